/** Reading the parts of a spelled number: a value, its multipliers, what is added below a hundred. */
import type { NumberIndex } from './number-index.ts';
import { glued, spaced, type Token } from './tokens.ts';

/** A part that was read: tokens up to `to`, the last excluded. */
export interface Part {
  readonly value: number;
  readonly to: number;
  /** Number words and figures used. */
  readonly pieces: number;
  readonly digits: boolean;
  /** The last multiplier used; 1 when there was none. */
  readonly scale: number;
  readonly ordinal: boolean;
  /** Stands for a number without stating it. */
  readonly loose: boolean;
}

const lone = { pieces: 1, digits: false, scale: 1, ordinal: false, loose: false } as const;

/** The word without a conjunction written as one with it (Arabic `و`), or null. */
export function attachedKey(token: Token | undefined, index: NumberIndex): string | null {
  const connector = index.words.attachedConnector;
  return connector !== null &&
    token?.kind === 'word' &&
    token.key.length > 2 &&
    token.key.startsWith(connector)
    ? token.key.slice(connector.length)
    : null;
}

/** A value with the multipliers that follow it: دو سو, 16 لاکھ, half a million. */
export function readScaled(
  text: string,
  tokens: readonly Token[],
  at: number,
  index: NumberIndex,
  attached: string | null = null,
): Part | null {
  let part = readValue(text, tokens, at, index, attached);
  if (!part || part.ordinal || part.loose) return part;
  if (
    part.scale === 1 &&
    (index.fractions.has(tokens[at]?.key ?? '') || part.digits) &&
    index.articles.has(tokens[part.to]?.key ?? '')
  ) {
    // "half a million"
    if (index.multipliers.has(tokens[part.to + 1]?.key ?? '') && !part.digits)
      part = { ...part, to: part.to + 1 };
  }
  while (follows(tokens, part.to)) {
    const multiplier: number | undefined = index.multipliers.get(tokens[part.to]?.key ?? '');
    if (multiplier === undefined || isAnotherWord(tokens, part.to, index)) break;
    const scale: number =
      part.scale === 1 ? multiplier : multiplier >= 1000 ? part.scale * multiplier : multiplier;
    if (part.scale > 1 && multiplier < part.scale) break;
    part = {
      ...part,
      value: round(part.value * multiplier),
      to: part.to + 1,
      pieces: part.pieces + 1,
      scale,
    };
    if (multiplier === 100) part = addBelowHundred(text, tokens, part, index);
  }
  return part;
}

/** Two hundred *and fifty* thousand. */
function addBelowHundred(text: string, tokens: readonly Token[], part: Part, index: NumberIndex): Part {
  let at = part.to;
  if (!follows(tokens, at)) return part;
  if (index.connectors.has(tokens[at]?.key ?? '')) at += 1;
  const attached = attachedKey(tokens[at], index);
  const next = follows(tokens, at) ? readValue(text, tokens, at, index, attached) : null;
  if (
    !next ||
    next.loose ||
    next.digits ||
    next.value >= 100 ||
    next.value < 1 ||
    isAnotherWord(tokens, at, index)
  )
    return part;
  const after = index.multipliers.get(tokens[next.to]?.key ?? '');
  if (after === 100) return part;
  return {
    ...next,
    value: part.value + next.value,
    pieces: part.pieces + next.pieces,
    digits: part.digits,
    scale: part.scale,
  };
}

function readValue(
  text: string,
  tokens: readonly Token[],
  at: number,
  index: NumberIndex,
  attached: string | null = null,
): Part | null {
  const token = tokens[at];
  if (!token) return null;
  const key = attached ?? token.key;
  const next = tokens[at + 1];
  if (token.kind === 'number') return readFigures(text, tokens, at, index);
  const shift = index.shifts.get(key);
  if (shift !== undefined) return readShifted(text, tokens, at, shift, index);
  const cardinal = index.cardinals.get(key);
  if (cardinal !== undefined) return extendCardinal(tokens, at, cardinal, index);
  const fraction = index.fractions.get(key);
  if (fraction !== undefined) return { ...lone, value: fraction, to: at + 1 };
  if (index.articles.has(key) && next && follows(tokens, at + 1) && index.multipliers.has(next.key))
    return { ...lone, value: 1, to: at + 1 };
  const ordinal = index.ordinalValues.get(key);
  if (ordinal !== undefined) return { ...lone, value: ordinal, to: at + 1, ordinal: true };
  const multiplier = index.multipliers.get(key);
  if (multiplier !== undefined)
    return {
      ...lone,
      value: multiplier,
      to: at + 1,
      scale: multiplier,
      loose: attached === null && !scaledOn(tokens, at, index),
    };
  const loose = index.loose.get(key);
  return loose === undefined ? null : { ...lone, value: loose, to: at + 1, loose: true };
}

/** A multiplier without a value before it counts only where another follows: سو کروڑ, ہزار دو سو. */
function scaledOn(tokens: readonly Token[], at: number, index: NumberIndex): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    follows(tokens, at + 1) &&
    (index.multipliers.has(next.key) || index.cardinals.has(next.key))
  );
}

function readFigures(text: string, tokens: readonly Token[], at: number, index: NumberIndex): Part | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return null;
  const value = Number(token.key);
  if (!Number.isFinite(value)) return null;
  const figures = { ...lone, digits: true };
  if (
    next?.kind === 'word' &&
    next.gap <= spaced &&
    index.suffixes.has(next.key) &&
    (next.gap === glued || !/^[a-z]/.test(next.key))
  ) {
    return { ...figures, value, to: at + 2, ordinal: true };
  }
  if (next?.kind === 'word' && next.gap === glued) {
    const scale = index.scales.get(text.slice(next.start, next.end));
    if (scale !== undefined) return { ...figures, value: round(value * scale), to: at + 2, scale, pieces: 2 };
  }
  return { ...figures, value, to: at + 1 };
}

function readShifted(
  text: string,
  tokens: readonly Token[],
  at: number,
  shift: number,
  index: NumberIndex,
): Part | null {
  if (!follows(tokens, at + 1)) return null;
  const multiplier = index.multipliers.get(tokens[at + 1]?.key ?? '');
  // سوا لاکھ: one and a quarter; the multiplier itself is read by the caller.
  if (multiplier !== undefined) return { ...lone, value: 1 + shift, to: at + 1 };
  if (index.shifts.has(tokens[at + 1]?.key ?? '')) return null;
  const part = readValue(text, tokens, at + 1, index);
  if (!part || part.ordinal || part.loose || part.value < 1) return null;
  return { ...part, value: part.value + shift, pieces: part.pieces + 1 };
}

function extendCardinal(tokens: readonly Token[], at: number, value: number, index: NumberIndex): Part {
  const part: Part = { ...lone, value, to: at + 1 };
  if (!follows(tokens, at + 1)) return part;
  const next = tokens[at + 1];
  const key = next?.key ?? '';
  if (value < 10 && index.teens.has(key)) return { ...part, value: value + 10, to: at + 2, pieces: 2 };
  const tens = value >= 20 && value < 100 && value % 10 === 0;
  if (index.words.joinsTens && tens) {
    const unit = index.cardinals.get(key) ?? 0;
    if (unit > 0 && unit < 10) return { ...part, value: value + unit, to: at + 2, pieces: 2 };
    const ordinal = index.ordinalValues.get(key) ?? 0;
    if (ordinal > 0 && ordinal < 10)
      return { ...part, value: value + ordinal, to: at + 2, pieces: 2, ordinal: true };
  }
  if (index.words.joinsTens && index.connectors.has(key)) return addHalf(tokens, part, index);
  const attached = attachedKey(next, index);
  if (attached !== null && value >= 1 && value < 10) {
    const ten = index.cardinals.get(attached) ?? 0;
    if (ten >= 20 && ten < 100 && ten % 10 === 0)
      return { ...part, value: value + ten, to: at + 2, pieces: 2 };
  }
  if (!index.words.joinsTens && index.connectors.has(key) && follows(tokens, at + 2)) {
    // Persian: twenty *and* three, two hundred *and* fifty.
    const below = index.cardinals.get(tokens[at + 2]?.key ?? '') ?? 0;
    if (below > 0 && ((tens && below < 10) || (value >= 100 && below < 100))) {
      const rest = extendCardinal(tokens, at + 2, below, index);
      return { ...rest, value: value + rest.value, pieces: 1 + rest.pieces };
    }
  }
  return part;
}

/** One *and a half*. */
function addHalf(tokens: readonly Token[], part: Part, index: NumberIndex): Part {
  const fraction = index.fractions.get(tokens[part.to + 2]?.key ?? '');
  if (fraction === undefined || !index.articles.has(tokens[part.to + 1]?.key ?? '')) return part;
  return { ...part, value: part.value + fraction, to: part.to + 3, pieces: 2 };
}

/** True where a number word stands in a phrase that makes another word of it: `نو عمر`. */
export function isAnotherWord(tokens: readonly Token[], at: number, index: NumberIndex): boolean {
  const key = tokens[at]?.key ?? '';
  const after = index.notBefore.get(key);
  if (after && follows(tokens, at + 1) && after.has(tokens[at + 1]?.key ?? '')) return true;
  const before = index.notAfter.get(key);
  return before !== undefined && follows(tokens, at) && before.has(tokens[at - 1]?.key ?? '');
}

/** True when a token continues what stands before it, without a comma or stop. */
export function follows(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.gap ?? 9) <= spaced;
}

/** Keeps 1.1 million from becoming 1100000.0000000001. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
