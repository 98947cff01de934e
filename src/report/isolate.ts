/** Direction of stretches of text: right-to-left words set apart by isolates, so that what stands around them keeps its order. */

export const LRI = '\u2066';
export const RLI = '\u2067';
export const FSI = '\u2068';
export const PDI = '\u2069';

const RTL_SCRIPTS =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}';
const RTL = new RegExp(`[${RTL_SCRIPTS}]`, 'u');
const EVERY_RTL = new RegExp(`[${RTL_SCRIPTS}]`, 'gu');
const EVERY_LTR = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu;

// A word of a right-to-left script with its marks, joiners and punctuation; then more of them after spaces, digits and
// neutral signs. Quotation marks and letters of other scripts end a run.
const PART = `[${RTL_SCRIPTS}\\p{M}\\u200C\\u200D\\u060C\\u061B\\u061F\\u06D4\\u066A-\\u066C\\u0660-\\u0669]`;
const RUN = `[${RTL_SCRIPTS}]${PART}*(?:[\\s\\d.,:;!?%()/+\\-\\u2013\\u2014\\u2026]+${PART}+)*\\u2026?`;
const QUOTED =
  '\u201C[^\u201C\u201D]*\u201D|\u2018[^\u2018\u2019]*\u2019|\u00AB[^\u00AB\u00BB]*\u00BB|"[^"]*"|`[^`]*`';
const OPENERS = '\u201C\u2018\u00AB"`';
const PIECE = new RegExp(`${QUOTED}|${RUN}`, 'gu');

/** A message without the isolates its rule may have put in; the report sets its own, line by line. */
export function dropIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

/** True when the text has a letter of a right-to-left script. */
export function hasRtl(text: string): boolean {
  return RTL.test(text);
}

/** The direction most letters of the text have. */
export function majorityDirection(text: string): 'ltr' | 'rtl' {
  const rtl = text.match(EVERY_RTL)?.length ?? 0;
  if (rtl === 0) return 'ltr';
  return rtl >= (text.match(EVERY_LTR)?.length ?? 0) ? 'rtl' : 'ltr';
}

/** Set a whole stretch apart, in the direction of most of its letters; text without right-to-left letters is returned as it is. */
export function isolate(text: string): string {
  if (!hasRtl(text)) return text;
  return (majorityDirection(text) === 'rtl' ? RLI : LRI) + text + PDI;
}

/** Set every right-to-left piece of a left-to-right sentence apart: what stands in quotation marks as a whole, else run by run. */
export function isolateRtl(text: string): string {
  return splitRtl(text)
    .map((stretch) => (stretch.rtl ? isolate(stretch.text) : stretch.text))
    .join('');
}

/** Where a run ends that began a bracket and stops before its end: "name (fictional" takes the bracket with it. */
export function closeBracket(text: string, start: number, end: number): number {
  const run = text.slice(start, end);
  return text[end] === ')' && run.lastIndexOf('(') > run.lastIndexOf(')') ? end + 1 : end;
}

const LATIN_BRACKET = /^ ?\(\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N} .,'\u2019&-]*\)/u;

/** Where a Latin name ends that goes on in brackets: "Clockwork Institute (fictional)" is one name. */
export function endOfName(text: string, start: number, end: number): number {
  if (!/\p{Script=Latin}/u.test(text.slice(start, end))) return end;
  return end + (LATIN_BRACKET.exec(text.slice(end))?.[0].length ?? 0);
}

/** A stretch of a sentence, with whether it is to be set apart as right to left. */
export interface Stretch {
  text: string;
  rtl: boolean;
}

/** Cut a left-to-right sentence into stretches as {@link isolateRtl} sets them apart; they rejoin to the sentence. */
export function splitRtl(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (part: string, rtl: boolean): void => {
    if (part !== '') stretches.push({ text: part, rtl });
  };
  let done = 0;
  for (const { 0: piece, index } of hasRtl(text) ? text.matchAll(PIECE) : []) {
    if (!hasRtl(piece)) continue;
    const inside = OPENERS.includes(piece[0]!) ? piece.slice(1, -1) : piece;
    const at = index + (piece.length - inside.length) / 2;
    const end = closeBracket(text, at, at + inside.length);
    add(text.slice(done, at), false);
    add(text.slice(at, end), true);
    done = end;
  }
  add(text.slice(done), false);
  return stretches;
}
