/** Offsets ↔ lines and columns. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLineStarts, offsetOf, placeOf, pointOf } from '../../src/document/place.ts';

it('counts lines ended by LF, CRLF and CR', () => {
  expect(findLineStarts('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7]);
});

it('gives 1-based lines and columns in UTF-16 units', () => {
  const text = '😀x\nنہیں';
  const document = { file: 'f.md', lineStarts: findLineStarts(text) };
  expect(placeOf(document, { start: 2, end: 6 })).toEqual({
    file: 'f.md',
    line: 1,
    column: 3,
    endLine: 2,
    endColumn: 3,
  });
});

it('leads back to the same offset', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'ی', '\n', '\r\n', '😀')), fc.nat(), (parts, seed) => {
      const text = parts.join('');
      const offset = seed % (text.length + 1);
      const lineStarts = findLineStarts(text);
      const { line, column } = pointOf(lineStarts, offset);
      expect(offsetOf({ text, lineStarts }, line, column)).toBe(offset);
    }),
  );
});
