/** Which list a block counts in: items that are kept, removed and added in one list share its number. */
import type { BlockChange } from '../../compare/change.ts';
import type { Block } from '../../document/document.ts';
import { BULLETS, type Numbering } from './numbering.ts';

interface Counted {
  start: number;
  /** The list it was found to be the same as. */
  same: Counted | null;
  number: number | null;
}

/** Finds the number of the list a block stands in. */
export class Listing {
  private readonly lists = new Map<Block, Counted>();

  constructor(
    blocks: readonly BlockChange[],
    private readonly numbering: Numbering,
  ) {
    this.read(blocks, 'from');
    this.read(blocks, 'to');
    for (const { block } of blocks) {
      const from = block.from && this.lists.get(block.from);
      const to = block.to && this.lists.get(block.to);
      if (from && to) join(from, to);
    }
  }

  /** The list of an item, or null for a block that begins none. */
  find(block: Block): { number: number; level: number } | null {
    if (block.kind !== 'list-item' || !block.list) return null;
    const list = this.lists.get(block);
    if (!list) return { number: BULLETS, level: block.depth };
    const own = last(list);
    own.number ??= this.numbering.count(own.start);
    return { number: own.number, level: block.depth };
  }

  private read(blocks: readonly BlockChange[], side: 'from' | 'to'): void {
    const open = new Map<number, Counted>();
    const ordered = blocks.filter(({ at }) => at[side] !== null).sort((a, b) => a.at[side]! - b.at[side]!);
    for (const change of ordered) {
      const block = change.block[side];
      if (block?.kind !== 'list-item' || !block.list?.ordered) continue;
      const { depth, list } = block;
      if (list.item === 0 || !open.has(depth))
        open.set(depth, { start: readStart(change[side]), same: null, number: null });
      this.lists.set(block, open.get(depth)!);
    }
  }
}

function join(from: Counted, to: Counted): void {
  const [a, b] = [last(from), last(to)];
  if (a !== b) a.same = b;
}

function last(list: Counted): Counted {
  let own = list;
  while (own.same) own = own.same;
  return own;
}

/** The number the first item is written with. */
function readStart(markdown: string | null): number {
  return Number(/^[\s>]*(\d{1,9})[.)]/.exec(markdown ?? '')?.[1] ?? 1);
}
