/** Times of revisions: alike everywhere, but for neighbours that would be taken for one. */
import type { Paragraph, Part, Revision } from './model.ts';

const TWO_MINUTES = 120_000;

/**
 * How far each part's revisions are moved on in time, in steps. LibreOffice takes two revisions of one kind and time
 * for a single one where a paragraph ends in the first and the next begins with the second, and answers the kept mark
 * between them too; times more than a minute apart prevent it.
 */
export function shiftTimes(parts: readonly Part[]): number[] {
  const shifts: number[] = [];
  parts.forEach((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const taken = [
      before && touch(before, part) ? shifts[at - 1] : null,
      after?.type === 'paragraph' && after.revision && touch(part, after) ? 0 : null,
    ];
    shifts.push([0, 1, 2].find((step) => !taken.includes(step))!);
  });
  return shifts;
}

/** The instant, moved on. */
export function shiftDate(date: string, shift: number): string {
  return shift === 0
    ? date
    : new Date(Date.parse(date) + shift * TWO_MINUTES).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Whether a kept paragraph ends as the next one begins. */
function touch(first: Part, second: Part): boolean {
  if (first.type !== 'paragraph' || second.type !== 'paragraph' || first.revision) return false;
  const [end, start] = [first.pieces[first.pieces.length - 1]?.revision, begins(second)];
  return Boolean(end && start) && comes(end!) === comes(start!);
}

function begins({ revision, pieces }: Paragraph): Revision | null {
  return pieces[0]?.revision ?? revision;
}

function comes(revision: Revision): boolean {
  return revision === 'ins' || revision === 'moveTo';
}
