/** What the figures of a unit say on both sides: numbers, dates and bounds compared once for the three rules that tell of them. */
import type { Block } from '../../document/document.ts';
import type { Span } from '../../model/place.ts';
import { compareDates, type DateMention, findDates } from '../../text/dates.ts';
import type { Language } from '../../text/language.ts';
import {
  type ComparatorChange,
  compareNumbers,
  extractNumbers,
  type NumberMention,
} from '../../text/numbers.ts';
import { findObligations } from '../../text/obligations.ts';
import type { CheckContext } from '../check.ts';
import { cutUnits } from './extent.ts';
import { impliedNumbers } from './implied.ts';
import { readableUnits } from './legible.ts';
import { spanIn, strayBlocks, type Unit, unitsBySection } from './units.ts';

/** A mention with the block it stands in. */
export interface Seen<T> {
  mention: T;
  block: Block;
}

/** The figures of one unit that do not agree. */
export interface FigureFaults {
  unit: Unit;
  missing: Seen<NumberMention>[];
  extra: Seen<NumberMention>[];
  /** Keys of numbers that stand on both sides, only not equally often. */
  repeated: Set<string>;
  bounds: { change: ComparatorChange; source: Seen<NumberMention>; translation: Seen<NumberMention> }[];
  missingDates: Seen<DateMention>[];
  extraDates: Seen<DateMention>[];
}

export function spanOfSeen({ mention, block }: Seen<{ start: number; end: number }>): Span {
  return spanIn(block, mention.start, mention.end);
}

/** The units whose figures disagree. What merely moved to another block of its section is no fault. */
export function figureFaults(context: CheckContext): readonly FigureFaults[] {
  return context.memo('figures', 'pair', () => {
    const all: FigureFaults[] = [];
    for (const [pair, units] of unitsBySection(readableUnits(context))) {
      const faults = units.flatMap((unit) => compareUnit(context, unit) ?? []);
      if (faults.length === 0) continue;
      const strays = { source: strayBlocks(pair, 'source'), translation: strayBlocks(pair, 'translation') };
      forgiveMoved(
        faults,
        keysIn(strays.source, context.sourceLanguage),
        keysIn(strays.translation, context.translationLanguage),
      );
      for (const fault of faults) {
        forgiveImplied(context, fault);
        if (!cutUnits(context).has(fault.unit)) continue;
        if (fault.extra.length === 0) fault.missing = [];
        if (fault.extraDates.length === 0) fault.missingDates = [];
      }
      all.push(...faults);
    }
    return all;
  });
}

const HAS_FIGURE = /[0-9\u0660-\u0669\u06F0-\u06F9]/;

function compareUnit(context: CheckContext, unit: Unit): FigureFaults | null {
  if (unit.source[0]!.kind === 'code' || unit.translation[0]!.kind === 'code') return null;
  const wanted = numbersOf(unit.source, context.sourceLanguage);
  const found = numbersOf(unit.translation, context.translationLanguage);
  const wantedDates = datesOf(unit.source, context.sourceLanguage);
  const foundDates = datesOf(unit.translation, context.translationLanguage);
  if (wanted.length + found.length + wantedDates.length + foundDates.length === 0) return null;
  if (!wanted.some(binds) && !found.some(binds) && wantedDates.length + foundDates.length === 0) return null;
  const dates = compareDates(
    wantedDates.map(({ mention }) => mention),
    foundDates.map(({ mention }) => mention),
  );
  const { missing, extra, ...compared } = compareMentions(wanted, found);
  const bounds = compared.bounds.filter(
    ({ change, source, translation }) => !isSameLimit(context, change, source, translation),
  );
  if (missing.length + extra.length + bounds.length + dates.missing.length + dates.extra.length === 0)
    return null;
  const there = new Set(found.map(({ mention }) => mention.key));
  const here = new Set(wanted.map(({ mention }) => mention.key));
  const repeated = [
    ...missing.filter(({ mention }) => there.has(mention.key)),
    ...extra.filter(({ mention }) => here.has(mention.key)),
  ];
  return {
    unit,
    missing,
    extra,
    bounds,
    repeated: new Set(repeated.map(({ mention }) => mention.key)),
    missingDates: wantedDates.filter(({ mention }) => dates.missing.includes(mention)),
    extraDates: foundDates.filter(({ mention }) => dates.extra.includes(mention)),
  };
}

/** Soft numbers without a bound may come and go. */
function binds({ mention }: Seen<NumberMention>): boolean {
  return mention.hard || (mention.comparator !== null && !mention.loose);
}

/** What is restricted to people of 18 and over is closed to people under 18: both say the same limit. */
function isSameLimit(
  context: CheckContext,
  change: ComparatorChange,
  source: Seen<NumberMention>,
  translation: Seen<NumberMention>,
): boolean {
  const bounds = `${change.source.comparator} ${change.translation.comparator}`;
  if (!/^(?:gte lt|lt gte|gt lte|lte gt)$/.test(bounds)) return false;
  const restricts = ({ block }: Seen<NumberMention>, language: Language) =>
    findObligations(block.prose, language).some(({ kind }) => kind === 'age-restrict');
  return restricts(source, context.sourceLanguage) && restricts(translation, context.translationLanguage);
}

/** A date answers for its numbers, but is itself compared as a date. */
function compareMentions(wanted: readonly Seen<NumberMention>[], found: readonly Seen<NumberMention>[]) {
  const mentions = (list: readonly Seen<NumberMention>[]) => list.map(({ mention }) => mention);
  const loose = (list: readonly Seen<NumberMention>[]) => mentions(list).filter((mention) => !mention.inDate);
  const missing = new Set(compareNumbers(loose(wanted), mentions(found)).missing);
  const extra = new Set(compareNumbers(mentions(wanted), loose(found)).extra);
  const blockOf = new Map([...wanted, ...found].map((seen) => [seen.mention, seen]));
  return {
    missing: wanted.filter(({ mention }) => missing.has(mention)),
    extra: found.filter(({ mention }) => extra.has(mention)),
    bounds: compareNumbers(loose(wanted), loose(found)).comparatorChanged.map((change) => ({
      change,
      source: blockOf.get(change.source)!,
      translation: blockOf.get(change.translation)!,
    })),
  };
}

function numbersOf(blocks: readonly Block[], language: Language): Seen<NumberMention>[] {
  return blocks.flatMap((block) =>
    extractNumbers(block.prose, language)
      .filter((mention) => !isTypedMarker(block, mention))
      .map((mention) => ({ mention, block })),
  );
}

/** «۱۔» at the beginning of a line numbers an item of a list that is none: align/block-kind tells that. */
function isTypedMarker({ prose, kind }: Block, { start, end }: NumberMention): boolean {
  return (
    kind === 'paragraph' &&
    end - start <= 3 &&
    (start === 0 || prose[start - 1] === '\n') &&
    /^[.\u06D4):-](?:\s|$)/.test(prose.slice(end, end + 2))
  );
}

function datesOf(blocks: readonly Block[], language: Language): Seen<DateMention>[] {
  return blocks.flatMap((block) =>
    // A date in words alone ("the first of May") is left to the reader.
    HAS_FIGURE.test(block.prose)
      ? findDates(block.prose, language).map((mention) => ({ mention, block }))
      : [],
  );
}

function keysIn(blocks: readonly Block[], language: Language): Map<string, number> {
  const keys = new Map<string, number>();
  for (const { mention } of numbersOf(blocks, language))
    keys.set(mention.key, (keys.get(mention.key) ?? 0) + 1);
  return keys;
}

/** Where one unit lacks exactly what another has too much of, sentences were parted differently. */
function forgiveMoved(
  faults: readonly FigureFaults[],
  sourceStrays: Map<string, number>,
  translationStrays: Map<string, number>,
): void {
  for (const fault of faults) {
    // A number changed in place leaves one missing and one extra: the section must not excuse it.
    if (fault.missing.length > 0 && fault.extra.length > 0) continue;
    fault.missing = fault.missing.filter(
      (seen) => !takeFrom(faults, fault, 'extra', seen) && !take(translationStrays, seen.mention.key),
    );
    fault.extra = fault.extra.filter(
      (seen) => !takeFrom(faults, fault, 'missing', seen) && !take(sourceStrays, seen.mention.key),
    );
  }
}

function takeFrom(
  faults: readonly FigureFaults[],
  own: FigureFaults,
  list: 'missing' | 'extra',
  seen: Seen<NumberMention>,
): boolean {
  for (const fault of faults) {
    if (fault === own || (fault.missing.length > 0 && fault.extra.length > 0)) continue;
    const at = fault[list].findIndex(({ mention }) => mention.key === seen.mention.key);
    if (at < 0) continue;
    fault[list] = fault[list].toSpliced(at, 1);
    return true;
  }
  return false;
}

function take(keys: Map<string, number>, key: string): boolean {
  const left = keys.get(key) ?? 0;
  if (left > 0) keys.set(key, left - 1);
  return left > 0;
}

/** Where the glossary says that a term states a number, "minor" on one side may be "under 18" on the other. */
function forgiveImplied(context: CheckContext, fault: FigureFaults): void {
  if (fault.missing.length + fault.extra.length === 0) return;
  const implied = impliedNumbers(context, fault.unit);
  const unstated =
    (numbers: ReadonlySet<number>) =>
    ({ mention }: Seen<NumberMention>) =>
      !(mention.kind === 'number' && numbers.has(mention.value));
  fault.missing = fault.missing.filter(unstated(implied.translation));
  fault.extra = fault.extra.filter(unstated(implied.source));
}
