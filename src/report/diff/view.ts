/** What the diff reports show: changes brought together by topic and section, every language of a section beside the others. */

import {
  type Change,
  type ChangeEffect,
  type CorpusDiff,
  type Parity,
  WEIGHTS,
  type Weight,
} from '../../compare/change.ts';
import type { DiffSummary } from '../../compare/summarize.ts';
import type { Corpus, Document, Section } from '../../document/document.ts';
import { titleOf } from '../../document/document-title.ts';
import type { Config } from '../../model/config.ts';
import { type LocaleName, nameLocale } from '../align/view.ts';
import { type Briefing, briefTopics } from './briefing.ts';
import { EFFECTS, KINDS } from './labels.ts';
import { isReplaced, isRewritten } from './rewritten.ts';
import type { DiffEntry, DiffTopic, EntryChange, RevisionInfo } from './topic.ts';

export interface DiffInput {
  diff: CorpusDiff;
  summary: DiffSummary;
  from: RevisionInfo;
  to: RevisionInfo;
  /** The corpora that were compared: for titles, headings above a section, and showing a rewritten text whole. */
  corpora: { from: Corpus; to: Corpus };
  config: Config;
  /** Only these locales were compared; all when left out. */
  locales?: readonly string[];
}

export interface DiffView {
  title: string;
  from: RevisionInfo;
  to: RevisionInfo;
  source: LocaleName;
  /** The locales compared, the source first. */
  locales: LocaleName[];
  summary: DiffSummary;
  topics: DiffTopic[];
  briefing: Briefing[];
  changes: Change[];
  parity: Parity[];
  announcement: boolean;
  counts: Record<Weight, number>;
}

/** Bring the parts of a diff together for showing. */
export function viewDiff(input: DiffInput): DiffView {
  const { diff, summary, from, to, config } = input;
  const locales = config.locales
    .filter(({ tag }) => input.locales?.includes(tag) ?? true)
    .map(({ tag }) => nameLocale(tag, config));
  const topics = groupTopics(input, locales);
  const counts: Record<Weight, number> = { cosmetic: 0, editorial: 0, substantive: 0 };
  for (const { entries } of topics) for (const { weight } of entries) counts[weight]++;
  return {
    title: config.title,
    from,
    to,
    source: nameLocale(config.source, config),
    locales,
    summary,
    topics,
    briefing: briefTopics(topics),
    changes: diff.changes,
    parity: diff.parity,
    announcement: diff.announcement,
    counts,
  };
}

function groupTopics(input: DiffInput, locales: readonly LocaleName[]): DiffTopic[] {
  const entries = new Map<string, DiffEntry & { path: string }>();
  const order = new Map(locales.map(({ tag }, index) => [tag, index]));
  const changes = input.diff.changes
    .filter(({ locale }) => order.has(locale))
    .sort((a, b) => order.get(a.locale)! - order.get(b.locale)!);
  const ids = new Set<string>();
  for (const change of changes) {
    const path = change.document.to ?? change.document.from ?? '';
    let key = `${path}#${change.section.to ?? change.section.from ?? ordinalKey(change, input)}`;
    while (entries.get(key)?.changes.some(({ locale }) => locale.tag === change.locale)) key += '+';
    const locale = locales[order.get(change.locale)!]!;
    const entry = entries.get(key) ?? startEntry(change, locale, path, input, ids);
    entry.changes.push(viewChange(change, locale, input));
    entries.set(key, entry);
  }
  const byPath = new Map<string, DiffEntry[]>();
  for (const { path, ...entry } of entries.values())
    byPath.set(path, [...(byPath.get(path) ?? []), finishEntry(entry)]);
  const topics = [...byPath].map(([path, list]) => viewTopic(path, list, input, locales));
  return [
    ...topics.filter(({ state }) => state !== 'gone'),
    ...topics.filter(({ state }) => state === 'gone'),
  ];
}

/** Without ids, sections of two languages belong together by their place, where both documents have the same shape. */
function ordinalKey({ locale, document, sections }: Change, { corpora }: DiffInput): string {
  const side = document.to === null ? 'from' : 'to';
  const path = document[side] ?? '';
  const shapes = [...corpora[side].locales.values()].map((documents) =>
    documents
      .get(path)
      ?.sections.map(({ level }) => level)
      .join(),
  );
  const place = `${side}\u00A7${sections[side][0]?.index ?? 0}`;
  return new Set(shapes.filter((shape) => shape !== undefined)).size > 1 ? `${locale} ${place}` : place;
}

function startEntry(
  change: Change,
  locale: LocaleName,
  path: string,
  input: DiffInput,
  ids: Set<string>,
): DiffEntry & { path: string } {
  const section = change.section.to ?? change.section.from;
  const side = change.document.to === null ? 'from' : 'to';
  const found = findDocument(input, side, change.locale, path);
  // A section that only a translation changed still goes by the name the source gives it.
  const own =
    section === null
      ? undefined
      : findDocument(input, side, input.config.source, path)?.sections.find(({ id }) => id === section);
  const lang = own ? nameLocale(input.config.source, input.config) : locale;
  const title =
    own?.title || change.title.to || change.title.from || `Opening of ${found ? titleOf(found) : path}`;
  const id = uniqueId(
    `s-${slug(path)}-${slug(section ?? String(change.sections[side][0]?.index ?? 0))}`,
    ids,
  );
  const above = headingsAbove(found, change.sections[side][0]);
  return {
    id,
    path,
    title,
    lang,
    section,
    above,
    kinds: [],
    weight: 'cosmetic',
    effect: 'neutral',
    changes: [],
    parity: findParityOf(input.diff.parity, path, section, title),
  };
}

function findParityOf(
  parity: readonly Parity[],
  path: string,
  section: string | null,
  title: string,
): Parity | null {
  return (
    parity.find(
      (one) =>
        one.document === path &&
        (section === null ? one.section === null && one.title === title : one.section === section),
    ) ?? null
  );
}

function finishEntry(entry: DiffEntry): DiffEntry {
  const changes = entry.changes.map(({ change }) => change);
  return {
    ...entry,
    kinds: KINDS.filter((kind) => changes.some(({ kinds }) => kinds.includes(kind))),
    weight: WEIGHTS.findLast((weight) => changes.some((change) => change.weight === weight)) ?? 'cosmetic',
    effect: joinEffects(changes.map(({ effect }) => effect)),
  };
}

/** One effect for several: what leans both ways is mixed; neutral and unknown give way. */
export function joinEffects(effects: readonly ChangeEffect[]): ChangeEffect {
  const found = EFFECTS.filter((effect) => effects.includes(effect));
  const leaning = found.filter((effect) => effect !== 'neutral' && effect !== 'unknown');
  if (leaning.length > 1) return 'mixed';
  return leaning[0] ?? (found.includes('unknown') ? 'unknown' : 'neutral');
}

function viewChange(change: Change, locale: LocaleName, input: DiffInput): EntryChange {
  const find = (side: 'from' | 'to'): Document | null => {
    const path = change.document[side];
    return path === null ? null : findDocument(input, side, change.locale, path);
  };
  return {
    locale,
    change,
    rewritten: isRewritten(change),
    documents: { from: find('from'), to: find('to') },
  };
}

function viewTopic(
  path: string,
  entries: DiffEntry[],
  input: DiffInput,
  locales: readonly LocaleName[],
): DiffTopic {
  const find = (side: 'from' | 'to'): [Document, LocaleName] | null => {
    for (const locale of locales) {
      const document = findDocument(input, side, locale.tag, path);
      if (document) return [document, locale];
    }
    return null;
  };
  const before = find('from');
  const after = find('to');
  const named = after ?? before;
  return {
    id: `t-${slug(path)}`,
    path,
    title: named ? titleOf(named[0]) : path,
    lang: named?.[1] ?? locales[0] ?? nameLocale(input.config.source, input.config),
    state: !after ? 'gone' : before ? 'kept' : 'new',
    origins: originsOf(path, entries),
    rewritten: Boolean(before && after) && isReplaced(path, entries, before![0], after![0]),
    entries: placeInOrder(entries),
  };
}

function originsOf(path: string, entries: readonly DiffEntry[]): string[] {
  const titles = entries.flatMap(({ changes: [first] }) =>
    first!.documents.from && first!.change.document.to === path && first!.change.document.from !== path
      ? [titleOf(first!.documents.from)]
      : [],
  );
  return [...new Set(titles)];
}

/** Sections that only another language changed were met last; they go where they stand in the document. Removed ones stay behind the one they followed. */
function placeInOrder(entries: readonly DiffEntry[]): DiffEntry[] {
  let last = -1;
  const keys = new Map<DiffEntry, number>();
  for (const entry of entries) {
    const index = entry.changes[0]!.change.sections.to[0]?.index;
    if (index !== undefined) last = index;
    keys.set(entry, last);
  }
  return [...entries].sort((a, b) => keys.get(a)! - keys.get(b)!);
}

function headingsAbove(document: Document | null, section: Section | undefined): string[] {
  const titles: string[] = [];
  // Sections that stand for plain-line titles are not those of the document as read.
  const own = section !== undefined && document?.sections[section.index]?.start === section.start;
  let at = own ? section.parent : null;
  while (document && at !== null) {
    const parent = document.sections[at];
    if (!parent) break;
    if (parent.title !== '' && parent.title !== titleOf(document)) titles.unshift(parent.title);
    at = parent.parent;
  }
  return titles;
}

function findDocument(
  { corpora }: DiffInput,
  side: 'from' | 'to',
  locale: string,
  path: string,
): Document | null {
  return corpora[side].locales.get(locale)?.get(path) ?? null;
}

function slug(text: string): string {
  return encodeURIComponent(text).replace(/[^\w-]+/g, '_') || '_';
}

function uniqueId(wish: string, taken: Set<string>): string {
  let id = wish;
  for (let number = 2; taken.has(id); number++) id = `${wish}-${number}`;
  taken.add(id);
  return id;
}
