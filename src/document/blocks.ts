/** mdast flow content → blocks: the units that lint and compare look at. */
import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Nodes,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import type { Span } from '../model/place.ts';
import type { Block, BlockKind, Inline, TextRun } from './document.ts';
import { projectHtml } from './html.ts';
import {
  appendInline,
  type Definitions,
  labelKey,
  type Projection,
  projectInline,
  spanOf,
} from './projection.ts';
import { maskProse } from './prose.ts';

/** Lists and quotes nested deeper than this are read as one block: no guideline is, and recursion stays bounded. */
export const MAXIMUM_DEPTH = 100;

interface Scope {
  depth: number;
  kind: 'paragraph' | 'quote' | 'footnote';
  list: Block['list'];
}

/** Builds the blocks of one section; list and table ordinals count within it. */
export class BlockReader {
  private lists = 0;
  private tables = 0;
  readonly blocks: Block[] = [];
  private readonly source: string;
  private readonly definitions: Definitions;

  constructor(source: string, definitions: Definitions) {
    this.source = source;
    this.definitions = definitions;
  }

  /** Read one top-level node. */
  read(node: RootContent): void {
    this.flow(node as BlockContent | DefinitionContent, { depth: 0, kind: 'paragraph', list: null });
  }

  private flow(node: BlockContent | DefinitionContent, scope: Scope): void {
    switch (node.type) {
      case 'paragraph':
        this.paragraph(node, scope);
        return;
      case 'heading':
        this.add(
          scope.kind,
          spanOf(node),
          projectInline(node.children, this.source, this.definitions),
          scope,
        );
        return;
      case 'list':
        this.list(node, scope);
        return;
      case 'blockquote':
        this.children(node.children, { ...scope, depth: scope.depth + 1, kind: 'quote' });
        return;
      case 'footnoteDefinition':
        this.children(node.children, { ...scope, depth: scope.depth + 1, kind: 'footnote' });
        return;
      case 'table':
        this.table(node, scope);
        return;
      case 'code': {
        const span = spanOf(node);
        const start = this.source.indexOf(node.value, span.start);
        const runs =
          start >= 0 && start < span.end && node.value
            ? [{ at: 0, source: start, length: node.value.length }]
            : [];
        const inline: Inline = {
          kind: 'code',
          start: 0,
          end: node.value.length,
          source: span,
          target: node.value,
        };
        this.add('code', span, { text: node.value, runs, inlines: [inline] }, scope);
        return;
      }
      case 'html': {
        const span = spanOf(node);
        this.add('html', span, projectHtml(node.value, span.start), scope);
        return;
      }
      case 'definition': {
        const span = spanOf(node);
        const target = this.definitions.get(labelKey(node.identifier));
        const inline: Inline = { kind: 'link', start: 0, end: 0, source: span, target: node.url };
        if (target && target.url === node.url) inline.targetSource = target.source;
        this.add('definition', span, { text: '', runs: [], inlines: [inline] }, scope);
        return;
      }
      case 'thematicBreak':
        this.add('break', spanOf(node), { text: '', runs: [], inlines: [] }, scope);
        return;
      default:
        return;
    }
  }

  private children(nodes: readonly (BlockContent | DefinitionContent)[], scope: Scope): void {
    if (scope.depth > MAXIMUM_DEPTH) return;
    for (const node of nodes) this.flow(node, scope);
  }

  private paragraph(node: Paragraph, scope: Scope): void {
    const projection = projectInline(node.children, this.source, this.definitions);
    const kind = scope.kind === 'paragraph' && isOnlyImages(projection) ? 'image' : scope.kind;
    this.add(kind, spanOf(node), projection, scope);
  }

  private list(node: List, scope: Scope): void {
    const index = scope.list ? scope.list.index : this.lists++;
    for (const [item, child] of node.children.entries())
      this.item(child, { ...scope, list: { ordered: node.ordered === true, index, item, first: true } });
  }

  private item(node: ListItem, scope: Scope): void {
    const span = spanOf(node);
    const [head, ...rest] = node.children;
    if (head?.type === 'paragraph') {
      const projection = projectInline(head.children, this.source, this.definitions);
      this.add(
        'list-item',
        { start: span.start, end: spanOf(head).end },
        projection,
        scope,
        boldLead(head, projection, this.source),
      );
    } else {
      const end = head ? Math.max(span.start, spanOf(head).start) : span.end;
      this.add('list-item', { start: span.start, end }, { text: '', runs: [], inlines: [] }, scope);
      if (head) rest.unshift(head);
    }
    this.children(rest, {
      ...scope,
      kind: 'paragraph',
      depth: scope.depth + 1,
      list: { ...scope.list!, first: false },
    });
  }

  private table(node: Table, scope: Scope): void {
    const index = this.tables++;
    for (const [row, child] of node.children.entries()) {
      const projection: Projection = { text: '', runs: [], inlines: [] };
      const cells: Span[] = [];
      for (const cell of child.children) {
        if (cells.length > 0) projection.text += '\t';
        const start = projection.text.length;
        appendInline(projection, cell.children, this.source, this.definitions);
        cells.push({ start, end: projection.text.length });
      }
      this.add('table-row', spanOf(child as Nodes), projection, scope).table = { index, row, cells };
    }
  }

  private add(
    kind: BlockKind,
    span: Span,
    projection: Projection,
    scope: Scope,
    term: string | null = null,
  ): Block {
    const block = makeBlock(kind, span, projection, scope.depth);
    block.list = scope.list;
    block.term = term;
    this.blocks.push(block);
    return block;
  }
}

/** A block from its projection, with nothing yet known of its role. */
export function makeBlock(
  kind: BlockKind,
  span: Span,
  projection: { text: string; runs: TextRun[]; inlines: Inline[] },
  depth = 0,
): Block {
  return {
    kind,
    start: span.start,
    end: span.end,
    text: projection.text,
    prose: maskProse(projection.text, projection.inlines),
    runs: projection.runs,
    inlines: projection.inlines,
    depth,
    list: null,
    table: null,
    role: null,
    disposition: null,
    term: null,
  };
}

function isOnlyImages({ text, inlines }: Projection): boolean {
  const images = inlines.filter((inline) => inline.kind === 'image');
  if (images.length === 0) return false;
  let rest = text;
  for (const image of images.toSorted((a, b) => b.start - a.start))
    rest = rest.slice(0, image.start) + rest.slice(image.end);
  return rest.trim() === '';
}

/** The bold words an item begins with, where a colon, dash or the bold's own colon follows: `**Slur**: …`. */
function boldLead(node: Paragraph, { text, inlines }: Projection, source: string): string | null {
  const first = node.children[0];
  if (first?.type !== 'strong') return null;
  const span = spanOf(first);
  const lead = inlines.find((inline) => inline.kind === 'strong' && inline.source.start === span.start);
  if (!lead || source.slice(span.start, span.end).length < 5) return null;
  const words = text.slice(lead.start, lead.end).trim();
  if (/[:：]$/.test(words)) return words.slice(0, -1).trimEnd() || null;
  return /^\s*(?:[:：]|[-–—]\s)/.test(text.slice(lead.end)) ? words : null;
}
