/** Items: sections and blocks made ready for the matcher, and the scorers that weigh them. */

import type { Section } from '../document/document.ts';
import type { Disposition } from '../model/config.ts';
import { tellEvidence } from './evidence.ts';
import { type BlockFeatures, type KeyTable, printOf, type SectionFeatures, type Shape } from './features.ts';
import { blockCost, countCost, type KeyWeights, lengthCost, markCost } from './score.ts';
import type { Scorer } from './scorer.ts';

export interface SectionItem {
  /** One section, or several read as one. */
  sections: SectionFeatures[];
  id: string | null;
  /** Level, and how many headings stand above it. */
  level: number;
  depth: number;
  length: number;
  titleLength: number;
  titleKeys: number[];
  keys: number[];
  links: number;
  prints: string[];
  /** How many blocks of each kind. */
  counts: { text: number; items: number; rows: number; other: number };
  /** Sizes of its lists, larger first. */
  lists: number[];
  dispositions: Disposition[];
  titleShape: Shape | null;
  questions: number;
  sentences: number;
}

/** Blocks as items: their keys thinned to those that weigh. */
export type BlockItem = BlockFeatures;

export function makeSectionItems(features: readonly SectionFeatures[], table: KeyTable): SectionItem[] {
  const depths: number[] = [];
  return features.map((feature) => {
    const { section } = feature;
    const depth = section.level === 0 ? 0 : section.parent === null ? 1 : (depths[section.parent] ?? 0) + 1;
    depths[section.index] = depth;
    return makeSectionItem(feature, depth, table);
  });
}

function makeSectionItem(feature: SectionFeatures, depth: number, table: KeyTable): SectionItem {
  const { section, heading, blocks } = feature;
  const keys: number[] = [];
  for (const key of heading?.keys ?? []) table.note(key, keys);
  const item: SectionItem = {
    sections: [feature],
    id: section.id,
    level: section.level,
    depth,
    length: heading?.length ?? 0,
    titleLength: heading?.length ?? 0,
    titleKeys: heading?.keys ?? [],
    keys: [],
    links: heading?.links ?? 0,
    prints: printsOf(feature),
    counts: { text: 0, items: 0, rows: 0, other: 0 },
    lists: sizesOfLists(section),
    dispositions: [],
    titleShape: heading?.shape ?? null,
    questions: 0,
    sentences: 0,
  };
  for (const { block, length, keys: own, links, shape } of blocks) {
    item.length += length;
    item.links += links;
    for (const key of own) table.note(key, keys);
    if (block.kind === 'paragraph' || block.kind === 'quote') item.counts.text++;
    else if (block.kind === 'list-item') item.counts.items++;
    else if (block.kind === 'table-row') item.counts.rows++;
    else item.counts.other++;
    if (block.role === 'label' && block.disposition) item.dispositions.push(block.disposition);
    if (shape.question) item.questions++;
    item.sentences += shape.sentences;
  }
  item.keys = keys;
  return item;
}

/** A section is known by its title and body, by its body, or by its title alone. */
function printsOf({ section, blocks }: SectionFeatures): string[] {
  if (section.level === 0) return ['preamble'];
  const title = section.title.trim();
  const first = blocks[0]?.block.text ?? '';
  const last = blocks.at(-1)?.block.text ?? '';
  const body = `${blocks.length} ${section.end - (section.heading?.end ?? section.start)} ${printOf(first)} ${printOf(last)}`;
  return [`${title}\n${body}`, first.length > 0 ? `body ${body}` : `${title}\n${body}`, `title ${title}`];
}

function sizesOfLists(section: Section): number[] {
  const sizes = new Map<number, number>();
  for (const { list, kind } of section.blocks)
    if (list && kind === 'list-item') sizes.set(list.index, (sizes.get(list.index) ?? 0) + 1);
  return [...sizes.values()].sort((a, b) => b - a);
}

/** Sections in reading order read as one: the first gives level and title. */
function combineSections(items: readonly SectionItem[]): SectionItem | null {
  const [first] = items;
  if (!first || first.level === 0) return null;
  const add = (pick: (item: SectionItem) => number): number =>
    items.reduce((sum, item) => sum + pick(item), 0);
  return {
    ...first,
    sections: items.flatMap((item) => item.sections),
    length: add((item) => item.length),
    keys: unite(items.map((item) => item.keys)),
    links: add((item) => item.links),
    prints: [],
    counts: {
      text: add((item) => item.counts.text),
      items: add((item) => item.counts.items),
      rows: add((item) => item.counts.rows),
      other: add((item) => item.counts.other),
    },
    lists: items.flatMap((item) => item.lists).sort((a, b) => b - a),
    dispositions: items.flatMap((item) => item.dispositions),
    questions: add((item) => item.questions),
    sentences: add((item) => item.sentences),
  };
}

/** The union of rising lists, rising. */
function unite(lists: readonly (readonly number[])[]): number[] {
  let all: readonly number[] = lists[0] ?? [];
  for (let at = 1; at < lists.length; at++) all = merge(all, lists[at]!);
  return [...all];
}

function merge(a: readonly number[], b: readonly number[]): number[] {
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    merged.push(x < y ? x : y);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  while (i < a.length) merged.push(a[i++]!);
  while (j < b.length) merged.push(b[j++]!);
  return merged;
}

export function sectionScorer(weights: KeyWeights, titles: KeyWeights, table: KeyTable): Scorer<SectionItem> {
  return {
    id: (item) => item.id,
    prints: (item) => item.prints,
    size: (item) => item.length,
    cost: (a, b) =>
      sectionCost(a, b) +
      weights.compare(a, b) +
      titles.compare({ keys: a.titleKeys, links: 0 }, { keys: b.titleKeys, links: 0 }),
    combine: combineSections,
    wholeRun: () => 0,
    evidence: (a, b) => tellEvidence(a, b, a.lists, b.lists, table),
  };
}

function sectionCost(a: SectionItem, b: SectionItem): number {
  if ((a.level === 0) !== (b.level === 0)) return 20;
  let cost = Math.min(lengthCost(a.length, b.length), 7);
  if (a.titleLength > 0 && b.titleLength > 0)
    cost += 0.5 * Math.min(lengthCost(a.titleLength, b.titleLength), 4);
  cost += Math.min(Math.abs(a.level - b.level), Math.abs(a.depth - b.depth), 2) * 1.2;
  if (a.id !== null && b.id !== null) cost += a.id === b.id ? -8 : 3;
  cost += countCost(a.counts.text, b.counts.text, 0.8, 2.5);
  cost += countCost(a.counts.items, b.counts.items, 0.6, 3);
  cost += countCost(a.counts.rows, b.counts.rows, 0.8, 3);
  cost += countCost(a.counts.other, b.counts.other, 0.8, 2);
  cost += countCost(a.lists.length, b.lists.length, 0.8, 2);
  if (
    a.lists.length > 0 &&
    a.lists.length === b.lists.length &&
    a.lists.every((size, at) => size === b.lists[at])
  )
    cost -= 1;
  for (const disposition of a.dispositions) cost += b.dispositions.includes(disposition) ? -0.6 : 1.5;
  for (const disposition of b.dispositions) if (!a.dispositions.includes(disposition)) cost += 1.5;
  cost += countCost(a.questions, b.questions, 0.6, 2);
  cost += countCost(a.sentences, b.sentences, 0.25, 1.5);
  if (a.titleShape && b.titleShape) cost += markCost(a.titleShape.question, b.titleShape.question, 1, 1.2);
  return cost;
}

export function blockScorer(weights: KeyWeights, table: KeyTable): Scorer<BlockItem> {
  return {
    id: () => null,
    prints: (item) => item.prints,
    size: (item) => item.length,
    cost: (a, b) => blockCost(a, b) + weights.compare(a, b),
    combine: combineBlocks,
    wholeRun: listBefore,
    evidence: (a, b) => tellEvidence(a, b, NONE, NONE, table),
  };
}

const NONE: readonly number[] = [];

/** Blocks that may have been run together: paragraphs, items of one list, a paragraph and the list it introduces. */
function combineBlocks(items: readonly BlockItem[]): BlockItem | null {
  const [first] = items;
  if (!first || items.length < 2) return null;
  for (const { block } of items) {
    if (block.role === 'label') return null;
    if (block.kind !== 'paragraph' && block.kind !== 'list-item' && block.kind !== 'quote') return null;
  }
  const last = items[items.length - 1]!;
  const list = first.block.list ?? last.block.list;
  if (list && items.some((item) => item !== first && item.block.list?.index !== list.index)) return null;
  const any = (pick: (shape: Shape) => boolean): boolean => items.some((item) => pick(item.shape));
  const add = (pick: (shape: Shape) => number): number =>
    items.reduce((sum, item) => sum + pick(item.shape), 0);
  return {
    block: first.block,
    length: items.reduce((sum, item) => sum + item.length, 0),
    keys: unite(items.map((item) => item.keys)),
    links: items.reduce((sum, item) => sum + item.links, 0),
    shape: {
      colon: last.shape.colon,
      question: any((shape) => shape.question),
      denies: any((shape) => shape.denies),
      strong: any((shape) => shape.strong),
      emphasis: any((shape) => shape.emphasis),
      brackets: any((shape) => shape.brackets),
      quotes: any((shape) => shape.quotes),
      sentences: add((shape) => shape.sentences),
      pauses: add((shape) => shape.pauses),
    },
    run: items.length,
    prints: [],
  };
}

/** How many blocks the list that ends before `end` has; 0 where none ends there. */
function listBefore(blocks: readonly BlockItem[], end: number): number {
  const list = blocks[end - 1]?.block.list;
  if (!list || blocks[end]?.block.list?.index === list.index) return 0;
  let from = end;
  while (from > 0 && blocks[from - 1]!.block.list?.index === list.index) from--;
  return end - from;
}
