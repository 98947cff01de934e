/** Runs of one direction: what is read from left to right inside Urdu, and what is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRuns } from '../../../src/report/docx/direction.ts';
import { PLAIN } from '../../../src/report/docx/model.ts';

const ltr = (text: string, lang = 'ur') =>
  cutRuns(text, PLAIN, lang)
    .filter((run) => !run.rtl)
    .map((run) => run.text);

describe('cutting words into runs', () => {
  it.each<[string, string[]]>([
    ['ہم For You feed میں LIVE دکھاتے ہیں۔', ['For You feed', 'LIVE']],
    ['policy@guidelines.example پر لکھیں', ['policy@guidelines.example']],
    ['پتا https://example.org/a?b=1#c ہے۔', ['https://example.org/a?b=1#c']],
    ['فون 042-3579 1246 ہے', ['\u200E042-3579 1246']],
    ['تاریخ 2023-03-10 تھی', ['\u200E2023-03-10']],
    ['+92 پر', ['\u200E+92']],
    ['COVID-19 پر', ['COVID-19']],
    ['یہاں "Harm, such as: injury" کی جگہ', ['Harm, such as: injury']],
    ['برائے Clockwork Institute (fictional)، یہاں', ['Clockwork Institute (fictional)\u200E']],
    ['LIVE 16 سال کی عمر سے', ['LIVE']],
    ['13-17 سال اور 21 مارچ 2023 اور 96.5 اور 11,707,020', []],
    ['#SaferTogether مہم', ['\u200E#SaferTogether']],
  ])('in %s', (text, expected) => {
    expect(ltr(text)).toEqual(expected);
  });

  it('keeps a number behind a name in its place for those who go by the letters', () => {
    expect(cutRuns('Watchers (fictional)\u060C 5 افراد', PLAIN, 'ur')).toEqual([
      { text: 'Watchers (fictional)\u200E', rtl: false },
      { text: '\u200F\u060C 5 افراد', rtl: true },
    ]);
    expect(cutRuns('LIVE 16 سال', PLAIN, 'ur')[1]).toEqual({ text: ' 16 سال', rtl: true });
  });

  it('sets Urdu apart in English', () => {
    expect(
      cutRuns('the guidelines (کمیونٹی گائیڈ لائنز) of 2023', PLAIN, 'en').filter((run) => run.rtl),
    ).toEqual([{ text: 'کمیونٹی گائیڈ لائنز', rtl: true }]);
  });

  it('loses and adds no word, in any text', () => {
    const words = fc.constantFrom(
      'LIVE',
      'ہم',
      '042-3579 1246',
      ' ',
      '۔',
      '(',
      '"',
      '2023-03-10',
      '+',
      'a@b.c',
      '\u200C',
      '13',
      '<b>',
      '#',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom('ur', 'en', 'ar'), (parts, lang) => {
        const text = parts.join('');
        const back = cutRuns(text, PLAIN, lang)
          .map((run) => run.text)
          .join('');
        expect(back.replace(/[\u200E\u200F]/g, '')).toBe(text);
      }),
    );
  });
});
