/** The few figures that describe repeated timings. */

export interface Summary {
  median: number;
  least: number;
  most: number;
  samples: number;
}

/** The middle value, or the mean of the two in the middle. Throws where there is none. */
export function findMedian(values: readonly number[]): number {
  if (values.length === 0) throw new Error('Unexpected empty list, expected at least one value.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median and range of some values. */
export function summarize(values: readonly number[]): Summary {
  return {
    median: findMedian(values),
    least: Math.min(...values),
    most: Math.max(...values),
    samples: values.length,
  };
}

/** Every figure times `factor`: for a sample that stands for a whole. */
export function scaleSummary(summary: Summary, factor: number): Summary {
  const { median, least, most, samples } = summary;
  return { median: median * factor, least: least * factor, most: most * factor, samples };
}
