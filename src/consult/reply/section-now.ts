/** How a section reads now: what changed in it since the draft, before and after, paragraph by paragraph. */
import type { BlockChange, Change } from '../../compare/change.ts';
import type { Block } from '../../document/document.ts';
import type { Config } from '../../model/config.ts';

export interface ChangedWords {
  /** Empty for what is new. */
  before: string;
  /** Empty for what went. */
  after: string;
}

/**
 * The changed paragraphs of a section in the order of the text, a new title first. An item says which list it stands in
 * ("Allowed: …"), so that one that went to another list shows; marks, spaces and other moves are left out.
 */
export function changedWords(
  { title, renumbered, blocks, locale }: Change,
  { labels }: Pick<Config, 'labels'>,
): ChangedWords[] {
  const listOf = (block: Block | null): string => {
    if (block?.role !== 'rule-item' || block.disposition === null) return '';
    const label = labels.dispositions[block.disposition][locale]?.[0];
    return label ? `${label}: ` : '';
  };
  const retitled = title.from !== title.to && title.from !== null && title.to !== null && !renumbered;
  return [
    ...(retitled ? [{ before: title.from!, after: title.to! }] : []),
    ...blocks.flatMap((change): ChangedWords[] => {
      const { from, to } = change.block;
      if ((from ?? to) === null || isLabelAlone(change)) return [];
      const [before, after] = [sideOf(change, from, '-'), sideOf(change, to, '+')];
      const row = { before: before && listOf(from) + before, after: after && listOf(to) + after };
      return row.before === row.after ? [] : [row];
    }),
  ];
}

/** The items under a label that came or went say so themselves. */
function isLabelAlone({ op, block: { from, to } }: BlockChange): boolean {
  return op !== 'replace' && (to ?? from)?.role === 'label';
}

function sideOf({ words, op }: BlockChange, block: Block | null, own: '+' | '-'): string {
  if (block === null) return '';
  if (op === 'equal' || op === 'move') return block.text.trim();
  return words
    .filter(([kind]) => kind === '=' || kind === own)
    .map(([, text]) => text)
    .join('')
    .trim();
}
