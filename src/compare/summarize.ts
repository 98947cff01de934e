/** A diff in a few sentences: what was added, removed, loosened and tightened, and whether the languages agree. */
import type { Config } from '../model/config.ts';
import { say } from '../model/rule.ts';
import type { Change, ChangeEffect, ChangeKind, CorpusDiff, Signal, Weight } from './change.ts';
import { nameOf } from './parity.ts';

/** Counts for one locale. */
export interface LocaleSummary {
  locale: string;
  /** Changed sections by kind (a section counts once for each kind it has), by weight and by effect. */
  kinds: Record<ChangeKind, number>;
  weights: Record<Weight, number>;
  effects: Record<ChangeEffect, number>;
  /** Rules added, removed, moved between dispositions; rules that stayed and were loosened or tightened. */
  rules: { added: number; removed: number; moved: number; loosened: number; tightened: number; reworded: number };
  ages: number;
  numbers: number;
  dates: number;
  obligations: number;
  definitions: number;
  links: number;
  /** Names added to or taken from lists. */
  names: number;
}

/** What differs, counted and said. */
export interface DiffSummary {
  /** One line: "4 rules added, 1 loosened, 2 ages changed, 3 sections moved". */
  headline: string;
  /** Further sentences, most telling first: whether the languages agree, then the signals worth reading aloud. */
  sentences: string[];
  /** By locale, the source first. */
  locales: LocaleSummary[];
  /** How many sections changed substantively on one side only. */
  oneSided: number;
}

/** Sentences and their parts, with `{name}` placeholders. */
export const summaryMessages = {
  nothing: 'Nothing changed.',
  announcement: 'Only an announcement: {text}',
  cosmetic: 'Only white space, markup and punctuation changed.',
  editorial: 'Only wording changed, in {sections}.',
  follows: '{locales} follows everywhere.',
  but: '{locale} follows everywhere but in {sections}.',
  lone: 'Only {locale} changed.',
} as const;

/** Count and say what a diff holds. The headline counts the source locale, or the first that changed. */
export function summarizeDiff({ changes, parity, announcement }: CorpusDiff, config: Config): DiffSummary {
  const locales = config.locales.map(({ tag }) => tag).filter((tag) => changes.some(({ locale }) => locale === tag));
  const summaries = locales.map((locale) => countLocale(locale, changes.filter((change) => change.locale === locale)));
  const oneSided = parity.filter((entry) => entry.oneSided);
  const [lead] = summaries;
  if (!lead) return { headline: summaryMessages.nothing, sentences: [], locales: [], oneSided: 0 };
  const own = changes.filter(({ locale }) => locale === lead.locale);
  const headline = announcement ? say(summaryMessages.announcement, { text: announcedBy(own) }) : headlineOf(lead, own.length);
  const sentences = [...parityTold(lead.locale, locales, oneSided, config), ...tellingSignals(own)];
  return { headline, sentences, locales: summaries, oneSided: oneSided.length };
}

function announcedBy(changes: readonly Change[]): string {
  const inserted = changes.flatMap(({ blocks }) => blocks).find(({ op, block }) => op === 'insert' && block.to?.text.trim());
  return inserted?.block.to?.text.replace(/\s+/g, ' ').trim() ?? '';
}

function countLocale(locale: string, changes: readonly Change[]): LocaleSummary {
  const signals = uniqueSignals(changes);
  const count = (fits: (signal: Signal) => boolean): number => signals.filter(fits).length;
  const came = ({ from, to }: Signal): boolean => from === null && to !== null;
  const went = ({ from, to }: Signal): boolean => from !== null && to === null;
  const isRule = (signal: Signal): boolean => isListedRule(signal) || isStatedRule(signal);
  const stayed = signals.filter((signal) => !isRule(signal) || !(came(signal) || went(signal)));
  return {
    locale,
    kinds: tally(changes.flatMap(({ kinds }) => kinds), ['added', 'removed', 'renamed', 'moved', 'split', 'merged', 'reworded']),
    weights: tally(changes.map(({ weight }) => weight), ['cosmetic', 'editorial', 'substantive']),
    effects: tally(changes.map(({ effect }) => effect), ['tightens', 'loosens', 'mixed', 'neutral', 'unknown']),
    rules: {
      added: count((signal) => isRule(signal) && came(signal)),
      removed: count((signal) => isRule(signal) && went(signal)),
      moved: count(({ kind }) => kind === 'disposition'),
      loosened: stayed.filter(({ effect }) => effect === 'loosens').length,
      tightened: stayed.filter(({ effect }) => effect === 'tightens').length,
      reworded: count((signal) => signal.kind === 'rule-item' && !came(signal) && !went(signal) && signal.effect !== 'neutral'),
    },
    ages: count(({ kind, text }) => kind === 'number' && isAge(text)),
    numbers: count(({ kind, text }) => kind === 'number' && !isAge(text)),
    dates: count(({ kind }) => kind === 'date'),
    obligations: count((signal) => signal.kind === 'obligation' && !isStatedRule(signal)),
    definitions: count(({ kind }) => kind === 'term'),
    links: count(({ kind }) => kind === 'link'),
    names: count(({ kind }) => kind === 'list-item'),
  };
}

/** A rule that went from one section to another is a signal of both; it counts once. */
function uniqueSignals(changes: readonly Change[]): Signal[] {
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
  return Object.fromEntries(keys.map((key) => [key, found.filter((entry) => entry === key).length])) as Record<K, number>;
}

function isListedRule({ kind, effect }: Signal): boolean {
  return kind === 'rule-item' && effect !== 'neutral';
}

/** A rule stated in a sentence came or went as a whole; a word that changed in one is something else. */
function isStatedRule({ kind, text }: Signal): boolean {
  return kind === 'obligation' && /^(?:New rule|Rule removed): /.test(text);
}

function isAge(text: string): boolean {
  return /^(?:Minimum age|Age): /.test(text);
}

/** "4 rules added, 1 loosened, 2 ages changed, 3 sections moved". */
function headlineOf({ kinds, rules, weights, ages, numbers, dates, definitions, names, obligations, links }: LocaleSummary, sections: number): string {
  if (weights.substantive === 0 && kinds.moved + kinds.renamed + kinds.split + kinds.merged === 0)
    return weights.editorial === 0 ? summaryMessages.cosmetic : say(summaryMessages.editorial, { sections: amount(sections, 'section') });
  const parts: string[] = [];
  const series = (noun: string, counts: readonly (readonly [number, string])[]): void => {
    for (const [at, [count, verb]] of counts.filter(([count]) => count > 0).entries()) parts.push(`${at === 0 ? amount(count, noun) : count} ${verb}`);
  };
  series('rule', [[rules.added, 'added'], [rules.removed, 'removed'], [rules.tightened, 'tightened'], [rules.loosened, 'loosened'], [rules.moved, 'moved between lists'], [rules.reworded, 'reworded']]);
  series('age', [[ages, 'changed']]);
  series('other number', [[numbers, 'changed']]);
  series('date', [[dates, 'changed']]);
  series('obligation', [[obligations, 'changed']]);
  series('definition', [[definitions, 'changed']]);
  series('name', [[names, 'added to lists or taken from them']]);
  series('link', [[links, 'changed']]);
  series('section', [[kinds.added, 'added'], [kinds.removed, 'removed'], [kinds.moved, 'moved'], [kinds.renamed, 'renamed'], [kinds.split, 'split'], [kinds.merged, 'merged']]);
  return parts.length > 0 ? `${parts.join(', ')}.` : say(summaryMessages.editorial, { sections: amount(sections, 'section') });
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const MOST_SECTIONS = 4;

function parityTold(lead: string, changed: readonly string[], oneSided: CorpusDiff['parity'], config: Config): string[] {
  const others = config.locales.map(({ tag }) => tag).filter((tag) => tag !== lead);
  if (others.length === 0) return [];
  if (changed.length === 1) return [say(summaryMessages.lone, { locale: nameOf(lead, config) })];
  if (oneSided.length === 0) return [say(summaryMessages.follows, { locales: others.filter((tag) => changed.includes(tag)).map((tag) => nameOf(tag, config)).join(' and ') })];
  const titles = oneSided.slice(0, MOST_SECTIONS).map(({ title, document }) => `\u201C${title || document}\u201D`);
  const more = oneSided.length - titles.length;
  const sections = more > 0 ? `${titles.join(', ')} and ${more} more` : titles.join(' and ');
  return [say(summaryMessages.but, { locale: others.map((tag) => nameOf(tag, config)).join(' and '), sections })];
}

const MOST_SIGNALS = 12;
/** What is read aloud first: what binds people and was there before, then the lists and terms. */
const TELLING: readonly Signal['kind'][] = ['number', 'disposition', 'obligation', 'negation', 'comparator', 'list-item', 'date', 'term'];

/** The signals worth reading aloud: those of what stayed and changed, ages first. New rules are in the detail. */
function tellingSignals(changes: readonly Change[]): string[] {
  const signals = uniqueSignals(changes).filter((signal) => signal.kind !== 'rule-item' && signal.kind !== 'link' && !isStatedRule(signal) && !(signal.kind === 'term' && signal.from === null));
  const rank = (signal: Signal): number => (isAge(signal.text) ? -1 : TELLING.indexOf(signal.kind)) + (signal.kind === 'number' && (signal.from === null || signal.to === null) ? TELLING.length : 0);
  return signals
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST_SIGNALS)
    .map(({ text }) => text);
}
