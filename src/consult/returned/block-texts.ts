/** The words of a section block by block, as files that come back have them: see ReturnedSection. */
import type { Block, Section } from '../../document/document.ts';

/** The words of a section as a returned file has them: see ReturnedSection. */
export function blockTexts({ title, blocks }: Section): string[] {
  return [title, ...blocks.map(blockText)].filter((text) => text.trim() !== '');
}

/** The words of a block; cells of a table row joined by ` | `. */
function blockText({ text, table }: Block): string {
  return table ? table.cells.map(({ start, end }) => text.slice(start, end)).join(' | ') : text;
}
