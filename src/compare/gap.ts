/** The cheapest reading of two lists in order: one to one, missing, extra, merged, split; dynamic programming in a band. */
import { Band, Costs } from './gap-tables.ts';
import type { Link, MatchOptions, Scorer } from './scorer.ts';

/** By how much a moved pair must beat every other partner of either side. */
export const CLEAR = 1;

/** Pairs within a gap, as indexes into the two lists given. Pairs across the order appear too, where they are clear. */
export function alignGap<T>(
  source: readonly T[],
  translation: readonly T[],
  scorer: Scorer<T>,
  options: MatchOptions,
): Link[] {
  const costs = new Costs(source, translation, scorer);
  const inOrder = readInOrder(costs, options, []);
  let moves = findMoves(costs, options);
  // Mostly each best partner stands in its place already: then nothing moved.
  if (moves.every(({ i, j }) => inOrder.some((link) => link.source[0] === i && link.translation[0] === j)))
    return inOrder;
  for (;;) {
    const links = readInOrder(costs, options, moves);
    const busyI = new Set(links.flatMap((link) => link.source));
    const busyJ = new Set(links.flatMap((link) => link.translation));
    // A move half of which was wanted elsewhere is none: read again without it.
    const whole = moves.filter(({ i, j }) => busyI.has(i) === busyJ.has(j));
    if (whole.length === moves.length) {
      const moved = moves.filter(({ i, j }) => !busyI.has(i) && !busyJ.has(j));
      return [
        ...links,
        ...moved.map(({ i, j, cost }): Link => ({ source: [i], translation: [j], stage: 'structure', cost })),
      ];
    }
    moves = whole;
  }
}

interface Move {
  i: number;
  j: number;
  cost: number;
  /** What each half costs when both are left out of the order. */
  half: number;
}

/** Pairs that are each other's best by far: leaving both out of the order must not cost more than moving one of them. */
function findMoves<T>(costs: Costs<T>, { strong, move }: MatchOptions): Move[] {
  const { n, m, kept } = costs;
  if (!kept || (n < 2 && m < 2)) return [];
  const rows = bestOf(n, m, kept, m, 1);
  const columns = bestOf(m, n, kept, 1, m);
  const moves: Move[] = [];
  for (let i = 0; i < n; i++) {
    const j = rows.at[i]!;
    if (columns.at[j] !== i) continue;
    const cost = rows.best[i]!;
    if (cost > strong || rows.next[i]! < cost + CLEAR || columns.next[j]! < cost + CLEAR) continue;
    moves.push({ i, j, cost, half: (cost + move) / 2 });
  }
  return moves;
}

interface Best {
  at: Int32Array;
  best: Float64Array;
  next: Float64Array;
}

/** The cheapest and next cheapest partner of each row (or column) of a table of costs. */
function bestOf(
  rows: number,
  columns: number,
  kept: Float64Array,
  rowStep: number,
  columnStep: number,
): Best {
  const at = new Int32Array(rows);
  const best = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const next = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = kept[row * rowStep + column * columnStep]!;
      if (here < best[row]!) {
        next[row] = best[row]!;
        best[row] = here;
        at[row] = column;
      } else if (here < next[row]!) next[row] = here;
    }
  return { at, best, next };
}

/** By how much a run read as one is less certain than a pair of the same cost. */
const RUN_DOUBT = 4;

const SKIP_SOURCE = 0;
const SKIP_TRANSLATION = 1;
const ONE = 2;
/** Codes above: a run of (code - MERGE) items of the source; negative: of the translation. */
const MERGE = 2;

/** The cheapest reading in order. Runs are only read where something would otherwise stand alone. */
function readInOrder<T>(costs: Costs<T>, options: MatchOptions, moves: readonly Move[]): Link[] {
  const links = traceCheapest(costs, options, moves, false);
  const all = links.length === costs.n && links.length === costs.m;
  return all ? links : traceCheapest(costs, options, moves, true);
}

function traceCheapest<T>(
  costs: Costs<T>,
  options: MatchOptions,
  moves: readonly Move[],
  runs: boolean,
): Link[] {
  const { n, m } = costs;
  const skipI = new Float64Array(n).fill(options.skip);
  const skipJ = new Float64Array(m).fill(options.skip);
  for (const { i, j, half } of moves) {
    skipI[i] = Math.min(half, options.skip);
    skipJ[j] = Math.min(half, options.skip);
  }
  const wholeI = runs ? wholeRuns(costs.source, costs.scorer) : NO_RUNS;
  const wholeJ = runs ? wholeRuns(costs.translation, costs.scorer) : NO_RUNS;
  const band = new Band(n, m);
  for (let i = 0; i <= n; i++) {
    const high = band.high(i);
    for (let j = band.low(i); j <= high; j++) {
      if (i === 0 && j === 0) continue;
      let best = Number.POSITIVE_INFINITY;
      let how = SKIP_SOURCE;
      if (i > 0 && j > 0) {
        best = band.get(i - 1, j - 1) + costs.at(i - 1, j - 1);
        how = ONE;
      }
      if (i > 0) {
        const above = band.get(i - 1, j) + skipI[i - 1]!;
        if (above < best) {
          best = above;
          how = SKIP_SOURCE;
        }
      }
      if (j > 0) {
        const left = band.get(i, j - 1) + skipJ[j - 1]!;
        if (left < best) {
          best = left;
          how = SKIP_TRANSLATION;
        }
      }
      if (runs && i > 0 && j > 0) {
        for (const count of countsOf(costs, 0, i, j, wholeI[i]!)) {
          const run = costs.run(0, i, count);
          if (!run) continue;
          const price = priceOf(count, wholeI[i]!, options);
          const cost = band.get(i - count, j - 1) + costs.scorer.cost(run, costs.translation[j - 1]!) + price;
          if (cost < best) {
            best = cost;
            how = MERGE + count;
          }
        }
        for (const count of countsOf(costs, 1, j, i, wholeJ[j]!)) {
          const run = costs.run(1, j, count);
          if (!run) continue;
          const price = priceOf(count, wholeJ[j]!, options);
          const cost = band.get(i - 1, j - count) + costs.scorer.cost(costs.source[i - 1]!, run) + price;
          if (cost < best) {
            best = cost;
            how = -count;
          }
        }
      }
      band.set(i, j, best, how);
    }
  }
  return traceBack(costs, band);
}

const NO_RUNS = new Int32Array(0);

/** How long a whole run ending at each place is; 0 where none ends. */
function wholeRuns<T>(list: readonly T[], scorer: Scorer<T>): Int32Array {
  const runs = new Int32Array(list.length + 1);
  for (let end = 1; end <= list.length; end++) runs[end] = scorer.wholeRun(list, end);
  return runs;
}

/** A whole list turned into prose, alone or with the words that introduce it, is likelier than neighbours run together. */
function priceOf(count: number, whole: number, { merge, skip }: MatchOptions): number {
  if (whole > 1 && (count === whole || count === whole + 1)) return skip * 0.6;
  return merge + skip * (Math.min(count, 3) - 2);
}

const NO_COUNTS: readonly number[] = [];

/** Lengths of runs on one side, ending at `end`, that together are about as long as the one item before `at` on the other. */
function countsOf<T>(
  costs: Costs<T>,
  side: 0 | 1,
  end: number,
  at: number,
  whole: number,
): readonly number[] {
  if (end < 2) return NO_COUNTS;
  const one = costs.sizeOf(side === 0 ? 1 : 0, at - 1, at);
  const last = costs.sizeOf(side, end - 1, end);
  if (last > one * 0.95) return NO_COUNTS;
  let counts: number[] | null = null;
  for (const count of [2, 3, whole, whole + 1]) {
    if (count < 2 || count > end || count > 4000 || (count > 3 && whole < 2)) continue;
    const all = costs.sizeOf(side, end - count, end);
    if (all < one * 0.62 || all > one * 1.6 || counts?.includes(count)) continue;
    if (!counts) counts = [];
    counts.push(count);
  }
  return counts ?? NO_COUNTS;
}

function traceBack<T>(costs: Costs<T>, band: Band): Link[] {
  const links: Link[] = [];
  let i = costs.n;
  let j = costs.m;
  while (i > 0 || j > 0) {
    const how = band.choice(i, j);
    if (i > 0 && j > 0 && (how >= ONE || how < 0)) {
      const left = how > MERGE ? how - MERGE : 1;
      const right = how < 0 ? -how : 1;
      const source = range(i - left, i);
      const translation = range(j - right, j);
      const cost =
        left > 1
          ? costs.scorer.cost(costs.run(0, i, left)!, costs.translation[j - 1]!)
          : right > 1
            ? costs.scorer.cost(costs.source[i - 1]!, costs.run(1, j, right)!)
            : costs.at(i - 1, j - 1);
      const single = left === 1 && right === 1;
      links.push({
        source,
        translation,
        stage: single ? 'structure' : 'gap',
        cost: single ? cost : cost + RUN_DOUBT,
      });
      i -= left;
      j -= right;
    } else if (j === 0 || (i > 0 && how === SKIP_SOURCE)) i--;
    else j--;
  }
  return links.reverse();
}

function range(from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let at = from; at < to; at++) numbers.push(at);
  return numbers;
}
