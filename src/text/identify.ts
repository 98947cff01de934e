/** Telling languages apart by their little words and own letters: enough for a wrong file or paragraph, not a detector for all languages. */
import type { Language } from './language.ts';
import { knownLanguages } from './languages.ts';
import { neighbours } from './neighbours.ts';
import { wordKey } from './normalize.ts';
import { tokenize } from './tokens.ts';

/** The language a text seems to be in; `tag` is null when it is surely not the expected one, but none mizan knows. */
export interface Verdict {
  readonly tag: string | null;
  /** Share of function words of that language (of the expected one when `tag` is null). */
  readonly share: number;
}

const leastWords = 12;
/** Fewer of a language's own letters than this, and it is hardly that language. */
const fewOwnLetters = 0.02;
const leastNeighbourShare = 0.15;
const neighbourSets = Object.entries(neighbours).map(
  ([tag, words]) => [tag, new Set(words.map(wordKey))] as const,
);
const sets = new WeakMap<Language, ReadonlySet<string>>();

function functionWordsOf(language: Language): ReadonlySet<string> {
  const made = sets.get(language) ?? new Set(language.traits.functionWords.map(wordKey));
  sets.set(language, made);
  return made;
}

function shareOf(words: readonly string[], known: ReadonlySet<string>): number {
  return words.filter((word) => known.has(word)).length / words.length;
}

/** Share of the words that are function words of a language. */
function functionWordShare(words: readonly string[], language: Language): number {
  if (words.length === 0) return 0;
  return shareOf(words, functionWordsOf(language));
}

/**
 * The language of a text of twelve words or more, or null when there are too few to judge or nothing speaks against
 * the expected language. Words in the script of the majority are counted, so quoted names do not disturb.
 */
export function identifyLanguage(text: string, expected: Language): Verdict | null {
  const words = tokenize(text).filter((token) => token.kind === 'word');
  if (words.length < leastWords) return null;
  const latin = words.map(({ key }) => key).filter(isLatin);
  const arabic = words.map(({ key }) => key).filter(isArabic);
  const script = latin.length > arabic.length ? 'Latn' : 'Arab';
  const counted = script === 'Latn' ? latin : arabic;
  if (counted.length < leastWords) return null;

  const sameScript = expected.script === script;
  const own = sameScript ? functionWordShare(counted, expected) : 0;
  const least = expected.traits.leastFunctionShare;
  if (sameScript && own >= least * 2) return null;
  const letters = sameScript && script === 'Arab' ? ownLetterShare(text, expected) : 1;
  const doubtful = own < least || letters < fewOwnLetters;
  if (sameScript && !doubtful) return null;

  const best = bestMatch(counted, script, expected, own);
  if (best) return best;
  // A short list of nouns has few little words in any language: its letters must speak against it too.
  const proven = sameScript && expected.traits.judgesAlone && own < least && letters < fewOwnLetters;
  return proven ? { tag: null, share: own } : null;
}

/** By the first letter: a word half in one script and half in another is a fault of its own. */
function isLatin(word: string): boolean {
  return word.charCodeAt(0) < 0x250;
}

function isArabic(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit >= 0x600 && unit <= 0x8ff;
}

function bestMatch(
  words: readonly string[],
  script: string,
  expected: Language,
  own: number,
): Verdict | null {
  let best: Verdict | null = null;
  const offer = (tag: string, share: number, least: number): void => {
    if (share >= least && share > own && share > (best?.share ?? 0)) best = { tag, share };
  };
  for (const language of knownLanguages) {
    if (language.script === script && language.tag !== expected.tag)
      offer(language.tag, functionWordShare(words, language), language.traits.leastFunctionShare);
  }
  if (script === 'Arab')
    for (const [tag, known] of neighbourSets) offer(tag, shareOf(words, known), leastNeighbourShare);
  return best;
}

/** Share of Arabic-script letters that only this language and few others use, as written (not folded). */
function ownLetterShare(text: string, language: Language): number {
  if (!text || !language.traits.ownLetters) return 1;
  const own = new Set(language.traits.ownLetters);
  let letters = 0;
  let hits = 0;
  for (const char of text) {
    if (!isArabic(char) || !/\p{L}/u.test(char)) continue;
    letters += 1;
    if (own.has(char)) hits += 1;
  }
  return letters === 0 ? 1 : hits / letters;
}
