/** Finding terms of a glossary in running text: whole words, inflected as the language inflects, hundreds of terms in one pass. */
import type { Language, Span } from './language.ts';
import { wordKey } from './normalize.ts';
import { parted, type Token, tokenize } from './tokens.ts';

/** A term found in a text; `term` is the index in the list that was compiled. */
export interface TermMatch extends Span {
  readonly term: number;
  /** False when the term stands in another form than the listed one. */
  readonly exact: boolean;
}

/** Options of `compileTerms`. */
export interface TermOptions {
  /** Also report a term that stands inside a longer one. */
  readonly overlapping?: boolean;
}

/** Finds the compiled terms in a text, in the order they stand there. */
export type TermFinder = (text: string) => TermMatch[];

interface Entry {
  readonly term: number;
  readonly words: readonly ReadonlySet<string>[];
  readonly keys: readonly string[];
  /** Set for abbreviations, whose capitals tell them from words: LIVE, AI. */
  readonly written: readonly string[] | null;
}

interface Piece {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly gap: number;
}

/**
 * Compiles terms once for many texts. Letter variants, vowel signs and letter case are looked past; a joiner (ZWNJ)
 * or hyphen inside a compound counts as a space; a term in capitals is only found in capitals. Where one term
 * contains another the longer is reported; two terms with the same words are both reported.
 */
export function compileTerms(
  terms: readonly string[],
  language: Language,
  options: TermOptions = {},
): TermFinder {
  const byFirst = new Map<string, Entry[]>();
  terms.forEach((source, term) => {
    const pieces = splitPieces(source);
    if (pieces.length === 0) return;
    const entry: Entry = {
      term,
      words: pieces.map(({ key }, index) => formsOf(key, index === pieces.length - 1, language)),
      keys: pieces.map(({ key }) => key),
      written: isAbbreviation(source) ? pieces.map(({ start, end }) => source.slice(start, end)) : null,
    };
    for (const form of entry.words[0] ?? []) {
      const list = byFirst.get(form);
      if (list) list.push(entry);
      else byFirst.set(form, [entry]);
    }
  });
  return (text) => findEntries(text, byFirst, options.overlapping ?? false);
}

/** Where one term stands in a text. Compile the terms when there are several texts. */
export function findTerm(text: string, term: string, language: Language): TermMatch[] {
  return compileTerms([term], language)(text);
}

function formsOf(key: string, last: boolean, language: Language): ReadonlySet<string> {
  return new Set([key, ...language.inflection.forms(key, last).map(wordKey)]);
}

function isAbbreviation(term: string): boolean {
  return /^[A-Z][A-Z0-9&/ -]*[A-Z0-9]$/.test(term.trim());
}

function findEntries(
  text: string,
  byFirst: ReadonlyMap<string, readonly Entry[]>,
  overlapping: boolean,
): TermMatch[] {
  const found: TermMatch[] = [];
  if (byFirst.size === 0) return found;
  const pieces = splitPieces(text);
  for (let at = 0; at < pieces.length; at += 1) {
    const entries = byFirst.get(pieces[at]?.key ?? '');
    if (!entries) continue;
    let longest = 0;
    let here: TermMatch[] = [];
    for (const entry of entries) {
      const match = matchEntry(entry, text, pieces, at);
      if (!match) continue;
      const size = entry.words.length;
      if (!overlapping && size < longest) continue;
      if (!overlapping && size > longest) here = [];
      longest = Math.max(longest, size);
      here.push(match);
    }
    // A form shared by inflection yields to a term listed in just that form.
    const exact = overlapping ? [] : here.filter((match) => match.exact);
    found.push(...(exact.length > 0 ? exact : here));
    if (!overlapping && longest > 0) at += longest - 1;
  }
  return found;
}

function matchEntry(entry: Entry, text: string, pieces: readonly Piece[], at: number): TermMatch | null {
  let exact = true;
  for (let index = 0; index < entry.words.length; index += 1) {
    const piece = pieces[at + index];
    if (!piece || (index > 0 && piece.gap >= parted) || !entry.words[index]?.has(piece.key)) return null;
    if (piece.key !== entry.keys[index]) exact = false;
    const written = entry.written?.[index];
    if (written !== undefined && !text.startsWith(written, piece.start)) return null;
  }
  const start = pieces[at]?.start ?? 0;
  const end = pieces[at + entry.words.length - 1]?.end ?? start;
  return { term: entry.term, start, end, text: text.slice(start, end), exact };
}

const splitTokens = new WeakMap<readonly Token[], readonly Piece[]>();

/** Tokens, with a word that holds joiners taken apart: `نفرت‌انگیز` and `نفرت انگیز` are the same words. */
function splitPieces(text: string): readonly Piece[] {
  const tokens = tokenize(text);
  if (!text.includes('\u200C')) return tokens;
  const pieces = splitTokens.get(tokens) ?? splitJoined(text, tokens);
  splitTokens.set(tokens, pieces);
  return pieces;
}

function splitJoined(text: string, tokens: readonly Token[]): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    const raw = text.slice(token.start, token.end);
    if (!raw.includes('\u200C')) return [token];
    const parts: Piece[] = [];
    let start = token.start;
    for (const part of raw.split('\u200C')) {
      const gap = parts.length === 0 ? token.gap : 1;
      if (part) parts.push({ key: wordKey(part), start, end: start + part.length, gap });
      start += part.length + 1;
    }
    return parts;
  });
}
