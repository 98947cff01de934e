/** Letters of Urdu and of its neighbours, as pieces of regular expressions, and the words its letters are called by. */

/** Arabic-script letters of the basic plane, for use inside a character class (no stops, digits, tatweel or marks). */
export const ARABIC_LETTERS =
  '\\u0620-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06E5\\u06E6\\u06EE\\u06EF\\u06FA-\\u06FC\\u06FF\\u0750-\\u077F\\u0870-\\u0887\\u0889-\\u088E\\u08A0-\\u08C9\\uFB50-\\uFBB1\\uFBD3-\\uFD3D\\uFD50-\\uFD8F\\uFD92-\\uFDC7\\uFDF0-\\uFDFB\\uFE70-\\uFE74\\uFE76-\\uFEFC';

/** One letter of the Arabic script. */
export const LETTER = `[${ARABIC_LETTERS}]`;

/** Combining marks met in Urdu: harakat, hamza above, superscript alef, honorifics. */
export const MARKS =
  '\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED';

/** Digits right in Urdu, for use inside a character class. */
export const DIGITS = '0-9\\u06F0-\\u06F9';

/** The letters Urdu is written with. */
export const URDU_ALPHABET = 'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۂۃھیےۓ';

/** Letters that ھ can follow: the aspirates, and the sonorants of انھیں، تمھارا، تیرھواں، کولھو. */
export const ASPIRABLE = 'بپتٹجچدڈڑکگرلمن';

/** Letters after which a word cannot go on joined, so that a joiner there has nothing to part. */
export const NON_JOINING = 'اآأإدڈذرڑزژوؤےۓۃء';

/** Names of the Latin letters, as abbreviations are spelled out in Urdu: پی۔ٹی۔آئی. */
export const LETTER_NAMES: readonly string[] =
  'اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ'.split(' ');

/** No letter or mark right before, none right after: the edges of a word, which \b does not find in Urdu. */
export const WORD_START = `(?<![\\p{L}\\p{M}])`;
export const WORD_END = `(?![\\p{L}\\p{M}])`;
