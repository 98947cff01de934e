/** The consultation report in Urdu. */
import { isolate } from '../../../text/direction.ts';
import type { ReportWords } from './report-words.ts';

/** "1 نکتہ", "2 نکات"; after a postposition the word bends: "2 تنظیموں". */
function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** In the quotation marks of the guidelines; those inside are single. */
function inQuotes(text: string): string {
  return `"${text.replaceAll('"', "'")}"`;
}

const points = (number: number): string => count(number, 'نکتہ', 'نکات');

export const ur: ReportWords = {
  report: 'مشاورت کی رپورٹ',
  title: 'ہم نے کیا سنا اور کیا کیا',
  interim: (open) => `عبوری رپورٹ: ${count(open, 'نکتے', 'نکات')} پر فیصلہ ابھی باقی ہے`,
  lead: (asked, answered, made) =>
    `ہم نے ${count(asked, 'تنظیم', 'تنظیموں')} سے رائے مانگی۔ ان میں سے ${answered === 0 ? 'کسی نے جواب نہیں دیا' : `${answered} نے جواب دیا`}${made > 0 ? `؛ کل ${points(made)} سامنے ${made === 1 ? 'آیا' : 'آئے'}` : ''}۔`,
  groups: (meetings, people) =>
    people > 0
      ? `${count(meetings, 'اجلاس یا فوکس گروپ', 'اجلاسوں اور فوکس گروپس')} میں ${count(people, 'فرد', 'افراد')} نے حصہ لیا۔`
      : `${count(meetings, 'اجلاس یا فوکس گروپ بھی ہوا', 'اجلاس اور فوکس گروپ بھی ہوئے')}۔`,
  unasked: (number) =>
    `${count(number, 'تنظیم', 'تنظیموں')} نے ازخود رائے دی؛ نیچے کی جدولوں میں ${number === 1 ? 'اس' : 'ان'} کا شمار نہیں۔`,
  strangers: (number) =>
    number === 1
      ? '1 جواب کے بھیجنے والے کی شناخت نہیں ہو سکی؛ نیچے کی جدولوں میں اس کا شمار نہیں۔'
      : `${number} جوابات کے بھیجنے والوں کی شناخت نہیں ہو سکی؛ نیچے کی جدولوں میں ان کا شمار نہیں۔`,
  nobody: 'ابھی تک کسی نے جواب نہیں دیا۔',

  inShort: 'آپ نے کہا، ہم نے کیا',
  weChanged: 'ہم نے کیا بدلا',
  weDidNotChange: 'ہم نے کیا نہیں بدلا، اور کیوں',
  nothingDecided: 'ابھی ایسے کسی نکتے پر فیصلہ نہیں ہوا جسے نقل کرنے کی اجازت ہو۔',
  youSaid: 'آپ نے کہا',
  weDid: 'ہم نے کیا',
  explained: 'کیسے',
  why: 'وجہ',
  where: 'کہاں',
  whatBecame: 'ہر نکتے کا کیا بنا',
  all: 'کل',
  status: 'فیصلہ',
  number: 'نکات',

  consultation: 'یہ مشاورت',
  period: 'جواب دینے کی مدت',
  from: (day, to) => `${day} سے ${to} تک`,
  compared: 'کن متون کا موازنہ کیا گیا',
  comparedValue: (from, to) => `${from} اور ${to}`,
  draft: (commit) => `مسودہ (${commit})`,
  released: 'مشاورت کے بعد جاری ہونے والا متن',
  releasedValue: (name, day) => `ورژن ${isolate(name, 'ltr')}، نفاذ کی تاریخ: ${day}`,
  aims: 'مقاصد',

  who: 'کس سے رائے مانگی گئی اور کس نے جواب دیا',
  kind: 'تنظیم کی قسم',
  country: 'ملک',
  asked: 'جن سے رائے مانگی گئی',
  answered: 'جنہوں نے جواب دیا',
  otherKinds: 'دیگر اقسام',
  otherCountries: 'دیگر ممالک',
  byKind: 'تنظیم کی قسم کے لحاظ سے',
  byCountry: 'ملک کے لحاظ سے',
  together: 'جوابات، تنظیم کی قسم کے لحاظ سے',
  named: 'وہ تنظیمیں جنہوں نے جواب دیا اور اپنا نام دینے کی اجازت دی',

  how: 'جوابات کیسے آئے',
  form: 'شکل',
  files: 'فائلیں',
  points: 'نکات',
  forms: {
    docx: 'Word فائل',
    form: 'براؤزر کا فارم',
    csv: 'اسپریڈ شیٹ',
    markdown: 'Markdown فائل',
    notes: 'اجلاس کے نوٹس',
    other: 'دیگر',
  },
  late: (late, senders) =>
    `${points(late)} آخری تاریخ کے بعد ${late === 1 ? 'موصول ہوا' : 'موصول ہوئے'} (بھیجنے والوں کی تعداد: ${senders})۔ ${late === 1 ? 'اس' : 'ان'} پر بھی باقی سب کی طرح غور کیا گیا۔`,
  allOnTime: 'سب کچھ وقت پر موصول ہوا۔',
  pointsByKind: 'نکات، نوعیت کے لحاظ سے',

  whole: 'پوری مشاورت کے بارے میں',
  sections: 'کیا کہا گیا، حصہ بہ حصہ',
  gone: 'ان حصوں کے بارے میں جو اب نہیں رہے',
  goneLead: 'یہ نکات جن حصوں کے بارے میں تھے وہ اب متن میں موجود نہیں۔',
  unplaced: 'وہ نکات جن کی جگہ معلوم نہیں',
  unplacedLead: 'ان جوابات سے معلوم نہیں ہو سکا کہ وہ کس حصے کے بارے میں ہیں۔',
  topic: (number, kinds, open) =>
    `${points(number)} (${kinds})${open > 0 ? `؛ ${open} پر فیصلہ ابھی باقی ہے` : ''}۔`,
  withheldHere: (number, all) =>
    all === 1
      ? 'اسے دکھانے کی اجازت نہیں۔'
      : `ان میں سے ${number === all ? 'کسی' : number} کو دکھانے کی اجازت نہیں۔`,
  chosen: (answers) => `${count(answers, 'جواب', 'جوابات')}۔`,
  outOf: (answered, asked) => `${asked} میں سے ${answered}`,
  choices: (answers) => count(answers, 'جواب', 'جوابات'),
  mean: (mean, low, high) =>
    `اوسط ${mean}؛ پیمانہ 1${low ? ` (${low})` : ''} سے 5${high ? ` (${high})` : ''} تک۔`,
  agree: { agree: 'متفق', partly: 'جزوی طور پر متفق', disagree: 'غیر متفق' },
  end: (choice, meaning) => `${choice} (${meaning})`,

  // A word before the number, since a line that begins with one would be read as a list.
  numbered: (number) => `نکتہ ${number}:`,
  on: 'کن الفاظ کے بارے میں',
  toQuestion: (question) => `سوال: ${inQuotes(question)}`,
  undecided: 'فیصلہ باقی ہے',
  takeOut: 'ان الفاظ کی جگہ',
  putIn: 'یہ لکھا جائے',
  edited: (from, to) =>
    from === ''
      ? `${inQuotes(to)} کا اضافہ کیا جائے`
      : to === ''
        ? `${inQuotes(from)} کو نکال دیا جائے`
        : `${inQuotes(from)} کی جگہ ${inQuotes(to)} لکھا جائے`,
  nothing: '(کچھ نہیں)',
  done: 'ہم نے کیا کیا',
  reply: 'ہمارا جواب',
  satisfied: 'ہمارے جواب سے مطمئن',
  yes: 'جی ہاں',
  inPart: 'جزوی طور پر',
  no: 'جی نہیں',
  answeredBy: 'یہ کہاں نظر آتا ہے',
  commit: (short, subject) => (subject ? `تبدیلی ${short}: ${subject}` : `تبدیلی ${short}`),
  alsoSaid: 'یہی بات ان کی طرف سے بھی آئی',
  voices: (number) => `یہ بات ${number} تنظیموں یا گروپس نے کہی`,
  sentLate: 'آخری تاریخ کے بعد',

  open: 'کس پر فیصلہ باقی ہے',
  openLead: (number) => `${count(number, 'نکتے', 'نکات')} پر ابھی فیصلہ نہیں ہوا۔`,
  openNone: 'کسی پر نہیں: ہر نکتے پر فیصلہ ہو چکا ہے۔',
  openHere: (number) => `باقی: ${number}`,
  method: 'یہ رپورٹ کیسے تیار ہوئی',
  methodCounts:
    'نکتے سے مراد کوئی تبصرہ، مجوزہ ترمیم، سوال کا جواب، حمایت، اعتراض یا کسی اور معاملے پر بات ہے۔ ایک تنظیم کئی نکات اٹھا سکتی ہے۔',
  methodWords: 'نکات انہی الفاظ اور اسی زبان میں نقل کیے گئے ہیں جن میں وہ موصول ہوئے۔',
  methodWithheld: (number) =>
    number === 1
      ? '1 نکتہ شائع کرنے کی اجازت نہیں ملی۔ اسے یہاں شمار کیا گیا ہے اور اس پر باقی سب کی طرح غور بھی ہوا، مگر اس کا کوئی لفظ نہیں دکھایا گیا۔'
      : `${number} نکات شائع کرنے کی اجازت نہیں ملی۔ انہیں یہاں شمار کیا گیا ہے اور ان پر باقی سب کی طرح غور بھی ہوا، مگر ان کا کوئی لفظ نہیں دکھایا گیا۔`,
  methodNone: 'تمام نکات دکھانے کی اجازت ہے۔',
  methodRedacted: (number) =>
    `${count(number, 'نکتے', 'نکات')} میں سے ایسے نام اور پتے نکال دیے گئے ہیں جن سے لکھنے والے یا کسی فرد کی شناخت ہو سکتی تھی؛ ان کی جگہ "[…]" لکھا ہے۔`,
  methodRepeated: (number) =>
    number === 1
      ? '1 نکتہ کسی اور نکتے کی تکرار ہے اور اسی کے ساتھ دکھایا گیا ہے۔'
      : `${number} نکات دوسرے نکات کی تکرار ہیں اور انہی کے ساتھ دکھائے گئے ہیں۔`,
  methodSmall:
    'جن اقسام یا ممالک کی تین سے کم تنظیموں سے رائے مانگی گئی، انہیں یکجا شمار کیا گیا ہے تاکہ اعداد سے کسی تنظیم کی شناخت نہ ہو سکے۔',
  methodMean: 'اوسط تمام جوابات کا حسابی اوسط ہے، اعشاریہ کے ایک ہندسے تک۔',

  kinds: {
    charity: { many: 'فلاحی تنظیمیں اور این جی اوز', one: 'ایک فلاحی تنظیم یا این جی او' },
    academic: { many: 'یونیورسٹیاں اور تحقیقی ادارے', one: 'ایک یونیورسٹی یا تحقیقی ادارہ' },
    education: { many: 'اسکول اور تعلیمی ادارے', one: 'ایک تعلیمی ادارہ' },
    helpline: { many: 'ہیلپ لائنز', one: 'ایک ہیلپ لائن' },
    health: { many: 'صحت کے ادارے', one: 'صحت کا ایک ادارہ' },
    media: { many: 'میڈیا', one: 'ایک میڈیا ادارہ' },
    legal: { many: 'قانون اور حقوق کے ادارے', one: 'ایک قانونی ادارہ' },
    community: { many: 'کمیونٹی گروپس', one: 'ایک کمیونٹی گروپ' },
    creators: { many: 'تخلیق کار', one: 'تخلیق کاروں کا ایک گروپ' },
    industry: { many: 'صنعت و تجارت', one: 'ایک کمپنی یا تجارتی ادارہ' },
    government: { many: 'سرکاری ادارے', one: 'ایک سرکاری ادارہ' },
    'law-enforcement': { many: 'قانون نافذ کرنے والے ادارے', one: 'قانون نافذ کرنے والا ایک ادارہ' },
  },
  anOrganisation: 'ایک تنظیم',
  inCountry: (organisation, country) => `${organisation} (${country})`,
  aGroup: 'ایک اجلاس یا فوکس گروپ',
  groupOf: (name, participants) => `${name}، ${count(participants, 'فرد', 'افراد')}`,
  unknown: 'بھیجنے والا معلوم نہیں',
  said: {
    comment: ['تبصرہ', 'تبصرے'],
    edit: ['مجوزہ ترمیم', 'مجوزہ ترامیم'],
    answer: ['سوال کا جواب', 'سوالات کے جوابات'],
    support: ['حمایتی رائے', 'حمایتی آرا'],
    objection: ['اعتراض', 'اعتراضات'],
    'out-of-scope': ['کسی اور معاملے پر بات', 'دوسرے معاملات پر باتیں'],
  },
  statuses: {
    accepted: 'قبول کیا گیا',
    partly: 'جزوی طور پر قبول کیا گیا',
    rejected: 'قبول نہیں کیا گیا',
    deferred: 'بعد کے لیے رکھا گیا',
    'out-of-scope': 'اس مشاورت کے دائرے سے باہر',
    duplicate: 'کسی اور نکتے کی تکرار',
    open: 'فیصلہ باقی ہے',
  },
  listed: '، ',
};
