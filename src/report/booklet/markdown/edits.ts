/** What is changed in a section's own Markdown before it is sent: comments and tags go, references are written out, unsafe links let go. */
import type { Definition, Heading, Nodes } from 'mdast';
import type { Document, Section } from '../../../document/document.ts';
import { projectHtml, readAttributes } from '../../../document/html.ts';
import { labelKey, spanOf } from '../../../document/projection.ts';
import type { Edit } from '../../../model/finding.ts';
import type { Span } from '../../../model/place.ts';
import { escapeMarkdown } from '../../markdown-text.ts';

interface Setting {
  section: Section;
  level: number;
  /** Addresses of reference links, by label. */
  addresses: Map<string, string>;
  /** Footnotes whose text stands in the section. */
  notes: Set<string>;
}

/** Edits of the section's nodes, offsets into the file. */
export function collectEdits(
  document: Document,
  nodes: readonly Nodes[],
  section: Section,
  level: number,
): Edit[] {
  const setting: Setting = { section, level, addresses: addressesOf(document), notes: new Set() };
  const note = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') setting.notes.add(node.identifier);
    if ('children' in node) node.children.forEach(note);
  };
  nodes.forEach(note);
  const edits: Edit[] = [];
  const id = section.idSource;
  if (id && document.text[id.start] === '{') edits.push({ ...withSpaceBefore(document.text, id), text: '' });
  for (const node of nodes) visit(node, null, setting, edits);
  return edits;
}

function addressesOf(document: Document): Map<string, string> {
  const definitions = document.tree.children.filter((node): node is Definition => node.type === 'definition');
  const addresses = new Map<string, string>();
  for (const { identifier, url } of definitions)
    if (!addresses.has(labelKey(identifier))) addresses.set(labelKey(identifier), url);
  return addresses;
}

function withSpaceBefore(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /[ \t]/.test(text[from - 1]!)) from--;
  return { start: from, end };
}

function visit(node: Nodes, parent: Nodes | null, setting: Setting, edits: Edit[]): void {
  const span = spanOf(node);
  const replace = (text: string): void => {
    edits.push({ ...span, text });
  };
  switch (node.type) {
    case 'yaml':
    case 'definition':
      replace('');
      return;
    case 'html':
      replace(parent === null || !isPhrasing(parent) ? blockHtml(node.value) : inlineHtml(node.value));
      return;
    case 'image':
    case 'imageReference':
      replace(escapeMarkdown(node.alt ?? ''));
      return;
    case 'footnoteReference':
      if (!setting.notes.has(node.identifier)) replace('');
      return;
    case 'heading':
      if (parent === null) edits.push(...headingEdits(node, span, setting.level));
      break;
    case 'link':
      if (!mayFollow(node.url)) edits.push(...around(node.children, span, '', ''));
      break;
    case 'linkReference': {
      const address = setting.addresses.get(labelKey(node.identifier)) ?? '';
      const kept = mayFollow(address) && !/[<>\s\\]/.test(address);
      edits.push(...around(node.children, span, kept ? '[' : '', kept ? `](<${address}>)` : ''));
      break;
    }
    default:
      break;
  }
  if ('children' in node) for (const child of node.children) visit(child, node, setting, edits);
}

function isPhrasing({ type }: Nodes): boolean {
  return !['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type);
}

/** Another opening and closing around what stands inside; all of it goes where nothing does. */
function around(children: readonly Nodes[], span: Span, opening: string, closing: string): Edit[] {
  const [first, last] = [children[0], children[children.length - 1]];
  if (!first || !last) return [{ ...span, text: '' }];
  return [
    { start: span.start, end: spanOf(first).start, text: opening },
    { start: spanOf(last).end, end: span.end, text: closing },
  ].filter(({ start, end, text }) => end > start || text !== '');
}

/** One way to write a heading, at the level it has here. */
function headingEdits({ children }: Heading, span: Span, level: number): Edit[] {
  const signs = '#'.repeat(level);
  return children.length === 0 ? [{ ...span, text: signs }] : around(children, span, `${signs} `, '');
}

function mayFollow(address: string): boolean {
  return /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/i.test(address) && !/[\u0000-\u0020\u007F]/.test(address);
}

/** The words of raw HTML, as words. */
function blockHtml(html: string): string {
  const { text } = projectHtml(html, 0);
  return text.trim() === '' ? '' : escapeMarkdown(text).replace(/(?<!\\)&#8203;/g, '');
}

/** Tags that steer direction or break a line are kept, with nothing else in them. */
function inlineHtml(tag: string): string {
  const name = /^<(\/?)(span|bdi|br)\b/i.exec(tag);
  if (!name) return '';
  const element = name[2]!.toLowerCase();
  if (element === 'br') return '<br>';
  if (name[1]) return `</${element}>`;
  const { dir, lang } = readAttributes(tag);
  const direction = dir && /^(?:ltr|rtl|auto)$/i.test(dir) ? ` dir="${dir.toLowerCase()}"` : '';
  const language = lang && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(lang) ? ` lang="${lang}"` : '';
  return `<${element}${direction}${language}>`;
}
