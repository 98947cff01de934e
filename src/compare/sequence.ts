/** The heaviest increasing subsequence: which pairs keep the common order, so that the others have moved. */

export interface Step {
  /** Place in the first list. */
  from: number;
  /** Place in the second list. */
  to: number;
  /** How much of the text it carries. */
  weight: number;
}

/** Indexes of the steps that rise in both lists and together weigh most; n log n. */
export function keepOrder(steps: readonly Step[]): Set<number> {
  if (rises(steps)) return new Set(steps.keys());
  const order = steps
    .map((_, index) => index)
    .sort((a, b) => steps[a]!.from - steps[b]!.from || steps[b]!.to - steps[a]!.to);
  const ranks = rankOf(steps.map((step) => step.to));
  const best = new BestPrefix(ranks.size);
  const before = new Int32Array(steps.length).fill(-1);
  const total = new Float64Array(steps.length);
  let last = -1;
  for (const index of order) {
    const rank = ranks.get(steps[index]!.to)!;
    const previous = best.before(rank, total);
    before[index] = previous;
    total[index] = steps[index]!.weight + (previous < 0 ? 0 : total[previous]!);
    best.put(rank, index, total);
    if (last < 0 || total[index]! > total[last]!) last = index;
  }
  const kept = new Set<number>();
  for (let index = last; index >= 0; index = before[index]!) kept.add(index);
  return kept;
}

function rises(steps: readonly Step[]): boolean {
  return steps.every(
    (step, at) => at === 0 || (step.from > steps[at - 1]!.from && step.to > steps[at - 1]!.to),
  );
}

function rankOf(values: readonly number[]): Map<number, number> {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  return new Map(sorted.map((value, rank) => [value, rank]));
}

/** A tree of prefix maxima over ranks; each node holds the index of the heaviest chain. */
class BestPrefix {
  private readonly nodes: Int32Array;

  constructor(size: number) {
    this.nodes = new Int32Array(size + 1).fill(-1);
  }

  /** The heaviest chain that ends below `rank`, or -1. */
  before(rank: number, total: Float64Array): number {
    let best = -1;
    for (let node = rank; node > 0; node -= node & -node) {
      const here = this.nodes[node]!;
      if (here >= 0 && (best < 0 || total[here]! > total[best]!)) best = here;
    }
    return best;
  }

  put(rank: number, index: number, total: Float64Array): void {
    for (let node = rank + 1; node < this.nodes.length; node += node & -node) {
      const here = this.nodes[node]!;
      if (here < 0 || total[index]! > total[here]!) this.nodes[node] = index;
    }
  }
}
