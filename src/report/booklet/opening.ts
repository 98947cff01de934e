/** What stands under the title of a volume, before its contents: the letter, or what a report says first. */
import type { BookletPart } from '../../consult/booklet.ts';

const OPENING: ReadonlySet<BookletPart['type']> = new Set(['markdown', 'text', 'page-break']);

/** How many of the parts come before the contents. */
export function countOpening(parts: readonly BookletPart[]): number {
  const after = parts.findIndex(({ type }) => !OPENING.has(type));
  return after < 0 ? parts.length : after;
}
