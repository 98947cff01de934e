/** Scores: what it costs, in nats, to believe that two sections or blocks say the same; lower is likelier. */
import type { BlockKind } from '../document/document.ts';
import type { BlockFeatures, KeyKind, KeyTable, Shape } from './features.ts';

/** How much a shared key of each kind speaks for a pair, when it is rare. */
const WORTH: Readonly<Record<KeyKind, number>> = {
  link: 3.5,
  image: 3,
  number: 2.5,
  code: 2.5,
  tag: 2.5,
  name: 1.6,
  term: 1.4,
  word: 1.4,
};
/** How much of its worth a key speaks against a pair when one side has it and the other has not. */
const LACK: Readonly<Record<KeyKind, number>> = {
  link: 0.6,
  image: 0.5,
  number: 0.7,
  code: 0.5,
  tag: 0.5,
  name: 0.4,
  term: 0.35,
  word: 0.3,
};
const MOST_SHARED = 12;
const MOST_LACKING = 6;
const STRANGE_LINKS = 3;
/** Variance of the length per character, and the share of the length by which free translation varies. */
const LENGTH_VARIANCE = 3.9;
const LENGTH_FREEDOM = 0.12;
const MOST_LENGTH_COST = 9;

/** A text with its keys, thinned to those that weigh, and the number of its links. */
export interface Keyed {
  keys: readonly number[];
  links: number;
}

/** Weights of the keys of a pair: those of both sides, the rarer the weightier. Keys of one side only weigh nothing. */
export class KeyWeights {
  readonly shared: Float64Array;
  readonly lacking: Float64Array;
  private readonly isLink: Uint8Array;

  constructor(
    table: KeyTable,
    source: readonly (readonly number[])[],
    translation: readonly (readonly number[])[],
  ) {
    const size = table.kinds.length;
    const left = countKeys(source, size);
    const right = countKeys(translation, size);
    this.shared = new Float64Array(size);
    this.lacking = new Float64Array(size);
    this.isLink = new Uint8Array(size);
    for (let key = 0; key < size; key++) {
      if (left[key] === 0 || right[key] === 0) continue;
      const kind = table.kinds[key]!;
      if (kind === 'link') this.isLink[key] = 1;
      const rarity = rarityOf(left[key]! + right[key]!);
      this.shared[key] = WORTH[kind] * rarity;
      this.lacking[key] = WORTH[kind] * LACK[kind] * rarity;
    }
  }

  /** The keys that weigh, in rising order. */
  keep(keys: readonly number[]): number[] {
    const kept: number[] = [];
    let rising = true;
    for (const key of keys) {
      if (this.shared[key]! === 0) continue;
      if (kept.length > 0 && key < kept[kept.length - 1]!) rising = false;
      kept.push(key);
    }
    return rising ? kept : sortRising(kept);
  }

  /** Cost (negative: gain) of two texts' sorted keys. Links rarely change, so two texts with none in common are strangers. */
  compare({ keys: a, links: linksA }: Keyed, { keys: b, links: linksB }: Keyed): number {
    let gain = 0;
    let lack = 0;
    let stranger = linksA > 0 && linksB > 0;
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
      const x = i < a.length ? a[i]! : Number.POSITIVE_INFINITY;
      const y = j < b.length ? b[j]! : Number.POSITIVE_INFINITY;
      if (x === y) {
        gain += this.shared[x]!;
        if (stranger && this.isLink[x]) stranger = false;
        i++;
        j++;
      } else if (x < y) {
        lack += this.lacking[x]!;
        i++;
      } else {
        lack += this.lacking[y]!;
        j++;
      }
    }
    // Of texts with many keys it matters which share of them agrees, not how many do.
    const all = gain + lack;
    const weighed =
      all === 0 ? 0 : (Math.min(lack, MOST_LACKING) * lack - Math.min(gain, MOST_SHARED) * gain) / all;
    return stranger ? weighed + STRANGE_LINKS : weighed;
  }
}

/** Sort in place by insertion: the lists are short and nearly in order. */
function sortRising(list: number[]): number[] {
  if (list.length > 64) return list.sort((a, b) => a - b);
  for (let at = 1; at < list.length; at++) {
    const value = list[at]!;
    let before = at - 1;
    for (; before >= 0 && list[before]! > value; before--) list[before + 1] = list[before]!;
    list[before + 1] = value;
  }
  return list;
}

/** What a key keeps of its worth when it stands in so many blocks of both sides together; all of it in one of each. */
const rarities = Float64Array.from({ length: 256 }, (_, count) => (count < 2 ? 1 : (2 / count) ** 0.75));

function rarityOf(count: number): number {
  return rarities[count] ?? (2 / count) ** 0.75;
}

function countKeys(lists: readonly (readonly number[])[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const keys of lists) for (const key of keys) counts[key]!++;
  return counts;
}

/** The cost of a length that is off by so many thirty-seconds of a deviation. Close to -ln erfc(d/√2). */
const deviations = Float64Array.from({ length: 256 }, (_, step) => {
  const d = step / 32;
  return Math.min(0.5 * d * d + Math.log1p(1.1 * d), MOST_LENGTH_COST);
});

/** Cost of two lengths: Gale and Church's, with room for freer translation of longer texts. */
export function lengthCost(a: number, b: number): number {
  const mean = (a + b) / 2;
  if (mean < 1) return 0;
  const d = Math.abs(a - b) / Math.sqrt(LENGTH_VARIANCE * mean + (LENGTH_FREEDOM * mean) ** 2);
  return deviations[Math.floor(d * 32)] ?? MOST_LENGTH_COST;
}

/** Cost of two counts of the same thing (commas, sentences): small differences are ordinary. */
export function countCost(a: number, b: number, each: number, most: number): number {
  if (a === b) return a === 0 ? 0 : -each / 2;
  return Math.min((each * Math.abs(a - b)) / Math.sqrt(Math.min(a, b) + 1), most);
}

/** Cost of a mark that both have, one has, or none has. */
export function markCost(a: boolean, b: boolean, both: number, one: number): number {
  return a !== b ? one : a ? -both : 0;
}

/** Cost of what can be counted in two texts. */
function shapeCost(a: Shape, b: Shape): number {
  return (
    markCost(a.colon, b.colon, 1, 1.2) +
    markCost(a.question, b.question, 1, 1) +
    markCost(a.denies, b.denies, 0.6, 0.9) +
    markCost(a.strong, b.strong, 0.6, 0.8) +
    markCost(a.emphasis, b.emphasis, 0.8, 0.4) +
    markCost(a.brackets, b.brackets, 0.8, 0.6) +
    markCost(a.quotes, b.quotes, 0.8, 0.4) +
    countCost(a.sentences, b.sentences, 0.5, 1.5) +
    countCost(a.pauses, b.pauses, 0.3, 1)
  );
}

/** Kinds that a translator turns into one another now and then; others hardly ever. */
const KIN = new Map<BlockKind, Map<BlockKind, number>>();
const kin: readonly (readonly [BlockKind, BlockKind, number])[] = [
  ['list-item', 'paragraph', 2.5],
  ['paragraph', 'quote', 1.5],
  ['html', 'paragraph', 2],
  ['image', 'paragraph', 1],
  ['html', 'image', 1.5],
  ['list-item', 'table-row', 2.5],
  ['list-item', 'quote', 3],
  ['paragraph', 'table-row', 3.5],
  ['footnote', 'paragraph', 2.5],
  ['definition', 'paragraph', 2.5],
  ['code', 'paragraph', 3.5],
  ['code', 'html', 3.5],
  ['heading', 'paragraph', 2],
];
for (const [a, b, cost] of kin) {
  KIN.set(a, (KIN.get(a) ?? new Map()).set(b, cost));
  KIN.set(b, (KIN.get(b) ?? new Map()).set(a, cost));
}
const STRANGERS = 6;

function kindCost(a: BlockKind, b: BlockKind): number {
  return a === b ? 0 : (KIN.get(a)?.get(b) ?? STRANGERS);
}

/** Items of a list are seldom run together into one item: rather one of them is missing. */
const RUN_OF_ITEMS = 4;

/** Cost of two blocks (or merged runs of blocks) without their keys. */
export function blockCost(a: BlockFeatures, b: BlockFeatures): number {
  const x = a.block;
  const y = b.block;
  let cost =
    kindCost(x.kind, y.kind) + lengthCost(a.length, b.length) + shapeCost(a.shape, b.shape) + roleCost(a, b);
  if (x.list && y.list) {
    if (a.run !== b.run) cost += RUN_OF_ITEMS;
    if (x.list.ordered !== y.list.ordered) cost += 0.8;
    cost += Math.min(Math.abs(x.depth - y.depth), 2) * 1.2;
    if (x.list.first !== y.list.first) cost += 1;
    if (x.list.item === 0 && y.list.item === 0) cost -= 0.5;
  }
  if (x.table && y.table) {
    if (x.table.cells.length !== y.table.cells.length) cost += 1;
    if ((x.table.row === 0) !== (y.table.row === 0)) cost += 3;
  }
  return cost;
}

function roleCost({ block: x }: BlockFeatures, { block: y }: BlockFeatures): number {
  let cost = markCost(x.term !== null, y.term !== null, 0.3, 1);
  if (x.role === 'label' && y.role === 'label') cost += x.disposition === y.disposition ? -4 : 5;
  else if (x.role === 'label' || y.role === 'label') cost += 1.5;
  else if (x.disposition && y.disposition) cost += x.disposition === y.disposition ? -0.5 : 4;
  return cost;
}
