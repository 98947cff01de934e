/** Tables of a booklet in Word: facts, tables, and bars drawn with shaded cells. */
import type { BarsPart, FactsPart, Rich, TablePart } from '../../../consult/booklet.ts';
import { makeParagraph, type Paragraph, type Piece, type Row, type Table } from '../../docx/model.ts';
import { isSmall } from '../keep.ts';
import { sentenceLanguage } from '../sentence-language.ts';

/** Sets words with or without a link. */
export type SetRich = (rich: Rich) => Piece;

export function setFacts({ rows }: FactsPart, lang: string, set: SetRich): Table {
  return {
    type: 'table',
    lang,
    columns: [30, 70],
    rows: keepRows(
      rows.map(({ label, value }) =>
        plainRow(
          [makeParagraph('TableHead', lang, [label])],
          [makeParagraph('TableText', sentenceLanguage(value) ?? lang, [set(value)])],
        ),
      ),
    ),
    closes: [],
    style: 'FactsTable',
    headed: true,
  };
}

/** `caption` is said where the table has none of its own. */
export function setTable(part: TablePart, lang: string, caption: string, set: SetRich): Table {
  const { head, rows, widths } = part;
  const count = Math.max(1, head.length, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: count }, (_, at) => {
    const width = widths[at] ?? 1;
    return Number.isFinite(width) && width > 0 ? width : 1;
  });
  const top: Row[] =
    head.length === 0
      ? []
      : [
          {
            header: true,
            cells: head.map((title) => [makeParagraph('TableHead', lang, [title])]),
            revision: null,
          },
        ];
  const below = rows.map((cells) =>
    plainRow(
      ...(cells.length > 0 ? cells : ['']).map((cell) => [
        makeParagraph('TableText', languageOf(cell) ?? lang, [set(cell)]),
      ]),
    ),
  );
  return {
    type: 'table',
    lang,
    columns,
    rows: keepRows([...top, ...below]),
    closes: [],
    style: 'HeadedTable',
    caption: part.caption ?? caption,
  };
}

/** The language of a cell that is somebody's words in another. */
function languageOf(cell: Rich): string | undefined {
  return typeof cell === 'string' || cell.link !== null ? undefined : cell.lang;
}

/** Steps of the longest bar, and the share of the width it has. */
const STEPS = 100;
const ROOM = 54;

/**
 * A bar is a cell over as many columns as it is long, with a column for every length there is and no more; its number
 * stands before it, so that it is read without the picture.
 */
export function setBars({ caption, rows }: BarsPart, lang: string): Table {
  const longest = Math.max(0, ...rows.map(({ value }) => clean(value)));
  const lengths = rows.map(({ value }) => (longest > 0 ? Math.ceil((clean(value) / longest) * STEPS) : 0));
  const ends = [...new Set([...lengths.filter((length) => length > 0), STEPS])].sort((a, b) => a - b);
  const steps = ends.map((end, at) => ((end - (ends[at - 1] ?? 0)) / STEPS) * ROOM);
  return {
    type: 'table',
    lang,
    columns: [32, 14, ...steps],
    rows: keepRows(
      rows.map(({ label, said }, at) => {
        const filled = ends.indexOf(lengths[at]!) + 1;
        const bar = [
          { span: filled, style: 'BarFill' },
          { span: ends.length - filled, style: 'TableText' },
        ].filter(({ span }) => span > 0);
        return {
          header: false,
          cells: [
            [makeParagraph('TableHead', lang, [label])],
            [makeParagraph('TableText', lang, [said])],
            ...bar.map(({ style }) => [makeParagraph(style, lang, [])]),
          ],
          spans: [1, 1, ...bar.map(({ span }) => span)],
          revision: null,
        };
      }),
    ),
    closes: [],
    style: 'BarsTable',
    caption,
    headed: true,
  };
}

function clean(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}

/** Letters of a row that is parted at the end of a page: kept whole, it would leave a good part of the page empty. */
const TALL_ROW = 350;

function plainRow(...cells: Paragraph[][]): Row {
  const letters = cells.map((paragraphs) =>
    paragraphs.reduce((sum, { pieces }) => sum + pieces.reduce((all, { text }) => all + text.length, 0), 0),
  );
  const splits = Math.max(0, ...letters) > TALL_ROW;
  return { header: false, cells, revision: null, ...(splits ? { splits } : {}) };
}

/** The rows of a small table, each on the page of the one below it. */
export function keepRows(rows: Row[]): Row[] {
  const words = rows.map(({ cells }) => cells.flat().flatMap(({ pieces }) => pieces.map(({ text }) => text)));
  if (!isSmall(words)) return rows;
  for (const { cells } of rows.slice(0, -1)) for (const paragraph of cells.flat()) paragraph.keep = true;
  return rows;
}
