/** align/number: every number of the source is in the translation, and no other. */
import type { Severity } from '../../model/finding.ts';
import type { NumberMention } from '../../text/numbers.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import { type FigureFaults, figureFaults, type Seen, spanOfSeen } from './figures.ts';
import { plain } from './quote.ts';
import { firstWords } from './units.ts';

export const number: AlignRule = {
  name: 'align/number',
  summary: 'The translation states the numbers of the source.',
  detail:
    'Numbers are compared by value, whether in digits of any system or in words (13, ۱۳, thirteen, تیرہ). Small numbers in words may come and go with the sentence; ages, amounts, percentages and telephone numbers may not. Where a term states a number by itself (a minor is under 18), say so under `implies` in glossary.yaml.',
  severity: 'error',
  fix: null,
  messages: {
    changed: '{wanted} in the {language} became {found} here; correct one of them.',
    missing: 'The number {wanted} of the {language} is missing here; put it in.',
    extra: 'The number {found} is not in the {language}; take it out, or add it there.',
    fewer: 'The number {wanted} stands more often in the {language} than here; see whether one was lost.',
    more: 'The number {found} stands more often here than in the {language}; see whether one is too many.',
    counterpart: 'what the {language} says',
  },
  examples: [
    {
      source: 'You must be 13 years old in order to join us here.',
      wrong: 'شامل ہونے کے لیے آپ کی عمر 16 سال ہونا لازمی ہے۔',
      right: 'شامل ہونے کے لیے آپ کی عمر ۱۳ سال ہونا لازمی ہے۔',
    },
    {
      source: 'Thirteen members decide.',
      wrong: 'اراکین فیصلہ کرتے ہیں۔',
      right: 'تیرہ اراکین فیصلہ کرتے ہیں۔',
    },
    { source: 'We answer soon.', wrong: 'ہم 48 گھنٹوں میں جواب دیتے ہیں۔', right: 'ہم جلد جواب دیتے ہیں۔' },
    { source: 'Call 0800-39393.', wrong: 'فون کریں 0800-39339۔', right: 'فون کریں 0800-39393۔' },
    {
      source: 'It has 1.5 million users.',
      wrong: 'اس کے 15 ملین صارفین ہیں۔',
      right: 'اس کے 15 لاکھ صارفین ہیں۔',
    },
    { source: 'About 60% agree.', wrong: 'تقریباً 16 فیصد متفق ہیں۔', right: 'تقریباً ساٹھ فیصد متفق ہیں۔' },
    {
      source: 'We keep one copy for 30 days.',
      wrong: 'ہم ایک نقل رکھتے ہیں۔',
      right: 'ہم نقل 30 دن رکھتے ہیں۔',
    },
    { source: '- Up to 12 items.\n- Within 30 days.', wrong: '- زیادہ سے زیادہ 12 چیزیں۔\n- 20 دن کے اندر۔' },
    {
      locale: 'ar',
      source: 'You must be 13 to join.',
      wrong: 'يجب أن يكون عمرك 15 عامًا.',
      right: 'يجب أن يكون عمرك ١٣ عامًا.',
    },
    {
      locale: 'fa',
      source: 'Only 25 people may join.',
      wrong: 'فقط ۲۰ نفر می‌توانند بپیوندند.',
      right: 'فقط ۲۵ نفر می‌توانند بپیوندند.',
    },
  ],
  check(context) {
    for (const fault of figureFaults(context)) reportFault(context, fault);
  },
};

function reportFault(context: CheckContext, fault: FigureFaults): void {
  const { unit, repeated } = fault;
  const extra = [...fault.extra];
  const language = context.sourceLanguage.name;
  for (const lost of fault.missing) {
    const instead = takeLike(extra, lost, repeated);
    const message = instead ? 'changed' : repeated.has(lost.mention.key) ? 'fewer' : 'missing';
    context.report({
      message,
      values: { language, wanted: plain(lost.mention.text), found: plain(instead?.mention.text ?? '') },
      at: instead ? spanOfSeen(instead) : firstWords(unit.translation[0]!),
      counterpart: spanOfSeen(lost),
      section: unit.section,
      severity: severityOf(
        lost.mention,
        message === 'fewer' ||
          (instead !== undefined && repeated.has(instead.mention.key) && repeated.has(lost.mention.key)),
      ),
    });
  }
  for (const found of extra) {
    const more = repeated.has(found.mention.key);
    context.report({
      message: more ? 'more' : 'extra',
      values: { language, found: plain(found.mention.text) },
      at: spanOfSeen(found),
      counterpart: firstWords(unit.source[0]!),
      section: unit.section,
      severity: severityOf(found.mention, more),
    });
  }
}

/** The number that stands in the place of the lost one: one that is new here and of its kind, if there is one. */
function takeLike(
  extra: Seen<NumberMention>[],
  lost: Seen<NumberMention>,
  repeated: ReadonlySet<string>,
): Seen<NumberMention> | undefined {
  const isNew = ({ mention }: Seen<NumberMention>) => !repeated.has(mention.key);
  let at = extra.findIndex((seen) => isNew(seen) && seen.mention.kind === lost.mention.kind);
  if (at < 0) at = extra.findIndex(isNew);
  if (at < 0) at = extra.findIndex(({ mention }) => mention.key !== lost.mention.key);
  return at < 0 ? undefined : extra.splice(at, 1)[0];
}

/** Small numbers may be worded away; one that stands on both sides may well be said twice. */
function severityOf(mention: NumberMention, repeated: boolean): Severity {
  return repeated || (mention.kind === 'number' && mention.value <= 10) ? 'warning' : 'error';
}
