/** The register of languages: a new locale is a file beside this one and a line here. */
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import type { Direction, Language } from './language.ts';
import { root } from './root.ts';
import { ur } from './ur.ts';

/** Every language mizan has facts about. */
export const knownLanguages: readonly Language[] = [en, ur, ar, fa];

const byTag = new Map(knownLanguages.map((language) => [language.tag, language]));
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);
const rightToLeftTags = new Set([
  'ar',
  'fa',
  'ur',
  'he',
  'yi',
  'ps',
  'sd',
  'ug',
  'ckb',
  'dv',
  'syr',
  'skr',
  'pnb',
  'ks',
  'azb',
]);
const resolved = new Map<string, Language>();

/**
 * The facts for a BCP 47 tag. A region or other subtag is looked past (`ur-PK` is Urdu);
 * a language without facts gets the neutral ones under its own tag.
 */
export function languageOf(tag: string): Language {
  const cached = resolved.get(tag);
  if (cached) return cached;
  const subtags = tag.replaceAll('_', '-').split('-');
  const primary = (subtags[0] ?? '').toLowerCase();
  const known = byTag.get(primary);
  const language = known ?? { ...root, tag: tag || root.tag, direction: directionOfTag(subtags) };
  resolved.set(tag, language);
  return language;
}

function directionOfTag(subtags: readonly string[]): Direction {
  const script = subtags.slice(1).find((subtag) => /^[A-Za-z]{4}$/.test(subtag));
  if (script) {
    const titled = script[0]?.toUpperCase() + script.slice(1).toLowerCase();
    return rightToLeftScripts.has(titled) ? 'rtl' : 'ltr';
  }
  return rightToLeftTags.has((subtags[0] ?? '').toLowerCase()) ? 'rtl' : 'ltr';
}
