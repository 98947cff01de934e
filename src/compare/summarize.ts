/** A diff in a few sentences: what was added, removed, loosened and tightened, and whether the languages agree. */
import type { Config } from '../model/config.ts';
import type { ChangeEffect, ChangeKind, CorpusDiff, Weight } from './change.ts';

/** Counts for one locale. */
export interface LocaleSummary {
  locale: string;
  /** Changed sections by kind (each kind a section has counts), by weight and by effect. */
  kinds: Record<ChangeKind, number>;
  weights: Record<Weight, number>;
  effects: Record<ChangeEffect, number>;
  rules: { added: number; removed: number; moved: number; loosened: number; tightened: number };
  ages: number;
  numbers: number;
  dates: number;
  obligations: number;
  terms: number;
  /** Names added to or taken from lists. */
  names: number;
}

/** What differs, counted and said. */
export interface DiffSummary {
  /** One line: "4 rules added, 1 loosened, 2 ages changed, 3 sections moved". */
  headline: string;
  /** Further sentences, most telling first: the parity of the languages, then the signals worth reading aloud. */
  sentences: string[];
  /** By locale, the source first. */
  locales: LocaleSummary[];
  /** How many sections changed substantively on one side only. */
  oneSided: number;
}

/** Count and say what a diff holds. The headline counts the source locale, or the first that changed. */
export function summarizeDiff(_diff: CorpusDiff, _config: Config): DiffSummary {
  return { headline: '', sentences: [], locales: [], oneSided: 0 };
}
