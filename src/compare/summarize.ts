/** A diff in a few sentences: what was added, removed, loosened and tightened, and whether the languages agree. */
import type { Config } from '../model/config.ts';
import { say } from '../model/rule.ts';
import type { Change, CorpusDiff, Signal } from './change.ts';
import {
  countLocale,
  isAge,
  isListPoint,
  isStatedRule,
  type LocaleSummary,
  uniqueSignals,
} from './count-changes.ts';
import { nameOf } from './parity.ts';
import { quote } from './signals/quote.ts';

export type { LocaleSummary } from './count-changes.ts';

/** What differs, counted and said. */
export interface DiffSummary {
  /** One line: "4 rules added, 1 loosened, 2 ages changed, 3 sections moved". */
  headline: string;
  /**
   * What to read aloud next: whether the languages agree, what else was counted, which sections are new or gone; then
   * the signals that tell most, a few of each kind, ages first; then rules stated in new text, those with a number first.
   */
  sentences: string[];
  /** By locale, the source first. */
  locales: LocaleSummary[];
  /** How many sections changed substantively on one side only. */
  oneSided: number;
}

/** Sentences and their parts, with `{name}` placeholders. */
const summaryMessages = {
  nothing: 'Nothing changed.',
  announcement: 'Only an announcement: {text}',
  cosmetic: 'Only white space, markup and punctuation changed.',
  editorial: 'Only wording changed, in {sections}.',
  follows: '{locales} follows everywhere.',
  but: '{locale} follows everywhere but in {sections}.',
  lone: 'Only {locale} changed.',
  some: 'Something of substance changed in {sections}.',
  also: 'Also changed: {what}.',
  fresh: 'New sections: {sections}.',
  gone: 'Sections that are gone: {sections}.',
} as const;

/** Count and say what a diff holds. The headline counts the source locale, or the first that changed. */
export function summarizeDiff({ changes, parity, announcement }: CorpusDiff, config: Config): DiffSummary {
  const locales = config.locales
    .map(({ tag }) => tag)
    .filter((tag) => changes.some(({ locale }) => locale === tag));
  const summaries = locales.map((locale) =>
    countLocale(
      locale,
      changes.filter((change) => change.locale === locale),
    ),
  );
  const oneSided = parity.filter((entry) => entry.oneSided);
  const [lead] = summaries;
  if (!lead) return { headline: summaryMessages.nothing, sentences: [], locales: [], oneSided: 0 };
  const own = changes.filter(({ locale }) => locale === lead.locale);
  const headline = announcement
    ? say(summaryMessages.announcement, { text: announcedBy(own) })
    : headlineOf(lead, own.length);
  const aloud = announcement
    ? []
    : [
        ...countsTold(lead),
        ...sectionsTold(own),
        ...[...findHighlights(own), ...findNewRules(own)].map(({ text }) => text),
      ];
  return {
    headline,
    sentences: [...parityTold(lead.locale, locales, oneSided, config), ...aloud],
    locales: summaries,
    oneSided: oneSided.length,
  };
}

function announcedBy(changes: readonly Change[]): string {
  const inserted = changes
    .flatMap(({ blocks }) => blocks)
    .find(({ op, block }) => op === 'insert' && block.to?.text.trim());
  return inserted?.block.to?.text.replace(/\s+/g, ' ').trim() ?? '';
}

/** "4 rules added, 1 loosened, 2 ages changed, 3 sections moved". */
function headlineOf({ kinds, rules, weights, ages }: LocaleSummary, sections: number): string {
  const parts = [
    ...series('rule', [
      [rules.added, 'added'],
      [rules.removed, 'removed'],
      [rules.tightened, 'tightened'],
      [rules.loosened, 'loosened'],
      [rules.moved, 'moved between lists'],
    ]),
    ...series('age', [[ages, 'changed']]),
    ...series('section', [
      [kinds.added, 'added'],
      [kinds.removed, 'removed'],
      [kinds.moved, 'moved'],
      [kinds.renamed, 'renamed'],
      [kinds.split, 'split'],
      [kinds.merged, 'merged'],
    ]),
  ];
  if (parts.length > 0) return `${parts.join(', ')}.`;
  if (weights.substantive > 0)
    return say(summaryMessages.some, { sections: amount(weights.substantive, 'section') });
  return weights.editorial === 0
    ? summaryMessages.cosmetic
    : say(summaryMessages.editorial, { sections: amount(sections, 'section') });
}

/** What the headline leaves out. */
function countsTold({ rules, numbers, dates, obligations, terms, names, links }: LocaleSummary): string[] {
  const parts = (
    [
      [rules.reworded, 'reworded rule'],
      [numbers, 'other number'],
      [dates, 'date'],
      [obligations, 'binding word'],
      [terms, 'definition'],
      [names, 'name in lists', 'names in lists'],
      [links, 'link'],
    ] as const
  ).flatMap(([count, one, many]) => (count > 0 ? [amount(count, one, many)] : []));
  return parts.length > 0 ? [say(summaryMessages.also, { what: parts.join(', ') })] : [];
}

/** The noun stands once: "2 rules added, 1 removed". */
function series(noun: string, counts: readonly (readonly [number, string])[]): string[] {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, verb], at) => `${at === 0 ? amount(count, noun) : count} ${verb}`);
}

function amount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const MOST_ONE_SIDED = 4;
const MOST_SECTIONS = 10;

function parityTold(
  lead: string,
  changed: readonly string[],
  oneSided: CorpusDiff['parity'],
  config: Config,
): string[] {
  const others = config.locales.map(({ tag }) => tag).filter((tag) => tag !== lead);
  if (others.length === 0) return [];
  if (changed.length === 1) return [say(summaryMessages.lone, { locale: nameOf(lead, config) })];
  if (oneSided.length === 0)
    return [
      say(summaryMessages.follows, {
        locales: others
          .filter((tag) => changed.includes(tag))
          .map((tag) => nameOf(tag, config))
          .join(' and '),
      }),
    ];
  const sections = titlesOf(
    oneSided.map(({ title, document }) => title || document),
    MOST_ONE_SIDED,
  );
  return [
    say(summaryMessages.but, { locale: others.map((tag) => nameOf(tag, config)).join(' and '), sections }),
  ];
}

function titlesOf(titles: readonly string[], most: number): string {
  const shown = titles.slice(0, most).map((title) => quote(title));
  const more = titles.length - shown.length;
  return more > 0
    ? `${shown.join(', ')} and ${more} more`
    : shown.length > 1
      ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`
      : (shown[0] ?? '');
}

/** Sections that came and went, those that stand highest in their documents first. */
function sectionsTold(changes: readonly Change[]): string[] {
  const told = (kind: 'added' | 'removed', side: 'to' | 'from', template: string): string[] => {
    const found = changes.filter(({ kinds, title }) => kinds.includes(kind) && title[side]);
    const levels = found.map(({ sections }) => sections[side][0]?.level ?? 9);
    const sorted = found
      .map((change, at) => ({ title: change.title[side]!, level: levels[at]! }))
      .toSorted((a, b) => a.level - b.level);
    return sorted.length > 0
      ? [
          say(template, {
            sections: titlesOf(
              sorted.map(({ title }) => title),
              MOST_SECTIONS,
            ),
          }),
        ]
      : [];
  };
  return [...told('added', 'to', summaryMessages.fresh), ...told('removed', 'from', summaryMessages.gone)];
}

/** How many signals of a kind are read aloud, in this order. Names in a list that defines something come before names in a sentence. */
const READ_ALOUD: readonly (readonly [most: number, fits: (signal: Signal) => boolean])[] = [
  [4, isAge],
  [3, isListPoint],
  [4, ({ kind }) => kind === 'disposition'],
  [3, ({ kind, from, to }) => kind === 'obligation' && from !== null && to !== null],
  [2, ({ kind, from, to }) => kind === 'number' && from !== null && to !== null],
  [2, ({ kind }) => kind === 'comparator' || kind === 'negation'],
  [2, (signal) => signal.kind === 'list-item' && !isListPoint(signal)],
  [2, ({ kind }) => kind === 'date'],
  [2, ({ kind, from, to }) => kind === 'term' && from !== null && to !== null],
];

function findHighlights(changes: readonly Change[]): Signal[] {
  const signals = uniqueSignals(changes);
  const found = new Set<Signal>();
  for (const [most, fits] of READ_ALOUD) {
    const own = signals
      .filter((signal) => !found.has(signal) && fits(signal))
      .toSorted((a, b) => doubt(a) - doubt(b));
    for (const signal of own.slice(0, most)) found.add(signal);
  }
  return [...found];
}

/** What leans one way clearly is read first. */
function doubt({ effect }: Signal): number {
  return effect === 'tightens' || effect === 'loosens' ? 0 : 1;
}

const MOST_NEW_RULES = 5;

function findNewRules(changes: readonly Change[]): Signal[] {
  const plain = (signal: Signal): number => (/\p{Nd}/u.test(signal.to ?? '') ? 0 : 1);
  return uniqueSignals(changes)
    .filter((signal) => isStatedRule(signal) && signal.to !== null)
    .toSorted((a, b) => plain(a) - plain(b) || doubt(a) - doubt(b))
    .slice(0, MOST_NEW_RULES);
}
