/** Dates as values, in words and figures, in four languages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, findDates } from '../../src/text/dates.ts';
import { knownLanguages, languageOf } from '../../src/text/languages.ts';

const values = (text: string, tag: string) => findDates(text, languageOf(tag)).map(({ value }) => value);

describe('findDates', () => {
  it.each([
    ['en', '21 April 2023', '2023-04-21'],
    ['en', 'on 21st of April 2023', '2023-04-21'],
    ['en', 'April 21, 2023', '2023-04-21'],
    ['en', 'April 21st, 2023', '2023-04-21'],
    ['en', 'Apr. 21, 2023', '2023-04-21'],
    ['en', 'in October 2022', '2022-10'],
    ['en', 'May 1', '--05-01'],
    ['en', '2023-04-21', '2023-04-21'],
    ['en', '21/04/2023', '2023-04-21'],
    ['en', '04/21/2023', '2023-04-21'],
    ['en', '21.04.2023', '2023-04-21'],
    ['ur', '21 اپریل 2023', '2023-04-21'],
    ['ur', '21 اپریل، 2023', '2023-04-21'],
    ['ur', '21 اپریل 2023ء', '2023-04-21'],
    ['ur', '۲۱؍اپریل ۲۰۲۳ء', '2023-04-21'],
    ['ur', 'اپریل 21، 2023', '2023-04-21'],
    ['ur', 'یکم مئی 2023', '2023-05-01'],
    ['ur', 'اکتوبر 2022', '2022-10'],
    ['ur', '8 فروری کو', '--02-08'],
    ['ar', '21 أبريل 2023', '2023-04-21'],
    ['ar', '٢١ أبريل ٢٠٢٣', '2023-04-21'],
    ['fa', '۲۱ آوریل ۲۰۲۳', '2023-04-21'],
  ])('%s: %s', (tag, text, value) => {
    expect(values(text, tag)).toEqual([value]);
  });

  it.each([
    ['en', 'you may 3 times'],
    ['en', 'a march 2000 people strong'],
    ['en', 'in October'],
    ['en', 'open 24/7'],
    ['en', 'call 0800-39393'],
    ['en', 'version 2.1.3'],
    ['ur', 'مارچ کیا'],
    ['xx', '21 April 2023'],
  ])('%s: no date in %s', (tag, text) => {
    expect(values(text, tag)).toEqual([]);
  });

  it('flags an order that can be read two ways', () => {
    expect(findDates('17/05/2024', languageOf('en'))[0]).toMatchObject({
      form: 'numeric',
      ambiguous: false,
      value: '2024-05-17',
    });
    expect(findDates('05/06/2024', languageOf('en'))[0]).toMatchObject({
      form: 'numeric',
      ambiguous: true,
      value: null,
    });
  });

  it('slices from the text', () => {
    const text = 'یہ ۲۱؍اپریل ۲۰۲۳ء سے نافذ ہے';
    const [date] = findDates(text, languageOf('ur'));
    expect(date?.text).toBe('۲۱؍اپریل ۲۰۲۳ء');
    expect(text.slice(date?.start, date?.end)).toBe(date?.text);
  });

  it('never throws and always slices', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...knownLanguages), (text, language) => {
        for (const date of findDates(text, language))
          expect(text.slice(date.start, date.end)).toBe(date.text);
      }),
    );
  });
});

describe('compareDates', () => {
  const compare = (source: string, translation: string) =>
    compareDates(findDates(source, languageOf('en')), findDates(translation, languageOf('ur')));

  it('pairs the same day in any form', () => {
    expect(compare('From April 21, 2023 to 1 May 2023', '۲۱؍اپریل ۲۰۲۳ء سے یکم مئی 2023 تک')).toEqual({
      missing: [],
      extra: [],
    });
  });

  it('lets one side leave out the year', () => {
    expect(compare('21 April 2023', '21 اپریل کو')).toEqual({ missing: [], extra: [] });
  });

  it('reads an ambiguous date either way', () => {
    expect(compare('05/06/2024', '6 مئی 2024')).toEqual({ missing: [], extra: [] });
  });

  it('names another day', () => {
    const { missing, extra } = compare('21 April 2023', '21 مارچ 2023');
    expect(missing.map(({ value }) => value)).toEqual(['2023-04-21']);
    expect(extra.map(({ value }) => value)).toEqual(['2023-03-21']);
  });
});
