/** Spaces between words: UR122, UR123 and UR125. */
import { nameOf, textAfter, textBefore } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';
import { urduPattern, urduRegExp } from './urdu-pattern.ts';

const oddSpace = urduPattern({
  name: 'urdu/odd-space',
  summary: 'Words are parted by ordinary spaces.',
  detail:
    'Fixed and thin spaces come with copied text. They keep lines from breaking and words from being found. A no-break space between a number and its unit is right.',
  severity: 'warning',
  fix: 'safe',
  messages: { space: 'Unexpected space of another kind ({code}), expected an ordinary space.' },
  needs: /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/,
  pattern: /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g,
  values: ({ match }) => ({ code: nameOf(match[0]) }),
  accept: ({ match, passage, start, end }) =>
    !(
      /[\u00A0\u202F]/.test(match[0]) &&
      /[0-9\u06F0-\u06F9]$/.test(textBefore(passage.text, start)) &&
      /^[\p{L}%٪]/u.test(textAfter(passage.text, end))
    ),
  repair: () => ({ kind: 'safe', text: ' ' }),
  examples: [
    { wrong: 'بین\u00A0الاقوامی', right: 'بین الاقوامی' },
    { wrong: 'اس\u2009پر', right: 'اس پر' },
    { right: 'بین الاقوامی' },
    { right: '13\u00A0سال' },
  ],
});

const doubleSpace = urduPattern({
  name: 'urdu/double-space',
  summary: 'One space between words.',
  detail:
    'Two spaces show as one in most places and as a gap in others. Two spaces at the end of a line are a line break and stay.',
  severity: 'warning',
  fix: 'safe',
  messages: { space: 'Unexpected {count} spaces in a row, expected one.' },
  needs: / |\t/,
  pattern: /(?<=\S)[ \t]{2,}(?=\S)/g,
  values: ({ match }) => ({ count: match[0].length }),
  repair: () => ({ kind: 'safe', text: ' ' }),
  examples: [{ wrong: 'اس  پر', right: 'اس پر' }, { right: 'اس پر' }, { right: 'سطر  \nاگلی سطر' }],
});

const explodedLetters = urduPattern({
  name: 'urdu/exploded-letters',
  summary: 'The letters of a word are not parted by spaces.',
  detail:
    'Text taken out of a PDF may come letter by letter. Nothing can put the words together again for certain: type the passage anew from the page.',
  severity: 'error',
  messages: {
    letters: 'Unexpected row of single letters ({found}), expected words. Type the passage again.',
  },
  needs: /\p{L}/u,
  pattern: urduRegExp('(?<!\\S)(?:<L> ){5,}<L>(?!\\S)'),
  examples: [{ wrong: 'ت و ا ن ا ئ ی' }, { right: 'ا ب ج' }, { right: 'توانائی کی بات' }],
});

export const spacingRules: Rule[] = [oddSpace, doubleSpace, explodedLetters];
