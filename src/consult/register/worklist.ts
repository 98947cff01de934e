/** The worklist: entries by section, in the order of the guidelines, with what a person needs to decide about each. */
import type { Corpus, Section } from '../../document/document.ts';
import type { Response } from '../../model/response.ts';
import { holds } from './anchor.ts';
import { groupDuplicates } from './find-duplicates.ts';

export interface WorkItem {
  response: Response;
  /** True where its section is in the draft as it is now. */
  there: boolean;
  /** Whether the words it hangs on still stand there; null where it hangs on none. */
  quoted: boolean | null;
  /** Ids of open entries of others that say nearly the same; those of the first of them. */
  alike: string[];
}

export interface WorkGroup {
  section: string | null;
  document: string | null;
  title: string | null;
  items: WorkItem[];
}

/** Group entries by the section they hang on; what hangs on none stands at the end. `all` is the register they are from. */
export function makeWorklist(
  entries: readonly Response[],
  all: readonly Response[],
  now: Corpus,
  source: string,
): WorkGroup[] {
  const places = readPlaces(now, source);
  const alike = new Map(
    groupDuplicates(all).map(({ first, others }) => [first.id, others.map(({ id }) => id)]),
  );
  const groups = new Map<string, WorkGroup & { order: number }>();
  for (const response of entries) {
    const { section, document } = response;
    const place = section !== null ? places.sections.get(section) : undefined;
    const key = JSON.stringify([section, section === null ? document : null]);
    const group = groups.get(key) ?? {
      section,
      document: place?.document ?? document,
      title: place?.title ?? null,
      order: place?.order ?? places.documents.get(document ?? '') ?? Number.POSITIVE_INFINITY,
      items: [],
    };
    group.items.push({
      response,
      there: section !== null ? place !== undefined : document === null || places.documents.has(document),
      quoted: isQuoted(
        response,
        section === null ? undefined : places.texts.get(`${response.locale} ${section}`),
      ),
      alike: alike.get(response.id) ?? [],
    });
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
    .map(({ order: _order, ...group }) => group);
}

function isQuoted({ quote, edit }: Response, section: Section | undefined): boolean | null {
  const words = edit ? edit.from : quote;
  if (!words?.trim()) return null;
  // What goes over several blocks stands there when its first does.
  return section ? words.split('\n\n').every((part) => holds(section, part)) : false;
}

interface Places {
  sections: Map<string, { document: string; title: string; order: number }>;
  documents: Map<string, number>;
  texts: Map<string, Section>;
}

function readPlaces(now: Corpus, source: string): Places {
  const places: Places = { sections: new Map(), documents: new Map(), texts: new Map() };
  let order = 0;
  const locales = [...now.locales].sort(([a], [b]) => Number(b === source) - Number(a === source));
  for (const [locale, documents] of locales)
    for (const { path, sections } of documents.values()) {
      if (!places.documents.has(path)) places.documents.set(path, order++);
      for (const section of sections) {
        if (section.id === null) continue;
        places.texts.set(`${locale} ${section.id}`, section);
        if (!places.sections.has(section.id))
          places.sections.set(section.id, { document: path, title: section.title, order: order++ });
      }
    }
  return places;
}
