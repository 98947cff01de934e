/** The comparison key. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonKey, wordKey } from '../../src/text/normalize.ts';

describe('comparisonKey', () => {
  it.each([
    ['گائيڈ', 'گائیڈ'],
    ['كے', 'کے'],
    ['هم', 'ہم'],
    ['علىٰ', 'علیٰ'],
    ['درجۀ', 'درجۂ'],
    ['\uFEE3\uFBFF\uFE8E\uFEE1', 'میام'],
    ['نفرت\u200Cانگیز', 'نفرتانگیز'],
    ['اِس', 'اس'],
    ['شیرِ', 'شیر'],
    ['یقیناً', 'یقینا'],
    ['مـحمد', 'محمد'],
    ['\u202Bاردو\u202C', 'اردو'],
    ['کوی\u0654ی', 'کوئی'],
    ['کو\u064A\u0654ی', 'کوئی'],
    ['چاۓ', 'چائے'],
    ['۱۳', '13'],
    ['١٣', '13'],
    ['۵۰٪', '50%'],
    ['don\u2019t', "don't"],
    ['بین\u00A0الاقوامی', 'بین الاقوامی'],
  ])('%s equals %s', (one, other) => {
    expect(comparisonKey(one)).toBe(comparisonKey(other));
  });

  it.each([
    ['اکاؤنٹ', 'اکاونٹ'],
    ['اکاؤنٹ', 'اکاؤںٹ'],
    ['آم', 'ام'],
    ['گھر', 'گہر'],
    ['لیے', 'لئے'],
    ['Not', 'not'],
    ['café', 'cafe'],
    ['نااہل', 'نا اہل'],
  ])('%s differs from %s', (one, other) => {
    expect(comparisonKey(one)).not.toBe(comparisonKey(other));
  });

  it('leaves ordinary text alone and is done after once', () => {
    expect(comparisonKey('ہم اس کی اجازت نہیں دیتے۔')).toBe('ہم اس کی اجازت نہیں دیتے۔');
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'ی',
            'ي',
            '\u0654',
            '\u064B',
            'ۓ',
            'ک',
            'a',
            'É',
            'e\u0301',
            '\u200C',
            '\uFEF3',
            '٤',
            '’',
          ),
        }),
        (text) => {
          expect(comparisonKey(comparisonKey(text))).toBe(comparisonKey(text));
        },
      ),
    );
  });

  it('has no letter case as a word key', () => {
    expect(wordKey('TikTok')).toBe('tiktok');
  });
});
