/** Where entries hang: sections in the order of the documents, with their titles in every language. */
import type { Corpus } from '../../document/document.ts';
import { titleOf } from '../../document/document-title.ts';
import type { Response } from '../../model/response.ts';

/** A section, a document, or one of the places for what hangs on none. */
export interface Place {
  kind: 'whole' | 'section' | 'document' | 'gone' | 'unplaced';
  /** ASCII, unique in a report: the anchor. */
  key: string;
  section: string | null;
  document: string | null;
  /** Per locale. */
  titles: Record<string, string>;
  documentTitles: Record<string, string>;
  /** Order in the report. */
  order: number;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** Finds places. The first corpus is the text as it stands; the others lend titles of what is gone. */
export class Places {
  private readonly sections = new Map<string, Place>();
  private readonly documents = new Map<string, Place>();
  private readonly gone = new Map<string, Place>();
  private readonly whole = makePlace('whole', 'whole', -1);
  private readonly unplaced = makePlace('unplaced', 'unplaced', LAST);

  constructor(corpora: readonly Corpus[]) {
    for (const [index, corpus] of corpora.entries())
      for (const [locale, documents] of corpus.locales) {
        let order = 0;
        for (const document of documents.values()) {
          const title = titleOf(document);
          const known = this.document(document.path, index === 0, order++);
          known.titles[locale] ??= title;
          known.documentTitles[locale] ??= title;
          for (const section of document.sections) {
            if (section.id === null) continue;
            const place = this.section(section.id, document.path, index === 0, order++);
            place.titles[locale] ??= section.title;
            place.documentTitles[locale] ??= title;
          }
        }
      }
  }

  /** Where an entry hangs. */
  placeOf({ anchor, section, document }: Pick<Response, 'anchor' | 'section' | 'document'>): Place {
    if (anchor === 'unplaced') return this.unplaced;
    if (section !== null) {
      const there = this.sections.get(section);
      if (there && anchor !== 'orphaned') return there;
      return this.goneFrom(section, document, there);
    }
    if (document !== null) {
      const there = this.documents.get(document);
      return there && anchor !== 'orphaned' ? there : this.goneFrom(document, document, there);
    }
    return anchor === 'whole' ? this.whole : this.unplaced;
  }

  /** The section or document of this name, gone or not; null where there never was one. */
  find(name: string): Place | null {
    return this.sections.get(name) ?? this.documents.get(name) ?? this.gone.get(name) ?? null;
  }

  private section(id: string, document: string, stands: boolean, order: number): Place {
    const known = this.sections.get(id) ?? this.gone.get(id);
    if (known) return known;
    const place = makePlace(stands ? 'section' : 'gone', `s-${slug(id)}`, stands ? order : LAST - 1);
    Object.assign(place, { section: id, document });
    (stands ? this.sections : this.gone).set(id, place);
    return place;
  }

  private document(path: string, stands: boolean, order: number): Place {
    const known = this.documents.get(path) ?? this.gone.get(path);
    if (known) return known;
    const place = makePlace(stands ? 'document' : 'gone', `d-${slug(path)}`, stands ? order : LAST - 1);
    place.document = path;
    (stands ? this.documents : this.gone).set(path, place);
    return place;
  }

  private goneFrom(name: string, document: string | null, titled: Place | undefined): Place {
    const known = this.gone.get(name);
    if (known) return known;
    const place = makePlace('gone', `g-${slug(name)}`, LAST - 1);
    place.section = name === document ? null : name;
    place.document = document;
    place.titles = { ...titled?.titles };
    place.documentTitles = { ...titled?.documentTitles };
    this.gone.set(name, place);
    return place;
  }
}

function makePlace(kind: Place['kind'], key: string, order: number): Place {
  return { kind, key, section: null, document: null, titles: {}, documentTitles: {}, order };
}

/** ASCII for an anchor; what differs only in other signs is told apart by their codes. */
function slug(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/g, (char) => `_${char.codePointAt(0)!.toString(16)}`);
}

/** The title of a place in a locale, else in any, else its name. */
export function titleIn({ titles, section, document }: Place, locale: string): string {
  return titles[locale] || Object.values(titles).find(Boolean) || section || document || '';
}

/** The title of the document a place stands in. */
export function documentTitleIn({ documentTitles, document }: Place, locale: string): string {
  return documentTitles[locale] || Object.values(documentTitles).find(Boolean) || document || '';
}
