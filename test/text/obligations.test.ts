/** Markers of obligation and the locked templates. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/text/languages.ts';
import { compareTemplates, findObligations, findTemplates } from '../../src/text/obligations.ts';

const en = languageOf('en');
const ur = languageOf('ur');
const kinds = (text: string, tag: string) => findObligations(text, languageOf(tag)).map(({ kind }) => kind);
const ids = (text: string, tag: string) => findTemplates(text, languageOf(tag)).map(({ id }) => id);

describe('findObligations', () => {
  it.each([
    ['en', 'Harassment is not allowed.', ['prohibit']],
    ['en', 'Satire is allowed.', ['permit']],
    ['en', 'You must not post it.', ['prohibit']],
    ['en', 'You must be 13.', ['oblige']],
    ['en', 'You should report it.', ['recommend']],
    ['en', 'We may remove it.', ['permit', 'remove']],
    ['en', 'It is ineligible for the FYF.', ['ineligible']],
    ['en', 'Age-restricted content', ['age-restrict']],
    ['en', 'Only adults, except where the law says otherwise', ['only', 'exception']],
    ['en', 'We have zero tolerance for it.', ['prohibit']],
    ['en', 'If you are 13', ['condition']],
    ['ur', 'ہراسانی کی اجازت نہیں ہے۔', ['prohibit']],
    ['ur', 'طنز کی اجازت ہے۔', ['permit']],
    ['ur', 'یہ ممنوع ہے۔', ['prohibit']],
    ['ur', 'آپ پوسٹ نہیں کر سکتے۔', ['prohibit']],
    ['ur', 'سوائے اس کے کہ قانون ہمیں روکے', ['exception', 'prohibit']],
    ['ur', 'آپ پوسٹ کر سکتے ہیں۔', ['permit']],
    ['ur', 'یہ لازمی ہے۔', ['oblige']],
    ['ur', 'FYF کے لیے نااہل', ['ineligible']],
    ['ur', 'صرف اراکین', ['only']],
    ['ur', 'صرف بالغ افراد', ['age-restrict']],
    ['ur', 'سوائے اس کے', ['exception']],
    ['xx', 'must not', []],
  ])('%s: %s', (tag, text, expected) => {
    expect(kinds(text, tag)).toEqual(expected);
  });
});

describe('templates', () => {
  const pairs = [
    ['N1', 'We do not allow threats.', 'ہم دھمکیوں کی اجازت نہیں دیتے۔'],
    ['N2', 'Harassment is not allowed.', 'ہراسانی کی اجازت نہیں ہے۔'],
    ['N3', 'Satire is allowed.', 'طنز کی اجازت ہے۔'],
    ['N4', 'You must state your age.', 'آپ کے لیے اپنی عمر بتانا لازمی ہے۔'],
    ['N5', 'Do not share passwords.', 'پاس ورڈ شیئر نہ کریں۔'],
    ['N5', 'You must not mock people.', 'لوگوں کا مذاق نہ اڑائیں۔'],
    ['N6', 'You should report it.', 'آپ کو رپورٹ کرنا چاہیے۔'],
    ['N7', 'You can block people.', 'آپ لوگوں کو بلاک کر سکتے ہیں۔'],
    ['N8', 'We remove spam.', 'ہم اسپام ہٹا دیتے ہیں۔'],
    ['N9', 'We may remove spam.', 'ہم اسپام ہٹا سکتے ہیں۔'],
    ['N10', 'Spam is ineligible for the FYF.', 'اسپام FYF کے لیے نااہل ہے۔'],
    ['N11', 'Fireworks are restricted (18 and older).', 'آتش بازی 18 سال سے کم عمر افراد کے لیے محدود ہے۔'],
    [
      'N12',
      'We will ban accounts that trade weapons.',
      'ہم ان اکاؤنٹس پر پابندی لگا دیں گے جو ہتھیار بیچیں۔',
    ],
    ['N13', 'You can appeal.', 'آپ اپیل کر سکتے ہیں۔'],
    ['N14', 'Exceptions:', 'مستثنیات:'],
  ] as const;

  it.each(pairs)('%s: %s', (id, source, translation) => {
    expect(ids(source, 'en')).toEqual([id]);
    expect(ids(translation, 'ur')).toEqual([id]);
    expect(compareTemplates(source, en, translation, ur)).toEqual([]);
  });

  it.each([
    ['ur', 'ایسے لطیفے جو کسی شخص کا نام نہ لیں'],
    ['ur', 'یہ چیزیں انہیں نقصان پہنچا سکتی ہیں۔'],
    ['en', 'People who do not know the rules'],
  ])('%s: none in %s', (tag, text) => {
    expect(ids(text, tag)).toEqual([]);
  });

  it('sees a prohibition turned into a permission', () => {
    const [first, second] = compareTemplates('Harassment is not allowed.', en, 'ہراسانی کی اجازت ہے۔', ur);
    expect(first).toEqual({ id: 'N2', source: 1, translation: 0 });
    expect(second).toEqual({ id: 'N3', source: 0, translation: 1 });
  });
});
