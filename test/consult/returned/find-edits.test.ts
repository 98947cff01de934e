import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, findEdits } from '../../../src/consult/returned/find-edits.ts';
import { foldWords } from '../../../src/consult/returned/fold-words.ts';

const SENT = [
  'Meeting strangers online',
  'You must be 18 or older to send messages to people you do not know. See the guide. Call us.',
  'Threats against a young person or their family',
  'Asking a child for pictures or videos',
  'Age | Rule',
];
const URDU = [
  'اجنبیوں سے ملنا',
  'پیغام بھیجنے کے لیے آپ کی عمر 18 سال ہونی چاہیے۔ رہنما کتابچہ دیکھیں۔ ہم سے بات کریں۔',
  'کسی بچے سے تصویریں مانگنا',
];

function find(blocks: string[], sent = SENT, locale = 'en'): ReturnType<typeof findEdits> {
  return findEdits({ key: 'k', locale, blocks, at: 'section k' }, sent);
}

const told = (blocks: string[], sent = SENT, locale = 'en'): [string, string][] =>
  find(blocks, sent, locale).map(({ from, to }) => [from, to]);

const change = (at: number, text: string, sent = SENT): string[] =>
  sent.map((one, i) => (i === at ? text : one));

/** What two texts must share to be the same to the law: everything but white space. */
const bare = (blocks: readonly string[]): string[] =>
  blocks.map((text) => foldWords(text).replaceAll(' ', '')).filter((text) => text !== '');

describe('what no person changed', () => {
  it('is nothing', () => expect(find([...SENT])).toEqual([]));

  it.each([
    ['curly quotes', 'Say "no" and don\'t wait...', 'Say \u201Cno\u201D and don\u2019t wait\u2026'],
    ['dashes', 'Ages 13-15 -- never', 'Ages 13\u201315 \u2013 never'],
    ['white space', 'One  two\nthree', ' One two\u00A0three '],
    ['direction marks', 'نمبر 042-3579', '\u200Fنمبر \u200E042-3579\u200E'],
    ['normal forms', 'Zoe\u0308 آ', 'Zo\u00EB \u0627\u0653'],
    ['soft hyphens', 'community', 'commu\u00ADnity'],
    ['list numbers written out', 'Report it', '2. Report it'],
    ['bullets written out', 'Report it', '\u2022\tReport it'],
    ['signs', 'Mizan (c) 1/2', 'Mizan \u00A9 \u00BD'],
  ])('%s', (_, sent, returned) => expect(told([returned], [sent])).toEqual([]));

  it('but a number in a rule is a change', () => {
    expect(told(['3. Report it'], ['2. Report it'])).toEqual([['2. Report it', '3. Report it']]);
    expect(told(['within 90 days'], ['within 60 days'])).toHaveLength(1);
  });

  it('nor is a joiner or a letter no change in Urdu', () => {
    expect(told(['نفرت\u200Cانگیز'], ['نفرت انگیز'], 'ur')).toHaveLength(1);
    expect(told(['كمیونٹی'], ['کمیونٹی'], 'ur')).toHaveLength(1);
  });
});

describe('one edit for each sentence or block', () => {
  it('a word in a sentence', () => {
    const [edit, ...more] = find(change(1, SENT[1]!.replace('18', '16')));
    expect(more).toEqual([]);
    expect(edit).toEqual({
      from: 'You must be 18 or older to send messages to people you do not know.',
      to: 'You must be 16 or older to send messages to people you do not know.',
      quote: SENT[1],
      at: 'section k, change 1',
      place: { block: 1, count: 1, span: { start: 0, end: 67 } },
    });
  });

  it('two sentences of one block', () => {
    expect(told(change(1, SENT[1]!.replace('18', '16').replace('Call us.', 'Write to us.')))).toEqual([
      [
        'You must be 18 or older to send messages to people you do not know.',
        'You must be 16 or older to send messages to people you do not know.',
      ],
      ['Call us.', 'Write to us.'],
    ]);
  });

  it('a sentence put in, one taken out', () => {
    expect(told(change(1, SENT[1]!.replace('See the guide.', 'See the guide. It is short.')))).toEqual([
      ['', 'It is short.'],
    ]);
    expect(told(change(1, SENT[1]!.replace('See the guide. ', '')))).toEqual([['See the guide.', '']]);
  });

  it('blocks put in and taken out, and where', () => {
    const added = find([...SENT.slice(0, 3), 'Wholly new words here', ...SENT.slice(3)]);
    expect(added).toMatchObject([{ from: '', to: 'Wholly new words here', quote: SENT[2] }]);
    expect(told([...SENT.slice(0, 2), ...SENT.slice(3)])).toEqual([[SENT[2], '']]);
    expect(told([])).toHaveLength(SENT.length);
    expect(told(SENT, [])).toHaveLength(SENT.length);
  });

  it('a block cut in two, and two made one', () => {
    const cut = [
      'You must be 18 or older to send messages to people you do not know.',
      'See the guide. Call us.',
    ];
    expect(told([SENT[0]!, ...cut, ...SENT.slice(2)])).toEqual([[SENT[1], cut.join('\n\n')]]);
    const joined = `${SENT[2]} ${SENT[3]}`;
    expect(told([...SENT.slice(0, 2), joined, SENT[4]!])).toEqual([[`${SENT[2]}\n\n${SENT[3]}`, joined]]);
  });

  it('in Urdu, by its own full stop', () => {
    expect(told(change(1, URDU[1]!.replace('18', '16'), URDU), URDU, 'ur')).toEqual([
      [
        'پیغام بھیجنے کے لیے آپ کی عمر 18 سال ہونی چاہیے۔',
        'پیغام بھیجنے کے لیے آپ کی عمر 16 سال ہونی چاہیے۔',
      ],
    ]);
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    'rule',
    'not',
    'never',
    'days',
    '13',
    'نہیں',
    'بچے',
    'child',
    'Photos',
    '(new)',
    'it\u2019s',
  );
  const sentence = fc
    .tuple(fc.array(words, { minLength: 1, maxLength: 6 }), fc.constantFrom('.', '۔', '?', ''))
    .map(([list, end]) => list.join(' ') + end);
  const block = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
  const blocks = fc.array(block, { maxLength: 7 });

  it('applying the edits gives what was returned', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.constantFrom('en', 'ur'), (sent, returned, locale) => {
        expect(bare(applyEdits(sent, find(returned, sent, locale)))).toEqual(bare(returned));
      }),
      { numRuns: 400 },
    );
  });

  it('also where little was changed', () => {
    const edited = fc.tuple(blocks, fc.nat(6), fc.nat(6), block, fc.constantFrom('in', 'out', 'over'));
    fc.assert(
      fc.property(edited, ([sent, at, cut, text, how]) => {
        const returned = [...sent];
        if (how === 'in') returned.splice(at, 0, text);
        else if (how === 'out') returned.splice(at, 1);
        else if (returned[at] !== undefined)
          returned[at] = `${returned[at]!.split(' ').slice(0, cut).join(' ')} ${text}`.trim();
        const edits = find(returned, sent);
        expect(bare(applyEdits(sent, edits))).toEqual(bare(returned));
        expect(new Set(edits.map((edit) => edit.at)).size).toBe(edits.length);
      }),
      { numRuns: 400 },
    );
  });

  it('nothing changed, nothing told', () => {
    fc.assert(
      fc.property(blocks, (sent) => {
        expect(find(sent, sent)).toEqual([]);
      }),
    );
  });
});

it('finds its way where everything changed', () => {
  const sent = Array.from({ length: 600 }, (_, at) => `Rule ${at} says that people must not do thing ${at}.`);
  const returned = sent.map((text) => text.replace('must not', 'may never'));
  expect(bare(applyEdits(sent, find(returned, sent)))).toEqual(bare(returned));
});
