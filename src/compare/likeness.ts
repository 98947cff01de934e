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
    const table = new FeatureTable(language);
    this.left = from.map((text) => table.read(text));
    this.right = to.map((text) => table.read(text));
    const { worth } = table;
    const counts = [countFeatures(this.left, worth.length), countFeatures(this.right, worth.length)] as const;
    const all = from.length + to.length;
    this.weights = Float64Array.from(
      worth,
      (each, feature) => Math.log(1 + all / (counts[0][feature]! + counts[1][feature]!)) * each,
    );
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

/** A word: its feature (none for a little one), and the features of the pairs it begins, by the number of the second word. */
interface Word {
  number: number;
  feature: number | null;
  pairs: Map<number, number>;
}

/** Numbers the features of texts: distinct words (little ones left out) and pairs of neighbouring words. */
class FeatureTable {
  /** What each feature is worth when all are equally rare. */
  readonly worth: number[] = [];
  private readonly words = new Map<string, Word>();

  constructor(private readonly language: Language) {}

  read(text: string): Uint32Array {
    const features = new Set<number>();
    let previous: Word | null = null;
    for (const { kind, key } of tokenize(text)) {
      if (kind === 'percent') continue;
      const word = this.wordOf(key);
      if (word.feature !== null) features.add(word.feature);
      if (previous) features.add(this.pairOf(previous, word));
      previous = word;
    }
    return Uint32Array.from(features);
  }

  private wordOf(key: string): Word {
    let word = this.words.get(key);
    if (!word) {
      word = {
        number: this.words.size,
        feature: isStopWord(key, this.language) ? null : this.worth.push(1) - 1,
        pairs: new Map(),
      };
      this.words.set(key, word);
    }
    return word;
  }

  private pairOf({ pairs }: Word, { number }: Word): number {
    let feature = pairs.get(number);
    if (feature === undefined) {
      feature = this.worth.push(PAIR_WORTH) - 1;
      pairs.set(number, feature);
    }
    return feature;
  }
}

function countFeatures(lists: readonly Uint32Array[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const features of lists) for (const feature of features) counts[feature]!++;
  return counts;
}
