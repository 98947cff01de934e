/** Markdown → a document: sections that rejoin byte for byte, blocks with exact offsets, and the flaws met on the way. */
import type { Heading, Root, RootContent } from 'mdast';
import type { Span } from '../model/place.ts';
import { Problem } from '../model/problem.ts';
import { BlockReader, MAXIMUM_DEPTH, makeBlock } from './blocks.ts';
import type { Block, Document, Section } from './document.ts';
import { findFlaws, maskFlaws } from './flaws.ts';
import { readFrontMatter } from './front-matter.ts';
import { anchorBefore, takeId, trimText } from './heading-id.ts';
import { projectHtml, readAttributes } from './html.ts';
import { type LabelIndex, markDispositions } from './labels.ts';
import { parseTree } from './markdown.ts';
import { findLineStarts } from './place.ts';
import { type Definitions, labelKey, projectInline, spanOf } from './projection.ts';

/** Longest document read, in UTF-16 units: the guidelines of a whole platform are a tenth of it. */
const MAXIMUM_LENGTH = 4_000_000;

export interface DocumentInput {
  locale: string;
  path: string;
  file: string;
  text: string;
}

/** Parse one document. Throws Problem for a text that no guideline could be (too long, nested too deeply). */
export function parseDocument(input: DocumentInput, labels: LabelIndex = new Map()): Document {
  const { text, file } = input;
  refuseImpossible(text, file);
  refuseEntities(text, file);
  const { flaws, wrapper } = findFlaws(text);
  const masked = maskFlaws(text, flaws);
  const tree = parseWithin(masked, file);
  const frontMatter = readFrontMatter(tree, text, flaws);
  const definitions = collectDefinitions(tree, masked);
  const sections = readSections(tree, masked, definitions);
  for (const section of sections) markDispositions(section, labels);
  return withTree(
    { ...input, frontMatter, sections, flaws, wrapper, lineStarts: findLineStarts(text) },
    masked,
  );
}

/** Few ask for the tree, and it is larger than all the rest: it is let go, and made again for whoever does ask. */
function withTree(document: Omit<Document, 'tree'>, masked: string): Document {
  let tree: Root | null = null;
  return Object.defineProperty(document, 'tree', { get: () => (tree ??= parseShifted(masked)) }) as Document;
}

function refuseImpossible(text: string, file: string): void {
  if (text.length > MAXIMUM_LENGTH)
    throw new Problem(
      `${file} is too large to be a guideline (${(text.length / 1e6).toFixed(1)} million characters; the limit is ${MAXIMUM_LENGTH / 1e6} million).`,
      'Split it into documents by topic, or leave it out with "ignore" in mizan.yaml.',
    );
  const deep =
    /^(?:[ \t]{0,3}>){101}|^(?:[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]){101}|^[ \t]{400}(?:[-*+]|\d{1,9}[.)])[ \t]|\[{200}|(?:\*_){200}|(?:!?\[\]\(){200}/m.exec(
      text,
    );
  if (deep) {
    const line = text.slice(0, deep.index).split('\n').length;
    throw new Problem(
      `${file}, line ${line}: quotes, lists or brackets are nested more than ${MAXIMUM_DEPTH} deep.`,
      'Remove the nesting, or leave the file out with "ignore" in mizan.yaml.',
    );
  }
}

/** Deepest tree that is read: lists and quotes of `MAXIMUM_DEPTH` with room for what stands in them. */
const DEEPEST_TREE = 3 * MAXIMUM_DEPTH;

/** Parse, and refuse a tree too deep to be walked: emphasis in emphasis in emphasis, which no pattern foresees. */
function parseWithin(text: string, file: string): Root {
  const tooDeep = () =>
    new Problem(
      `${file}: emphasis, quotes or lists are nested more than ${MAXIMUM_DEPTH} deep.`,
      'Remove the nesting, or leave the file out with "ignore" in mizan.yaml.',
    );
  let tree: Root;
  try {
    tree = parseShifted(text);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
  let level: (Root | RootContent)[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_TREE) throw tooDeep();
    level = level.flatMap((node) => ('children' in node ? (node.children as RootContent[]) : []));
  }
  return tree;
}

/** Most entities in one paragraph; the parser keeps the paragraph's text anew at each, so memory grows with their square. */
const MOST_ENTITIES = 5_000;

function refuseEntities(text: string, file: string): void {
  let found = 0;
  let from = 0;
  for (const { index } of text.matchAll(/&[#\w]{1,32};/g)) {
    if (/\n[ \t]*\r?\n/.test(text.slice(from, index))) found = 0;
    from = index;
    if (++found <= MOST_ENTITIES) continue;
    const line = text.slice(0, index).split('\n').length;
    throw new Problem(
      `${file}, line ${line}: more than ${MOST_ENTITIES} characters of a paragraph are written as entities such as &amp;.`,
      'Type the characters themselves, or leave the file out with "ignore" in mizan.yaml.',
    );
  }
}

/** Parse with offsets into the text as read, byte order mark included. */
function parseShifted(text: string): Root {
  if (text.charCodeAt(0) !== 0xfeff) return parseTree(text);
  // A space keeps offsets true; before a heading, list or fence CommonMark allows one. Front matter must stand at the very start, so there the tree is shifted instead.
  if (!/^\uFEFF(?:---|\+\+\+)/.test(text)) return parseTree(` ${text.slice(1)}`);
  const tree = parseTree(text.slice(1));
  shift(tree);
  return tree;
}

function shift(node: Root | RootContent): void {
  for (const point of [node.position?.start, node.position?.end]) if (point) point.offset = point.offset! + 1;
  if ('children' in node) for (const child of node.children) shift(child as RootContent);
}

function collectDefinitions(tree: Root, source: string): Definitions {
  const definitions: Definitions = new Map();
  const visit = (node: Root | RootContent, depth: number): void => {
    if (node.type === 'definition') {
      const span = spanOf(node);
      const key = labelKey(node.identifier);
      const written = source.slice(span.start, span.end);
      const colon = written.indexOf(']:');
      const found = /^\]:\s*<?/.exec(written.slice(colon));
      const start = span.start + colon + (found?.[0].length ?? 0);
      const end = start + (/^[^\s>]*/.exec(source.slice(start, span.end))?.[0].length ?? 0);
      if (!definitions.has(key)) definitions.set(key, { url: node.url, source: { start, end } });
    } else if (
      'children' in node &&
      node.type !== 'paragraph' &&
      node.type !== 'heading' &&
      node.type !== 'table' &&
      depth < MAXIMUM_DEPTH
    )
      for (const child of node.children) visit(child as RootContent, depth + 1);
  };
  if (/^[ \t>]*\[[^\]]+\]:/m.test(source)) visit(tree, 0);
  return definitions;
}

function readSections(tree: Root, source: string, definitions: Definitions): Section[] {
  const sections: Section[] = [makeSection(0, 0, null)];
  let reader = new BlockReader(source, definitions);
  let previous: RootContent | null = null;
  for (const node of tree.children) {
    const heading = readHeading(node, source, definitions);
    if (heading) {
      if (previous) beginAfter(heading, spanOf(previous).end, source);
      const open = sections[sections.length - 1]!;
      open.blocks = reader.blocks;
      open.end = heading.start;
      reader = new BlockReader(source, definitions);
      if (!heading.id) Object.assign(heading, anchorBefore(previous, source));
      heading.index = sections.length;
      heading.parent = findParent(sections, heading.level);
      sections.push(heading);
    } else if (node.type !== 'yaml' && (node.type as string) !== 'toml') reader.read(node);
    previous = node;
  }
  const last = sections[sections.length - 1]!;
  last.blocks = reader.blocks;
  last.end = source.length;
  return sections;
}

function makeSection(start: number, level: number, heading: Block | null): Section {
  return {
    index: 0,
    id: null,
    idSource: null,
    level,
    title: '',
    heading,
    style: null,
    blocks: [],
    parent: null,
    start,
    end: start,
  };
}

function findParent(sections: readonly Section[], level: number): number | null {
  // The parents of the last section are all that can be this one's: what lies between them is deeper.
  let at: number | null = sections.length - 1;
  while (at !== null && at > 0 && sections[at]!.level >= level) at = sections[at]!.parent;
  return at || null;
}

/** The parser lets an underlined heading begin with the link definitions right above it; they stay above. */
function beginAfter(section: Section, end: number, source: string): void {
  if (section.start >= end) return;
  section.start = end + /^[ \t]*(?:\r?\n|\r)?/.exec(source.slice(end, end + 200))![0].length;
  section.heading!.start = section.start;
}

/** A section begun by this node, when it is a heading. Its start is that of the line, so that indentation stays with it. */
function readHeading(node: RootContent, source: string, definitions: Definitions): Section | null {
  if (node.type === 'html') return readHtmlHeading(node.value, spanOf(node), source);
  if (node.type !== 'heading') return null;
  const span = spanOf(node);
  const block = makeBlock('heading', span, projectInline(node.children, source, definitions));
  const section = makeSection(lineStart(source, span.start), node.depth, block);
  section.style = isSetext(node, source) ? 'setext' : 'atx';
  takeId(section, block, source);
  return section;
}

function readHtmlHeading(html: string, span: Span, source: string): Section | null {
  const match = /^<h([1-6])(\s[^>]*)?>([\s\S]*?)<\/h\1\s*>\s*$/i.exec(html);
  if (!match) return null;
  const block = makeBlock('heading', span, projectHtml(html, span.start));
  trimText(block);
  const section = makeSection(lineStart(source, span.start), Number(match[1]), block);
  section.style = 'html';
  const id = readAttributes(`<h${match[2] ?? ''}>`).id;
  if (id)
    Object.assign(section, { id, idSource: { start: span.start, end: span.start + html.indexOf('>') + 1 } });
  section.title = block.text;
  return section;
}

function lineStart(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[ \t\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/.test(source[start - 1]!))
    start--;
  return start;
}

function isSetext(node: Heading, source: string): boolean {
  const { start, end } = spanOf(node);
  return !/^ {0,3}#/.test(source.slice(start, end)) && node.depth <= 2;
}
