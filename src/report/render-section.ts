/** A section's Markdown as safe HTML, with the words of its findings marked: no script, no raw HTML, nothing loaded. */
import type { Nodes, Table } from 'mdast';
import type { Document, Section } from '../document/document.ts';
import type { Span } from '../model/place.ts';
import { escapeHtml, safeLink } from './html.ts';
import { type Mark, markText } from './marks.ts';

/** Words that stand among those of the text: of a picture, and in place of its description. */
export interface SectionWords {
  image: string;
  noDescription: string;
}

const ENGLISH: SectionWords = { image: 'image', noDescription: 'no description' };

interface Context {
  words: SectionWords;
  document: Document;
  section: Section;
  marks: readonly Mark[];
  /** Targets of reference links, by label. */
  targets: Map<string, string>;
}

/** What stands between the section's start and its end, its heading included. */
export function renderSection(
  document: Document,
  section: Section,
  marks: readonly Mark[],
  words: SectionWords = ENGLISH,
): string {
  const nodes = nodesOf(document, section);
  const leaves = marks.length > 0 ? nodes.flatMap((node) => findLeaves(node, section)) : [];
  const context: Context = {
    words,
    document,
    section,
    marks: endInText(marks, leaves),
    targets: targetsOf(document),
  };
  return nodes.map((node) => renderNode(node, context)).join('');
}

/** Spans of what is shown, in order; the section's id is not. */
function findLeaves(node: Nodes, section: Section): Span[] {
  if ('children' in node) return node.children.flatMap((child) => findLeaves(child, section));
  const { start, end } = spanOf(node);
  const id = section.idSource;
  return [{ start, end: id && start <= id.start && id.end <= end ? id.start : end }];
}

/** A mark may end in markup or in an id; its number stands after the last words shown. */
function endInText(marks: readonly Mark[], leaves: readonly Span[]): Mark[] {
  return marks.map((mark) => {
    const last = leaves.findLast(({ start, end }) => start < mark.end && end > mark.start);
    return last ? { ...mark, end: Math.min(mark.end, last.end) } : mark;
  });
}

const targetsByDocument = new WeakMap<Document, Map<string, string>>();

function targetsOf(document: Document): Map<string, string> {
  let targets = targetsByDocument.get(document);
  if (!targets) {
    targets = new Map();
    for (const node of document.tree.children) {
      if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
    }
    targetsByDocument.set(document, targets);
  }
  return targets;
}

const nodesByDocument = new WeakMap<Document, Map<number, Nodes[]>>();

/** The top-level nodes that begin in a section; all sections of a document are sorted out at once. */
function nodesOf(document: Document, section: Section): Nodes[] {
  let bySection = nodesByDocument.get(document);
  if (!bySection) {
    bySection = new Map();
    let at = 0;
    for (const node of document.tree.children) {
      const start = node.position?.start.offset;
      if (start === undefined) continue;
      while (at < document.sections.length && document.sections[at]!.end <= start) at++;
      const found = document.sections[at];
      if (!found || start < found.start) continue;
      const nodes = bySection.get(found.index) ?? [];
      nodes.push(node);
      bySection.set(found.index, nodes);
    }
    nodesByDocument.set(document, bySection);
  }
  return bySection.get(section.index) ?? [];
}

function renderNode(node: Nodes, context: Context): string {
  switch (node.type) {
    case 'heading':
      return wrap(
        isOwnHeading(node, context) ? `h4 class="h${node.depth}"` : `p class="h${node.depth}"`,
        node,
        context,
      );
    case 'paragraph':
      return wrap('p', node, context);
    case 'blockquote':
      return wrap('blockquote', node, context);
    case 'list':
      return wrap(
        node.ordered ? `ol${node.start && node.start !== 1 ? ` start="${node.start}"` : ''}` : 'ul',
        node,
        context,
      );
    case 'listItem':
      return wrap('li', node, context, node.checked == null ? '' : node.checked ? '\u2611 ' : '\u2610 ');
    case 'table':
      return renderTable(node, context);
    case 'thematicBreak':
      return '<hr>';
    case 'code':
      return `<pre dir="ltr"><code>${renderVerbatim(node.value, node, context)}</code></pre>`;
    case 'html':
      return renderRawHtml(node, context);
    case 'strong':
      return wrap('strong', node, context);
    case 'emphasis':
      return wrap('em', node, context);
    case 'delete':
      return wrap('del', node, context);
    case 'inlineCode':
      return `<code dir="ltr">${renderVerbatim(node.value, node, context)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return renderLink(node.url, renderChildren(node, context), node, context);
    case 'linkReference':
      return renderLink(
        context.targets.get(node.identifier) ?? '',
        renderChildren(node, context),
        node,
        context,
      );
    case 'image':
    case 'imageReference':
      return `<span class="image"><span class="label">${escapeHtml(context.words.image)}:</span> ${renderAlt(node.alt ?? '', node, context)}</span>`;
    case 'footnoteReference':
      return `<sup class="note">[${escapeHtml(node.label ?? node.identifier)}]</sup>`;
    case 'footnoteDefinition':
      return wrap(
        'div class="footnote"',
        node,
        context,
        `<span class="label">[${escapeHtml(node.label ?? node.identifier)}]</span> `,
      );
    case 'text':
      return renderText(node, context);
    case 'yaml':
    case 'definition':
      return '';
    default:
      return 'children' in node ? renderChildren(node, context) : '';
  }
}

function wrap(tag: string, node: Nodes, context: Context, before = ''): string {
  return `<${tag}>${before}${renderChildren(node, context)}</${tag.split(' ')[0]}>`;
}

/** Children in order. Inline `<span dir>`, `<bdi>` and `<br>` are kept, and closed where they stand open at the end. */
function renderChildren(node: Nodes, context: Context): string {
  if (!('children' in node)) return '';
  const open: string[] = [];
  let html = '';
  for (const child of node.children) {
    if (child.type !== 'html') {
      html += renderNode(child, context);
      continue;
    }
    const closing = /^<\/(span|bdi)\s*>$/i.exec(child.value)?.[1]?.toLowerCase();
    const opening = /^<(span|bdi)\b[^>]*>$/i.exec(child.value)?.[1]?.toLowerCase();
    if (opening) {
      open.push(opening);
      html += `<${opening}${keepDirection(child.value)}>`;
    } else if (closing && open.at(-1) === closing) {
      open.pop();
      html += `</${closing}>`;
    } else if (/^<br\s*\/?>$/i.test(child.value)) html += '<br>';
    else html += renderRawHtml(child, context);
  }
  return (
    html +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('')
  );
}

function keepDirection(tag: string): string {
  const dir = /\sdir\s*=\s*["']?(ltr|rtl|auto)\b/i.exec(tag)?.[1]?.toLowerCase();
  const lang = /\slang\s*=\s*["']?([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\b/i.exec(tag)?.[1];
  return (dir ? ` dir="${dir}"` : '') + (lang ? ` lang="${lang}"` : '');
}

/** Raw HTML is never passed on: comments and bare tags vanish, words between tags are shown as plain text. */
function renderRawHtml(node: Nodes & { value: string }, { section, marks, document }: Context): string {
  const span = spanOf(node);
  if (
    section.style === 'html' &&
    section.heading &&
    span.start <= section.heading.start &&
    section.heading.start < span.end
  ) {
    return `<h4 class="h${section.level}">${markText(section.title, null, span, marks)}</h4>`;
  }
  const words = node.value
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const start = words === '' ? -1 : document.text.slice(span.start, span.end).indexOf(words);
  return words === ''
    ? ''
    : `<span class="raw">${markText(words, start < 0 ? null : span.start + start, span, marks)}</span>`;
}

function renderLink(url: string, inside: string, node: Nodes, { marks, document }: Context): string {
  const target = safeLink(url);
  const span = spanOf(node);
  const source = document.text.slice(span.start, span.end);
  const at = source.lastIndexOf(url);
  // A finding about the address has no words in the text: the whole link carries its mark.
  const about =
    url === '' || at < 0
      ? []
      : marks.filter((mark) => mark.start >= span.start + at && mark.end <= span.end && at > 1);
  const body = about.length > 0 && !inside.includes('<mark') ? remark(inside, about) : inside;
  if (!target || target.startsWith('#'))
    return `<span class="link" title="${escapeHtml(url)}">${body}</span>`;
  return `<a href="${escapeHtml(target)}" rel="noopener noreferrer">${body}</a>`;
}

function remark(inside: string, marks: readonly Mark[]): string {
  const numbers = marks.map(({ number }) => number);
  return `<mark class="${marks[0]!.severity}" data-n="${numbers.join(' ')}">${inside}</mark><sup class="n" dir="ltr">${numbers.join(',')}</sup>`;
}

function renderAlt(alt: string, node: Nodes, { marks, words }: Context): string {
  return markText(alt === '' ? `(${words.noDescription})` : alt, null, spanOf(node), marks);
}

function renderTable(table: Table, context: Context): string {
  const rows = table.children.map((row, index) => {
    const cells = row.children.map((cell) => wrap(index === 0 ? 'th scope="col"' : 'td', cell, context));
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead>${rows[0] ?? ''}</thead><tbody>${rows.slice(1).join('')}</tbody></table>`;
}

/** Code: the value stands in the file after its fence or ticks. */
function renderVerbatim(value: string, node: Nodes, { document, marks }: Context): string {
  const span = spanOf(node);
  const at = document.text.slice(span.start, span.end).indexOf(value);
  return markText(value, at < 0 ? null : span.start + at, span, marks);
}

/** Plain text, with the `{#id}` of the section's own heading left out: it is shown beside the title. */
function renderText(node: Nodes & { value: string }, { section, marks }: Context): string {
  const span = spanOf(node);
  const exact = node.value.length === span.end - span.start;
  const id = section.idSource;
  if (!id || id.start < span.start || id.end > span.end)
    return markText(node.value, exact ? span.start : null, span, marks);
  if (!exact) return markText(node.value.replace(/\s*\{#[^{}]*\}\s*$/, ''), null, span, marks);
  const before = node.value.slice(0, id.start - span.start).trimEnd();
  const after = node.value.slice(id.end - span.start);
  return (
    markText(before, span.start, { start: span.start, end: id.start }, marks) +
    markText(after, id.end, { start: id.end, end: span.end }, marks)
  );
}

function isOwnHeading(node: Nodes, { section }: Context): boolean {
  const span = spanOf(node);
  return section.heading !== null && span.start <= section.heading.start && section.heading.start < span.end;
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
