/** What the matcher asks of those who use it, and the pairs it makes. */
import type { Match } from './pair.ts';

/** What the matcher asks about the things it pairs. Costs are in nats: lower is likelier, negative speaks for the pair. */
export interface Scorer<T> {
  /** A name that is the same on both sides, or null. */
  id(item: T): string | null;
  /** Exact things by which an item is known, strongest first. */
  prints(item: T): readonly string[];
  /** How much text it is. */
  size(item: T): number;
  cost(source: T, translation: T): number;
  /** Neighbours read as one, or null where they cannot have been merged into one. */
  combine(items: readonly T[]): T | null;
  /** Length of a longer run ending before `end` that may have become one item (a whole list), or 0. */
  wholeRun(list: readonly T[], end: number): number;
  evidence(source: T, translation: T): string;
}

export interface MatchOptions {
  /** Cost of leaving an item without a counterpart. */
  skip: number;
  /** Cost of a pair outside the common order. */
  move: number;
  /** The most a pair outside the common order may cost in itself: it must be known by more than its length. */
  strong: number;
  /** Cost of two or three items read as one. */
  merge: number;
}

export const DEFAULT_OPTIONS: MatchOptions = { skip: 4, move: 4, strong: 0, merge: 8 };

/** A pair in the making: indexes into both lists, ascending. */
export interface Link {
  source: number[];
  translation: number[];
  stage: Match<unknown>['stage'];
  /** What pairing by likelihood cost; 0 where it was certain. */
  cost: number;
}
