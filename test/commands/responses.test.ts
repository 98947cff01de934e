/** `mizan responses`: files in, nothing twice, decisions written beside what people wrote. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/commands/responses/import-steps.ts';
import { applyEffects } from '../../src/workspace/apply-effects.ts';
import { commitAll, EN_TOPIC, git, makeWorkspace, mizan, readBack } from '../support/workspaces.ts';

const CONSULTATION = `title: Spring
from: HEAD~1
to: HEAD
opens: 2023-01-01
closes: 2023-02-10
contact: { role: The policy team }
aims: To hear what people say.
questions:
  - { id: clear, kind: scale, text: Is it clear? }
`;
const ORGANISATIONS = `organisations:
  - { id: paper-lantern, name: Paper Lantern (fictional), country: PK, kind: charity, fictional: true }
  - { id: glass-pigeon, name: Glass Pigeon (fictional), country: GB, kind: charity, fictional: true }
`;
const FORM = (commit: string | null, given: object = {}) =>
  JSON.stringify({
    schema: 'mizan/response/1',
    packet: {
      packet: 'spring/paper-lantern',
      consultation: 'spring',
      organisation: 'paper-lantern',
      build: '0123456789abcdef0123',
      to: { name: 'HEAD', commit, digest: 'b'.repeat(64) },
    },
    permission: 'named',
    locale: 'en',
    answers: [{ code: 'q:clear', question: 'clear', value: '4', locale: 'en' }],
    comments: [
      { section: 'slurs', locale: 'en', quote: 'Threats', text: 'Which threats?', proposal: null },
      { section: 'hate', locale: 'en', quote: 'hate speech', text: '', proposal: 'hate speech of any kind' },
    ],
    ...given,
  });
const REGISTER = 'consultations/spring/register.yaml';

function makeConsulted(files: Record<string, string> = {}): string {
  const folder = makeWorkspace({
    'consultations/spring/consultation.yaml': CONSULTATION,
    'organisations.yaml': ORGANISATIONS,
    ...files,
  });
  commitAll(folder, 'first');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'second');
  return folder;
}
const put = (folder: string, name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const importTo = (folder: string, ...args: string[]) =>
  mizan(folder, 'responses', 'import', ...args, '--received', '2023-02-01');
const read = async (folder: string, ...args: string[]) =>
  JSON.parse((await mizan(folder, 'responses', ...args, '--format', 'json')).stdout).data;

describe('responses import', () => {
  it('takes a file in, keeps it byte for byte, and says what it held', async () => {
    const folder = makeConsulted();
    const text = FORM(git(folder, 'rev-parse', 'HEAD').trim());
    const ran = await importTo(folder, put(folder, 'answer.json', text));
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('1 answer, 1 comment and 1 edit = 3 entries: all new.');
    expect(ran.exitCode).toBe(0);
    const [stored] = readdirSync(join(folder, 'consultations/spring/responses'));
    expect(stored).toMatch(/^paper-lantern-[0-9a-f]{8}\.json$/);
    expect(readBack(folder, `consultations/spring/responses/${stored}`)).toBe(text);
    expect(readBack(folder, REGISTER)).toContain(`file: ${stored}`);
  });

  it('adds nothing twice, from the same file or the same words in another', async () => {
    const folder = makeConsulted();
    await importTo(folder, put(folder, 'a.json', FORM(null)));
    const before = readBack(folder, REGISTER);
    const csv =
      'section,quote,comment,proposed text,kind,question\nslurs,Threats,Which threats?,,,\nhate,hate speech,,hate speech of any kind,,\n,,4,,answer,clear\n';
    const ran = await importTo(folder, 'a.json', put(folder, 'b.csv', csv), '--org', 'paper-lantern');
    expect(ran.stdout).toContain('Nothing new. 6 entries there already.');
    expect(readBack(folder, REGISTER)).toBe(before);
  });

  it('changes nothing in a dry run', async () => {
    const folder = makeConsulted();
    const ran = await importTo(folder, put(folder, 'a.json', FORM(null)), '--dry-run');
    expect(ran.stdout).toContain('3 new entries');
    expect(existsSync(join(folder, REGISTER))).toBe(false);
    expect(existsSync(join(folder, 'consultations/spring/responses'))).toBe(false);
  });

  it('maps an answer to an older draft on to where its section is now', async () => {
    const folder = makeConsulted();
    const old = git(folder, 'rev-parse', 'HEAD').trim();
    put(folder, 'en/hate.md', EN_TOPIC.replace(/\n## Slurs[\s\S]*/, ''));
    const moved = EN_TOPIC.slice(EN_TOPIC.indexOf('## Slurs')).replace(
      '## Slurs {#slurs}',
      '# Slurs {#slur-words}',
    );
    put(folder, 'en/words.md', moved);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'moved');
    const ran = await importTo(folder, put(folder, 'a.json', FORM(old)));
    expect(ran.stdout).toContain('It answers an earlier draft');
    expect(ran.stdout).toContain('1 moved to where the draft has it now');
    expect(readBack(folder, REGISTER)).toMatch(
      /section: slur-words\n {4}document: words\n[\s\S]*anchor: moved/,
    );
  });

  it('reads a draft that is not here as the draft that is', async () => {
    const folder = makeConsulted();
    const ran = await importTo(folder, put(folder, 'a.json', FORM('c'.repeat(40))));
    expect(ran.stdout).toContain('not in this repository');
    expect(ran.stdout).toContain('2 on the section as it was sent');
  });

  it('says late, unplaced and unknown in words, and goes on past a file that it cannot read', async () => {
    const folder = makeConsulted();
    const packet = {
      packet: 'spring/x',
      consultation: 'winter',
      organisation: '../../evil',
      build: 'x',
      to: {},
    };
    const comments = [{ section: '../x', locale: 'en', quote: null, text: 'Where?', proposal: null }];
    put(folder, 'a.json', FORM(null, { packet, comments, answers: [] }));
    put(folder, 'scan.pdf', '%PDF-1.4');
    const ran = await mizan(folder, 'responses', 'import', 'a.json', 'scan.pdf', '--received', '2023-02-20');
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('Late.');
    expect(ran.stdout).toContain('winter');
    expect(ran.stdout).toContain('“../../evil”, which is not in organisations.yaml');
    expect(ran.stdout).toContain('unplaced, comment 1, for “../x”');
    expect(ran.stdout).toContain('scan.pdf  not imported');
    expect(readdirSync(join(folder, 'consultations/spring/responses'))[0]).toMatch(
      /^unknown-[0-9a-f]{8}\.json$/,
    );
  });

  it('refuses what it cannot read, plain text from nobody, and what the registers do not know', async () => {
    const folder = makeConsulted();
    put(folder, 'scan.pdf', '%PDF-1.4');
    put(folder, 'readme.txt', 'Some text.\n');
    put(folder, 'a.json', FORM(null));
    const stderr = async (...args: string[]) => (await importTo(folder, ...args)).stderr;
    expect(await stderr('scan.pdf')).toMatch(/scan\.pdf cannot be imported: it is a PDF/i);
    expect(await stderr('readme.txt')).toContain('does not say who said it');
    expect(await stderr('nothing.json')).toContain('There is no nothing.json');
    expect(await stderr('a.json', '--org', 'paper-lanterns')).toContain('Did you mean paper-lantern?');
    expect(await stderr('a.json', '--consultation', 'sprong')).toContain('Did you mean "spring"?');
    const future = await mizan(folder, 'responses', 'import', 'a.json', '--received', '2024-01-01');
    expect(future.stderr).toContain('has not come yet');
    expect(existsSync(join(folder, REGISTER))).toBe(false);
  });

  it('loses nothing where two import at once', async () => {
    const folder = makeConsulted();
    put(folder, 'a.json', FORM(null));
    const wanted = {
      consultation: null,
      organisation: null,
      permission: null,
      received: '2023-02-01',
      packets: null,
    };
    const global = { directory: folder, config: null, color: false, quiet: true, progress: () => {} };
    const host = { cwd: folder } as never;
    const plan = await planImport({ arguments: ['a.json'], options: {}, global, host }, wanted);
    writeFileSync(join(folder, REGISTER), 'entries: []\n');
    await expect(applyEffects(plan.effects, (path) => path)).rejects.toThrow('exists already');
    expect(readBack(folder, REGISTER)).toBe('entries: []\n');
  });
});

describe('responses', () => {
  it('lists what is open by section, with the words it hangs on', async () => {
    const folder = makeConsulted();
    expect((await mizan(folder, 'responses')).stdout).toContain('Nothing has come back yet');
    await importTo(folder, put(folder, 'a.json', FORM(null)));
    put(folder, 'en/hate.md', EN_TOPIC.replace('- Threats\n', ''));
    const { stdout } = await mizan(folder, 'responses');
    expect(stdout).toMatch(
      /hate {2}Hate {2}in hate\n {2}r-[0-9a-f]{12} {2}edit · Paper Lantern \(fictional\)/,
    );
    expect(stdout).toContain('- hate speech\n      + hate speech of any kind');
    expect(stdout).toContain(
      'on “Threats”\n      Which threats?\n      The words it is about no longer stand there.',
    );
    expect(stdout.indexOf('Hate')).toBeLessThan(stdout.indexOf('Slurs'));
    const { sections } = await read(folder, '--kind', 'comment', '--section', 'slurs');
    expect(sections).toMatchObject([
      { section: 'slurs', entries: [{ text: 'Which threats?', quoted: false }] },
    ]);
    expect(await read(folder, '--organisation', 'glass-pigeon')).toMatchObject({ sections: [] });
  });

  it('says of words of a letter or a summary that they stood outside the section, and of no place nothing', async () => {
    const folder = makeWorkspace({
      'consultations/spring/consultation.yaml': CONSULTATION,
      'organisations.yaml': ORGANISATIONS,
    });
    commitAll(folder, 'first');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'second');
    const said = (section: string, quote: string, text: string) => ({
      section,
      locale: 'en',
      quote,
      text,
      proposal: null,
    });
    const comments = [
      said('slurs', 'Rules became stricter', 'From the summary.'),
      said('slurs', 'Threats', 'From the section.'),
      said('nowhere', 'Please answer by May', 'From the letter.'),
    ];
    await importTo(folder, put(folder, 'a.json', FORM(null, { comments })));
    put(folder, 'en/hate.md', EN_TOPIC.replace('- Threats\n', ''));
    const { stdout } = await mizan(folder, 'responses');
    expect(stdout).toContain(
      'From the summary.\n      The words it is about stood outside the section: in the letter, a summary or a question.',
    );
    expect(stdout).toContain('From the section.\n      The words it is about no longer stand there.');
    expect(stdout).not.toMatch(/From the letter\.\n +The words/);
    const { sections } = await read(folder, '--kind', 'comment');
    const entries = sections.flatMap((one: { entries: object[] }) => one.entries);
    expect(entries).toMatchObject([
      { text: 'From the summary.', quoted: false, outside: true },
      { text: 'From the section.', quoted: false, outside: false },
      { text: 'From the letter.', quoted: null, outside: false },
    ]);
  });

  it('tells a section that was sent as going from one that was lost', async () => {
    const folder = makeWorkspace({
      'consultations/spring/consultation.yaml': CONSULTATION,
      'organisations.yaml': ORGANISATIONS,
      'en/old.md': '# Old rule {#old-rule}\n\nIt is to go.\n',
    });
    commitAll(folder, 'first');
    git(folder, 'rm', '-q', 'en/old.md');
    git(folder, 'commit', '-q', '-m', 'second');
    const comments = [
      { section: 'old-rule', locale: 'en', quote: 'to go', text: 'Keep it.', proposal: null },
    ];
    await importTo(folder, put(folder, 'a.json', FORM(null, { comments })));
    const { stdout } = await mizan(folder, 'responses');
    expect(stdout).toContain('old-rule  Old rule  in old  to go, as it was sent');
    expect(stdout).not.toContain('reanchor');
    expect((await mizan(folder, 'responses', 'reanchor')).stdout).toContain('hangs where the register says');
  });

  it('shows no control character of a file to the terminal', async () => {
    const folder = makeConsulted();
    const comments = [
      { section: 'slurs', locale: 'en', quote: null, text: 'a\u001B[31m\u202Eb', proposal: null },
    ];
    await importTo(folder, put(folder, 'a.json', FORM(null, { comments })));
    const { stdout } = await mizan(folder, 'responses');
    expect(stdout).not.toMatch(/[\u001B\u202E]/);
    expect(readBack(folder, REGISTER)).not.toContain('\u001B');
  });

  it('proposes campaigns as duplicates', async () => {
    const folder = makeConsulted();
    const letter = 'We ask you to keep the rule on slurs as it is, since the people we work with rely on it.';
    put(
      folder,
      'a.csv',
      `organisation,section,comment\npaper-lantern,slurs,"${letter}"\nglass-pigeon,slurs,"${letter}"\n`,
    );
    await importTo(folder, 'a.csv');
    const { stdout } = await mizan(folder, 'responses');
    const command = /mizan (responses triage r-\w+ --duplicate-of r-\w+)/.exec(stdout)![1]!;
    expect((await mizan(folder, ...command.split(' '))).exitCode).toBe(0);
    expect((await read(folder)).counts).toEqual({ open: 1, duplicate: 1 });
  });

  it('tells a mistyped command from an id', async () => {
    const folder = makeConsulted();
    expect((await mizan(folder, 'responses', 'imprt')).stderr).toContain(
      'neither the id of an entry nor a command',
    );
  });
});

describe('responses triage --reason-in', () => {
  it('writes a reason for each language, and adds to those there are', async () => {
    const folder = makeConsulted();
    await importTo(folder, put(folder, 'a.json', FORM(null)));
    const id = /- id: (r-\w+)/.exec(readBack(folder, REGISTER))![1]!;
    const triage = (...args: string[]) =>
      mizan(folder, 'responses', 'triage', id, '--status', 'rejected', ...args);
    const ran = await triage('--reason', 'The law asks for it.', '--reason-in', 'ur=قانون کا یہی تقاضا ہے۔');
    expect(ran.stderr).toBe('');
    const [section] = (await read(folder, '--status', 'rejected')).sections;
    expect(section.entries[0].reason).toEqual({ en: 'The law asks for it.', ur: 'قانون کا یہی تقاضا ہے۔' });
    await triage('--reason-in', 'ur=یہ قانون ہے۔');
    const [after] = (await read(folder, '--status', 'rejected')).sections;
    expect(after.entries[0].reason).toEqual({ en: 'The law asks for it.', ur: 'یہ قانون ہے۔' });
  });

  it('refuses a language that is not there', async () => {
    const folder = makeConsulted();
    await importTo(folder, put(folder, 'a.json', FORM(null)));
    const id = /- id: (r-\w+)/.exec(readBack(folder, REGISTER))![1]!;
    const ran = await mizan(folder, 'responses', 'triage', id, '--reason-in', 'xx=why');
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('names no language of mizan.yaml');
  });
});

describe('responses triage', () => {
  async function makeTriaged(): Promise<{ folder: string; ids: string[] }> {
    const folder = makeConsulted();
    await importTo(folder, put(folder, 'a.json', FORM(null)));
    return {
      folder,
      ids: [...readBack(folder, REGISTER).matchAll(/id: (r-\w+)/g)].map((found) => found[1]!),
    };
  }

  it('writes a decision beside what people wrote', async () => {
    const { folder, ids } = await makeTriaged();
    const path = join(folder, REGISTER);
    writeFileSync(path, readBack(folder, REGISTER).replace('status: open', 'status: open # ask Ayesha'));
    const commit = git(folder, 'rev-parse', 'HEAD').trim();
    const args = [
      '--status',
      'accepted',
      '--answered-by',
      'slurs,HEAD',
      '--reply',
      'Thank you',
      '--sent',
      '2023-03-01',
    ];
    const ran = await mizan(folder, 'responses', 'triage', ids[0]!, ...args, '--satisfied', 'yes');
    expect(ran.stdout).toContain('accepted, answered by slurs,');
    expect(readFileSync(path, 'utf8')).toContain(
      `    status: accepted # ask Ayesha\n    answeredBy:\n      - slurs\n      - ${commit}\n    reply:\n      text: Thank you\n      sent: 2023-03-01\n      satisfied: true\n`,
    );
    const again = await importTo(folder, 'a.json');
    expect(again.stdout).toContain('Nothing new');
    expect(readFileSync(path, 'utf8')).toContain('accepted # ask Ayesha');
  });

  it('refuses what cannot stand, and writes nothing', async () => {
    const { folder, ids } = await makeTriaged();
    const before = readBack(folder, REGISTER);
    const stderr = async (...args: string[]) =>
      (await mizan(folder, 'responses', 'triage', ids[0]!, ...args)).stderr;
    expect(await stderr('--status', 'rejected')).toContain('without a reason');
    expect(await stderr('--duplicate-of', ids[0]!)).toContain('of itself');
    expect(await stderr('--answered-by', 'slurz')).toContain('Did you mean slurs?');
    expect(await stderr('--answered-by', '--upload-pack=x')).not.toBe('');
    expect(await stderr('--sent', '2023-02-30')).toContain('not a date');
    expect(await stderr('--reply', ' ')).toContain('--reply is empty');
    expect(await stderr()).toContain('Nothing was decided');
    expect(readBack(folder, REGISTER)).toBe(before);
  });

  it('places by hand what could not be placed', async () => {
    const folder = makeConsulted();
    put(folder, 'a.csv', 'organisation,section,comment\npaper-lantern,chapter two,Hm\n');
    await importTo(folder, 'a.csv');
    const [id] = /r-[0-9a-f]{12}/.exec(readBack(folder, REGISTER))!;
    await mizan(folder, 'responses', 'triage', id, '--place', 'slurs');
    expect(await read(folder, id)).toMatchObject({
      sections: [{ section: 'slurs', entries: [{ document: 'hate', anchor: 'placed', status: 'open' }] }],
    });
  });
});

describe('responses reanchor', () => {
  it('follows sections that went on after the import, and lists what has no place any more', async () => {
    const folder = makeConsulted();
    await importTo(folder, put(folder, 'a.json', FORM(null)));
    expect((await mizan(folder, 'responses', 'reanchor')).stdout).toContain('hangs where the register says');
    put(folder, 'en/hate.md', EN_TOPIC.replace('{#slurs}', '{#slur-words}').replace('{#hate}', '{#hatred}'));
    expect((await mizan(folder, 'responses')).stdout).toContain(
      '2 sections are no longer in the draft: mizan responses reanchor',
    );
    const ran = await mizan(folder, 'responses', 'reanchor');
    expect(ran.stdout).toContain('slurs in hate → slur-words in hate');
    expect(ran.stdout).toContain('hate in hate → hatred in hate');
    put(folder, 'en/hate.md', '# Other {#other}\n\nNothing of that is left in here.\n');
    put(folder, 'ur/hate.md', '# اور {#other}\n\nکچھ نہیں۔\n');
    const gone = await mizan(folder, 'responses', 'reanchor');
    expect(gone.stdout).toContain('orphaned: slur-words in hate is gone');
    expect((await read(folder, '--anchor', 'orphaned')).sections).toHaveLength(2);
    put(folder, 'en/hate.md', EN_TOPIC.replace('{#slurs}', '{#slur-words}').replace('{#hate}', '{#hatred}'));
    expect((await mizan(folder, 'responses', 'reanchor')).stdout).toContain(
      'placed again on slur-words in hate',
    );
  });
});
