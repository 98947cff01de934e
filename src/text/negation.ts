/** Negators, and whether two texts deny equally often: a lost "not" turns a rule into its opposite. */
import type { Language, Marker } from './language.ts';
import { wordKey } from './normalize.ts';
import { compilePhrases, type PhraseFinder } from './phrases.ts';
import { countScripts } from './script.ts';
import { type Token, tokenize } from './tokens.ts';

/** How the negators of two texts differ; null from `compareNegation` when they agree. */
export interface NegationDifference {
  /** `lost`: the source denies and the translation does not; `added`: the reverse; `count`: both deny, but not equally often. */
  readonly kind: 'lost' | 'added' | 'count';
  readonly source: readonly Marker[];
  readonly translation: readonly Marker[];
}

interface Negators {
  readonly words: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly beginnings: readonly string[];
  readonly idle: PhraseFinder<true>;
  readonly doubled: PhraseFinder<true>;
  readonly coordinated: PhraseFinder<true>;
  readonly lexical: ReadonlySet<string>;
}

const compiled = new WeakMap<Language, Negators>();

function negatorsOf(language: Language): Negators {
  const made = compiled.get(language);
  if (made) return made;
  const { words, endings, beginnings, idle, doubled, coordinated, lexical } = language.negation;
  const finder = (phrases: readonly string[]): PhraseFinder<true> =>
    compilePhrases(
      phrases.map((phrase) => [phrase, true] as const),
      { overlapping: true },
    );
  const negators: Negators = {
    words: new Set(words.map(wordKey)),
    endings,
    beginnings: beginnings.map(wordKey),
    idle: finder(idle),
    doubled: finder(doubled),
    coordinated: finder(coordinated),
    lexical: new Set(lexical.map(wordKey)),
  };
  compiled.set(language, negators);
  return negators;
}

function denies(token: Token, negators: Negators): boolean {
  if (token.kind !== 'word') return false;
  const { key } = token;
  return (
    negators.words.has(key) ||
    negators.endings.some((ending) => key.length > ending.length && key.endsWith(ending)) ||
    negators.beginnings.some((beginning) => key.length > beginning.length && key.startsWith(beginning))
  );
}

/**
 * The negators of a text, one per denial: those that deny nothing (`not only`, «نہ صرف») are left out, and a denial
 * with two (`ہرگز نہیں`) counts once.
 */
export function findNegators(text: string, language: Language): Marker[] {
  const tokens = tokenize(text);
  const negators = negatorsOf(language);
  const hits: number[] = [];
  tokens.forEach((token, index) => {
    if (denies(token, negators) && !isNumberSign(text, tokens, index)) hits.push(index);
  });
  if (hits.length === 0) return [];
  const skipped = new Set<number>();
  for (const { from, to } of negators.idle(tokens)) for (let at = from; at < to; at += 1) skipped.add(at);
  for (const { from, to } of negators.doubled(tokens))
    for (let at = from + 1; at < to; at += 1) skipped.add(at);
  return hits
    .filter((index) => !skipped.has(index))
    .map((index) => {
      const { start, end } = tokens[index] as Token;
      return { kind: 'negation', start, end, text: text.slice(start, end) };
    });
}

/** "No. 5" numbers something. */
function isNumberSign(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.key === 'no' && text[token.end] === '.' && tokens[at + 1]?.kind === 'number';
}

/** How often a text denies by the meaning of a word (`outside`, «ممنوع») rather than by a negator. */
function countLexicalNegatives(text: string, language: Language): number {
  const { lexical } = negatorsOf(language);
  let count = 0;
  for (const token of tokenize(text)) if (token.kind === 'word' && lexical.has(token.key)) count += 1;
  return count;
}

/**
 * Compares two aligned blocks. A difference is passed over where the side with fewer negators has that many more
 * words that deny by their meaning ("outside the rules" / «اصولوں کے مطابق نہ ہو»), or where the side with more says
 * twice what a coordination may say once («نہ … نہ …»).
 */
export function compareNegation(
  source: string,
  sourceLanguage: Language,
  translation: string,
  translationLanguage: Language,
): NegationDifference | null {
  if (sourceLanguage.negation.words.length === 0 || translationLanguage.negation.words.length === 0)
    return null;
  const before = findNegators(source, sourceLanguage);
  const after = findNegators(translation, translationLanguage);
  if (before.length === after.length) return null;
  // Text left in the source language denies in that language.
  if (translationLanguage.script !== sourceLanguage.script && isForeign(translation, translationLanguage))
    return null;
  const lost = before.length > after.length;
  const lexical =
    countLexicalNegatives(translation, translationLanguage) - countLexicalNegatives(source, sourceLanguage);
  const explained = lost ? lexical : -lexical;
  const twice = lost
    ? coordinations(source, sourceLanguage)
    : coordinations(translation, translationLanguage);
  const slack = Math.max(explained, 0) + (Math.min(before.length, after.length) > 0 ? twice : 0);
  if (Math.abs(before.length - after.length) <= slack) return null;
  const kind = after.length === 0 ? 'lost' : before.length === 0 ? 'added' : 'count';
  return { kind, source: before, translation: after };
}

function isForeign(text: string, language: Language): boolean {
  const { latinShare } = countScripts(text);
  return language.script === 'Latn' ? latinShare < 0.4 : latinShare > 0.6;
}

function coordinations(text: string, language: Language): number {
  return negatorsOf(language).coordinated(tokenize(text)).length;
}
