/** Sections of one locale at one revision, made ready to be found again at another. */
import type { Document, Section } from '../document/document.ts';
import type { Language } from '../text/language.ts';
import { comparisonKey } from '../text/normalize.ts';
import { foldSpace, isStopWord } from './word-tokens.ts';

export interface TimeSection {
  document: Document;
  section: Section;
  /** Ordinal among all sections of its side. */
  at: number;
  /** The Markdown. */
  source: string;
  /** What it is called; a preamble by the title in its document's front matter. */
  title: string;
  /** Plain text below the heading, folded for comparing. */
  body: string;
  titleKey: string;
  /** Beginnings of the title's words, its number and little words left out. */
  titleWords: ReadonlySet<string>;
  /** Words of the body, roughly. */
  size: number;
}

/** The sections of documents, in reading order; an empty preamble is none. */
export function readTimeSections(documents: Iterable<Document>, language: Language): TimeSection[] {
  const sections: TimeSection[] = [];
  for (const document of documents)
    for (const section of document.sections) {
      const source = document.text.slice(section.start, section.end);
      if (section.level === 0 && source === '') continue;
      const body = comparisonKey(section.blocks.map(({ text }) => foldSpace(text)).join('\n')).trim();
      const title = titleOf(document, section);
      const titleKey = comparisonKey(foldSpace(title)).toLowerCase();
      sections.push({
        document,
        section,
        at: sections.length,
        source,
        title,
        body,
        titleKey,
        titleWords: readTitleWords(titleKey, language),
        size: body === '' ? 0 : body.split(/\s+/).length,
      });
    }
  return sections;
}

/** Words are told apart by so many letters, so that "behaviour" and "behaviours" are one. */
const STEM = 6;

function readTitleWords(titleKey: string, language: Language): Set<string> {
  const words = withoutNumber(titleKey).split(/[^\p{L}\p{M}\p{N}]+/u);
  return new Set(
    words.filter((word) => word !== '' && !isStopWord(word, language)).map((word) => word.slice(0, STEM)),
  );
}

function titleOf(document: Document, section: Section): string {
  if (section.level > 0) return foldSpace(section.title);
  const title = document.frontMatter?.data['title'];
  return typeof title === 'string' ? foldSpace(title) : '';
}

/** A title without the number it begins with: "5. Limits" is "Limits". */
export function withoutNumber(titleKey: string): string {
  return titleKey
    .replace(/^(?:[\p{L}]+\s+)?(?:\d+(?:\.\d+)*|[ivxlc]{1,6}|[a-z])[.):]\s+/u, '')
    .replace(/^\d+(?:\.\d+)*\s+/, '');
}

/** 0–1: how much of their words two titles share, numbers and little words aside. */
export function titleLikeness(a: TimeSection, b: TimeSection): number {
  if (a.titleKey === '' || b.titleKey === '') return 0;
  if (a.titleKey === b.titleKey) return 1;
  let shared = 0;
  for (const word of a.titleWords) if (b.titleWords.has(word)) shared++;
  return (2 * shared) / Math.max(a.titleWords.size + b.titleWords.size, 1);
}
