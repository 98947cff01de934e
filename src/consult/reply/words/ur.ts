/** Letters back in Urdu. */
import { ur as report } from '../../report/words/ur.ts';
import type { ReplyWords } from './reply-words.ts';

export const ur: ReplyWords = {
  title: (consultation) => `ہمارا جواب: ${consultation}`,
  interim: (open) =>
    open === 1
      ? 'عبوری جواب: آپ کے ایک نکتے پر ابھی فیصلہ نہیں ہوا۔ ہم آپ کو دوبارہ لکھیں گے۔'
      : `عبوری جواب: آپ کے ${open} نکات پر ابھی فیصلہ نہیں ہوا۔ ہم آپ کو دوبارہ لکھیں گے۔`,
  draft: 'وہ مسودہ جو آپ نے دیکھا',
  version: (day) => `${day} سے نافذ ورژن`,
  textNow: 'موجودہ متن',
  glance: 'یہ جواب ایک نظر میں',
  to: 'بنام',
  date: 'تاریخ',
  compared: 'کس کا موازنہ ہے',
  comparedValue: (from, to) => `${from}، اور ${to}`,
  sendTo: 'جواب بھیجنے کا پتا',
  letterNumber: 'خط',
  became: 'آپ کے نکات کا کیا بنا',
  becameHead: ['ہمارا فیصلہ', 'نکات'],
  all: 'کل',
  points: 'آپ نے کیا کہا اور ہم نے کیا کیا',
  pointsLead: 'آپ کی باتیں یہاں آپ ہی کے الفاظ میں اور اسی زبان میں درج ہیں جس میں آپ نے لکھیں۔',
  section: 'حصہ',
  permalink: 'پتا',
  gone: 'یہ حصہ اب متن میں موجود نہیں۔',
  unplacedLead: 'ہمیں معلوم نہیں ہو سکا کہ یہ نکات کس حصے کے بارے میں ہیں۔',
  // A word before the number, as in reports: a line that begins with one would be read as a list.
  numbered: (number, what, id) => `نکتہ ${number}: ${what} (${id})`,
  yours: {
    comment: 'آپ کا تبصرہ',
    edit: 'آپ کے مجوزہ الفاظ',
    answer: 'آپ کا جواب',
    support: 'آپ کی حمایت',
    objection: 'آپ کا اعتراض',
    'out-of-scope': 'آپ کا تبصرہ',
  },
  others: (number) =>
    number === 1 ? 'یہی بات ایک اور جواب میں بھی کہی گئی۔' : `یہی بات ${number} اور جوابات میں بھی کہی گئی۔`,
  again: 'آپ نے اس سوال کا جواب ایک سے زیادہ بار دیا؛ ہم نے بعد والا جواب لیا۔',
  chosenAgain: 'جن سوالوں کا جواب آپ نے ایک سے زیادہ بار دیا، ان میں ہم نے بعد والا جواب لیا۔',
  decided: 'ہمارا فیصلہ',
  statuses: {
    ...report.statuses,
    duplicate: 'ایک اور نکتے کے ساتھ جواب دیا گیا',
    open: 'ابھی فیصلہ نہیں ہوا',
  },
  later: 'فیصلہ ہوتے ہی ہم آپ کو لکھیں گے۔',
  change: 'تبدیلی کا حوالہ',
  nowReads: (title) => `مسودے کے بعد "${title}" میں کیا بدلا`,
  nowHead: ['آپ کے دیکھے ہوئے مسودے میں', 'اب'],
  notThere: '(موجود نہیں تھا)',
  went: '(نکال دیا گیا)',
  moreChanges: (number) =>
    number === 1
      ? 'ایک اور پیراگراف بھی بدلا ہے؛ پورا حصہ اپنے پتے پر دیکھا جا سکتا ہے۔'
      : `${number} اور پیراگراف بھی بدلے ہیں؛ پورا حصہ اپنے پتے پر دیکھا جا سکتا ہے۔`,
  chosen: 'ہمارے سوالوں پر آپ کے جوابات',
  chosenLead: 'یہ جوابات شمار کر لیے گئے ہیں۔ سب نے کیا جواب دیا، یہ مشاورت کی رپورٹ میں ہے۔',
  chosenHead: ['سوال', 'آپ کا جواب'],
  onScale: (choice, low, high) => `${choice} (1: ${low}؛ 5: ${high})`,
  late: 'آپ کی کچھ باتیں آخری تاریخ کے بعد پہنچیں۔ ہم نے ان پر بھی اسی طرح غور کیا۔',
  content: 'آپ سے ایک سوال',
  contentLead: 'ہم یہ جاننا چاہتے ہیں، اور آپ کی ہر بات پڑھتے ہیں۔',
  satisfied: 'کیا آپ اس جواب سے مطمئن ہیں؟',
  // "جی ہاں" is what people write into a box: as the words of a choice it would be read as a mark.
  satisfiedOptions: { yes: 'مطمئن', partly: 'کسی حد تک مطمئن', no: 'مطمئن نہیں' },
  remark: 'کون سی بات رہ گئی، یا آپ کیا اضافہ کرنا چاہیں گے؟',
  remarkHint: 'آپ یہاں جو لکھیں گے وہ شائع نہیں کیا جائے گا۔',
  respondent: 'جواب کون دے رہا ہے',
  respondentHint: 'تنظیم یا گروپ کا نام کافی ہے۔',
};
