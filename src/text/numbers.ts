/** Numbers as values, in digits of any system and in words, with what bounds them; and their comparison across two texts. */
import { comparatorOf } from './comparators.ts';
import { findDates, monthAt } from './dates.ts';
import type { Comparator, Language, Span } from './language.ts';
import { isIdentifierPart, readIdentifier, readTelephone } from './number-forms.ts';
import { numberIndexOf } from './number-index.ts';
import { readNumberGroup } from './number-words.ts';
import { spaced, type Token, tokenize } from './tokens.ts';

/** What a number counts or names. */
export type NumberKind = 'number' | 'percent' | 'ordinal' | 'month' | 'version' | 'phone' | 'identifier';

/** A number in a text. */
export interface NumberMention extends Span {
  readonly kind: NumberKind;
  /** What two mentions of the same number share: `n:13`, `p:0.6`, `m:4`, `t:080039393`, `v:2.1.3`, `id:covid-19`. Ordinals share it with numbers. */
  readonly key: string;
  /** The value; the digits of a telephone number; 0 for names such as COVID-19. */
  readonly value: number;
  /** Hard numbers must appear on the other side; soft ones (small words, homographs, `both`) may answer for a hard one. */
  readonly hard: boolean;
  readonly comparator: Comparator | null;
  /** The bound is only hinted at, as «تک» and «میں» hint at one: it answers for its like and for none. */
  readonly loose: boolean;
  /** Written in digits. */
  readonly digits: boolean;
  /** Part of a date, which `findDates` reports as a whole. */
  readonly inDate: boolean;
}

/** A bound that differs between source and translation. */
export interface ComparatorChange {
  readonly source: NumberMention;
  readonly translation: NumberMention;
  /**
   * `reversed` turns the rule round (under / over); `boundary` moves it by one (13 and over / over 13);
   * `kind` mixes a span of time with an amount; `lost` and `gained` have a bound on one side only.
   */
  readonly change: 'reversed' | 'boundary' | 'kind' | 'lost' | 'gained';
}

/** What `compareNumbers` found. */
export interface NumberComparison {
  /** Hard numbers of the source that the translation lacks. */
  readonly missing: readonly NumberMention[];
  /** Hard numbers of the translation that the source lacks. */
  readonly extra: readonly NumberMention[];
  readonly comparatorChanged: readonly ComparatorChange[];
}

/** Every number in a text, in order, hard and soft. URLs, code and placeholders are expected to be masked already. */
export function extractNumbers(text: string, language: Language): NumberMention[] {
  const tokens = tokenize(text);
  const index = numberIndexOf(language);
  if (!tokens.some(({ kind, key }) => kind === 'number' || index.tells(key))) return [];
  const dates = findDates(text, language);
  const found: NumberMention[] = [];
  let previousEnd = -1;
  let nextDate = 0;

  const add = (
    from: number,
    to: number,
    kind: NumberKind,
    key: string,
    value: number,
    hard: boolean,
    digits: boolean,
  ): void => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    while ((dates[nextDate]?.end ?? Number.POSITIVE_INFINITY) <= start) nextDate += 1;
    const date = dates[nextDate];
    const inDate = date !== undefined && date.start <= start && end <= date.end;
    const bounded = kind === 'number' || kind === 'percent' || kind === 'ordinal';
    const bound =
      bounded && !inDate && !index.articles.has(tokens[from]?.key ?? '')
        ? comparatorOf(text, tokens, from, to, previousEnd, language)
        : null;
    previousEnd = to;
    found.push({
      start,
      end,
      text: text.slice(start, end),
      kind,
      key,
      value,
      hard,
      comparator: bound?.comparator ?? null,
      loose: bound?.loose ?? false,
      digits,
      inDate,
    });
  };

  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === 'percent') continue;
    if (token.kind === 'word' && !index.starts(token.key)) {
      const month = index.months.has(token.key) ? monthAt(text, token, language) : null;
      if (month !== null) {
        const beside = isBesideNumber(tokens, at, index.ordinals);
        if (beside || !index.monthHomographs.has(token.key))
          add(at, at + 1, 'month', `m:${month}`, month, beside, false);
      }
      continue;
    }
    if (token.kind === 'number') {
      const figureDate = figureDateAt(dates, token.start);
      if (figureDate) {
        while ((tokens[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= figureDate.end) at += 1;
        continue;
      }
      if (
        /[#@]/.test(text[token.start - 1] ?? '') &&
        tokens[at + 1]?.gap === 0 &&
        tokens[at + 1]?.kind === 'word'
      )
        continue;
      const phone = readTelephone(text, tokens, at);
      if (phone) {
        add(at, phone.to, 'phone', `t:${phone.digits}`, Number(phone.digits), true, true);
        at = phone.to - 1;
        continue;
      }
    }
    if (token.kind === 'number' || isIdentifierPart(tokens, at)) {
      const name = readIdentifier(text, tokens, at, index);
      if (name) {
        add(name.from, name.to, 'identifier', `id:${name.key}`, 0, false, true);
        at = name.to - 1;
        continue;
      }
    }
    if (token.kind === 'number' && (token.key.match(/\./g)?.length ?? 0) > 1) {
      add(at, at + 1, 'version', `v:${token.key}`, 0, true, true);
      continue;
    }
    const group = readNumberGroup(text, tokens, at, index);
    if (!group) continue;
    if (group.telephone)
      add(at, group.to, 'phone', `t:${group.telephone}`, Number(group.telephone), true, false);
    else
      add(
        at,
        group.to,
        group.kind,
        `${group.kind === 'percent' ? 'p' : 'n'}:${group.value}`,
        group.value,
        group.hard,
        group.digits,
      );
    at = group.to - 1;
  }
  return found;
}

function figureDateAt(
  dates: readonly { start: number; end: number; form: string }[],
  start: number,
): { end: number } | null {
  let low = 0;
  let high = dates.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const date = dates[middle];
    if (!date) return null;
    if (date.end <= start) low = middle + 1;
    else if (date.start > start) high = middle - 1;
    else return date.form === 'words' ? null : date;
  }
  return null;
}

function isBesideNumber(tokens: readonly Token[], at: number, ordinals: ReadonlySet<string>): boolean {
  const counts = (token: Token | undefined): boolean =>
    token !== undefined && (token.kind === 'number' || ordinals.has(token.key));
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (counts(after) && (after?.gap ?? 9) <= 2) return true;
  if ((tokens[at]?.gap ?? 9) > 2) return false;
  return (
    counts(before) ||
    (/^(?:of|the|st|nd|rd|th)$/.test(before?.key ?? '') &&
      counts(tokens[at - 2]) &&
      (before?.gap ?? 9) <= spaced)
  );
}

/**
 * Compares by value, whatever the digits or words: every hard number of one side needs as many mentions, hard or
 * soft, on the other. Where a number is on both sides its bounds are compared too.
 */
export function compareNumbers(
  source: readonly NumberMention[],
  translation: readonly NumberMention[],
): NumberComparison {
  return {
    missing: lacking(source, translation),
    extra: lacking(translation, source),
    comparatorChanged: changedBounds(source, translation),
  };
}

function lacking(required: readonly NumberMention[], given: readonly NumberMention[]): NumberMention[] {
  const available = new Map<string, number>();
  const offer = (key: string): void => {
    available.set(key, (available.get(key) ?? 0) + 1);
  };
  for (const mention of given) {
    offer(mention.key);
    // A name with a figure in it (MP4) answers for the figure where the other language writes it apart.
    if (mention.kind === 'identifier')
      for (const [digits] of mention.key.matchAll(/\d+/g)) offer(`n:${Number(digits)}`);
  }
  return required.filter((mention) => {
    if (!mention.hard) return false;
    const left = available.get(mention.key) ?? 0;
    if (left > 0) available.set(mention.key, left - 1);
    return left === 0;
  });
}

function changedBounds(
  source: readonly NumberMention[],
  translation: readonly NumberMention[],
): ComparatorChange[] {
  const others = new Map<string, NumberMention[]>();
  for (const mention of translation) {
    const list = others.get(mention.key);
    if (list) list.push(mention);
    else others.set(mention.key, [mention]);
  }
  const byKey = new Map<string, NumberMention[]>();
  for (const mention of source) {
    if (mention.kind === 'identifier' || mention.kind === 'phone' || mention.kind === 'month') continue;
    const list = byKey.get(mention.key);
    if (list) list.push(mention);
    else byKey.set(mention.key, [mention]);
  }
  const changes: ComparatorChange[] = [];
  for (const [key, mentions] of byKey) {
    const same = new Map<Comparator | null, number>();
    for (const mention of mentions) same.set(mention.comparator, (same.get(mention.comparator) ?? 0) + 1);
    const rest: NumberMention[] = [];
    const answered = new Map<Comparator | null, number>();
    for (const other of others.get(key) ?? []) {
      const count = answered.get(other.comparator) ?? 0;
      if (count < (same.get(other.comparator) ?? 0)) answered.set(other.comparator, count + 1);
      else rest.push(other);
    }
    const unmatched: NumberMention[] = [];
    for (const mention of mentions) {
      const count = answered.get(mention.comparator) ?? 0;
      if (count > 0) answered.set(mention.comparator, count - 1);
      else unmatched.push(mention);
    }
    let next = 0;
    for (const mention of unmatched) {
      const other = rest[next++];
      if (!other) break;
      // A soft number is often no number at all ("a", "one"): only two stated bounds can contradict each other there.
      if ((!mention.hard || !other.hard) && (mention.comparator === null || other.comparator === null))
        continue;
      if (agreeLoosely(mention, other)) continue;
      changes.push({
        source: mention,
        translation: other,
        change: changeOf(mention.comparator, other.comparator),
      });
    }
  }
  return changes;
}

/** "For 48 hours" and "within 48 hours" may both be «48 گھنٹے تک»; "at least" and "over" may not. */
function agreeLoosely(source: NumberMention, translation: NumberMention): boolean {
  if (!source.loose && !translation.loose) return false;
  return [source, translation].every(
    ({ comparator }) => comparator === null || comparator === 'lte' || comparator === 'within',
  );
}

function changeOf(from: Comparator | null, to: Comparator | null): ComparatorChange['change'] {
  if (from === null) return 'gained';
  if (to === null) return 'lost';
  if (from === 'within' || to === 'within') return 'kind';
  const upward = (comparator: Comparator): boolean => comparator === 'gte' || comparator === 'gt';
  return upward(from) === upward(to) ? 'boundary' : 'reversed';
}
