/** The order in which blocks stand in a redline: kept ones once, moved ones at both of their places. */
import type { BlockChange } from '../../compare/change.ts';

/** One place in the redline. */
export interface Placed {
  change: BlockChange;
  /** Which sides stand here: both for a block that is kept, one for what went, came or moved. */
  side: 'both' | 'from' | 'to';
  /** True where the block stands elsewhere on the other side. */
  moved: boolean;
}

/** Lay blocks out so that, read without what came, they are in the order before, and without what went, in the order after. */
export function placeBlocks(blocks: readonly BlockChange[]): Placed[] {
  const anchors = findAnchors(blocks);
  const ordinal = new Map(blocks.map((change, at) => [change, at]));
  const from = order(blocks, 'from');
  const to = order(blocks, 'to');
  const placed: Placed[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const left = from[i];
    const right = to[j];
    if (left && anchors.has(left) && left === right) {
      placed.push({ change: left, side: 'both', moved: false });
      i++;
      j++;
    } else if (
      left &&
      !anchors.has(left) &&
      (!right || anchors.has(right) || isSooner(left, right, ordinal))
    ) {
      placed.push({ change: left, side: 'from', moved: left.at.to !== null });
      i++;
    } else {
      placed.push({ change: right!, side: 'to', moved: right!.at.from !== null });
      j++;
    }
  }
  return placed;
}

/** Where a removal and an addition may stand in either order, the diff's own order holds; a block leaves before another comes. */
function isSooner(left: BlockChange, right: BlockChange, ordinal: ReadonlyMap<BlockChange, number>): boolean {
  return left.at.to !== null || ordinal.get(left)! < ordinal.get(right)!;
}

/** Kept blocks, in the same order on both sides. One that is out of order counts as moved. */
function findAnchors(blocks: readonly BlockChange[]): Set<BlockChange> {
  const anchors = new Set<BlockChange>();
  let last = -1;
  for (const change of order(blocks, 'to'))
    if (change.op !== 'move' && change.at.from !== null && change.at.from > last) {
      anchors.add(change);
      last = change.at.from;
    }
  return anchors;
}

function order(blocks: readonly BlockChange[], side: 'from' | 'to'): BlockChange[] {
  return blocks.filter(({ at }) => at[side] !== null).sort((a, b) => a.at[side]! - b.at[side]!);
}
