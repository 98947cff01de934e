/** Figures that are not plain numbers: telephone numbers and names with figures in them. */
import type { NumberIndex } from './number-index.ts';
import { toAsciiDigits } from './numerals.ts';
import { glued, spaced, type Token } from './tokens.ts';

/** E.164 allows fifteen digits; more in a row are a list of figures. */
const longestTelephone = 15;

const latinWord = /^[\p{Script=Latin}_'\u2019]+$/u;

/** Seven digits or more with spaces, hyphens or brackets between them, as a telephone number is written. */
export function readTelephone(
  text: string,
  tokens: readonly Token[],
  at: number,
): { to: number; digits: string } | null {
  const first = tokens[at];
  if (!first || first.key.includes('.')) return null;
  let to = at + 1;
  let digits = first.key;
  let hyphens = 0;
  const widths = [first.key.length];
  while (to < tokens.length && digits.length <= longestTelephone) {
    const token = tokens[to];
    const previous = tokens[to - 1];
    if (token?.kind !== 'number' || !previous || token.key.includes('.')) break;
    const between = text.slice(previous.end, token.start);
    if (!/^(?:[ \u00A0\u2060-\u2069-]|[\u2010-\u2013]|[()]){1,3}$/.test(between)) break;
    if (/[-\u2010-\u2013]/.test(between)) hyphens += 1;
    digits += token.key;
    widths.push(token.key.length);
    to += 1;
  }
  const prefixed =
    /\+\s?$/.test(text.slice(Math.max(0, first.start - 2), first.start)) || first.key.startsWith('0');
  if (to === at + 1)
    return prefixed && digits.length >= 7 && !/[.,\u066B\u066C]/.test(text.slice(first.start, first.end))
      ? { to, digits }
      : null;
  if (digits.length < 7 || digits.length > longestTelephone) return null;
  const years = widths.length === 2 && widths[0] === 4 && widths[1] === 4;
  if (prefixed || (hyphens > 0 && !years && widths.every((width) => width <= 7))) return { to, digits };
  return null;
}

/** True for a word that a digit follows without a space, as in `MP4`. */
export function isIdentifierPart(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.kind === 'word' && next?.kind === 'number' && next.gap === glued;
}

/**
 * A name that mixes letters and figures (COVID-19, MP4, 2FA), or null when the figures are a number with an ending
 * (13th, 90s, 1.5M, under-18s, 18سال).
 */
export function readIdentifier(
  text: string,
  tokens: readonly Token[],
  at: number,
  index: NumberIndex,
): { from: number; to: number; key: string } | null {
  const number = tokens[at];
  if (number?.kind !== 'number') return null;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  let from = at;
  if (previous?.kind === 'word' && isJoined(text, previous, number)) {
    const hyphened = previous.end < number.start;
    const latin = latinWord.test(previous.key);
    const plain =
      index.plainPrefixes.has(previous.key) || index.months.has(previous.key) || index.starts(previous.key);
    const raw = text.slice(previous.start, previous.end);
    const named = hyphened
      ? !latin || raw !== raw.toLowerCase()
      : latin && !/^(?:v|rs|pkr|usd)$/.test(previous.key);
    if (named && !plain) from = at - 1;
  }
  const tail = next?.kind === 'word' && next.gap === glued && latinWord.test(next.key) ? next : null;
  const ending =
    tail !== null && (index.endings.has(tail.key) || index.scales.has(text.slice(tail.start, tail.end)));
  if (from === at && (tail === null || ending)) return null;
  let to = at + 1;
  while (to < tokens.length && tokens[to]?.gap === glued && tokens[to]?.kind !== 'percent') {
    if (tokens[to]?.kind === 'word' && !latinWord.test(tokens[to]?.key ?? '')) break;
    to += 1;
  }
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { from, to, key: toAsciiDigits(text.slice(start, end)).toLowerCase() };
}

function isJoined(text: string, word: Token, number: Token): boolean {
  if (number.gap === glued) return true;
  return (
    number.gap === spaced && number.start === word.end + 1 && /[-\u2010\u2011]/.test(text[word.end] ?? '')
  );
}
