/** Sections of a corpus by what registers call them. */
import type { Corpus, Document, Section } from '../../document/document.ts';

/** A section of the guidelines, with the document it stands in. */
export interface FoundSection {
  document: Document;
  section: Section;
}

/** The sections that a name (a section id or a document path) stands for in a locale: one, or every titled one of a document. */
export function findSections(name: string, locale: string, corpus: Corpus): FoundSection[] {
  for (const document of corpus.locales.get(locale)?.values() ?? []) {
    if (document.path === name)
      return document.sections
        .filter(({ level, blocks }) => level > 0 && blocks.length > 0)
        .map((section) => ({ document, section }));
    const section = document.sections.find(({ id }) => id === name);
    if (section) return [{ document, section }];
  }
  return [];
}
