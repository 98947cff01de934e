/** align/comparator: a number bounds the same way in both languages. */
import type { Comparator } from '../../text/language.ts';
import type { AlignRule } from '../check.ts';
import { wrongLabels } from './disposition.ts';
import { figureFaults, spanOfSeen } from './figures.ts';
import { plain } from './quote.ts';

export const comparator: AlignRule = {
  name: 'align/comparator',
  summary: 'Under stays under, and over stays over.',
  detail:
    'A number may be right while its rule is turned round: "under 13" is not «13 سال سے زیادہ», and "13 and over" is not «13 سال سے زیادہ» either, since that leaves out 13. Mind «کم از کم» and «کم سے کم»: both mean at least.',
  severity: 'error',
  fix: null,
  messages: {
    reversed:
      'The {language} says {wanted} {number}, the translation {found} {number}: the rule is turned round. Write {wanted} {number}.',
    boundary:
      'The {language} says {wanted} {number}, the translation {found} {number}: they differ on {number} itself. Write {wanted} {number}.',
    kind: 'The {language} says {wanted} {number}, the translation {found} {number}; write {wanted} {number}.',
    lost: 'The {language} says {wanted} {number}, the translation only {number}; write {wanted} {number}.',
    gained:
      'The {language} says only {number}, the translation {found} {number}; leave the bound out, or add it there.',
    counterpart: 'what the {language} says',
  },
  examples: [
    {
      source: 'People under 13 must not join.',
      wrong: '13 سال سے زیادہ عمر کے افراد شامل نہ ہوں۔',
      right: '13 سال سے کم عمر افراد شامل نہ ہوں۔',
    },
    {
      source: 'People 18 and over may send gifts.',
      wrong: '18 سال یا اس سے کم عمر افراد تحائف بھیج سکتے ہیں۔',
      right: '18 سال یا اس سے زیادہ عمر کے افراد تحائف بھیج سکتے ہیں۔',
    },
    {
      source: 'People 18 and over may send gifts.',
      wrong: '18 سال سے زیادہ عمر کے افراد تحائف بھیج سکتے ہیں۔',
    },
    {
      source: 'You must be at least 16.',
      wrong: 'آپ کی عمر زیادہ سے زیادہ 16 سال ہو۔',
      right: 'آپ کی عمر کم از کم 16 سال ہو۔',
    },
    {
      source: 'You must be at least 16.',
      wrong: 'آپ کی عمر 16 سال ہو۔',
      right: 'آپ کی عمر کم سے کم 16 سال ہو۔',
    },
    {
      source: 'Reply within 30 days.',
      wrong: '30 دن سے زیادہ میں جواب دیں۔',
      right: '30 دن کے اندر جواب دیں۔',
    },
    {
      source: 'Films up to 60 minutes long.',
      wrong: 'کم از کم 60 منٹ کی فلمیں۔',
      right: 'زیادہ سے زیادہ 60 منٹ کی فلمیں۔',
    },
    { source: 'Age-restricted (18 and over)', right: '18 سال سے کم عمر افراد کے لیے محدود' },
    {
      locale: 'ar',
      source: 'People under 13 must not join.',
      wrong: 'لا يجوز لمن هم أكثر من 13 عامًا الانضمام.',
      right: 'لا يجوز لمن هم أقل من 13 عامًا الانضمام.',
    },
    {
      locale: 'fa',
      source: 'People over 18 may join.',
      wrong: 'افراد کمتر از ۱۸ سال می‌توانند بپیوندند.',
      right: 'افراد بیش از ۱۸ سال می‌توانند بپیوندند.',
    },
  ],
  check(context) {
    const labels = wrongLabels(context);
    for (const { unit, bounds } of figureFaults(context)) {
      if (labels.has(unit)) continue;
      for (const { change, source, translation } of bounds) {
        context.report({
          message: change.change,
          values: {
            language: context.sourceLanguage.name,
            number: plain(source.mention.text),
            wanted: WORDS[change.source.comparator ?? 'none'],
            found: WORDS[change.translation.comparator ?? 'none'],
          },
          at: spanOfSeen(translation),
          counterpart: spanOfSeen(source),
          section: unit.section,
          severity: change.change === 'reversed' ? 'error' : 'warning',
        });
      }
    }
  },
};

const WORDS: Record<Comparator | 'none', string> = {
  gte: '"at least"',
  lte: '"at most"',
  lt: '"under"',
  gt: '"over"',
  within: '"within"',
  none: 'plain',
};
