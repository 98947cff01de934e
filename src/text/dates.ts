/** Dates as values, however they are written, so that a date can be compared across languages and digit systems. */
import type { Language, Span } from './language.ts';
import { wordKey } from './normalize.ts';
import { parted, spaced, type Token, tokenize } from './tokens.ts';

/** A date in a text. */
export interface DateMention extends Span {
  /** `2023-04-21`, `2023-04` without a day, `--04-21` without a year; null when an ambiguous order leaves it open. */
  readonly value: string | null;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  /** `words` has the month's name; `iso` is year-month-day; `numeric` is any other order of figures. */
  readonly form: 'words' | 'iso' | 'numeric';
  /** The figures could be day/month or month/day. */
  readonly ambiguous: boolean;
}

/** What `compareDates` found. */
export interface DateComparison {
  readonly missing: readonly DateMention[];
  readonly extra: readonly DateMention[];
}

interface Calendar {
  readonly months: ReadonlyMap<string, number>;
  readonly capitalised: ReadonlySet<string>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly suffixes: ReadonlySet<string>;
}

const calendars = new WeakMap<Language, Calendar>();
/** Words that may stand between day and month. */
const fillers = new Set(['of', 'the', 'من']);

function calendarOf(language: Language): Calendar {
  const made = calendars.get(language);
  if (made) return made;
  const months = new Map(
    Object.entries(language.months.names).map(([name, month]) => [wordKey(name), month]),
  );
  const cased = language.script === 'Latn' ? language.months.homographs : [];
  const calendar: Calendar = {
    months,
    capitalised: new Set(cased.map(wordKey)),
    ordinals: new Map(
      Object.entries(language.numbers.ordinals).map(([word, value]) => [wordKey(word), value]),
    ),
    suffixes: new Set(language.numbers.ordinalSuffixes.map(wordKey)),
  };
  calendars.set(language, calendar);
  return calendar;
}

/** Every date in a text, in order. A month alone is no date; `monthAt` tells of those. */
export function findDates(text: string, language: Language): DateMention[] {
  const tokens = tokenize(text);
  const calendar = calendarOf(language);
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const hit =
      token.kind === 'number'
        ? figures(text, tokens, at)
        : token.kind === 'word' && calendar.months.has(token.key)
          ? worded(text, tokens, at, calendar)
          : null;
    if (!hit) continue;
    found.push(hit.date);
    at = hit.last;
  }
  return found;
}

/** The month a word names, or null; a homograph needs its capital. */
export function monthAt(text: string, token: Token, language: Language): number | null {
  const calendar = calendarOf(language);
  const month = calendar.months.get(token.key);
  if (month === undefined) return null;
  const char = text[token.start] ?? '';
  return calendar.capitalised.has(token.key) && char === char.toLowerCase() ? null : month;
}

interface Hit {
  readonly date: DateMention;
  readonly last: number;
}

function worded(text: string, tokens: readonly Token[], at: number, calendar: Calendar): Hit | null {
  const token = tokens[at];
  const month = token && calendar.months.get(token.key);
  if (!token || !month) return null;
  const initial = text[token.start] ?? '';
  if (calendar.capitalised.has(token.key) && initial === initial.toLowerCase()) return null;

  let first = at;
  let last = at;
  let day: number | null = null;
  const before = dayBefore(text, tokens, at, calendar);
  if (before) {
    day = before.day;
    first = before.first;
  } else {
    const after = dayAfter(text, tokens, at, calendar);
    if (after) {
      day = after.day;
      last = after.last;
    }
  }
  let year: number | null = null;
  const next = tokens[last + 1];
  if (
    next?.kind === 'number' &&
    (next.gap <= parted || isAbbreviated(text, tokens, last)) &&
    /^[12]\d{3}$/.test(next.key)
  ) {
    year = Number(next.key);
    last += 1;
    const suffix = tokens[last + 1];
    if (suffix?.key === '\u0621' && suffix.gap === 0) last += 1;
  }
  if (day === null && year === null) return null;
  return { date: dateOf(text, tokens, first, last, year, month, day, 'words', false), last };
}

function dayBefore(
  text: string,
  tokens: readonly Token[],
  at: number,
  calendar: Calendar,
): { day: number; first: number } | null {
  let index = at - 1;
  const month = tokens[at];
  if (!month) return null;
  const slash = text.slice(tokens[index]?.end ?? 0, month.start).includes('\u060D');
  if (month.gap > spaced && !slash) return null;
  if (fillers.has(tokens[index]?.key ?? '')) index -= 1;
  if (
    calendar.suffixes.has(tokens[index]?.key ?? '') &&
    (tokens[index]?.gap ?? 9) <= spaced &&
    tokens[index - 1]?.kind === 'number'
  )
    index -= 1;
  const token = tokens[index];
  if (!token) return null;
  const day = token.kind === 'number' ? dayNumber(token.key) : (calendar.ordinals.get(token.key) ?? null);
  return day !== null && day >= 1 && day <= 31 ? { day, first: index } : null;
}

/** The point of `Apr.` ends no sentence. */
function isAbbreviated(text: string, tokens: readonly Token[], at: number): boolean {
  const month = tokens[at];
  const next = tokens[at + 1];
  return (
    month?.kind === 'word' &&
    next !== undefined &&
    month.key.length <= 4 &&
    /^\.\s?$/.test(text.slice(month.end, next.start))
  );
}

function dayAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
  calendar: Calendar,
): { day: number; last: number } | null {
  const token = tokens[at + 1];
  if (token?.kind !== 'number' || (token.gap > spaced && !isAbbreviated(text, tokens, at))) return null;
  const day = dayNumber(token.key);
  if (day === null) return null;
  const suffix = tokens[at + 2];
  const suffixed = suffix !== undefined && suffix.gap === 0 && calendar.suffixes.has(suffix.key);
  return { day, last: suffixed ? at + 2 : at + 1 };
}

function dayNumber(key: string): number | null {
  const day = /^\d{1,2}$/.test(key) ? Number(key) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

function figures(text: string, tokens: readonly Token[], at: number): Hit | null {
  const a = tokens[at];
  const b = tokens[at + 1];
  const c = tokens[at + 2];
  if (!a) return null;
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(a.key)) {
    const [day = '', month = '', year = ''] = a.key.split('.');
    return numeric(text, tokens, at, at, day, month, year);
  }
  if (b?.kind !== 'number' || c?.kind !== 'number') return null;
  const separator = text.slice(a.end, b.start);
  if (!/^[-/\u2010\u2011.\u060D]$/.test(separator) || text.slice(b.end, c.start) !== separator) return null;
  if (/^\d{4}$/.test(a.key) && /^\d{1,2}$/.test(b.key) && /^\d{1,2}$/.test(c.key)) {
    const month = Number(b.key);
    const day = Number(c.key);
    if (month < 1 || month > 12 || day < 1 || day > 31) return null;
    return { date: dateOf(text, tokens, at, at + 2, Number(a.key), month, day, 'iso', false), last: at + 2 };
  }
  if (/^\d{1,2}$/.test(a.key) && /^\d{1,2}$/.test(b.key) && /^\d{4}$/.test(c.key))
    return numeric(text, tokens, at, at + 2, a.key, b.key, c.key);
  return null;
}

/** Day/month/year unless only month/day/year is possible. */
function numeric(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  a: string,
  b: string,
  c: string,
): Hit | null {
  const one = Number(a);
  const two = Number(b);
  const swapped = two > 12;
  const day = swapped ? two : one;
  const month = swapped ? one : two;
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const ambiguous = one <= 12 && two <= 12 && one !== two;
  return { date: dateOf(text, tokens, first, last, Number(c), month, day, 'numeric', ambiguous), last };
}

function dateOf(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  year: number | null,
  month: number,
  day: number | null,
  form: DateMention['form'],
  ambiguous: boolean,
): DateMention {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const two = (value: number): string => String(value).padStart(2, '0');
  const value = ambiguous
    ? null
    : `${year === null ? '-' : String(year).padStart(4, '0')}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
  return { start, end, text: text.slice(start, end), value, year, month, day, form, ambiguous };
}

/**
 * Which dates of the source have no counterpart, and which of the translation are new. A side that leaves out the
 * year or the day still agrees with the other; an ambiguous date agrees in either order.
 */
export function compareDates(
  source: readonly DateMention[],
  translation: readonly DateMention[],
): DateComparison {
  const free = new Set(translation);
  const missing: DateMention[] = [];
  const pending: DateMention[] = [];
  for (const date of source) {
    const same = [...free].find((other) => other.value !== null && other.value === date.value);
    if (same) free.delete(same);
    else pending.push(date);
  }
  for (const date of pending) {
    const near = [...free].find((other) => agree(date, other));
    if (near) free.delete(near);
    else missing.push(date);
  }
  return { missing, extra: [...free] };
}

function agree(a: DateMention, b: DateMention): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  const orders = (date: DateMention): (readonly [number, number | null])[] =>
    date.ambiguous
      ? [
          [date.month, date.day],
          [date.day ?? 0, date.month],
        ]
      : [[date.month, date.day]];
  return orders(a).some(([month, day]) =>
    orders(b).some(
      ([otherMonth, otherDay]) =>
        month === otherMonth && (day === null || otherDay === null || day === otherDay),
    ),
  );
}
