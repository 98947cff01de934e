/** How long a translation should be: measured for English and Urdu, neutral elsewhere. */

/** What is known of a pair of languages. */
export interface LengthModel {
  /** Expected translation characters per source character. */
  readonly ratio: number;
  /** Variance per source character (Gale and Church's s²). */
  readonly variance: number;
  /** Limits of the ratio beyond which something is amiss, by number of source words, ascending. */
  readonly limits: readonly { readonly words: number; readonly low: number; readonly high: number }[];
}

/** A length that is out of proportion. */
export interface LengthSuspicion {
  readonly kind: 'short' | 'long';
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** Below this many source words a ratio means nothing. */
export const leastWords = 5;

const englishUrdu: LengthModel = {
  ratio: 1.021,
  variance: 3.88,
  limits: [
    { words: 5, low: 0.55, high: 2.0 },
    { words: 10, low: 0.6, high: 1.6 },
    { words: 20, low: 0.65, high: 1.5 },
    { words: 40, low: 0.55, high: 1.35 },
  ],
};

/** Gale and Church's own figures, with limits wide enough for any pair. */
const neutral: LengthModel = {
  ratio: 1,
  variance: 6.8,
  limits: [
    { words: 5, low: 0.4, high: 2.5 },
    { words: 10, low: 0.45, high: 2.2 },
    { words: 20, low: 0.5, high: 2.0 },
  ],
};

const models = new Map([['en>ur', englishUrdu]]);

/** The model for a pair of language tags. */
export function lengthModelOf(source: string, translation: string): LengthModel {
  const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? tag;
  return models.get(`${primary(source)}>${primary(translation)}`) ?? neutral;
}

/** Tells when a translation is too short or too long for its source; null when it is not, or too short to judge. Characters are counted without markup. */
export function lengthSuspicion(
  sourceCharacters: number,
  sourceWords: number,
  translationCharacters: number,
  model: LengthModel,
): LengthSuspicion | null {
  if (sourceWords < leastWords || sourceCharacters === 0) return null;
  const ratio = translationCharacters / sourceCharacters;
  const limit = model.limits.findLast(({ words }) => sourceWords >= words);
  if (!limit) return null;
  const { low, high } = limit;
  if (ratio < low) return { kind: 'short', ratio, low, high };
  return ratio > high ? { kind: 'long', ratio, low, high } : null;
}

/** Gale and Church's δ: how many standard deviations a length is from the expected one. */
export function lengthDelta(
  sourceCharacters: number,
  translationCharacters: number,
  model: LengthModel,
): number {
  const mean = (sourceCharacters + translationCharacters / model.ratio) / 2;
  if (mean === 0) return 0;
  return (translationCharacters - sourceCharacters * model.ratio) / Math.sqrt(mean * model.variance);
}

/** Cost of pairing two texts of these lengths, in nats: −ln erfc(|δ|/√2). */
export function lengthCost(
  sourceCharacters: number,
  translationCharacters: number,
  model: LengthModel,
): number {
  const delta = Math.abs(lengthDelta(sourceCharacters, translationCharacters, model));
  return -Math.log(Math.max(complementaryError(delta / Math.SQRT2), 1e-12));
}

/** erfc by the rational approximation 7.1.26 of Abramowitz and Stegun; error below 1.5e-7. */
function complementaryError(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return polynomial * Math.exp(-x * x);
}

/**
 * The limits a corpus sets for itself: median ± 4 MAD of the logarithm of its own ratios, once it has thirty sections.
 * Null before that.
 */
export function calibrateLength(ratios: readonly number[]): { low: number; high: number } | null {
  const logs = ratios.filter((ratio) => ratio > 0).map(Math.log);
  if (logs.length < 30) return null;
  const middle = median(logs);
  const spread = Math.max(median(logs.map((log) => Math.abs(log - middle))), 0.02);
  return { low: Math.exp(middle - 4 * spread), high: Math.exp(middle + 4 * spread) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
