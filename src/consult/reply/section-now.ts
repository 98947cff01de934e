/** How a section reads now: what changed in it since the draft, before and after, paragraph by paragraph. */
import type { BlockChange, Change } from '../../compare/change.ts';

export interface ChangedWords {
  /** Empty for what is new. */
  before: string;
  /** Empty for what went. */
  after: string;
}

/** The changed paragraphs of a section in the order of the text, a new title first. Marks, spaces and moves are left out. */
export function changedWords({ title, renumbered, blocks }: Change): ChangedWords[] {
  const rows: ChangedWords[] = [];
  const retitled = title.from !== title.to && title.from !== null && title.to !== null && !renumbered;
  if (retitled) rows.push({ before: title.from!, after: title.to! });
  for (const change of blocks) {
    if (change.block.from === null && change.block.to === null) continue;
    const row = { before: side(change, '-'), after: side(change, '+') };
    if (change.op !== 'equal' && change.op !== 'move' && row.before !== row.after) rows.push(row);
  }
  return rows;
}

function side({ words }: BlockChange, own: '+' | '-'): string {
  return words
    .filter(([op]) => op === '=' || op === own)
    .map(([, text]) => text)
    .join('')
    .trim();
}
