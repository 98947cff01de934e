/** A redline in Markdown: deleted words struck, inserted words bold, lists as lists, unchanged stretches folded. */
import type { BlockChange, Change, WordOp } from '../../compare/change.ts';
import type { Block } from '../../document/document.ts';
import { escapeMarkdown, markMarkdown } from '../markdown-text.ts';
import { isMarkupOnly, type RedlineRow, redlineRows } from '../redline/redline.ts';
import { count } from '../words.ts';

/** Markdown, blank lines between paragraphs, none at the end. */
export function renderMarkdownRedline(change: Change): string {
  const whole = change.kind === 'added' || change.kind === 'removed';
  const parts = redlineRows(change, { context: 0 }).map((row) => renderRow(row, whole));
  let markdown = '';
  parts.forEach(({ text, item }, index) => {
    if (index > 0) markdown += item && parts[index - 1]!.item ? '\n' : '\n\n';
    markdown += text;
  });
  return markdown;
}

function renderRow(row: RedlineRow, whole: boolean): { text: string; item: boolean } {
  if (row.kind === 'fold')
    return { text: `<sub>\u2026 ${count(row.rows.length, 'block')} unchanged</sub>`, item: false };
  const { change, block } = row;
  const body = renderWords(change, block, whole) + noteOf(change);
  const item = block.list !== null;
  const indent = item ? '   '.repeat(Math.max(0, block.depth - (block.list!.first ? 0 : 1))) : '';
  const lead = !block.list
    ? block.kind === 'quote'
      ? '> '
      : ''
    : block.list.first
      ? block.list.ordered
        ? `${block.list.item + 1}. `
        : '- '
      : '   ';
  return { text: indent + lead + body, item };
}

function renderWords(change: BlockChange, block: Block, whole: boolean): string {
  if (whole || change.op === 'equal')
    return block.role === 'label' ? `*${escapeMarkdown(block.text)}*` : escapeMarkdown(block.text);
  return wordsMarkdown(change.words);
}

function noteOf(change: BlockChange): string {
  if (isMarkupOnly(change)) return ' <sub>(only markup or line breaks differ)</sub>';
  return change.op === 'move' ? ' <sub>(moved within the section)</sub>' : '';
}

/** Words with their marks. */
export function wordsMarkdown(said: readonly [WordOp, string][]): string {
  const words = joinWords(said);
  let markdown = '';
  words.forEach(([op, text], index) => {
    const before = index === 0 ? '' : words[index - 1]![1].slice(-1);
    const after = words[index + 1]?.[1][0] ?? '';
    if (op === '=') markdown += index === 0 ? escapeMarkdown(text) : escapeInside(text);
    else
      markdown += markMarkdown(
        op === '-' ? '~~' : '**',
        text,
        index > 0 && words[index - 1]![0] !== '=' ? '' : before,
        words[index + 1]?.[0] === '=' ? after : '',
      );
  });
  return markdown;
}

/** Stretches of one operation as one: two delimiters side by side would be read as another. */
function joinWords(words: readonly [WordOp, string][]): [WordOp, string][] {
  const joined: [WordOp, string][] = [];
  for (const [op, text] of words) {
    const last = joined[joined.length - 1];
    if (op !== '=' && text.trim() === '') joined.push(['=', text]);
    else if (last?.[0] === op) last[1] += text;
    else joined.push([op, text]);
  }
  return joined;
}

/** What is special only at the start of a line is not so inside it. */
function escapeInside(text: string): string {
  return escapeMarkdown(`.${text}`).slice(1);
}
