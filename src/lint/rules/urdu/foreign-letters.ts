/** Letters of Arabic, Persian and other languages that look like Urdu ones and are not: UR102–UR108 and UR110. */
import { ARABIC_LETTERS, ASPIRABLE, URDU_ALPHABET } from '../../../text/ur-letters.ts';
import { nameOf, textBefore, wordAround } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';
import { urduPattern } from './urdu-pattern.ts';

/** What the compatibility form of a presentation form becomes in Urdu. */
const URDU_FOR: Readonly<Record<string, string>> = {
  '\u064A': 'ی',
  '\u0649': 'ی',
  '\u0643': 'ک',
  '\u06AA': 'ک',
  '\u0647': 'ہ',
  '\u06D5': 'ہ',
  '\u06C0': 'ۂ',
};

/** Heh forms that may be ہ or ھ, and teh marbuta: only a person can tell. */
const AMBIGUOUS_FORM = /[\uFEEB\uFEEC\uFE93\uFE94]/;

function urduFor(form: string): string {
  return [...form.normalize('NFKC')].map((letter) => URDU_FOR[letter] ?? letter).join('');
}

const presentationForms = urduPattern({
  name: 'urdu/presentation-forms',
  summary: 'Letters are typed as letters, not as the shapes they take in a word.',
  detail:
    'Text copied from a PDF or an old editor may hold one code for each shape of a letter. It looks right, but search, spelling checks and screen readers do not know it. Type the word again, or let the fix put the letters in. Ligatures of honour such as \uFDFA and \uFDFD may stay.',
  severity: 'error',
  fix: 'safe',
  messages: {
    form: 'Unexpected {found} ({code}), the shape of a letter, expected the letter {expected}. Type the word again.',
    ambiguous:
      'Unexpected {found} ({code}), the shape of a letter that is ہ, ھ or ۃ in Urdu. Type the word again.',
  },
  needs: /[\uFB50-\uFDF9\uFDFB\uFDFC\uFE70-\uFEFC]/,
  pattern: /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDF9\uFDFB\uFDFC\uFE70-\uFE74\uFE76-\uFEFC]/g,
  message: ({ match }) => (AMBIGUOUS_FORM.test(match[0]) ? 'ambiguous' : 'form'),
  values: ({ match }) => ({ code: nameOf(match[0]), expected: urduFor(match[0]) }),
  repair: ({ match }) => ({
    kind: AMBIGUOUS_FORM.test(match[0]) ? 'suggested' : 'safe',
    text: urduFor(match[0]).replace('\u0629', 'ۃ'),
  }),
  examples: [
    { wrong: '\uFBA8\uFBAE', right: 'ہے' },
    { wrong: '\uFEE3\uFBFF\uFB9F', right: 'میں' },
    { wrong: '\uFEDB\uFEF4\uFE8E', right: 'کیا' },
    { right: '\uFDFA' },
    { right: '\uFDFD' },
    { right: '\uFD3Eآیت\uFD3F' },
    { right: 'ہے' },
  ],
});

/** A rule against one or two letters that stand for an Urdu one everywhere. */
function oneLetter(
  name: string,
  letters: string,
  urdu: string,
  label: string,
  examples: Rule['examples'],
): Rule {
  return urduPattern({
    name: `urdu/${name}`,
    summary: `${label} is not an Urdu letter: write ${urdu}.`,
    detail: `An Arabic keyboard gives ${label}, which looks like ${urdu} in some fonts and not in others. A reader who searches for the word will not find it. Write ${urdu}.`,
    severity: 'error',
    fix: 'safe',
    messages: { letter: `Unexpected {found} ({code}), expected the Urdu letter ${urdu}.` },
    needs: new RegExp(`[${letters}]`),
    pattern: new RegExp(`[${letters}]`, 'g'),
    values: ({ match }) => ({ code: nameOf(match[0]) }),
    repair: () => ({ kind: 'safe', text: urdu }),
    examples,
  });
}

const arabicYeh = oneLetter('arabic-yeh', '\\u064A', 'ی', 'Arabic yeh (U+064A)', [
  { wrong: 'گائ\u064Aڈ', right: 'گائیڈ' },
  { wrong: 'ہ\u064Aں', right: 'ہیں' },
  { wrong: '[ہ\u064Aں](https://example.org/\u064A)', right: '[ہیں](https://example.org/\u064A)' },
  { right: '`\u064A` کا کوڈ' },
  { right: '<span lang="ar">ف\u064A</span> عربی لفظ ہے' },
]);

const alefMaksura = oneLetter('alef-maksura', '\\u0649', 'ی', 'Alef maksura (U+0649)', [
  { wrong: 'عل\u0649ٰ', right: 'علیٰ' },
  { right: 'اعلیٰ' },
]);

const arabicKaf = oneLetter('arabic-kaf', '\\u0643\\u06AA', 'ک', 'Arabic or swash kaf (U+0643, U+06AA)', [
  { wrong: '\u0643ے', right: 'کے' },
  { right: 'کے' },
]);

const hehWithYeh = oneLetter('heh-with-yeh', '\\u06C0', 'ۂ', 'Heh with yeh above (U+06C0)', [
  { wrong: 'درج\u06C0 حرارت', right: 'درجۂ حرارت' },
  { right: 'درجۂ حرارت' },
]);

const AFTER_ASPIRABLE = new RegExp(`[${ASPIRABLE}]\\p{M}*$`, 'u');

const arabicHeh = urduPattern({
  name: 'urdu/arabic-heh',
  summary: 'Arabic heh (U+0647) is not an Urdu letter: write ہ or ھ.',
  detail:
    'Urdu writes ہ where Arabic writes U+0647, and ھ for the breath of an aspirate. After a letter that can be aspirated (گ in گھر) only the word tells which is meant: choose it yourself.',
  severity: 'error',
  fix: 'safe',
  messages: {
    letter: 'Unexpected {found} ({code}), expected the Urdu letter ہ.',
    choose:
      'Unexpected {found} ({code}), expected ہ or ھ: after {before} only the word tells which. Type it.',
  },
  needs: /[\u0647\u06D5]/,
  pattern: /[\u0647\u06D5]/g,
  message: ({ passage, start }) =>
    AFTER_ASPIRABLE.test(textBefore(passage.text, start)) ? 'choose' : 'letter',
  values: ({ match, passage, start }) => ({ code: nameOf(match[0]), before: passage.text[start - 1] ?? '' }),
  repair: ({ passage, start }) =>
    AFTER_ASPIRABLE.test(textBefore(passage.text, start)) ? null : { kind: 'safe', text: 'ہ' },
  examples: [{ wrong: '\u0647م', right: 'ہم' }, { wrong: 'گ\u0647ر' }, { right: 'ہم' }, { right: 'گھر' }],
});

const tehMarbuta = urduPattern({
  name: 'urdu/teh-marbuta',
  summary: 'Arabic teh marbuta (U+0629) is not an Urdu letter.',
  detail:
    'Urdu writes ۃ (زکوٰۃ), ت (رحمت) or ہ (معاملہ), by the word. Choose the usual spelling; the suggested fix writes ۃ.',
  severity: 'warning',
  fix: 'suggested',
  messages: { letter: 'Unexpected {found} (U+0629), expected ۃ, ت or ہ as the word is spelled in Urdu.' },
  needs: /\u0629/,
  pattern: /\u0629/g,
  repair: () => ({ kind: 'suggested', text: 'ۃ' }),
  examples: [{ wrong: 'زکوٰ\u0629', right: 'زکوٰۃ' }],
});

/** Letters that rules of their own speak of. */
const KNOWN_FOREIGN = '\u064A\u0649\u0643\u06AA\u0647\u06D5\u0629\u06C0\u0625\u0671';
const isForeign = new RegExp(
  `(?![${URDU_ALPHABET}${KNOWN_FOREIGN}\\uFB50-\\uFDFF\\uFE70-\\uFEFC])[${ARABIC_LETTERS}]`,
);

const nonUrduLetter = urduPattern({
  name: 'urdu/non-urdu-letter',
  summary: 'Every letter of the Arabic script is one that Urdu uses.',
  detail:
    'A letter of Pashto, Sindhi, Kurdish or another language stands in Urdu text: a slip of the keyboard, or a quotation. Correct the letter, or mark a quotation with its language: <span lang="ps">…</span>.',
  severity: 'error',
  messages: {
    letter:
      'Unexpected {letter} ({code}) in {found}, expected a letter of the Urdu alphabet. Correct it, or mark the word’s language.',
  },
  needs: isForeign,
  pattern: new RegExp(isForeign.source, 'g'),
  values: ({ match }) => ({ letter: match[0], code: nameOf(match[0]) }),
  place: ({ passage, start, end }) => wordAround(passage.text, start, end),
  examples: [
    { wrong: 'ښه' },
    { wrong: 'ټول' },
    { right: 'ژالہ ۂ ۓ ؤ ئ أ ۃ' },
    { right: '<span lang="ps">ښه</span> پشتو لفظ ہے' },
  ],
});

export const foreignLetterRules: Rule[] = [
  presentationForms,
  arabicYeh,
  alefMaksura,
  arabicKaf,
  arabicHeh,
  tehMarbuta,
  hehWithYeh,
  nonUrduLetter,
];
