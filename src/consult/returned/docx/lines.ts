/** Stretches of paragraphs → lines as a reader sees them: one for a paragraph, one for the cells of a table row. */
import { type Paragraph, sayBefore, sayPieces } from './accept.ts';
import type { Cell, Piece } from './paragraph.ts';
import type { SectionPlace, Stretch } from './stretches.ts';

export interface Line {
  /** Paragraphs of one cell are parted by a line break, cells by ` | `. */
  text: string;
  section: SectionPlace | null;
  /** Paragraphs it is made of, in order. */
  stretches: Stretch[];
  /** Whether it is a row of a table. */
  row: boolean;
}

/** Between the cells of a row. */
const CELLS = ' | ';

/** The outermost cell that a paragraph stands in. */
export function outerCell(paragraph: Pick<Paragraph, 'cell'>): Cell | null {
  let { cell } = paragraph;
  while (cell?.parent) cell = cell.parent;
  return cell;
}

/** Put stretches together to lines. Lines without words are left out. */
export function readLines(stretches: readonly Stretch[]): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < stretches.length; ) {
    const first = stretches[at]!;
    let end = at + 1;
    if (outerCell(first.paragraph)) while (end < stretches.length && isSameRow(first, stretches[end]!)) end++;
    const parts = stretches.slice(at, end);
    const row = outerCell(first.paragraph) !== null;
    const text = sayLine({ stretches: parts, row }, sayPieces);
    if (text.replaceAll('|', '').trim() !== '')
      lines.push({ text, section: first.section, stretches: parts, row });
    at = end;
  }
  return lines;
}

function isSameRow(a: Stretch, b: Stretch): boolean {
  const [left, right] = [outerCell(a.paragraph), outerCell(b.paragraph)];
  return (
    left?.table === right?.table &&
    left?.row === right?.row &&
    a.paragraph.box === b.paragraph.box &&
    a.section?.key === b.section?.key &&
    a.section?.locale === b.section?.locale
  );
}

/** The words of a line; `say` chooses among its pieces. */
function sayLine(
  { stretches, row }: Pick<Line, 'stretches' | 'row'>,
  say: (pieces: readonly Piece[]) => string,
): string {
  const words = ({ paragraph, from, to }: Stretch): string => say(paragraph.pieces.slice(from, to));
  if (!row) return words(stretches[0]!);
  const cells = new Map<number, string[]>();
  for (const stretch of stretches) {
    const cell = outerCell(stretch.paragraph)!;
    if (cell.gone && say === sayPieces) continue;
    const text = words(stretch);
    if (!cells.has(cell.cell)) cells.set(cell.cell, []);
    if (text !== '') cells.get(cell.cell)!.push(text);
  }
  return [...cells.values()].map((texts) => texts.join('\n')).join(CELLS);
}

/** What a line said before its tracked changes; null where it has none. */
export function beforeOf(line: Line): string | null {
  const changed = piecesOf(line).some(({ came, gone }) => came !== null || gone);
  return changed ? sayLine(line, sayBefore) : null;
}

/** The pieces of a line. */
export function piecesOf({ stretches }: Pick<Line, 'stretches'>): Piece[] {
  return stretches.flatMap(({ paragraph, from, to }) => paragraph.pieces.slice(from, to));
}
