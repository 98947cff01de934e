/** Whether so little of a text was kept that it is better shown before and after than as a redline. */
import type { Change } from '../../compare/change.ts';
import type { Document, Section } from '../../document/document.ts';
import type { DiffEntry } from './topic.ts';

const LEAST_TEXT = 240;
const LEAST_KEPT = 0.3;

/** True where both sides hold a fair amount of text and share little of it. */
export function isRewritten({ blocks }: Change): boolean {
  let kept = 0;
  let from = 0;
  let to = 0;
  for (const { op, words, block } of blocks) {
    if (op === 'equal') {
      const size = block.to?.text.length ?? 0;
      kept += size;
      from += size;
      to += size;
    }
    for (const [sign, text] of words) {
      if (sign !== '+') from += text.length;
      if (sign !== '-') to += text.length;
      if (sign === '=') kept += text.length;
    }
  }
  return from >= LEAST_TEXT && to >= LEAST_TEXT && (2 * kept) / (from + to) < LEAST_KEPT;
}

/** True where most of a document went and most of it is new: its sections were not found again. */
export function isReplaced(
  path: string,
  entries: readonly DiffEntry[],
  before: Document,
  after: Document,
): boolean {
  let gone = 0;
  let come = 0;
  for (const { changes } of entries) {
    const { change, rewritten } = changes[0]!;
    if (rewritten || (change.kind === 'removed' && change.document.from === path))
      gone += sizeOf(change.sections.from);
    if (rewritten || change.kind === 'added') come += sizeOf(change.sections.to);
  }
  return (
    gone > LEAST_TEXT &&
    come > LEAST_TEXT &&
    gone > 0.6 * sizeOf(before.sections) &&
    come > 0.6 * sizeOf(after.sections)
  );
}

function sizeOf(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { blocks }) => sum + blocks.reduce((size, { text }) => size + text.length, 0),
    0,
  );
}
