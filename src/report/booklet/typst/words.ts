/** Words as Typst: string literals that no content can break out of, and runs of another direction set apart. */
import type { WordOp } from '../../../compare/change.ts';
import { endOfName, hasRtl, splitRtl } from '../../isolate.ts';

// What no text may hold on paper: controls, direction overrides, isolates (they are set here), halves of letters.
const UNSHOWN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Cs}/gu;
const ISOLATES = /[\u2066-\u2069]/g;

/** A Typst string literal: nothing in it is read as markup or code. */
export function typstString(text: string): string {
  const shown = text
    .replace(UNSHOWN, '\uFFFD')
    .replace(ISOLATES, '')
    .replace(/[\\"]/g, '\\$&')
    .replace(/\s+/g, ' ');
  return `"${shown}"`;
}

/** How the words of a paragraph are set. */
export interface WordSetting {
  /** The paragraph runs from right to left. */
  rtl: boolean;
}

/**
 * Words as expressions of a code block, `;` after each. In a right-to-left paragraph Latin words, dates and telephone
 * numbers are isolated; in a left-to-right one, words in Arabic letters are.
 */
export function setWords(text: string, { rtl }: WordSetting, op: WordOp = '='): string {
  // Words without a letter of the paragraph's own script are in another language as they stand: "For You (FYF)".
  if (rtl && !hasRtl(text) && /\p{Script=Latin}/u.test(text)) return setApart(text, false, op);
  const stretches = rtl ? splitLtr(text) : splitRtl(breakLong(text));
  return stretches
    .map((stretch) => {
      if (stretch.rtl !== rtl) return `${rtl ? 'l' : 'r'}(${markWords(stretch.text, stretch.rtl, op, rtl)});`;
      return `${markWords(stretch.text, stretch.rtl, op)};`;
    })
    .join('');
}

/** A whole stretch in the other direction, whatever its letters: code, a telephone number in a span of its own. */
export function setApart(text: string, rtl: boolean, op: WordOp = '='): string {
  return `${rtl ? 'r' : 'l'}(${markWords(rtl ? text : breakLong(text), rtl, op, !rtl)});`;
}

/**
 * Nastaliq climbs, so a line drawn along its letters breaks into steps: each word gets a line of its own. Latin words
 * among them (`climbs`: the paragraph is in such letters) have their line at the same depth.
 */
function markWords(text: string, rtl: boolean, op: WordOp, climbs = rtl): string {
  if (op === '=' || text.trim() === '') return typstString(text);
  if (!rtl && climbs && op === '+') return eachWord(text, 'insl');
  if (!rtl) return `${op === '+' ? 'ins' : 'del'}(${typstString(text)})`;
  return eachWord(text, op === '+' ? 'insw' : 'delw');
}

function eachWord(text: string, mark: string): string {
  const words = text.match(/^\s+|\S+\s*/g) ?? [];
  return `{${words.map((word) => (word.trim() === '' ? typstString(word) : `${mark}(${typstString(word)})`)).join(';')}}`;
}

// Latin words, dates, telephone numbers, addresses. Words go on over spaces, and over the numbers among them; a number that
// comes first does not reach for the word after it.
const LETTERS = '\\p{Script=Latin}\\p{M}';
const INNER = `[-\\u2010-\\u2015./:@&+'\\u2019_%=?~#*\\u2212]`;
// A mark goes with the letter before it, which is Urdu as often as Latin: none begins a run.
const TOKEN = `[\\p{Script=Latin}0-9](?:[${LETTERS}0-9]|(?:${INNER}+|,)(?=[${LETTERS}0-9]))*`;
const NEXT = `(?:[ \\u00A0]+|[,:;.!?] (?=\\p{Script=Latin}))(?=[${LETTERS}0-9])${TOKEN}`;
const WORDS = `(?=\\p{Script=Latin})${TOKEN}(?:${NEXT})*`;
const RUN = new RegExp(
  `[@#+\\u2212]?(?:(?=[0-9])[0-9]+(?:[-\\u2010-\\u2015./ ][0-9]+)+(?![${LETTERS}0-9])|${WORDS}|${TOKEN}(?:(?<![0-9])${NEXT})*)[%+]?`,
  'gu',
);

/** A right-to-left sentence cut into stretches; they rejoin to the sentence. Brackets that belong to a run stay with it. */
export function splitLtr(text: string): { text: string; rtl: boolean }[] {
  const stretches: { text: string; rtl: boolean }[] = [];
  const add = (part: string, rtl: boolean): void => {
    if (part !== '') stretches.push({ text: part, rtl });
  };
  let done = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (index < done) continue;
    add(text.slice(done, index), true);
    done = endOfName(text, index, index + run.length);
    add(text.slice(index, done), false);
  }
  add(text.slice(done), true);
  return stretches;
}

/** An address may be broken at its signs, and anything endless somewhere. */
function breakLong(text: string): string {
  return text.replace(/[!-~]{28,}/g, (word) =>
    word.replace(/[/.?&=_#-](?=[A-Za-z0-9])|[A-Za-z0-9]{20}(?=[A-Za-z0-9])/g, '$&\u200B'),
  );
}
