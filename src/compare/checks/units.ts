/** Units: the aligned blocks (or headings) of a pair that are held against each other, in reading order. */
import type { Block, Section } from '../../document/document.ts';
import { sourceSpan } from '../../document/projection.ts';
import type { Span } from '../../model/place.ts';
import type { CheckContext } from '../check.ts';
import type { SectionPair } from '../pair.ts';

export interface Unit {
  pair: SectionPair;
  /** The section of the translation, for findings. */
  section: Section | null;
  /** One block on each side, or more on one of them where blocks were merged or split. */
  source: Block[];
  translation: Block[];
  heading: boolean;
}

/** Every unit of the pair that has both sides. */
export function unitsOf(context: CheckContext): readonly Unit[] {
  return context.memo('units', 'pair', () => context.pair.sections.flatMap(unitsOfSections));
}

/** The units of each pair of sections, for checks that look across the blocks of a section. */
export function unitsBySection(units: readonly Unit[]): Map<SectionPair, Unit[]> {
  const groups = new Map<SectionPair, Unit[]>();
  for (const unit of units) {
    const group = groups.get(unit.pair);
    if (group) group.push(unit);
    else groups.set(unit.pair, [unit]);
  }
  return groups;
}

function unitsOfSections(pair: SectionPair): Unit[] {
  const section = pair.translation[0] ?? null;
  const units: Unit[] = [];
  const heads = [pair.source[0]?.heading, pair.translation[0]?.heading] as const;
  if (pair.source.length === 1 && pair.translation.length === 1 && heads[0] && heads[1])
    units.push({ pair, section, source: [heads[0]], translation: [heads[1]], heading: true });
  for (const match of pair.blocks) {
    if (match.source.length === 0 || match.translation.length === 0) continue;
    if (match.source[0]!.kind === 'heading') continue;
    units.push({
      pair,
      section: ownerOf(pair, match.translation[0]!),
      source: match.source,
      translation: match.translation,
      heading: false,
    });
  }
  return units;
}

function ownerOf(pair: SectionPair, block: Block): Section | null {
  return (
    pair.translation.find((section) => section.start <= block.start && block.start < section.end) ??
    pair.translation[0] ??
    null
  );
}

/** Blocks of the pair's sections that found no counterpart on the other side. */
export function strayBlocks(pair: SectionPair, side: 'source' | 'translation'): Block[] {
  const other = side === 'source' ? 'translation' : 'source';
  return pair.blocks.flatMap((match) => (match[other].length === 0 ? match[side] : []));
}

/** Where a range of a block's text stands in the file. */
export function spanIn(block: Block, start: number, end: number): Span {
  return sourceSpan(block, start, end);
}

/** The first words of a block: where a finding stands that has no better place. */
export function firstWords(block: Block): Span {
  const lead = /^\s*\S+(?:\s+\S+){0,4}/.exec(block.text.slice(0, 120));
  if (!lead) return { start: block.start, end: block.end };
  return spanIn(block, lead[0].length - lead[0].trimStart().length, lead[0].length);
}

/** The first words of a unit in the translation, and in the source. */
export function placesOf(unit: Unit): { at: Span; counterpart: Span } {
  return { at: firstWords(unit.translation[0]!), counterpart: firstWords(unit.source[0]!) };
}
