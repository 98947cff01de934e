/** align/date: a date is the same day in both languages. */
import type { AlignRule } from '../check.ts';
import { figureFaults, spanOfSeen } from './figures.ts';
import { plain } from './quote.ts';
import { firstWords } from './units.ts';

export const date: AlignRule = {
  name: 'align/date',
  summary: 'Dates are the same day in the translation as in the source.',
  detail:
    'Dates are compared as days, however they are written (21 April 2023, 21 اپریل 2023, 2023-04-21). A date in figures such as 04/05/2023 can be read two ways and agrees with both; write the month as a word.',
  severity: 'error',
  fix: null,
  messages: {
    changed: 'The date is {wanted} in the {language} and {found} here; correct one of them.',
    missing: 'The date {wanted} of the {language} is missing here; put it in.',
    extra: 'The date {found} is not in the {language}; take it out, or add it there.',
    counterpart: 'the date in {language}',
  },
  examples: [
    {
      source: 'In force from 21 April 2023.',
      wrong: '12 اپریل 2023 سے نافذ ہے۔',
      right: '21 اپریل 2023 سے نافذ ہے۔',
    },
    {
      source: 'In force from 21 April 2023.',
      wrong: '21 مئی 2023 سے نافذ ہے۔',
      right: '21 اپریل، 2023 سے نافذ ہے۔',
    },
    {
      source: 'In force from 21 April 2023.',
      wrong: 'اب سے ہمیشہ کے لیے نافذ ہے۔',
      right: '۲۱؍اپریل ۲۰۲۳ء سے نافذ ہے۔',
    },
    {
      source: 'In force from 21 April 2023.',
      wrong: '21 اپریل 2024 سے نافذ ہے۔',
      right: '2023-04-21 سے نافذ ہے۔',
    },
    { source: 'In force now.', wrong: '21 اپریل 2023 سے نافذ ہے۔', right: 'اب نافذ ہے۔' },
    {
      source: 'Announced on March 3, 2022.',
      wrong: '13 مارچ 2022 کو اعلان ہوا۔',
      right: '3 مارچ 2022 کو اعلان ہوا۔',
    },
    { source: 'You may appeal. March with us.', right: 'آپ اپیل کر سکتے ہیں۔ ہمارے ساتھ چلیں۔' },
    {
      locale: 'ar',
      source: 'In force from 21 April 2023.',
      wrong: 'نافذ من 12 أبريل 2023.',
      right: 'نافذ من ٢١ أبريل ٢٠٢٣.',
    },
    {
      locale: 'fa',
      source: 'In force from 21 April 2023.',
      wrong: 'از ۲۱ مارس ۲۰۲۳ اجرا می‌شود.',
      right: 'از ۲۱ آوریل ۲۰۲۳ اجرا می‌شود.',
    },
  ],
  check(context) {
    for (const { unit, missingDates, extraDates } of figureFaults(context)) {
      const language = context.sourceLanguage.name;
      const rest = [...extraDates];
      for (const lost of missingDates) {
        const instead = rest.shift();
        context.report({
          message: instead ? 'changed' : 'missing',
          values: { language, wanted: plain(lost.mention.text), found: plain(instead?.mention.text ?? '') },
          at: instead ? spanOfSeen(instead) : firstWords(unit.translation[0]!),
          counterpart: spanOfSeen(lost),
          section: unit.section,
        });
      }
      for (const found of rest)
        context.report({
          message: 'extra',
          values: { language, found: plain(found.mention.text) },
          at: spanOfSeen(found),
          counterpart: firstWords(unit.source[0]!),
          section: unit.section,
        });
    }
  },
};
