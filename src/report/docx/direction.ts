/** Cuts words into runs of one direction: Word goes by the run, and needs every run to say which way it is read. */
import { endOfName, splitRtl } from '../isolate.ts';
import type { Format } from './model.ts';
import { isRtl } from './typeface.ts';

/** Left-to-right mark. */
const LRM = '\u200E';
/** Right-to-left mark. */
const RLM = '\u200F';
/** A sign and a number behind a name: "Lantern Watchers\u060C 5 ..." would be read with the number before the name. */
const NUMBER_BEHIND = /^[^\p{L}\p{N}]*[\u060C\u061B\u06D4:,.][^\p{L}\p{N}]*\d/u;

export interface Stretch {
  text: string;
  rtl: boolean;
}

/** Whether a format in a language is set right to left throughout. */
export function isRtlRun({ code, ltr, as }: Format, lang: string): boolean {
  return isRtl(lang) && !code && !ltr && !as;
}

/** Runs of one direction each; joined, they are the words, but for a mark before numbers that would be turned round. */
export function cutRuns(text: string, format: Format, lang: string): Stretch[] {
  if (text === '') return [];
  if (format.as) return [{ text, rtl: false }];
  if (!isRtl(lang)) return format.code ? [{ text, rtl: false }] : splitRtl(text);
  return format.ltr || format.code ? [leftToRight(text)] : cutLeftToRight(text);
}

/**
 * What is read from left to right inside right-to-left text: addresses, names and phrases in Latin letters, telephone
 * numbers, dates by number. A range such as 13-17 is read from right to left, and is not among them.
 */
const WORD = '[#@]?\\p{Script=Latin}[\\p{Script=Latin}\\p{M}\\p{N}_]*(?:\\+\\+|#)?';
const BETWEEN = "(?:[ \\u00A0.'\\u2019/&_-]| [&/-] |[,:;.!?] )";
const LTR = new RegExp(
  [
    '(?:https?://|www\\.)[!-~]*[A-Za-z0-9/_=&#~-]',
    '[\\w.+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+',
    `${WORD}(?:${BETWEEN}${WORD}|-\\d+)*`,
    '\\d{4}-\\d{1,2}-\\d{1,2}(?![\\d-])',
    '\\+?\\(?\\d[\\d() \\u00A0-]{5,}\\d',
    '\\+\\d+|\\d+\\+',
  ].join('|'),
  'gu',
);

function cutLeftToRight(text: string): Stretch[] {
  const runs: Stretch[] = [];
  let done = 0;
  const rightToLeft = (stretch: string): Stretch => ({
    text: done > 0 && NUMBER_BEHIND.test(stretch) ? RLM + stretch : stretch,
    rtl: true,
  });
  for (const { 0: found, index } of text.matchAll(LTR)) {
    if (index < done || (/^\d/.test(found) && !isTurned(found))) continue;
    if (index > done) runs.push(rightToLeft(text.slice(done, index)));
    done = endOfName(text, index, index + found.length);
    runs.push(leftToRight(text.slice(index, done)));
  }
  if (done < text.length) runs.push(rightToLeft(text.slice(done)));
  return runs;
}

/** Whether a number's parts would change places: it has spaces, hyphens or a plus, and is no range. */
function isTurned(number: string): boolean {
  return /[ \u00A0+()-]/.test(number) && !/^\d{1,4}-\d{1,4}$/.test(number);
}

/** Everyone but Word goes by the letters, and a telephone number has none: "042-3579" would be turned round. */
function leftToRight(text: string): Stretch {
  const before = /^\p{L}/u.test(text) ? '' : LRM;
  const after = /[\p{L}\p{N}]$/u.test(text) ? '' : LRM;
  return { text: before + text + after, rtl: false };
}
