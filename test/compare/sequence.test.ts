/** The heaviest increasing subsequence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepOrder, type Step } from '../../src/compare/sequence.ts';

const steps = (places: readonly number[]): Step[] => places.map((to, from) => ({ from, to, weight: 1 }));

describe('keepOrder', () => {
  it('keeps everything where the order agrees', () => {
    expect([...keepOrder(steps([0, 1, 2]))].sort()).toEqual([0, 1, 2]);
  });

  it('leaves out the one that moved', () => {
    expect([...keepOrder(steps([1, 2, 3, 0]))].sort()).toEqual([0, 1, 2]);
  });

  it('leaves out the lighter of two that changed places', () => {
    const kept = keepOrder([
      { from: 0, to: 1, weight: 5 },
      { from: 1, to: 0, weight: 2 },
    ]);
    expect([...kept]).toEqual([0]);
  });

  it('rises in both lists, and is as long as any that does', () => {
    const permutation = fc.uniqueArray(fc.nat(50), { maxLength: 9 });
    fc.assert(
      fc.property(permutation, (places) => {
        const kept = [...keepOrder(steps(places))].sort((a, b) => a - b);
        const values = kept.map((at) => places[at]!);
        expect(values).toEqual([...values].sort((a, b) => a - b));
        expect(kept).toHaveLength(longest(places));
      }),
    );
  });

  it('takes 100,000 steps in its stride', () => {
    const many = Array.from({ length: 100_000 }, (_, from) => ({
      from,
      to: (from * 7919) % 100_003,
      weight: 1,
    }));
    expect(keepOrder(many).size).toBeGreaterThan(300);
  });
});

function longest(places: readonly number[]): number {
  const ends = places.map(() => 1);
  places.forEach((place, at) => {
    for (let before = 0; before < at; before++)
      if (places[before]! < place) ends[at] = Math.max(ends[at]!, ends[before]! + 1);
  });
  return Math.max(0, ...ends);
}
