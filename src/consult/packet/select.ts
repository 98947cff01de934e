/** Which changes concern an organisation: by its topics, and never what is restricted to others. */
import type { Change } from '../../compare/change.ts';
import type { Corpus, Section } from '../../document/document.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';

type Topics = Pick<Organisation, 'topics'>;
type Restricted = Pick<Consultation, 'restricted'>;

/** What a change is about: its documents, and the ids of its sections and of the headings above them, on both sides. */
export interface Subject {
  documents: string[];
  /** Ids of the sections themselves. */
  own: string[];
  /** Ids of the sections they nest in. */
  above: string[];
}

/** The subject of a change. */
export function subjectOf(change: Change, corpora: { from: Corpus; to: Corpus }): Subject {
  const subject: Subject = { documents: [], own: [], above: [] };
  for (const side of ['from', 'to'] as const) {
    const path = change.document[side];
    if (path !== null && !subject.documents.includes(path)) subject.documents.push(path);
    const all = path === null ? undefined : corpora[side].locales.get(change.locale)?.get(path)?.sections;
    for (const section of change.sections[side]) {
      if (section.id) subject.own.push(section.id);
      subject.above.push(...idsAbove(section, all ?? []));
    }
  }
  return subject;
}

/** Ids of the headings a section stands under. */
export function idsAbove(section: Section, all: readonly Section[]): string[] {
  const ids: string[] = [];
  for (let at = section.parent; at !== null; at = all[at]?.parent ?? null) {
    const id = all[at]?.id;
    if (id) ids.push(id);
  }
  return ids;
}

/** True where a section is to be in the packet of an organisation. */
export function concerns(subject: Subject, organisation: Topics, consultation: Restricted): boolean {
  const names = [...subject.own, ...subject.above, ...subject.documents];
  if (isWithheld(names, organisation, consultation)) return false;
  return organisation.topics.length === 0 || names.some((name) => organisation.topics.includes(name));
}

/** True for what is restricted to others. Naming a document is not naming a restricted section in it. */
export function isWithheld(
  names: readonly string[],
  { topics }: Topics,
  { restricted }: Restricted,
): boolean {
  return restricted.some((name) => names.includes(name) && !topics.includes(name));
}
