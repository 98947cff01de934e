/** Other scripts and languages in Urdu text: UR601, UR602, UR605 and UR606. */

import { identifyLanguage } from '../../../text/identify.ts';
import type { Traits } from '../../../text/language.ts';
import { languageOf } from '../../../text/languages.ts';
import { ARABIC_LETTERS } from '../../../text/ur-letters.ts';
import { passageSpan, readingOf } from '../../passages.ts';
import { textAfter, textBefore, wordAround } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';
import { urduPattern, urduRegExp } from './urdu-pattern.ts';

const latinTail = /[A-Za-z0-9]+$/;
const latinHead = /^[A-Za-z0-9]+/;

const mixedScriptToken = urduPattern({
  name: 'urdu/mixed-script-token',
  summary: 'Latin and Urdu letters are not written in one word.',
  detail:
    'A Latin name written onto an Urdu word lacks a space (ایک Firefox); a Latin word with an Urdu letter in it is half typed over (intimی). The space is put in by itself for names listed under `protect` in mizan.yaml.',
  severity: 'error',
  fix: 'safe',
  messages: {
    mixed:
      'Unexpected Latin and Urdu letters in one word ({found}), expected a space between, or one script.',
  },
  needs: /[A-Za-z]/,
  pattern: urduRegExp('([A-Za-z])(?=<L>)|[A-Za-z](?<=<L>\\p{M}*[A-Za-z])'),
  place: ({ passage, start, end }) => wordAround(passage.text, start, end),
  repair: ({ match, passage, start, end, context }) => {
    const latin =
      latinTail.exec(textBefore(passage.text, end))![0].slice(0, -1) +
      latinHead.exec(textAfter(passage.text, start))![0];
    const between = match[1] ? `${match[0]} ` : ` ${match[0]}`;
    return { kind: context.config.protect.includes(latin) ? 'safe' : 'suggested', text: between };
  },
  examples: [
    { wrong: 'ایکFirefox', right: 'ایک Firefox' },
    { wrong: 'intimی' },
    { right: 'TikTok پر' },
    { right: 'TikTok۔' },
    { right: 'ہم،TikTok' },
  ],
});

const devanagari = urduPattern({
  name: 'urdu/devanagari',
  summary: 'No words in Devanagari or Gurmukhi.',
  detail:
    'Hindi or Punjabi text has slipped in, often from a machine translation. Write the Urdu. The name of a language in a link is left alone.',
  severity: 'error',
  messages: { script: 'Unexpected text in {script} ({found}), expected Urdu.' },
  needs: /[\u0900-\u097F\u0A00-\u0A7F\uA8E0-\uA8FF]/,
  pattern:
    /[\u0900-\u097F\uA8E0-\uA8FF]+(?:\s+[\u0900-\u097F\uA8E0-\uA8FF]+)*|[\u0A00-\u0A7F]+(?:\s+[\u0A00-\u0A7F]+)*/g,
  values: ({ match }) => ({ script: /[\u0A00-\u0A7F]/.test(match[0]) ? 'Gurmukhi' : 'Devanagari' }),
  accept: ({ match, passage, start, end }) =>
    !/^[\u0964\u0965]+$/.test(match[0]) &&
    !passage.block.inlines.some(
      (inline) =>
        inline.kind === 'link' &&
        inline.start <= passage.at + start &&
        passage.at + end <= inline.end &&
        /^\S+(?: \S+)?$/.test(match[0]),
    ),
  examples: [{ wrong: 'नफ़रत' }, { wrong: 'یہ ਪੰਜਾਬੀ ہے' }, { right: 'نفرت' }, { right: '[हिंदी](hi.md)' }],
});

const notUrdu: Rule = {
  name: 'urdu/not-urdu',
  summary: 'Text in Arabic script is Urdu, not another language.',
  detail:
    'A paragraph has almost none of the little words every Urdu sentence needs (ہے، کے، میں): it is Arabic, Persian, Pashto or another language. Translate it, or mark a quotation with its language: <span lang="ar">…</span>.',
  severity: 'error',
  fix: null,
  messages: {
    named:
      'Unexpected {language} in this passage, expected Urdu. Translate it, or mark it with its language.',
    unknown:
      'Unexpected language in this passage: it has almost none of the little words of Urdu. Translate it, or mark it with its language.',
  },
  languages: ['ur'],
  check(context) {
    for (const passage of readingOf(context).passages) {
      if (passage.text.length < 30 || !/[\u0620-\u06D3]/.test(passage.text)) continue;
      if (isPlainlyUrdu(passage.text, context.language.traits)) continue;
      const verdict = identifyLanguage(passage.text, context.language);
      // Text in Latin letters is left to the comparison with the source, which knows whether it was translated.
      if (!verdict || (verdict.tag && languageOf(verdict.tag).script === 'Latn')) continue;
      context.report({
        ...passageSpan(passage, 0, passage.text.length),
        message: verdict.tag ? 'named' : 'unknown',
        values: { language: verdict.tag ? nameOfLanguage(verdict.tag) : '' },
        section: passage.section,
      });
    }
  },
  examples: [
    {
      wrong:
        'تمام انسان آزاد به دنیا می\u200Cآیند و از لحاظ حیثیت و حقوق با هم برابرند و همه دارای عقل و وجدان می\u200Cباشند',
    },
    {
      wrong:
        'يولد جميع الناس أحراراً متساوين في الكرامة والحقوق وقد وهبوا عقلاً وضميراً وعليهم أن يعامل بعضهم بعضاً',
    },
    {
      right:
        'تمام انسان آزاد پیدا ہوتے ہیں اور حقوق اور عزت کے اعتبار سے برابر ہیں اور ان سب کو ضمیر اور عقل ملی ہے۔',
    },
    {
      right:
        '<span lang="fa">تمام انسان آزاد به دنیا می\u200Cآیند و از لحاظ حیثیت و حقوق با هم برابرند و همه دارای عقل و وجدان می\u200Cباشند</span>',
    },
  ],
};

/** A look at the words between spaces, which settles nearly every passage before anything is tokenised. */
function isPlainlyUrdu(text: string, { functionWords, leastFunctionShare }: Traits): boolean {
  const known = functionWordSet(functionWords);
  const words = text.split(' ');
  let count = 0;
  for (const word of words) if (known.has(word)) count++;
  return count / words.length > leastFunctionShare * 2.5;
}

const functionWordSets = new WeakMap<readonly string[], ReadonlySet<string>>();

function functionWordSet(words: readonly string[]): ReadonlySet<string> {
  const known = functionWordSets.get(words) ?? new Set(words);
  functionWordSets.set(words, known);
  return known;
}

function nameOfLanguage(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}

const romanUrdu: Rule = {
  name: 'urdu/roman-urdu',
  summary: 'Urdu is written in Urdu letters.',
  detail:
    'A block in Latin letters has the little words of Urdu (hai, ke, mein): somebody typed Urdu in Latin letters. Write it in Urdu script.',
  severity: 'warning',
  fix: null,
  messages: { roman: 'Unexpected Urdu in Latin letters ({words}), expected Urdu script.' },
  languages: ['ur'],
  check(context) {
    const { passages, alphabet } = readingOf(context);
    if (!/[a-z]/.test(alphabet)) return;
    const romanised = new Set(context.language.traits.romanised);
    const isArabic = new RegExp(`[${ARABIC_LETTERS}]`);
    for (const passage of passages) {
      if (isArabic.test(passage.text)) continue;
      const words = passage.text.match(/[A-Za-z]+(?:'[A-Za-z]+)?/g) ?? [];
      if (words.length < 4) continue;
      const found = words.filter((word) => romanised.has(word.toLowerCase()));
      if (found.length / words.length < 0.2) continue;
      context.report({
        ...passageSpan(passage, 0, passage.text.length),
        message: 'roman',
        values: { words: [...new Set(found)].slice(0, 5).join(', ') },
        section: passage.section,
      });
    }
  },
  examples: [
    { wrong: 'Hum is mawad ki ijazat nahi dete' },
    { right: 'We do not allow this content here' },
    { right: 'ہم اس مواد کی اجازت نہیں دیتے' },
  ],
};

export const scriptRules: Rule[] = [mixedScriptToken, devanagari, notUrdu, romanUrdu];
