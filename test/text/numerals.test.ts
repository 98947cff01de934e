/** Digit systems. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  convertDigits,
  countDigits,
  digitSystemOf,
  digitValue,
  dominantDigits,
  toAsciiDigits,
} from '../../src/text/numerals.ts';

describe('telling systems apart', () => {
  it.each([
    ['5', 'latn'],
    ['۵', 'arabext'],
    ['٥', 'arab'],
    ['x', null],
    ['५', null],
  ])('%s', (char, system) => {
    expect(digitSystemOf(char)).toBe(system);
  });

  it('reads digits of other scripts too', () => {
    expect(digitValue('५'.charCodeAt(0))).toBe(5);
    expect(toAsciiDigits('१२ ۳۴ ٥٦')).toBe('12 34 56');
  });

  it('counts and finds the majority', () => {
    expect(countDigits('12 ۳ ٤')).toEqual({ latn: 2, arabext: 1, arab: 1 });
    expect(dominantDigits('۱۲ 3')).toBe('arabext');
    expect(dominantDigits('none')).toBeNull();
  });
});

describe('convertDigits', () => {
  it.each([
    ['1,234.5', 'arabext', '۱٬۲۳۴٫۵'],
    ['۱٬۲۳۴٫۵', 'latn', '1,234.5'],
    ['٣ سال', 'latn', '3 سال'],
    ['50%', 'arabext', '۵۰٪'],
    ['۵۰٪', 'latn', '50%'],
    ['1,00,000', 'arabext', '۱٬۰۰٬۰۰۰'],
    ['2.1.3', 'arabext', '۲.۱.۳'],
    ['13, 18', 'arabext', '۱۳, ۱۸'],
    ['13,18', 'arabext', '۱۳,۱۸'],
    ['1۳', 'latn', '13'],
    ['no digits.', 'arabext', 'no digits.'],
  ] as const)('%s to %s', (text, system, expected) => {
    expect(convertDigits(text, system)).toBe(expected);
  });

  const numeral = fc
    .tuple(
      fc.integer({ min: 0, max: 1e9 }),
      fc.boolean(),
      fc.option(fc.integer({ min: 0, max: 99 })),
      fc.boolean(),
    )
    .map(
      ([value, grouped, fraction, percent]) =>
        `${grouped ? value.toLocaleString('en-US') : value}${fraction === null ? '' : `.${fraction}`}${percent ? '%' : ''}`,
    );
  const system = fc.constantFrom('latn', 'arab', 'arabext');

  it('comes back from any system', () => {
    fc.assert(
      fc.property(
        fc.array(numeral).map((list) => list.join(' اور ')),
        system,
        (text, to) => {
          expect(convertDigits(convertDigits(text, to), 'latn')).toBe(text);
        },
      ),
    );
  });

  it('is done after once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '۲', '٣', '4', ',', '.', '٫', '٬', '٪', '%', ' ', 'ا') }),
        system,
        (text, to) => {
          const once = convertDigits(text, to);
          expect(convertDigits(once, to)).toBe(once);
          expect(once).toHaveLength(text.length);
        },
      ),
    );
  });
});
