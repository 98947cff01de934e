/** `section/changed-id`: a section keeps its id for ever, whatever becomes of its title. */
import type { Corpus, Section } from '../../../document/document.ts';
import type { Rule } from '../../rule.ts';

/** A section that is in force, and the text it is recognised by. */
interface Known {
  id: string;
  path: string;
}

interface InForce {
  ids: ReadonlySet<string>;
  byTitle: ReadonlyMap<string, Known>;
  byBody: ReadonlyMap<string, Known>;
}

/** Shortest body, in characters, that tells a section from others. */
const TELLING = 80;

export const changedId: Rule = {
  name: 'section/changed-id',
  summary: 'A section keeps the id it has in the version in force.',
  detail:
    'Links from outside, records of verification, consultations and the history of a rule all hang on the id of its section. When a section is renamed or moved, keep its id. Compared with the version in force, by "mizan check" and "mizan release".',
  severity: 'error',
  languages: 'any',
  fix: 'suggested',
  messages: {
    changed:
      'Unexpected id {#{id}}, expected {#{before}}: this section has that id in the version in force. Keep it, so that links and history hold.',
    lost: 'Unexpected section without an id, expected {#{before}}: it has that id in the version in force.',
  },
  examples: [
    {
      source: '## Slurs {#slurs}\n\nWords that attack.\n',
      wrong: '## Slurs {#insults}\n\nWords that attack people.\n',
      right: '## Slurs {#slurs}\n\nWords that attack people.\n',
    },
  ],
  check({ document, corpus, before, memo, report }) {
    if (!before) return;
    const known = memo(`changed-id ${document.locale}`, 'corpus', () => readInForce(before, document.locale));
    const here = memo(`changed-id here ${document.locale}`, 'corpus', () => idsOf(corpus, document.locale));
    for (const section of document.sections) {
      if (!section.heading || (section.id !== null && known.ids.has(section.id))) continue;
      const match = known.byBody.get(bodyOf(section, document.text)) ?? known.byTitle.get(section.title);
      // An id that stands elsewhere now has moved with its section; this one is new beside it.
      if (!match || here.has(match.id)) continue;
      const place = section.idSource ?? section.heading;
      report({
        ...place,
        message: section.id === null ? 'lost' : 'changed',
        values: { id: section.id ?? '', before: match.id },
        section,
        ...(section.idSource &&
          document.text.startsWith('{#', section.idSource.start) && {
            fix: { kind: 'suggested', edits: [{ ...section.idSource, text: `{#${match.id}}` }] },
          }),
      });
    }
  },
};

function readInForce(before: Corpus, locale: string): InForce {
  const ids = new Set<string>();
  const titles = new Map<string, Known | null>();
  const bodies = new Map<string, Known | null>();
  for (const { path, sections, text } of before.locales.get(locale)?.values() ?? [])
    for (const section of sections) {
      if (!section.id || !section.heading) continue;
      ids.add(section.id);
      const known = { id: section.id, path };
      titles.set(section.title, titles.has(section.title) ? null : known);
      const body = bodyOf(section, text);
      if (body.length >= TELLING) bodies.set(body, bodies.has(body) ? null : known);
    }
  return { ids, byTitle: unique(titles), byBody: unique(bodies) };
}

/** What two sections share tells neither. */
function unique(map: ReadonlyMap<string, Known | null>): Map<string, Known> {
  return new Map([...map].flatMap(([key, known]) => (known ? [[key, known] as const] : [])));
}

function idsOf(corpus: Corpus, locale: string): Set<string> {
  const ids = new Set<string>();
  for (const { sections } of corpus.locales.get(locale)?.values() ?? [])
    for (const { id } of sections) if (id) ids.add(id);
  return ids;
}

/** The section below its heading line, white space folded. */
function bodyOf(section: Section, text: string): string {
  return text.slice(section.heading!.end, section.end).replace(/\s+/g, ' ').trim();
}
