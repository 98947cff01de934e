/** Numbers of English and Urdu text, spelled or in figures, with their bounds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownLanguages, languageOf } from '../../src/text/languages.ts';
import { compareNumbers, extractNumbers } from '../../src/text/numbers.ts';

const en = languageOf('en');
const ur = languageOf('ur');

/** `n:13! gte` per mention: key, `!` when hard, its bound. */
function say(text: string, tag: string, onlyHard = false): string {
  return extractNumbers(text, languageOf(tag))
    .filter(({ hard }) => hard || !onlyHard)
    .map(({ key, hard, comparator }) => `${key}${hard ? '!' : ''}${comparator ? ` ${comparator}` : ''}`)
    .join(', ');
}

describe('English numbers', () => {
  it.each([
    ['13 years', 'n:13!'],
    ['thirteen years', 'n:13!'],
    ['three rules', 'n:3'],
    ['twenty-three rules', 'n:23!'],
    ['twenty three rules', 'n:23!'],
    ['one hundred and five people', 'n:105!'],
    ['two hundred fifty thousand views', 'n:250000!'],
    ['11,707,020 videos', 'n:11707020!'],
    ['1,00,000 videos', 'n:100000!'],
    ['ages 13,18 and so on', 'n:13!, n:18!'],
    ['1.5M followers', 'n:1500000!'],
    ['2.5 million followers', 'n:2500000!'],
    ['half a million followers', 'n:500000!'],
    ['one and a half years', 'n:1.5!'],
    ['two and a half million', 'n:2500000!'],
    ['5 lakh people', 'n:500000!'],
    ['fifteen crore', 'n:150000000!'],
    ['a 13-year-old', 'n:1, n:13!'],
    ['for under-18s', 'n:18! lt'],
    ['Under-18s cannot go live', 'n:18! lt'],
    ['the 13th day', 'n:13!'],
    ['the 3rd strike', 'n:3'],
    ['the eighteenth time', 'n:18!'],
    ['the twenty-first day', 'n:21!'],
    ['0.6% of videos', 'p:0.6!'],
    ['50 percent of users', 'p:50!'],
    ['50 per cent of users', 'p:50!'],
    ['in the nineties', 'n:90'],
    ['both accounts, once', 'n:2, n:1'],
    ['COVID-19 and MP4 and 2FA', 'id:covid-19, id:mp4, id:2fa'],
    ['speeds of 2x', 'n:2!'],
    ['call 0800-39393 now', 't:080039393!'],
    ['call +92 311 7786264 now', 't:923117786264!'],
    ['call 1-800-273-8255 now', 't:18002738255!'],
    ['call 080039393 now', 't:080039393!'],
    ['the years 2020-2021', 'n:2020!, n:2021!'],
    ['version 2.1.3', 'v:2.1.3!'],
    ['on 2024-05-17 we', ''],
    ['21 April 2023', 'n:21!, m:4!, n:2023!'],
    ['you may 3 times', 'n:3!'],
    ['the march of 300', 'n:300!'],
    ['May 2023', 'm:5!, n:2023!'],
    ['a #13reasons tag', 'n:1'],
    ['No. 5 and rule 24/7', 'n:5!, n:24!, n:7!'],
    ['100MB of data in 30min', 'n:100!, n:30!'],
  ])('%s', (text, expected) => {
    expect(say(text, 'en')).toBe(expected);
  });
});

describe('Urdu numbers', () => {
  it.each([
    ['13 سال', 'n:13!'],
    ['18سال', 'n:18!'],
    ['۱۳ سال', 'n:13!'],
    ['تیرہ سال', 'n:13!'],
    ['ایک کروڑ 16 لاکھ', 'n:11600000!'],
    ['ساڑھے تین', 'n:3.5!'],
    ['ساڑھے تین ملین', 'n:3500000!'],
    ['ڈھائی کروڑ', 'n:25000000!'],
    ['ڈیڑھ لاکھ', 'n:150000!'],
    ['سوا لاکھ', 'n:125000!'],
    ['سوا دو گھنٹے', 'n:2.25!'],
    ['پونے دو لاکھ', 'n:175000!'],
    ['دو ہزار تئیس', 'n:2023!'],
    ['ایک لاکھ پچاس ہزار دو سو', 'n:150200!'],
    ['پانچ سو', 'n:500!'],
    ['15 لاکھ', 'n:1500000!'],
    ['2.5 کروڑ', 'n:25000000!'],
    ['۱٬۲۳۴٫۵', 'n:1234.5!'],
    ['2،000 صارفین', 'n:2000!'],
    ['13، 14', 'n:13!, n:14!'],
    ['یہ بہتر ہے', 'n:72'],
    ['بہتر فیصد', 'p:72!'],
    ['اسی طرح', 'n:80'],
    ['اسی سال', 'n:80'],
    ['اسی فیصد', 'p:80!'],
    ['نو عمر صارفین', ''],
    ['ڈیٹا بیس', ''],
    ['نو سال', 'n:9!'],
    ['سو آپ', 'n:100'],
    ['سو فی صد', 'p:100!'],
    ['پہلا اصول', 'n:1'],
    ['تیرھواں دن', 'n:13!'],
    ['تیرہویں دن', 'n:13!'],
    ['13ویں دن', 'n:13!'],
    ['یکم مئی', 'n:1, m:5!'],
    ['دونوں', 'n:2'],
    ['2 گنا', 'n:2!'],
    ['صفر آٹھ صفر صفر تین نو تین نو تین', 't:080039393!'],
    ['۵۰٪', 'p:50!'],
    ['٪50', 'p:50!'],
    ['2023ء', 'n:2023!'],
    ['1423ھ', 'n:1423!'],
    ['فون 0311-7786264 کریں', 't:03117786264!'],
    ['ساتھ', ''],
    ['ایک دن', 'n:1'],
    ['چھبیس', 'n:26!'],
    ['کووڈ-19', 'id:کووڈ-19'],
    ['21 اپریل 2023', 'n:21!, m:4!, n:2023!'],
  ])('%s', (text, expected) => {
    expect(say(text, 'ur')).toBe(expected);
  });
});

describe('Arabic and Persian numbers', () => {
  it.each([
    ['ar', 'ثلاثة عشر عاما', 'n:13!'],
    ['ar', 'ثلاثة وعشرون يوما', 'n:23!'],
    ['ar', '١٨ عاما', 'n:18!'],
    ['ar', 'مائة وخمسون', 'n:150!'],
    ['fa', 'بیست و یک روز', 'n:21!'],
    ['fa', 'صد و بیست و پنج', 'n:125!'],
    ['fa', 'دویست و پنجاه هزار', 'n:250000!'],
    ['fa', '۵۰ درصد', 'p:50!'],
  ])('%s: %s', (tag, text, expected) => {
    expect(say(text, tag, true)).toBe(expected);
  });
});

describe('bounds', () => {
  it.each([
    ['at least 13', 'gte'],
    ['13 or older', 'gte'],
    ['13 years of age or older', 'gte'],
    ['18 and over', 'gte'],
    ['18+', 'gte'],
    ['a minimum age of 13', 'gte'],
    ['minimum 13', 'gte'],
    ['no younger than 13', 'gte'],
    ['at most 5', 'lte'],
    ['up to 5', 'lte'],
    ['no more than 5', 'lte'],
    ['12 or under', 'lte'],
    ['2.30 or newer', 'gte'],
    ['2.30 or earlier', 'lte'],
    ['under 13', 'lt'],
    ['under the age of 13', 'lt'],
    ['less than 30 days', 'lt'],
    ['over 18', 'gt'],
    ['more than 100 organisations', 'gt'],
    ['older than 18', 'gt'],
    ['within 30 days', 'within'],
    ['in the last 90 days', 'within'],
    ['13 of them', null],
  ])('%s', (text, expected) => {
    expect(
      extractNumbers(text, en).find(({ hard }) => hard)?.comparator ??
        extractNumbers(text, en)[0]?.comparator,
    ).toBe(expected);
  });

  it.each([
    ['کم از کم 13 سال', 'gte'],
    ['کم سے کم عمر 13 سال', 'gte'],
    ['کم سے کم 13 سال', 'gte'],
    ['18 سال یا اس سے زیادہ', 'gte'],
    ['18 سال اور اس سے زائد عمر', 'gte'],
    ['18 سال یا اس سے بڑے', 'gte'],
    ['زیادہ سے زیادہ 5', 'lte'],
    ['12 سال یا اس سے کم', 'lte'],
    ['13 سال سے کم عمر', 'lt'],
    ['13 سال کی عمر سے چھوٹے', 'lt'],
    ['13 سال سے نیچے', 'lt'],
    ['18 سال سے زیادہ', 'gt'],
    ['100 سے زائد تنظیمیں', 'gt'],
    ['18 سال سے اوپر', 'gt'],
    ['30 دن کے اندر', 'within'],
    ['30 دنوں کے دوران', 'within'],
    ['گزشتہ 12 مہینوں میں', 'within'],
    ['5 کام کے دنوں میں', 'within'],
    ['48 گھنٹے تک', 'lte'],
    ['2.30 یا اس سے نیا', 'gte'],
    ['2.30 یا اس کے بعد', 'gte'],
    ['2.30 یا اس سے پرانا', 'lte'],
    ['13 سال کے بچے', null],
    ['تیرہ سال سے کم', 'lt'],
  ])('%s', (text, expected) => {
    expect(extractNumbers(text, ur)[0]?.comparator).toBe(expected);
  });

  it('gives each number its own bound', () => {
    expect(say('13 یا 18 سال سے کم', 'ur')).toBe('n:13!, n:18! lt');
    expect(say('تیرہ یا اٹھارہ سال سے کم', 'ur')).toBe('n:13!, n:18! lt');
    expect(say('under 13 and 18 or older', 'en')).toBe('n:13! lt, n:18! gte');
    expect(say('13 سے 17 سال تک', 'ur')).toBe('n:13!, n:17!');
    expect(say('13–17', 'en')).toBe('n:13!, n:17!');
  });
});

describe('compareNumbers', () => {
  const compare = (source: string, translation: string) =>
    compareNumbers(extractNumbers(source, en), extractNumbers(translation, ur));

  it.each([
    ['You must be 13.', 'آپ کی عمر تیرہ سال ہونی چاہیے۔'],
    ['both accounts', 'دونوں اکاؤنٹس'],
    ['2 accounts', 'دونوں اکاؤنٹس'],
    ['11.6 million', 'ایک کروڑ 16 لاکھ'],
    ['May 1', 'یکم مئی'],
    ['on April 21, 2023', '21 اپریل 2023ء کو'],
    ['at least 13 years old', 'کم از کم ۱۳ سال'],
    ['MP4 files', 'ایم پی 4 فائلیں'],
    ['the third strike', 'تیسری اسٹرائیک'],
    ['better than this very one', 'اسی سے بہتر'],
    ['0.6% of all videos', 'تمام ویڈیوز کا 0.6 فیصد'],
    ['under-18s', '18 سال سے کم عمر افراد'],
    ['hidden for 48 hours', '48 گھنٹے تک پوشیدہ'],
    ['films up to 60 minutes', '60 منٹ تک کی فلمیں'],
    ['from 9 a.m. to 5 p.m.', 'صبح 9 بجے سے شام 5 بجے تک'],
    ['within 5 working days', '5 کام کے دنوں میں'],
    ['in 14 days', '14 دن میں'],
    ['in the last 12 months', 'گزشتہ 12 مہینوں میں'],
  ])('%s agrees with %s', (source, translation) => {
    expect(compare(source, translation)).toEqual({ missing: [], extra: [], comparatorChanged: [] });
  });

  it('names what changed', () => {
    const { missing, extra } = compare('13 years', '16 سال');
    expect(missing.map(({ text }) => text)).toEqual(['13']);
    expect(extra.map(({ text }) => text)).toEqual(['16']);
  });

  it('counts repeats', () => {
    expect(compare('13 and 13', '13').missing).toHaveLength(1);
    expect(compare('13', '13 اور 13').extra).toHaveLength(1);
  });

  it('takes a hint of a bound for no other bound', () => {
    const changes = (source: string, translation: string) =>
      compare(source, translation).comparatorChanged.map(({ change }) => change);
    expect(changes('at least 48 hours', '48 گھنٹے تک')).toEqual(['reversed']);
    expect(changes('over 30 days', '30 دنوں میں')).toEqual(['kind']);
    expect(changes('for 48 hours', '48 گھنٹے سے زیادہ')).toEqual(['gained']);
  });

  it('sees a changed month', () => {
    const { missing, extra } = compare('21 April', '21 مارچ');
    expect(missing.map(({ key }) => key)).toEqual(['m:4']);
    expect(extra.map(({ key }) => key)).toEqual(['m:3']);
  });

  it.each([
    ['under 13', '13 سال سے زیادہ', 'reversed'],
    ['over 13', '13 سال یا اس سے زیادہ', 'boundary'],
    ['at least 13', '13 سال', 'lost'],
    ['13 years', 'کم از کم 13 سال', 'gained'],
    ['within 30 days', '30 دن سے زیادہ', 'kind'],
  ])('%s against %s is %s', (source, translation, change) => {
    expect(compare(source, translation).comparatorChanged.map((found) => found.change)).toEqual([change]);
  });
});

describe('long and odd text', () => {
  it.each([
    '1 ',
    '1-',
    '1,',
    'a.',
    'سوا ',
    'one hundred ',
    'million ',
    'under ',
    'ثلاثة و',
    'صد و ',
    'MP4-',
    'May 1 ',
    '+',
    '٪',
  ])(
    'reads %s many times over, and inside the text only',
    (piece) => {
      const text = piece.repeat(Math.ceil(60_000 / piece.length));
      for (const language of knownLanguages)
        for (const { start, end } of extractNumbers(text, language))
          if (start < 0 || end <= start || end > text.length) expect.fail(`${language.tag}: ${start}–${end}`);
    },
    30_000,
  );
});

describe('laws', () => {
  const words = [
    '13',
    '۱۳',
    '1,234.5',
    '%',
    'سے کم',
    'کم از کم',
    'under',
    'million',
    'لاکھ',
    'ساڑھے',
    'half a',
    'and',
    '-',
    '21 April',
    '2023ء',
    'MP4',
    '\u200C',
    '\u2067',
    'ی\u0654',
    '😀',
    '\uD800',
    '. ',
    '\n',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...words, ...words.map((word) => ` ${word} `))).map((parts) => parts.join('')),
  );
  const language = fc.constantFrom(...knownLanguages, languageOf('xx'));

  it('never throws, and every mention slices from the text, in order', () => {
    fc.assert(
      fc.property(texts, language, (text, facts) => {
        let end = 0;
        for (const mention of extractNumbers(text, facts)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds no difference between a text and itself', () => {
    fc.assert(
      fc.property(texts, language, (text, facts) => {
        const mentions = extractNumbers(text, facts);
        expect(compareNumbers(mentions, mentions)).toEqual({ missing: [], extra: [], comparatorChanged: [] });
      }),
      { numRuns: 500 },
    );
  });
});
