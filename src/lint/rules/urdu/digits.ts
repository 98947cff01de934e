/** Digits: one system in a number and in the corpus, percent signs, spaces between digits and words: UR214, UR301–UR304. */
import type { DigitSystem } from '../../../text/language.ts';
import { convertDigits, countDigits } from '../../../text/numerals.ts';
import { editsFor, passageSpan, read, readingOf } from '../../passages.ts';
import { eachMatch, textAfter, textBefore } from '../../pattern-rule.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { writingOf } from '../../settings.ts';
import { urduPattern, urduRegExp } from './urdu-pattern.ts';

const SYSTEM_NAMES: Readonly<Record<DigitSystem, string>> = {
  latn: '0–9',
  arabext: '۰–۹',
  arab: '\u0660–\u0669',
};

/** The digits the locale is written with: as configured, else those most of its numbers use; never Arabic ones. */
function digitSystem(context: RuleContext): 'latn' | 'arabext' {
  const { digits } = writingOf(context.config, context.document.locale);
  if (digits === 'latn' || digits === 'arabext') return digits;
  const { locale } = context.document;
  return context.memo(`urdu/digits ${locale}`, 'corpus', () => {
    let difference = 0;
    for (const document of context.corpus.locales.get(locale)?.values() ?? [context.document]) {
      for (const { text } of read(document).passages) {
        const counts = countDigits(text);
        difference += counts.latn - counts.arabext;
      }
    }
    return difference >= 0 ? 'latn' : 'arabext';
  });
}

const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';
const NUMBER = new RegExp(`${DIGIT}+(?:[.,\\u066B\\u066C]${DIGIT}+)*`, 'g');

interface NumberFound {
  text: string;
  start: number;
  end: number;
  /** Several systems in one number, or Arabic digits. */
  impure: boolean;
  system: DigitSystem | null;
}

function readNumber(match: RegExpExecArray): NumberFound {
  const counts = countDigits(match[0]);
  const systems = (['latn', 'arabext', 'arab'] as const).filter((system) => counts[system] > 0);
  return {
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    impure: systems.length > 1 || counts.arab > 0,
    system: systems.length === 1 ? systems[0]! : null,
  };
}

/** A ۶ at the end of a Latin year is a mistyped ء: the year rule speaks of it, and no digit may be guessed. */
function isYearWithSix(text: string): boolean {
  return /^[12][0-9]{3}۶$/.test(text);
}

/** «۱۔» at the beginning of a line: `urdu/not-a-list` says what to type there. */
function isTypedMarker(text: string, { start, end }: NumberFound): boolean {
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^[.۔):-](?:\s|$)/.test(text.slice(end, end + 2))
  );
}

function numberRule(
  info: Pick<Rule, 'name' | 'summary' | 'detail' | 'messages' | 'examples'>,
  isWrong: (number: NumberFound, wanted: DigitSystem, glued: boolean) => boolean,
): Rule {
  return {
    ...info,
    severity: 'error',
    fix: 'safe',
    languages: ['ur'],
    check(context) {
      const { passages, alphabet } = readingOf(context);
      if (!/[\u0660-\u0669\u06F0-\u06F90-9]/.test(alphabet)) return;
      const wanted = digitSystem(context);
      const others = wanted === 'latn' ? /[\u0660-\u0669\u06F0-\u06F9]/ : /[0-9\u0660-\u0669]/;
      if (!others.test(alphabet)) return;
      for (const passage of passages) {
        if (!others.test(passage.text)) continue;
        eachMatch(NUMBER, passage.text, (match) => {
          const number = readNumber(match);
          const glued =
            /[A-Za-z+/@_-]$/.test(textBefore(passage.text, number.start)) ||
            /^[A-Za-z]/.test(textAfter(passage.text, number.end));
          if (
            isTypedMarker(passage.text, number) ||
            isYearWithSix(number.text) ||
            !isWrong(number, wanted, glued)
          )
            return;
          const expected = convertDigits(number.text, wanted);
          const edits = editsFor(context.document, passage, number.start, number.end, expected);
          context.report({
            ...passageSpan(passage, number.start, number.end),
            message: 'digits',
            values: { found: number.text, expected, system: SYSTEM_NAMES[wanted] },
            section: passage.section,
            fix: edits ? { kind: 'safe', edits } : undefined,
          });
        });
      }
    },
  };
}

const digitSystemInToken = numberRule(
  {
    name: 'urdu/digit-system-in-token',
    summary: 'One number is written with digits of one kind, and never with Arabic ones.',
    detail:
      'Arabic digits (U+0660–0669) have other shapes for 4, 5, 6 and 7 and run the other way beside signs. A number with two kinds of digits is a slip of the keyboard. The fix writes the same number with the digits the project uses.',
    messages: { digits: 'Unexpected digits in {found}, expected {expected} (digits {system}).' },
    examples: [
      { wrong: '\u0663 سال', right: '3 سال' },
      { wrong: '1۳', right: '13' },
      { right: '13' },
      { right: '۱۳' },
    ],
  },
  (number) => number.impure,
);

const digitSystemPerCorpus = numberRule(
  {
    name: 'urdu/digit-system-per-corpus',
    summary: 'All numbers are written with digits of one kind.',
    detail:
      'Readers compare ages and dates across pages; one kind of digit keeps them comparable and searchable. `writing.ur.digits` in mizan.yaml says which: `latn` (0–9, usual for Urdu in Pakistan), `arabext` (۰–۹), or `any` (whatever most numbers use, as without the setting).',
    messages: {
      digits: 'Unexpected {found}, expected {expected}: this text is written with the digits {system}.',
    },
    examples: [
      { wrong: '۱۳ یا 16 یا 18 سال', right: '13 یا 16 یا 18 سال' },
      { wrong: '۱٬۲۳۴٫۵ روپے اور 20 روپے، 21,000 روپے', right: '1,234.5 روپے اور 20 روپے، 21,000 روپے' },
      { right: '13 سال' },
      { right: '۱۳ سال' },
    ],
  },
  (number, wanted, glued) =>
    !number.impure && number.system !== wanted && !(glued && number.system === 'latn'),
);

const percentSign = urduPattern({
  name: 'urdu/percent-sign',
  summary: 'The percent sign goes with its digits and after them: 50%, ۵۰٪.',
  detail:
    '% belongs to the digits 0–9 and ٪ to ۰–۹; either is typed after the number. فیصد in words is always right.',
  severity: 'warning',
  fix: 'safe',
  messages: {
    sign: 'Unexpected {found}, expected {expected}.',
    order: 'Unexpected percent sign before the number ({found}), expected it after: {expected}.',
  },
  needs: /[%٪]/,
  pattern:
    /(?:[0-9]+ ?٪|[\u06F0-\u06F9]+ ?%|(?<![0-9\u06F0-\u06F9] ?)[%٪][0-9\u06F0-\u06F9]+(?:[.,\u066B\u066C][0-9\u06F0-\u06F9]+)*)(?![0-9\u06F0-\u06F9])/g,
  message: ({ match }) => (/^[%٪]/.test(match[0]) ? 'order' : 'sign'),
  values: ({ match }) => ({ expected: rightPercent(match[0]) }),
  repair: ({ match }) => ({ kind: 'safe', text: rightPercent(match[0]) }),
  examples: [
    { wrong: '50٪ لوگ', right: '50% لوگ' },
    { wrong: '۵۰% لوگ', right: '۵۰٪ لوگ' },
    { wrong: '٪50 لوگ', right: '50% لوگ' },
    { right: '50% لوگ' },
    { right: '۵۰٪ لوگ' },
    { right: '50 فیصد' },
  ],
});

function rightPercent(found: string): string {
  const digits = found.replace(/[%٪]/, '');
  return `${digits}${/[0-9]/.test(digits) ? '%' : '٪'}`;
}

const digitLetterSpacing = urduPattern({
  name: 'urdu/digit-letter-spacing',
  summary: 'A space between a number and a word.',
  detail:
    '18سال is one word to a search. The signs of years (2023ء، 1423ھ) and ordinal endings (13ویں) are written solid.',
  severity: 'warning',
  fix: 'safe',
  messages: { space: 'Unexpected {found} written as one, expected a space between the number and the word.' },
  needs: /[0-9\u06F0-\u06F9]/,
  pattern: urduRegExp(
    '([<D>%٪])(?=<L>)(?!ء(?!\\p{L})|ھ(?!\\p{L})|(?:واں|ویں|وان)(?!\\p{L}))|[<D>](?<=<L>\\p{M}*[<D>])',
  ),
  place: ({ passage, start, end }) => {
    const before = /[\p{L}\p{M}\p{N}%٪.,]*$/u.exec(textBefore(passage.text, start))![0];
    const after = /^[\p{L}\p{M}\p{N}]*/u.exec(textAfter(passage.text, end))![0];
    return { start: start - before.length, end: end + after.length };
  },
  repair: ({ match }) => ({ kind: 'safe', text: match[1] ? `${match[0]} ` : ` ${match[0]}` }),
  examples: [
    { wrong: '18سال', right: '18 سال' },
    { wrong: 'سال18', right: 'سال 18' },
    { wrong: '50%لوگ', right: '50% لوگ' },
    { wrong: 'باب3ویں', right: 'باب 3ویں' },
    { wrong: '**18**سال', right: '**18** سال' },
    { right: '18 سال' },
    { right: '2023\u0621' },
    { right: '13ویں' },
    { right: '1423ھ' },
  ],
});

export const digitRules: Rule[] = [percentSign, digitSystemInToken, digitLetterSpacing, digitSystemPerCorpus];
