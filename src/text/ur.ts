/** Urdu. */
import type { Language } from './language.ts';
import { words } from './tables.ts';
import { urduComparators, urduMonths, urduNumbers } from './ur-numbers.ts';

/** Names of the Latin letters as they are spelled in Urdu abbreviations: پی۔ٹی۔آئی. */
const letterNames = words(`
      اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی
      زیڈ
    `);

/** Languages and programs, by their capital in English alone told from words. */
const mistakenNames: Language['mistakenNames'] = {
  Apple: ['سیب'],
  Crystal: ['بلور'],
  Dart: ['تیر', 'بھالا', 'نیزہ'],
  Discord: ['اختلاف', 'ناچاقی', 'نزاع'],
  Elixir: ['اکسیر', 'امرت'],
  Flask: ['صراحی', 'بوتل'],
  Go: ['جاؤ', 'جائیں', 'جاو', 'جانا', 'جائیے', 'چلو', 'چلیں'],
  Perl: ['موتی'],
  Python: ['اژدہا', 'اژدھا', 'ازگر', 'اجگر'],
  Rails: ['پٹڑی', 'پٹڑیاں', 'پٹری', 'پٹریاں'],
  Ruby: ['یاقوت', 'لعل'],
  Rust: ['زنگ', 'مورچہ'],
  Scratch: ['خراش', 'کھرچنا'],
  Signal: ['اشارہ', 'اشارے'],
  Slack: ['سست', 'ڈھیلا', 'سستی'],
  Spring: ['بہار'],
  Swift: ['تیز', 'ابابیل', 'تیزرفتار'],
  Threads: ['دھاگے', 'دھاگوں'],
  Windows: ['کھڑکی', 'کھڑکیاں', 'کھڑکیوں'],
};

export const ur: Language = {
  tag: 'ur',
  name: 'Urdu',
  direction: 'rtl',
  script: 'Arab',
  digits: 'latn',
  acceptedDigits: ['latn', 'arabext'],
  sentences: {
    spacedEnds: '.!…',
    ends: '۔؟',
    abbreviations: [...letterNames, 'ڈاکٹر', 'مسٹر', 'مسز', 'پروفیسر', 'سینٹ'],
  },
  traits: {
    functionWords: words(`
      ہے ہیں ہو کے کی کا کو میں سے اور نہیں نے پر یہ وہ جو تو کر لیے لئے بھی کہ یا اس ان گا گی
      گے تھا تھی تھے ہم آپ
    `),
    ownLetters: '\u0679\u0688\u0691\u06BA\u06D2\u06BE\u06C1',
    leastFunctionShare: 0.1,
    judgesAlone: true,
    romanised: words(`
      hai hain ka ki ke ko mein se nahi nahin aur ya kya par agar liye aap hum
    `),
  },
  numbers: urduNumbers,
  comparators: urduComparators,
  months: urduMonths,
  negation: {
    words: ['نہیں', 'نہ', 'مت', 'ہرگز', 'بغیر', 'بلا'],
    endings: [],
    beginnings: [],
    idle: ['نہ صرف', 'کیوں نہ', 'بلا شبہ', 'یا نہ|نہیں', 'نہ جانے', 'اگر نہ', 'فرق نہیں پڑتا|پڑے'],
    doubled: ['ہرگز …2 نہیں|نہ|مت', 'نہ ہی …8 نہیں'],
    coordinated: ['نہ …8 نہ', 'نہیں …8 نہ', 'نہ …8 نہیں'],
    lexical: words(`
      ممنوع ممنوعہ منع ممانعت گریز اجتناب پرہیز سوائے باہر محروم انکار نااہل ناقابل
      نامناسب ناممکن ناکافی ناکام ناکامی نامعلوم ناپسندیدہ بجائے قاصر ورنہ عدم ناجائز ناقص
      لاعلم بےخبر ناواقف ناپید روکنا روکنے روکے روکیں روکتا روکتی روکتے روکا روکی
    `),
  },
  markers: {
    prohibit: [
      'اجازت بھی? نہیں',
      'ممنوع|ممنوعہ|ممانعت|منع',
      'پابندی|پابندیاں',
      'نہیں …3 سکتے|سکتا|سکتی|سکتیں|کرسکتے|کرسکتا|کرسکتی',
      'مت',
      'نہ کریں|کیجیے|کرے|بنائیں|ڈالیں|دیں|لیں|رکھیں|لگائیں|بھیجیں|پھیلائیں|دکھائیں|کرنا|کرو|کی|کیا',
      'گریز|اجتناب',
      'برداشت نہیں',
      'قانون …2 روکے|روکتا|روکتی',
    ],
    oblige: [
      'لازمی|لازم|لازماً|ضروری|واجب|ضرورت|مجبور',
      'ہوگا|ہوگی|ہوں|ہو گا|گے|گی?',
      'کرنا|ہونا|دینا|رکھنا|لینا|بنانا ہو گا|گی',
      'کرنا|ہونا|دینا|رکھنا|لینا|بنانا ہوگا|ہوگی|پڑے|پڑتا|پڑتی',
      'چاہیے|چاہئے|چاہیئے|چاہییں|چاہئیں',
    ],
    recommend: ['چاہیے|چاہئے|چاہیئے|چاہییں|چاہئیں', 'تجویز|تجاویز|مشورہ|سفارش|ترغیب|حوصلہ'],
    permit: ['سکتے|سکتا|سکتی|سکتیں|سکیں|سکے|سکوں|کرسکتے|کرسکتا|کرسکتی', 'اجازت', 'ممکن|مجاز'],
    remove: [
      'ہٹا|ہٹانا|ہٹانے|ہٹاتے|ہٹائیں|ہٹایا|ہٹائے|ہٹائی|ہٹاتا',
      'حذف',
      'ڈیلیٹ',
      'نکال دیا|دیں|دیتے|دینا',
    ],
    ineligible: ['نااہل', 'نا اہل', 'اہل نہیں'],
    'age-restrict': [
      'عمر کی پابندی',
      'سے کم عمر …4 محدود',
      'بالغوں|بالغ …3 محدود',
      'عمر کی حد',
      'صرف بالغ|بالغوں|بالغان',
    ],
    exception: [
      'استثنا|استثناء|استثنی|مستثنی|مستثنیات|سوائے',
      'کے علاوہ',
      'جب تک',
      'بشرطیکہ',
      'اطلاق نہیں',
      'الا',
    ],
    only: ['صرف|محض|فقط', 'ہی'],
    condition: ['اگر|بشرطیکہ', 'کی صورت میں', 'شرط پر|یہ', 'جب تک'],
  },
  templates: [
    { id: 'N14', phrases: ['مستثنیات'], opening: true, closing: true },
    { id: 'N13', phrases: ['اپیل کر سکتے|سکتی ہیں'] },
    { id: 'N12', phrases: ['اکاؤنٹس|اکاؤنٹ|اکاؤنٹوں پر …2 پابندی لگا|لگاتے|لگائیں'] },
    { id: 'N11', phrases: ['18 سال سے کم عمر افراد? کے لیے محدود'] },
    { id: 'N10', phrases: ['کے لیے نااہل', 'کا|کی|کے اہل نہیں', 'کے لیے اہل نہیں'] },
    { id: 'N9', phrases: ['ہٹا بھی? سکتے ہیں'], subject: ['ہم'] },
    { id: 'N8', phrases: ['ہٹا دیتے ہیں', 'ہٹا دیں گے', 'ہٹاتے ہیں'], subject: ['ہم'] },
    { id: 'N1', phrases: ['اجازت نہیں دیتے|دیتا|دیتی'], subject: ['ہم'] },
    { id: 'N2', phrases: ['اجازت نہیں ہے|ہوگی|ہوتی'] },
    { id: 'N2', phrases: ['اجازت نہیں'], closing: true },
    { id: 'N3', phrases: ['اجازت ہے|ہوگی|ہوتی'], closing: true },
    {
      id: 'N5',
      phrases: ['نہ *یں|*یے'],
      closing: true,
      without: words(`
      جو جس جن جنہیں جسے کہ تاکہ اگر جب ایسے ایسی
    `),
    },
    { id: 'N5', phrases: ['نہ *یں|*یے'], closing: true, subject: ['آپ'] },
    { id: 'N4', phrases: ['لازمی ہے|ہیں|ہوگا'], subject: ['آپ'] },
    { id: 'N6', phrases: ['چاہیے|چاہئے|چاہییں|چاہئیں'], subject: ['آپ'] },
    { id: 'N7', phrases: ['سکتے|سکتی|کرسکتے|کرسکتی ہیں'], subject: ['آپ'] },
  ],
  inflection: { forms: urduForms },
  dispositionLabels: {
    'not-allowed': [
      'اجازت نہیں ہے',
      'اجازت نہیں',
      'جس کی اجازت نہیں',
      'کن چیزوں کی اجازت نہیں',
      'ممنوع',
      'ممنوعہ افعال',
      'ممنوعہ مواد',
    ],
    allowed: ['اجازت ہے', 'جس کی اجازت ہے', 'کن چیزوں کی اجازت ہے'],
    'age-restricted': [
      'عمر کی پابندی',
      'عمر کی پابندی والا مواد',
      'عمر کی پابندی والا',
      '18 سال سے کم عمر افراد کے لیے محدود',
      'محدود (18 سال اور اس سے زیادہ)',
    ],
    ineligible: [
      'FYF کے لیے نااہل',
      'فار یو فیڈ کے لیے نااہل',
      'For You فیڈ کے لیے نااہل',
      'فیڈ کے لیے نااہل',
      'نااہل',
      'FYF کا اہل نہیں',
    ],
  },
  definitionLabels: ['تعریفات', 'تعریف', 'تعریفیں', 'اصطلاحات', 'ہماری مراد'],
  listWords: ['اور', 'یا', 'نیز'],
  platformWords: ['ہم'],
  ageWords: ['عمر', 'عمریں', 'عمروں'],
  mistakenNames,
  sentenceLength: { long: 35, tooLong: 55 },
};

/** Forms of کرنا and other light verbs whose past is irregular. */
const irregularVerbs: Readonly<Record<string, readonly string[]>> = {
  کرنا: ['کیا', 'کی', 'کیے', 'کئے', 'کیں', 'کیجیے'],
  دینا: ['دیا', 'دی', 'دیے', 'دیں', 'دے'],
  لینا: ['لیا', 'لی', 'لیے', 'لیں', 'لے'],
  ہونا: ['ہوا', 'ہوئی', 'ہوئے', 'ہو', 'ہوں', 'ہے', 'ہیں'],
  جانا: ['گیا', 'گئی', 'گئے', 'گئیں'],
};

/** Oblique and plural forms of a noun, gender forms of an adjective, and the forms of an infinitive that ends a term. */
function urduForms(word: string, last: boolean): readonly string[] {
  const forms = [word];
  const stem = word.slice(0, -1);
  if (word.length > 2 && /[\u0627\u06C1]$/.test(word)) forms.push(`${stem}ے`, `${stem}ی`);
  if (!last || word.length < 2) return forms;
  if (word.length > 2 && /[\u0627\u06C1]$/.test(word))
    forms.push(`${stem}وں`, `${stem}ؤں`, `${word}ئیں`, `${word}ؤں`);
  if (/\u06CC$/.test(word)) forms.push(`${word}اں`, `${word}وں`);
  else forms.push(`${word}وں`, `${word}یں`, `${word}ے`, `${word}ی`, `${word}ز`, `${word}س`, `${word}ات`);
  if (word.length > 3 && word.endsWith('نا')) {
    const root = word.slice(0, -2);
    const endings = [
      '',
      ...words(`
      نے نی تا تے تی تیں یں ے و وں ا ی یا ئے ئی ئیں ئیے یے ئیں
    `),
    ];
    forms.push(...endings.map((ending) => root + ending), ...(irregularVerbs[word] ?? []));
  }
  return forms;
}
