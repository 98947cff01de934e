/** Pairing by likeness: the most alike first, each once; the same pairs whichever side is called the first. */

/** Above this many comparisons only neighbours in order are compared. */
const MOST_COMPARED = 40_000;
const NEIGHBOURS = 20;

export function pairBest<T extends { order: number }>(
  from: readonly T[],
  to: readonly T[],
  likeness: (from: T, to: T) => number,
  least: number,
): [T, T][] {
  const found: { a: number; b: number; score: number }[] = [];
  const all = from.length * to.length <= MOST_COMPARED;
  for (const [a, left] of from.entries())
    for (const [b, right] of to.entries()) {
      if (!all && Math.abs(a - b) > NEIGHBOURS) continue;
      const score = likeness(left, right);
      if (score >= least) found.push({ a, b, score });
    }
  return takeBest(found).map(({ a, b }) => [from[a]!, to[b]!]);
}

/** Of scored pairs of places, the best that use no place twice. Ties go to what stands earlier and in the same place. */
export function takeBest<P extends { a: number; b: number; score: number }>(pairs: readonly P[]): P[] {
  const sorted = pairs.toSorted(
    (x, y) => y.score - x.score || x.a + x.b - (y.a + y.b) || Math.abs(x.a - x.b) - Math.abs(y.a - y.b),
  );
  const left = new Set<number>();
  const right = new Set<number>();
  return sorted.filter(({ a, b }) => {
    if (left.has(a) || right.has(b)) return false;
    left.add(a);
    right.add(b);
    return true;
  });
}
