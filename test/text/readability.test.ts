/** Readability. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/text/languages.ts';
import { findLongSentences, measureReadability } from '../../src/text/readability.ts';

const en = languageOf('en');
const ur = languageOf('ur');

describe('measureReadability', () => {
  it('comes to an end with words of endless length', () => {
    const text = Array.from({ length: 120 }, (_, index) => `${'w'.repeat(100_000)}${index}`);
    expect(measureReadability(text, en)).toMatchObject({ words: 120 });
  });

  it('gives a low grade to short words and a high one to long words', () => {
    const easy = measureReadability(
      Array.from({ length: 25 }, () => 'The cat sat on the mat.'),
      en,
    );
    const hard = measureReadability(
      Array.from(
        { length: 25 },
        () => 'Organisational accountability necessitates comprehensive institutional transparency.',
      ),
      en,
    );
    expect(easy.grade).toBeLessThan(3);
    expect(easy.ease).toBeGreaterThan(90);
    expect(hard.grade).toBeGreaterThan(20);
    expect(easy).toMatchObject({ words: 150, sentences: 25, sentenceLength: 6 });
  });

  it('gives no grade to short passages or to other languages', () => {
    expect(measureReadability(['The cat sat on the mat.'], en).grade).toBeNull();
    const blocks = Array.from({ length: 30 }, () => 'ہم اس کی اجازت نہیں دیتے۔');
    expect(measureReadability(blocks, ur)).toEqual({
      words: 180,
      sentences: 30,
      sentenceLength: 6,
      grade: null,
      ease: null,
    });
  });

  it('counts a list item as a sentence', () => {
    expect(measureReadability(['Threats', 'Insults of any kind', ''], en)).toMatchObject({
      sentences: 2,
      words: 5,
    });
  });
});

describe('findLongSentences', () => {
  const sentence = (words: number) => `${Array.from({ length: words }, () => 'word').join(' ')}.`;

  it('marks long and too long', () => {
    const found = findLongSentences(
      `${sentence(10)} W${sentence(30).slice(1)} W${sentence(50).slice(1)}`,
      en,
    );
    expect(found.map(({ words, tooLong }) => [words, tooLong])).toEqual([
      [30, false],
      [50, true],
    ]);
  });

  it('has its own limits for Urdu', () => {
    const words = Array.from({ length: 36 }, () => 'لفظ').join(' ');
    expect(findLongSentences(`${words}۔`, ur).map((found) => found.words)).toEqual([36]);
    expect(findLongSentences(`${words.slice(8)}۔`, ur)).toEqual([]);
  });
});
