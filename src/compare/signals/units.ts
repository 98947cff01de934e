/** Units: what a rule writer would call one thing said — a sentence, an item of a list, a definition, a row — before and after. */
import type { Block, Inline, Section } from '../../document/document.ts';
import type { Language } from '../../text/language.ts';
import { wordKey } from '../../text/normalize.ts';
import { segmentSentences } from '../../text/segments.ts';
import type { Change } from '../change.ts';
import { similarityOf, wordKeysOf } from './fold.ts';
import { pairBest } from './pair-best.ts';

export interface Unit {
  /** Ordinal of the change it belongs to. */
  change: number;
  kind: 'sentence' | 'item' | 'row' | 'heading';
  /** The block it stands in; null for a title. */
  block: Block | null;
  section: Section | null;
  /** Where its text begins in the text of the block. */
  start: number;
  /** Plain text; the same with code and addresses masked. */
  text: string;
  prose: string;
  inlines: readonly Inline[];
  keys: readonly string[];
  /** Reading order on its side, over all changes. */
  order: number;
}

/** What one unit was and became; one side is null for what was added or removed. */
export interface UnitPair {
  from: Unit | null;
  to: Unit | null;
}

/** The units of one change: those that were found to belong together, and those that stand alone. */
export interface ChangeUnits {
  pairs: UnitPair[];
  alone: { from: Unit[]; to: Unit[] };
}

type FoundChange = Pick<Change, 'blocks' | 'sections' | 'title' | 'kinds'>;

/** Blocks that the engine set against each other but that share less than this say different things. */
const SAME_BLOCK = 0.3;
/** Sentences of one paragraph that share as much are the same sentence, edited. */
const SAME_SENTENCE = 0.4;

/** Counts reading order over all changes of a diff. */
export interface Order {
  from: number;
  to: number;
}

/** Read the units of a change from its blocks. */
export function readUnits(
  change: FoundChange,
  ordinal: number,
  language: Language,
  order: Order,
): ChangeUnits {
  const found: ChangeUnits = { pairs: [], alone: { from: [], to: [] } };
  const home = { from: homesOf(change.sections.from), to: homesOf(change.sections.to) };
  const unitsOf = (block: Block | null, side: 'from' | 'to'): Unit[] =>
    block && block.role !== 'label'
      ? splitBlock(block, home[side].get(block) ?? null, ordinal, language).map((unit) => ({
          ...unit,
          order: order[side]++,
        }))
      : [];
  const title = titlePair(change, ordinal, order);
  if (title) found.pairs.push(title);
  for (const { block } of change.blocks) {
    if (block.from && block.to && isUntouched(block.from, block.to)) continue;
    const from = unitsOf(block.from, 'from');
    const to = unitsOf(block.to, 'to');
    if (block.from && block.to && isSame(block.from, block.to) && from.length === to.length) {
      for (const [at, unit] of from.entries()) found.pairs.push({ from: unit, to: to[at]! });
      continue;
    }
    const together = from.length > 0 && to.length > 0;
    const paired = together
      ? pairBest(
          from,
          to,
          (a, b) => (isSameTerm(a, b) ? 1 : similarityOf(a.keys, b.keys, language)),
          from.length * to.length === 1 ? SAME_BLOCK : SAME_SENTENCE,
        )
      : [];
    const seen = new Set<Unit>();
    for (const [a, b] of paired) {
      found.pairs.push({ from: a, to: b });
      seen.add(a).add(b);
    }
    found.alone.from.push(...from.filter((unit) => !seen.has(unit)));
    found.alone.to.push(...to.filter((unit) => !seen.has(unit)));
  }
  return found;
}

/** A term that is defined on both sides is the same definition, whatever it says. */
export function isSameTerm({ block: from }: Unit, { block: to }: Unit): boolean {
  return (
    from?.role === 'definition' &&
    to?.role === 'definition' &&
    from.term !== null &&
    to.term !== null &&
    wordKey(from.term) === wordKey(to.term)
  );
}

/** The same words under the same label, with links that lead where they led: nothing to read. */
function isUntouched(from: Block, to: Block): boolean {
  return (
    from.text === to.text &&
    from.role === to.role &&
    from.disposition === to.disposition &&
    from.inlines.length === to.inlines.length &&
    from.inlines.every(({ target }, at) => target === to.inlines[at]!.target)
  );
}

function isSame(from: Block, to: Block): boolean {
  return from.text === to.text;
}

function homesOf(sections: readonly Section[]): Map<Block, Section> {
  return new Map(sections.flatMap((section) => section.blocks.map((block) => [block, section] as const)));
}

/** The title of a section that was renamed. */
function titlePair({ title, sections, kinds }: FoundChange, change: number, order: Order): UnitPair | null {
  if (!kinds.includes('renamed') || title.from === null || title.to === null || title.from === title.to)
    return null;
  const unit = (text: string, section: Section | undefined, side: 'from' | 'to'): Unit => ({
    change,
    kind: 'heading',
    block: null,
    section: section ?? null,
    start: 0,
    text,
    prose: text,
    inlines: [],
    keys: wordKeysOf(text),
    order: order[side]++,
  });
  return {
    from: unit(withoutNumber(title.from), sections.from[0], 'from'),
    to: unit(withoutNumber(title.to), sections.to[0], 'to'),
  };
}

/** A title without the number it is counted by: "5. Limits" and "6. Limits" say the same. */
function withoutNumber(title: string): string {
  return title.replace(/^\s*(?:\p{Nd}+[.)\u06D4]?)+\s+(?=\S)/u, '');
}

/** A paragraph or quote says a thing a sentence; an item, a definition or a row is one thing. */
function splitBlock(
  block: Block,
  section: Section | null,
  change: number,
  language: Language,
): Omit<Unit, 'order'>[] {
  if (block.text.trim() === '' && block.inlines.length === 0) return [];
  const kind =
    block.kind === 'table-row'
      ? 'row'
      : block.kind === 'list-item'
        ? 'item'
        : block.kind === 'heading'
          ? 'heading'
          : 'sentence';
  const base = { change, block, section, kind } as const;
  if (kind !== 'sentence' || block.kind === 'code')
    return [
      {
        ...base,
        start: 0,
        text: block.text,
        prose: block.prose,
        inlines: block.inlines,
        keys: wordKeysOf(block.text),
      },
    ];
  return segmentSentences(block.prose, language).map(({ text: prose, start }) => {
    const end = start + prose.length;
    const text = block.text.slice(start, end);
    return {
      ...base,
      start,
      text,
      prose,
      inlines: block.inlines.filter(
        (inline) => inline.start >= start && inline.start < Math.max(end, start + 1),
      ),
      keys: wordKeysOf(text),
    };
  });
}
