/** What comes back in another packet than today's: recognised by its manifest, said in plain words, and nothing lost. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PacketManifest } from '../../../src/consult/booklet.ts';
import { build, makeConsulted, replaceIn } from '../../support/packets.ts';
import { EN_TOPIC, git, mizan, type Ran, readBack } from '../../support/workspaces.ts';

const CONSULTATION = 'consultations/spring/consultation.yaml';
const REGISTER = 'consultations/spring/register.yaml';

/** A workspace with the packets of everybody, and the manifest of one of them. */
async function makeSent(
  organisation = 'lantern-circle',
): Promise<{ folder: string; manifest: PacketManifest }> {
  const folder = makeConsulted();
  // The draft is a commit that stays what it is when the text goes on.
  replaceIn(folder, CONSULTATION, 'to: HEAD', `to: ${git(folder, 'rev-parse', 'HEAD').trim()}`);
  replaceIn(folder, CONSULTATION, 'from: HEAD~1', `from: ${git(folder, 'rev-parse', 'HEAD~1').trim()}`);
  const built = await build(folder, '--all', '--format', 'md');
  expect(built.exitCode).toBe(0);
  return { folder, manifest: manifestOf(folder, organisation) };
}

function manifestOf(folder: string, organisation: string): PacketManifest {
  return JSON.parse(readBack(folder, `packets-spring/${organisation}/manifest.json`)).packets[0];
}

interface Given {
  answers?: Record<string, string>;
  comments?: [section: string, text: string][];
  respondent?: string;
  saved?: string;
}

/** Answers as the form saves them. */
function put(folder: string, name: string, packet: unknown, given: Given = {}): string {
  const {
    answers = { clear: '4' },
    comments = [],
    respondent = null,
    saved = '2023-04-10T10:00:00.000Z',
  } = given;
  const file = {
    schema: 'mizan/response/1',
    packet,
    saved,
    respondent,
    permission: 'named',
    locale: 'en',
    answers: Object.entries(answers).map(([id, value]) => ({
      code: `q:${id}`,
      question: id,
      value,
      locale: 'en',
    })),
    comments: comments.map(([section, text]) => ({
      section,
      locale: 'en',
      quote: null,
      text,
      proposal: null,
    })),
  };
  writeFileSync(join(folder, name), JSON.stringify(file));
  return name;
}

/** The words of the output, however they were broken into lines. */
const fold = ({ stdout }: Ran): string => stdout.replace(/\s+/g, ' ');
const take = async (folder: string, ...args: string[]): Promise<string> =>
  fold(await mizan(folder, 'responses', 'import', ...args, '--received', '2023-04-20'));
interface Entry {
  id: string;
  organisation: string | null;
  question: string | null;
  section: string | null;
  anchor: string;
  text: string;
  status: string;
  duplicateOf: string | null;
  asked?: Record<string, string>;
  source: { doubt?: string };
}
async function entriesOf(folder: string): Promise<Entry[]> {
  const { stdout } = await mizan(folder, 'responses', '--status', 'all', '--format', 'json');
  return JSON.parse(stdout).data.sections.flatMap(({ entries }: { entries: Entry[] }) => entries);
}

describe('an older build', () => {
  it('of just what would be sent today is told nothing of', async () => {
    const { folder, manifest } = await makeSent();
    const said = await take(folder, put(folder, 'a.json', manifest));
    expect(said).toContain('1 answer: new.');
    expect(said).not.toContain('▲');
    expect(said).not.toContain('read otherwise');
  });

  it('that differs in the letter alone is told of in one line', async () => {
    const { folder, manifest } = await makeSent();
    replaceIn(folder, 'packets/consultation.en.md', 'please write', 'kindly write');
    const said = await take(folder, put(folder, 'a.json', manifest));
    expect(said).not.toContain('▲');
    expect(said).toContain(
      'One file answers a packet that would read otherwise today in words around the text',
    );
  });

  it('says which days, questions and sections have changed since', async () => {
    const { folder, manifest } = await makeSent();
    replaceIn(folder, CONSULTATION, 'closes: 2023-05-31', 'closes: 2023-06-15');
    replaceIn(folder, CONSULTATION, 'Is it clear?', 'Is the draft clear to you?');
    replaceIn(
      folder,
      CONSULTATION,
      / {2}- \{ id: goods.*\n/,
      '  - { id: more, kind: text, text: { en: What else?, ur: اور کیا؟ } }\n',
    );
    replaceIn(folder, 'en/hate.md', 'slander', 'slander of a person');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'third');
    replaceIn(folder, CONSULTATION, /to: [0-9a-f]{40}/, `to: ${git(folder, 'rev-parse', 'HEAD').trim()}`);
    const answers = { clear: '4', goods: 'agree' };
    const said = await take(
      folder,
      put(folder, 'a.json', manifest, { answers, comments: [['slurs', 'Why?']] }),
    );
    expect(said).toContain(`It answers an earlier draft (${manifest.to.commit!.slice(0, 10)}, of `);
    expect(said).toContain('Since its packet was built: the text of slurs changed; ');
    expect(said).toContain('the words of the question “clear” changed');
    expect(said).toContain('the question “goods” was taken out');
    expect(said).toContain('the question “more” came to it');
    expect(said).toContain('the last day to answer became 2023-06-15 (it said 2023-05-31)');
    expect(said).toContain(
      '“clear” is asked in other words now: the answer is kept under the question as it was asked.',
    );
    expect(said).toContain('“goods” is not asked any more');
    expect(said).not.toContain('not made here');
    const entries = await entriesOf(folder);
    expect(
      entries.map(({ question, section, anchor, asked }) => [question, section, anchor, asked?.en]),
    ).toEqual([
      [null, 'slurs', 'placed', undefined],
      ['goods', 'trade', 'placed', 'Stolen goods are well described.'],
      ['clear', null, 'whole', 'Is it clear?'],
    ]);
    const shown = (await mizan(folder, 'responses')).stdout;
    expect(shown).toContain('question clear, as it was asked');
    expect(shown).toContain('to “Is it clear?”');
    expect(await take(folder, 'a.json')).toContain('Nothing new. 3 entries there already.');
  });

  it('gives two entries where one answer stands to the old words of a question and to the new', async () => {
    const { folder, manifest } = await makeSent();
    replaceIn(folder, CONSULTATION, 'Is it clear?', 'Is it not clear?');
    await build(folder, '--all', '--format', 'md');
    put(folder, 'a.json', manifest);
    put(folder, 'b.json', manifestOf(folder, 'lantern-circle'));
    await take(folder, 'a.json', 'b.json');
    expect((await entriesOf(folder)).map(({ asked, status }) => [asked?.en, status])).toEqual([
      ['Is it clear?', 'open'],
      [undefined, 'open'],
    ]);
    expect(await take(folder, 'b.json', 'a.json')).toContain('Nothing new. 2 entries there already.');
  });
});

describe('a question that is reworded after the import', () => {
  it('leaves the answers with what was asked, once reanchor is run', async () => {
    const { folder, manifest } = await makeSent();
    await take(folder, put(folder, 'a.json', manifest));
    expect((await mizan(folder, 'responses', 'reanchor')).stdout).toContain('hangs where the register says');
    replaceIn(folder, CONSULTATION, 'Is it clear?', 'Is it not clear?');
    const { stdout } = await mizan(folder, 'responses', 'reanchor');
    expect(stdout).toContain('kept with the question as it was asked: “Is it clear?”');
    expect(await entriesOf(folder)).toMatchObject([{ asked: { en: 'Is it clear?' } }]);
    expect((await mizan(folder, 'responses', 'reanchor')).stdout).toContain('hangs where the register says');
    // The same answer to the new words is another entry; the old file again is none.
    await build(folder, '--all', '--format', 'md');
    put(folder, 'b.json', manifestOf(folder, 'lantern-circle'));
    expect(await take(folder, 'a.json', 'b.json')).toContain('1 new entry in');
    expect(await take(folder, 'a.json', 'b.json')).toContain('Nothing new. 2 entries there already.');
  });
});

describe('a packet that was not made here', () => {
  const forge = (manifest: PacketManifest, key: string): PacketManifest => ({
    ...manifest,
    build: 'f'.repeat(20),
    sections: manifest.sections.map((one) =>
      one.key === key ? { ...one, digests: { ...one.digests, en: 'e'.repeat(64) } } : one,
    ),
  });

  it('is taken in, said so of, and marked until somebody has looked', async () => {
    const { folder, manifest } = await makeSent();
    const said = await take(folder, put(folder, 'a.json', forge(manifest, 'slurs')));
    expect(said).toContain(
      'Its packet was not made here: what it shows of slurs never stood in the guidelines',
    );
    expect(said).toContain('One of them is marked'.replace('One', '1'));
    expect(readBack(folder, REGISTER)).toContain('      doubt: packet\n');
    const [entry] = await entriesOf(folder);
    const list = fold(await mizan(folder, 'responses', '--to-check'));
    expect(list).toContain('the packet it came in was not made here');
    const refused = await mizan(folder, 'responses', 'triage', entry!.id, '--status', 'accepted');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('add --checked');
    const out = await mizan(
      folder,
      'responses',
      'triage',
      entry!.id,
      '--status',
      'out-of-scope',
      '--dry-run',
    );
    expect(out.exitCode).toBe(0);
    const decided = await mizan(
      folder,
      'responses',
      'triage',
      entry!.id,
      '--status',
      'accepted',
      '--checked',
    );
    expect(decided.exitCode).toBe(0);
    expect(readBack(folder, REGISTER)).not.toContain('doubt');
    expect((await mizan(folder, 'responses', '--to-check')).stdout).toContain(
      'No entry is open, to be checked.',
    );
  });

  it('keeps no other answer to a question from being decided', async () => {
    const { folder, manifest } = await makeSent();
    await take(folder, put(folder, 'a.json', forge(manifest, 'slurs')));
    const lantern = manifestOf(folder, 'lantern-circle');
    await take(folder, put(folder, 'b.json', lantern, { answers: { clear: '2' } }));
    const triage = (...args: string[]) =>
      mizan(folder, 'responses', 'triage', '--question', 'clear', '--status', 'accepted', ...args);
    const [marked] = (await entriesOf(folder)).filter(({ source }) => source.doubt);
    const json = JSON.parse((await triage('--dry-run', '--format', 'json')).stdout).data;
    expect(json.entries).toMatchObject([{ organisation: 'lantern-circle', status: 'accepted' }]);
    expect(json.skipped).toMatchObject([{ id: marked!.id, doubt: 'packet' }]);
    const said = await triage();
    expect(said.exitCode).toBe(0);
    expect(said.stdout).toContain(`${marked!.id}  not decided: to be looked at first (responses/`);
    expect(
      (await entriesOf(folder)).map(({ source, status }) => [source.doubt ?? null, status]).sort(),
    ).toEqual([
      [null, 'accepted'],
      ['packet', 'open'],
    ]);
    // Where it is the only one left, it is said why.
    expect((await triage()).stderr).toContain('add --checked');
    expect((await triage('--checked')).exitCode).toBe(0);
    expect((await entriesOf(folder)).map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  });

  it('is not thought of one that shows what stood there once', async () => {
    const { folder, manifest } = await makeSent();
    // A draft that was committed, sent, and given up again.
    replaceIn(folder, 'en/hate.md', 'slander', 'gossip');
    git(folder, 'commit', '-q', '-a', '-m', 'given up');
    const given = git(folder, 'rev-parse', 'HEAD').trim();
    replaceIn(folder, CONSULTATION, /to: [0-9a-f]{40}/, `to: ${given}`);
    const out = await build(folder, '--org', 'lantern-circle', '--format', 'md', '--out', 'old');
    expect(out.exitCode).toBe(0);
    const old = JSON.parse(readBack(folder, 'old/lantern-circle/manifest.json')).packets[0];
    replaceIn(folder, CONSULTATION, `to: ${given}`, `to: ${manifest.to.commit}`);
    const unknown = { ...old, build: 'f'.repeat(20), to: { ...old.to, commit: 'c'.repeat(40) } };
    const said = await take(
      folder,
      put(folder, 'a.json', unknown),
      put(folder, 'b.json', old, { answers: { clear: '2' } }),
    );
    expect(said).toContain('not in this repository');
    expect(said).toContain('It answers a later draft');
    expect(said).not.toContain('not made here');
  });

  it('is one that gives a draft that is here another digest, or names two organisations', async () => {
    const { folder, manifest } = await makeSent();
    const digest = { ...manifest, build: 'f'.repeat(20), to: { ...manifest.to, digest: 'd'.repeat(64) } };
    expect(await take(folder, put(folder, 'a.json', digest))).toContain(
      'gives another digest for it than that draft has',
    );
    const two = { ...manifest, build: 'f'.repeat(20), packet: 'spring/paper-kite' };
    expect(await take(folder, put(folder, 'b.json', two, { answers: { clear: '1' } }))).toContain(
      'contradicts itself',
    );
  });

  it('is none that lies among the packets that were built', async () => {
    const { folder, manifest } = await makeSent();
    const path = join(folder, 'packets-spring/lantern-circle/manifest.json');
    const forged = forge(manifest, 'slurs');
    const built = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...built, packets: [forged] }));
    expect(await take(folder, put(folder, 'a.json', forged), '--dry-run')).not.toContain('not made here');
    expect(await take(folder, 'a.json', '--packets', 'elsewhere', '--dry-run')).toContain('not made here');
    rmSync(join(folder, 'packets-spring'), { recursive: true });
    expect(await take(folder, 'a.json', '--dry-run')).toContain('not made here');
  });

  it('is one that says other things of itself than the packet of its build', async () => {
    const { folder, manifest } = await makeSent();
    const changed = { ...forge(manifest, 'slurs'), build: manifest.build };
    expect(await take(folder, put(folder, 'a.json', changed), '--dry-run')).toContain('somebody changed it');
    rmSync(join(folder, 'packets-spring'), { recursive: true });
    expect(await take(folder, 'a.json', '--dry-run')).toContain('somebody changed it');
    const asked = manifest.asked!.map((one) => ({ ...one, text: { en: 'Do you agree with all of it?' } }));
    put(folder, 'b.json', { ...manifest, asked });
    expect(await take(folder, 'b.json')).toContain('somebody changed it');
    expect(await entriesOf(folder)).toMatchObject([{ source: { doubt: 'packet' } }]);
  });

  it('cannot be told without the history', async () => {
    const { folder, manifest } = await makeSent();
    rmSync(join(folder, 'packets-spring'), { recursive: true });
    git(folder, 'commit', '-q', '-a', '-m', 'pinned');
    const shallow = join(folder, 'shallow');
    git(folder, 'clone', '-q', '--depth', '3', `file://${folder}`, shallow);
    const said = await take(shallow, put(shallow, 'a.json', forge(manifest, 'slurs')));
    expect(said).toContain('1 answer: new.');
    expect(said).not.toContain('not made here');
    expect(said).toContain('cannot be told without the history');
  });

  it('is one that was made for another organisation, whatever it says of itself', async () => {
    const { folder, manifest } = await makeSent();
    const given = { ...manifest, organisation: 'paper-kite', packet: 'spring/paper-kite' };
    const { packet, consultation, organisation, build: number, to } = given;
    for (const name of ['paper-kite', 'lantern-circle']) {
      // The second time from what would be sent today, without the packets that were built.
      const whole = await take(folder, put(folder, 'a.json', given), '--dry-run');
      expect(whole).toContain('Its packet is the one that was made for lantern-circle, and the file says');
      const facts = { packet, consultation, organisation, build: number, to };
      expect(await take(folder, put(folder, 'b.json', facts), '--dry-run')).toContain(
        'made for lantern-circle',
      );
      rmSync(join(folder, 'packets-spring', name), { recursive: true });
    }
  });
});

describe('whom it comes from', () => {
  it('is the one that says so by name, and marked, where the packet is another’s', async () => {
    const { folder, manifest } = await makeSent();
    const said = await take(
      folder,
      put(folder, 'a.json', manifest, { respondent: 'Paper Kite (fictional)' }),
    );
    expect(said).toContain('it is recorded as coming from paper-kite; check that the answer is theirs');
    expect(await entriesOf(folder)).toMatchObject([
      { organisation: 'paper-kite', source: { doubt: 'sender' } },
    ]);
  });

  it('is nobody, and marked, where the registers do not know it', async () => {
    const { folder, manifest } = await makeSent();
    const build = '0'.repeat(20);
    const packet = { ...manifest, build, organisation: 'wooden-spoon', packet: 'spring/wooden-spoon' };
    expect(await take(folder, put(folder, 'a.json', packet))).toContain(
      'wooden-spoon, which is not in organisations.yaml',
    );
    expect(await entriesOf(folder)).toMatchObject([{ organisation: null, source: { doubt: 'sender' } }]);
  });

  it('is to be looked at where the packet shows what its organisation is not sent', async () => {
    const { folder, manifest } = await makeSent();
    rmSync(join(folder, 'packets-spring'), { recursive: true });
    // Nobody's build, so that nothing else tells.
    const packet = {
      ...manifest,
      build: '0'.repeat(20),
      organisation: 'paper-kite',
      packet: 'spring/paper-kite',
    };
    const said = await take(folder, put(folder, 'a.json', packet));
    expect(said).toContain(
      'Its packet shows trade, which paper-kite is not sent: its topics were changed since, or',
    );
    expect(await entriesOf(folder)).toMatchObject([
      { organisation: 'paper-kite', source: { doubt: 'sender' } },
    ]);
  });

  it('is told where the consultation did not ask it', async () => {
    const { folder, manifest } = await makeSent();
    replaceIn(folder, CONSULTATION, 'restricted:', 'organisations: [paper-kite]\nrestricted:');
    expect(await take(folder, put(folder, 'a.json', { ...manifest, build: '0'.repeat(20) }))).toContain(
      'lantern-circle is not among the organisations that this consultation asks.',
    );
  });

  it('is both, and the second marked, where two send the very same file', async () => {
    const { folder, manifest } = await makeSent();
    put(folder, 'a.json', manifest);
    put(folder, 'copy.json', manifest);
    const said = await take(folder, 'a.json', 'copy.json');
    expect(said).toContain('It is the same file as a.json.');
    expect(said).toContain('1 new entry');
    const other = await take(folder, 'a.json', '--org', 'paper-kite');
    expect(other).toContain('The very same file came from lantern-circle');
    expect((await entriesOf(folder)).map(({ organisation, source }) => [organisation, source.doubt])).toEqual(
      [
        ['lantern-circle', undefined],
        ['paper-kite', 'forwarded'],
      ],
    );
    expect(await take(folder, 'a.json', '--org', 'paper-kite')).toContain(
      'Nothing new. 1 entry there already.',
    );
  });
});

describe('another consultation', () => {
  it('is answered there, and here only when told to: with its own questions, and marked', async () => {
    const { folder } = await makeSent();
    const other = readBack(folder, CONSULTATION).replace('Is it clear?', 'Was winter clear?');
    mkdirSync(join(folder, 'consultations/winter'));
    writeFileSync(join(folder, 'consultations/winter/consultation.yaml'), other);
    await build(
      folder,
      '--consultation',
      'winter',
      '--org',
      'lantern-circle',
      '--format',
      'md',
      '--out',
      'packets-winter',
    );
    const manifest = JSON.parse(readBack(folder, 'packets-winter/lantern-circle/manifest.json')).packets[0];
    put(folder, 'a.json', manifest);
    expect(await take(folder, 'a.json', '--dry-run')).toContain('for consultations/winter/register.yaml');
    const said = await take(folder, 'a.json', '-c', 'spring');
    expect(said).toContain('The file answers the consultation “winter”, not spring');
    const { stdout } = await mizan(folder, 'responses', '-c', 'spring', '--format', 'json');
    expect(JSON.parse(stdout).data.sections[0].entries).toMatchObject([
      { question: 'clear', asked: { en: 'Was winter clear?' }, source: { doubt: 'consultation' } },
    ]);
  });
});

describe('who answers again', () => {
  it('is counted as it answered last: what nobody decided about is marked as replaced', async () => {
    const { folder, manifest } = await makeSent();
    await take(
      folder,
      put(folder, 'a.json', manifest, {
        answers: { clear: '2', goods: 'agree' },
        comments: [
          ['slurs', 'Why?'],
          ['slurs', 'How?'],
        ],
      }),
    );
    const later = {
      answers: { clear: '5', goods: 'agree' },
      comments: [['slurs', 'Why?']] as [string, string][],
    };
    const said = await take(folder, put(folder, 'b.json', manifest, later));
    expect(said).toMatch(
      /It answers “clear” again: the new answer counts, and the earlier one \(r-\w+\) is marked/,
    );
    expect(said).toMatch(/leaves out an entry of it \(r-\w+\): what it said then is kept/);
    const entries = await entriesOf(folder);
    const [old, young] = ['2', '5'].map((value) => entries.find(({ text }) => text === value)!);
    expect(old).toMatchObject({ status: 'duplicate', duplicateOf: young!.id });
    expect(young!.status).toBe('open');
    const before = readBack(folder, REGISTER);
    expect(await take(folder, 'a.json', 'b.json')).toContain('Nothing new');
    expect(readBack(folder, REGISTER)).toBe(before);
  });

  it('is read in the order in which the forms were saved, whatever the files are called', async () => {
    const { folder, manifest } = await makeSent();
    put(folder, 'a.json', manifest, { answers: { clear: '5' }, saved: '2023-04-12T10:00:00.000Z' });
    put(folder, 'b.json', manifest, { answers: { clear: '2' }, saved: '2023-04-11T10:00:00.000Z' });
    expect(await take(folder, 'a.json', 'b.json')).toContain(
      'A later answer of the same organisation to “clear” is there',
    );
    expect((await entriesOf(folder)).map(({ text, status }) => [text, status])).toEqual([
      ['5', 'open'],
      ['2', 'duplicate'],
    ]);
  });

  it('changes nothing that was decided, and says so', async () => {
    const { folder, manifest } = await makeSent();
    await take(folder, put(folder, 'a.json', manifest, { answers: { clear: '2' } }));
    const [{ id } = { id: '' }] = await entriesOf(folder);
    await mizan(folder, 'responses', 'triage', id, '--status', 'accepted');
    const said = await take(folder, put(folder, 'b.json', manifest, { answers: { clear: '5' } }));
    expect(said).toContain(`the earlier answer (${id}) was decided about already`);
    expect((await entriesOf(folder)).map(({ text, status }) => [text, status])).toEqual([
      ['2', 'accepted'],
      ['5', 'open'],
    ]);
  });

  it('in a file that must be looked at first takes the place of nothing', async () => {
    const { folder, manifest } = await makeSent();
    await take(folder, put(folder, 'a.json', manifest, { answers: { clear: '5' } }));
    const asked = manifest.asked!.slice(0, 1);
    await take(folder, put(folder, 'b.json', { ...manifest, asked }, { answers: { clear: '1' } }));
    expect((await entriesOf(folder)).map(({ text, status, source }) => [text, status, source.doubt])).toEqual(
      [
        ['5', 'open', undefined],
        ['1', 'open', 'packet'],
      ],
    );
  });

  it('in a file that need not be looked at takes the mark off what a marked one said', async () => {
    const { folder, manifest } = await makeSent();
    const asked = manifest.asked!.slice(0, 1);
    await take(folder, put(folder, 'a.json', { ...manifest, asked }));
    const said = await take(folder, put(folder, 'b.json', manifest));
    expect(said).toMatch(/It says too what a marked file said \(r-\w+\): the mark is taken off/);
    const [entry, ...others] = await entriesOf(folder);
    expect([entry!.source.doubt, others]).toEqual([undefined, []]);
    const { file } = entry!.source as unknown as { file: string };
    expect(readBack(folder, `consultations/spring/responses/${file}`)).toBe(readBack(folder, 'b.json'));
    expect(await take(folder, 'a.json', 'b.json')).toContain('Nothing new. 2 entries there already.');
    expect((await entriesOf(folder))[0]!.source.doubt).toBeUndefined();
  });

  it('with its first answer is for a person to decide', async () => {
    const { folder, manifest } = await makeSent();
    await take(folder, put(folder, 'a.json', manifest, { answers: { clear: '2' } }));
    await take(folder, put(folder, 'b.json', manifest, { answers: { clear: '5' } }));
    const said = await take(
      folder,
      put(folder, 'c.json', manifest, { answers: { clear: '2' }, saved: '2023-04-19T10:00:00.000Z' }),
    );
    expect(said).toMatch(/It says again what r-\w+ said, which a later file had replaced/);
  });
});

it('a text that goes on after the import is followed for sections that the packet showed', async () => {
  const { folder, manifest } = await makeSent();
  writeFileSync(join(folder, 'en/hate.md'), EN_TOPIC.replace('{#slurs}', '{#slur-words}'));
  await take(folder, put(folder, 'a.json', manifest, { comments: [['slurs', 'Why?']] }));
  expect(await entriesOf(folder)).toMatchObject([
    { section: 'slur-words', anchor: 'moved' },
    { question: 'clear' },
  ]);
});
