/** Characters nobody sees: joiners, soft hyphens, zero-width spaces: UR120 and UR121. */
import { ARABIC_LETTERS, NON_JOINING } from '../../../text/ur-letters.ts';
import { nameOf, textAfter, textBefore } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';
import { urduPattern, urduRegExp } from './urdu-pattern.ts';

const letterBefore = new RegExp(`[${ARABIC_LETTERS}]\\p{M}*$`, 'u');
const letterAfter = new RegExp(`^[${ARABIC_LETTERS}]`);

/** ں is missing from the letters that do not join: it does, so that a joiner behind it parts two words. */
const zwnjUseless = urduPattern({
  name: 'urdu/zwnj-useless',
  summary: 'A non-joiner (U+200C) stands only between two letters that would join.',
  detail:
    'The zero-width non-joiner keeps two parts of a word apart: نفرت\u200Cانگیز. Beside a space or after a letter that joins nothing it does nothing, except that a search for the word fails. After ے a space is usually meant.',
  severity: 'warning',
  fix: 'safe',
  messages: {
    useless: 'Unexpected non-joiner (U+200C) that parts nothing. Delete it.',
    space: 'Unexpected non-joiner (U+200C) after ے, expected a space.',
  },
  needs: /\u200C/,
  pattern: urduRegExp(`\\u200C(?!<L>)|(?<!<L>\\p{M}*)\\u200C|(?<=[${NON_JOINING}])\\u200C`),
  message: ({ passage, start, end }) => (isMissingSpace(passage.text, start, end) ? 'space' : 'useless'),
  repair: ({ passage, start, end }) =>
    isMissingSpace(passage.text, start, end) ? { kind: 'suggested', text: ' ' } : { kind: 'safe', text: '' },
  examples: [
    { wrong: 'ذمہ\u200C دار', right: 'ذمہ دار' },
    { wrong: 'کار\u200Cکردگی', right: 'کارکردگی' },
    { wrong: 'کے\u200Cبارے', right: 'کے بارے' },
    { wrong: 'بے\u200Cشمار', right: 'بےشمار' },
    { right: 'نفرت\u200Cانگیز' },
    { right: 'ذمہ\u200Cدار' },
    { right: 'لکھیں\u200Cگے' },
  ],
});

/** After ے (except the prefix بے) a deleted non-joiner would leave two words written as one. */
function isMissingSpace(text: string, start: number, end: number): boolean {
  return (
    /[ےۓ]$/.test(textBefore(text, start)) &&
    !/(?<!\p{L})بے$/u.test(textBefore(text, start)) &&
    letterAfter.test(textAfter(text, end))
  );
}

const SAFE_TO_DELETE = /[\uFEFF\u00AD\u034F\u2060]/;

const invisibleOther = urduPattern({
  name: 'urdu/invisible-other',
  summary: 'No soft hyphens, zero-width spaces or other invisible characters.',
  detail:
    'Invisible characters come with text copied from web pages. They split words for search and can hide a missing space.',
  severity: 'error',
  fix: 'safe',
  messages: {
    invisible: 'Unexpected invisible character {code}. Delete it.',
    space: 'Unexpected zero-width space (U+200B) between two words, expected a space.',
  },
  needs: /[\u00AD\u034F\u180E\u200B\u200D\u2060-\u2064\uFEFF]/,
  pattern: /[\u00AD\u034F\u180E\u200B\u200D\u2060-\u2064\uFEFF]+/g,
  accept: ({ match, passage, start, end }) =>
    // The joiner inside a family or flag emoji belongs there.
    !(
      match[0] === '\u200D' &&
      /[\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}]$/u.test(textBefore(passage.text, start)) &&
      /^\p{Extended_Pictographic}/u.test(textAfter(passage.text, end))
    ),
  message: ({ match, passage, start, end }) =>
    hidesSpace(match[0], passage.text, start, end) ? 'space' : 'invisible',
  values: ({ match }) => ({ code: [...match[0]].map(nameOf).join(' ') }),
  repair: ({ match, passage, start, end }) => {
    if (hidesSpace(match[0], passage.text, start, end)) return { kind: 'suggested', text: ' ' };
    return {
      kind: [...match[0]].every((char) => SAFE_TO_DELETE.test(char)) ? 'safe' : 'suggested',
      text: '',
    };
  },
  examples: [
    { wrong: 'ہم\u200Bنے', right: 'ہم نے' },
    { wrong: 'ہم\u00AD نے', right: 'ہم نے' },
    { wrong: 'ہم\uFEFF نے', right: 'ہم نے' },
    { right: 'ہم نے' },
    { right: 'خاندان \u{1F468}\u200D\u{1F469} والا ایموجی' },
  ],
});

function hidesSpace(found: string, text: string, start: number, end: number): boolean {
  return (
    found.includes('\u200B') &&
    letterBefore.test(textBefore(text, start)) &&
    letterAfter.test(textAfter(text, end))
  );
}

export const invisibleRules: Rule[] = [zwnjUseless, invisibleOther];
