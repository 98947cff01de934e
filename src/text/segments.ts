/** Cutting one block of text into sentences and words, in linear time and by rules that can be read here. */
import type { Language } from './language.ts';
import { wordKey } from './normalize.ts';
import { tokenize } from './tokens.ts';

/** A piece of a text with its offset. */
export interface Segment {
  readonly text: string;
  readonly start: number;
}

const closers = /[\s"'\u2019\u201C\u201D\u00BB)\]*_]/;

/**
 * The sentences of a block, each with its closing quotation marks and the space after it, so that joined they give
 * the block back. A mark after an initial, an abbreviation or a list number ends nothing; a line break does.
 * Written by hand rather than with Intl.Segmenter, which is quadratic on long text and splits at initials.
 */
export function segmentSentences(block: string, language: Language): Segment[] {
  const { spacedEnds, ends } = language.sentences;
  const abbreviations = abbreviationsOf(language);
  const found: Segment[] = [];
  let start = 0;
  let at = 0;
  const cut = (end: number): void => {
    if (end > start) found.push({ text: block.slice(start, end), start });
    start = end;
  };
  while (at < block.length) {
    const char = block[at] ?? '';
    if (char === '\n') {
      at = skipBlank(block, at);
      cut(at);
      continue;
    }
    const free = ends.includes(char);
    if (!free && !spacedEnds.includes(char)) {
      at += 1;
      continue;
    }
    let after = at + 1;
    while (after < block.length && (ends + spacedEnds).includes(block[after] ?? '')) after += 1;
    let end = after;
    while (end < block.length && closers.test(block[end] ?? '') && block[end] !== '\n') end += 1;
    const closed = free || end === block.length || block[end] === '\n' || /\s/.test(block.slice(after, end));
    if (closed && !endsNothing(block, start, at, after, end, abbreviations)) {
      if (block[end] === '\n') end = skipBlank(block, end);
      cut(end);
    }
    at = end;
  }
  cut(block.length);
  return found;
}

function skipBlank(block: string, at: number): number {
  let end = at;
  while (end < block.length && /\s/.test(block[end] ?? '')) end += 1;
  return end;
}

const abbreviationSets = new WeakMap<Language, ReadonlySet<string>>();

function abbreviationsOf(language: Language): ReadonlySet<string> {
  const made = abbreviationSets.get(language) ?? new Set(language.sentences.abbreviations.map(wordKey));
  abbreviationSets.set(language, made);
  return made;
}

function endsNothing(
  block: string,
  start: number,
  mark: number,
  after: number,
  end: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (block[mark] === '\u2026') return end < block.length && !/^\p{Lu}/u.test(block.slice(end, end + 2));
  if (
    !/[\u06D4\u061F]/.test(block[mark] ?? '') &&
    /^(?:\p{Ll}|[-\u2013\u2014])/u.test(block.slice(end, end + 2))
  )
    return true;
  if (after - mark > 1) return false;
  if (block[mark] !== '.' && block[mark] !== '\u06D4') return false;
  const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(block.slice(Math.max(start, mark - 24), mark))?.[0] ?? '';
  const opening = mark - start < 32 && block.slice(start, mark).trim().length === word.length;
  if (opening && /^[\p{Nd}]{1,3}$/u.test(word)) return true;
  if (end >= block.length) return false;
  if (block[mark] === '.' && /^\p{L}(?:\.\p{L})*$/u.test(word) && !/^[Ia]$/.test(word)) return true;
  return abbreviations.has(wordKey(word));
}

const diffPieces = /[\p{L}\p{M}\p{N}\u200C\u200D'\u2019_]+|\s+|./gsu;

/** Words, spaces and marks of a block, in order and without loss: the pieces a word diff compares. */
export function segmentWords(block: string): Segment[] {
  const found: Segment[] = [];
  for (const match of block.matchAll(diffPieces)) found.push({ text: match[0], start: match.index });
  return found;
}

/** How many words a text has, numbers included. */
export function countWords(text: string): number {
  let count = 0;
  for (const token of tokenize(text)) if (token.kind !== 'percent') count += 1;
  return count;
}
