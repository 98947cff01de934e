/** What differs between two revisions: changes by section, their blocks and words, what they weigh and which way they lean. */
import type { Block, Section } from '../document/document.ts';

export type ChangeKind = 'added' | 'removed' | 'renamed' | 'moved' | 'split' | 'merged' | 'reworded';

/** How much a change matters, lightest first. */
export type Weight = 'cosmetic' | 'editorial' | 'substantive';
export const WEIGHTS: readonly Weight[] = ['cosmetic', 'editorial', 'substantive'];

/** Which way a change leans for the people the rules bind. */
export type ChangeEffect = 'tightens' | 'loosens' | 'mixed' | 'neutral' | 'unknown';

export type SignalKind =
  | 'number'
  | 'comparator'
  | 'obligation'
  | 'negation'
  | 'rule-item'
  | 'list-item'
  | 'disposition'
  | 'link'
  | 'date'
  | 'term';

/** One reason why a change weighs what it does. `from` and `to` are the words before and after; null for what was not there. */
export interface Signal {
  kind: SignalKind;
  from: string | null;
  to: string | null;
  /** The signal said in the words of policy: "moved from Allowed to Not allowed". */
  text: string;
  effect: ChangeEffect;
}

export type WordOp = '=' | '+' | '-';

/**
 * One block of a section as it was and as it is. Pieces run from one block's line to the next's, marks and white space
 * included, so that joined by `at` they give each side byte for byte. `equal` pieces may differ in the white space at
 * their end and in the number an ordered list gives them; a piece whose words are all `=` differs in markup or line breaks only.
 */
export interface BlockChange {
  op: 'equal' | 'insert' | 'delete' | 'replace' | 'move';
  /** The Markdown before; null for an insertion. */
  from: string | null;
  /** The Markdown after; null for a deletion. */
  to: string | null;
  /**
   * The plain text word by word, for showing; white space is folded to single spaces. Joined, `=` and `+` give the text
   * after, `=` and `-` the text before. Empty for `equal`.
   */
  words: [WordOp, string][];
  /** Ordinals of the piece on each side, so that either side can be put together again, moves included. */
  at: { from: number | null; to: number | null };
  /** The blocks themselves; null for the piece before a section's first block (its heading line or white space). */
  block: { from: Block | null; to: Block | null };
}

/** Both sides of something that may have changed. */
export interface Sides<T> {
  from: T;
  to: T;
}

/** Where a section stands: file from the repository root, 1-based lines. */
export interface SectionPlace {
  file: string;
  line: number;
  endLine: number;
}

/** What differs in one section. */
export interface Change {
  locale: string;
  /** The most telling of `kinds`. */
  kind: ChangeKind;
  kinds: ChangeKind[];
  weight: Weight;
  effect: ChangeEffect;
  document: Sides<string | null>;
  /** Section ids. */
  section: Sides<string | null>;
  title: Sides<string | null>;
  signals: Signal[];
  blocks: BlockChange[];
  place: Sides<SectionPlace | null>;
  /** The sections; several on one side for split and merged. */
  sections: Sides<Section[]>;
  /** How the two sides were found to belong together, in words, and how sure that is (0–1). */
  evidence: string;
  confidence: number;
  /** True where the title differs only in the number it begins with. */
  renumbered: boolean;
  /** True where all that happened is that a banner was put near the top: one quote or highlighted paragraph. */
  announcement: boolean;
}

/** Which locales changed in a section, and whether a substantive change in one has no counterpart in another. */
export interface Parity {
  document: string;
  section: string | null;
  title: string;
  /** Locale → what changed there; locales in which the section did not change are absent. */
  changed: Record<string, { kinds: ChangeKind[]; weight: Weight; effect: ChangeEffect }>;
  oneSided: boolean;
  /** Said in words: what changed where, and where it did not. */
  text: string;
}

/** The difference between two corpora. */
export interface CorpusDiff {
  changes: Change[];
  parity: Parity[];
  /** True where every change is an announcement: banners and nothing else. */
  announcement: boolean;
}
