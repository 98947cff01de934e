/** How long units are against how long they should be; a unit that was plainly cut explains whatever else it lacks. */
import type { Block } from '../../document/document.ts';
import { MASK } from '../../document/prose.ts';
import type { Language } from '../../text/language.ts';
import {
  calibrateLength,
  type LengthSuspicion,
  leastWords,
  lengthModelOf,
  lengthSuspicion,
} from '../../text/length.ts';
import { countWords, segmentSentences } from '../../text/segments.ts';
import { type CheckContext, pairsOfRun } from '../check.ts';
import { wordedUnits } from './legible.ts';
import type { Unit } from './units.ts';

/** The size of a unit and what it tells by itself. */
export interface Extent {
  unit: Unit;
  /** Characters of source and translation, words of the source. */
  source: number;
  translation: number;
  words: number;
  /** Of source and translation. */
  sentences: [number, number];
  /** Translation as a share of what is to be expected. */
  share: number;
  suspicion: LengthSuspicion | null;
  /** The source ends a sentence where the translation does not, though it does elsewhere. */
  unfinished: boolean;
}

/** A share below this goes with other signs of loss; above the inverse, of addition. */
export const OFF = 0.8;

/** The extents of all units long enough to be measured. */
export function extentsOf(context: CheckContext): readonly Extent[] {
  return context.memo('extents', 'pair', () => {
    const measure = measureOf(context);
    const extents: Extent[] = [];
    for (const unit of wordedUnits(context)) {
      if (unit.heading || unit.source[0]!.kind === 'html') continue;
      const extent = extentOf(context, unit, measure);
      if (extent.words >= leastWords && extent.source > 0) extents.push(extent);
    }
    return dropUsualEndings(extents);
  });
}

/** Units of which a good part is missing: what else they lack went with it. */
export function cutUnits(context: CheckContext): ReadonlySet<Unit> {
  return context.memo(
    'cut units',
    'pair',
    () =>
      new Set(
        extentsOf(context)
          .filter(isCut)
          .map(({ unit }) => unit),
      ),
  );
}

function isCut({ unfinished, share, suspicion }: Extent): boolean {
  return (unfinished && share < OFF) || suspicion?.kind === 'short';
}

function extentOf(context: CheckContext, unit: Unit, measure: Measure): Extent {
  const source = charactersOf(unit.source);
  const translation = charactersOf(unit.translation);
  const words = unit.source.reduce((sum, { prose }) => sum + countWords(prose), 0);
  const last = (blocks: readonly Block[]) => blocks.at(-1)!.prose;
  return {
    unit,
    source,
    translation,
    words,
    sentences: [
      sentencesOf(unit.source, context.sourceLanguage),
      sentencesOf(unit.translation, context.translationLanguage),
    ],
    share: translation / Math.max(1, source * measure.ratio),
    suspicion: lengthSuspicion(source, words, translation, {
      ratio: measure.ratio,
      variance: 1,
      limits: measure.limits,
    }),
    unfinished: FINISHED.test(last(unit.source)) && !FINISHED.test(last(unit.translation)),
  };
}

/** Where a translation leaves out the closing stop more than now and then, that says nothing. */
function dropUsualEndings(extents: Extent[]): Extent[] {
  const open = extents.filter(({ unfinished }) => unfinished).length;
  const closed = extents.filter(
    ({ unit, unfinished }) => !unfinished && FINISHED.test(unit.source.at(-1)!.prose),
  ).length;
  return open <= Math.max(1, closed / 4)
    ? extents
    : extents.map((extent) => ({ ...extent, unfinished: false }));
}

/** Ends with a mark that closes a sentence or introduces a list, whatever brackets or quotation marks follow. */
const FINISHED = /[.!?:\u2026\u06D4\u061F\u061B\u0964][)\]}"'\u00BB\u2018-\u201D\s\uFFFC]*$/;

function charactersOf(blocks: readonly Block[]): number {
  let count = 0;
  for (const { prose } of blocks) {
    count += prose.length;
    if (prose.includes(MASK)) count -= prose.split(MASK).length - 1;
  }
  return count;
}

const ENDS = /[.!?\u2026\u06D4\u061F]/g;

function sentencesOf(blocks: readonly Block[], language: Language): number {
  let count = 0;
  for (const { prose } of blocks) {
    // Most blocks are one sentence, closed or not.
    const ends = prose.match(ENDS)?.length ?? 0;
    if (ends < 2 && (ends === 0 || FINISHED.test(prose))) count++;
    else
      count += segmentSentences(prose.replaceAll('\n', ' '), language).filter(({ text }) =>
        /\p{L}/u.test(text),
      ).length;
  }
  return count;
}

/** What length is to be expected. */
interface Measure {
  /** Characters of translation for one of source. */
  ratio: number;
  /** Limits of the ratio by number of words of the source, ascending. */
  limits: { words: number; low: number; high: number }[];
}

const FEWEST_SECTIONS = 30;

/** The measure of the language pair, or of the corpus itself once it is large enough. */
function measureOf(context: CheckContext): Measure {
  return context.memo('length', 'run', () => {
    const model = lengthModelOf(context.sourceLanguage.tag, context.translationLanguage.tag);
    const measure: Measure = { ratio: model.ratio, limits: [...model.limits] };
    const blocks = pairsOfRun(context)
      .flatMap(({ sections }) => sections)
      .flatMap((section) => section.blocks)
      .filter(
        ({ source, translation }) =>
          source.length === 1 &&
          translation.length === 1 &&
          source[0]!.kind === translation[0]!.kind &&
          source[0]!.kind !== 'code',
      );
    const sections = pairsOfRun(context).reduce(
      (sum, pair) =>
        sum +
        pair.sections.filter(({ source, translation }) => source.length > 0 && translation.length > 0).length,
      0,
    );
    if (sections < FEWEST_SECTIONS) return measure;
    const sized = blocks
      .map(({ source, translation }) => ({
        words: countWords(source[0]!.prose),
        ratio: charactersOf(translation) / Math.max(1, charactersOf(source)),
      }))
      .filter(({ words, ratio }) => words >= leastWords && ratio > 0);
    const ratios = sized.map(({ ratio }) => ratio).sort((a, b) => a - b);
    if (ratios.length < FEWEST_SECTIONS) return measure;
    measure.ratio = ratios[ratios.length >> 1]!;
    measure.limits = model.limits.map((limit, index) => {
      const next = model.limits[index + 1]?.words ?? Number.POSITIVE_INFINITY;
      const own = calibrateLength(
        sized.filter(({ words }) => words >= limit.words && words < next).map(({ ratio }) => ratio),
      );
      const usual = {
        words: limit.words,
        low: (limit.low * measure.ratio) / model.ratio,
        high: (limit.high * measure.ratio) / model.ratio,
      };
      // A corpus may be less even than most, but being more even makes no fault of what is usual elsewhere.
      return own
        ? { words: limit.words, low: Math.min(own.low, usual.low), high: Math.max(own.high, usual.high) }
        : usual;
    });
    return measure;
  });
}
