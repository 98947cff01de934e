/** What comparing gives: pairs of documents, sections and blocks with a state, a confidence and its evidence in words. */
import type { Block, Document, Section } from '../document/document.ts';

export type PairState =
  | 'aligned'
  | 'differs'
  | 'stale'
  | 'unverified'
  | 'missing'
  | 'extra'
  | 'moved'
  | 'merged'
  | 'split';

/** Sections (or blocks) of two texts that say the same. One side is empty for missing and extra; several for merged and split. */
export interface Match<T> {
  source: T[];
  translation: T[];
  /** 0–1. */
  confidence: number;
  /** Why they are thought to belong together, in words: "same id", "same 3 numbers, 2 links, a list of 5". */
  evidence: string;
  /** Outside the common order. */
  moved: boolean;
  /** The stage that found it. */
  stage: 'id' | 'exact' | 'structure' | 'neighbour' | 'gap' | 'none';
}

export interface SectionPair extends Match<Section> {
  blocks: Match<Block>[];
}

export interface DocumentPair {
  path: string;
  locale: string;
  source: Document | null;
  translation: Document | null;
  sections: SectionPair[];
}
