/** align/length: the translation is about as long as it should be, so that nothing was cut off or added. */
import type { AlignRule, CheckContext } from '../check.ts';
import { type Extent, extentsOf, OFF } from './extent.ts';
import { absentTerms } from './term.ts';
import { firstWords, type Unit } from './units.ts';

export const length: AlignRule = {
  name: 'align/length',
  summary:
    'The translation is neither far shorter nor far longer than the source, and has as many sentences.',
  detail:
    'A text cut off in the middle, a lost sentence or an added one shows in the length. How much longer or shorter a language runs is known for English and Urdu and, from thirty sections on, taken from your own guidelines. A different number of sentences is only information as long as the length is right.',
  severity: 'warning',
  fix: null,
  messages: {
    cut: 'The translation ends without a full stop and is {percent}% as long as it should be; it seems to be cut off. Complete it.',
    short: 'The translation is only {percent}% as long as it should be; see whether something is missing.',
    long: 'The translation is {percent}% as long as it should be; see whether something was added.',
    fewer: 'The {language} has {wanted} sentences here, the translation {found}; see whether one was lost.',
    more: 'The {language} has {wanted} sentences here, the translation {found}; see whether one was added.',
    counterpart: 'the {language} text',
  },
  examples: [
    {
      source: 'We remove content that puts people at risk, whoever posts it and whatever the reason may be.',
      wrong: 'ہم ایسا مواد ہٹا دیتے ہیں جو',
      right:
        'جو مواد لوگوں کو خطرے میں ڈالے ہم اسے ہٹا دیتے ہیں، چاہے اسے کسی نے بھی اور کسی بھی وجہ سے پوسٹ کیا ہو۔',
    },
    {
      source: 'We remove content that puts people at risk, whoever posts it and whatever the reason may be.',
      wrong: 'ہم خطرناک مواد ہٹا دیتے ہیں۔',
    },
    {
      source: 'We remove such content quickly today.',
      wrong:
        'ہم ایسا مواد جلد ہٹا دیتے ہیں، اور جو لوگ اسے بار بار پوسٹ کرتے ہیں ان کے اکاؤنٹس پر پابندی لگا دیتے ہیں تاکہ سب محفوظ رہیں۔',
      right: 'ہم ایسا مواد آج ہی جلد ہٹا دیتے ہیں۔',
    },
    {
      source: 'Tell us about the threat. Tell the police as well. Keep the message as proof for later.',
      wrong: 'ہمیں دھمکی کے بارے میں بتائیں۔ پیغام کو بعد کے لیے ثبوت کے طور پر سنبھال کر رکھیں۔',
      right: 'ہمیں دھمکی کے بارے میں بتائیں۔ پولیس کو بھی بتائیں۔ پیغام کو بعد کے لیے ثبوت کے طور پر رکھیں۔',
    },
    { source: 'Tell us.', right: 'ہمیں اس بارے میں ضرور بتائیں۔' },
    {
      source: 'Use at most 3.5 MB, i.e. one picture.',
      right: 'زیادہ سے زیادہ 3.5 MB استعمال کریں، یعنی ایک تصویر۔',
    },
    {
      locale: 'ar',
      source: 'We remove content that puts people at risk, whoever posts it and whatever the reason may be.',
      wrong: 'نزيل المحتوى الذي',
      right: 'نزيل المحتوى الذي يعرّض الناس للخطر، أيًا كان من ينشره ومهما كان السبب.',
    },
    {
      locale: 'fa',
      source: 'We remove content that puts people at risk, whoever posts it and whatever the reason may be.',
      wrong: 'ما محتوا را حذف می‌کنیم.',
      right:
        'ما محتوایی را که مردم را به خطر می‌اندازد حذف می‌کنیم، هر کس که آن را منتشر کند و هر دلیلی که داشته باشد.',
    },
  ],
  check(context) {
    const lost = lossesOf(context);
    for (const extent of extentsOf(context)) {
      const message = judge(extent, lost.has(extent.unit));
      if (!message) continue;
      context.report({
        message,
        values: {
          language: context.sourceLanguage.name,
          percent: Math.round(100 * extent.share),
          wanted: extent.sentences[0],
          found: extent.sentences[1],
        },
        at: firstWords(extent.unit.translation[0]!),
        counterpart: firstWords(extent.unit.source[0]!),
        section: extent.unit.section,
        severity: message === 'more' || (message === 'fewer' && extent.share >= OFF) ? 'info' : 'warning',
      });
    }
  },
};

/** With less than this left, text is missing rather than cut off. */
const REST = 0.3;

function judge({ share, suspicion, unfinished, sentences }: Extent, loss: boolean): string | null {
  if (unfinished && share < OFF && share > REST) return 'cut';
  if (suspicion) return suspicion.kind;
  if (loss && share < OFF) return 'short';
  if (sentences[1] < sentences[0]) return 'fewer';
  return sentences[1] > sentences[0] && share > 1 / OFF ? 'more' : null;
}

/** Units that lack a term of the source: with little text left, more than the term was lost. */
function lossesOf(context: CheckContext): Set<Unit> {
  return new Set(absentTerms(context));
}
