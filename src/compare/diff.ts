/** The difference between two revisions of a corpus: which sections changed, how, what it weighs, and in which locales. */
import type { Corpus, Document } from '../document/document.ts';
import { inferHeadings, isPoorInHeadings } from '../document/infer-headings.ts';
import { pointOf } from '../document/place.ts';
import type { Config } from '../model/config.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/languages.ts';
import { matchAcrossTime, type TimeMatch, type TimeMatches } from './across-time.ts';
import { isAnnouncement } from './announcement.ts';
import { changeBlocks } from './block-changes.ts';
import type { BlockChange, ChangeKind, CorpusDiff, SectionPlace, Sides } from './change.ts';
import { findParity } from './parity.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { type TimeSection, withoutNumber } from './time-sections.ts';
import { type FoundChange, weighChanges } from './weigh.ts';

export interface DiffOptions {
  config: Config;
}

/** Compare two revisions, locale by locale. Changes stand in the order of the later revision, removals where they were. */
export function diffCorpora(from: Corpus, to: Corpus, { config }: DiffOptions): CorpusDiff {
  const found = config.locales.flatMap(({ tag }) =>
    diffLocale(from.locales.get(tag) ?? NO_DOCUMENTS, to.locales.get(tag) ?? NO_DOCUMENTS, tag),
  );
  const changes = weighChanges(found, config);
  return {
    changes,
    parity: findParity(changes, from, to, config),
    announcement: changes.length > 0 && changes.every((change) => change.announcement),
  };
}

const NO_DOCUMENTS: ReadonlyMap<string, Document> = new Map();

/** What changed in one locale, before it is weighed. */
function diffLocale(
  from: ReadonlyMap<string, Document>,
  to: ReadonlyMap<string, Document>,
  locale: string,
): FoundChange[] {
  const language = languageOf(locale);
  const isSame = (path: string): boolean => from.get(path)?.text === to.get(path)?.text;
  const changed = (side: ReadonlyMap<string, Document>): Document[] =>
    [...side.values()].filter(({ path }) => !isSame(path));
  const [before, after] = recoverHeadings(changed(from), changed(to));
  const matches = matchAcrossTime(before, after, language);
  return sortMatches(matches).flatMap((match) => tellChange(match, matches, locale, language) ?? []);
}

/** Where a document (or what it was before) has next to no headings, its plain-line titles stand for them, on both sides alike. */
function recoverHeadings(from: readonly Document[], to: readonly Document[]): [Document[], Document[]] {
  const poor = [from, to].map((side) => new Set(side.filter(isPoorInHeadings).map(({ path }) => path)));
  const [left, right] = [from, to].map((side) => new Set(side.map(({ path }) => path)));
  const isPoor = (path: string, own: number): boolean =>
    poor[own]!.has(path) ||
    poor[1 - own]!.has(path) ||
    (!bothHave(path) && [...poor[1 - own]!].some((other) => !bothHave(other)));
  const bothHave = (path: string): boolean => left!.has(path) && right!.has(path);
  const recover = (side: readonly Document[], own: number): Document[] =>
    side.map((document) => (isPoor(document.path, own) ? inferHeadings(document) : document));
  return [recover(from, 0), recover(to, 1)];
}

/** In the order of the later documents; what is gone stands after what it stood after. */
function sortMatches({ sections, documents }: TimeMatches): TimeMatch[] {
  const places = new Map<TimeMatch, { path: string; at: number; tie: number }>();
  const latest = new Map<Document, { from: number; to: number }[]>();
  for (const match of sections) {
    const [a, b] = [match.from[0], match.to[0]];
    if (b) places.set(match, { path: b.document.path, at: b.section.index, tie: -1 });
    if (a && b && documents.get(a.document) === b.document)
      latest.set(a.document, [
        ...(latest.get(a.document) ?? []),
        { from: a.section.index, to: b.section.index },
      ]);
  }
  for (const match of sections) {
    const [a, b] = [match.from[0], match.to[0]];
    if (b || !a) continue;
    const before = (latest.get(a.document) ?? []).filter((pair) => pair.from < a.section.index);
    const at = before.reduce((best, pair) => (pair.from > best.from ? pair : best), { from: -1, to: -1 }).to;
    places.set(match, { path: documents.get(a.document)?.path ?? a.document.path, at, tie: a.section.index });
  }
  return [...sections].sort((x, y) => {
    const [a, b] = [places.get(x)!, places.get(y)!];
    if (a.path !== b.path) return a.path < b.path ? -1 : 1;
    return a.at - b.at || a.tie - b.tie;
  });
}

/** The change a match stands for, or null where nothing changed. */
function tellChange(
  match: TimeMatch,
  matches: TimeMatches,
  locale: string,
  language: Language,
): FoundChange | null {
  const from = inReadingOrder(match.from);
  const to = inReadingOrder(match.to);
  const [a, b] = [match.from[0], match.to[0]];
  const renamedFile =
    a &&
    b &&
    isFirst(a) &&
    isFirst(b) &&
    a.document.path !== b.document.path &&
    matches.documents.get(a.document) === b.document;
  // Front matter comes and goes with its document.
  if (isBare(a) && isBare(b) && (!a || !b || a.document.path !== b.document.path)) return null;
  const same = from.length === 1 && to.length === 1 && a!.source.trimEnd() === b!.source.trimEnd();
  if (same && !match.moved && !renamedFile && a!.source === b!.source) return null;
  const blocks = changeBlocks(piecesOf(from), piecesOf(to), language);
  const kinds = findKinds(match, blocks, same);
  if (renamedFile && !kinds.includes('renamed')) kinds.push('renamed');
  if (kinds.length === 0) kinds.push('reworded');
  kinds.sort((x, y) => TELLING.indexOf(x) - TELLING.indexOf(y));
  return {
    locale,
    kind: kinds[0]!,
    kinds,
    document: { from: a?.document.path ?? null, to: b?.document.path ?? null },
    section: { from: a?.section.id ?? null, to: b?.section.id ?? null },
    title: { from: a?.title ?? null, to: b?.title ?? null },
    blocks,
    place: { from: placeOfAll(from, a), to: placeOfAll(to, b) },
    sections: { from: from.map(({ section }) => section), to: to.map(({ section }) => section) },
    evidence: renamedFile ? `${match.evidence}; the file was renamed` : match.evidence,
    confidence: match.confidence,
    renumbered: isRenumbered(a, b),
    announcement:
      kinds.length === 1 && kinds[0] === 'reworded' && isAnnouncement(to[0]!.section, blocks, language),
  };
}

/** Kinds, most telling first. */
const TELLING: readonly ChangeKind[] = [
  'added',
  'removed',
  'split',
  'merged',
  'moved',
  'renamed',
  'reworded',
];

function findKinds(match: TimeMatch, blocks: readonly BlockChange[], same: boolean): ChangeKind[] {
  const [a, b] = [match.from[0], match.to[0]];
  if (!a) return ['added'];
  if (!b) return ['removed'];
  const kinds: ChangeKind[] = [];
  if (match.to.length > 1) kinds.push('split');
  if (match.from.length > 1) kinds.push('merged');
  if (match.moved) kinds.push('moved');
  const renamed = a.titleKey !== b.titleKey && !(isBare(a) && isBare(b));
  if (renamed) kinds.push('renamed');
  // The heading of a renamed section differs by that alone, and a heading of another level says the same.
  const isHead = ({ block, words }: BlockChange): boolean =>
    block.from === null && block.to === null && (renamed || words.every(([op]) => op === '='));
  const parts = match.from.length + match.to.length > 2;
  if (!same && blocks.some((block) => block.op !== 'equal' && !isHead(block) && !(parts && isWhole(block))))
    kinds.push('reworded');
  return kinds;
}

/** In a split or merged section headings come and go, and nothing was reworded by that. */
function isWhole({ op, block }: BlockChange): boolean {
  return (op === 'insert' || op === 'delete') && (block.from ?? block.to) === null;
}

function isRenumbered(a: TimeSection | undefined, b: TimeSection | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.titleKey !== b.titleKey &&
    withoutNumber(a.titleKey) === withoutNumber(b.titleKey)
  );
}

/** A preamble with nothing but front matter; also a side that is absent. */
function isBare(item: TimeSection | undefined): boolean {
  return item === undefined || (item.section.level === 0 && item.section.blocks.length === 0);
}

/** The section a document begins with, its preamble aside. */
function isFirst({ document, section }: TimeSection): boolean {
  const [preamble] = document.sections;
  return section.index === (preamble!.blocks.length === 0 && document.sections.length > 1 ? 1 : 0);
}

/** The main section's document first, then the others; by place within each. */
function inReadingOrder(items: readonly TimeSection[]): TimeSection[] {
  const [main] = items;
  return [...items].sort((x, y) => {
    if (x.document === y.document) return x.section.index - y.section.index;
    if (x.document === main!.document) return -1;
    if (y.document === main!.document) return 1;
    return x.document.path < y.document.path ? -1 : 1;
  });
}

function piecesOf(items: readonly TimeSection[]): Piece[] {
  return items.flatMap(({ document, section }) => cutPieces(document, section));
}

/** From the first to the last of the sections that stand in the main one's file. */
function placeOfAll(
  items: readonly TimeSection[],
  main: TimeSection | undefined,
): Sides<SectionPlace | null>['from'] {
  if (!main) return null;
  const { document } = main;
  const own = items.filter((item) => item.document === document);
  const start = Math.min(...own.map(({ section }) => section.start));
  const end = Math.max(
    ...own.map(
      ({ section }) => section.start + document.text.slice(section.start, section.end).trimEnd().length,
    ),
  );
  return {
    file: document.file,
    line: pointOf(document.lineStarts, start).line,
    endLine: pointOf(document.lineStarts, Math.max(start, end - 1)).line,
  };
}
