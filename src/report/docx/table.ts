/** What a table, its columns and its rows are, in the order of the schema. */
import type { Row, Table } from './model.ts';
import { isRtl } from './typeface.ts';
import { element, value } from './xml.ts';

/** Width between the margins of an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9026;
/** Longest description that Word keeps. */
const LONGEST_CAPTION = 250;

/** Widths of the columns, in twentieths of a point. */
export function columnWidths({ columns }: Table): number[] {
  const total = sum(columns) || 1;
  return columns.map((width) => Math.round((width / total) * TEXT_WIDTH));
}

/** `w:tblPr` and the grid. */
export function tableProperties(table: Table, widths: readonly number[]): string {
  const { lang, style = 'TableGrid', caption, headed = false, rows } = table;
  const topped = rows[0]?.header ?? false;
  const look = {
    'w:val': (0x0600 + (topped ? 0x20 : 0) + (headed ? 0x80 : 0)).toString(16).padStart(4, '0').toUpperCase(),
    'w:firstRow': topped ? 1 : 0,
    'w:lastRow': 0,
    'w:firstColumn': headed ? 1 : 0,
    'w:lastColumn': 0,
    'w:noHBand': 1,
    'w:noVBand': 1,
  };
  const said = caption ? cutCaption(caption) : null;
  const properties = element(
    'w:tblPr',
    {},
    value('w:tblStyle', style) +
      (isRtl(lang) ? '<w:bidiVisual/>' : '') +
      element('w:tblW', { 'w:w': TEXT_WIDTH, 'w:type': 'dxa' }) +
      element('w:tblLayout', { 'w:type': 'fixed' }) +
      element('w:tblLook', look) +
      (said ? value('w:tblCaption', said) : ''),
  );
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width })).join('');
  return properties + element('w:tblGrid', {}, grid);
}

/** What stands in `w:trPr` but for a revision. */
export function rowProperties(row: Row, widths: readonly number[]): string {
  const taken = sum(spansOf(row));
  const missing = widths.length - taken;
  return (
    (missing > 0
      ? value('w:gridAfter', missing) +
        element('w:wAfter', { 'w:w': sum(widths.slice(taken)), 'w:type': 'dxa' })
      : '') +
    (row.splits ? '' : '<w:cantSplit/>') +
    (row.height ? element('w:trHeight', { 'w:val': row.height, 'w:hRule': 'atLeast' }) : '') +
    (row.header ? '<w:tblHeader/>' : '')
  );
}

/** How many columns each cell takes. */
export function spansOf({ cells, spans }: Row): number[] {
  return cells.map((_, at) => spans?.[at] ?? 1);
}

/** The width of a cell that begins at a column. */
export function widthOf(widths: readonly number[], column: number, span: number): string {
  return element('w:tcW', { 'w:w': sum(widths.slice(column, column + span)), 'w:type': 'dxa' });
}

function cutCaption(caption: string): string {
  const text = caption.replace(/\s+/g, ' ').trim();
  const characters = [...text];
  return characters.length <= LONGEST_CAPTION
    ? text
    : `${characters.slice(0, LONGEST_CAPTION - 1).join('')}\u2026`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
