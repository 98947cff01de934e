/** How hard a text is to read: sentence length in any language, school grade in English. */
import { syllable } from 'syllable';
import type { Language } from './language.ts';
import { type Segment, segmentSentences } from './segments.ts';
import { tokenize } from './tokens.ts';

/** Measures of one passage. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Mean words per sentence. */
  readonly sentenceLength: number;
  /** Flesch–Kincaid school grade; null for languages it was not made for and for passages too short to judge. */
  readonly grade: number | null;
  /** Flesch reading ease, 0–100, higher is easier; null as for `grade`. */
  readonly ease: number | null;
}

/** A sentence longer than readers follow easily. */
export interface LongSentence extends Segment {
  readonly words: number;
  readonly tooLong: boolean;
}

/** The shortest passage a grade is given for. */
const leastWords = 100;
const leastSentences = 5;

/** Measures a passage given as its blocks; a list item without a full stop counts as a sentence. */
export function measureReadability(blocks: readonly string[], language: Language): Readability {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  const graded = language.tag === 'en';
  for (const block of blocks) {
    const tokens = tokenize(block).filter((token) => token.kind === 'word');
    if (tokens.length === 0) continue;
    words += tokens.length;
    sentences += Math.max(
      1,
      segmentSentences(block, language).filter((sentence) => /\p{L}/u.test(sentence.text)).length,
    );
    if (graded) for (const { key } of tokens) syllables += countSyllables(key);
  }
  const sentenceLength = sentences === 0 ? 0 : words / sentences;
  if (!graded || words < leastWords || sentences < leastSentences)
    return { words, sentences, sentenceLength, grade: null, ease: null };
  const perWord = syllables / words;
  return {
    words,
    sentences,
    sentenceLength,
    grade: 0.39 * sentenceLength + 11.8 * perWord - 15.59,
    ease: 206.835 - 1.015 * sentenceLength - 84.6 * perWord,
  };
}

const counted = new Map<string, number>();

/** Longer than any word of a language; the count of syllables takes the square of the length. */
const LONGEST_WORD = 60;

/** Syllables of a word, counted once: the same few thousand words return again and again. */
function countSyllables(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  if (counted.size > 50_000) counted.clear();
  const count = syllable(word.slice(0, LONGEST_WORD)) || 1;
  counted.set(word, count);
  return count;
}

/** The sentences of a block above the language's limit of words. */
export function findLongSentences(
  block: string,
  language: Language,
  limit: { long: number; tooLong: number } = language.sentenceLength,
): LongSentence[] {
  const found: LongSentence[] = [];
  for (const sentence of segmentSentences(block, language)) {
    const words = tokenize(sentence.text).filter((token) => token.kind === 'word').length;
    if (words > limit.long) found.push({ ...sentence, words, tooLong: words > limit.tooLong });
  }
  return found;
}
