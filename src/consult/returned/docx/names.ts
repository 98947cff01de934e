/** What words of ours outside the sections are about: the section that they link to, or whose name stands there. */
import type { Paragraph } from './accept.ts';
import type { Place } from './comments.ts';
import { outerCell } from './lines.ts';
import type { SectionNames } from './stretches.ts';

/** No title is longer. */
const LONGEST_NAME = 300;

/** Names for a place in the text, nearest first: what stands under it, the words quoted there, then its row of a table. */
export function namesAt(
  paragraphs: readonly Paragraph[],
  { paragraph, piece }: Place,
  quote: string | null,
  sections: SectionNames,
): string[] {
  const here = paragraphs[paragraph]!;
  const link = here.pieces[piece]?.link;
  const own = link === undefined ? null : sections.get(link.toLowerCase());
  return [
    ...(own ? [own.key] : []),
    ...(quote !== null && isName(quote) ? [quote] : []),
    ...namesInRow(rowOf(paragraphs, paragraph), sections),
  ];
}

/** A word in the midst of a sentence is no title. */
function isName(quote: string): boolean {
  return quote.length <= LONGEST_NAME && /^\P{Ll}/u.test(quote);
}

/** Names in the row of a table: of the one section that it links to, and what its cells say. */
export function namesInRow(row: readonly Paragraph[], sections: SectionNames): string[] {
  const cells = row.filter((one) => outerCell(one) !== null);
  const links = cells.flatMap(({ pieces }) => pieces.flatMap(({ link }) => link?.toLowerCase() ?? []));
  const keys = new Set(links.flatMap((link) => sections.get(link)?.key ?? []));
  const said = cells.flatMap(({ text }) => (text !== '' && text.length <= LONGEST_NAME ? [text] : []));
  return [...(keys.size === 1 ? keys : []), ...said];
}

/** The paragraphs of the row that one stands in; none where it stands in no table. */
function rowOf(paragraphs: readonly Paragraph[], at: number): Paragraph[] {
  const cell = outerCell(paragraphs[at]!);
  if (!cell) return [];
  const isBeside = (one: Paragraph | undefined): boolean => {
    const other = one && outerCell(one);
    return other?.table === cell.table && other.row === cell.row;
  };
  let [from, to] = [at, at + 1];
  while (isBeside(paragraphs[from - 1])) from--;
  while (isBeside(paragraphs[to])) to++;
  return paragraphs.slice(from, to);
}
