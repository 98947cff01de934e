/** Word tokens: a text cut into words and marks for comparing, each with the space before it and what it means to a reader. */
import type { Language, MarkerKind } from '../text/language.ts';
import { findNegators } from '../text/negation.ts';
import { comparisonKey, wordKey } from '../text/normalize.ts';
import { extractNumbers } from '../text/numbers.ts';
import { findObligations } from '../text/obligations.ts';

/** A word or a mark. Joined, `space` and `text` of all tokens give the text back. */
export interface WordToken {
  space: '' | ' ';
  text: string;
  /** What two spellings of the same word share. */
  key: string;
  /** Offset of `text` in the text. */
  start: number;
  word: boolean;
}

const PIECES = /[\p{L}\p{M}\p{N}\u200C\u200D'\u2019_]+|\s+|./gsu;
const WORD = /[\p{L}\p{N}]/u;

/** The text as words show it: white space folded to single spaces. */
export function foldSpace(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Tokens of a text whose white space is folded. */
export function readTokens(text: string): WordToken[] {
  const tokens: WordToken[] = [];
  let space: WordToken['space'] = '';
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (piece === ' ') {
      space = ' ';
      continue;
    }
    tokens.push({ space, text: piece, key: comparisonKey(piece), start: index, word: WORD.test(piece) });
    space = '';
  }
  return tokens;
}

const stopSets = new WeakMap<Language, ReadonlySet<string>>();
/** Where nothing is known of a language, its shortest words are taken for function words. */
const SHORT = 3;

/** Whether a word only holds others together: "of", «کے». */
export function isStopWord(word: string, language: Language): boolean {
  let set = stopSets.get(language);
  if (!set) {
    set = new Set(language.traits.functionWords.map(wordKey));
    stopSets.set(language, set);
  }
  return set.size === 0 ? word.length <= SHORT && !/\p{N}/u.test(word) : set.has(wordKey(word));
}

const WEIGHTY: ReadonlySet<MarkerKind | 'negation'> = new Set([
  'negation',
  'prohibit',
  'oblige',
  'recommend',
  'permit',
  'exception',
  'only',
  'condition',
]);

/** Which tokens a rule hangs on and no reading may blur: negators, obligation words, limits and every number. */
export function findProtected(
  text: string,
  tokens: readonly WordToken[],
  language: Language,
): (token: number) => boolean {
  const spans = [
    ...findNegators(text, language),
    ...findObligations(text, language).filter(({ kind }) => WEIGHTY.has(kind)),
    ...extractNumbers(text, language),
  ];
  const held = new Set<number>();
  tokens.forEach((token, at) => {
    if (/\p{N}/u.test(token.text)) held.add(at);
    else if (
      token.word &&
      spans.some(({ start, end }) => token.start < end && start < token.start + token.text.length)
    )
      held.add(at);
  });
  return (at) => held.has(at);
}
