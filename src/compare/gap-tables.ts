/** The tables of a gap: what every pair costs, and the totals of the cells that are read. */
import type { Scorer } from './scorer.ts';

/** Cells beyond which only a band around the diagonal is read. */
const MOST_CELLS = 250_000;
/** Cells up to which every cost is kept, so that moves can be seen. */
const MOST_KEPT = 40_000;
const NARROWEST_BAND = 12;
/** What pairs cost, kept where there are not too many of them, and runs of items read as one. */
export class Costs<T> {
  readonly n: number;
  readonly m: number;
  readonly kept: Float64Array | null;
  private readonly runs: [Map<number, T | null>, Map<number, T | null>] = [new Map(), new Map()];
  /** Sizes summed from the beginning of each list. */
  readonly sums: [Float64Array, Float64Array];

  constructor(
    readonly source: readonly T[],
    readonly translation: readonly T[],
    readonly scorer: Scorer<T>,
  ) {
    this.n = source.length;
    this.m = translation.length;
    this.sums = [sumSizes(source, scorer), sumSizes(translation, scorer)];
    this.kept = this.n * this.m <= MOST_KEPT ? this.readAll() : null;
  }

  private readAll(): Float64Array {
    const all = new Float64Array(this.n * this.m);
    for (let i = 0; i < this.n; i++)
      for (let j = 0; j < this.m; j++)
        all[i * this.m + j] = this.scorer.cost(this.source[i]!, this.translation[j]!);
    return all;
  }

  at(i: number, j: number): number {
    return this.kept ? this.kept[i * this.m + j]! : this.scorer.cost(this.source[i]!, this.translation[j]!);
  }

  /** Size of items `from` to `to` of one side. */
  sizeOf(side: 0 | 1, from: number, to: number): number {
    return this.sums[side][to]! - this.sums[side][from]!;
  }

  /** The run of `count` items that ends before `end`, read as one. */
  run(side: 0 | 1, end: number, count: number): T | null {
    const key = end * 4096 + count;
    const runs = this.runs[side];
    let run = runs.get(key);
    if (run === undefined) {
      run = this.scorer.combine((side === 0 ? this.source : this.translation).slice(end - count, end));
      runs.set(key, run);
    }
    return run;
  }
}

function sumSizes<T>(list: readonly T[], scorer: Scorer<T>): Float64Array {
  const sums = new Float64Array(list.length + 1);
  for (let at = 0; at < list.length; at++) sums[at + 1] = sums[at]! + scorer.size(list[at]!);
  return sums;
}

/** The totals and choices of the cells that are read: all of them, or those around the diagonal of a large gap. */
export class Band {
  private readonly width: number;
  private readonly lows: Int32Array;
  private readonly totals: Float64Array;
  private readonly choices: Int16Array;

  constructor(
    readonly n: number,
    readonly m: number,
  ) {
    const all = (n + 1) * (m + 1) <= MOST_CELLS;
    const half = all
      ? m + 1
      : Math.max(NARROWEST_BAND, Math.floor(MOST_CELLS / (2 * n)), Math.ceil((2 * m) / Math.max(n, 1)));
    this.width = all ? m + 1 : Math.min(m + 1, 2 * half + 1);
    this.lows = new Int32Array(n + 1);
    for (let i = 0; i <= n; i++)
      this.lows[i] =
        all || i === 0 ? 0 : Math.max(0, Math.min(Math.round((i * m) / n) - half, m + 1 - this.width));
    this.totals = new Float64Array((n + 1) * this.width).fill(Number.POSITIVE_INFINITY);
    this.choices = new Int16Array(this.totals.length);
    this.totals[0] = 0;
  }

  low(i: number): number {
    return this.lows[i]!;
  }

  high(i: number): number {
    return Math.min(this.m, this.lows[i]! + this.width - 1);
  }

  get(i: number, j: number): number {
    if (i < 0 || j < 0) return Number.POSITIVE_INFINITY;
    const at = j - this.lows[i]!;
    return at < 0 || at >= this.width ? Number.POSITIVE_INFINITY : this.totals[i * this.width + at]!;
  }

  set(i: number, j: number, total: number, choice: number): void {
    const at = i * this.width + j - this.lows[i]!;
    this.totals[at] = total;
    this.choices[at] = choice;
  }

  choice(i: number, j: number): number {
    return this.choices[i * this.width + j - this.lows[i]!]!;
  }
}
