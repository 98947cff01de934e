/** Telling languages apart by their little words and own letters: enough for a wrong file or paragraph, not a detector for all languages. */
import type { Language } from './language.ts';
import { knownLanguages } from './languages.ts';
import { wordKey } from './normalize.ts';
import { tokenize } from './tokens.ts';

/** The language a text seems to be in; `tag` is null when it is surely not the expected one, but none mizan knows. */
export interface Verdict {
  readonly tag: string | null;
  /** Share of function words of that language (of the expected one when `tag` is null). */
  readonly share: number;
}

const leastWords = 12;
const sets = new WeakMap<Language, ReadonlySet<string>>();

function functionWordsOf(language: Language): ReadonlySet<string> {
  const made = sets.get(language) ?? new Set(language.traits.functionWords.map(wordKey));
  sets.set(language, made);
  return made;
}

/** Share of the words that are function words of a language. */
export function functionWordShare(words: readonly string[], language: Language): number {
  if (words.length === 0) return 0;
  const known = functionWordsOf(language);
  return words.filter((word) => known.has(word)).length / words.length;
}

/**
 * The language of a text of twelve words or more, or null when there are too few to judge or nothing speaks against
 * the expected language. Words in the script of the majority are counted, so quoted names do not disturb.
 */
export function identifyLanguage(text: string, expected: Language): Verdict | null {
  const words = tokenize(text).filter((token) => token.kind === 'word');
  const latin = words.filter(({ key }) => /^[\p{Script=Latin}'_]+$/u.test(key)).map(({ key }) => key);
  const arabic = words.filter(({ key }) => /[\p{Script=Arabic}&&\p{L}]/v.test(key)).map(({ key }) => key);
  const script = latin.length > arabic.length ? 'Latn' : 'Arab';
  const counted = script === 'Latn' ? latin : arabic;
  if (counted.length < leastWords) return null;
  const raw = script === 'Arab' ? text : '';

  const own = expected.script === script ? functionWordShare(counted, expected) : 0;
  const letters = ownLetterShare(raw, expected);
  const doubtful = own < expected.traits.leastFunctionShare || (own < expected.traits.leastFunctionShare * 2 && expected.script === 'Arab' && letters < 0.02);
  if (expected.script === script && !doubtful) return null;

  let best: Verdict = { tag: null, share: own };
  for (const language of knownLanguages) {
    if (language.script !== script || language.tag === expected.tag) continue;
    const share = functionWordShare(counted, language);
    if (share >= language.traits.leastFunctionShare && share > best.share) best = { tag: language.tag, share };
  }
  if (expected.script !== script) return best.tag === null ? null : best;
  // Little Latin-script text has no function words at all (lists of names), so an unknown language is only claimed for Arabic script.
  return best.tag === null && script === 'Latn' ? null : best;
}

/** Share of Arabic-script letters that only this language and few others use, as written (not folded). */
function ownLetterShare(text: string, language: Language): number {
  if (!text || !language.traits.ownLetters) return 1;
  const own = new Set(language.traits.ownLetters);
  let letters = 0;
  let hits = 0;
  for (const char of text) {
    if (!/[\p{Script=Arabic}&&\p{L}]/v.test(char)) continue;
    letters += 1;
    if (own.has(char)) hits += 1;
  }
  return letters === 0 ? 1 : hits / letters;
}
