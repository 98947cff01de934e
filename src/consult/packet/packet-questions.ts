/** Which questions a packet asks, and where: after the section they are about, else at the end of its topic. */
import type { Question } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { ChosenTopic } from './packet-changes.ts';
import type { PacketInput } from './packet-input.ts';
import { concerns, idsAbove, type Subject } from './select.ts';

export interface PlacedQuestions {
  /** About the whole. */
  general: Question[];
  /** By section id or document path shown in the packet. */
  placed: ReadonlyMap<string, Question[]>;
}

/** Sort the questions of a consultation into a packet. */
export function placeQuestions(
  { consultation, corpora, config }: PacketInput,
  organisation: Organisation,
  topics: readonly ChosenTopic[],
): PlacedQuestions {
  const shown = new Set(
    topics.flatMap(({ path, sections }) => [path, ...sections.flatMap(({ own }) => own)]),
  );
  const general: Question[] = [];
  const placed = new Map<string, Question[]>();
  for (const question of consultation.questions) {
    const name = question.section;
    if (name === null) general.push(question);
    else {
      const subject = findSubject(name, [corpora.to, corpora.from], config.source);
      if (!subject || !concerns(subject, organisation, consultation)) continue;
      const place = shown.has(name) ? name : subject.documents.find((path) => shown.has(path));
      if (place !== undefined) placed.set(place, [...(placed.get(place) ?? []), question]);
    }
  }
  return { general, placed };
}

/** What a section id or a document path names, in the first corpus that has it. */
function findSubject(
  name: string,
  corpora: readonly PacketInput['corpora']['to'][],
  source: string,
): Subject | null {
  for (const corpus of corpora)
    for (const document of corpus.locales.get(source)?.values() ?? []) {
      if (document.path === name) return { documents: [name], own: [], above: [] };
      const section = document.sections.find(({ id }) => id === name);
      if (section)
        return { documents: [document.path], own: [name], above: idsAbove(section, document.sections) };
    }
  return null;
}
