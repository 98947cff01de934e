/** The plain text of inline Markdown, with the way back from each character to its place in the file. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Span } from '../model/place.ts';
import type { Block, Inline, TextRun } from './document.ts';
import { readAttributes } from './html.ts';

/** Link definitions of a document by normalised label. */
export type Definitions = Map<string, { url: string; source: Span }>;

/** What a projection is built into. */
export interface Projection {
  text: string;
  runs: TextRun[];
  inlines: Inline[];
}

/** Span of an mdast node in the file. */
export function spanOf(node: Nodes): Span {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}

/** Project inline nodes into plain text. `source` is the file's text. */
export function projectInline(
  nodes: readonly PhrasingContent[],
  source: string,
  definitions: Definitions,
): Projection {
  const projection: Projection = { text: '', runs: [], inlines: [] };
  appendInline(projection, nodes, source, definitions);
  return projection;
}

/** Append inline nodes to a projection. */
export function appendInline(
  out: Projection,
  nodes: readonly PhrasingContent[],
  source: string,
  definitions: Definitions,
): void {
  const open: { tag: string; inline: Inline }[] = [];
  const visit = (node: PhrasingContent): void => {
    const span = spanOf(node);
    switch (node.type) {
      case 'text':
        appendText(out, node.value, source, span);
        return;
      case 'break':
        out.text += '\n';
        return;
      case 'inlineCode': {
        const start = out.text.length;
        appendLiteral(out, node.value, source, span);
        out.inlines.push({ kind: 'code', start, end: out.text.length, source: span, target: node.value });
        return;
      }
      case 'image':
      case 'imageReference': {
        const start = out.text.length;
        appendLiteral(out, node.alt ?? '', source, span);
        const target = node.type === 'image' ? node.url : definitions.get(labelKey(node.identifier))?.url;
        out.inlines.push({
          kind: 'image',
          start,
          end: out.text.length,
          source: span,
          target: target ?? '',
          targetSource:
            node.type === 'image' ? findTarget(source, span, node.alt ? span.start : span.start) : undefined,
        });
        return;
      }
      case 'footnoteReference':
        out.inlines.push({
          kind: 'footnote-reference',
          start: out.text.length,
          end: out.text.length,
          source: span,
          target: node.identifier,
        });
        return;
      case 'html':
        visitTag(node.value, span);
        return;
      case 'link':
      case 'linkReference': {
        const start = out.text.length;
        for (const child of node.children) visit(child);
        const end = out.text.length;
        const label = out.text.slice(start, end);
        const last = node.children[node.children.length - 1];
        const definition =
          node.type === 'linkReference' ? definitions.get(labelKey(node.identifier)) : undefined;
        const target = node.type === 'link' ? node.url : (definition?.url ?? '');
        const bare = node.type === 'link' && isBare(label, target) && source[span.start] !== '[';
        const inline: Inline = { kind: bare ? 'url' : 'link', start, end, source: span, target };
        if (bare)
          inline.targetSource =
            source[span.start] === '<' ? { start: span.start + 1, end: span.end - 1 } : span;
        else if (node.type === 'link')
          inline.targetSource = findTarget(source, span, last ? spanOf(last).end : span.start);
        else if (definition) inline.targetSource = definition.source;
        out.inlines.push(inline);
        return;
      }
      case 'strong':
      case 'emphasis':
      case 'delete': {
        const start = out.text.length;
        for (const child of node.children) visit(child);
        out.inlines.push({ kind: node.type, start, end: out.text.length, source: span });
        return;
      }
      default:
        return;
    }
  };
  const visitTag = (raw: string, span: Span): void => {
    const tag = /^<(\/?)([A-Za-z][\w-]*)/.exec(raw);
    if (!tag) return;
    const name = tag[2]!.toLowerCase();
    if (name === 'br') {
      out.text += '\n';
      return;
    }
    if (tag[1] === '/') {
      const index = open.findLastIndex((entry) => entry.tag === name);
      if (index < 0) return;
      const [entry] = open.splice(index, 1);
      entry!.inline.end = out.text.length;
      entry!.inline.source.end = span.end;
      out.inlines.push(entry!.inline);
      return;
    }
    const attributes = readAttributes(raw);
    const inline: Inline = {
      kind: name === 'a' && attributes.href ? 'link' : 'html',
      start: out.text.length,
      end: out.text.length,
      source: { ...span },
    };
    if (attributes.href) inline.target = attributes.href;
    if (name === 'img') Object.assign(inline, { kind: 'image', target: attributes.src ?? '' });
    if (attributes.lang) inline.lang = attributes.lang;
    if (attributes.dir || name === 'bdi') inline.dir = attributes.dir ?? 'auto';
    if (raw.endsWith('/>') || name === 'img') out.inlines.push(inline);
    else open.push({ tag: name, inline });
  };
  for (const node of nodes) visit(node);
}

/** Append text whose value may differ from its source by escapes, entities and line prefixes, mapping what is the same. */
function appendText(out: Projection, value: string, source: string, span: Span): void {
  if (source.startsWith(value, span.start) && span.end - span.start === value.length) {
    if (value.length > 0) out.runs.push({ at: out.text.length, source: span.start, length: value.length });
    out.text += value;
    return;
  }
  const base = out.text.length;
  out.text += value;
  let from = span.start;
  let run: TextRun | null = null;
  for (let at = 0; at < value.length && from < span.end; ) {
    const same = source[from] === value[at];
    const entity = same && value[at] !== '&' ? null : matchEntity(source, from);
    if (same && !entity) {
      if (run && run.at + run.length === base + at && run.source + run.length === from) run.length++;
      else {
        run = { at: base + at, source: from, length: 1 };
        out.runs.push(run);
      }
      at++;
      from++;
    } else if (entity) {
      run = { at: base + at, source: from, length: 1 };
      out.runs.push(run);
      from += entity.length;
      at += 1;
      while (
        at < value.length &&
        from < span.end &&
        source[from] !== value[at] &&
        isLowSurrogate(value.charCodeAt(at))
      )
        at++;
    } else from++;
  }
}

function matchEntity(source: string, at: number): string | null {
  if (source[at] !== '&') return null;
  return (
    /^&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]*);/.exec(source.slice(at, at + 40))?.[0] ?? null
  );
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function appendLiteral(out: Projection, value: string, source: string, span: Span): void {
  const found = source.slice(span.start, span.end).indexOf(value);
  if (found >= 0 && value.length > 0)
    out.runs.push({ at: out.text.length, source: span.start + found, length: value.length });
  out.text += value;
}

function isBare(label: string, target: string): boolean {
  return label === target || `mailto:${label}` === target || `http://${label}` === target;
}

/** Span of the target in `[…](target "title")`; `after` is an offset at or before the `](`. */
function findTarget(source: string, span: Span, after: number): Span | undefined {
  const opening = source.indexOf('](', after);
  if (opening < 0 || opening >= span.end) return undefined;
  let start = opening + 2;
  while (start < span.end && /\s/.test(source[start]!)) start++;
  if (source[start] === '<') {
    const end = source.indexOf('>', start);
    return end > 0 && end < span.end ? { start: start + 1, end } : undefined;
  }
  let end = start;
  while (end < span.end - 1 && !/\s/.test(source[end]!)) end++;
  return { start, end };
}

/** CommonMark's label matching: case folded, white space collapsed. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Where a range of a block's text stands in the file. Ranges that touch generated text give the nearest real place. */
export function sourceSpan(
  block: Pick<Block, 'runs' | 'start' | 'end' | 'text'>,
  start: number,
  end: number,
): Span {
  const from = sourceOffset(block, start, 'after');
  if (end <= start) return { start: from, end: from };
  return { start: from, end: Math.max(from, sourceOffset(block, end - 1, 'before') + 1) };
}

function sourceOffset(
  block: Pick<Block, 'runs' | 'start' | 'end'>,
  at: number,
  side: 'before' | 'after',
): number {
  const { runs } = block;
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  if (!run) return block.start;
  if (at < run.at) return run.source;
  if (at < run.at + run.length) return run.source + (at - run.at);
  const next = runs[low + 1];
  if (side === 'after' && next) return next.source;
  return side === 'after' ? run.source + run.length : run.source + run.length - 1;
}
