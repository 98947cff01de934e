/** A redline in a Markdown booklet: a quote in which deleted words are struck and new ones bold, in the reader's own language. */
import type { BlockChange, Change } from '../../../compare/change.ts';
import type { FormWords } from '../../../consult/words/form.ts';
import type { Block } from '../../../document/document.ts';
import { wordsMarkdown } from '../../diff/markdown-redline.ts';
import { escapeMarkdown } from '../../markdown-text.ts';
import { isMarkupOnly, type RedlineRow, redlineRows } from '../../redline/redline.ts';

/** What differs, unchanged stretches counted; empty where nothing in the blocks does. */
export function redlineMarkdown(change: Change, words: FormWords): string {
  const rows = redlineRows(change, { context: 0 });
  if (rows.every(({ kind }) => kind === 'fold')) return '';
  let lines = '';
  rows.forEach((row, at) => {
    const close = at > 0 && isItem(row) && isItem(rows[at - 1]!);
    lines += `${at === 0 ? '' : close ? '\n' : '\n>\n'}> ${writeRow(row, words)}`;
  });
  return lines;
}

function isItem(row: RedlineRow): boolean {
  return row.kind === 'block' && row.block.list !== null;
}

function writeRow(row: RedlineRow, words: FormWords): string {
  if (row.kind === 'fold')
    return `\u2026 *${escapeMarkdown(words.folded.replace('{count}', String(row.rows.length)))}*`;
  const { change, block } = row;
  const said = change.op === 'equal' ? escapeMarkdown(block.text) : wordsMarkdown(change.words);
  return `${leadOf(block)}${said}${noteOf(change, words)}`;
}

function leadOf({ list, kind, depth }: Block): string {
  if (!list) return kind === 'quote' ? '> ' : '';
  const indent = '   '.repeat(Math.max(0, depth - (list.first ? 0 : 1)));
  return `${indent}${list.first ? (list.ordered ? `${list.item + 1}. ` : '- ') : '   '}`;
}

function noteOf(change: BlockChange, words: FormWords): string {
  if (change.op === 'move') return ` *(${escapeMarkdown(words.moved)})*`;
  return isMarkupOnly(change) ? ` *(${escapeMarkdown(words.markupOnly)})*` : '';
}
