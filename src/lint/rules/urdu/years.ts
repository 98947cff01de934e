/** Years and dates: UR303, UR305 and UR306. */
import { convertDigits } from '../../../text/numerals.ts';
import { ur } from '../../../text/ur.ts';
import { read } from '../../passages.ts';
import { textAfter, textBefore } from '../../pattern-rule.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { writingOf } from '../../settings.ts';
import { urduPattern, urduRegExp } from './urdu-pattern.ts';

const detachedYearHamza = urduPattern({
  name: 'urdu/detached-year-hamza',
  summary: 'The sign of the year stands at the year: 2023ء.',
  detail: 'A space before ء lets the sign slip to the next line.',
  severity: 'warning',
  fix: 'safe',
  messages: { space: 'Unexpected space between a year and ء, expected none.' },
  needs: /ء/,
  pattern: urduRegExp('(?<=[<D>]{4})[ \\t]+(?=ء(?!\\p{L}))'),
  repair: () => ({ kind: 'safe', text: '' }),
  examples: [{ wrong: '2023 ء', right: '2023ء' }, { right: '2023ء' }],
});

const MONTHS = Object.keys(ur.months.names).join('|');
const YEAR =
  '(?:1[0-9]{3}|2[01][0-9]{2}|[\\u06F1][\\u06F0-\\u06F9]{3}|\\u06F2[\\u06F0\\u06F1][\\u06F0-\\u06F9]{2})';
const SUFFIX = "[\\u0621\\u0674\\u2019'۶]";
const yearPattern = urduRegExp(
  `(?<![<D>.,/+-])${YEAR}(?:${SUFFIX}(?![\\p{L}\\p{M}\\p{N}]))?(?![\\p{L}\\p{N}%٪]|[.,/-][<D>])`,
);
const BEFORE_YEAR = new RegExp(`(?:(?:${MONTHS}|سن|سال|سنہ)[،,]?\\s)$`);

/** The sign of a year expected here: as configured, else what most years of the locale carry; null when nothing tells. */
function expectedSuffix(context: RuleContext): 'none' | 'hamza' | null {
  const { yearSuffix } = writingOf(context.config, context.document.locale);
  if (yearSuffix !== 'any') return yearSuffix;
  const { locale } = context.document;
  return context.memo(`urdu/years ${locale}`, 'corpus', () => {
    let withSign = 0;
    let bare = 0;
    for (const document of context.corpus.locales.get(locale)?.values() ?? [context.document]) {
      for (const { text } of read(document).passages) {
        // A copy: the pattern itself is in the middle of another text.
        for (const match of text.matchAll(new RegExp(yearPattern, 'gu'))) {
          if (match[0].endsWith('ء')) withSign++;
          else if (BEFORE_YEAR.test(textBefore(text, match.index))) bare++;
        }
      }
    }
    return withSign + bare === 0 ? null : withSign > bare ? 'hamza' : 'none';
  });
}

const yearSuffix = urduPattern({
  name: 'urdu/year-suffix',
  summary: 'Years are written one way: 2023, or 2023ء.',
  detail:
    'The sign of the Christian year is ء (U+0621), never an apostrophe or the digit ۶. `writing.ur.yearSuffix` in mizan.yaml says whether years carry it: `none`, `hamza`, or `any` (whatever most years do).',
  severity: 'warning',
  fix: 'suggested',
  messages: {
    mark: 'Unexpected {found}, expected the sign of the year to be ء (U+0621): {expected}.',
    extra: 'Unexpected sign in {found}, expected the year without ء as in the rest of the text.',
    missing: 'Unexpected year {found} without a sign, expected {expected} as in the rest of the text.',
  },
  needs: /[12\u06F1\u06F2]/,
  pattern: yearPattern,
  accept: (found) => yearFault(found) !== null,
  message: (found) => yearFault(found)!,
  values: (found) => ({ expected: rightYear(found.match[0], expectedSuffix(found.context)) }),
  repair: (found) => ({ kind: 'suggested', text: rightYear(found.match[0], expectedSuffix(found.context)) }),
  examples: [
    { wrong: 'مئی 2023ء میں', right: 'مئی 2023 میں' },
    { wrong: 'مئی 2023۶ میں', right: 'مئی 2023 میں' },
    { wrong: "مئی 2023' میں", right: 'مئی 2023 میں' },
    { right: 'مئی 2023 میں' },
    { right: '2000 افراد' },
    { right: '\u20182023\u2019 والا' },
  ],
});

interface YearFound {
  match: RegExpExecArray;
  start: number;
  passage: { text: string };
  context: RuleContext;
}

function yearFault({ match, start, passage, context }: YearFound): 'mark' | 'extra' | 'missing' | null {
  const suffix = match[0].length === 5 ? match[0][4]! : '';
  const before = textBefore(passage.text, start);
  if (suffix === '۶' && /^[\u06F0-\u06F9]/.test(match[0])) return null;
  if (/['\u2019]/.test(suffix) && /['\u2018\u2019]$/.test(before)) return null;
  if (suffix !== '' && suffix !== 'ء') return 'mark';
  const expected = expectedSuffix(context);
  if (suffix === 'ء') return expected === 'none' ? 'extra' : null;
  return expected === 'hamza' && BEFORE_YEAR.test(before) ? 'missing' : null;
}

function rightYear(found: string, suffix: 'none' | 'hamza' | null): string {
  return suffix === 'none' ? found.slice(0, 4) : `${found.slice(0, 4)}ء`;
}

const NUMERIC = '[<D>](?<![<D>./-][<D>])[<D>]?([/.-])[<D>]{1,2}\\1(?:[<D>]{4}|[<D>]{2})(?![<D>]|[./-][<D>])';
const MONTH_FIRST = `(${MONTHS})\\s+([<D>]{1,2})(?![<D>])(?:(?:،|,)?\\s+(${YEAR}))?(?![<D>]|\\s*(?:${MONTHS}))`;

const dateForm = urduPattern({
  name: 'urdu/date-form',
  summary: 'Dates are written day, month, year, the month in words: 21 اپریل 2023.',
  detail:
    '05/04/2023 is the fifth of April to one reader and the fourth of May to another: write the month in words, in both languages. 21 اپریل 2023 is the usual form; 21 اپریل، 2023 and ۲۱؍اپریل ۲۰۲۳ء are right too.',
  severity: 'warning',
  fix: 'suggested',
  messages: {
    numeric:
      'Unexpected date {found}, which readers take for two different days, expected the month in words, such as 21 اپریل 2023.',
    order: 'Unexpected date {found}, expected the day before the month: {expected}.',
  },
  needs: /[0-9\u06F0-\u06F9]/,
  pattern: urduRegExp(`${NUMERIC}|${MONTH_FIRST}`),
  accept: ({ match, passage, start }) => {
    if (match[2] && /[\p{L}\p{M}]$/u.test(textBefore(passage.text, start, 1))) return false;
    if (match[2])
      return isDay(match[3]!) && !/[0-9\u06F0-\u06F9][؍،,]?\s*$/.test(textBefore(passage.text, start));
    return isNumericDate(convertDigits(match[0], 'latn').split(match[1]!), match[1]!);
  },
  message: ({ match }) => (match[2] ? 'order' : 'numeric'),
  severityOf: ({ match }) => (match[2] ? undefined : 'error'),
  values: ({ match }) => ({ expected: match[2] ? dayFirst(match) : '' }),
  repair: ({ match, passage, end }) =>
    match[2] && match[4] && !/^\s*(?:سے|تا|تک)?\s*[0-9]/.test(textAfter(passage.text, end))
      ? { kind: 'suggested', text: dayFirst(match) }
      : null,
  examples: [
    { wrong: '17/05/2024 سے' },
    { wrong: '17-05-24 سے' },
    { wrong: 'اپریل 21، 2023 سے', right: '21 اپریل 2023 سے' },
    { wrong: 'اپریل 21 کو' },
    { right: '21 اپریل 2023' },
    { right: '21 اپریل، 2023' },
    { right: '21 اپریل 2023ء' },
    { right: '۲۱؍اپریل ۲۰۲۳ء' },
    { right: '24/7 خدمت' },
    { right: 'ورژن 2.1.30' },
    { right: 'اپریل 2023 میں' },
  ],
});

function isDay(text: string): boolean {
  const value = Number(convertDigits(text, 'latn'));
  return value >= 1 && value <= 31;
}

/** Two small numbers and a year; between points the year must be whole, or it is the number of a version. */
function isNumericDate([first, second, year]: string[], separator: string): boolean {
  const days = [Number(first), Number(second)];
  if (Math.max(...days) > 31 || Math.min(...days) > 12 || Math.min(...days) < 1) return false;
  return year!.length === 4 ? /^(?:1\d|2[01])/.test(year!) : separator !== '.';
}

function dayFirst(match: RegExpExecArray): string {
  return [match[3], match[2], match[4]].filter(Boolean).join(' ');
}

export const yearRules: Rule[] = [detachedYearHamza, yearSuffix, dateForm];
