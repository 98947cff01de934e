/** `mizan diff --format docx`: a Word file that opens with what changed and goes on with every changed section as tracked changes. */
import type { Corpus } from '../../document/document.ts';
import { Bookmarks } from '../docx/bookmarks.ts';
import { makeParagraph, type Part } from '../docx/model.ts';
import { Numbering } from '../docx/numbering.ts';
import { writeDocx } from '../docx/package.ts';
import { collectParts, REPORT_LANGUAGE } from './docx-parts.ts';
import { summarize } from './docx-summary.ts';
import type { DiffView } from './view.ts';

export interface DiffDocxOptions {
  /** A day or an instant in UTC: the date of every tracked change and of the file. Never the clock, so that the same diff gives the same bytes. */
  date: string;
  /** Who the tracked changes are by; "mizan" unless told otherwise. */
  author?: string;
  /** The later corpus, where sections that did not change are to be shown too. */
  whole?: Corpus | null;
}

/** Render a diff as a Word file. Accepting every change gives the later text of each section, rejecting them the earlier one. */
export async function renderDiffDocx(view: DiffView, options: DiffDocxOptions): Promise<Uint8Array> {
  const { date, author = 'mizan', whole = null } = options;
  const bookmarks = new Bookmarks();
  const numbering = new Numbering();
  const collected = collectParts(view, { bookmarks, numbering, whole });
  const end: Part = makeParagraph('Gap', REPORT_LANGUAGE, []);
  return writeDocx({
    title: `${view.title}: what changed`,
    author,
    date,
    languages: [...new Set([view.source.tag, ...view.locales.map(({ tag }) => tag)])],
    volumes: [
      {
        lang: view.source.tag,
        header: `${view.title}: what changed`,
        page: 'Page {page} of {pages}',
        parts: [...summarize(view, collected, author), ...collected.parts, end],
      },
    ],
    numbering,
    bookmarks,
    properties: { 'mizan.kind': 'diff', 'mizan.from': view.from.name, 'mizan.to': view.to.name },
  });
}
