/** Likeness: how much of their words two texts of one language share, rare words and word pairs counting most. */
import type { Language } from '../text/language.ts';
import { tokenize } from '../text/tokens.ts';
import { isStopWord } from './word-tokens.ts';

/** A word pair shared tells more than its two words do. */
const PAIR_WORTH = 1.5;
/** Pairs of texts beyond which a frequent word is passed over. */
const MOST_PAIRS = 60_000;
/** Cells beyond which only rare words are looked up. */
const MOST_CELLS = 2_000_000;
const MOST_PAIRS_WHEN_LARGE = 64;

/** Every text of one list against every text of another, worked out at once by an index of their words. */
export class Likeness {
  private readonly left: Uint32Array[];
  private readonly right: Uint32Array[];
  private readonly weights: Float64Array;
  private readonly shared: Shared;
  private marks: Uint8Array | null = null;
  private readonly leftSizes: Float64Array;
  private readonly rightSizes: Float64Array;

  constructor(from: readonly string[], to: readonly string[], language: Language) {
    const table = new Map<string, number>();
    this.left = from.map((text) => readFeatures(text, table, language));
    this.right = to.map((text) => readFeatures(text, table, language));
    const counts = [countFeatures(this.left, table.size), countFeatures(this.right, table.size)] as const;
    this.weights = new Float64Array(table.size);
    const all = from.length + to.length;
    for (const [name, feature] of table) {
      const rarity = Math.log(1 + all / (counts[0][feature]! + counts[1][feature]!));
      this.weights[feature] = rarity * (name.includes(' ') ? PAIR_WORTH : 1);
    }
    this.leftSizes = this.sizesOf(this.left);
    this.rightSizes = this.sizesOf(this.right);
    this.shared = this.findShared(counts);
  }

  private sizesOf(lists: readonly Uint32Array[]): Float64Array {
    return Float64Array.from(lists, (features) => this.weigh(features));
  }

  private weigh(features: Iterable<number>): number {
    let sum = 0;
    for (const feature of features) sum += this.weights[feature]!;
    return sum;
  }

  private findShared([ofLeft, ofRight]: readonly [Uint32Array, Uint32Array]): Shared {
    const large = this.left.length * this.right.length > MOST_CELLS;
    const most = large ? MOST_PAIRS_WHEN_LARGE : MOST_PAIRS;
    const holders = new Map<number, number[]>();
    this.right.forEach((features, j) => {
      for (const feature of features) {
        if (ofLeft[feature] === 0 || ofLeft[feature]! * ofRight[feature]! > most) continue;
        const list = holders.get(feature);
        if (list) list.push(j);
        else holders.set(feature, [j]);
      }
    });
    const shared: Shared = large ? new SparseShared() : new DenseShared(this.left.length, this.right.length);
    this.left.forEach((features, i) => {
      for (const feature of features) {
        const list = holders.get(feature);
        if (list) for (const j of list) shared.add(i, j, this.weights[feature]!);
      }
    });
    return shared;
  }

  /** 0–1: shared words over the mean of both. */
  between(i: number, j: number): number {
    const both = this.leftSizes[i]! + this.rightSizes[j]!;
    return both === 0 ? 0 : (2 * this.shared.get(i, j)) / both;
  }

  /** Share of a text of the first list that stands in one of the second. */
  shareOfLeft(i: number, j: number): number {
    return this.leftSizes[i] ? this.shared.get(i, j) / this.leftSizes[i]! : 0;
  }

  /** Share of a text of the second list that stands in one of the first. */
  shareOfRight(i: number, j: number): number {
    return this.rightSizes[j] ? this.shared.get(i, j) / this.rightSizes[j]! : 0;
  }

  /** Those of the second list that share anything with a text of the first. */
  partnersOf(i: number): Iterable<number> {
    return this.shared.partnersOf(i);
  }

  /** Share of a text of the first list that stands in one of the second, and of that the share which stands not in others. */
  insideRight(i: number, j: number, others: readonly number[]): number {
    return this.inside(
      this.left[i]!,
      this.leftSizes[i]!,
      this.right[j]!,
      others.map((at) => this.left[at]!),
    );
  }

  /** The same the other way round. */
  insideLeft(i: number, j: number, others: readonly number[]): number {
    return this.inside(
      this.right[j]!,
      this.rightSizes[j]!,
      this.left[i]!,
      others.map((at) => this.right[at]!),
    );
  }

  private inside(
    part: Uint32Array,
    size: number,
    whole: Uint32Array,
    others: readonly Uint32Array[],
  ): number {
    if (size === 0) return 0;
    this.marks ??= new Uint8Array(this.weights.length);
    const { marks } = this;
    for (const feature of whole) marks[feature] = 1;
    for (const features of others) for (const feature of features) marks[feature] = 0;
    let sum = 0;
    for (const feature of part) if (marks[feature] === 1) sum += this.weights[feature]!;
    for (const feature of whole) marks[feature] = 0;
    return sum / size;
  }
}

/** How much every text of the first list shares with every one of the second. */
interface Shared {
  add(i: number, j: number, weight: number): void;
  get(i: number, j: number): number;
  partnersOf(i: number): Iterable<number>;
}

class DenseShared implements Shared {
  private readonly cells: Float64Array;

  constructor(
    rows: number,
    private readonly columns: number,
  ) {
    this.cells = new Float64Array(rows * columns);
  }

  add(i: number, j: number, weight: number): void {
    this.cells[i * this.columns + j]! += weight;
  }

  get(i: number, j: number): number {
    return this.cells[i * this.columns + j]!;
  }

  partnersOf(i: number): number[] {
    const found: number[] = [];
    for (let j = 0; j < this.columns; j++) if (this.cells[i * this.columns + j]! > 0) found.push(j);
    return found;
  }
}

class SparseShared implements Shared {
  private readonly rows = new Map<number, Map<number, number>>();

  add(i: number, j: number, weight: number): void {
    let row = this.rows.get(i);
    if (!row) {
      row = new Map();
      this.rows.set(i, row);
    }
    row.set(j, (row.get(j) ?? 0) + weight);
  }

  get(i: number, j: number): number {
    return this.rows.get(i)?.get(j) ?? 0;
  }

  partnersOf(i: number): Iterable<number> {
    return this.rows.get(i)?.keys() ?? [];
  }
}

/** Distinct words (little ones left out) and pairs of neighbouring words. */
function readFeatures(text: string, table: Map<string, number>, language: Language): Uint32Array {
  const features = new Set<number>();
  const add = (name: string): void => {
    let feature = table.get(name);
    if (feature === undefined) {
      feature = table.size;
      table.set(name, feature);
    }
    features.add(feature);
  };
  let previous = '';
  for (const { kind, key } of tokenize(text)) {
    if (kind === 'percent') continue;
    if (!isStopWord(key, language)) add(key);
    if (previous !== '') add(`${previous} ${key}`);
    previous = key;
  }
  return Uint32Array.from(features);
}

function countFeatures(lists: readonly Uint32Array[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const features of lists) for (const feature of features) counts[feature]!++;
  return counts;
}
