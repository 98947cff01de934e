/** The seeded random numbers of the bench. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRandom } from '../../bench/random.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number): number[] => {
    const random = makeRandom(seed);
    return Array.from({ length: 20 }, () => random.below(1000));
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test('below stays below its limit and reaches all of it', () => {
  const random = makeRandom(7);
  const seen = new Set(Array.from({ length: 500 }, () => random.below(6)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

test('shuffle keeps every item and leaves its list alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
      const before = [...items];
      const mixed = makeRandom(seed).shuffle(items);
      expect(items).toEqual(before);
      expect([...mixed].sort()).toEqual([...items].sort());
    }),
  );
});
