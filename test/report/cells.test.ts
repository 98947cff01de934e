import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellWidth, cropCells, padCells, showUnseen, wrapCells } from '../../src/report/cells.ts';

describe('showUnseen', () => {
  it('names control and direction characters instead of sending them to the terminal', () => {
    expect(showUnseen('a\u001b[31mb\u202ec')).toBe('a⟨U+001B⟩[31mb⟨U+202E⟩c');
  });

  it('keeps the joiners Urdu is written with, and makes line ends spaces', () => {
    expect(showUnseen('می\u200cشود\r\nاور')).toBe('می\u200cشود اور');
  });

  it('law: nothing that moves the cursor is left', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(showUnseen(text)),
      ),
    );
  });
});

describe('cells', () => {
  it('counts marks and joiners as nothing, wide letters as two', () => {
    expect(cellWidth('براہِ')).toBe(4);
    expect(cellWidth('a\u200cb')).toBe(2);
    expect(cellWidth('漢字')).toBe(4);
  });

  it('pads by cells', () => {
    expect(padCells('براہِ', 6)).toBe('براہِ  ');
    expect(padCells('7', 3, 'start')).toBe('  7');
  });

  it('crops between words', () => {
    expect(cropCells('one two three', 9)).toBe('one two…');
    expect(cropCells('one', 9)).toBe('one');
  });

  it('law: wrapping keeps every word in order and no line of several words is too wide', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((word) => word.replace(/ /g, '.'))),
        fc.integer({ min: 5, max: 40 }),
        (words, width) => {
          const lines = wrapCells(words.join(' '), width);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines)
            if (line.includes(' ')) expect(cellWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
