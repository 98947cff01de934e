/** A block's words as strokes: each a stretch of the text before, of the text after, or of both, in the order they are read. */
import type { WordOp } from '../../compare/change.ts';
import type { Ink } from './ink.ts';

/** One character (or one stretch of white space) with its offset on each side. */
export interface Stroke {
  op: WordOp;
  /** What is shown of each side; white space is a single space, a line break a line feed. */
  was: string;
  is: string;
  from: number;
  to: number;
}

type Words = readonly (readonly [WordOp, string])[];

/**
 * Lay words over the two texts they were made from. Every unit of both texts is told once and in order. Where the words
 * do not fit, the whole text before is struck out and the whole text after put in.
 */
export function layStrokes(words: Words, from: Ink, to: Ink): Stroke[] {
  if (from.verbatim || to.verbatim)
    return from.text === to.text ? layWhole('=', from, to) : replaceWhole(from, to);
  const given: Words = words.length > 0 ? words : [['=', fold(to.text)]];
  return tryStrokes(given, from, to) ?? replaceWhole(from, to);
}

/** A text that stands on one side only. */
export function layAlone(op: '+' | '-', ink: Ink): Stroke[] {
  return layWhole(op, ink, ink);
}

function replaceWhole(from: Ink, to: Ink): Stroke[] {
  return [...layWhole('-', from, from), ...layWhole('+', to, to)];
}

function layWhole(op: WordOp, from: Ink, to: Ink): Stroke[] {
  const strokes: Stroke[] = [];
  const ink = op === '-' ? from : to;
  for (let at = 0; at < ink.text.length; ) {
    const end = ink.verbatim ? at + 1 : nextUnit(ink.text, at);
    const shown = ink.verbatim ? ink.text.slice(at, end) : showUnit(ink, at, end);
    strokes.push({ op, was: op === '+' ? '' : shown, is: op === '-' ? '' : shown, from: at, to: at });
    at = end;
  }
  return ink.verbatim ? strokes : trimStrokes(strokes);
}

function trimStrokes(strokes: Stroke[]): Stroke[] {
  const isWord = ({ was, is }: Stroke): boolean => (was + is).trim() !== '';
  return strokes.slice(Math.max(0, strokes.findIndex(isWord)), strokes.findLastIndex(isWord) + 1);
}

function tryStrokes(words: Words, from: Ink, to: Ink): Stroke[] | null {
  const strokes: Stroke[] = [];
  let i = skipSpace(from.text, 0);
  let j = skipSpace(to.text, 0);
  for (const [op, text] of words) {
    for (let at = 0; at < text.length; at++) {
      const char = text[at]!;
      const endI = op === '+' ? i : takeUnit(from.text, i, char);
      const endJ = op === '-' ? j : takeUnit(to.text, j, char);
      if (endI < 0 || endJ < 0) return null;
      strokes.push({
        op,
        was: op === '+' ? '' : showUnit(from, i, endI),
        is: op === '-' ? '' : showUnit(to, j, endJ),
        from: i,
        to: j,
      });
      i = endI;
      j = endJ;
    }
  }
  return skipSpace(from.text, i) === from.text.length && skipSpace(to.text, j) === to.text.length
    ? strokes
    : null;
}

/** The end of the unit at an offset if it is the one expected, else -1. */
function takeUnit(text: string, at: number, expected: string): number {
  if (at >= text.length) return -1;
  const end = nextUnit(text, at);
  return isSpace(text[at]!) ? (expected === ' ' ? end : -1) : text[at] === expected ? end : -1;
}

function nextUnit(text: string, at: number): number {
  return isSpace(text[at]!) ? skipSpace(text, at) : at + 1;
}

/** A word's unit as it is; white space as one space, as the line break in it, or as nothing where table cells part. */
function showUnit(ink: Ink, start: number, end: number): string {
  const unit = ink.text.slice(start, end);
  if (!isSpace(unit[0]!)) return unit;
  for (let at = start; at < end; at++) if (ink.text[at] === '\n' && ink.isBreak(at)) return '\n';
  return unit.length === 1 && !/[\t\r\n]/.test(unit) ? unit : ' ';
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && isSpace(text[end]!)) end++;
  return end;
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
