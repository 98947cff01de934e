/** The typefaces a page embeds: which files are needed, for which languages, and the CSS that carries them. */

export interface FontFile {
  /** Module path of the file; the caller reads it, since this room reads nothing. */
  module: string;
  family: string;
  weight: 400 | 700;
  unicodeRange: string;
  /** Primary tags of the languages set in it. */
  languages: readonly string[];
}

export interface EmbeddedFont extends FontFile {
  /** The woff2 file in base64. */
  base64: string;
}

const NASTALIQ = 'Noto Nastaliq Urdu';
const ARABIC = 'U+0600-06FF,U+0750-077F,U+200C-200E,U+2010-2011,U+FB50-FDFF,U+FE70-FEFC';
const LATIN = 'U+0000-00FF,U+2000-200B,U+200F,U+2012-206F';

/** Noto Nastaliq Urdu, two weights. Its Latin part holds the digits, brackets and quotation marks that stand among Urdu words. */
const NASTALIQ_FILES: readonly FontFile[] = [
  nastaliq('arabic', 400, ARABIC),
  nastaliq('latin', 400, LATIN),
  nastaliq('arabic', 700, ARABIC),
  nastaliq('latin', 700, LATIN),
];

function nastaliq(subset: string, weight: 400 | 700, unicodeRange: string): FontFile {
  const module = `@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-${subset}-${weight}-normal.woff2`;
  return { module, family: NASTALIQ, weight, unicodeRange, languages: ['ur'] };
}

/** The files needed to set these locales. */
export function fontFilesFor(tags: readonly string[]): FontFile[] {
  const primary = new Set(tags.map((tag) => tag.split('-')[0]!.toLowerCase()));
  return NASTALIQ_FILES.filter(({ languages }) => languages.some((language) => primary.has(language)));
}

/** `@font-face` rules, and the family for each language; `first` is a family that goes before it. */
export function renderFontCss(fonts: readonly EmbeddedFont[], first?: string): string {
  const faces = fonts.map(
    ({ family, weight, unicodeRange, base64 }) =>
      `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:swap;unicode-range:${unicodeRange};src:url(data:font/woff2;base64,${base64}) format("woff2")}`,
  );
  const families = new Map(
    fonts.flatMap(({ family, languages }) => languages.map((tag) => [tag, family] as const)),
  );
  const rules = [...families].map(
    ([tag, family]) =>
      `:lang(${tag}){font-family:${first === undefined ? '' : `${first},`}"${family}","Jameel Noori Nastaleeq","Urdu Typesetting","Noto Naskh Arabic",serif;line-height:2.3;letter-spacing:normal;font-style:normal}`,
  );
  return [...faces, ...rules].join('\n');
}
