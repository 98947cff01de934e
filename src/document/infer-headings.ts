/** Headings that are plain lines: short paragraphs that title what follows, made sections where a document has few real ones. */
import type { Block, Document, Section } from './document.ts';
import { MASK } from './prose.ts';

/** A document with more text than this to a heading is thought to keep its titles as plain lines. */
const TEXT_PER_HEADING = 2_400;
/** Shorter texts need no sections. */
const SHORTEST = 1_500;
const LONGEST_TITLE = 80;
const MOST_WORDS = 10;
/** A line that stands as often as this is a label, such as "Allowed". */
const LABEL_COUNT = 3;
/** So many short lines in a row are a list without marks. */
const MOST_IN_A_ROW = 3;
const FEWEST = 2;

/** Whether a document has so few headings that its titles may be plain lines. */
export function isPoorInHeadings({ text, sections }: Document): boolean {
  return (
    text.length >= SHORTEST &&
    text.length > TEXT_PER_HEADING * sections.filter(({ level }) => level > 0).length
  );
}

/**
 * The document with its plain-line titles (and headings inside list items) as headings of sections. Its text and
 * blocks are the same; sections still rejoin byte for byte. The document itself where no such titles are found.
 */
export function inferHeadings(document: Document): Document {
  const titles = findTitles(document);
  if (titles.size < FEWEST) return document;
  const sections: Section[] = [];
  const push = (section: Section): void => {
    section.index = sections.length;
    section.parent = null;
    for (let at = sections.length - 1; at > 0 && section.parent === null; at--)
      if (sections[at]!.level < section.level) section.parent = at;
    sections.push(section);
  };
  for (const section of document.sections) {
    let open: Section = { ...section, blocks: [] };
    push(open);
    for (const block of section.blocks) {
      const depth = titles.get(block);
      if (depth === undefined) {
        open.blocks.push(block);
        continue;
      }
      // The mark of the list item that the heading stands in goes with it.
      const mark = open.blocks[open.blocks.length - 1];
      const marked =
        mark &&
        mark.kind === 'list-item' &&
        mark.text === '' &&
        mark.end >= block.start &&
        !document.text.slice(mark.start, block.start).includes('\n');
      if (marked) open.blocks.pop();
      const start = lineStart(document.text, marked ? mark.start : block.start);
      const { end } = open;
      open.end = start;
      open = {
        ...section,
        id: null,
        idSource: null,
        level: Math.min(section.level + depth, 6),
        title: block.text.trim(),
        heading: { ...block, kind: 'heading' },
        style: null,
        blocks: [],
        start,
        end,
      };
      push(open);
    }
  }
  return { ...document, sections };
}

function lineStart(text: string, offset: number): number {
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, offset - 100), offset))![0].length;
  const start = offset - before;
  return start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r' ? start : offset;
}

/** Title blocks with how deep they stand below the real heading: 1, or 2 below another plain title. */
function findTitles({ text, sections }: Document): Map<Block, number> {
  const counts = new Map<string, number>();
  for (const { blocks } of sections)
    for (const block of blocks)
      if (isTitleShaped(block)) counts.set(nameOf(block), (counts.get(nameOf(block)) ?? 0) + 1);
  const isTitle = (block: Block | undefined): boolean =>
    block !== undefined && isTitleShaped(block) && counts.get(nameOf(block))! < LABEL_COUNT;
  const isLabel = (block: Block): boolean =>
    block.role === 'label' || (isTitleShaped(block) && !isTitle(block));
  const runs: Block[][] = [];
  const inLists = new Set<Block>();
  for (const { blocks } of sections)
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!;
      if (
        block.list &&
        block.kind === 'paragraph' &&
        text[block.start] === '#' &&
        text.slice(block.start, block.end).indexOf('\n') < 0
      ) {
        inLists.add(block);
        continue;
      }
      if (!isTitle(block)) continue;
      const run = [block];
      const before = blocks[at - 1];
      while (isTitle(blocks[at + 1])) run.push(blocks[++at]!);
      const next = blocks[at + 1];
      if (next === undefined || !(isProse(next) || next.list || isLabel(next))) continue;
      // Lines that a colon leads in to are the items of a list; only the last can be the title of what follows.
      const most = before && /[:\uFF1A]\s*$/.test(before.text) ? 0 : MOST_IN_A_ROW;
      if (run.length <= most) runs.push(run);
      else if (run.length > 1 && isProse(next)) runs.push(run.slice(-1));
    }
  const tiers = runs.some((run) => run.length > 1);
  const titles = new Map<Block, number>();
  for (const run of runs)
    run.forEach((block, at) => {
      titles.set(block, tiers && (at > 0 || run.length === 1) ? 2 : 1);
    });
  for (const block of inLists) titles.set(block, 1);
  return titles;
}

function nameOf({ text }: Block): string {
  return text.trim().toLowerCase();
}

function isTitleShaped(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.list || block.depth > 0 || block.role) return false;
  const text = block.text.trim();
  if (text.length < 2 || text.length > LONGEST_TITLE || /[\n\uFFFC]/.test(text) || block.prose.includes(MASK))
    return false;
  if (
    text.split(/\s+/).length > MOST_WORDS ||
    /[.,;:!\u2026\u06D4\u060C\u061B]["'\u201D\u2019)]*$/.test(text)
  )
    return false;
  return /^["'\u201C(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text);
}

/** Running text, long enough to stand under a title. */
function isProse({ kind, text }: Block): boolean {
  return (
    (kind === 'paragraph' || kind === 'quote') &&
    text.trim().length > LONGEST_TITLE / 2 &&
    /[.!?:\u06D4\u061F]["'\u201D\u2019)]*\s*$/.test(text)
  );
}
