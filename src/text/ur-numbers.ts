/** How Urdu writes numbers in words, with their homographs, months and bounds. */
import type { ComparatorPhrase, MonthWords, NumberWords } from './language.ts';
import { valued, words } from './tables.ts';

/** 0–99, ten to a line; spellings in use are parted by a slash. */
const decades = [
  'صفر ایک دو تین چار پانچ چھ/چھے/چھہ سات آٹھ نو',
  'دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس',
  'بیس اکیس بائیس تئیس/تیئیس/تیئس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس',
  'تیس اکتیس بتیس تینتیس/تیتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس',
  'چالیس اکتالیس بیالیس تینتالیس/تیتالیس چوالیس پینتالیس چھیالیس سینتالیس اڑتالیس انچاس',
  'پچاس اکیاون/اکاون باون ترپن/تریپن چون پچپن چھپن ستاون اٹھاون انسٹھ',
  'ساٹھ اکسٹھ باسٹھ ترسٹھ/تریسٹھ چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ اڑسٹھ انہتر',
  'ستر اکہتر بہتر تہتر چوہتر پچہتر/پچھتر چھہتر ستتر اٹھہتر/اٹھتر اناسی',
  'اسی اکیاسی بیاسی تراسی چوراسی پچاسی چھیاسی ستاسی اٹھاسی نواسی',
  'نوے اکیانوے بانوے ترانوے چورانوے پچانوے چھیانوے ستانوے اٹھانوے ننانوے',
];

const cardinals: Record<string, number> = {};
decades
  .join(' ')
  .split(' ')
  .forEach((spellings, value) => {
    for (const spelling of spellings.split('/')) cardinals[spelling] = value;
  });

const ordinals: Record<string, number> = valued(`
      یکم 1 اول 1 اولین 1 دوم 2 سوم 3 چہارم 4 پنجم 5 ششم 6 ہفتم 7 ہشتم 8 نہم 9 دہم 10
    `);
for (const [stem, value] of [
  ['پہل', 1],
  ['دوسر', 2],
  ['تیسر', 3],
  ['چوتھ', 4],
  ['چھٹ', 6],
] as const) {
  for (const ending of ['ا', 'ی', 'ے']) ordinals[stem + ending] = value;
}
for (const [word, value] of Object.entries(cardinals)) {
  // From five on: the cardinal with واں, ویں; a final ہ may be written ھ before them.
  if (value < 5 || word === 'چھ') continue;
  for (const ending of ['واں', 'ویں', 'وں', 'وان']) {
    if (ending === 'وں' && value > 10) continue;
    ordinals[word + ending] = value;
    if (word.endsWith('ہ')) ordinals[`${word.slice(0, -1)}ھ${ending}`] = value;
  }
}

export const urduNumbers: NumberWords = {
  cardinals,
  multipliers: valued(`
      سو 100 ہزار 1e3 لاکھ 1e5 ملین 1e6 کروڑ 1e7 ارب 1e9 بلین 1e9 کھرب 1e11 ٹریلین 1e12
    `),
  fractions: { ڈیڑھ: 1.5, ڈھائی: 2.5, آدھا: 0.5, آدھی: 0.5, آدھے: 0.5, نصف: 0.5 },
  shifts: { سوا: 0.25, ساڑھے: 0.5, پونے: -0.25 },
  ordinals,
  ordinalSuffixes: ['واں', 'ویں', 'وان', 'وین', 'ھواں', 'ھویں'],
  loose: valued(`
      دونوں 2 دوہرا 2 دوہری 2 دوہرے 2 دگنا 2 دگنی 2 دگنے 2 دوگنا 2 دوگنی 2 دوگنے 2 دوبارہ 2
      تینوں 3 تگنا 3 تگنی 3 چاروں 4 پانچوں 5 چوگنا 4 چوتھائی 0.25 پاؤ 0.25 پون 0.75 درجن 12
      جوڑا 2 جوڑے 2 واحد 1 اکیلا 1
    `),
  joinsTens: false,
  connectors: [],
  rangeWords: ['سے', 'تا'],
  attachedConnector: null,
  teens: [],
  articles: [],
  homographs: words(`
      بہتر اسی نو دو ایک بیس سو ستر سات ساٹھ چار چون نواسی پچاسی
    `),
  stubborn: ['ایک', 'اسی'],
  units: words(`
      سال سالہ برس ماہ مہینہ مہینے مہینوں ہفتہ ہفتے ہفتوں دن دنوں روز گھنٹہ گھنٹے گھنٹوں منٹ
      منٹوں سیکنڈ سیکنڈز بار مرتبہ روپے ڈالر گنا عدد
    `),
  notBefore: {
    نو: ['عمر', 'عمروں', 'جوان', 'جوانوں', 'مولود', 'منتخب', 'آموز', 'آبادیاتی'],
    سوا: ['کے', 'اور'],
  },
  notAfter: { بیس: ['ڈیٹا', 'کوڈ', 'نالج'], دو: ['کر', 'ہونے', 'جانے', 'کرنے', 'رہنے'], سوا: ['کے'] },
  percent: ['فیصد', 'فی صد', 'پرسنٹ'],
  scaleLetters: { K: 1e3, M: 1e6, B: 1e9 },
  gluedUnits: words(`
      x am pm kb mb gb tb km cm kg px min sec
    `),
  plainPrefixes: ['under', 'over', 'rs'],
  spellsTelephones: true,
};

export const urduMonths: MonthWords = {
  names: valued(`
      جنوری 1 فروری 2 مارچ 3 اپریل 4 مئی 5 جون 6 جولائی 7 اگست 8 ستمبر 9 اکتوبر 10 نومبر 11
      دسمبر 12
    `),
  homographs: ['مارچ'],
};

/** GTE stands first because کم از کم and کم سے کم ("at least") hold the words of "less than". */
export const urduComparators: readonly ComparatorPhrase[] = [
  // "Restricted for those under 18" opens something to 18 and over.
  { comparator: 'gte', after: 'سال? سے کم عمر …2 کے لیے محدود|ممنوع|بند' },
  { comparator: 'gte', before: 'کم از کم عمر? کے? …1' },
  { comparator: 'gte', before: 'کم سے کم عمر? کے? …1' },
  { comparator: 'gte', before: 'کم از|سے کم …3' },
  { comparator: 'gte', after: '…4 یا|اور اس|ان? سے|کے زیادہ|زائد|اوپر|بعد|بڑ*|نیا|نئی|نئے|جدید' },
  { comparator: 'gte', after: '…3 یا زیادہ|زائد|بڑ*' },
  { comparator: 'lte', before: 'زیادہ سے زیادہ …2' },
  { comparator: 'lte', after: '…4 یا|اور اس|ان? سے کم|چھوٹ*|نیچے|پہلے|پرانا|پرانی|پرانے' },
  { comparator: 'lte', after: '…3 یا کم' },
  { comparator: 'lt', after: '…3 سے بھی? کم|چھوٹ*|نیچے|کمتر' },
  { comparator: 'gt', after: '…3 سے بھی? زیادہ|زائد|بڑ*|اوپر' },
  { comparator: 'within', after: '…2 کے? اندر|دوران' },
  { comparator: 'within', before: 'گزشتہ|گذشتہ|پچھلے|پچھلی|آئندہ|اگلے|اگلی …1' },
  { comparator: 'lte', after: '…1 تک', loose: true },
  {
    comparator: 'within',
    after: '…2 منٹ|منٹوں|گھنٹے|گھنٹوں|دن|دنوں|روز|ہفتے|ہفتوں|مہینے|مہینوں|ماہ|سال|سالوں میں',
    loose: true,
  },
];
