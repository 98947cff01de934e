/** Letters that stand only at certain places in a word: UR114–UR118. */
import { textAfter, textBefore, wordAround } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';
import { urduPattern, urduRegExp } from './urdu-pattern.ts';

const initialDoChashmi = urduPattern({
  name: 'urdu/initial-do-chashmi',
  summary: 'A word does not begin with ھ.',
  detail:
    'ھ is the breath of the letter before it (بھ، کھ); at the beginning of a word the letter is ہ: ہماری، ہے. The abbreviation ھ after a Hijri year is right.',
  severity: 'error',
  fix: 'safe',
  messages: { letter: 'Unexpected ھ at the beginning of {found}, expected ہ.' },
  needs: /ھ/,
  pattern: /ھ(?=\p{L})/gu,
  accept: ({ passage, start }) =>
    !/[\p{L}\p{M}\u200C]$|[0-9\u06F0-\u06F9]\s?$/u.test(textBefore(passage.text, start)),
  place: ({ passage, start, end }) => wordAround(passage.text, start, end),
  repair: () => ({ kind: 'safe', text: 'ہ' }),
  examples: [
    { wrong: 'ھماری', right: 'ہماری' },
    { wrong: 'ھوا', right: 'ہوا' },
    { wrong: 'یہ ھے', right: 'یہ ہے' },
    { right: '1423 ھ' },
    { right: '۱۴۲۳ھ' },
    { right: 'بھی' },
    { right: 'انھیں' },
  ],
});

const doChashmiAfterNonAspirate = urduPattern({
  name: 'urdu/do-chashmi-after-non-aspirate',
  summary: 'ھ follows only letters that can be aspirated.',
  detail:
    'After letters such as ا، ی، ظ the sound is ہ: یہاں، ظاہر. ھ belongs after ب پ ت ٹ ج چ د ڈ ڑ ک گ, and after ر ل م ن in words such as انھیں.',
  severity: 'warning',
  fix: 'suggested',
  messages: { letter: 'Unexpected ھ after {before} in {found}, expected ہ.' },
  needs: /ھ/,
  pattern: /ھ(?<=[اآویےہحخذزژسشصضطظعغفقثء]ھ)/g,
  place: ({ passage, start, end }) => wordAround(passage.text, start, end),
  values: ({ passage, start }) => ({ before: passage.text[start - 1]! }),
  repair: () => ({ kind: 'suggested', text: 'ہ' }),
  examples: [
    { wrong: 'یھاں', right: 'یہاں' },
    { wrong: 'ظاھر', right: 'ظاہر' },
    { right: 'انھیں' },
    { right: 'سرھانا' },
    { right: 'تیرھواں' },
    { right: 'تمھارا' },
  ],
});

const noonGhunnaMedial = urduPattern({
  name: 'urdu/noon-ghunna-medial',
  summary: 'ں ends a word.',
  detail:
    'A letter right after ں means that a space is missing (میں دوسرا) or that the letter should be ن (اکاؤنٹ).',
  severity: 'warning',
  fix: 'suggested',
  messages: { letter: 'Unexpected ں inside {found}, expected a space after it, or ن.' },
  needs: /ں/,
  pattern: urduRegExp('ں(?=<L>)'),
  place: ({ passage, start, end }) => wordAround(passage.text, start, end),
  repair: ({ passage, start, end }) => {
    const rest = wordAround(passage.text, start, end).end - end;
    return { kind: 'suggested', text: rest <= 2 ? 'ن' : 'ں ' };
  },
  examples: [
    { wrong: 'میںدوسرا', right: 'میں دوسرا' },
    { wrong: 'اکاؤںٹ', right: 'اکاؤنٹ' },
    { right: 'میں' },
    { right: 'لکھیں\u200Cگے' },
    { right: 'کریں گے' },
  ],
});

const bariYeMedial = urduPattern({
  name: 'urdu/bari-ye-medial',
  summary: 'ے ends a word.',
  detail:
    'A letter right after ے means that a space is missing: کے بارے، طے شدہ. The prefix بے may be written solid: بےشک.',
  severity: 'warning',
  fix: 'suggested',
  messages: { letter: 'Unexpected ے inside {found}, expected a space after it.' },
  needs: /ے/,
  pattern: urduRegExp('ے(?=<L>)'),
  accept: ({ passage, start }) => !/(?<!\p{L})ب$/u.test(textBefore(passage.text, start)),
  place: ({ passage, start, end }) => wordAround(passage.text, start, end),
  repair: () => ({ kind: 'suggested', text: 'ے ' }),
  examples: [
    { wrong: 'کےبارے', right: 'کے بارے' },
    { wrong: 'طےشدہ', right: 'طے شدہ' },
    { right: 'کے بارے' },
    { right: 'بےشک' },
  ],
});

const tatweel = urduPattern({
  name: 'urdu/tatweel',
  summary: 'Words are not stretched with U+0640.',
  detail:
    'The elongation stroke is no letter: a stretched word is not found by search and looks wrong in Nastaliq. As a dash write \u2014, as a full stop ۔.',
  severity: 'error',
  fix: 'safe',
  messages: {
    inside: 'Unexpected elongation stroke (U+0640) in a word, expected the letters alone.',
    stop: 'Unexpected elongation stroke (U+0640) as a full stop, expected ۔.',
    dash: 'Unexpected elongation stroke (U+0640) as a dash, expected \u2014.',
  },
  needs: /\u0640/,
  pattern: /\u0640+/g,
  message: (found) => tatweelUse(found.passage.text, found.start, found.end),
  repair: ({ passage, start, end }) => {
    const use = tatweelUse(passage.text, start, end);
    if (use === 'inside') return { kind: 'safe', text: '' };
    const blanks = use === 'stop' ? /[ \t]*$/.exec(textBefore(passage.text, start))![0].length : 0;
    return { kind: 'suggested', start: start - blanks, text: use === 'stop' ? '۔' : '\u2014' };
  },
  examples: [
    { wrong: 'م\u0640حمد', right: 'محمد' },
    { wrong: 'ہے \u0640', right: 'ہے۔' },
    { wrong: 'ایک \u0640 دو', right: 'ایک \u2014 دو' },
    { right: 'محمد' },
  ],
});

function tatweelUse(text: string, start: number, end: number): 'inside' | 'stop' | 'dash' {
  const joined =
    /[\p{L}\p{M}]$/u.test(textBefore(text, start)) && /^[\p{L}\p{M}]/u.test(textAfter(text, end));
  if (joined) return 'inside';
  return /^\s*$/.test(textAfter(text, end)) ? 'stop' : 'dash';
}

export const joiningRules: Rule[] = [
  initialDoChashmi,
  doChashmiAfterNonAspirate,
  noonGhunnaMedial,
  bariYeMedial,
  tatweel,
];
