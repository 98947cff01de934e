/** Likeness: how much of their words two texts of one language share, rare words and word pairs counting most. */
import type { Language } from '../text/language.ts';
import { tokenize } from '../text/tokens.ts';
import { isStopWord } from './word-tokens.ts';

/** A word pair shared tells more than its two words do. */
const PAIR_WORTH = 1.5;
/** Pairs of texts beyond which a frequent word is passed over. */
const MOST_PAIRS = 60_000;
/** Cells beyond which only rare words are looked up. */
const MOST_CELLS = 4_000_000;
const MOST_PAIRS_WHEN_LARGE = 64;

/** Every text of one list against every text of another, worked out at once by an index of their words. */
export class Likeness {
  private readonly left: Uint32Array[];
  private readonly right: Uint32Array[];
  private readonly weights: Float64Array;
  private readonly rows: Map<number, number>[];
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
    this.rows = this.findShared(counts);
  }

  private sizesOf(lists: readonly Uint32Array[]): Float64Array {
    return Float64Array.from(lists, (features) => this.weigh(features));
  }

  private weigh(features: Iterable<number>): number {
    let sum = 0;
    for (const feature of features) sum += this.weights[feature]!;
    return sum;
  }

  private findShared([ofLeft, ofRight]: readonly [Uint32Array, Uint32Array]): Map<number, number>[] {
    const most = this.left.length * this.right.length > MOST_CELLS ? MOST_PAIRS_WHEN_LARGE : MOST_PAIRS;
    const holders = new Map<number, number[]>();
    this.right.forEach((features, j) => {
      for (const feature of features) {
        if (ofLeft[feature] === 0 || ofLeft[feature]! * ofRight[feature]! > most) continue;
        const list = holders.get(feature);
        if (list) list.push(j);
        else holders.set(feature, [j]);
      }
    });
    const sums = new Float64Array(this.right.length);
    return this.left.map((features) => {
      const touched: number[] = [];
      for (const feature of features)
        for (const j of holders.get(feature) ?? NOBODY) {
          if (sums[j] === 0) touched.push(j);
          sums[j]! += this.weights[feature]!;
        }
      const row = new Map<number, number>();
      for (const j of touched) {
        row.set(j, sums[j]!);
        sums[j] = 0;
      }
      return row;
    });
  }

  /** 0–1: shared words over the mean of both. */
  between(i: number, j: number): number {
    const both = this.leftSizes[i]! + this.rightSizes[j]!;
    return both === 0 ? 0 : (2 * (this.rows[i]!.get(j) ?? 0)) / both;
  }

  /** Share of a text of the first list that stands in one of the second. */
  shareOfLeft(i: number, j: number): number {
    return this.leftSizes[i] ? (this.rows[i]!.get(j) ?? 0) / this.leftSizes[i]! : 0;
  }

  /** Share of a text of the second list that stands in one of the first. */
  shareOfRight(i: number, j: number): number {
    return this.rightSizes[j] ? (this.rows[i]!.get(j) ?? 0) / this.rightSizes[j]! : 0;
  }

  /** Those of the second list that share anything with a text of the first. */
  partnersOf(i: number): Iterable<number> {
    return this.rows[i]!.keys();
  }

  /** Share of a text of the first list that stands in one of the second, and of that the share which stands not in others. */
  insideRight(i: number, j: number, others: readonly number[]): number {
    return this.inside(this.left[i]!, this.leftSizes[i]!, this.right[j]!, others.map((at) => this.left[at]!));
  }

  /** The same the other way round. */
  insideLeft(i: number, j: number, others: readonly number[]): number {
    return this.inside(this.right[j]!, this.rightSizes[j]!, this.left[i]!, others.map((at) => this.right[at]!));
  }

  private inside(part: Uint32Array, size: number, whole: Uint32Array, others: readonly Uint32Array[]): number {
    if (size === 0) return 0;
    const known = new Set(whole);
    const taken = new Set(others.flatMap((features) => [...features]));
    let sum = 0;
    for (const feature of part) if (known.has(feature) && !taken.has(feature)) sum += this.weights[feature]!;
    return sum / size;
  }
}

const NOBODY: readonly number[] = [];

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
