/** A diff counted, locale by locale: sections by what happened to them, rules, ages, names and the like. */
import type { Change, ChangeEffect, ChangeKind, Signal, Weight } from './change.ts';
import { listItem } from './signals/list-item.ts';
import { number } from './signals/number.ts';
import { obligation } from './signals/obligation.ts';

/** Counts for one locale. */
export interface LocaleSummary {
  locale: string;
  /** Changed sections by kind (a section counts once for each kind it has), by weight and by effect. */
  kinds: Record<ChangeKind, number>;
  weights: Record<Weight, number>;
  effects: Record<ChangeEffect, number>;
  /** Rules added, removed, moved between dispositions; rules that stayed and were loosened or tightened. */
  rules: {
    added: number;
    removed: number;
    moved: number;
    loosened: number;
    tightened: number;
    reworded: number;
  };
  ages: number;
  numbers: number;
  dates: number;
  obligations: number;
  terms: number;
  links: number;
  /** Names added to or taken from lists. */
  names: number;
}

/** Count the changes of one locale. */
export function countLocale(locale: string, changes: readonly Change[]): LocaleSummary {
  const signals = uniqueSignals(changes);
  const count = (fits: (signal: Signal) => boolean): number => signals.filter(fits).length;
  const came = ({ from, to }: Signal): boolean => from === null && to !== null;
  const went = ({ from, to }: Signal): boolean => from !== null && to === null;
  const isRule = (signal: Signal): boolean => isListedRule(signal) || isStatedRule(signal);
  const stayed = signals.filter((signal) => !isRule(signal) || !(came(signal) || went(signal)));
  return {
    locale,
    kinds: tally(
      changes.flatMap(({ kinds }) => kinds),
      ['added', 'removed', 'renamed', 'moved', 'split', 'merged', 'reworded'],
    ),
    weights: tally(
      changes.map(({ weight }) => weight),
      ['cosmetic', 'editorial', 'substantive'],
    ),
    effects: tally(
      changes.map(({ effect }) => effect),
      ['tightens', 'loosens', 'mixed', 'neutral', 'unknown'],
    ),
    rules: {
      added: count((signal) => isRule(signal) && came(signal)),
      removed: count((signal) => isRule(signal) && went(signal)),
      moved: count(({ kind }) => kind === 'disposition'),
      loosened: stayed.filter(({ effect }) => effect === 'loosens').length,
      tightened: stayed.filter(({ effect }) => effect === 'tightens').length,
      reworded: count(
        (signal) =>
          signal.kind === 'rule-item' && !came(signal) && !went(signal) && signal.effect !== 'neutral',
      ),
    },
    ages: count(isAge),
    numbers: count((signal) => signal.kind === 'number' && !isAge(signal)),
    dates: count(({ kind }) => kind === 'date'),
    obligations: count((signal) => signal.kind === 'obligation' && !isStatedRule(signal)),
    terms: count(({ kind }) => kind === 'term'),
    links: count(({ kind }) => kind === 'link'),
    names: count(({ kind }) => kind === 'list-item'),
  };
}

/** A rule that went from one section to another is a signal of both; it counts once. */
export function uniqueSignals(changes: readonly Change[]): Signal[] {
  const seen = new Set<Signal>();
  const texts = new Map<string, Change>();
  for (const change of changes)
    for (const signal of change.signals) {
      const key = `${signal.kind} ${signal.text}`;
      const first = texts.get(key);
      // The same words twice in one section are two; in two sections they are one that moved.
      if (first !== undefined && first !== change) continue;
      texts.set(key, change);
      seen.add(signal);
    }
  return [...seen];
}

function tally<K extends string>(found: readonly K[], keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(
    keys.map((key) => [key, found.filter((entry) => entry === key).length]),
  ) as Record<K, number>;
}

function isListedRule({ kind, effect }: Signal): boolean {
  return kind === 'rule-item' && effect !== 'neutral';
}

/** A rule stated in a sentence came or went as a whole; a word that changed in one is something else. */
export function isStatedRule({ kind, text }: Signal): boolean {
  return (
    kind === 'obligation' &&
    [obligation.messages['added']!, obligation.messages['removed']!].some((template) =>
      begins(text, template),
    )
  );
}

export function isAge({ kind, text }: Signal): boolean {
  return (
    kind === 'number' &&
    [number.messages['minimum-age']!, number.messages['age']!].some((template) => begins(text, template))
  );
}

/** True for a name that came to a list with a line of its own, or left it. */
export function isListPoint({ kind, to, text }: Signal): boolean {
  return (
    kind === 'list-item' && text.includes(wordsOf(listItem.messages[to === null ? 'removed' : 'added']!))
  );
}

/** True where a text was made from a template, as far as the template's first words tell. */
function begins(text: string, template: string): boolean {
  return text.startsWith(template.slice(0, template.indexOf('{')));
}

/** The fixed words in the middle of a template. */
function wordsOf(template: string): string {
  return template.split(/\{\w+\}/)[1] ?? '';
}
