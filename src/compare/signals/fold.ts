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

const LITTLE = 0.25;

/** The beginning of a word: enough to see the same word in another form. */
function stemOf(key: string, language: Language): string {
  return key.slice(0, language.script === 'Arab' ? 3 : 5);
}

/** The same word, perhaps with another ending. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared += 1;
  return shared >= 3 && shared >= short.length - 1 && long.length - shared <= 3;
}

/** Share of words two texts have in common (Dice), by their stems, function words counting little: 0 to 1. */
export function similarityOf(from: readonly string[], to: readonly string[], language: Language): number {
  if (from.length === 0 || to.length === 0) return from.length === to.length ? 1 : 0;
  const left = new Map<string, number>();
  let total = 0;
  let shared = 0;
  for (const key of from) {
    const stem = stemOf(key, language);
    left.set(stem, (left.get(stem) ?? 0) + 1);
    total += isFunctionWord(key, language) ? LITTLE : 1;
  }
  for (const key of to) {
    const weight = isFunctionWord(key, language) ? LITTLE : 1;
    const stem = stemOf(key, language);
    total += weight;
    const count = left.get(stem) ?? 0;
    if (count === 0) continue;
    left.set(stem, count - 1);
    shared += weight;
  }
  return Math.min(1, (2 * shared) / total);
}
