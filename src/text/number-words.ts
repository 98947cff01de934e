/** Reading one number that may be spelled out, from the word tables of a language. */
import type { NumberIndex } from './number-index.ts';
import { attachedKey, follows, isAnotherWord, type Part, readScaled } from './number-parts.ts';
import { matchAt } from './phrases.ts';
import { glued, spaced, type Token } from './tokens.ts';

/** A number that was read: tokens up to `to`, the last excluded. */
export interface NumberGroup {
  readonly value: number;
  readonly to: number;
  readonly kind: 'number' | 'percent' | 'ordinal';
  readonly hard: boolean;
  readonly digits: boolean;
  /** The digits when single digit words in a row spell a telephone number. */
  readonly telephone?: string;
}

/** The number that begins at a token, or null. */
export function readNumberGroup(
  text: string,
  tokens: readonly Token[],
  at: number,
  index: NumberIndex,
): NumberGroup | null {
  const first = tokens[at];
  if (!first || isAnotherWord(tokens, at, index)) return null;
  if (index.words.spellsTelephones) {
    const spelled = readSpelledTelephone(tokens, at, index);
    if (spelled) return spelled;
  }
  let part = readScaled(text, tokens, at, index);
  if (!part) return null;
  while (part.scale > 1 && !part.ordinal) {
    const next = nextPart(text, tokens, part, index);
    if (
      !next ||
      next.scale >= part.scale ||
      next.value >= part.scale ||
      percentAfter(tokens, next.to, index) >= 0
    )
      break;
    part = {
      ...next,
      value: part.value + next.value,
      pieces: part.pieces + next.pieces,
      digits: part.digits || next.digits,
    };
  }
  return finish(tokens, at, part, index);
}

function nextPart(text: string, tokens: readonly Token[], part: Part, index: NumberIndex): Part | null {
  let at = part.to;
  if (!follows(tokens, at)) return null;
  if (index.connectors.has(tokens[at]?.key ?? '')) {
    at += 1;
    if (!follows(tokens, at)) return null;
  }
  const attached = attachedKey(tokens[at], index);
  const next = readScaled(text, tokens, at, index, attached);
  if (!next || next.loose) return null;
  // English never leaves bare figures after "thousand": they begin another number.
  return next.digits && next.scale === 1 && index.words.joinsTens ? null : next;
}

function finish(tokens: readonly Token[], at: number, part: Part, index: NumberIndex): NumberGroup {
  const first = tokens[at];
  const key = first?.key ?? '';
  const percentEnd = part.ordinal ? -1 : percentAfter(tokens, part.to, index);
  if (percentEnd >= 0)
    return { value: part.value, to: percentEnd, kind: 'percent', hard: true, digits: part.digits };
  if (part.ordinal)
    return { value: part.value, to: part.to, kind: 'ordinal', hard: part.value > 10, digits: part.digits };
  const before = tokens[at - 1];
  if (before?.kind === 'percent' && first?.gap === glued && tokens[at - 2]?.end !== before.start) {
    return { value: part.value, to: part.to, kind: 'percent', hard: true, digits: part.digits };
  }
  const single = part.pieces === 1 && !part.digits;
  let hard = !part.loose;
  if (single && hard) {
    const counted = follows(tokens, part.to) && index.units.has(tokens[part.to]?.key ?? '');
    if (index.homographs.has(key)) hard = counted && !index.stubborn.has(key);
    else hard = part.value > 10;
  } else if (single && part.loose && index.homographs.has(key) && !index.stubborn.has(key)) {
    hard = follows(tokens, part.to) && index.units.has(tokens[part.to]?.key ?? '');
  }
  return { value: part.value, to: part.to, kind: 'number', hard, digits: part.digits };
}

function percentAfter(tokens: readonly Token[], to: number, index: NumberIndex): number {
  const next = tokens[to];
  if (!next || next.gap > spaced) return -1;
  if (next.kind === 'percent') {
    // A sign glued to the figure after it (٪50) belongs there, unless it is glued here too.
    return next.gap === glued || tokens[to + 1]?.gap !== glued || tokens[to + 1]?.kind !== 'number'
      ? to + 1
      : -1;
  }
  for (const phrase of index.percent) {
    const end = matchAt(phrase, tokens, to, false);
    if (end >= 0) return end;
  }
  return -1;
}

function readSpelledTelephone(tokens: readonly Token[], at: number, index: NumberIndex): NumberGroup | null {
  let digits = '';
  let to = at;
  while (to < tokens.length && (to === at || follows(tokens, to))) {
    const value = index.cardinals.get(tokens[to]?.key ?? '');
    if (value === undefined || value > 9) break;
    digits += value;
    to += 1;
  }
  return digits.length >= 5
    ? { value: Number(digits), to, kind: 'number', hard: true, digits: false, telephone: digits }
    : null;
}
