/** What the rules about structure share: how sections and blocks are named in messages, and where something missing belongs. */
import type { Block, BlockKind, Document, Section } from '../../document/document.ts';
import type { Span } from '../../model/place.ts';
import { list, quote } from '../checks/quote.ts';
import type { Match, SectionPair } from '../pair.ts';

/** `"Grooming"`; the text before the first heading has no name of its own. */
export function nameSection(section: Section): string {
  if (section.level === 0) return 'before the first heading';
  return section.title === '' ? 'with the empty heading' : quote(section.title);
}

export function nameSections(sections: readonly Section[], most = 4): string {
  const names = sections.slice(0, most).map(nameSection);
  if (sections.length > most) names.push(`${sections.length - most} more`);
  return list(names);
}

const KIND_NAMES: Readonly<Record<BlockKind, readonly [string, string]>> = {
  heading: ['heading', 'headings'],
  paragraph: ['paragraph', 'paragraphs'],
  'list-item': ['list item', 'list items'],
  'table-row': ['table row', 'table rows'],
  quote: ['quotation', 'quotations'],
  code: ['code block', 'code blocks'],
  html: ['HTML block', 'HTML blocks'],
  image: ['image', 'images'],
  footnote: ['footnote', 'footnotes'],
  definition: ['link definition', 'link definitions'],
  break: ['line across', 'lines across'],
};

/** "list item", "3 list items", "4 blocks" where the kinds differ. */
export function nameKinds(blocks: readonly Block[]): string {
  const kind = blocks[0]!.kind;
  if (blocks.length === 1) return KIND_NAMES[kind][0];
  return `${blocks.length} ${blocks.every((block) => block.kind === kind) ? KIND_NAMES[kind][1] : 'blocks'}`;
}

/** The first words of blocks, each in quotation marks. */
export function nameBlocks(blocks: readonly Block[], most = 3): string {
  const names = blocks.slice(0, most).map((block) => quote(wordsOf(block)));
  if (blocks.length > most) names.push(`${blocks.length - most} more`);
  return list(names);
}

function wordsOf(block: Block): string {
  const text = block.text.trim();
  return text === '' ? (block.inlines.find(({ target }) => target)?.target ?? '…') : text;
}

/** Lines across the page and link definitions say nothing to a reader. */
export function says(block: Block): boolean {
  return block.kind !== 'break' && block.kind !== 'definition' && block.kind !== 'heading';
}

/** The line a section begins with. */
export function headOf(section: Section): Span {
  const { heading, blocks, start } = section;
  if (heading) return { start: heading.start, end: heading.end };
  const first = blocks[0];
  return first ? { start: first.start, end: first.end } : { start, end: start };
}

function endOf(document: Document, start: number, end: number): number {
  return start + document.text.slice(start, end).trimEnd().length;
}

/** The empty place after what precedes match `index`, or at the top of the document. */
export function placeOfSection(document: Document, sections: readonly SectionPair[], index: number): Span {
  const before = precedingMatch(sections, index);
  const last = before?.translation.at(-1);
  const at = last ? endOf(document, last.start, last.end) : (document.frontMatter?.end ?? 0);
  return { start: at, end: at };
}

/** The empty place in the translated section after what precedes match `index` of its blocks. */
export function placeOfBlock(document: Document, pair: SectionPair, index: number): Span {
  const last = precedingMatch(pair.blocks, index)?.translation.at(-1);
  const section = pair.translation[0]!;
  const head = headOf(section);
  const at = last ? endOf(document, last.start, last.end) : section.heading ? head.end : section.start;
  return { start: at, end: at };
}

/** The nearest match before `index` that has a place in the translation and kept its order. */
export function precedingMatch<T>(matches: readonly Match<T>[], index: number): Match<T> | null {
  for (let at = index - 1; at >= 0; at--) {
    const match = matches[at]!;
    if (match.source.length > 0 && match.translation.length > 0 && !match.moved) return match;
  }
  return null;
}

/** Runs of neighbouring matches that a test holds for. */
export function runsOf<T>(matches: readonly T[], holds: (match: T) => boolean): { from: number; run: T[] }[] {
  const runs: { from: number; run: T[] }[] = [];
  let open: { from: number; run: T[] } | null = null;
  matches.forEach((match, index) => {
    if (!holds(match)) open = null;
    else if (open) open.run.push(match);
    else {
      open = { from: index, run: [match] };
      runs.push(open);
    }
  });
  return runs;
}

/** From the first to the last of blocks or sections. */
export function spanOver(parts: readonly Span[]): Span {
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}
