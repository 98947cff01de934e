/** A redline for a terminal: `[-deleted-]` struck, `{+inserted+}` underlined, moves marked, unchanged stretches folded. */
import type { BlockChange, Change, WordOp } from '../../compare/change.ts';
import type { Block } from '../../document/document.ts';
import type { LocaleName } from '../align/view.ts';
import { cellWidth, showUnseen } from '../cells.ts';
import { hasRtl, isolateRtl, PDI, RLI } from '../isolate.ts';
import type { Paint } from '../paint.ts';
import { isMarkupOnly, type RedlineRow, redlineRows } from '../redline/redline.ts';
import { count } from '../words.ts';

export interface RedlineOptions {
  width: number;
  paint: Paint;
  locale: LocaleName;
  /** Show everything, however long. */
  all: boolean;
}

/** Blocks of a wholly new or removed section shown before the rest is folded. */
const MOST_NEW = 8;
const MOST_GONE = 3;

const SIGNS: Record<BlockChange['op'], string> = {
  equal: ' ',
  insert: '+',
  delete: '\u2212',
  replace: '~',
  move: '\u21C5',
};

/** Lines without indentation. */
export function renderRedline(change: Change, options: RedlineOptions): string[] {
  const whole = change.kind === 'added' || change.kind === 'removed';
  const rows = redlineRows(change, { context: options.all ? Number.MAX_SAFE_INTEGER : 0 });
  const most = options.all || !whole ? rows.length : change.kind === 'added' ? MOST_NEW : MOST_GONE;
  const lines = rows.slice(0, most).flatMap((row) => renderRow(row, whole, options));
  if (rows.length > most)
    lines.push(options.paint.dim(`\u2026 ${count(rows.length - most, 'more block')} ${change.kind}`));
  return lines;
}

function renderRow(row: RedlineRow, whole: boolean, options: RedlineOptions): string[] {
  if (row.kind === 'fold') return [options.paint.dim(`\u2026 ${count(row.rows.length, 'block')} unchanged`)];
  const { change, block } = row;
  const { paint } = options;
  const lead = '  '.repeat(block.depth) + bulletOf(block);
  const room = Math.max(16, options.width - 2 - cellWidth(lead));
  const plain = change.op === 'equal' || whole;
  const words: [WordOp, string][] = plain || change.words.length === 0 ? [['=', block.text]] : change.words;
  const style = (line: string): string =>
    !plain
      ? line
      : change.op === 'equal'
        ? paint.dim(line)
        : block.role === 'label'
          ? paint.bold(line)
          : line;
  const lines = wrapWords(words, room, options).map(style);
  if (isMarkupOnly(change))
    lines.push(paint.dim('(the words are the same; only markup or line breaks differ)'));
  if (change.op === 'move') lines.push(paint.moved('(moved within the section)'));
  const sign = paintSign(change.op, paint);
  return lines.map((line, index) =>
    index === 0 ? `${sign} ${lead}${line}` : `${sign} ${' '.repeat(cellWidth(lead))}${line}`,
  );
}

function paintSign(op: BlockChange['op'], paint: Paint): string {
  const sign = SIGNS[op];
  if (op === 'insert') return paint.good(sign);
  if (op === 'delete') return paint.severity('error', sign);
  return op === 'equal' ? sign : paint.moved(sign);
}

function bulletOf({ list, kind }: Block): string {
  if (kind === 'quote') return '> ';
  if (!list) return '';
  if (!list.first) return '  ';
  return list.ordered ? `${list.item + 1}. ` : '\u2022 ';
}

/** A word with the operation it belongs to; `run` tells runs of the same operation apart. */
interface Atom {
  op: WordOp;
  run: number;
  text: string;
  space: boolean;
  first: boolean;
  last: boolean;
}

const MARKS: Record<'+' | '-', [open: string, close: string]> = { '-': ['[-', '-]'], '+': ['{+', '+}'] };

/** Words in lines of at most `width` cells, marks counted. A run that goes on over a line end is styled, not marked again. */
export function wrapWords(
  words: readonly [WordOp, string][],
  width: number,
  { paint, locale }: Pick<RedlineOptions, 'paint' | 'locale'>,
): string[] {
  const lines: Atom[][] = [[]];
  let used = 0;
  for (const cluster of clusters(readAtoms(words))) {
    const size = cluster.reduce((sum, atom) => sum + atomWidth(atom), 0);
    const gap = used > 0 && cluster[0]!.space ? 1 : 0;
    if (used > 0 && gap === 1 && used + gap + size > width) {
      lines.push([]);
      used = 0;
    }
    lines[lines.length - 1]!.push(...cluster);
    used += (used > 0 ? gap : 0) + size;
  }
  return lines.map((line) => setLine(line, paint, locale));
}

function readAtoms(words: readonly [WordOp, string][]): Atom[] {
  const atoms: Atom[] = [];
  let space = false;
  words.forEach(([op, text], run) => {
    const start = atoms.length;
    for (const [part] of text.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(part)) space = true;
      else {
        atoms.push({ op, run, text: showUnseen(part), space, first: atoms.length === start, last: false });
        space = false;
      }
    }
    if (atoms.length > start) atoms[atoms.length - 1]!.last = true;
  });
  return atoms;
}

/** Atoms with no space between them stay on one line. */
function clusters(atoms: readonly Atom[]): Atom[][] {
  const found: Atom[][] = [];
  for (const atom of atoms) {
    if (atom.space || found.length === 0) found.push([atom]);
    else found[found.length - 1]!.push(atom);
  }
  return found;
}

function atomWidth({ op, text, first, last }: Atom): number {
  return cellWidth(text) + (op === '=' ? 0 : (first ? 2 : 0) + (last ? 2 : 0));
}

/**
 * One line. In a right-to-left text the line as a whole and the words of each edit are isolated, so that the marks stand
 * on their two sides: a mirrored `[-` is seen where reading begins.
 */
function setLine(atoms: readonly Atom[], paint: Paint, locale: LocaleName): string {
  const rtl = locale.direction === 'rtl';
  let line = '';
  for (let at = 0; at < atoms.length; ) {
    let end = at + 1;
    while (end < atoms.length && atoms[end]!.run === atoms[at]!.run) end++;
    const run = atoms.slice(at, end);
    const text = run.map((atom, index) => (index > 0 && atom.space ? ` ${atom.text}` : atom.text)).join('');
    line += (at > 0 && run[0]!.space ? ' ' : '') + setRun(run, text, paint, rtl);
    at = end;
  }
  return rtl && hasRtl(line) ? RLI + line + PDI : line;
}

function setRun(run: readonly Atom[], text: string, paint: Paint, rtl: boolean): string {
  const { op, first } = run[0]!;
  if (op === '=') return rtl ? text : isolateRtl(text);
  const [open, close] = MARKS[op];
  const inner = rtl ? RLI + text + PDI : isolateRtl(text);
  const marked = (first ? open : '') + inner + (run[run.length - 1]!.last ? close : '');
  return op === '-' ? paint.deleted(marked) : paint.inserted(marked);
}
