/** `mizan responses report` on a workspace: formats, languages, and what is refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consultationFiles, entryLine } from '../../support/consultation-files.ts';
import { commitAll, git, makeWorkspace, mizan } from '../../support/workspaces.ts';

const ENTRIES =
  entryLine({ id: 'r-1', organisation: 'lantern-circle', text: 'Name them.', answeredBy: ['slurs'] }) +
  entryLine({ id: 'r-2', organisation: 'velvet-line', text: 'Secret words.', permission: 'none' }) +
  entryLine({ id: 'r-3', organisation: 'paper-kite', text: 'A question.', status: 'open' }) +
  entryLine({ id: 'r-4', organisation: 'paper-kite', kind: 'answer', question: 'clear', text: 'agree' });

const report = (folder: string, ...argv: string[]) => mizan(folder, 'responses', 'report', ...argv);

describe('responses report', () => {
  it('says in the terminal where the consultation stands', async () => {
    const { stdout, stderr, exitCode } = await report(makeWorkspace(consultationFiles(ENTRIES)));
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(stdout).toContain('We asked 3 organisations. 3 of them answered; in all, 4 points were made.');
    expect(stdout).toContain('1 still open\n     1  Slurs (slurs)\n');
    expect(stdout).not.toContain('Secret');
  });

  it('writes every format, and says on the side what is left out', async () => {
    const folder = makeWorkspace(consultationFiles(ENTRIES));
    for (const format of ['html', 'docx', 'markdown', 'csv']) {
      const out = join(folder, `report.${format}`);
      const { stderr, exitCode } = await report(folder, '--format', format, '--out', out);
      expect([stderr, exitCode]).toEqual([
        '1 of 4 entries may not be published; they are counted, and nothing of them is shown.\n',
        0,
      ]);
      const bytes = readFileSync(out);
      expect(bytes.length).toBeGreaterThan(200);
      expect(bytes.includes('Secret words') || bytes.includes('Velvet')).toBe(false);
    }
  });

  it('writes one language or both, in the order asked for', async () => {
    const folder = makeWorkspace(consultationFiles(ENTRIES));
    const both = (await report(folder, '--format', 'markdown', '--locale', 'ur,en')).stdout;
    expect(both.indexOf('ہم نے کیا سنا')).toBeLessThan(both.indexOf('What we heard'));
    expect((await report(folder, '--format', 'markdown', '--locale', 'ur')).stdout).not.toContain(
      'What we heard',
    );
    expect((await report(folder, '--locale', 'fr')).stderr).toContain('The languages are en, ur.');
  });

  it('gives all that is recorded only where it is asked for, and never in a page', async () => {
    const folder = makeWorkspace(consultationFiles(ENTRIES));
    const open = JSON.parse((await report(folder, '--format', 'json')).stdout);
    expect(open).toMatchObject({ command: 'responses report', data: { entries: 4, withheld: 1, open: 1 } });
    expect(JSON.stringify(open)).not.toContain('Secret');
    const internal = JSON.parse((await report(folder, '--format', 'json', '--internal')).stdout);
    expect(internal.data.register[1]).toMatchObject({ organisation: 'velvet-line', text: 'Secret words.' });
    expect((await report(folder, '--format', 'csv', '--internal')).stdout).toContain(
      'Velvet Line (fictional)',
    );
    const refused = await report(folder, '--format', 'html', '--internal');
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      expect.stringContaining('never holds what may not be'),
    ]);
  });

  it('calls commits by their subjects where there is a repository', async () => {
    const folder = makeWorkspace(consultationFiles(null));
    commitAll(folder, 'Name the slurs');
    const commit = git(folder, 'rev-parse', 'HEAD').trim();
    writeFileSync(
      join(folder, 'consultations/spring/register.yaml'),
      `entries:\n${entryLine({ id: 'r-1', organisation: 'lantern-circle', text: 'Name them.', answeredBy: [commit.slice(0, 9), 'abcdef1'] })}`,
    );
    const { stdout } = await report(folder, '--format', 'markdown', '--locale', 'en');
    expect(stdout).toContain(`Change ${commit.slice(0, 10)}: Name the slurs`);
    expect(stdout).toContain('abcdef1');
  });

  it('stands without answers', async () => {
    const { stdout, exitCode } = await report(makeWorkspace(consultationFiles(null)));
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('None of them answered.')]);
  });

  it('says what is missing', async () => {
    expect((await report(makeWorkspace())).stderr).toContain('There is no consultation here.');
    const folder = makeWorkspace(consultationFiles(ENTRIES));
    expect((await report(folder, '--format', 'docx')).stderr).toContain('Add --out');
    expect((await report(folder, '--format', 'pdf')).stderr).toContain('--format is "pdf"');
    expect((await report(folder, '--consultation', '../spring')).exitCode).toBe(2);
  });
});
