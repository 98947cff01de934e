/** Texts reduced to what matters in them: for telling a cosmetic difference, and for telling how much two texts share. */
import type { Language } from '../../text/language.ts';
import { comparisonKey, wordKey } from '../../text/normalize.ts';
import { tokenize } from '../../text/tokens.ts';

/** What is left of a text without white space, punctuation, letter variants and the capital a word begins with. */
export function foldCosmetics(text: string, language: Language): string {
  const folded = comparisonKey(text)
    .replace(/(\d)[.,](?=\d)/g, '$1\u0001')
    .replace(/[^\p{L}\p{M}\p{N}\p{S}%#@&\u0001\s-]/gu, '')
    .replace(/[\s-]+/g, language.script === 'Arab' ? '' : ' ')
    .replace(/(?<![\p{L}\p{M}\p{N}])\p{Lu}/gu, (letter) => letter.toLowerCase());
  return folded.trim();
}

/** The words of a text, folded, in order. */
export function wordKeysOf(text: string): string[] {
  return tokenize(text).map(({ key }) => key);
}

const functionWords = new WeakMap<Language, ReadonlySet<string>>();

/** Words that say little by themselves. */
export function isFunctionWord(key: string, language: Language): boolean {
  let known = functionWords.get(language);
  if (!known) {
    known = new Set([...language.traits.functionWords, ...(language.listWords ?? [])].map(wordKey));
    functionWords.set(language, known);
  }
  return known.has(key);
}

/** The words with meaning, in order. */
export function meaningWords(keys: readonly string[], language: Language): readonly string[] {
  return weigh(keys, language).meaning;
}

const LITTLE = 0.25;

/** Words as they are compared: a number for the beginning of each, enough to see the same word in another form, and its weight. */
interface Weighed {
  stems: readonly number[];
  weights: readonly number[];
  total: number;
  meaning: readonly string[];
}

/** The words of a unit are compared with those of many others, so they are weighed once. */
const weighedLists = new WeakMap<readonly string[], Weighed>();
const stemNumbers = new Map<string, number>();

function weigh(keys: readonly string[], language: Language): Weighed {
  const known = weighedLists.get(keys);
  if (known) return known;
  const weights = keys.map((key) => (isFunctionWord(key, language) ? LITTLE : 1));
  const weighed: Weighed = {
    stems: keys.map((key) => numberOf(key.slice(0, language.script === 'Arab' ? 3 : 5))),
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    meaning: keys.filter((_, at) => weights[at] === 1),
  };
  weighedLists.set(keys, weighed);
  return weighed;
}

function numberOf(stem: string): number {
  let number = stemNumbers.get(stem);
  if (number === undefined) {
    number = stemNumbers.size;
    stemNumbers.set(stem, number);
  }
  return number;
}

/** The same word, perhaps with another ending. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared += 1;
  return shared >= 3 && shared >= short.length - 1 && long.length - shared <= 3;
}

/** How often each stem stands in the text that is just being compared; nothing between two comparisons. */
let counts = new Uint32Array(4096);

/** Share of words two texts have in common (Dice), by their stems, function words counting little: 0 to 1. */
export function similarityOf(from: readonly string[], to: readonly string[], language: Language): number {
  if (from.length === 0 || to.length === 0) return from.length === to.length ? 1 : 0;
  const left = weigh(from, language);
  const right = weigh(to, language);
  if (stemNumbers.size > counts.length) counts = new Uint32Array(stemNumbers.size * 2);
  for (const stem of left.stems) counts[stem]! += 1;
  let shared = 0;
  for (let at = 0; at < right.stems.length; at += 1) {
    const stem = right.stems[at]!;
    if (counts[stem] === 0) continue;
    counts[stem]! -= 1;
    shared += right.weights[at]!;
  }
  for (const stem of left.stems) counts[stem] = 0;
  return Math.min(1, (2 * shared) / (left.total + right.total));
}
