/** Length models. */
import { describe, expect, it } from 'vitest';
import {
  calibrateLength,
  lengthCost,
  lengthDelta,
  lengthModelOf,
  lengthSuspicion,
} from '../../src/text/length.ts';

const model = lengthModelOf('en', 'ur-PK');

describe('lengthModelOf', () => {
  it('knows English to Urdu and is neutral elsewhere', () => {
    expect(model).toMatchObject({ ratio: 1.021, variance: 3.88 });
    expect(lengthModelOf('en', 'fr')).toMatchObject({ ratio: 1, variance: 6.8 });
  });
});

describe('lengthSuspicion', () => {
  it.each([
    [100, 20, 60, 'short'],
    [100, 20, 66, null],
    [100, 20, 151, 'long'],
    [100, 4, 10, null],
    [40, 7, 81, 'long'],
    [40, 7, 79, null],
    [300, 45, 410, 'long'],
    [300, 45, 160, 'short'],
    [0, 10, 10, null],
  ])('%i characters, %i words against %i', (source, words, translation, kind) => {
    expect(lengthSuspicion(source, words, translation, model)?.kind ?? null).toBe(kind);
  });
});

describe('alignment cost', () => {
  it('is least at the expected length and grows either way', () => {
    expect(lengthCost(100, 102, model)).toBeLessThan(0.05);
    expect(lengthCost(100, 150, model)).toBeGreaterThan(lengthCost(100, 120, model));
    expect(lengthCost(100, 50, model)).toBeGreaterThan(lengthCost(100, 80, model));
    expect(lengthCost(10, 100_000, model)).toBeLessThan(30);
    expect(lengthCost(0, 0, model)).toBeCloseTo(0, 5);
  });

  it('has a signed delta', () => {
    expect(lengthDelta(100, 60, model)).toBeLessThan(-2);
    expect(lengthDelta(100, 140, model)).toBeGreaterThan(1.5);
  });

  it('follows the normal distribution', () => {
    // δ = 1.96 leaves 5 % outside.
    const translation = 100 * model.ratio + 1.96 * Math.sqrt(100 * model.variance);
    expect(Math.exp(-lengthCost(100, translation, model))).toBeCloseTo(0.065, 1);
  });
});

describe('calibrateLength', () => {
  it('waits for thirty sections, then follows the corpus', () => {
    expect(calibrateLength([1, 1, 1])).toBeNull();
    const limits = calibrateLength(Array.from({ length: 40 }, (_, index) => 1.2 + (index % 5) * 0.02));
    expect(limits?.low).toBeLessThan(1.2);
    expect(limits?.high).toBeGreaterThan(1.28);
    expect(limits?.high).toBeLessThan(1.6);
  });
});
