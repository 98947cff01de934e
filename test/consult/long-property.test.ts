/** Long texts in properties: cut where Word would cut them off, and put together again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiJson, joinProperty, splitProperty } from '../../src/consult/long-property.ts';

describe('a long property', () => {
  it('comes back whole from pieces that Word keeps', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: 'binary' }), (text) => {
        const split = splitProperty('x', text);
        for (const value of Object.values(split)) expect(value.length).toBeLessThanOrEqual(255);
        expect(joinProperty('x', new Map(Object.entries(split)))).toBe(text);
      }),
    );
  });

  it('is one property where it fits, and null where there is none', () => {
    expect(splitProperty('x', 'short')).toEqual({ x: 'short' });
    expect(joinProperty('x', new Map([['y', '1']]))).toBeNull();
  });

  it('is ASCII, whatever was said', () => {
    const value = { name: 'اردو 😀 "x"' };
    expect(asciiJson(value)).toMatch(/^[ -~]+$/);
    expect(JSON.parse(asciiJson(value))).toEqual(value);
  });
});
