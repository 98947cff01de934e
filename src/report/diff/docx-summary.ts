/** The first pages of the Word diff: what was compared, the summary in sentences, a table of the changes, the contents. */

import {
  makeParagraph,
  type Paragraph,
  type Part,
  type Piece,
  plainPiece,
  type Row,
  type Table,
} from '../docx/model.ts';
import { BULLETS } from '../docx/numbering.ts';
import { type Collected, REPORT_LANGUAGE } from './docx-parts.ts';
import { EFFECT_SIGNS, sayRevision, WEIGHT_SIGNS } from './labels.ts';
import type { DiffEntry, DiffTopic } from './topic.ts';
import type { DiffView } from './view.ts';

/** Title, revisions, sentences, table, contents. */
export function summarize(view: DiffView, collected: Collected, author: string): Part[] {
  const { headline, sentences } = view.summary;
  const say = (style: string, ...pieces: (Piece | string)[]): Paragraph =>
    makeParagraph(style, REPORT_LANGUAGE, pieces);
  const items = sentences.map((text) =>
    makeParagraph('ListParagraph', REPORT_LANGUAGE, [text], {
      shape: { style: 'ListParagraph', list: { number: BULLETS, level: 0 }, lang: REPORT_LANGUAGE },
    }),
  );
  const start = [
    say('Title', view.title),
    say('Subtitle', 'What changed'),
    say('Normal', plainPiece('From: ', { strong: true }), sayRevision(view.from)),
    say('Normal', plainPiece('To: ', { strong: true }), sayRevision(view.to)),
    say('Lead', headline || (view.changes.length === 0 ? 'Nothing changed.' : '')),
    ...items,
  ];
  if (view.changes.length === 0) return start;
  return [
    ...start,
    say(
      'Normal',
      `Below, every difference is a tracked change by \u201C${author}\u201D. Accept them all for the later text, reject them all for the earlier one. The notes in blue are not part of the text.`,
    ),
    say('SummaryHeading', 'Changes, section by section'),
    tableOfChanges(view, collected),
    ...(collected.contents.length > 0
      ? [{ type: 'contents' as const, title: 'Contents', lang: REPORT_LANGUAGE, entries: collected.contents }]
      : []),
  ];
}

function tableOfChanges(view: DiffView, collected: Collected): Table {
  const several = view.locales.length > 1;
  const titles = ['Section', ...(several ? ['Languages'] : []), 'What happened', 'Weight', 'Effect'];
  const head: Row = {
    header: true,
    cells: titles.map((title) => [makeParagraph('TableHead', REPORT_LANGUAGE, [title])]),
    revision: null,
  };
  const rows = view.topics.flatMap((topic) =>
    topic.entries.map((entry) => changeRow(topic, entry, collected, several)),
  );
  return {
    type: 'table',
    lang: REPORT_LANGUAGE,
    columns: several ? [31, 15, 22, 17, 15] : [40, 26, 18, 16],
    rows: [head, ...rows],
    closes: [],
  };
}

function changeRow(topic: DiffTopic, entry: DiffEntry, collected: Collected, several: boolean): Row {
  const marks = collected.bookmarks.get(entry);
  const link = (tag: string | undefined): Piece['link'] => {
    const bookmark = tag === undefined ? undefined : marks?.get(tag);
    return bookmark ? { bookmark } : null;
  };
  const cell = (...pieces: (Piece | string)[]): Paragraph[] => [
    makeParagraph('TableText', REPORT_LANGUAGE, pieces),
  ];
  const first = entry.changes[0]?.locale.tag;
  const title = [plainPiece(entry.title, {}, link(first))];
  const where =
    topic.title === entry.title ? [] : [makeParagraph('TableSmall', REPORT_LANGUAGE, [topic.title])];
  const languages = entry.changes.flatMap(({ locale }, at) => [
    ...(at > 0 ? [', '] : []),
    plainPiece(locale.name, {}, link(locale.tag)),
  ]);
  return {
    header: false,
    cells: [
      [...cell(...title), ...where],
      ...(several ? [cell(...languages)] : []),
      cell(entry.kinds.join(', ')),
      cell(`${WEIGHT_SIGNS[entry.weight]} ${entry.weight}`),
      cell(`${EFFECT_SIGNS[entry.effect]} ${entry.effect}`),
    ],
    revision: null,
  };
}
