/** Documents that run in step: the same section ids in the same order, and blocks of the same kinds under each. */
import type { Block, Document, Section } from '../document/document.ts';
import { hasText } from './features.ts';
import type { DocumentPair, Match, SectionPair } from './pair.ts';

/** Pair what stands at the same place; null where the two do not run in step. Near enough to learn words from, not to judge by. */
export function pairInStep(source: Document, translation: Document): DocumentPair | null {
  if (source.sections.length !== translation.sections.length) return null;
  const sections: SectionPair[] = [];
  for (const [index, section] of source.sections.entries()) {
    const pair = pairSections(section, translation.sections[index]!);
    if (!pair) return null;
    sections.push(pair);
  }
  const { path, locale } = translation;
  return { path, locale, source, translation, sections };
}

function pairSections(source: Section, translation: Section): SectionPair | null {
  if (source.id !== translation.id || (source.id === null && source.level > 0)) return null;
  const left = source.blocks.filter(hasText);
  const right = translation.blocks.filter(hasText);
  if (left.length !== right.length || !left.every((block, at) => isAlike(block, right[at]!))) return null;
  return { ...pairOf(source, translation), blocks: left.map((block, at) => pairOf(block, right[at]!)) };
}

function pairOf<T>(source: T, translation: T): Match<T> {
  return {
    source: [source],
    translation: [translation],
    confidence: 1,
    evidence: '',
    moved: false,
    stage: 'structure',
  };
}

function isAlike(a: Block, b: Block): boolean {
  return (
    a.kind === b.kind &&
    a.role === b.role &&
    a.disposition === b.disposition &&
    a.list?.item === b.list?.item &&
    a.depth === b.depth
  );
}
