/** A block's text with its look: for every place in it the format, the link it belongs to, and what stands there unseen. */
import type { Block, Inline } from '../../document/document.ts';
import { type Format, PLAIN } from './model.ts';

/** What a block says and how, ready to be set. */
export interface Ink {
  text: string;
  /** Whether white space is kept as it is (code). */
  verbatim: boolean;
  formatAt(offset: number): Format;
  linkAt(offset: number): string | null;
  /** Marks of footnotes, in order: `[1]` before the unit at `at`. */
  notes: readonly { at: number; mark: string }[];
  /** Whether the line feed here is a break of the line and not only of the source. */
  isBreak(offset: number): boolean;
}

/** Read a block. */
export function readInk(block: Block): Ink {
  const { text, inlines, runs } = block;
  const styled = inlines.filter(({ start, end }) => end > start);
  const notes = inlines.filter(({ kind }) => kind === 'footnote-reference');
  const cuts = [...new Set([0, ...styled.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const looks = cuts.map((start) => lookAt(styled, start, block.kind === 'code'));
  const find = (offset: number): Look => looks[lastAtMost(cuts, offset)] ?? { format: PLAIN, link: null };
  return {
    text,
    verbatim: block.kind === 'code',
    formatAt: (offset) => find(offset).format,
    linkAt: (offset) => find(offset).link,
    notes: notes
      .map(({ start, target }) => ({ at: start, mark: `[${target ?? ''}]` }))
      .sort((a, b) => a.at - b.at),
    // A line feed of the source stands in a run; one that `\` or two spaces or <br> asked for does not.
    isBreak: (offset) => !runs.some(({ at, length }) => at <= offset && offset < at + length),
  };
}

interface Look {
  format: Format;
  link: string | null;
}

function lookAt(inlines: readonly Inline[], offset: number, isCode: boolean): Look {
  const here = inlines.filter(({ start, end }) => start <= offset && offset < end);
  const has = (kind: Inline['kind']): boolean => here.some((inline) => inline.kind === kind);
  const inner = here.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const link = inner.find(({ kind, target }) => (kind === 'link' || kind === 'url') && target);
  return {
    format: {
      strong: has('strong'),
      emphasis: has('emphasis') || has('image'),
      struck: has('delete'),
      code: !isCode && has('code'),
      raised: false,
      ltr: inner.find(({ dir }) => dir !== undefined)?.dir === 'ltr',
      lang: inner.find(({ lang }) => lang !== undefined)?.lang ?? null,
    },
    link: link?.target ?? null,
  };
}

/** Index of the last number at or below the limit. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
