/** The blocks of a change as rows to show: what differs, what it stands under, and unchanged stretches folded. */
import type { BlockChange, Change } from '../../compare/change.ts';
import type { Block } from '../../document/document.ts';

export type RedlineRow =
  | { kind: 'block'; change: BlockChange; block: Block }
  | { kind: 'fold'; rows: { change: BlockChange; block: Block }[] };

export interface FoldOptions {
  /** Unchanged blocks shown before and after what differs. */
  context: number;
}

/** True where the words are the same and only markup or line breaks differ. */
export function isMarkupOnly({ op, words }: BlockChange): boolean {
  return op !== 'equal' && op !== 'move' && words.every(([sign]) => sign === '=');
}

/** Rows in order. A label stays in sight over what differs under it, and the item over what differs in the list inside it. */
export function redlineRows({ blocks }: Pick<Change, 'blocks'>, { context }: FoldOptions): RedlineRow[] {
  const shown = blocks.flatMap((change) => {
    const block = change.block.to ?? change.block.from;
    return block && isSeen(block, change) ? [{ change, block }] : [];
  });
  const keep = shown.map(({ change }) => change.op !== 'equal');
  const differs = [...keep];
  differs.forEach((differing, index) => {
    if (!differing) return;
    for (let near = Math.max(0, index - context); near <= index + context && near < keep.length; near++)
      keep[near] = true;
    const label = labelOver(shown, index);
    if (label >= 0) keep[label] = true;
    for (let item = itemOver(shown, index); item >= 0; item = itemOver(shown, item)) keep[item] = true;
  });
  const rows: RedlineRow[] = [];
  shown.forEach((row, index) => {
    const last = rows[rows.length - 1];
    if (keep[index]) rows.push({ kind: 'block', ...row });
    else if (last?.kind === 'fold') last.rows.push(row);
    else rows.push({ kind: 'fold', rows: [row] });
  });
  return rows;
}

/** Only changes of a list stand under a label; the nearest one before it. */
function labelOver(rows: readonly { block: Block }[], index: number): number {
  if (!rows[index]!.block.list) return -1;
  for (let at = index - 1; at >= 0; at--) {
    const { block } = rows[at]!;
    if (block.role === 'label') return at;
    if (!block.list) return -1;
  }
  return -1;
}

/** The item that a nested item stands in. */
function itemOver(rows: readonly { block: Block }[], index: number): number {
  const { depth, list } = rows[index]!.block;
  if (!list || depth === 0) return -1;
  for (let at = index - 1; at >= 0 && rows[at]!.block.list; at--)
    if (rows[at]!.block.depth < depth && rows[at]!.block.list!.first) return at;
  return -1;
}

function isSeen(block: Block, { op }: BlockChange): boolean {
  if (block.kind === 'definition' || block.kind === 'heading') return false;
  return block.text.trim() !== '' || op !== 'equal';
}
