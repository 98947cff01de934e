/** Combining marks and canonical form: UR101, UR119 and UR126. */

import { editsFor, passageSpan, readingOf } from '../../passages.ts';
import { nameOf, textBefore, visible } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';
import { urduPattern, urduRegExp } from './urdu-pattern.ts';

/** A character with the marks on it. */
const CLUSTER = /\P{M}?\p{M}+|\P{M}/gu;
/** Nothing below here has a canonical form other than itself. */
const PLAIN =
  /^[\0-\u02FF\u0600-\u0652\u0656-\u06BF\u06C1\u06C3-\u06D2\u06D4-\u06FF\u2000-\u200F\u2010-\u2027\uFFFC]*$/;

const notNfc: Rule = {
  name: 'urdu/not-nfc',
  summary: 'Letters are stored in composed form (NFC).',
  detail:
    'آ، ؤ، ئ and ۂ can be stored as one code or as a letter and a mark. They look alike, but a search for one misses the other. The fix stores them as one code; nothing changes on the page.',
  severity: 'error',
  fix: 'safe',
  messages: { form: 'Unexpected letter in parts ({codes}), expected the composed letter {expected}.' },
  languages: ['ur'],
  check(context) {
    const { passages, alphabet } = readingOf(context);
    if (PLAIN.test(alphabet) && !/\p{M}/u.test(alphabet)) return;
    for (const passage of passages) {
      const { text } = passage;
      if (text === text.normalize('NFC')) continue;
      for (const match of text.matchAll(CLUSTER)) {
        const expected = match[0].normalize('NFC');
        if (expected === match[0]) continue;
        const end = match.index + match[0].length;
        const edits = editsFor(context.document, passage, match.index, end, expected);
        context.report({
          ...passageSpan(passage, match.index, end),
          message: 'form',
          values: { codes: [...match[0]].map(nameOf).join(' '), expected: visible(expected) },
          section: passage.section,
          fix: edits ? { kind: 'safe', edits } : undefined,
        });
      }
    }
  },
  examples: [
    { wrong: 'ا\u0653ج', right: 'آج' },
    { wrong: 'درج\u06C1\u0654 حرارت', right: 'درجۂ حرارت' },
    { wrong: 'ک\u0648\u064A\u0654', right: 'ک\u0648\u0626' },
    { right: 'آج' },
    { right: '`ا\u0653` کا کوڈ' },
    { right: 'آزاد\u06CC\u0654 مذہب' },
  ],
};

const strayMark = urduPattern({
  name: 'urdu/stray-mark',
  summary: 'A vowel sign stands on a letter.',
  detail:
    'A sign after a space or a stop shows as a dotted circle or lands on the wrong letter. Move it behind the letter it belongs to, or delete it.',
  severity: 'warning',
  messages: {
    stray: 'Unexpected mark {code} without a letter, expected it right behind the letter it belongs to.',
    foreign: 'Unexpected mark U+065B, expected the Urdu mark U+0652.',
  },
  fix: 'suggested',
  needs: /[\u064B-\u065F\u0670]/,
  pattern: urduRegExp(
    '(?<![<Ls>\\u0640\\u0610-\\u0614\\u064B-\\u065F\\u0670])[\\u064B-\\u065F\\u0670]|\\u065B',
  ),
  message: ({ match }) => (match[0] === '\u065B' ? 'foreign' : 'stray'),
  values: ({ match }) => ({ code: nameOf(match[0]) }),
  repair: ({ match, passage, start }) => {
    if (match[0] === '\u065B') return { kind: 'suggested', text: '\u0652' };
    const blank = /(?<=[\p{L}\p{M}]) $/u.exec(textBefore(passage.text, start));
    return blank ? { kind: 'suggested', start: start - 1, text: match[0] } : null;
  },
  examples: [
    { wrong: 'م \u064Eحمد', right: 'م\u064Eحمد' },
    { right: 'شیر\u0650' },
    { right: 'یقیناً' },
    { right: 'اعلیٰ' },
    { right: 'اللّٰہ' },
  ],
});

const letter = urduRegExp('<L>');

const marksDensity: Rule = {
  name: 'urdu/marks-density',
  summary: 'Vowel signs are used where they help, not throughout.',
  detail:
    'Readers of Urdu expect vowel signs only where a word could be read two ways (اِس, اُس). A paragraph full of them is slow to read and hard to search.',
  severity: 'info',
  fix: null,
  messages: {
    dense:
      'Unexpected number of vowel signs: {percent} % of the letters carry one. Keep those that tell two words apart.',
  },
  options: {
    percent: { default: 5, means: 'the share of letters with a sign above which a paragraph is reported' },
  },
  languages: ['ur'],
  check(context) {
    const { passages, alphabet } = readingOf(context);
    if (!/[\u064E-\u0652]/.test(alphabet)) return;
    const limit = Number(context.options.percent);
    for (const passage of passages) {
      const signs = passage.text.match(/[\u064E-\u0652]/g)?.length ?? 0;
      if ((100 * signs) / passage.text.length <= limit / 2) continue;
      const letters = passage.text.match(letter)?.length ?? 0;
      if (letters < 40 || (100 * signs) / letters <= limit) continue;
      context.report({
        ...passageSpan(passage, 0, passage.text.length),
        message: 'dense',
        values: { percent: ((100 * signs) / letters).toFixed(1) },
        section: passage.section,
      });
    }
  },
  examples: [
    { wrong: 'یِہ اِس اُصُول کے تَحت مَنع ہے اور ہَم اِسے ہَٹا دیتے ہیں، خواہ کِسی نے پوسٹ کِیا ہو۔' },
    { right: 'یہ اِس اصول کے تحت منع ہے اور ہم اسے ہٹا دیتے ہیں، خواہ کسی نے پوسٹ کیا ہو۔' },
  ],
};

export const markRules: Rule[] = [notNfc, strayMark, marksDensity];
