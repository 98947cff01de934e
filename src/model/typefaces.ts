/** The typefaces of a printed page, by the names they go by there: what sets them names them, what prints them brings them. */

export interface Typeface {
  /** The family as the page names it: our own, so that a typeface of the machine is never taken instead. */
  family: string;
  /** Module path of the woff2 file. */
  module: string;
}

const SUBSETS: readonly (readonly [family: string, subset: string])[] = [
  ['Mizan Sans', 'latin'],
  ['Mizan Sans Ext', 'latin-ext'],
  ['Mizan Sans Viet', 'vietnamese'],
  ['Mizan Sans Greek', 'greek'],
  ['Mizan Sans Cyrillic', 'cyrillic'],
  ['Mizan Sans Devanagari', 'devanagari'],
];
const NASTALIQ = 'Mizan Nastaliq';

function files(family: string, path: string, styles: readonly string[]): Typeface[] {
  return styles.map((style) => ({ family, module: `${path}-${style}.woff2` }));
}

/** Every file that a printed page may need. */
export const PRINT_TYPEFACES: readonly Typeface[] = [
  ...SUBSETS.flatMap(([family, subset]) =>
    files(family, `@fontsource/noto-sans/files/noto-sans-${subset}`, [
      '400-normal',
      '700-normal',
      ...(subset === 'latin' ? ['400-italic', '700-italic'] : []),
    ]),
  ),
  ...files(NASTALIQ, '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic', [
    '400-normal',
    '700-normal',
  ]),
];

/** Families for text in Latin letters, the first that has a letter wins; Nastaliq for the Arabic letters among them. */
export const LATIN_FAMILIES: readonly string[] = [...SUBSETS.map(([family]) => family), NASTALIQ];

/** Families for text in Arabic letters. Nastaliq holds no Latin letters or ASCII digits: they come from the next. */
export const NASTALIQ_FAMILIES: readonly string[] = [NASTALIQ, ...SUBSETS.map(([family]) => family)];
