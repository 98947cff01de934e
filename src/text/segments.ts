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
  const { abbreviations, ends, marks } = boundariesOf(language);
  const found: Segment[] = [];
  let start = 0;
  const cut = (end: number): void => {
    if (end > start) found.push({ text: block.slice(start, end), start });
    start = end;
  };
  marks.lastIndex = 0;
  for (let mark = marks.exec(block); mark; mark = marks.exec(block)) {
    const at = mark.index;
    if (mark[0] === '\n') {
      cut(skipBlank(block, at));
      marks.lastIndex = start;
      continue;
    }
    const after = at + mark[0].length;
    let end = after;
    while (end < block.length && closers.test(block[end] ?? '') && block[end] !== '\n') end += 1;
    const free = ends.includes(block[at] ?? '');
    const closed = free || end === block.length || block[end] === '\n' || /\s/.test(block.slice(after, end));
    marks.lastIndex = end;
    if (closed && !endsNothing(block, start, at, after, end, abbreviations)) {
      if (block[end] === '\n') end = skipBlank(block, end);
      cut(end);
      marks.lastIndex = end;
    }
  }
  cut(block.length);
  return found;
}

function skipBlank(block: string, at: number): number {
  let end = at;
  while (end < block.length && /\s/.test(block[end] ?? '')) end += 1;
  return end;
}

interface Boundaries {
  abbreviations: ReadonlySet<string>;
  /** Marks that end a sentence without a space after them. */
  ends: string;
  /** A line break, or a run of marks that may end a sentence. */
  marks: RegExp;
}

const boundaries = new WeakMap<Language, Boundaries>();

function boundariesOf(language: Language): Boundaries {
  const made = boundaries.get(language);
  if (made) return made;
  const { spacedEnds, ends, abbreviations } = language.sentences;
  const either = [...spacedEnds, ...ends].map(
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const compiled = {
    abbreviations: new Set(abbreviations.map(wordKey)),
    ends,
    marks: new RegExp(`\\n|[${either.join('')}]+`, 'g'),
  };
  boundaries.set(language, compiled);
  return compiled;
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
