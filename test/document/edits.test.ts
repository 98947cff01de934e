/** Edits by offset: what is not edited stays byte for byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, editsOverlap } from '../../src/document/edits.ts';

describe('applyEdits', () => {
  it('replaces, inserts and deletes', () => {
    const edits = [
      { start: 0, end: 1, text: 'A' },
      { start: 2, end: 2, text: '-' },
      { start: 3, end: 5, text: '' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('Ab-cf');
  });

  it('changes nothing without edits', () => {
    fc.assert(fc.property(fc.string(), (text) => applyEdits(text, []) === text));
  });

  it('gives the same whatever the order of the edits', () => {
    const edits = [
      { start: 4, end: 5, text: 'x' },
      { start: 1, end: 2, text: 'yy' },
    ];
    expect(applyEdits('abcdef', edits)).toBe(applyEdits('abcdef', edits.toReversed()));
  });

  it('refuses overlapping edits and edits out of range', () => {
    expect(() =>
      applyEdits('abc', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toThrow(RangeError);
    expect(() => applyEdits('abc', [{ start: 2, end: 4, text: '' }])).toThrow(RangeError);
  });
});

describe('editsOverlap', () => {
  it.each([
    [[0, 2], [2, 4], false],
    [[0, 3], [2, 4], true],
    [[2, 2], [2, 2], true],
    [[2, 2], [2, 4], false],
    [[3, 3], [2, 4], true],
  ])('%j and %j: %s', ([a, b], [c, d], expected) => {
    const first = { start: a!, end: b!, text: '' };
    const second = { start: c!, end: d!, text: '' };
    expect(editsOverlap(first, second)).toBe(expected);
    expect(editsOverlap(second, first)).toBe(expected);
  });
});
