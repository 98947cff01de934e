/** Where the sections of the draft stand now: what an entry hangs on is looked for in its own language and in the source. */
import type { Corpus, Section } from '../../document/document.ts';

export interface DraftPlace {
  document: string;
  section: Section;
  /** In the order of the guidelines, the source first. */
  order: number;
}

export class DraftPlaces {
  private readonly source: string;
  private readonly documents = new Map<string, number>();
  private readonly places = new Map<string, DraftPlace[]>();

  constructor(now: Corpus, source: string) {
    this.source = source;
    let order = 0;
    const locales = [...now.locales].sort(([a], [b]) => Number(b === source) - Number(a === source));
    for (const [locale, documents] of locales)
      for (const { path, sections } of documents.values()) {
        if (!this.documents.has(path)) this.documents.set(path, order++);
        for (const section of sections) {
          if (section.id === null) continue;
          const key = `${locale} ${section.id}`;
          this.places.set(key, [
            ...(this.places.get(key) ?? []),
            { document: path, section, order: order++ },
          ]);
        }
      }
  }

  /** The places of a section id for something said in a language; empty where it is gone. */
  of(section: string, locale: string): DraftPlace[] {
    return [
      ...(this.places.get(`${this.source} ${section}`) ?? []),
      ...(locale === this.source ? [] : (this.places.get(`${locale} ${section}`) ?? [])),
    ];
  }

  /** The section in one language, for its words. */
  in(section: string, locale: string): Section | undefined {
    return this.places.get(`${locale} ${section}`)?.[0]?.section;
  }

  /** The place of a document among all, or null where there is none. */
  orderOf(document: string): number | null {
    return this.documents.get(document) ?? null;
  }
}
