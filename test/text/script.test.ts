/** Untranslated text, mixed words and text in the wrong language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyLanguage } from '../../src/text/identify.ts';
import { knownLanguages, languageOf } from '../../src/text/languages.ts';
import {
  allowWords,
  countScripts,
  findMixedWords,
  findUntranslated,
  foreignShare,
  wrongLanguage,
} from '../../src/text/script.ts';

const en = languageOf('en');
const ur = languageOf('ur');
const kinds = (text: string, tag = 'ur', source?: string) =>
  findUntranslated(text, languageOf(tag), { source }).map(({ kind, text: found }) => [kind, found]);

describe('findUntranslated', () => {
  it.each(['We do not allow harassment here.', 'ہم do not allow any kind of harassment here'])(
    'a block: %s',
    (text) => {
      expect(kinds(text)).toEqual([['block', text]]);
    },
  );

  it('most of a block', () => {
    expect(kinds('ہم اس بارے میں آپ کو بتائیں گے کہ please read the full text of guidelines')[0]?.[0]).toBe(
      'mostly',
    );
  });

  it('runs of words and single common words', () => {
    expect(kinds('اس کے بعد ایک cooldown period ہوتا ہے جس میں آپ پوسٹ نہیں کر سکتے۔')).toEqual([
      ['word', 'cooldown period'],
    ]);
    expect(
      kinds(
        'ہم اپنے صارفین سے کہتے ہیں کہ please read this carefully اور پھر فیصلہ کریں کہ انہیں کیا کرنا ہے۔',
      ),
    ).toEqual([['run', 'please read this carefully']]);
  });

  it.each([
    'TikTok پر',
    'FYF کے لیے نااہل، CSAM اور AI',
    'ہمیں #SaferTogether یا @tiktok_pk یا help@example.org پر لکھیں یا https://example.org/read/this/page دیکھیں',
    'بدسلوکی کا دور (cooldown period) ختم ہوتا ہے',
    'یہاں \uFFFC\uFFFC\uFFFC دیکھیں',
    'فائل config.yaml میں',
    'اوپن سورس کے علمبردار جیسے Linus Torvalds (Linux)، Larry Wall (Perl)، اور Richard Stallman (GNU) کے مضامین۔',
    'اردو',
    '',
  ])('nothing in %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('a copy of the source, in any language', () => {
    const text = 'Read the rules before posting.';
    expect(kinds(text, 'ur', text)[0]?.[0]).toBe('copy');
    expect(kinds(text, 'fr', text)[0]?.[0]).toBe('copy');
    expect(kinds('TikTok', 'ur', 'TikTok')).toEqual([]);
  });

  it('takes names from the configuration', () => {
    const text =
      'کراچی میں فروری 2023 میں شروع ہونے والا ہمارا Safety Ambassadors Programme نوجوانوں، والدین اور اساتذہ کو آن لائن تحفظ کی تربیت دیتا ہے';
    expect(kinds(text)).toEqual([['run', 'Safety Ambassadors Programme']]);
    expect(findUntranslated(text, ur, { allowed: allowWords(['Safety Ambassadors Programme']) })).toEqual([]);
  });

  it('Urdu left in English text', () => {
    expect(kinds('The word ہراسانی stands here in English text.', 'en')).toEqual([['word', 'ہراسانی']]);
  });

  it('is silent about languages without facts', () => {
    expect(kinds('Nous ne permettons pas cela.', 'fr')).toEqual([]);
  });

  it('never throws and always slices', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...knownLanguages), (text, language) => {
        for (const found of findUntranslated(text, language))
          expect(text.slice(found.start, found.end)).toBe(found.text);
      }),
    );
  });
});

describe('shares', () => {
  it('counts letters only', () => {
    expect(countScripts('ab ہے، 12')).toEqual({ latin: 2, arabic: 2, other: 0, latinShare: 0.5 });
  });

  it('takes names out', () => {
    expect(foreignShare('TikTok پر FYF', ur)).toBe(0);
    expect(foreignShare('abcd ہےہے', ur)).toBe(0.5);
  });
});

describe('findMixedWords', () => {
  it.each([
    ['ایکFirefox ہے', ['ایکFirefox']],
    ['intimی', ['intimی']],
    ['TikTok پر TikTok۔ ہم،TikTok', []],
  ])('%s', (text, expected) => {
    expect(findMixedWords(text).map((found) => found.text)).toEqual(expected);
  });
});

const samples = {
  ur: 'ہم ایسے مواد کی اجازت نہیں دیتے جو لوگوں کو نقصان پہنچائے یا ان کی رازداری کی خلاف ورزی کرے، اور ہم اسے ہٹا دیتے ہیں۔',
  ar: 'لا نسمح بنشر أي محتوى يضر بالناس أو ينتهك خصوصيتهم في هذا الموقع، ونقوم بإزالة كل ما يخالف ذلك من المنصة.',
  fa: 'ما اجازه نمی\u200Cدهیم محتوایی که به مردم آسیب می\u200Cزند یا حریم خصوصی آن\u200Cها را نقض می\u200Cکند در این سایت منتشر شود و آن را حذف می\u200Cکنیم.',
  en: 'We do not allow content that harms people or breaks their privacy on this site, and we remove it.',
  ps: 'موږ په دې سايټ کې هغه منځپانګه چې خلکو ته زيان رسوي او د دوی محرميت له منځه وړي نه منو او هغه لرې کوو.',
  pnb: 'اسیں ایس تھاں تے اوہ مواد نئیں چھڈدے جیہڑا لوکاں نوں نقصان دیوے تے اوہناں دے حق دا خیال نہ رکھے اتے ایہہ ہٹا دتا جاندا اے۔',
};

describe('wrongLanguage', () => {
  it.each(['ur', 'ar', 'fa', 'en'] as const)('%s is itself', (tag) => {
    expect(wrongLanguage(samples[tag], languageOf(tag))).toBeNull();
  });

  it.each([
    ['ur', 'ar'],
    ['ur', 'fa'],
    ['ur', 'en'],
    ['ur', 'ps'],
    ['ur', 'pnb'],
    ['en', 'ur'],
    ['en', 'ar'],
    ['ar', 'fa'],
    ['ar', 'ur'],
    ['fa', 'ar'],
    ['fa', 'ur'],
  ] as const)('%s expected, %s found', (expected, found) => {
    expect(wrongLanguage(samples[found], languageOf(expected))).toEqual({ found, kind: 'language' });
  });

  it('Urdu in Latin letters', () => {
    expect(wrongLanguage('Aap is par comment nahi kar sakte hain', ur)).toEqual({
      found: 'ur',
      kind: 'romanised',
    });
    expect(wrongLanguage('You can not comment on this at all', ur)).toBeNull();
  });

  it('does not judge short or nominal text', () => {
    expect(wrongLanguage('لا نسمح بذلك', ur)).toBeNull();
    expect(
      wrongLanguage(
        'عمر، جسامت، ذات، معذوری، نسل، تجربہ، خاندان، جنس، شناخت، ازدواجی حیثیت، قومیت، مذہب، قبیلہ، رنگ',
        ur,
      ),
    ).toBeNull();
    expect(identifyLanguage('one two', en)).toBeNull();
  });
});
