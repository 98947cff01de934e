import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FSI,
  isolate,
  isolateRtl,
  LRI,
  majorityDirection,
  PDI,
  RLI,
  splitRtl,
} from '../../src/report/isolate.ts';

const sentence = fc
  .array(
    fc.constantFrom(
      'اردو',
      'میں',
      '18',
      'TikTok',
      ' ',
      ' ',
      '“',
      '”',
      '"',
      '(',
      ')',
      '،',
      '۔',
      'under',
      '`',
      'ہے',
      '-',
    ),
  )
  .map((parts) => parts.join(''));

describe('isolateRtl', () => {
  it('leaves text without right-to-left letters alone', () => {
    expect(isolateRtl('Expected “18”, found (16).')).toBe('Expected “18”, found (16).');
  });

  it('isolates what stands in quotation marks as a whole', () => {
    expect(isolateRtl('Unexpected “18 سال سے کم”, expected 18.')).toBe(
      `Unexpected “${RLI}18 سال سے کم${PDI}”, expected 18.`,
    );
  });

  it('does not swallow the words between two quotations', () => {
    expect(isolateRtl('"ي" for "ی"')).toBe(`"${RLI}ي${PDI}" for "${RLI}ی${PDI}"`);
  });

  it('takes a run of words with its digits and full stop', () => {
    expect(isolateRtl('See عمر 18 سال۔ here')).toBe(`See ${RLI}عمر 18 سال۔${PDI} here`);
  });

  it('keeps a mostly Latin quotation left to right', () => {
    expect(isolate('TikTok LIVE اور')).toBe(`${LRI}TikTok LIVE اور${PDI}`);
    expect(majorityDirection('TikTok LIVE اور')).toBe('ltr');
  });

  it('law: stretches rejoin, and every isolate is closed', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(
          splitRtl(text)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
        const isolated = isolateRtl(text);
        expect(isolated.replace(new RegExp(`[${LRI}${RLI}${FSI}${PDI}]`, 'gu'), '')).toBe(text);
        let depth = 0;
        for (const char of isolated) {
          if (char === LRI || char === RLI) depth++;
          if (char === PDI) depth--;
          expect(depth === 0 || depth === 1).toBe(true);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('closeBracket', () => {
  it('takes the bracket that a name opens', () => {
    expect(isolateRtl('To چنبیلی (فرضی گروپ), now')).toBe(`To ${RLI}چنبیلی (فرضی گروپ)${PDI}, now`);
    expect(isolateRtl('To a group (فرضی گروپ).')).toBe(`To a group (${RLI}فرضی گروپ${PDI}).`);
  });
});
