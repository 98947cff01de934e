/** Finding glossary terms. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownLanguages, languageOf } from '../../src/text/languages.ts';
import { compileTerms, findTerm } from '../../src/text/terms.ts';

const en = languageOf('en');
const ur = languageOf('ur');
const found = (text: string, term: string, tag: string) =>
  findTerm(text, term, languageOf(tag)).map((match) => match.text);

describe('findTerm', () => {
  it.each([
    ['en', 'Community guidelines apply.', 'community guideline', ['Community guidelines']],
    ['en', 'our policies and a policy', 'policy', ['policies', 'policy']],
    ['en', "the creator's and creators\u2019 work", 'creator', ["creator's", 'creators']],
    ['en', 'an account, accountable, accounts', 'account', ['account', 'accounts']],
    ['en', 'self harm and self-harm', 'self-harm', ['self harm', 'self-harm']],
    ['en', 'we live; TikTok LIVE', 'LIVE', ['LIVE']],
    ['en', 'hate, speech', 'hate speech', []],
    ['en', 'reporting a report', 'report', ['report']],
    ['ur', 'اکاؤنٹ اور اکاؤنٹس اور اکاؤنٹوں', 'اکاؤنٹ', ['اکاؤنٹ', 'اکاؤنٹس', 'اکاؤنٹوں']],
    ['ur', 'تخلیق کاروں کے لیے', 'تخلیق کار', ['تخلیق کاروں']],
    ['ur', 'خلاف ورزیاں اور خلاف ورزیوں', 'خلاف ورزی', ['خلاف ورزیاں', 'خلاف ورزیوں']],
    ['ur', 'ہٹاتے ہیں، ہٹا دیں، ہٹایا', 'ہٹانا', ['ہٹاتے', 'ہٹا', 'ہٹایا']],
    ['ur', 'رپورٹ کریں', 'رپورٹ کرنا', ['رپورٹ کریں']],
    ['ur', 'نفرت\u200Cانگیز گفتگو', 'نفرت انگیز گفتگو', ['نفرت\u200Cانگیز گفتگو']],
    ['ur', 'پُرتشدد اور پرتشدد', 'پرتشدد', ['پُرتشدد', 'پرتشدد']],
    ['ur', 'مفادِ عامہ', 'مفاد عامہ', ['مفادِ عامہ']],
    ['ur', 'گائيڈ لائنز', 'گائیڈ لائنز', ['گائيڈ لائنز']],
    ['ur', 'جواب دیں', 'جوا', []],
    ['ur', 'بےجوا', 'جوا', []],
    ['ur', 'اس کا مسئلہ، مسئلے، مسائل', 'مسئلہ', ['مسئلہ', 'مسئلے']],
    ['fa', 'کتاب\u200Cها و کتاب', 'کتاب', ['کتاب', 'کتاب']],
    ['ar', 'المحتوى ومحتوى', 'محتوى', ['المحتوى']],
  ])('%s: %s for %s', (tag, text, term, expected) => {
    expect(found(text, term, tag)).toEqual(expected);
  });
});

describe('compileTerms', () => {
  it('prefers the longer term and reports ties', () => {
    const find = compileTerms(['hate speech', 'hate', 'Hate speech'], en);
    expect(find('hate speech and hate').map(({ term, text }) => [term, text])).toEqual([
      [0, 'hate speech'],
      [2, 'hate speech'],
      [1, 'hate'],
    ]);
    expect(compileTerms(['hate speech', 'hate'], en, { overlapping: true })('hate speech')).toHaveLength(2);
  });

  it('prefers the term listed in just that form', () => {
    const find = compileTerms(['ہراسانی', 'ہراساں کرنا'], ur);
    expect(find('ہراسانی').map(({ term, exact }) => [term, exact])).toEqual([[0, true]]);
    expect(compileTerms(['rule', 'rules'], en)('rules').map(({ term }) => term)).toEqual([1]);
  });

  it('slices from the text whatever it is', () => {
    const find = compileTerms(['hate speech', 'نفرت انگیز', 'اکاؤنٹ', 'AI'], ur);
    const words = fc
      .array(
        fc.constantFrom(
          'hate',
          'speech',
          'نفرت',
          '\u200C',
          ' ',
          'انگیز',
          'اکاؤنٹ',
          'س',
          'AI',
          '\u0650',
          '،',
          '😀',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), (text) => {
        for (const match of find(text)) expect(text.slice(match.start, match.end)).toBe(match.text);
      }),
    );
  });

  it('finds every term in itself', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'ک', 'ی', 'ہ', 'ں'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...knownLanguages),
        (parts, language) => {
          const term = parts.join(' ');
          expect(findTerm(term, term, language)[0]).toMatchObject({
            start: 0,
            end: term.length,
            exact: true,
          });
        },
      ),
    );
  });

  it('scans a megabyte for hundreds of terms', () => {
    const terms = Array.from(
      { length: 300 },
      (_, index) => `term${String.fromCharCode(97 + (index % 26))} number ${index}`,
    );
    const text = 'we do not allow hate speech or term number things in any form at all. '.repeat(15_000);
    const find = compileTerms(terms, en);
    expect(find(text)).toEqual([]);
  });
});
