/** The text of a section as Markdown that can be edited and read back: its own source where that is harmless, else spelled anew from its blocks. */
import type { Nodes } from 'mdast';
import { readMarkdownMark } from '../../../consult/markdown-marks.ts';
import type { Block, Document, Section } from '../../../document/document.ts';
import { applyEdits } from '../../../document/edits.ts';
import { parseDocument } from '../../../document/parse.ts';
import type { Edit } from '../../../model/finding.ts';
import { escapeMarkdown } from '../../markdown-text.ts';
import { collectEdits } from './edits.ts';

/** By section, then by level: packets share most of their sections. */
const written = new WeakMap<Section, Map<number, string>>();

/** Markdown of a section, its heading at the level given, none of its lines a mark; parsed, its blocks say what the section's say. */
export function sectionMarkdown(document: Document | null, section: Section, level: number): string {
  const known = written.get(section) ?? new Map<number, string>();
  written.set(section, known);
  const found = known.get(level) ?? writeSection(document, section, level);
  known.set(level, found);
  return found;
}

function writeSection(document: Document | null, section: Section, level: number): string {
  const own = document ? copySource(document, section, level) : null;
  if (own !== null && isFaithful(own, section)) return own;
  return spellBlocks(section, level);
}

/** The file's own Markdown, with what would not be safe or not work elsewhere taken out. */
function copySource(document: Document, section: Section, level: number): string | null {
  const inside = (node: Nodes): boolean => {
    const start = node.position?.start.offset ?? -1;
    return section.start <= start && start < section.end;
  };
  const edits = collectEdits(document, document.tree.children.filter(inside), section, level);
  const shift = ({ start, end, text }: Edit): Edit => ({
    start: start - section.start,
    end: end - section.start,
    text,
  });
  try {
    const source = applyEdits(document.text.slice(section.start, section.end), edits.map(shift));
    return hideCritic(source)
      .replace(/\r\n?/g, '\n')
      .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
      .replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  } catch (error) {
    // Edits that touch: markup too odd to be copied.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What CriticMarkup begins with, shown as it is: a backslash between its signs. */
function hideCritic(markdown: string): string {
  return markdown.replace(/\{(?=>>|\+\+|--|~~|==)/g, '{\\');
}

const END = '<!-- end -->';

/** True where the text, parsed on its own, says what the section says, and ends before what follows it. */
function isFaithful(markdown: string, section: Section): boolean {
  const lines = markdown.split('\n');
  if (lines.some((line) => readMarkdownMark(line) !== null) || markdown.includes('<!--')) return false;
  const again = parseDocument({
    locale: 'und',
    path: 'section',
    file: 'section',
    text: `${markdown}\n\n${END}\n`,
  });
  const last = again.tree.children[again.tree.children.length - 1];
  if (again.frontMatter || last?.type !== 'html' || last.value !== END) return false;
  const said = again.sections.flatMap(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]);
  return (
    wordsOf(said).join('\n') ===
    wordsOf([section.title, ...section.blocks.map(({ text }) => text)]).join('\n')
  );
}

/** White space folded, what is empty left out. */
function wordsOf(texts: readonly string[]): string[] {
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** Every block as plain words, escaped: lists, quotes and tables stay what they are. */
function spellBlocks({ title, blocks, level: own }: Section, level: number): string {
  const parts: { text: string; close: Block['kind'] | null }[] = [];
  if (own > 0) parts.push({ text: `${'#'.repeat(level)} ${escapeExactly(title)}`, close: null });
  for (const block of blocks) {
    if (block.kind === 'heading' || block.text.trim() === '') continue;
    const close = block.kind === 'list-item' || (block.table && block.table.row > 0) ? block.kind : null;
    parts.push({ text: spellBlock(block), close });
  }
  return parts
    .map(({ text, close }, at) => {
      const before = parts[at - 1];
      const joined = close === 'table-row' || (close !== null && close === before?.close);
      return (at === 0 ? '' : joined ? '\n' : '\n\n') + text;
    })
    .join('');
}

function spellBlock(block: Block): string {
  const { kind, list, depth, table, text } = block;
  if (table) {
    const cells = table.cells.map(({ start, end }) => escapeExactly(text.slice(start, end)));
    const row = `| ${cells.join(' | ')} |`;
    return table.row === 0 ? `${row}\n|${' --- |'.repeat(cells.length)}` : row;
  }
  if (kind === 'code' && !list && depth === 0 && isHarmless(text)) return fence(text);
  const words = escapeExactly(text);
  if (kind === 'quote') return `> ${words}`;
  if (!list) return words;
  const indent = '   '.repeat(Math.max(0, list.first ? depth : depth - 1));
  return list.first
    ? `${indent}${list.ordered ? `${list.item + 1}.` : '-'} ${words}`
    : `${indent}   ${words}`;
}

/** Code in a fence longer than any inside it. */
function fence(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}\n${code}\n${ticks}`;
}

/** True where the text holds nothing that a reader of marks would take for one. */
function isHarmless(text: string): boolean {
  return !text.includes('<!--') && hideCritic(text) === text;
}

/** As {@link escapeMarkdown}, without the invisible spaces that keep a name from becoming a mention: they would come back as an edit. */
function escapeExactly(text: string): string {
  return hideCritic(escapeMarkdown(text.trim()).replace(/(?<!\\)&#8203;/g, ''));
}
