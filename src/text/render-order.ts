/** What a right-to-left paragraph does to telephone numbers, hashtags and dates, by running the bidirectional algorithm. */
import bidiModule from 'bidi-js';
import { hasRightToLeft } from './direction.ts';
import type { Direction, Span } from './language.ts';

/** A token that readers would see in the wrong order. */
export interface OutOfOrder extends Span {
  readonly kind: ProtectedKind;
  /** The token as it is seen from left to right. */
  readonly seen: string;
}

/** What must keep its order. */
export type ProtectedKind =
  | 'url'
  | 'email'
  | 'hashtag'
  | 'mention'
  | 'phone'
  | 'date'
  | 'signed'
  | 'plus'
  | 'name'
  | 'latin';

// The package is CommonJS whose whole export is the factory; its types describe a default export.
const bidi = (bidiModule as unknown as typeof bidiModule.default)();

const patterns: readonly (readonly [ProtectedKind, RegExp])[] = [
  [
    'url',
    /(?:https?:\/\/|www\.)[^\s\u061B\u060C\u06D4\u061F)\]]*[^\s\u061B\u060C\u06D4\u061F)\].,:;!?'"\u201C\u201D]/gu,
  ],
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['hashtag', /(?<![\p{L}\p{N}&])#[A-Za-z0-9_]+/gu],
  ['mention', /(?<![\p{L}\p{N}])@(?:[A-Za-z0-9_.-]*[A-Za-z0-9_])/gu],
  ['date', /(?<![\p{Nd}-])\p{Nd}{4}-\p{Nd}{1,2}-\p{Nd}{1,2}(?![\p{Nd}-])/gu],
  ['phone', /(?<![\p{L}\p{Nd}])\+?\(?\p{Nd}[\p{Nd}() \u00A0-]*\p{Nd}(?![\p{L}\p{Nd}])/gu],
  ['name', /(?<![\p{L}\p{N}])[A-Za-z](?:\+\+|#)(?![\p{L}\p{N}])/gu],
  ['plus', /(?<![\p{L}\p{N}])(?:\+\p{Nd}+|\p{Nd}+\+)(?![\p{L}\p{N}])/gu],
  ['signed', /(?<![\p{L}\p{N}\p{P}]|\p{N}\s)[-\u2212]\p{Nd}+(?![\p{L}\p{N}-])/gu],
  ['latin', /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9'\u2019]*(?:[ -][A-Za-z0-9'\u2019]+)+/gu],
];

/**
 * The protected tokens of a paragraph that do not come out in consecutive, increasing places when it is laid out.
 * Put inline `dir` elements in as isolates (U+2066 … U+2069): what stands inside one is laid out on its own.
 * A range of numbers (13–17) is right as it is and never reported.
 */
export function protectedTokensOutOfOrder(text: string, base: Direction): OutOfOrder[] {
  if (base === 'ltr' && !hasRightToLeft(text)) return [];
  return text.length > LONGEST_LINE ? inParts(text, base) : outOfOrder(text, base);
}

function outOfOrder(text: string, base: Direction): OutOfOrder[] {
  const tokens = protectedTokens(text);
  if (tokens.length === 0) return [];
  const levels = bidi.getEmbeddingLevels(text, base);
  const order = bidi.getReorderedIndices(text, levels);
  const placeOf = new Int32Array(text.length);
  order.forEach((logical, visual) => {
    placeOf[logical] = visual;
  });
  const found: OutOfOrder[] = [];
  for (const token of tokens) {
    if (isInOrder(text, token, placeOf)) continue;
    const cells = [...text.slice(token.start, token.end)].map((char, index) => ({
      char,
      place: placeOf[token.start + index] ?? 0,
    }));
    const seen = cells.sort((a, b) => a.place - b.place).map(({ char }) => char);
    found.push({ ...token, seen: seen.join('') });
  }
  return found;
}

/** Laying out takes the square of the length; no paragraph that people read is as long, so a longer text is laid out in parts. */
const LONGEST_LINE = 10_000;

function inParts(text: string, base: Direction): OutOfOrder[] {
  const found: OutOfOrder[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + LONGEST_LINE, text.length);
    const space = text.lastIndexOf(' ', to);
    if (to < text.length && space > from + LONGEST_LINE / 2) to = space;
    // The letters before a number decide how it is laid out.
    const context = Math.max(0, from - 100);
    for (const one of outOfOrder(text.slice(context, to), base))
      if (context + one.start >= from)
        found.push({ ...one, start: context + one.start, end: context + one.end });
    from = to;
  }
  return found;
}

interface ProtectedToken extends Span {
  readonly kind: ProtectedKind;
}

function protectedTokens(text: string): ProtectedToken[] {
  const found: ProtectedToken[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const token = { kind, start: match.index, end: match.index + match[0].length, text: match[0] };
      if (kind === 'phone' && !isTelephone(token.text)) continue;
      if (found.some((other) => other.start < token.end && token.start < other.end)) continue;
      found.push(token);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isTelephone(text: string): boolean {
  const digits = text.replace(/\P{Nd}/gu, '');
  if (digits.length < 7 || digits.length > 15 || !/[ \u00A0()-]/.test(text)) return false;
  if (/^\p{Nd}{4}-\p{Nd}{4}$/u.test(text)) return false;
  return text.startsWith('+') || /[-()]/.test(text) || /^[0\u06F0\u0660]/.test(text);
}

/** In order: the visible characters occupy places that increase by one. */
function isInOrder(text: string, token: ProtectedToken, placeOf: Int32Array): boolean {
  let previous = -1;
  for (let at = token.start; at < token.end; at += 1) {
    if (/[\u200B-\u200F\u202A-\u202E\u2060-\u2069]/.test(text[at] ?? '')) continue;
    const place = placeOf[at] ?? 0;
    if (previous >= 0 && place !== previous + 1) return false;
    previous = place;
  }
  return true;
}
