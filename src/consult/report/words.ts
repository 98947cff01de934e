/** The words of a consultation report, per language. A language without its own gets English. */
import { en } from './words/en.ts';
import type { ReportWords } from './words/report-words.ts';
import { ur } from './words/ur.ts';

const WORDS: Record<string, ReportWords> = { en, ur };

/** The words for a locale. */
export function reportWords(locale: string): ReportWords {
  return WORDS[locale.split('-')[0]!.toLowerCase()] ?? en;
}
