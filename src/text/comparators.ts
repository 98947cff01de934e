/** What bounds a number: "at least", "under", «سے زیادہ» and their like, read from the words around it. */
import type { Comparator, Language } from './language.ts';
import { numberIndexOf } from './number-index.ts';
import { type CompiledPhrase, compilePhrase, matchAt, matchBefore } from './phrases.ts';
import type { Token } from './tokens.ts';

/** What bounds a number; a loose bound is only hinted at, and answers for its like and for none. */
export interface BoundOfNumber {
  readonly comparator: Comparator;
  readonly loose: boolean;
}

interface Bound extends BoundOfNumber {
  readonly before: CompiledPhrase | null;
  readonly after: CompiledPhrase | null;
}

const compiled = new WeakMap<Language, readonly Bound[]>();
const signs: Readonly<Record<string, Comparator>> = {
  '<': 'lt',
  '>': 'gt',
  '\u2264': 'lte',
  '\u2265': 'gte',
};

function boundsOf(language: Language): readonly Bound[] {
  const made = compiled.get(language);
  if (made) return made;
  const bounds = language.comparators.map(({ comparator, before, after, loose = false }) => ({
    comparator,
    loose,
    before: before === undefined ? null : compilePhrase(before),
    after: after === undefined ? null : compilePhrase(after),
  }));
  compiled.set(language, bounds);
  return bounds;
}

/**
 * The bound of the number at tokens `from` to `to` (the last excluded), or null. The language's phrases are tried in
 * their order, because "at least" may hold the words of "less than". `previousEnd` is the token after the number before this one.
 */
export function comparatorOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  previousEnd: number,
  language: Language,
): BoundOfNumber | null {
  const sign = signOf(text, tokens, from, to);
  if (sign) return { comparator: sign, loose: false };
  if (endsRange(text, tokens, from, previousEnd, language)) return null;
  const limit = nextNumber(tokens, to, language);
  for (const bound of boundsOf(language)) {
    if (bound.before && matchBefore(bound.before, tokens, from) < 0) continue;
    if (bound.after && matchAt(bound.after, tokens, to, false, -1, limit) < 0) continue;
    return bound;
  }
  return null;
}

/** What follows belongs to the next number from where that begins. */
function nextNumber(tokens: readonly Token[], to: number, language: Language): number {
  const { cardinals } = numberIndexOf(language);
  const last = Math.min(tokens.length, to + 8);
  for (let at = to; at < last; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'number' || cardinals.has(token?.key ?? '')) return at;
  }
  return last;
}

function signOf(text: string, tokens: readonly Token[], from: number, to: number): Comparator | null {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  if (text[end] === '+' && text[end + 1] !== '+') return 'gte';
  const before =
    text
      .slice(Math.max(0, start - 2), start)
      .trimEnd()
      .at(-1) ?? '';
  if (before === '+' && end - start <= 2) return 'gte';
  return signs[before] ?? null;
}

/** The second figure of 13–17 is bounded by the first, not by what follows. */
function endsRange(
  text: string,
  tokens: readonly Token[],
  from: number,
  previousEnd: number,
  language: Language,
): boolean {
  if (previousEnd < 0) return false;
  const previous = tokens[previousEnd - 1];
  const here = tokens[from];
  if (!previous || !here) return false;
  if (previousEnd === from) return /^\s?[-\u2010-\u2014]\s?$/.test(text.slice(previous.end, here.start));
  return previousEnd + 1 === from && language.numbers.rangeWords.includes(tokens[previousEnd]?.key ?? '');
}
