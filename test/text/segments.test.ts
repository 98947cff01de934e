/** Sentences and words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownLanguages, languageOf } from '../../src/text/languages.ts';
import { countWords, segmentSentences, segmentWords } from '../../src/text/segments.ts';

const sentences = (text: string, tag: string) =>
  segmentSentences(text, languageOf(tag)).map((sentence) => sentence.text.trim());

describe('segmentSentences', () => {
  it.each([
    ['en', 'One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['en', 'Dr. Khan spoke. We listened.', ['Dr. Khan spoke.', 'We listened.']],
    ['en', 'In the U.S. it is law.', ['In the U.S. it is law.']],
    ['en', 'Use e.g. satire. Or not.', ['Use e.g. satire.', 'Or not.']],
    ['en', 'Version 2.5 is out.', ['Version 2.5 is out.']],
    ['en', '“Stop.” She left.', ['“Stop.”', 'She left.']],
    ['en', 'Oh no! - how to undo it', ['Oh no! - how to undo it']],
    ['en', '1. First', ['1. First']],
    ['ur', 'یہ ہے۔ہمارا ہے۔', ['یہ ہے۔', 'ہمارا ہے۔']],
    ['ur', 'کیا یہ ہے؟ جی ہاں۔', ['کیا یہ ہے؟', 'جی ہاں۔']],
    ['ur', 'ایم۔ اے۔ جناح کراچی میں پیدا ہوئے۔', ['ایم۔ اے۔ جناح کراچی میں پیدا ہوئے۔']],
    ['ur', 'پی۔ٹی۔آئی کی بات', ['پی۔ٹی۔آئی کی بات']],
    ['ur', 'ڈاکٹر۔ خان نے کہا۔', ['ڈاکٹر۔ خان نے کہا۔']],
    ['ur', 'وہ U.S. میں ہیں۔', ['وہ U.S. میں ہیں۔']],
    ['ur', '1. پہلا اصول', ['1. پہلا اصول']],
    ['ur', 'پھر… وہ چلا گیا؛ ہم رہے۔', ['پھر… وہ چلا گیا؛ ہم رہے۔']],
    ['ur', 'اس نے کہا ”ٹھیک ہے۔“ پھر چلا گیا۔', ['اس نے کہا ”ٹھیک ہے۔“', 'پھر چلا گیا۔']],
    ['ur', 'ایک سطر\nدوسری سطر', ['ایک سطر', 'دوسری سطر']],
    ['fa', 'این است. آن نیست.', ['این است.', 'آن نیست.']],
    ['en', '', []],
  ])('%s: %s', (tag, text, expected) => {
    expect(sentences(text, tag)).toEqual(expected);
  });

  it('gives the block back when joined', () => {
    const parts = fc
      .array(
        fc.constantFrom('a', 'ہے', '۔', '.', '…', '!', ' ', '\n', '”', 'ایم', '1', '\u2067', '😀', '\uD800'),
      )
      .map((list) => list.join(''));
    fc.assert(
      fc.property(
        fc.oneof(parts, fc.string({ unit: 'binary' })),
        fc.constantFrom(...knownLanguages),
        (text, language) => {
          const found = segmentSentences(text, language);
          expect(found.map((sentence) => sentence.text).join('')).toBe(text);
          for (const { text: piece, start } of found) expect(text.startsWith(piece, start)).toBe(true);
        },
      ),
    );
  });
});

describe('segmentWords', () => {
  it('keeps joiners and apostrophes inside words', () => {
    expect(segmentWords("don't نفرت\u200Cانگیز ہے۔").map(({ text }) => text)).toEqual([
      "don't",
      ' ',
      'نفرت\u200Cانگیز',
      ' ',
      'ہے',
      '۔',
    ]);
  });

  it('gives the block back when joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          segmentWords(text)
            .map((word) => word.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('countWords', () => {
  it.each([
    ['نفرت انگیز تقریر', 3],
    ['نفرت\u200Cانگیز', 1],
    ['خوبصورت', 1],
    ['خوب صورت', 2],
    ['18 سال', 2],
    ["we don't", 2],
    ['', 0],
  ])('%s: %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
