/** Which words of a booklet may not be left alone at the foot of a page. */
import type { BookletPart } from '../../consult/booklet.ts';

/** Whether the part at `at` is what a heading says before something that is shown: both stay with it. */
export function isIntroduction(parts: readonly BookletPart[], at: number): boolean {
  const [before, part, after] = [parts[at - 1], parts[at], parts[at + 1]];
  // What somebody's words are about stands with them, and where a section is with what was said of it.
  if (part?.type === 'facts' && before?.type === 'heading')
    return after?.type === 'heading'
      ? after.level > before.level
      : after?.type === 'text' && after.tone === 'quote';
  if (part?.type !== 'text' || part.tone === 'quote' || before?.type !== 'heading') return false;
  if (after === undefined || after.type === 'text' || after.type === 'page-break') return false;
  // Before the next heading of its level, words are all that the heading has.
  return after.type !== 'heading' || after.level > before.level;
}

/** Rows and letters of a table that is kept on one page: a few lines look torn on two, and many would leave a page empty. */
const SMALL = { rows: 8, letters: 700 };

/** Whether a table, or the choices of a question, is kept on one page. Words of a row by cell. */
export function isSmall(rows: readonly (readonly string[])[]): boolean {
  return rows.length <= SMALL.rows && rows.flat().join('').length <= SMALL.letters;
}
