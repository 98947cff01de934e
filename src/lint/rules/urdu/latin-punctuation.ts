/** Latin marks where Urdu has its own: UR201–UR206. */
import { LETTER_NAMES } from '../../../text/ur-letters.ts';
import { textAfter, textBefore } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';
import { urduPattern, urduRegExp } from './urdu-pattern.ts';

/** An Urdu letter, its marks and perhaps a closing bracket or quote: what makes the mark after it Urdu's. */
const AFTER_URDU = `(?<=<L>\\p{M}*[)\\]»”“"’]?)[ \\t]*`;
const nextIsUrdu = urduRegExp('^\\s*(?:$|<L>)', 'u');
const spacedUrdu = urduRegExp('^(?:\\s*$|\\s+<L>)', 'u');
const abbreviation = new RegExp(`(?:^|[\\s.۔(])(?:\\p{L}|${LETTER_NAMES.join('|')})\\p{M}*$`, 'u');

const latinComma = urduPattern({
  name: 'urdu/latin-comma',
  summary: 'A comma after an Urdu word is ،.',
  detail:
    'The Latin comma hangs the wrong way in a line of Nastaliq. Write ، (U+060C). Commas inside a run of Latin words and inside numbers stay.',
  severity: 'error',
  fix: 'safe',
  messages: { comma: 'Unexpected Latin comma, expected ،.' },
  needs: /,/,
  pattern: urduRegExp(`${AFTER_URDU},(?=\\s|$|<L>)(?!\\s*[0-9]{3}(?![0-9]))`),
  repair: ({ passage, end }) => ({
    kind: nextIsUrdu.test(textAfter(passage.text, end)) ? 'safe' : 'suggested',
    text: '،',
  }),
  examples: [
    { wrong: 'یہ, وہ', right: 'یہ، وہ' },
    { wrong: 'یہ ,وہ', right: 'یہ،وہ' },
    { wrong: '(یہ), وہ', right: '(یہ)، وہ' },
    { wrong: '**یہ**, وہ', right: '**یہ**، وہ' },
    { right: 'TikTok, YouTube اور' },
    { right: '5,000' },
    { right: 'یہ، وہ' },
    { right: '`یہ, وہ` کوڈ ہے' },
  ],
});

const latinSemicolon = urduPattern({
  name: 'urdu/latin-semicolon',
  summary: 'A semicolon after an Urdu word is ؛.',
  detail: 'Write ؛ (U+061B) after an Urdu word; between Latin words the Latin semicolon stays.',
  severity: 'error',
  fix: 'safe',
  messages: { semicolon: 'Unexpected Latin semicolon, expected ؛.' },
  needs: /;/,
  pattern: urduRegExp(`${AFTER_URDU};(?=\\s|$|<L>)`),
  repair: () => ({ kind: 'safe', text: '؛' }),
  examples: [{ wrong: 'یہ; وہ', right: 'یہ؛ وہ' }, { right: 'TikTok; x' }],
});

const latinQuestion = urduPattern({
  name: 'urdu/latin-question',
  summary: 'A question mark after an Urdu word is ؟.',
  detail: 'The Latin question mark opens to the wrong side in right-to-left text. Write ؟ (U+061F).',
  severity: 'error',
  fix: 'safe',
  messages: { question: 'Unexpected Latin question mark, expected ؟.' },
  needs: /\?/,
  pattern: urduRegExp(`${AFTER_URDU}\\?(?=\\s|$|[)"”“]|<L>)`),
  repair: () => ({ kind: 'safe', text: '؟' }),
  examples: [
    { wrong: 'کیا?', right: 'کیا؟' },
    { wrong: 'کیا ہے ?', right: 'کیا ہے؟' },
    { right: 'کیا؟' },
    { right: 'OK?' },
  ],
});

const latinFullStop = urduPattern({
  name: 'urdu/latin-full-stop',
  summary: 'An Urdu sentence ends in ۔.',
  detail:
    'Write ۔ (U+06D4) at the end of an Urdu sentence. Decimal points, file names and the stop after a Latin word stay.',
  severity: 'error',
  fix: 'safe',
  messages: { stop: 'Unexpected Latin full stop, expected ۔.' },
  needs: /\./,
  pattern: urduRegExp(`${AFTER_URDU}\\.(?![.0-9A-Za-z/_])(?=\\s|$|[)"”“]|<L>)`),
  repair: ({ passage, start, end }) => {
    const safe =
      spacedUrdu.test(textAfter(passage.text, end)) && !abbreviation.test(textBefore(passage.text, start));
    return { kind: safe ? 'safe' : 'suggested', text: '۔' };
  },
  examples: [
    { wrong: 'ہے.', right: 'ہے۔' },
    { wrong: 'ہے. پھر', right: 'ہے۔ پھر' },
    { wrong: 'یہ **منع ہے.**', right: 'یہ **منع ہے۔**' },
    { right: '2.5' },
    { right: 'ہے...' },
    { right: 'TikTok. پھر' },
    { right: 'فائل.md' },
  ],
});

const dashAsFullStop = urduPattern({
  name: 'urdu/dash-as-full-stop',
  summary: 'A dash is not a full stop.',
  detail:
    'A hyphen typed for the full stop sits too high and ends no sentence for a screen reader. Write ۔ (U+06D4).',
  severity: 'warning',
  fix: 'suggested',
  messages: { dash: 'Unexpected dash at the end of a line, expected the full stop ۔.' },
  needs: /[-\u2010\u2011\u0640\u0964]/,
  pattern: urduRegExp(`${AFTER_URDU}[-\\u2010\\u2011\\u0640\\u0964](?=\\s*$)`, 'gmu'),
  repair: () => ({ kind: 'suggested', text: '۔' }),
  examples: [
    { wrong: 'ہے-', right: 'ہے۔' },
    { wrong: 'ہے \u0640', right: 'ہے۔' },
    { right: 'ہے۔' },
    { right: 'غیر-قانونی' },
  ],
});

const arabicCommaInNumber = urduPattern({
  name: 'urdu/arabic-comma-in-number',
  summary: 'Thousands are not parted by ،.',
  detail:
    '2،000 reads as two numbers, 2 and 000. Write 2,000 (or ۲٬۰۰۰ with Urdu digits). Two numbers in a list need a space: 13، 180.',
  severity: 'error',
  fix: 'suggested',
  messages: {
    comma: 'Unexpected ، inside a number, expected {expected}; or a space after it if these are two numbers.',
  },
  needs: /،/,
  pattern: urduRegExp('(?<=[<D>])،(?=[<D>]{3}(?![<D>]))'),
  values: ({ passage, start }) => ({ expected: /[0-9]/.test(passage.text[start - 1]!) ? ',' : '٬' }),
  repair: ({ passage, start }) => ({
    kind: 'suggested',
    text: /[0-9]/.test(passage.text[start - 1]!) ? ',' : '٬',
  }),
  examples: [{ wrong: '2،000+', right: '2,000+' }, { right: '13، 14' }, { right: '13،18' }],
});

export const latinPunctuationRules: Rule[] = [
  latinComma,
  latinSemicolon,
  latinQuestion,
  latinFullStop,
  dashAsFullStop,
  arabicCommaInNumber,
];
