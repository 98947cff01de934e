/** `mizan history` shows the responses behind a section: why it says what it says. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consultationFiles, entryLine } from '../support/consultation-files.ts';
import { commitAll, git, makeWorkspace, mizan, readBack } from '../support/workspaces.ts';

async function release(folder: string, name: string, announced: string): Promise<void> {
  const { stderr } = await mizan(folder, 'release', name, '--announced', announced, '--effective', announced);
  expect(stderr).toBe('');
}

function edit(folder: string, from: string, to: string, message: string): string {
  writeFileSync(join(folder, 'en/hate.md'), readBack(folder, 'en/hate.md').replace(from, to));
  git(folder, 'commit', '-qam', message);
  return git(folder, 'rev-parse', 'HEAD').trim();
}

/** A workspace with two versions, a draft, and a consultation on it. */
async function makeHistory(): Promise<{ folder: string; about: string; later: string }> {
  const folder = makeWorkspace(consultationFiles(null));
  commitAll(folder);
  git(folder, 'config', 'user.name', 'Release Manager');
  git(folder, 'config', 'user.email', 'release@example.org');
  await release(folder, 'v1', '2022-01-01');
  const about = edit(folder, 'We do not allow hate speech.', 'We do not allow any hate speech.', 'Say any');
  await release(folder, 'v2', '2022-09-01');
  const later = edit(folder, '- Threats', '- Threats of harm', 'Name harm');
  writeFileSync(
    join(folder, 'consultations/spring/register.yaml'),
    `entries:\n${[
      entryLine({
        id: 'r-1',
        organisation: 'lantern-circle',
        text: 'Say any.',
        section: 'elsewhere',
        answeredBy: [about],
        reason: 'It is stronger.',
      }),
      entryLine({
        id: 'r-2',
        organisation: 'paper-kite',
        text: 'Which threats?',
        permission: 'anonymous',
        section: 'slurs',
        answeredBy: [later.slice(0, 10)],
      }),
      entryLine({
        id: 'r-3',
        organisation: 'velvet-line',
        text: 'Secret words.',
        permission: 'none',
        section: 'slurs',
        reason: 'Secret reason',
      }),
      entryLine({
        id: 'r-4',
        organisation: 'lantern-circle',
        text: 'Define slurs.',
        section: 'slurs',
        status: 'rejected',
        reason: 'They are\u001b[31m many.',
      }),
      entryLine({
        id: 'r-5',
        organisation: 'lantern-circle',
        kind: 'answer',
        question: 'clear',
        text: 'agree',
        section: 'slurs',
      }),
      entryLine({ id: 'r-6', organisation: 'lantern-circle', text: 'Something else.', section: 'other' }),
      entryLine({
        id: 'r-7',
        organisation: 'lantern-circle',
        text: 'See slurs.',
        section: 'other',
        answeredBy: ['slurs'],
      }),
    ].join('')}`,
  );
  return { folder, about, later };
}

describe('history', () => {
  it('hangs what was said on the version that came of the consultation, or the one that holds the commit', async () => {
    const { folder, about, later } = await makeHistory();
    const { stdout, exitCode } = await mizan(folder, 'history', 'slurs');
    expect(exitCode).toBe(0);
    const said = stdout.slice(stdout.indexOf('● v2'));
    const [before, after] = [
      said.slice(0, said.indexOf('● worktree')),
      said.slice(said.indexOf('● worktree')),
    ];
    expect(before).toContain('said  Spring consultation (spring)');
    expect(before).toContain('– “Define slurs.” (comment, Lantern Circle (fictional))');
    expect(before).toContain('→ Not accepted: They are⟨U+001B⟩[31m many.');
    expect(before).toContain('– “See slurs.”');
    expect(before).toContain('– It is clear. 1 answer (agree: 1)');
    expect(before).toContain('– 1 more may not be published; see consultations/spring/register.yaml.');
    expect(before).not.toContain('Which threats?');
    expect(after).toContain('– “Which threats?” (comment, an organisation)');
    expect(after).toContain(`→ Accepted (commit ${later.slice(0, 10)})`);
    expect(stdout).not.toMatch(/Secret|Something else|Say any/);

    // What a commit answered, wherever it was said.
    const other = (await mizan(folder, 'history', 'hate')).stdout;
    expect(other).toContain('– “Say any.” (comment, Lantern Circle (fictional))');
    expect(other).toContain(`→ Accepted: It is stronger. (commit ${about.slice(0, 10)})`);
    expect(other).not.toContain('Which threats?');

    const json = (await mizan(folder, 'history', 'slurs', '--format', 'json')).stdout;
    expect(json).not.toContain('Secret');
    const { stations } = JSON.parse(json).data;
    expect(stations.map(({ responses }: { responses: unknown[] }) => responses.length)).toEqual([0, 1, 1]);
    expect(stations[2].responses[0]).toMatchObject({
      consultation: 'spring',
      withheld: 0,
      points: [
        { status: 'accepted', said: [{ text: 'Which threats?', who: { type: 'anonymous', kind: null } }] },
      ],
    });
  });

  it('keeps what a commit to several sections answers with the section it was said about', async () => {
    const { folder } = await makeHistory();
    const both = readBack(folder, 'en/hate.md')
      .replace('We do not allow any hate speech.', 'We never allow any hate speech.')
      .replace('- Threats of harm', '- Threats of any harm');
    writeFileSync(join(folder, 'en/hate.md'), both);
    git(folder, 'commit', '-qam', 'Two sections');
    const commit = git(folder, 'rev-parse', 'HEAD').trim();
    const register = 'consultations/spring/register.yaml';
    const entry = (id: string, section: string | null, text: string): string =>
      entryLine({ id, organisation: 'lantern-circle', text, section, answeredBy: [commit] });
    writeFileSync(
      join(folder, register),
      `entries:\n${entry('r-1', 'slurs', 'On slurs.')}${entry('r-2', 'hate', 'On hate.')}${entry('r-3', null, 'On both.')}`,
    );
    const slurs = (await mizan(folder, 'history', 'slurs')).stdout;
    expect([slurs.includes('On slurs.'), slurs.includes('On hate.'), slurs.includes('On both.')]).toEqual([
      true,
      false,
      true,
    ]);
    expect((await mizan(folder, 'history', 'hate')).stdout).toContain('On hate.');
  });

  it('is as before where nobody was consulted', async () => {
    const { stdout } = await mizan(makeWorkspace(), 'history', 'slurs');
    expect(stdout).toContain('● worktree');
    expect(stdout).not.toContain('said');
  });
});
