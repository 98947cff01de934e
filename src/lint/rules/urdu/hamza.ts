/** Hamza and the letters that carry it: UR109, UR111, UR112 and UR124. */
import { PREFERRED_SPELLINGS } from '../../../text/ur-spelling.ts';
import { nameOf, wordAround } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';
import { urduPattern, urduRegExp } from './urdu-pattern.ts';

const arabicHamzaAlef = urduPattern({
  name: 'urdu/arabic-hamza-alef',
  summary: 'A word does not begin with أ, and إ and ٱ are not used in Urdu.',
  detail:
    'Urdu writes a plain ا at the beginning of a word (اپنا، اسلام) and keeps أ only inside a few words such as جرأت.',
  severity: 'warning',
  fix: 'suggested',
  messages: { letter: 'Unexpected {found} ({code}), expected a plain ا.' },
  needs: /[\u0623\u0625\u0671]/,
  pattern: urduRegExp('<WORD>\\u0623|\\u0625|\\u0671'),
  values: ({ match }) => ({ code: nameOf(match[0]) }),
  repair: () => ({ kind: 'suggested', text: 'ا' }),
  examples: [
    { wrong: '\u0623پنا', right: 'اپنا' },
    { wrong: '\u0625سلام', right: 'اسلام' },
    { right: 'جر\u0623ت' },
    { right: 'ت\u0623ثر' },
  ],
});

const izafatDetachedHamza = urduPattern({
  name: 'urdu/izafat-detached-hamza',
  summary: 'The hamza of izafat stands on the ہ: صیغۂ راز.',
  detail:
    'After ہ the izafat is written ۂ, one letter; a separate ء breaks the word in two for search and line breaking.',
  severity: 'warning',
  fix: 'suggested',
  messages: { detached: 'Unexpected separate ء after ہ, expected ۂ.' },
  needs: /\u0621/,
  pattern: /ہ\u0621(?!\p{L})/gu,
  repair: () => ({ kind: 'suggested', text: 'ۂ' }),
  examples: [
    { wrong: 'صیغہ\u0621 راز', right: 'صیغۂ راز' },
    { right: 'علما\u0621' },
    { right: '2023\u0621' },
  ],
});

const hamzaChair = urduPattern({
  name: 'urdu/hamza-chair',
  summary: 'Hamza inside a word is written ئ.',
  detail:
    'Before another letter the hamza sits on its own tooth: کوئی، گئے. A ی with a combining hamza, or a ء before ی or ے, looks nearly the same and is another word to a search.',
  severity: 'warning',
  fix: 'safe',
  messages: { chair: 'Unexpected {written} inside a word, expected ئ.' },
  needs: /[\u0621\u0654]/,
  pattern: urduRegExp('[\\u06CC\\u0649]\\u0654(?=<L>)|(?<=\\p{L}\\p{M}*)\\u0621(?=[یے])'),
  values: ({ match }) => ({
    written: match[0] === '\u0621' ? 'ء' : `${match[0][0]} with ${nameOf('\u0654')}`,
  }),
  repair: ({ match }) => ({ kind: match[0] === '\u0621' ? 'suggested' : 'safe', text: 'ئ' }),
  examples: [
    { wrong: 'کو\u06CC\u0654\u06CC', right: 'کوئی' },
    { wrong: 'کو\u0621ی', right: 'کوئی' },
    { right: 'آزاد\u06CC\u0654 مذہب' },
    { right: 'کوئی' },
  ],
});

const bariYeHamza = urduPattern({
  name: 'urdu/bari-ye-hamza',
  summary: 'A word ends in ئے, not in ۓ.',
  detail:
    'ۓ (one letter) is often typed for the two letters ئے: چائے، جائے. A search for the usual spelling does not find it.',
  severity: 'warning',
  fix: 'suggested',
  messages: { letter: 'Unexpected ۓ in {found}, expected the two letters ئے.' },
  needs: /ۓ/,
  pattern: /(?<=\p{L}\p{M}*)ۓ/gu,
  place: ({ passage, start, end }) => wordAround(passage.text, start, end),
  accept: ({ passage, start, end }) => {
    const word = wordAround(passage.text, start, end);
    return !(passage.text.slice(word.start, word.end) in PREFERRED_SPELLINGS);
  },
  repair: () => ({ kind: 'suggested', text: 'ئے' }),
  examples: [{ wrong: 'چا\u06D3', right: 'چائے' }, { wrong: 'جا\u06D3', right: 'جائے' }, { right: 'چائے' }],
});

export const hamzaRules: Rule[] = [arabicHamzaAlef, izafatDetachedHamza, hamzaChair, bariYeHamza];
