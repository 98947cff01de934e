/** Answers of many to one question: shown with its words, decided about in one step; and what a killed import left is swept up. */
import { mkdtempSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, makeWorkspace, mizan, readBack } from '../../support/workspaces.ts';

const CONSULTATION = `title: Spring
from: HEAD
to: HEAD
opens: 2023-01-01
closes: 2023-02-10
contact: { role: The policy team }
aims: To hear what people say.
questions:
  - { id: clear, kind: scale, text: Is it clear? }
  - { id: missing, kind: text, text: What is missing? }
`;
const ORGANISATIONS = `organisations:
  - { id: paper-lantern, name: Paper Lantern (fictional), country: PK, kind: charity, fictional: true }
  - { id: glass-pigeon, name: Glass Pigeon (fictional), country: GB, kind: charity, fictional: true }
`;
const ANSWERS = `organisation,question,kind,answer
paper-lantern,clear,answer,4
glass-pigeon,clear,answer,2
glass-pigeon,missing,answer,Kites.
`;

async function makeAnswered(): Promise<string> {
  const folder = makeWorkspace({
    'consultations/spring/consultation.yaml': CONSULTATION,
    'organisations.yaml': ORGANISATIONS,
    'answers.csv': ANSWERS,
  });
  commitAll(folder);
  const ran = await mizan(folder, 'responses', 'import', 'answers.csv', '--received', '2023-02-01');
  expect(ran.stderr).toBe('');
  return folder;
}

describe('answers to a question', () => {
  it('are shown with its words', async () => {
    const { stdout } = await mizan(await makeAnswered(), 'responses');
    expect(stdout).toMatch(/question clear[^“]*\n {6}to “Is it clear\?”\n {6}4\n/);
  });

  it('are decided about in one step, and what was decided before stays', async () => {
    const folder = await makeAnswered();
    const triage = (...args: string[]) => mizan(folder, 'responses', 'triage', ...args);
    const ran = await triage('--question', 'clear', '--status', 'accepted', '--reason', 'Counted.');
    expect(ran.stderr).toBe('');
    expect(ran.stdout.match(/accepted/g)).toHaveLength(2);
    expect((await mizan(folder, 'responses')).stdout).toContain('1 entry: open.');
    expect((await triage('--question', 'clear', '--status', 'deferred')).stderr).toContain(
      'No answer to the question "clear" is open.',
    );
    expect((await triage('--question', 'claer', '--status', 'deferred')).stderr).toContain(
      'Did you mean clear?',
    );
    const none = await triage('--status', 'deferred');
    expect([none.exitCode, none.stderr]).toEqual([2, expect.stringContaining('No entry is named.')]);
  });
});

describe('an import that was killed', () => {
  it('leaves nothing beside the file that the next one brings in', async () => {
    const folder = await makeAnswered();
    const responses = join(folder, 'consultations/spring/responses');
    const [stored] = readdirSync(responses);
    for (const name of [`${stored}.3892615431`, 'mine.csv.12345'])
      writeFileSync(join(responses, name), 'half');
    const before = readBack(folder, 'consultations/spring/register.yaml');
    await mizan(folder, 'responses', 'import', 'answers.csv', '--received', '2023-02-03');
    expect(readdirSync(responses).sort()).toEqual(['mine.csv.12345', stored].sort());
    expect(readBack(folder, 'consultations/spring/register.yaml')).toBe(before);
    expect(readdirSync(join(responses, '..')).sort()).toEqual([
      'consultation.yaml',
      'register.yaml',
      'responses',
    ]);
  });
});

describe('a folder for responses that is a link', () => {
  it('is not followed out of the workspace', async () => {
    const folder = await makeAnswered();
    const responses = join(folder, 'consultations/spring/responses');
    const outside = join(mkdtempSync(join(tmpdir(), 'mizan-outside-')), 'responses');
    renameSync(responses, outside);
    symlinkSync(outside, responses);
    const before = readdirSync(outside);
    writeFileSync(join(folder, 'more.csv'), 'organisation,comment\npaper-lantern,More.\n');
    const ran = await mizan(folder, 'responses', 'import', 'more.csv', '--received', '2023-02-01');
    expect([ran.exitCode, ran.stderr]).toEqual([
      2,
      expect.stringContaining('responses is a link that leads out of the folder of mizan.yaml'),
    ]);
    expect(readdirSync(outside)).toEqual(before);
  });
});
