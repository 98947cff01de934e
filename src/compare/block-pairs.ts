/** Blocks of a section paired with what they were: exact ones first, then by their words, wherever they stand. */
import type { Language } from '../text/language.ts';
import { comparisonKey } from '../text/normalize.ts';
import { segmentSentences } from '../text/segments.ts';
import { Likeness } from './likeness.ts';
import type { Piece } from './pieces.ts';

/** Least likeness of two blocks that stand anywhere in the section. */
const ANYWHERE = 0.45;
/** Least likeness of two blocks that stand between the same neighbours. */
const IN_PLACE = 0.2;
/** Least likeness of the only two blocks left between the same neighbours. */
const ALONE = 0.15;
/** For every piece after, the index of what it was before, or -1. */
export function pairPieces(from: readonly Piece[], to: readonly Piece[], language: Language): number[] {
  return new Pairing(from, to, language).run();
}

class Pairing {
  /** Index of the partner on the other side, or -1. */
  private readonly partnerOfTo: number[];
  private readonly partnerOfFrom: number[];

  constructor(
    private readonly from: readonly Piece[],
    private readonly to: readonly Piece[],
    private readonly language: Language,
  ) {
    this.partnerOfFrom = from.map(() => -1);
    this.partnerOfTo = to.map(() => -1);
  }

  /** For every piece after, its partner before or -1. */
  run(): number[] {
    this.pairUnique(({ text, block }) => `${block === null} ${text.trimEnd()}`);
    this.pairUnique(({ text }) => text.trimEnd());
    this.pairUnique(({ plain, block }) =>
      plain === '' ? '' : `${block === null} ${comparisonKey(plain).toLowerCase()}`,
    );
    this.pairUnique(({ block }) =>
      block?.term ? `${block.role} ${comparisonKey(block.term).toLowerCase()}` : '',
    );
    this.pairHeads();
    this.pairNeighbours();
    this.pairLike();
    this.pairSentences();
    this.pairAlone();
    return this.partnerOfTo;
  }

  private add(i: number, j: number): void {
    this.partnerOfFrom[i] = j;
    this.partnerOfTo[j] = i;
  }

  /** Pair what is the same on both sides: where it stands several times, in order. */
  private pairUnique(keyOf: (piece: Piece) => string): void {
    const waiting = new Map<string, number[]>();
    this.from.forEach((piece, i) => {
      if (this.partnerOfFrom[i]! >= 0) return;
      const key = keyOf(piece);
      const list = waiting.get(key);
      if (key === '') return;
      if (list) list.push(i);
      else waiting.set(key, [i]);
    });
    const wanted = new Map<string, number[]>();
    this.to.forEach((piece, j) => {
      if (this.partnerOfTo[j]! >= 0) return;
      const key = keyOf(piece);
      if (key === '' || !waiting.has(key)) return;
      const list = wanted.get(key);
      if (list) list.push(j);
      else wanted.set(key, [j]);
    });
    // As many on both sides: nothing to choose. Else neighbours decide later; only labels keep to their order.
    for (const [key, right] of wanted) {
      const left = waiting.get(key)!;
      const label = this.from[left[0]!]!.block?.role === 'label';
      const count = Math.min(left.length, right.length);
      if (label || left.length === right.length)
        for (let at = 0; at < count; at++) this.add(left[at]!, right[at]!);
    }
  }

  /** The heading of a section is the heading still, whatever it says now. */
  private pairHeads(): void {
    if (
      this.partnerOfFrom[0] === -1 &&
      this.partnerOfTo[0] === -1 &&
      !this.from[0]?.block &&
      !this.to[0]?.block
    )
      this.add(0, 0);
  }

  /** Equal pieces beside a pair, then whatever equal pieces are left, in order. */
  private pairNeighbours(): void {
    const same = (i: number, j: number): boolean => {
      const a = this.from[i];
      const b = this.to[j];
      return (
        a !== undefined &&
        b !== undefined &&
        this.partnerOfFrom[i] === -1 &&
        this.partnerOfTo[j] === -1 &&
        a.text.trimEnd() === b.text.trimEnd()
      );
    };
    for (let j = 0; j < this.to.length; j++) {
      const i = this.partnerOfTo[j]!;
      if (i >= 0 && same(i + 1, j + 1)) this.add(i + 1, j + 1);
    }
    for (let j = this.to.length - 1; j > 0; j--) {
      const i = this.partnerOfTo[j]!;
      if (i > 0 && same(i - 1, j - 1)) this.add(i - 1, j - 1);
    }
    const left = new Map<string, number[]>();
    this.from.forEach(({ text }, i) => {
      if (this.partnerOfFrom[i] === -1) left.set(text.trimEnd(), [...(left.get(text.trimEnd()) ?? []), i]);
    });
    this.to.forEach(({ text }, j) => {
      const i = this.partnerOfTo[j] === -1 ? left.get(text.trimEnd())?.shift() : undefined;
      if (i !== undefined) this.add(i, j);
    });
  }

  /** Pair blocks that share enough words, the likest first; less is enough between the same neighbours. */
  private pairLike(): void {
    const left = free(this.partnerOfFrom);
    const right = free(this.partnerOfTo);
    if (left.length === 0 || right.length === 0) return;
    const likeness = new Likeness(
      left.map((i) => this.from[i]!.plain),
      right.map((j) => this.to[j]!.plain),
      this.language,
    );
    const before = { from: gapsOf(this.partnerOfFrom), to: gapsOf(this.partnerOfTo) };
    const offers: { i: number; j: number; like: number }[] = [];
    left.forEach((i, x) => {
      for (const y of likeness.partnersOf(x)) {
        const j = right[y]!;
        const inPlace = samePlace(before, this.partnerOfTo, i, j);
        const words = likeness.between(x, y);
        const inside = inPlace ? 0.7 * Math.max(likeness.shareOfLeft(x, y), likeness.shareOfRight(x, y)) : 0;
        const like =
          Math.max(words, inside) + (inPlace ? 0.05 : 0) + (kin(this.from[i]!, this.to[j]!) ? 0.05 : 0);
        if (Math.max(words, inside) >= (inPlace ? IN_PLACE : ANYWHERE)) offers.push({ i, j, like });
      }
    });
    offers.sort((a, b) => b.like - a.like || a.i - b.i || a.j - b.j);
    for (const { i, j } of offers)
      if (this.partnerOfFrom[i] === -1 && this.partnerOfTo[j] === -1 && this.mayPair(i, j)) this.add(i, j);
  }

  /** Blocks between the same neighbours that share a whole sentence, however much else was rewritten. */
  private pairSentences(): void {
    const before = { from: gapsOf(this.partnerOfFrom), to: gapsOf(this.partnerOfTo) };
    const left = new Map<string, number>();
    for (const i of free(this.partnerOfFrom))
      for (const key of sentencesOf(this.from[i]!, this.language)) left.set(key, i);
    if (left.size === 0) return;
    for (const j of free(this.partnerOfTo))
      for (const key of sentencesOf(this.to[j]!, this.language)) {
        const i = left.get(key);
        if (i === undefined || this.partnerOfFrom[i] !== -1 || this.partnerOfTo[j] !== -1) continue;
        if (samePlace(before, this.partnerOfTo, i, j) && this.mayPair(i, j)) this.add(i, j);
      }
  }

  private mayPair(i: number, j: number): boolean {
    const [a, b] = [this.from[i]!.block, this.to[j]!.block];
    return (a?.role === 'label') === (b?.role === 'label') && (a?.kind === 'code') === (b?.kind === 'code');
  }

  /** The only piece left in a gap on one side and the only one on the other, where they are somewhat alike. */
  private pairAlone(): void {
    const before = { from: gapsOf(this.partnerOfFrom), to: gapsOf(this.partnerOfTo) };
    const left = free(this.partnerOfFrom);
    const right = free(this.partnerOfTo);
    const count = (list: readonly number[], gaps: readonly number[]): Map<number, number> => {
      const counts = new Map<number, number>();
      for (const at of list) counts.set(gaps[at]!, (counts.get(gaps[at]!) ?? 0) + 1);
      return counts;
    };
    const lefts = count(left, before.from);
    const rights = count(right, before.to);
    const alone = right.filter((j) => rights.get(before.to[j]!) === 1);
    for (const j of alone) {
      const i = left.find(
        (at) => lefts.get(before.from[at]!) === 1 && samePlace(before, this.partnerOfTo, at, j),
      );
      if (i === undefined || !kin(this.from[i]!, this.to[j]!) || !this.mayPair(i, j)) continue;
      const empty = this.from[i]!.plain === '' && this.to[j]!.plain === '';
      const likeness = new Likeness([this.from[i]!.plain], [this.to[j]!.plain], this.language);
      if (empty || likeness.between(0, 0) >= ALONE) this.add(i, j);
    }
  }
}

/** Words a sentence must have to be known by it. */
const TELLING_SENTENCE = 7;

function sentencesOf({ plain }: Piece, language: Language): string[] {
  return segmentSentences(plain, language)
    .map(({ text }) => comparisonKey(text).trim().toLowerCase())
    .filter((key) => key.split(' ').length >= TELLING_SENTENCE);
}

function free(partners: readonly number[]): number[] {
  const left: number[] = [];
  partners.forEach((partner, at) => {
    if (partner < 0) left.push(at);
  });
  return left;
}

/** For every piece, the nearest paired piece before it (itself, where it is paired); -1 at the beginning. */
function gapsOf(partners: readonly number[]): number[] {
  let last = -1;
  return partners.map((partner, at) => {
    if (partner >= 0) last = at;
    return last;
  });
}

function samePlace(
  before: { from: readonly number[]; to: readonly number[] },
  partnerOfTo: readonly number[],
  i: number,
  j: number,
): boolean {
  const anchor = before.to[j]!;
  return before.from[i] === (anchor < 0 ? -1 : partnerOfTo[anchor]);
}

function kin(a: Piece, b: Piece): boolean {
  return a.block?.kind === b.block?.kind && a.block?.role === b.block?.role;
}
