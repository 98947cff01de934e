/** The comparison key: what two spellings must share to count as the same word. For comparing only, never for writing back. */
import { digitValue } from './numerals.ts';

/** Letters of the Arabic script that different keyboards and languages write for the same letter. */
const sameLetter: Readonly<Record<string, string>> = {
  '\u064A': '\u06CC', // Arabic yeh
  '\u0649': '\u06CC', // alef maksura
  '\u06D0': '\u06CC',
  '\u0643': '\u06A9', // Arabic kaf
  '\u06AA': '\u06A9',
  '\u0647': '\u06C1', // Arabic heh
  '\u06D5': '\u06C1',
  '\u06C0': '\u06C1',
  '\u06C2': '\u06C1',
  '\u06C3': '\u06C1', // teh marbuta goal
  '\u0629': '\u06C1', // teh marbuta
  '\u0623': '\u0627', // alef with hamza above
  '\u0625': '\u0627',
  '\u0671': '\u0627',
  '\u06D3': '\u0626\u06D2', // bari ye with hamza is written for ئے
  '\u2019': "'",
  '\u02BC': "'",
  '\u2018': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2009': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u066A': '%',
  '\u066B': '.',
  '\u066C': ',',
};

/** Harakat, honorific marks and the elongation stroke: they help reading and change no word. */
const marks =
  /[\u0610-\u061A\u0640\u064B-\u0653\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/g;
/** Format controls, joiners and other characters without a shape. */
const invisibles = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const foldable = new RegExp(`[${Object.keys(sameLetter).join('')}]`, 'g');
const presentationForm = /[\uFB50-\uFDF9\uFDFB-\uFDFC\uFE70-\uFEFC]/g;
const looseHamza = /\u06CC\u0654/g;
const plain =
  /^[\u0020-\u007E\u0621\u0622\u0624\u0626-\u0628\u062A-\u063A\u0641\u0642\u0644-\u0646\u0648\u0679\u067E\u0686\u0688\u0691\u0698\u06A9\u06AF\u06BA\u06BE\u06C1\u06CC\u06D2\u060C\u061B\u061F\u06D4\n]*$/;

/**
 * The text with everything folded that two correct spellings may differ in: canonical form, letter variants,
 * digits of any system, curly marks, vowel signs and invisible characters. Letter case is kept.
 */
export function comparisonKey(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(presentationForm, (form) => form.normalize('NFKC'))
    .normalize('NFC')
    .replace(invisibles, '')
    .replace(foldable, (char) => sameLetter[char] ?? char)
    .replace(looseHamza, '\u0626')
    .replace(marks, '')
    .replaceAll('\u0654', '')
    .replace(/\p{Nd}/gu, (digit) => {
      const value = digit.length === 1 ? digitValue(digit.charCodeAt(0)) : -1;
      return value < 0 ? digit : String(value);
    });
}

/** The comparison key in lower case: the form in which single words are looked up. */
export function wordKey(word: string): string {
  return comparisonKey(word).toLowerCase();
}
