/** What word processors change unasked, folded: only what is left different was changed by a person. */

/** Characters that a word processor puts in place of what was typed, and what stands for both. */
const SAME: readonly (readonly [RegExp, string])[] = [
  // What no Word file may hold, and the sign that is put in its place.
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD-\uFFFF]/g, ''],
  // Direction marks, soft hyphens, zero-width spaces, byte order marks. Joiners stay: they are spelling in Urdu.
  [/[\u00AD\u034F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, ''],
  [/[\u2018\u2019\u201A\u201B\u2032\u02BC\u0060\u00B4]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]|''/g, '"'],
  [/\u2026/g, '...'],
  [/[\u2010-\u2015\u2212]|--+/g, '-'],
  [/\u00BC/g, '1/4'],
  [/\u00BD/g, '1/2'],
  [/\u00BE/g, '3/4'],
  [/\u00A9/g, '(c)'],
  [/\u00AE/g, '(r)'],
  [/\u2122/g, '(tm)'],
  [/\u2192|->/g, '>'],
  [/\s+/g, ' '],
];

/** A text in the form in which two that differ by no one's will are equal. For comparing only. */
export function foldWords(text: string): string {
  let folded = text.normalize('NFC');
  for (const [pattern, plain] of SAME) folded = folded.replace(pattern, plain);
  return folded.trim();
}

const LIST_SIGN =
  /^(?:[-*\u2022\u2023\u2043\u25AA\u25CF\u25E6\u00B7\u06D4\uF0B7]|[(]?(?:\p{Nd}{1,3}|\p{L})[.)\u06D4])\s+(?=\S)/u;

/** Whether two folded texts differ at most by the number or bullet of a list that one of them has written out. */
export function sayTheSame(a: string, b: string): boolean {
  return a === b || a.replace(LIST_SIGN, '') === b || a === b.replace(LIST_SIGN, '');
}
