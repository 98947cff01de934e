/** Announcements: a banner put near the top of a document, which tells of a change and makes none. */
import type { Block, Section } from '../document/document.ts';
import { findDates } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { BlockChange } from './change.ts';

/** Blocks into a section at which a banner may stand. */
const NEAR_THE_TOP = 3;

/** Whether all that happened in a section is a banner: one block (a quote's or callout's paragraphs count as one) put near the top. */
export function isAnnouncement(
  section: Section,
  blocks: readonly BlockChange[],
  language: Language,
): boolean {
  if (section.index > 1) return false;
  const changed = blocks.filter(({ op }) => op !== 'equal');
  const added = changed.flatMap(({ op, block, at }) =>
    op === 'insert' && block.to ? [{ block: block.to, at: at.to! }] : [],
  );
  if (added.length === 0 || added.length !== changed.length) return false;
  const first = added[0]!.at;
  if (first > NEAR_THE_TOP || added.some(({ at }, ordinal) => at !== first + ordinal)) return false;
  const quote = added.every(({ block }) => block.kind === 'quote' || block.kind === 'html');
  return quote || (added.length === 1 && isHighlighted(added[0]!.block, language));
}

/** A paragraph that is set off, gives a date or leads somewhere; one that only states something may be a rule. */
function isHighlighted(block: Block, language: Language): boolean {
  if (block.kind !== 'paragraph' || block.list || block.role) return false;
  const set = block.inlines.some(
    ({ kind, start, end }) =>
      (kind === 'strong' || kind === 'emphasis') && end - start >= block.text.trim().length * 0.9,
  );
  return (
    set ||
    block.inlines.some(({ kind }) => kind === 'link' || kind === 'url') ||
    findDates(block.prose, language).length > 0
  );
}
