/** Typefaces and language tags of a Word file: what is asked for, and what Word may take where that is not installed. */
import { languageOf } from '../../text/languages.ts';
import { element } from './xml.ts';

export interface Typeface {
  name: string;
  /** Others that may stand in, the nearest first. */
  instead: string[];
  family: 'swiss' | 'roman' | 'modern';
  /** Windows character set in hex: tells Word which letters a substitute must have. */
  charset: '00' | 'B2';
  pitch: 'variable' | 'fixed';
}

export const LATIN: Typeface = {
  name: 'Calibri',
  instead: ['Carlito', 'Arial'],
  family: 'swiss',
  charset: '00',
  pitch: 'variable',
};
export const CODE: Typeface = {
  name: 'Consolas',
  instead: ['Liberation Mono', 'Courier New'],
  family: 'modern',
  charset: '00',
  pitch: 'fixed',
};
/** Has the empty box that is to be ticked. */
export const SYMBOLS: Typeface = {
  name: 'Segoe UI Symbol',
  instead: ['Noto Sans Symbols2', 'DejaVu Sans', 'MS Gothic'],
  family: 'swiss',
  charset: '00',
  pitch: 'variable',
};
const NASTALIQ: Typeface = {
  name: 'Noto Nastaliq Urdu',
  instead: ['Jameel Noori Nastaleeq', 'Urdu Typesetting', 'Noto Naskh Arabic', 'Times New Roman'],
  family: 'roman',
  charset: 'B2',
  pitch: 'variable',
};
const NASKH: Typeface = {
  name: 'Noto Naskh Arabic',
  instead: ['Traditional Arabic', 'Times New Roman'],
  family: 'roman',
  charset: 'B2',
  pitch: 'variable',
};

/** Languages whose readers expect a typeface of their own. */
const BY_LANGUAGE: Record<string, Typeface> = { ur: NASTALIQ, pnb: NASTALIQ, skr: NASTALIQ, ks: NASTALIQ };
/** Regions where the spelling asks for another than the one most speakers live in. */
const REGIONS: Record<string, string> = { en: 'GB' };

export function isRtl(tag: string): boolean {
  return languageOf(tag).direction === 'rtl';
}

/** The typeface a language is set in. */
export function typefaceOf(tag: string): Typeface {
  return BY_LANGUAGE[primary(tag)] ?? (isRtl(tag) ? NASKH : LATIN);
}

/** The tag with a region, which Word wants in order to check spelling: `ur` is `ur-PK`. */
export function regionalTag(tag: string): string {
  let found = tags.get(tag);
  if (found === undefined) {
    found = findRegion(tag);
    tags.set(tag, found);
  }
  return found;
}

const tags = new Map<string, string>();

function findRegion(tag: string): string {
  try {
    const locale = new Intl.Locale(tag);
    const region = locale.region ?? REGIONS[locale.language] ?? locale.maximize().region;
    return region ? `${locale.language}-${region}` : locale.language;
  } catch {
    return 'und';
  }
}

/** The font of a run, in every one of Word's four slots: it picks by letter, and digits and marks must not fall out. */
export function runFonts({ name }: Typeface): string {
  return element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:cs': name, 'w:eastAsia': name });
}

/** An entry of the font table. */
export function fontEntry({ name, instead, charset, family, pitch }: Typeface): string {
  return element(
    'w:font',
    { 'w:name': name },
    element('w:altName', { 'w:val': instead.join(',') }) +
      element('w:charset', { 'w:val': charset }) +
      element('w:family', { 'w:val': family }) +
      element('w:pitch', { 'w:val': pitch }),
  );
}

function primary(tag: string): string {
  return tag.split(/[-_]/)[0]!.toLowerCase();
}
