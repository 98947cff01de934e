/** Direction, isolates and what a right-to-left line does to figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkIsolates,
  firstStrong,
  hasRightToLeft,
  isolate,
  isolateWhereNeeded,
  stripControls,
} from '../../src/text/direction.ts';
import { protectedTokensOutOfOrder } from '../../src/text/render-order.ts';

describe('isolating', () => {
  it('wraps in isolates', () => {
    expect(isolate('اردو')).toBe('\u2068اردو\u2069');
    expect(isolate('اردو', 'rtl')).toBe('\u2067اردو\u2069');
    expect(isolateWhereNeeded('plain')).toBe('plain');
    expect(isolateWhereNeeded('اردو')).toBe('\u2068اردو\u2069');
  });

  it('never leaks', () => {
    expect(isolate('a\u202Eb')).toBe('\u2068ab\u2069');
    expect(isolate('a\u2069b')).toBe('\u2068ab\u2069');
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'ا',
            '\u2066',
            '\u2067',
            '\u2068',
            '\u2069',
            '\u202A',
            '\u202E',
            '\u202C',
          ),
        }),
        (text) => {
          const wrapped = isolate(text);
          expect(checkIsolates(wrapped, Number.POSITIVE_INFINITY)).toEqual([]);
          expect(stripControls(wrapped)).toBe(stripControls(text));
        },
      ),
    );
  });

  it('checks nesting', () => {
    expect(checkIsolates('\u2066a')).toEqual([{ kind: 'unclosed', at: 0 }]);
    expect(checkIsolates('a\u2069')).toEqual([{ kind: 'unopened', at: 1 }]);
    expect(checkIsolates('\u2066\u2066\u2066a\u2069\u2069\u2069').map(({ kind }) => kind)).toEqual([
      'too-deep',
    ]);
    expect(checkIsolates('\u2066a\u2069')).toEqual([]);
  });
});

describe('firstStrong', () => {
  it.each([
    ['TikTok پر', 'ltr'],
    ['ہم TikTok پر', 'rtl'],
    ['123 ہم', 'rtl'],
    ['\u2066TikTok\u2069 ہم', 'rtl'],
    ['12 + 3', null],
  ])('%s', (text, expected) => {
    expect(firstStrong(text)).toBe(expected);
  });

  it('knows right-to-left letters', () => {
    expect(hasRightToLeft('abc ہ')).toBe(true);
    expect(hasRightToLeft('abc 12 é')).toBe(false);
  });
});

describe('protectedTokensOutOfOrder', () => {
  it('lays out the longest text in parts', () => {
    const text = `${'لفظ '.repeat(20_000)}0311-7786264 لفظ ${'0311-778 +'.repeat(5_000)}`;
    const found = protectedTokensOutOfOrder(text, 'rtl');
    expect(found.map(({ start, end }) => text.slice(start, end))).toContain('0311-7786264');
  });

  it.each([
    ['ہم #SaferTogether پر', 'hashtag', 'SaferTogether#'],
    ['ہم @tiktok_pk پر', 'mention', 'tiktok_pk@'],
    ['ہم @sana-k پر', 'mention', 'sana-k@'],
    ['فون 0311-7786264 کریں', 'phone', '7786264-0311'],
    ['فون +92 311 7786264', 'phone', '7786264 311 92+'],
    ['عمر 18+ والے', 'plus', '+18'],
    ['تاریخ 2024-05-17 سے', 'date', '17-05-2024'],
    ['دیکھیں https://example.org/safety/ پر', 'url', '/https://example.org/safety'],
    ['زبان C++ ہے', 'name', '++C'],
    ['قدر -5 ہے', 'signed', '5-'],
  ])('%s', (text, kind, seen) => {
    const found = protectedTokensOutOfOrder(text, 'rtl');
    expect(found.map((token) => [token.kind, token.seen])).toEqual([[kind, seen]]);
    for (const token of found) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it.each([
    'تاریخ 17/05/2024 ہے',
    'ہم 24/7 موجود ہیں',
    'وقت 10:30 ہے',
    'ورژن 2.1.3 ہے',
    'ورژن 3.0 ہے',
    'تقریباً 53.24% لوگ',
    'لکھیں help@example.org پر',
    'فیڈ (FYF) کے لیے',
    'فون 080039393 کریں',
    'عمر 13-17 سال',
    'ہم For You feed میں',
    'یہ \u2066#SaferTogether\u2069 ہے',
    'فون \u20660311-7786264\u2069 کریں',
    'سال 2020-2021 میں',
    'صرف اردو',
  ])('nothing in %s', (text) => {
    expect(protectedTokensOutOfOrder(text, 'rtl')).toEqual([]);
  });

  it('finds nothing in English lines', () => {
    expect(protectedTokensOutOfOrder('call 0311-7786264 or see #tag on 2024-05-17, 18+', 'ltr')).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (text, base) => {
          for (const token of protectedTokensOutOfOrder(text, base))
            expect(text.slice(token.start, token.end)).toBe(token.text);
        },
      ),
    );
  });
});
