/** Pairing two lists whose order mostly agrees: by id, by what is exactly the same, then by the cheapest reading of the rest. */

import { alignGap, CLEAR } from './gap.ts';
import type { Match } from './pair.ts';
import { DEFAULT_OPTIONS, type Link, type MatchOptions, type Scorer } from './scorer.ts';
import { keepOrder } from './sequence.ts';

/** So many pairs may be crossed by one that is still near its place, and so much more may it cost. */
const NEARBY = 2;
const NEARBY_BONUS = 2;

/** Pair two lists. Items without a counterpart come as matches with one empty side, each where it belongs in reading order. */
export function matchLists<T>(
  source: readonly T[],
  translation: readonly T[],
  scorer: Scorer<T>,
  options: MatchOptions = DEFAULT_OPTIONS,
): Match<T>[] {
  const matching = new Matching(source, translation, scorer, options);
  matching.pairIds();
  matching.pairPrints();
  matching.fillGaps();
  matching.pairLeftovers();
  matching.absorbNeighbours();
  return matching.result();
}

class Matching<T> {
  private links: Link[] = [];
  private readonly fromSource: (Link | null)[];
  private readonly fromTranslation: (Link | null)[];

  constructor(
    private readonly source: readonly T[],
    private readonly translation: readonly T[],
    private readonly scorer: Scorer<T>,
    private readonly options: MatchOptions,
  ) {
    this.fromSource = source.map(() => null);
    this.fromTranslation = translation.map(() => null);
  }

  private add(link: Link): void {
    this.links.push(link);
    for (const at of link.source) this.fromSource[at] = link;
    for (const at of link.translation) this.fromTranslation[at] = link;
  }

  pairIds(): void {
    this.pairUnique((item) => this.scorer.id(item), 'id');
  }

  pairPrints(): void {
    for (let rank = 0; rank < 3; rank++)
      this.pairUnique((item) => this.scorer.prints(item)[rank] ?? null, 'exact');
  }

  /** Pair the unpaired items whose name stands exactly once on each side. */
  private pairUnique(nameOf: (item: T) => string | null, stage: Link['stage']): void {
    const left = uniqueNames(this.source, this.fromSource, nameOf);
    if (left.size === 0) return;
    const right = uniqueNames(this.translation, this.fromTranslation, nameOf);
    for (const [name, i] of left) {
      const j = right.get(name);
      if (i >= 0 && j !== undefined && j >= 0) this.add({ source: [i], translation: [j], stage, cost: 0 });
    }
  }

  /** Between pairs in the common order, find the cheapest reading of what is left. */
  fillGaps(): void {
    const anchors = this.inOrder();
    let i = 0;
    let j = 0;
    for (const anchor of [...anchors, null]) {
      const toI = anchor ? anchor.source[0]! : this.source.length;
      const toJ = anchor ? anchor.translation[0]! : this.translation.length;
      this.fillGap(i, toI, j, toJ);
      i = toI + 1;
      j = toJ + 1;
    }
  }

  private fillGap(fromI: number, toI: number, fromJ: number, toJ: number): void {
    const left = freeIndexes(this.fromSource, fromI, toI);
    const right = freeIndexes(this.fromTranslation, fromJ, toJ);
    if (left.length === 0 || right.length === 0) return;
    const found = alignGap(
      left.map((at) => this.source[at]!),
      right.map((at) => this.translation[at]!),
      this.scorer,
      this.options,
    );
    for (const { source, translation, cost, stage } of found)
      this.add({
        source: source.map((at) => left[at]!),
        translation: translation.map((at) => right[at]!),
        stage,
        cost,
      });
  }

  /** The pairs of the longest common order, by how much text they carry. */
  private inOrder(): Link[] {
    const links = [...this.links].sort((a, b) => a.source[0]! - b.source[0]!);
    const kept = keepOrder(
      links.map((link) => ({
        from: link.source[0]!,
        to: link.translation[0]!,
        weight: 1 + this.weightOf(link) / 1e4,
      })),
    );
    return links.filter((_, index) => kept.has(index));
  }

  private weightOf(link: Link): number {
    let weight = 0;
    for (const at of link.source) weight += this.scorer.size(this.source[at]!);
    for (const at of link.translation) weight += this.scorer.size(this.translation[at]!);
    return weight;
  }

  /** Pair leftovers across the order where each is by far the best for the other. */
  pairLeftovers(): void {
    const left = freeIndexes(this.fromSource, 0, this.source.length);
    const right = freeIndexes(this.fromTranslation, 0, this.translation.length);
    if (left.length === 0 || right.length === 0 || left.length * right.length > 40_000) return;
    const { strong } = this.options;
    const offers = left.flatMap((i) =>
      right.map((j) => ({ i, j, cost: this.scorer.cost(this.source[i]!, this.translation[j]!) })),
    );
    const good = offers
      .filter(
        ({ i, j, cost }) => cost <= strong + NEARBY_BONUS && cost <= strong - CLEAR + this.nearBonus(i, j),
      )
      .sort((a, b) => a.cost - b.cost || a.i - b.i || a.j - b.j);
    for (const { i, j, cost } of good) {
      if (this.fromSource[i] || this.fromTranslation[j]) continue;
      const rival = good.some(
        (other) =>
          other.cost < cost + CLEAR &&
          (other.i === i) !== (other.j === j) &&
          !this.fromSource[other.i] &&
          !this.fromTranslation[other.j],
      );
      if (!rival) this.add({ source: [i], translation: [j], stage: 'structure', cost });
    }
  }

  /** What has only changed places with a neighbour or two needs less proof than what went far. */
  private nearBonus(i: number, j: number): number {
    let crossed = 0;
    for (const { source, translation } of this.links)
      if (source[0]! < i !== translation[0]! < j && ++crossed > NEARBY) return 0;
    return NEARBY_BONUS + CLEAR;
  }

  /** A leftover beside a pair may be part of it: two sections merged into one, one split in two. */
  absorbNeighbours(): void {
    for (let again = true; again; ) {
      again =
        this.absorb(this.source, this.fromSource, 'source') ||
        this.absorb(this.translation, this.fromTranslation, 'translation');
    }
  }

  private absorb(list: readonly T[], owners: (Link | null)[], side: 'source' | 'translation'): boolean {
    const other = side === 'source' ? 'translation' : 'source';
    for (let at = 0; at < list.length; at++) {
      if (owners[at]) continue;
      for (const beside of [at - 1, at + 1]) {
        const link = owners[beside];
        if (link?.[other].length !== 1 || link[side].length > 3) continue;
        const before = this.costOf(link);
        const grown: Link = { ...link, [side]: [...link[side], at].sort((a, b) => a - b) };
        const merge = link[side].length === 1 ? this.options.merge : this.options.skip;
        const after = this.costOf(grown);
        if (after === null || before === null || after + merge >= before + this.options.skip) continue;
        link[side] = grown[side];
        link.cost = after;
        if (link.stage !== 'id') link.stage = 'neighbour';
        owners[at] = link;
        return true;
      }
    }
    return false;
  }

  /** What a link costs by likelihood, whatever stage found it. */
  private costOf(link: Link): number | null {
    const source = this.read(this.source, link.source);
    const translation = this.read(this.translation, link.translation);
    return source && translation && this.scorer.cost(source, translation);
  }

  private read(list: readonly T[], indexes: readonly number[]): T | null {
    return indexes.length === 1 ? list[indexes[0]!]! : this.scorer.combine(indexes.map((at) => list[at]!));
  }

  result(): Match<T>[] {
    const ordered = new Set(this.inOrder());
    const at = new Map<Link | number, Match<T>>();
    const matches: Match<T>[] = [];
    const done = new Set<Link>();
    const after = (index: number): number => {
      const owner = index < 0 ? undefined : at.get(this.fromTranslation[index] ?? index);
      return owner ? matches.indexOf(owner) + 1 : 0;
    };
    for (let i = 0; i < this.source.length; i++) {
      const link = this.fromSource[i];
      if (!link) matches.push({ ...ALONE, source: [this.source[i]!], translation: [] });
      else if (!done.has(link)) {
        done.add(link);
        const match = this.matchOf(link, !ordered.has(link));
        at.set(link, match);
        matches.push(match);
      }
    }
    for (let j = 0; j < this.translation.length; j++) {
      if (this.fromTranslation[j]) continue;
      const match: Match<T> = { ...ALONE, source: [], translation: [this.translation[j]!] };
      matches.splice(after(j - 1), 0, match);
      at.set(j, match);
    }
    return matches;
  }

  private matchOf(link: Link, moved: boolean): Match<T> {
    const source = this.read(this.source, link.source)!;
    const translation = this.read(this.translation, link.translation)!;
    return {
      source: link.source.map((at) => this.source[at]!),
      translation: link.translation.map((at) => this.translation[at]!),
      confidence: confidenceOf(link, this.options),
      evidence: [link.stage === 'id' ? 'same id' : '', this.scorer.evidence(source, translation)]
        .filter(Boolean)
        .join(', '),
      moved,
      stage: link.stage,
    };
  }
}

const ALONE = { confidence: 0, evidence: '', moved: false, stage: 'none' } as const;

function confidenceOf(link: Link, { skip }: MatchOptions): number {
  if (link.stage === 'id') return 1;
  if (link.stage === 'exact') return 0.98;
  const odds = 1 / (1 + Math.exp((link.cost - 2 * skip) / 3));
  return Math.round(Math.min(Math.max(odds, 0.3), 0.97) * 100) / 100;
}

/** Items by name; -1 for a name that stands more than once. */
function uniqueNames<T>(
  list: readonly T[],
  owners: readonly (Link | null)[],
  nameOf: (item: T) => string | null,
): Map<string, number> {
  const names = new Map<string, number>();
  for (let at = 0; at < list.length; at++) {
    if (owners[at]) continue;
    const name = nameOf(list[at]!);
    if (name !== null) names.set(name, names.has(name) ? -1 : at);
  }
  return names;
}

function freeIndexes(owners: readonly (Link | null)[], from: number, to: number): number[] {
  const free: number[] = [];
  for (let at = from; at < to; at++) if (!owners[at]) free.push(at);
  return free;
}
