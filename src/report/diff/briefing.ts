/** The briefing: what changed in substance, topic by topic, in the words of policy, the most telling first. */
import type { ChangeEffect, Signal, SignalKind } from '../../compare/change.ts';
import { cropCells } from '../cells.ts';
import { dropIsolates } from '../isolate.ts';
import { count } from '../words.ts';
import { plainSaid, sayHistory } from './labels.ts';
import type { DiffEntry, DiffTopic, EntryChange } from './topic.ts';

/** One thing to say about a section. */
export interface BriefingPoint {
  text: string;
  effect: ChangeEffect;
}

/** What to say about one section. */
export interface BriefingItem {
  entry: DiffEntry;
  points: BriefingPoint[];
  /** Set where only this language says so. */
  only: EntryChange['locale'] | null;
  rank: number;
}

export interface Briefing {
  topic: DiffTopic;
  /** Sections that were there before, and what changed in them. */
  items: BriefingItem[];
  /** Sections that came or went. */
  added: NamedEntry[];
  removed: NamedEntry[];
}

export interface NamedEntry {
  entry: DiffEntry;
  /** How many rules it holds. */
  rules: number;
}

/** What is worth saying first in a meeting. */
const RANKS: Record<SignalKind, number> = {
  'list-item': 10,
  disposition: 9,
  obligation: 8,
  negation: 8,
  comparator: 8,
  number: 8,
  'rule-item': 6,
  date: 5,
  term: 3,
  link: 1,
};

/** Substantive changes only; topics in their order, sections by what they weigh for a listener. */
export function briefTopics(topics: readonly DiffTopic[]): Briefing[] {
  return topics
    .map(briefTopic)
    .filter(({ items, added, removed }) => items.length + added.length + removed.length > 0);
}

function briefTopic(topic: DiffTopic): Briefing {
  const briefing: Briefing = { topic, items: [], added: [], removed: [] };
  for (const entry of topic.entries) {
    if (entry.weight !== 'substantive') continue;
    const telling = entry.changes.find(({ change }) => change.weight === 'substantive') ?? entry.changes[0]!;
    const { kind, signals } = telling.change;
    const named = { entry, rules: signals.filter((signal) => signal.kind === 'rule-item').length };
    if (kind === 'added') briefing.added.push(named);
    else if (kind === 'removed') briefing.removed.push(named);
    else briefing.items.push(briefEntry(entry, telling));
  }
  if (briefing.added.length > 1)
    briefing.added = briefing.added.filter(({ entry, rules }) => rules > 0 || entry.title !== topic.title);
  briefing.items.sort((a, b) => b.rank - a.rank);
  return briefing;
}

function briefEntry(entry: DiffEntry, telling: EntryChange): BriefingItem {
  const signals = sortSignals(telling.change.signals);
  const points = uniqueTexts(signals);
  if (points.length === 0)
    points.push({
      text: plainSaid(sayHistory(telling), (name) => name) || 'reworded in substance',
      effect: telling.change.effect,
    });
  return {
    entry,
    points,
    only: entry.parity?.oneSided ? telling.locale : null,
    rank: Math.max(0, ...signals.map(rankOf)),
  };
}

/** "“LIVE” (5 rules)". */
export function sayNamed({ entry, rules }: NamedEntry, name: (text: string) => string): string {
  return `${name(`\u201C${entry.title}\u201D`)}${rules > 0 ? ` (${count(rules, 'rule')})` : ''}`;
}

/** How many sections of each topic to tell, so that all together stay near `most`: one each, the rest by how much changed. */
export function shareBriefing(briefing: readonly Briefing[], most: number): number[] {
  const all = briefing.reduce((sum, { items }) => sum + items.length, 0);
  const spare = Math.max(0, most - briefing.length);
  return briefing.map(({ items }) =>
    all <= most ? items.length : 1 + Math.floor((spare * items.length) / all),
  );
}

function sortSignals(signals: readonly Signal[]): Signal[] {
  return [...signals].sort((a, b) => rankOf(b) - rankOf(a));
}

function rankOf({ kind, effect }: Signal): number {
  return RANKS[kind] + (effect === 'tightens' || effect === 'loosens' || effect === 'mixed' ? 2 : 0);
}

function uniqueTexts(signals: readonly Signal[]): BriefingPoint[] {
  const seen = new Map<string, BriefingPoint>();
  for (const { text, effect } of signals)
    if (!seen.has(text)) seen.set(text, { text: shortenQuotes(text), effect });
  return [...seen.values()];
}

/** Long quotations cut to their first words: a briefing names a rule, the redline quotes it. */
export function shortenQuotes(text: string): string {
  return dropIsolates(text).replace(/(?<=\u201C)[^\u201C\u201D]{61,}(?=\u201D)/g, (quote) =>
    cropCells(quote, 56),
  );
}
