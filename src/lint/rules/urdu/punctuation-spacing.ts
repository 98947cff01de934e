/** Spaces around marks, doubled marks and brackets: UR207–UR210, UR212 and UR213. */
import { LETTER_NAMES } from '../../../text/ur-letters.ts';
import { textAfter, textBefore, visible } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';
import { urduPattern, urduRegExp } from './urdu-pattern.ts';

const spaceBeforePunct = urduPattern({
  name: 'urdu/space-before-punct',
  summary: 'No space before ۔ ، ؛ ؟ !',
  detail: 'A space before a mark lets the line break there, so that the next line begins with a full stop.',
  severity: 'error',
  fix: 'safe',
  messages: { space: 'Unexpected space before {mark}, expected none.' },
  needs: /[،؛؟۔٪!]/,
  pattern: /(?<=\S)[ \t]+(?=[،؛؟۔٪](?!\w)|!(?!\[))/g,
  values: ({ passage, end }) => ({ mark: passage.text[end]! }),
  // Spaced dots are one ellipsis, which has a rule of its own.
  accept: ({ passage, start, end }) => !(passage.text[end] === '۔' && passage.text[start - 1] === '۔'),
  // Bold that begins with the mark would not open right after a letter.
  repair: ({ passage, end }) =>
    passage.block.inlines.some((inline) => inline.start === passage.at + end && inline.end > inline.start)
      ? null
      : { kind: 'safe', text: '' },
  examples: [
    { wrong: 'ہے ۔', right: 'ہے۔' },
    { wrong: 'وہ ، یہ', right: 'وہ، یہ' },
    { right: 'ہے۔ پھر' },
    { right: 'دیکھیں ![تصویر](a.png)' },
  ],
});

const spelledInitial = new RegExp(`(?:^|[\\s۔(])(?:\\p{L}|${LETTER_NAMES.join('|')})$`, 'u');
const nextInitial = new RegExp(`^(?:\\p{L}|${LETTER_NAMES.join('|')})(?![\\p{L}\\p{M}])`, 'u');
const letterName = new RegExp(`(?:^|[\\s۔(])(?:${LETTER_NAMES.join('|')})$`, 'u');

const noSpaceAfterPunct = urduPattern({
  name: 'urdu/no-space-after-punct',
  summary: 'A space after ۔ ، ؛ ؟ !',
  detail:
    'Without a space the two words stick together for search and line breaking. Initials such as پی۔ٹی۔آئی may be written solid.',
  severity: 'error',
  fix: 'safe',
  messages: { space: 'Unexpected {next} right after {mark}, expected a space between.' },
  needs: /[،؛؟!۔]/,
  pattern: /[،؛؟!۔](?=[\p{L}\p{N}])(?<=[\p{L}\p{M}\p{N})”"].)(?!(?<=\p{N}.)\p{N})/gu,
  accept: ({ match, passage, start, end }) => {
    const before = textBefore(passage.text, start);
    if (match[0] !== '۔') return true;
    return (
      !letterName.test(before) &&
      !(spelledInitial.test(before) && nextInitial.test(textAfter(passage.text, end)))
    );
  },
  values: ({ match, passage, end }) => ({ mark: match[0], next: passage.text[end]! }),
  repair: ({ match }) => ({ kind: 'safe', text: `${match[0]} ` }),
  examples: [
    { wrong: 'ہے۔ہمارا', right: 'ہے۔ ہمارا' },
    { wrong: 'TikTok۔یہ', right: 'TikTok۔ یہ' },
    { wrong: 'ہے۔13', right: 'ہے۔ 13' },
    { wrong: 'یہ،وہ', right: 'یہ، وہ' },
    { right: 'ہے۔ ہمارا' },
    { right: 'پی۔ٹی۔آئی' },
    { right: 'ا۔ب۔ج' },
    { right: '13،18' },
    { right: 'ہے۔”' },
  ],
});

const doubledPunct = urduPattern({
  name: 'urdu/doubled-punct',
  summary: 'One mark at a time.',
  detail: 'Two marks in a row are a slip of the hand: keep the one the sentence needs.',
  severity: 'warning',
  fix: 'safe',
  messages: { marks: 'Unexpected {found}, expected {expected}.' },
  needs: /[۔،؛؟]/,
  pattern: /(?<!۔)۔۔(?!۔)|،{2,}|؛{2,}|؟{2,}|،۔|۔،/g,
  values: ({ match }) => ({ expected: oneMark(match[0]) }),
  repair: ({ match }) => ({
    kind: match[0][0] === match[0][1] ? 'safe' : 'suggested',
    text: oneMark(match[0]),
  }),
  examples: [
    { wrong: 'ہے۔۔', right: 'ہے۔' },
    { wrong: 'ہے،۔', right: 'ہے۔' },
    { right: 'ہے۔' },
    { right: 'پھر۔۔۔' },
  ],
});

/** The mark to keep: the stop at an end, the comma where the sentence went on. */
function oneMark(marks: string): string {
  return marks[marks.length - 1]!;
}

const ellipsisForm = urduPattern({
  name: 'urdu/ellipsis-form',
  summary: 'An ellipsis is one character, …',
  detail: 'Three stops can be torn apart at the end of a line; … cannot.',
  severity: 'info',
  fix: 'safe',
  messages: { dots: 'Unexpected {found}, expected … (U+2026).' },
  needs: /[۔.]/,
  pattern: /۔{3,}|\.{3,}|(?:۔ ){2,}۔/g,
  accept: ({ match, passage, start, end }) =>
    match[0][0] !== '.' ||
    !(
      /[A-Za-z] ?$/.test(textBefore(passage.text, start)) &&
      /^[^\S\n]?(?:[A-Za-z]|$)/.test(textAfter(passage.text, end))
    ),
  repair: () => ({ kind: 'safe', text: '\u2026' }),
  examples: [
    { wrong: 'پھر۔۔۔', right: 'پھر…' },
    { wrong: 'پھر...', right: 'پھر…' },
    { wrong: 'پھر۔ ۔ ۔', right: 'پھر…' },
    { right: 'پھر…' },
    { right: 'لکھا ہے: Wait... what' },
  ],
});

const reversedBracket = urduPattern({
  name: 'urdu/reversed-bracket',
  summary: 'The opening bracket comes first in the text: (متن).',
  detail:
    'Brackets are mirrored when Urdu is shown, so that the one typed first is always (. Brackets typed by their look stand the wrong way round in the file and on other screens.',
  severity: 'error',
  fix: 'suggested',
  messages: { bracket: 'Unexpected {found} before the text it should follow, expected ( first and ) after.' },
  needs: /[)\]]/,
  pattern: urduRegExp('[)\\]](?=<L>([^()[\\]\\n]*)[([](?!\\S{0,60}[)\\]]))'),
  accept: ({ passage, start }) => openBrackets(passage.text, start) === 0,
  repair: ({ match, passage, start, end }) => {
    const other = end + 1 + match[1]!.length;
    const round = match[0] === ')';
    if (passage.text[other] !== (round ? '(' : '[')) return null;
    return [
      { kind: 'suggested', start, end, text: round ? '(' : '[' },
      { kind: 'suggested', start: other, end: other + 1, text: round ? ')' : ']' },
    ];
  },
  examples: [
    { wrong: ')متن( ہے', right: '(متن) ہے' },
    { right: '(متن) ہے (اور)' },
    { right: '(الف)ب (ج)' },
    { right: '(الف)ب (ج د)' },
  ],
});

/** Brackets open at an offset; closing ones without a partner count for nothing. */
function openBrackets(text: string, at: number): number {
  let depth = 0;
  for (let index = Math.max(0, at - 400); index < at; index++) {
    if (text[index] === '(' || text[index] === '[') depth++;
    else if ((text[index] === ')' || text[index] === ']') && depth > 0) depth--;
  }
  return depth;
}

const bracketSpacing = urduPattern({
  name: 'urdu/bracket-spacing',
  summary: 'A space outside brackets.',
  detail:
    'Write a space before an opening and after a closing bracket: فیڈ (FYF) کے. A plural ending in brackets, صارف(ین), is written solid.',
  severity: 'warning',
  fix: 'suggested',
  messages: {
    before: 'Unexpected ( right after {word}, expected a space between.',
    after: 'Unexpected {word} right after a closing bracket, expected a space between.',
  },
  needs: /[()\]]/,
  pattern: urduRegExp('[)\\]](?=<L>|[<D>])|\\((?<=<L>\\p{M}*\\()'),
  accept: ({ match, passage, start, end }) => {
    const after = textAfter(passage.text, end);
    // An ending in brackets belongs to the word, on either side of it.
    if (match[0] === '(') return !/^[\u0621-\u06D2\u064B-\u0652]{1,4}\)/.test(after);
    return (
      !/\p{L}\([\u0621-\u06D2]{1,4}$/u.test(textBefore(passage.text, start)) ||
      /^[0-9\u06F0-\u06F9]/.test(after)
    );
  },
  message: ({ match }) => (match[0] === '(' ? 'before' : 'after'),
  values: ({ match, passage, start, end }) => {
    const around =
      match[0] === '('
        ? /\S*$/.exec(textBefore(passage.text, start))
        : /^\S*/.exec(textAfter(passage.text, end));
    return { word: visible(around![0]) };
  },
  repair: ({ match }) => ({ kind: 'suggested', text: match[0] === '(' ? ' (' : `${match[0]} ` }),
  examples: [
    { wrong: '(2)90 دن', right: '(2) 90 دن' },
    { wrong: 'فیڈ(FYF)', right: 'فیڈ (FYF)' },
    { wrong: '**فیڈ**(FYF)', right: '**فیڈ** (FYF)' },
    { right: '(2) 90 دن' },
    { right: 'فیڈ (FYF) کے' },
    { right: 'f(x) ہے' },
    { right: 'صارف(ین) کے لیے' },
  ],
});

export const punctuationSpacingRules: Rule[] = [
  spaceBeforePunct,
  noSpaceAfterPunct,
  doubledPunct,
  ellipsisForm,
  reversedBracket,
  bracketSpacing,
];
