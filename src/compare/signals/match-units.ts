/** What left one list, section or paragraph and came to another: units that stand alone are matched over all changes. */
import type { Language } from '../../text/language.ts';
import { meaningWords, similarityOf } from './fold.ts';
import { takeBest } from './pair-best.ts';
import { isSameTerm, type Unit, type UnitPair } from './units.ts';

/** Share of words at which a unit is taken to have moved: within one change, to another, and to another kind of text. */
const MOVED = 0.55;
const MOVED_FAR = 0.7;
/** Words with meaning that a unit must have to be known again elsewhere. */
const FEWEST_WORDS = 3;
/** Words that stand in more units than this say nothing about one. */
const COMMON = 60;

/** Pairs of units, and what is left over on each side, as pairs with one side null. */
export function matchUnits(from: readonly Unit[], to: readonly Unit[], language: Language): UnitPair[] {
  const taken = new Set<Unit>();
  const pairs: UnitPair[] = [];
  const take = (candidates: readonly Candidate[]): void => {
    for (const { a, b } of takeBest(candidates)) {
      pairs.push({ from: from[a]!, to: to[b]! });
      taken.add(from[a]!).add(to[b]!);
    }
  };
  take(sameTerms(from, to));
  take(sameWords(from, to, taken, language));
  take(alikeWords(from, to, taken, language));
  for (const unit of from) if (!taken.has(unit)) pairs.push({ from: unit, to: null });
  for (const unit of to) if (!taken.has(unit)) pairs.push({ from: null, to: unit });
  return pairs;
}

interface Candidate {
  a: number;
  b: number;
  score: number;
}

/** Definitions of the same term. */
function sameTerms(from: readonly Unit[], to: readonly Unit[]): Candidate[] {
  const found: Candidate[] = [];
  for (const [a, unit] of from.entries())
    if (isDefinition(unit))
      for (const [b, other] of to.entries())
        if (isSameTerm(unit, other)) found.push({ a, b, score: unit.change === other.change ? 2 : 1 });
  return found;
}

/** Units with the very same words: sure within a change, and elsewhere when there are words enough. */
function sameWords(
  from: readonly Unit[],
  to: readonly Unit[],
  taken: ReadonlySet<Unit>,
  language: Language,
): Candidate[] {
  const places = new Map<string, number[]>();
  for (const [b, unit] of to.entries()) {
    const key = unit.keys.join(' ');
    places.set(key, [...(places.get(key) ?? []), b]);
  }
  const found: Candidate[] = [];
  for (const [a, unit] of from.entries()) {
    if (unit.keys.length === 0 || taken.has(unit)) continue;
    for (const b of (places.get(unit.keys.join(' ')) ?? []).slice(0, COMMON)) {
      const other = to[b]!;
      if (taken.has(other) || unit.kind === 'heading' || other.kind === 'heading') continue;
      const near = unit.change === other.change;
      if (near || meaningWords(unit.keys, language).length >= FEWEST_WORDS)
        found.push({ a, b, score: near ? 2 : 1 });
    }
  }
  return found;
}

/** Units with much the same words, found through the words that are rare. */
function alikeWords(
  from: readonly Unit[],
  to: readonly Unit[],
  taken: ReadonlySet<Unit>,
  language: Language,
): Candidate[] {
  const postings = new Map<string, number[]>();
  const enter = (units: readonly Unit[]): void => {
    for (const [at, unit] of units.entries()) {
      if (taken.has(unit)) continue;
      for (const key of new Set(meaningWords(unit.keys, language))) {
        const list = postings.get(key);
        if (list) list.push(at);
        else postings.set(key, [at]);
      }
    }
  };
  enter(to);
  const found: Candidate[] = [];
  for (const [a, unit] of from.entries()) {
    if (taken.has(unit) || unit.kind === 'heading') continue;
    const own = new Set(meaningWords(unit.keys, language));
    const shared = new Map<number, number>();
    for (const key of own) {
      const list = postings.get(key);
      if (!list || list.length > COMMON) continue;
      for (const b of list) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    for (const [b, count] of shared) {
      const other = to[b]!;
      if (other.kind === 'heading' || isDefinition(unit) !== isDefinition(other)) continue;
      const near = unit.change === other.change;
      if (!near && (own.size < FEWEST_WORDS || count < 2)) continue;
      const score = similarityOf(unit.keys, other.keys, language);
      const least = near && unit.kind === other.kind ? MOVED : MOVED_FAR;
      if (score >= least) found.push({ a, b, score: near ? score + 0.1 : score });
    }
  }
  return found;
}

export function isDefinition(unit: Unit): boolean {
  return unit.block?.role === 'definition';
}
