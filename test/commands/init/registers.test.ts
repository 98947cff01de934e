/** `mizan init --consultation` and `--workshops`: what is begun checks clean and can be built from as it is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  commitAll,
  EN_TOPIC,
  git,
  makeFolder,
  makeWorkspace,
  mizan,
  readBack,
} from '../../support/workspaces.ts';

const ENGLISH = 'source: en\nlocales:\n  en: { name: English, files: "en/{path}.md" }\n';
const SEPARATE =
  'source: en\nlocales:\n  en: { name: English, files: "en/{path}.md" }\n  fr: { name: français, files: "fr/{path}.md" }\n';

/** Two commits, the draft the later. */
function makeDrafted(files: Record<string, string | null> = {}): string {
  const folder = makeWorkspace(files);
  commitAll(folder, 'in force');
  git(folder, 'mv', 'en/hate.md', 'en/hatred.md');
  git(folder, 'commit', '-q', '-m', 'renamed');
  git(folder, 'mv', 'en/hatred.md', 'en/hate.md');
  git(folder, 'commit', '-q', '-m', 'draft');
  return folder;
}

describe('init --consultation', () => {
  it.each([
    ['English and Urdu', {}],
    ['one language', { 'mizan.yaml': ENGLISH, 'ur/hate.md': null }],
    [
      'a language that is not spoken here',
      { 'mizan.yaml': SEPARATE, 'ur/hate.md': null, 'fr/hate.md': EN_TOPIC },
    ],
  ])('begins what checks clean and can be built, in %s', async (_, files) => {
    const folder = makeDrafted(files);
    const begun = await mizan(folder, 'init', '--consultation', 'spring', '--workshops');
    expect(begun).toMatchObject({ exitCode: 0, stderr: '' });
    expect(begun.stdout).toContain('mizan organisations import organisations-example.csv');
    const imported = await mizan(folder, 'organisations', 'import', 'organisations-example.csv');
    expect(imported.stdout).toContain('Added 2 organisations');
    const check = await mizan(folder, 'check', '-f', 'json');
    const errors = JSON.parse(check.stdout).findings.filter(
      ({ rule, severity }: { rule: string; severity: string }) =>
        rule.startsWith('register/') && severity === 'error' && rule !== 'register/missing-translation',
    );
    expect(errors).toEqual([]);
    for (const args of [
      ['--all'],
      ['--kind', 'workshop', '--audience', 'students'],
      ['--kind', 'focus-group', '--audience', 'creators'],
    ])
      expect((await mizan(folder, 'packet', 'build', ...args, '-f', 'md,html,docx')).exitCode).toBe(0);
  });

  it('compares the last commit with the one before it, and is open for six weeks', async () => {
    const folder = makeDrafted();
    await mizan(folder, 'init', '--consultation', 'spring');
    const yaml = readBack(folder, 'consultations/spring/consultation.yaml');
    const [before, head] = ['HEAD~1', 'HEAD'].map((one) => git(folder, 'rev-parse', one).trim());
    expect(yaml).toContain(`from: "${before}"\nto: "${head}"`);
    expect(yaml).toContain('opens: 2023-04-21\ncloses: 2023-06-02\n');
    expect(yaml).toContain('section: slurs');
  });

  it('overwrites nothing, and leaves a register of organisations alone', async () => {
    const folder = makeDrafted();
    expect((await mizan(folder, 'init', '--consultation', 'spring')).exitCode).toBe(0);
    const again = await mizan(folder, 'init', '--consultation', 'spring');
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining('exists already')]);
    await mizan(folder, 'organisations', 'import', 'organisations-example.csv');
    const other = await mizan(folder, 'init', '--consultation', 'autumn', '--dry-run');
    expect(other.stdout).toContain('Would write:\n  consultations/autumn/consultation.yaml\n');
    expect(other.stdout).not.toContain('organisations-example.csv');
    expect(existsSync(join(folder, 'consultations/autumn'))).toBe(false);
  });

  it.each(['my spring', '../x', 'SPRING', ''])('refuses the id %j', async (id) => {
    const { exitCode, stderr } = await mizan(makeDrafted(), 'init', '--consultation', id);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('cannot be the id of a consultation')]);
  });

  it('says that it needs two states of the text', async () => {
    const bare = makeWorkspace();
    expect((await mizan(bare, 'init', '--consultation', 'spring')).stderr).toContain(
      'needs a git repository',
    );
    git(bare, 'init', '-q');
    expect((await mizan(bare, 'init', '--consultation', 'spring')).stderr).toContain(
      'nothing is committed yet',
    );
    commitAll(bare);
    const { exitCode, stdout } = await mizan(bare, 'init', '--consultation', 'spring');
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('There is one commit only')]);
  });

  it('needs mizan.yaml', async () => {
    const { exitCode, stderr } = await mizan(makeFolder({ 'en/a.md': '# A\n' }), 'init', '--workshops');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('There is no mizan.yaml')]);
  });
});
