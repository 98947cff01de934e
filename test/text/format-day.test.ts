import { describe, expect, it } from 'vitest';
import { formatDay, formatNumber } from '../../src/text/format-day.ts';

describe('formatDay', () => {
  it.each([
    ['2023-03-21', 'en', '21 March 2023'],
    ['2023-03-21', 'ur', '21 مارچ 2023'],
    ['2023-01-05', 'ur', '5 جنوری 2023'],
    ['draft', 'en', 'draft'],
    ['2023-13-45', 'en', '2023-13-45'],
  ])('writes %s in %s', (day, locale, written) => {
    expect(formatDay(day, locale)).toBe(written);
  });
});

describe('formatNumber', () => {
  it('groups digits, in 0\u20139', () => {
    expect(formatNumber(11707020, 'en')).toBe('11,707,020');
    expect(formatNumber(11707020, 'ur')).toBe('11,707,020');
  });
});
