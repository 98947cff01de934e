/** Persian: enough to recognise it, to read its numbers and to see what it denies. */
import type { Language } from './language.ts';
import { root } from './root.ts';
import { valued, words } from './tables.ts';

export const fa: Language = {
  ...root,
  tag: 'fa',
  name: 'Persian',
  direction: 'rtl',
  script: 'Arab',
  digits: 'arabext',
  acceptedDigits: ['arabext', 'latn'],
  sentences: { spacedEnds: '.!…', ends: '؟۔', abbreviations: ['دکتر'] },
  traits: {
    functionWords: words(`
      و در به از که این را با است برای آن یک خود تا بر هر شما می یا ها های ما شود شده کنید اگر
      باید دارد هم نیست هستند چه بود اما کند باشد کنند توانید آنها
    `),
    ownLetters: '\u0686\u067E\u06AF\u0698',
    leastFunctionShare: 0.12,
    judgesAlone: false,
    romanised: [],
  },
  numbers: {
    ...root.numbers,
    cardinals: valued(`
      صفر 0 یک 1 دو 2 سه 3 چهار 4 پنج 5 شش 6 هفت 7 هشت 8 نه 9 ده 10 یازده 11 دوازده 12 سیزده 13
      چهارده 14 پانزده 15 شانزده 16 هفده 17 هجده 18 هیجده 18 نوزده 19 بیست 20 سی 30 چهل 40
      پنجاه 50 شصت 60 هفتاد 70 هشتاد 80 نود 90 دویست 200 سیصد 300 چهارصد 400 پانصد 500 ششصد 600
      هفتصد 700 هشتصد 800 نهصد 900
    `),
    multipliers: { صد: 100, هزار: 1e3, میلیون: 1e6, میلیارد: 1e9 },
    fractions: { نیم: 0.5, نصف: 0.5 },
    ordinals: valued(`
      اول 1 اولین 1 نخست 1 نخستین 1 دوم 2 دومین 2 سوم 3 سومین 3 چهارم 4 پنجم 5 ششم 6 هفتم 7
      هشتم 8 نهم 9 دهم 10 یازدهم 11 دوازدهم 12 سیزدهم 13 بیستم 20
    `),
    ordinalSuffixes: ['ام', 'امین', 'م'],
    loose: { هردو: 2, جفت: 2, دوبار: 2, یکبار: 1, تنها: 1 },
    joinsTens: false,
    connectors: ['و'],
    rangeWords: ['تا'],
    homographs: ['نه', 'سی', 'ده', 'شش', 'دو', 'یک', 'صد', 'نود'],
    stubborn: ['یک', 'نه', 'سی'],
    units: words(`
      سال ساله سالگی ماه هفته روز ساعت دقیقه ثانیه بار نفر تومان ریال
    `),
    percent: ['درصد'],
    gluedUnits: ['x', 'am', 'pm', 'kb', 'mb', 'gb'],
  },
  comparators: [
    { comparator: 'gte', before: 'حداقل …2' },
    { comparator: 'gte', before: 'دست کم …2' },
    { comparator: 'gte', after: '…3 یا|و بیشتر|بالاتر|بزرگتر' },
    { comparator: 'gte', after: '…2 به بالا' },
    { comparator: 'lte', before: 'حداکثر …2' },
    { comparator: 'lte', after: '…3 یا|و کمتر|پایین\u200Cتر' },
    { comparator: 'lt', before: 'کمتر از' },
    { comparator: 'lt', before: 'زیر' },
    { comparator: 'gt', before: 'بیش|بیشتر|بالاتر از' },
    { comparator: 'gt', before: 'بالای' },
    { comparator: 'within', before: 'ظرف|طی' },
  ],
  months: {
    names: valued(`
      ژانویه 1 فوریه 2 مارس 3 آوریل 4 آپریل 4 مه 5 می 5 ژوئن 6 ژوئیه 7 جولای 7 اوت 8 آگوست 8
      سپتامبر 9 اکتبر 10 نوامبر 11 دسامبر 12
    `),
    homographs: ['می', 'مه', 'اوت'],
  },
  negation: {
    words: words(`
      نه نیست نیستند نیستید نیستیم نباید نمی بدون هیچ هرگز مگر نکنید نکند نکنند نشود نشده نکرده
      نباشد نباشید نباشند ندارد ندارند ندارید نداشته نداشت نبود نخواهد نخواهند نخواهیم نشوید
      نشوند ندهید
    `),
    endings: [],
    beginnings: ['نمی'],
    idle: ['نه تنها', 'نه فقط'],
    doubled: ['هیچ …6 نیست|ندارد|نباید|نشود|نکنید', 'هرگز …6 نباید|نکنید|نخواهد'],
    coordinated: ['نه …8 نه'],
    lexical: words(`
      ممنوع غیر جز بجز خودداری اجتناب پرهیز غیرمجاز نا بی جای عدم فاقد علاوه
    `),
  },
  markers: {
    prohibit: ['مجاز نیست|نیستند', 'ممنوع', 'نباید'],
    oblige: ['باید', 'لازم|الزامی|ضروری'],
    permit: ['مجاز', 'می توانید|تواند|توانند'],
    remove: ['حذف'],
    exception: ['مگر|استثنا|جز|بجز'],
    only: ['فقط|تنها|صرفا'],
    condition: ['اگر', 'در صورتی|صورت که?'],
  },
  listWords: ['و', 'یا'],
  platformWords: ['ما'],
  ageWords: ['سن', 'سنین', 'ساله', 'سالگی'],
  definitionLabels: ['تعاریف', 'تعریف'],
  dispositionLabels: {
    'not-allowed': ['مجاز نیست', 'ممنوع'],
    allowed: ['مجاز', 'مجاز است'],
    'age-restricted': ['محدودیت سنی'],
    ineligible: [],
  },
  inflection: {
    forms: (word, last) =>
      last ? [word, `${word}ها`, `${word}های`, `${word}ی`, `${word}ان`, `${word}ات`] : [word],
  },
};
