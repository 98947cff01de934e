/** The figures that describe repeated timings. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMedian, scaleSummary, summarize } from '../../bench/statistics.ts';

test('the median is the middle, or the mean of two', () => {
  expect(findMedian([9])).toBe(9);
  expect(findMedian([10, 1, 2])).toBe(2);
  expect(findMedian([4, 1, 3, 2])).toBe(2.5);
});

test('the median of nothing is refused', () => {
  expect(() => findMedian([])).toThrow('at least one value');
});

test('the median does not depend on order and stays in range', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
      const { median, least, most, samples } = summarize(values);
      expect(median).toBe(findMedian([...values].reverse()));
      expect(median).toBeGreaterThanOrEqual(least);
      expect(median).toBeLessThanOrEqual(most);
      expect(samples).toBe(values.length);
    }),
  );
});

test('one slow run does not move the median', () => {
  expect(findMedian([100, 101, 99, 100, 5000])).toBe(100);
});

test('scaling leaves the number of samples alone', () => {
  expect(scaleSummary({ median: 2, least: 1, most: 3, samples: 5 }, 10)).toEqual({
    median: 20,
    least: 10,
    most: 30,
    samples: 5,
  });
});
