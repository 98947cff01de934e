/** The worklist: entries by section, in the order of the guidelines, with what a person needs to decide about each. */
import type { Corpus, Section } from '../../document/document.ts';
import type { Response } from '../../model/response.ts';
import { DraftPlaces } from './draft-places.ts';
import { groupDuplicates } from './find-duplicates.ts';
import { holds } from './holds.ts';
import type { SentSections } from './sent-sections.ts';

export interface WorkItem {
  response: Response;
  /** True where its section is in the draft as it is now. */
  there: boolean;
  /** Whether the words it hangs on still stand there; null where it hangs on none. */
  quoted: boolean | null;
  /** True where those words are none of its section as it was sent: of a letter, a summary, a question. */
  outside: boolean;
  /** Ids of open entries of others that say nearly the same; those of the first of them. */
  alike: string[];
}

export interface WorkGroup {
  section: string | null;
  document: string | null;
  title: string | null;
  /** True where it is gone because the draft that was sent let it go. */
  goes: boolean;
  items: WorkItem[];
}

/** Group entries by the section they hang on; what hangs on none stands at the end. `all` is the register they are from. */
export function makeWorklist(
  entries: readonly Response[],
  all: readonly Response[],
  now: Corpus,
  source: string,
): WorkGroup[] {
  const places = new DraftPlaces(now, source);
  const alike = new Map(
    groupDuplicates(all).map(({ first, others }) => [first.id, others.map(({ id }) => id)]),
  );
  const groups = new Map<string, WorkGroup & { order: number }>();
  for (const response of entries) {
    const { section, document, locale } = response;
    const place = section !== null ? places.of(section, locale)[0] : undefined;
    const key = JSON.stringify([section, section === null ? document : null]);
    const group = groups.get(key) ?? {
      section,
      document: place?.document ?? document,
      title: place?.section.title ?? null,
      goes: false,
      order: place?.order ?? places.orderOf(document ?? '') ?? Number.POSITIVE_INFINITY,
      items: [],
    };
    group.items.push({
      response,
      there: section !== null ? place !== undefined : document === null || places.orderOf(document) !== null,
      quoted: isQuoted(response, section === null ? undefined : places.in(section, locale)),
      outside: false,
      alike: alike.get(response.id) ?? [],
    });
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
    .map(({ order: _order, ...group }) => group);
}

/** Tell sections that were sent as going from those that were lost since. */
export function markGoing(groups: readonly WorkGroup[], sections: SentSections): void {
  for (const group of groups) {
    const sent = group.section !== null && group.title === null ? sections.find(group.section) : null;
    if (!sent?.removed) continue;
    group.goes = true;
    group.title = [...sent.texts.values()][0]!.section.title;
  }
}

/** Tell words that went from the draft since from those that stood in no section. */
export function markOutside(groups: readonly WorkGroup[], sections: SentSections): void {
  for (const { section, items } of groups)
    for (const item of items)
      if (section !== null && item.quoted === false)
        item.outside = wordsOf(item.response).some((words) => sections.showed(section, words) === false);
}

/** True where the draft has a section no more that it had when it was sent. */
export function isLost({ section, title, goes, items }: WorkGroup): boolean {
  return (
    section !== null &&
    title === null &&
    !goes &&
    items.some(({ response }) => response.anchor !== 'orphaned')
  );
}

function isQuoted(response: Response, section: Section | undefined): boolean | null {
  const words = wordsOf(response);
  // What hangs on no section has no place where its words could be looked for.
  if (words.length === 0 || response.section === null) return null;
  return section ? words.every((part) => holds(section, part)) : false;
}

/** The words it hangs on, block by block. */
function wordsOf({ quote, edit }: Response): string[] {
  return (edit ? edit.from : (quote ?? '')).split('\n\n').filter((part) => part.trim() !== '');
}
