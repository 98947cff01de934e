/** The shared scan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glued, parted, spaced, stopped, tokenize } from '../../src/text/tokens.ts';

const keys = (text: string) => tokenize(text).map(({ key }) => key);
const gaps = (text: string) => tokenize(text).map(({ gap }) => gap);

describe('tokenize', () => {
  it.each([
    ["Don't STOP", ["don't", 'stop']],
    ['18سال', ['18', 'سال']],
    ['2023ء', ['2023', 'ء']],
    ['۵٬۴۳۲٫۱', ['5432.1']],
    ['1,00,000', ['100000']],
    ['13,18', ['13', '18']],
    ['50٪', ['50', '%']],
    ['نفرت\u200Cانگیز', ['نفرتانگیز']],
    ['یقیناً گائيڈ', ['یقینا', 'گائیڈ']],
    ['\u206713\u2069', ['13']],
    ['snake_case', ['snake_case']],
    ['٣.٤', ['3.4']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('tells what stands between', () => {
    expect(gaps('18سال')).toEqual([stopped, glued]);
    expect(gaps('one two-three (four)')).toEqual([stopped, spaced, spaced, spaced]);
    expect(gaps('one, two؛ three')).toEqual([stopped, parted, parted]);
    expect(gaps('one. two۔ three')).toEqual([stopped, stopped, stopped]);
    expect(gaps('one\ntwo\n\nthree')).toEqual([stopped, spaced, stopped]);
  });

  it('gives tokens in order, inside the text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
