/** Arabic: enough to recognise it, to read its numbers and to see what it denies. */
import type { Language } from './language.ts';
import { root } from './root.ts';
import { valued, words } from './tables.ts';

const feminineUnits = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'تسع'] as const;
const unitValues = [3, 4, 5, 6, 7, 9] as const;

const cardinals: Record<string, number> = valued(`
      صفر 0 واحد 1 واحدة 1 أحد 1 إحدى 1 اثنان 2 اثنين 2 اثنتان 2 اثنتين 2 اثنا 2 اثني 2 اثنتا 2
      اثنتي 2 ثمانية 8 ثمان 8 ثماني 8 عشرة 10 عشر 10 عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30
      أربعون 40 أربعين 40 خمسون 50 خمسين 50 ستون 60 ستين 60 سبعون 70 سبعين 70 ثمانون 80
      ثمانين 80 تسعون 90 تسعين 90 مئتان 200 مئتين 200 مائتان 200 مائتين 200 ألفان 2000
      ألفين 2000
    `);
feminineUnits.forEach((word, index) => {
  cardinals[word] = unitValues[index] ?? 0;
  cardinals[`${word}ة`] = unitValues[index] ?? 0;
});

export const ar: Language = {
  ...root,
  tag: 'ar',
  name: 'Arabic',
  direction: 'rtl',
  script: 'Arab',
  digits: 'arab',
  acceptedDigits: ['arab', 'latn'],
  sentences: { spacedEnds: '.!…', ends: '؟', abbreviations: ['د'] },
  traits: {
    functionWords: words(`
      في من على أن إلى التي عن هذا مع هذه الذي ما لا أو كل هو هي إن بين ذلك لم قد كان يمكن أي
      بعد عند إذا ولا غير حتى تم لن وفي ومن ثم الذين كما يجب و يتم بما له حق
    `),
    ownLetters: '\u0629\u064A\u0643\u0649\u0623\u0625',
    leastFunctionShare: 0.08,
    judgesAlone: false,
    romanised: [],
  },
  numbers: {
    ...root.numbers,
    cardinals,
    multipliers: valued(`
      مئة 100 مائة 100 ألف 1e3 آلاف 1e3 ألفا 1e3 مليون 1e6 ملايين 1e6 مليار 1e9
    `),
    fractions: { نصف: 0.5 },
    ordinals: valued(`
      أول 1 الأول 1 الأولى 1 أولى 1 الثاني 2 الثانية 2 ثاني 2 الثالث 3 الثالثة 3 الرابع 4
      الرابعة 4 الخامس 5 الخامسة 5 السادس 6 السادسة 6 السابع 7 السابعة 7 الثامن 8 الثامنة 8
      التاسع 9 التاسعة 9 العاشر 10 العاشرة 10
    `),
    loose: valued(`
      كلا 2 كلتا 2 كلاهما 2 مرتين 2 مرتان 2 ضعف 2 مرة 1 يومين 2 عامين 2 سنتين 2 شهرين 2
      أسبوعين 2 ربع 0.25
    `),
    attachedConnector: 'و',
    rangeWords: ['إلى', 'حتى'],
    teens: ['عشر', 'عشرة'],
    homographs: ['أحد', 'إحدى', 'واحد', 'واحدة', 'عشر', 'ست', 'ألف', 'سبع'],
    stubborn: ['أحد', 'إحدى', 'واحد', 'واحدة', 'ست'],
    units: words(`
      سنة سنوات عاما عام أعوام شهر شهرا أشهر يوم يوما أيام ساعة ساعات دقيقة دقائق مرات
    `),
    percent: ['بالمئة|بالمائة', 'في المئة|المائة'],
    gluedUnits: ['x', 'am', 'pm', 'kb', 'mb', 'gb'],
  },
  comparators: [
    { comparator: 'gte', before: 'لا يقل|تقل عن' },
    { comparator: 'gte', after: '…2 على الأقل' },
    { comparator: 'gte', after: '…2 أو|فما أكثر|أكبر|فوق' },
    { comparator: 'lte', before: 'لا يزيد|تزيد|يتجاوز|تتجاوز عن?' },
    { comparator: 'lte', after: '…2 على الأكثر' },
    { comparator: 'lte', after: '…2 أو|فما أقل|دون' },
    { comparator: 'lt', before: 'أقل|أصغر من' },
    { comparator: 'lt', before: 'دون|تحت سن?' },
    { comparator: 'gt', before: 'أكثر|أكبر من' },
    { comparator: 'gt', before: 'فوق سن?' },
    { comparator: 'within', before: 'خلال|غضون' },
  ],
  months: {
    names: valued(`
      يناير 1 فبراير 2 مارس 3 أبريل 4 إبريل 4 مايو 5 يونيو 6 يونيه 6 يوليو 7 يوليه 7 أغسطس 8
      سبتمبر 9 أكتوبر 10 نوفمبر 11 ديسمبر 12 شباط 2 آذار 3 نيسان 4 أيار 5 حزيران 6 تموز 7 آب 8
      أيلول 9
    `),
    homographs: ['آب', 'مارس'],
  },
  negation: {
    words: words(`
      لا لم لن ليس ليست ليسوا غير بدون دون ولا ألا عدم ولم ولن وليس بلا أبدا وعدم
    `),
    endings: [],
    beginnings: [],
    idle: ['ليس فقط', 'لا سيما', 'لا تزال|يزال|يزالون|زال', 'تحول|يحول دون'],
    doubled: ['لا|لم|لن|ليس …6 أبدا'],
    coordinated: ['لا|لم|لن …8 ولا'],
    lexical: words(`
      ممنوع محظور يحظر يمنع منع تجنب باستثناء إلا امتنع الامتناع بدلا خارج رفض سوى دون
    `),
  },
  markers: {
    prohibit: [
      'لا يسمح|نسمح|يجوز',
      'غير مسموح|مقبول|المسموح|المقبول|مقبولة',
      'ممنوع|محظور|يحظر|يمنع|ممنوعة|محظورة',
    ],
    oblige: ['يجب|يتعين|يلزم|لازم|إلزامي|مطلوب'],
    recommend: ['ينبغي|يفضل|ننصح|نوصي|نشجع'],
    permit: ['يمكن|يمكنك|يسمح|مسموح|نسمح|يجوز'],
    remove: ['إزالة|نزيل|حذف|يزيل'],
    exception: ['إلا|باستثناء|استثناء|استثناءات|سوى'],
    only: ['فقط'],
    condition: ['إذا|إن', 'في حال|حالة', 'شريطة|بشرط أن?'],
  },
  listWords: ['و', 'أو'],
  platformWords: ['نحن'],
  ageWords: ['عمر', 'العمر', 'عمره', 'عمرها', 'أعمارهم', 'سن', 'السن'],
  definitionLabels: ['تعريفات', 'التعريفات', 'تعريف'],
  dispositionLabels: {
    'not-allowed': ['غير مسموح', 'غير مسموح به'],
    allowed: ['مسموح', 'مسموح به'],
    'age-restricted': ['مقيد بالعمر'],
    ineligible: [],
  },
  inflection: {
    forms: (word, last) => [word, `ال${word}`, ...(last ? [`${word}ات`, `${word}ين`, `${word}ون`] : [])],
  },
};
