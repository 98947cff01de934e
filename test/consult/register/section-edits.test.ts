/** What was changed hangs on the part it stands in, and what was moved is one edit. */
import { describe, expect, it } from 'vitest';
import { makeEntries } from '../../../src/consult/register/make-entries.ts';
import { blockTexts } from '../../../src/consult/returned/block-texts.ts';
import type { ReturnedSection } from '../../../src/consult/returned/returned.ts';
import { makeContext, makeCorpus, makeItem, makeReturned } from '../../support/responses.ts';

const EN = `# Hate {#hate}

We do not allow hate speech anywhere on the platform.

## Slurs {#slurs}

Slurs are removed.

- A slur in a profile picture or a name
- A slur in the title of a video

## Satire {#satire}

Satire of the powerful is welcome on the platform at any time.
`;
const corpus = makeCorpus({
  'en/hate': EN,
  'ur/hate':
    '# نفرت {#hate}\n\nہم نفرت انگیز باتوں کی اجازت کہیں نہیں دیتے۔\n\n## طنز {#satire}\n\nطاقت والوں پر طنز ہر وقت ہو سکتا ہے۔\n',
});
const blocksOf = (key: string, locale = 'en'): string[] =>
  blockTexts(
    corpus.locales
      .get(locale)!
      .get('hate')!
      .sections.find(({ id }) => id === key)!,
  );
const came = (key: string, blocks: string[], locale = 'en'): ReturnedSection => ({
  key,
  locale,
  blocks,
  at: `section ${key} (${locale})`,
});
const entriesOf = (...sections: ReturnedSection[]) =>
  makeEntries(makeReturned({ sections }), makeContext({ sent: corpus })).entries;

describe('what was moved', () => {
  it('within its section is one edit, with where to', () => {
    const [title, first, picture, video] = blocksOf('slurs');
    const entries = entriesOf(came('slurs', [title!, picture!, first!, video!]));
    expect(entries).toHaveLength(1);
    const { edit, text, kind, source } = entries[0]!;
    expect([kind, edit!.from]).toEqual(['edit', edit!.from]);
    expect(text).toBe(edit!.to);
    expect(edit!.to).toContain(edit!.from);
    expect(edit!.to).toMatch(/^\[Move this to \u201CSlurs\u201D, behind \u201C.+\u201D\.\] /);
    expect(source.at).toMatch(/^section slurs \(en\), change \d, moved to section slurs \(en\), change \d$/);
  });

  it('into another section is one edit of the one it was taken from', () => {
    const slurs = blocksOf('slurs');
    const [line] = slurs.splice(2, 1);
    const entries = entriesOf(came('slurs', slurs), came('satire', [...blocksOf('satire'), line!]));
    expect(entries).toMatchObject([
      {
        kind: 'edit',
        section: 'slurs',
        edit: {
          from: line,
          to: `[Move this to \u201CSatire\u201D, behind \u201CSatire of the powerful is welcome on the platform at any time.\u201D.] ${line}`,
        },
      },
    ]);
  });

  it('in Urdu is said in Urdu', () => {
    const [title, line] = blocksOf('satire', 'ur');
    const entries = entriesOf(
      came('satire', [title!], 'ur'),
      came('hate', [blocksOf('hate', 'ur')[0]!, line!, blocksOf('hate', 'ur')[1]!], 'ur'),
    );
    expect(entries).toMatchObject([{ section: 'satire', edit: { from: line } }]);
    expect(entries[0]!.edit!.to).toBe(`[اسے "نفرت" میں "نفرت" کے بعد لے جایا جائے۔] ${line}`);
  });

  it('a sentence into another paragraph', () => {
    const satire = blocksOf('satire');
    const hate = blocksOf('hate');
    const entries = entriesOf(
      came('satire', [satire[0]!, `${satire[1]} Slurs are removed by the people who look at them.`]),
      came('hate', hate),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]!.edit!.to).not.toContain('[Move');
  });

  it('two that went and one that came are one moved and one taken out', () => {
    const slurs = blocksOf('slurs');
    const [a] = slurs.splice(2, 2);
    const entries = entriesOf(came('slurs', slurs), came('satire', [...blocksOf('satire'), a!]));
    expect(entries.map(({ edit }) => [edit!.from, edit!.to.replace(/^\[[^\]]*\] /, '')])).toEqual([
      [a, a],
      ['A slur in the title of a video', ''],
    ]);
  });

  it('short words are never taken for moved', () => {
    const entries = entriesOf(
      came('slurs', blocksOf('slurs').slice(1)),
      came('satire', [...blocksOf('satire'), 'Slurs']),
    );
    expect(entries.map(({ edit }) => edit)).toEqual([
      { from: 'Slurs', to: '' },
      { from: '', to: 'Slurs' },
    ]);
  });

  it('words that differ in a word are no move', () => {
    const slurs = blocksOf('slurs');
    slurs.splice(2, 1);
    const entries = entriesOf(
      came('slurs', slurs),
      came('satire', [...blocksOf('satire'), 'A slur in a profile picture or a channel']),
    );
    expect(entries).toHaveLength(2);
  });
});

describe('a section that was split', () => {
  const BEFORE = `# Hate {#hate}

## Speech {#speech}

We do not allow slurs against protected groups in any form or in any place.

Not allowed

- Slurs in names or in pictures of a profile

We do allow satire of the powerful as long as nobody is threatened by it.

Not allowed

- Satire that threatens or dehumanises people
`;
  const AFTER = `# Hate {#hate}

## Slurs {#slurs}

We do not allow slurs against protected groups in any form or in any place.

Not allowed

- Slurs in names or in pictures of a profile

## Satire {#satire}

We do allow satire of the powerful as long as nobody is threatened by it.

Not allowed

- Satire that threatens or dehumanises people
`;
  const [from, to] = [makeCorpus({ 'en/hate': BEFORE }), makeCorpus({ 'en/hate': AFTER })];
  const context = makeContext({ sent: to, from });
  const sections = to.locales
    .get('en')!
    .get('hate')!
    .sections.filter(({ id }) => id !== 'hate');
  const shown = context.sections.shownUnder(context.sections.find('slurs')!, 'en');

  it('is shown under one key', () => {
    expect(shown?.parts.map(({ id }) => id)).toEqual(['slurs', 'satire']);
    expect(shown?.blocks).toEqual(sections.flatMap(blockTexts));
  });

  const edited = (at: number, ...put: string[]) =>
    makeEntries(
      makeReturned({
        sections: [
          came('slurs', shown!.blocks.toSpliced(at, put.length > 1 ? 0 : 1, ...put.filter(Boolean))),
        ],
      }),
      context,
    ).entries;

  it('edits hang on the part they stand in, even where the words stand in both', () => {
    const second = shown!.blocks.lastIndexOf('Not allowed');
    expect(edited(second, 'Not at all allowed')).toMatchObject([
      { section: 'satire', edit: { from: 'Not allowed' } },
    ]);
    expect(edited(2, 'Not at all allowed')).toMatchObject([
      { section: 'slurs', edit: { from: 'Not allowed' } },
    ]);
  });

  it('what was put in at the end of a part is of that part', () => {
    const head = shown!.blocks.indexOf('Satire');
    const entries = makeEntries(
      makeReturned({
        sections: [came('slurs', shown!.blocks.toSpliced(head, 0, 'Slurs that nobody means'))],
      }),
      context,
    ).entries;
    expect(entries).toMatchObject([{ section: 'slurs', edit: { from: '', to: 'Slurs that nobody means' } }]);
  });

  it('comments hang on the part whose heading stands above', () => {
    const entriesAt = (part?: string) =>
      makeEntries(
        makeReturned({
          items: [makeItem({ section: 'slurs', quote: 'Not allowed', ...(part && { part }) })],
        }),
        context,
      ).entries[0]!.section;
    expect([entriesAt('Satire'), entriesAt('Slurs'), entriesAt('Another'), entriesAt()]).toEqual([
      'satire',
      'slurs',
      'slurs',
      'slurs',
    ]);
  });
});
