/** What a part of a booklet is linked to by: the id of a heading, the key of a section. */
import type { BookletPart } from '../../consult/booklet.ts';

/** Null for a part that no link leads to. */
export function linkTargetOf(part: BookletPart): string | null {
  if (part.type === 'heading') return part.id;
  return part.type === 'section' || part.type === 'redline' ? part.anchor.key : null;
}
