/** align/negation: what is denied in the source is denied in the translation. */
import type { Block } from '../../document/document.ts';
import type { Severity } from '../../model/finding.ts';
import type { Language, Marker } from '../../text/language.ts';
import { compareNegation, findNegators, type NegationDifference } from '../../text/negation.ts';
import type { AlignRule, CheckContext } from '../check.ts';
import { wrongLabels } from './disposition.ts';
import { cutUnits } from './extent.ts';
import { legibility, textOf, wordedUnits } from './legible.ts';
import { quote } from './quote.ts';
import { firstWords, spanIn, type Unit } from './units.ts';

export const negation: AlignRule = {
  name: 'align/negation',
  summary: 'Every "not" of the source is in the translation.',
  detail:
    'A lost نہیں turns a rule into its opposite, and nothing else about the sentence shows it. Negators are counted block by block. A sentence may be turned so that it needs none (not before / only after); then check the meaning and, if it is right, leave the finding aside with a mizan-ignore comment.',
  severity: 'error',
  fix: null,
  messages: {
    lost: 'The {language} denies here ({wanted}), the translation does not; put the negation in, or check that the sentence means the same without it.',
    added:
      'The translation denies here ({found}), the {language} does not; take the negation out, or check that the sentence means the same.',
    fewer:
      'The {language} denies {before} times here ({wanted}), the translation {after} times ({found}); check that no negation was lost.',
    more: 'The translation denies {after} times here ({found}), the {language} {before} times ({wanted}); check that no negation is too many.',
    counterpart: 'what the {language} denies',
  },
  examples: [
    {
      source: 'We do not allow threats.',
      wrong: 'ہم دھمکیوں کی اجازت دیتے ہیں۔',
      right: 'ہم دھمکیوں کی اجازت نہیں دیتے۔',
    },
    { source: 'Never share a password.', wrong: 'پاس ورڈ شیئر کریں۔', right: 'پاس ورڈ ہرگز شیئر نہ کریں۔' },
    { source: 'You may share this.', wrong: 'آپ اسے شیئر نہیں کر سکتے۔', right: 'آپ اسے شیئر کر سکتے ہیں۔' },
    {
      source: 'Do not sell it and do not give it away.',
      wrong: 'اسے فروخت نہ کریں اور بانٹ دیں۔',
      right: 'اسے فروخت نہ کریں اور نہ بانٹیں۔',
    },
    {
      source: 'Publishing a photo without consent',
      wrong: 'رضامندی سے تصویر شائع کرنا',
      right: 'رضامندی کے بغیر تصویر شائع کرنا',
    },
    {
      source: 'Not only words but also pictures count.',
      right: 'نہ صرف الفاظ بلکہ تصویریں بھی شمار ہوتی ہیں۔',
    },
    { source: 'Threats are prohibited.', right: 'دھمکیاں ممنوع ہیں۔' },
    {
      locale: 'ar',
      source: 'We do not allow threats.',
      wrong: 'نسمح بالتهديدات.',
      right: 'لا نسمح بالتهديدات.',
    },
    {
      locale: 'fa',
      source: 'Do not share a password.',
      wrong: 'گذرواژه را پخش کنید.',
      right: 'گذرواژه را پخش نکنید.',
    },
  ],
  check(context) {
    for (const { unit, difference } of negationFaults(context)) reportFault(context, unit, difference);
  },
};

export interface NegationFault {
  unit: Unit;
  difference: NegationDifference;
}

/** The units that deny differently; the rule on obligation leaves them to this one. */
export function negationFaults(context: CheckContext): readonly NegationFault[] {
  return context.memo('negation', 'pair', () => {
    const faults: NegationFault[] = [];
    const labels = wrongLabels(context);
    for (const unit of wordedUnits(context)) {
      if (labels.has(unit)) continue;
      const [source, translation] = textsOf(context, unit);
      const difference = compareNegation(
        source,
        context.sourceLanguage,
        translation,
        context.translationLanguage,
      );
      // Where much of a block is gone its negators are too; where all of them are, that is said as well.
      if (difference && !(difference.kind === 'count' && cutUnits(context).has(unit)))
        faults.push({ unit, difference });
    }
    return faults;
  });
}

/** Both texts, without the titles that stand in the language of the source on both sides. */
function textsOf(context: CheckContext, unit: Unit): [string, string] {
  const texts: [string, string] = [textOf(unit.source), textOf(unit.translation)];
  for (const { text } of legibility(context).units.get(unit)?.titles ?? []) {
    texts[0] = texts[0].replace(text.trim(), '');
    texts[1] = texts[1].replace(text.trim(), '');
  }
  return texts;
}

function reportFault(context: CheckContext, unit: Unit, difference: NegationDifference): void {
  const before = difference.source.length;
  const after = difference.translation.length;
  const message = difference.kind === 'count' ? (after < before ? 'fewer' : 'more') : difference.kind;
  const surplus =
    difference.kind === 'added' ? placeOfFirst(unit.translation, context.translationLanguage) : null;
  const severity: Severity =
    difference.kind === 'lost'
      ? 'error'
      : difference.kind === 'added'
        ? 'warning'
        : after < before
          ? 'warning'
          : 'info';
  context.report({
    message,
    values: {
      language: context.sourceLanguage.name,
      before,
      after,
      wanted: wordsOf(difference.source),
      found: wordsOf(difference.translation),
    },
    at: surplus ?? firstWords(unit.translation[0]!),
    counterpart: placeOfFirst(unit.source, context.sourceLanguage) ?? firstWords(unit.source[0]!),
    section: unit.section,
    severity,
  });
}

function wordsOf(markers: readonly Marker[]): string {
  return [...new Set(markers.map(({ text }) => quote(text)))].slice(0, 4).join(', ');
}

function placeOfFirst(blocks: readonly Block[], language: Language) {
  for (const block of blocks) {
    const first = findNegators(block.prose, language)[0];
    if (first) return spanIn(block, first.start, first.end);
  }
  return null;
}
