/** Everything in a returned file becomes an entry, once, at the place where the draft has it now. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntries } from '../../../src/consult/register/make-entries.ts';
import { mergeRegister } from '../../../src/consult/register/merge-register.ts';
import { LONGEST_TEXT } from '../../../src/consult/register/raw-entry.ts';
import { arbitraryWords, makeContext, makeCorpus, makeItem, makeReturned } from '../../support/responses.ts';

const EN =
  '# Hate {#hate}\n\nWe do not allow hate speech.\n\n## Slurs {#slurs}\n\nSlurs are removed. Words that a group uses of itself may stay.\n\n## Satire {#satire}\n\nSatire of the powerful is welcome on the platform at any time.\n';
const UR = '# نفرت {#hate}\n\nمتن۔\n\n## توہین آمیز الفاظ {#slurs}\n\nہٹائے جاتے ہیں۔\n';
const sent = makeCorpus({ 'en/hate': EN, 'ur/hate': UR });
const say = (items: Parameters<typeof makeReturned>[0], context = makeContext({ sent })) =>
  makeEntries(makeReturned(items), context);
const one = (...given: Parameters<typeof say>) => say(...given).entries[0]!;

describe('placing', () => {
  it.each([
    ['its id', 'slurs'],
    ['the end of an address', 'https://example.org/hate.html#slurs'],
    ['its title', 'Slurs'],
    ['its title in capitals with a number', '2.1 SLURS:'],
    ['its title in Urdu', 'توہین آمیز الفاظ'],
    ['its heading as written', 'Slurs {#slurs}'],
  ])('finds a section by %s', (_what, section) => {
    expect(one({ items: [makeItem({ section })] })).toMatchObject({
      section: 'slurs',
      document: 'hate',
      anchor: 'placed',
    });
  });

  it('keeps what a section was called that is not there', () => {
    const entry = one({ items: [makeItem({ section: '../../etc/passwd', text: 'Hm.' })] });
    expect(entry).toMatchObject({ section: null, document: null, anchor: 'unplaced', text: 'Hm.' });
    expect(entry.source.at).toBe('comment 1, for “../../etc/passwd”');
  });

  it('takes the section of the heading above for one that names none', () => {
    const item = makeItem({ section: 'What they liked', within: ['Slurs'] });
    const entry = one({ items: [item] });
    expect(entry).toMatchObject({ section: 'slurs', anchor: 'placed' });
    expect(entry.source.at).toContain('What they liked');
  });

  it('hangs an answer on the section that the question is about, and others on the whole', () => {
    const { entries } = say({
      items: [
        makeItem({ kind: 'answer', section: null, question: 'slurs', at: 'a' }),
        makeItem({ kind: 'answer', section: null, question: 'clear', at: 'b' }),
        makeItem({ section: 'whole', at: 'c' }),
        makeItem({ section: 'hate.md', at: 'd' }),
        makeItem({ section: null, at: 'e' }),
      ],
    });
    expect(entries.map(({ section, document, anchor }) => [section, document, anchor])).toEqual([
      ['slurs', 'hate', 'placed'],
      [null, null, 'whole'],
      [null, null, 'whole'],
      [null, 'hate', 'placed'],
      [null, null, 'unplaced'],
    ]);
  });

  it('hangs what a group said about a topic on the section that the topic begins with', () => {
    const topics = [
      { id: 'words', title: { en: 'Hurtful words', ur: 'تکلیف دہ الفاظ' }, sections: ['gone', 'slurs'] },
    ];
    const items = [
      makeItem({ kind: 'answer', section: null, question: 'said.words', at: 'a' }),
      makeItem({ section: 'Hurtful words', at: 'b' }),
      makeItem({ section: 'What they liked', within: ['تکلیف دہ الفاظ'], at: 'c' }),
    ];
    const { entries, notes } = say({ items }, makeContext({ sent }, { topics }));
    expect(entries.map(({ kind, section, question }) => [kind, section, question])).toEqual([
      ['comment', 'slurs', null],
      ['comment', 'slurs', null],
      ['comment', 'slurs', null],
    ]);
    expect(notes).toEqual([]);
  });

  it('follows the section to where the draft has it now', () => {
    const now = makeCorpus({
      'en/hate': EN.replace(/\n## Slurs[\s\S]*?(?=\n## Satire)/, ''),
      'en/words': EN.replace(/^[\s\S]*?## Slurs \{#slurs\}/, '# Words of hatred {#slur-words}').replace(
        /\n## Satire[\s\S]*/,
        '',
      ),
      'ur/hate': UR,
    });
    const { entries } = say(
      {
        items: [
          makeItem({ at: 'a' }),
          makeItem({ section: 'satire', at: 'b' }),
          makeItem({ locale: 'ur', at: 'c', text: 'ٹھیک' }),
        ],
      },
      makeContext({ sent, now }),
    );
    expect(entries.map(({ section, document, anchor }) => [section, document, anchor])).toEqual([
      ['slur-words', 'words', 'moved'],
      ['satire', 'hate', 'placed'],
      ['slurs', 'hate', 'placed'],
    ]);
  });

  it('lists what has no place any more, unless the quoted words stand somewhere else', () => {
    const quote = 'Satire of the powerful is welcome on the platform';
    const gone = EN.replace(/\n## Satire[\s\S]*/, '');
    const elsewhere = `${gone}\n## Art {#art}\n\nPlays, songs and jokes of every kind are fine with us here. ${quote} at any time. Nobody needs to ask.\n`;
    const items = [
      makeItem({ section: 'satire', quote, at: 'a' }),
      makeItem({ section: 'satire', at: 'b', text: 'Keep it.' }),
    ];
    const orphaned = say(
      { items },
      makeContext({ sent, now: makeCorpus({ 'en/hate': gone, 'ur/hate': UR }) }),
    );
    expect(orphaned.entries.map(({ section, anchor }) => [section, anchor])).toEqual([
      ['satire', 'orphaned'],
      ['satire', 'orphaned'],
    ]);
    const moved = say(
      { items },
      makeContext({ sent, now: makeCorpus({ 'en/hate': elsewhere, 'ur/hate': UR }) }),
    );
    expect(moved.entries[0]).toMatchObject({ section: 'art', anchor: 'moved' });
  });

  it('places a comment on a section that was sent as going', () => {
    const from = makeCorpus({ 'en/hate': `${EN}\n## Tribes {#tribes}\n\nOld words.\n`, 'ur/hate': UR });
    const entry = one({ items: [makeItem({ section: 'tribes' })] }, makeContext({ sent, from }));
    expect(entry).toMatchObject({ section: 'tribes', document: 'hate', anchor: 'placed' });
  });
});

describe('edits', () => {
  const blocks = ['Slurs', 'Slurs are removed. Words that a group uses of itself may stay.'];

  it('are found against the text as sent', () => {
    const back = [blocks[0]!, blocks[1]!.replace('may stay', 'must stay')];
    const { entries, edits } = say({
      sections: [{ key: 'slurs', locale: 'en', blocks: back, at: 'section slurs' }],
    });
    expect(edits).toBe(1);
    expect(entries[0]).toMatchObject({
      kind: 'edit',
      section: 'slurs',
      edit: {
        from: 'Words that a group uses of itself may stay.',
        to: 'Words that a group uses of itself must stay.',
      },
    });
  });

  it('are none where nothing was changed', () => {
    expect(say({ sections: [{ key: 'slurs', locale: 'en', blocks, at: 's' }] }).entries).toEqual([]);
  });

  it('keep the whole text of a section that nobody sent', () => {
    const { entries, notes } = say({ sections: [{ key: 'nowhere', locale: 'en', blocks, at: 's' }] });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ anchor: 'unplaced', text: blocks.join('\n\n') });
    expect(notes[0]).toContain('what was sent is not known');
  });

  it('may be said by a form', () => {
    const entry = one({ items: [makeItem({ quote: 'may stay', proposal: '', text: '' })] });
    expect(entry).toMatchObject({ kind: 'edit', text: '', edit: { from: 'may stay', to: '' } });
  });
});

describe('senders', () => {
  it('are those of the packet, and nobody else in silence', () => {
    const items = [makeItem()];
    expect(one({ items }).organisation).toBe('paper-lantern');
    const forged = say({ items, respondent: 'Glass Pigeon' });
    expect(forged.notes.join()).toContain('check that the answer is theirs');
    for (const respondent of ['Paper Lantern', 'Paper Lantern, research desk'])
      expect(say({ items, respondent }).notes).toEqual([]);
    expect(say({ items, respondent: 'The Paper Company of the North' }).notes).toHaveLength(1);
    const overruled = say({ items }, makeContext({ sent }, { organisation: 'glass-pigeon' }));
    expect(overruled.entries[0]!.organisation).toBe('glass-pigeon');
    expect(overruled.notes.join()).toContain('as --org says');
  });

  it('are none where the registers know none', () => {
    const packet = {
      packet: null,
      consultation: 'spring',
      organisation: '../evil',
      build: '<b>',
      commit: null,
    };
    const { entries, notes } = say({ items: [makeItem()], packet });
    expect(entries[0]).toMatchObject({ organisation: null, packet: null });
    expect(notes.join()).toContain('not in organisations.yaml');
  });

  it('may differ from row to row', () => {
    const { entries } = say({
      format: 'csv',
      packet: null,
      items: [
        makeItem({ organisation: 'Glass Pigeon (fictional)', at: 'row 2' }),
        makeItem({ organisation: 'PAPER-LANTERN', at: 'row 3', permission: 'anonymous' }),
        makeItem({ organisation: 'Somebody', at: 'row 4' }),
      ],
    });
    expect(entries.map(({ organisation }) => organisation)).toEqual(['glass-pigeon', 'paper-lantern', null]);
    expect(entries.map(({ permission }) => permission)).toEqual(['none', 'anonymous', 'none']);
  });

  it('of another consultation are told of', () => {
    const packet = {
      packet: null,
      consultation: 'autumn',
      organisation: 'paper-lantern',
      build: null,
      commit: null,
    };
    expect(say({ items: [makeItem()], packet }).notes.join()).toContain('“autumn”');
  });
});

describe('ids and days', () => {
  it('are late after the last day, and notes came when they were taken', () => {
    const items = [makeItem({ date: '2023-02-09' })];
    const late = makeContext({ sent }, { received: '2023-02-11' });
    expect(one({ items }, late)).toMatchObject({ received: '2023-02-11', late: true });
    expect(one({ items, format: 'notes' }, late)).toMatchObject({ received: '2023-02-09', late: false });
  });

  it('stay the same in another file, format, line ending and direction mark', () => {
    const a = one({ items: [makeItem({ text: 'Too\r\nshort. ' })] });
    const other = makeContext({ sent }, { source: { file: 'b.docx', sha256: 'cd'.repeat(32) } });
    const b = one(
      { items: [makeItem({ text: '\u200EToo short.', at: 'row 3', section: 'Slurs' })], format: 'csv' },
      other,
    );
    expect(b.id).toBe(a.id);
  });

  it('keep apart the same words about two documents', () => {
    const two = makeCorpus({ 'en/hate': EN, 'en/other': '# Other {#other}\n\nText.\n' });
    const items = ['hate.md', 'other.md'].map((section, at) => makeItem({ section, at: `${at}` }));
    const [a, b] = say({ items }, makeContext({ sent: two })).entries;
    const [again] = say({ items: [items[1]!] }, makeContext({ sent: two })).entries;
    expect([a!.document, b!.document]).toEqual(['hate', 'other']);
    expect(again!.id).toBe(b!.id);
    expect(a!.id).not.toBe(b!.id);
  });

  it('keep apart what strangers say in the same words', () => {
    const nobody = { packet: null, items: [makeItem()] };
    const other = makeContext({ sent }, { source: { file: 'b', sha256: 'cd'.repeat(32) } });
    expect(one(nobody).id).not.toBe(one(nobody, other).id);
  });

  it('cut a text that is too long for one entry, and lose nothing', () => {
    const text = 'a'.repeat(LONGEST_TEXT + 5);
    const { entries, items } = say({ items: [makeItem({ text })] });
    expect(items).toBe(2);
    expect(entries.map((entry) => entry.text).join('')).toBe(text);
  });
});

it('law: as many entries as items and edits, each with an id of its own; in twice is in once', () => {
  const item = fc.record({
    kind: fc.constantFrom('comment' as const, 'support' as const, 'answer' as const),
    section: fc.constantFrom(null, 'slurs', 'Satire', 'nowhere', 'hate'),
    question: fc.constantFrom(null, 'clear', 'slurs', 'other?'),
    quote: fc.option(arbitraryWords()),
    text: arbitraryWords(),
  });
  const section = fc.record({
    key: fc.constantFrom('slurs', 'satire', 'nowhere'),
    blocks: fc.array(fc.constantFrom('Slurs', 'Slurs are removed.', 'New words.', 'Satire is fine.'), {
      maxLength: 4,
    }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), fc.array(section, { maxLength: 2 }), (items, sections) => {
      const made = say({
        items: items.map((given, at) => makeItem({ ...given, at: `comment ${at + 1}` })),
        sections: sections.map((given, at) => ({ ...given, locale: 'en', at: `section ${at + 1}` })),
      });
      expect(made.entries).toHaveLength(made.items + made.edits);
      expect(made.items).toBeGreaterThanOrEqual(items.length);
      expect(new Set(made.entries.map(({ id }) => id)).size).toBe(made.entries.length);
      const once = mergeRegister(null, made.entries);
      expect(once.added).toHaveLength(made.entries.length);
      const again = made.entries.map((entry) => ({
        ...entry,
        source: { file: 'b', sha256: '', at: entry.id },
      }));
      expect(mergeRegister(once.text, again).text).toBe(once.text);
    }),
    { numRuns: 150 },
  );
});
