/** The `data` of `mizan align --format json`: pairs of sections with their state, and counts per locale, document and state. */
import type { PairState } from '../../compare/pair.ts';
import type { Document, Section } from '../../document/document.ts';
import { pointOf } from '../../document/place.ts';
import type { AlignDocument, AlignRow, AlignView, StateCounts } from './view.ts';

/** Where one side of a pair stands. With several sections (merged, split) it spans them all and `sections` lists each. */
export interface PairSide {
  file: string;
  line: number;
  endLine: number;
  id: string | null;
  title: string;
  sections?: Omit<PairSide, 'file'>[];
}

export interface PairData {
  document: string;
  locale: string;
  state: PairState;
  confidence: number;
  evidence: string;
  source: PairSide | null;
  translation: PairSide | null;
}

export interface AlignData {
  pairs: PairData[];
  summary: Record<string, Record<string, StateCounts>>;
}

export function describeAlignment(view: AlignView): AlignData {
  const pairs: PairData[] = [];
  const summary: AlignData['summary'] = {};
  for (const { tag, documents } of view.locales) {
    const counts: Record<string, StateCounts> = {};
    for (const document of documents) {
      counts[document.path] = document.counts;
      for (const row of document.rows) pairs.push(describeRow(row, document, tag));
    }
    summary[tag] = counts;
  }
  return { pairs, summary };
}

function describeRow(row: AlignRow, document: AlignDocument, locale: string): PairData {
  return {
    document: document.path,
    locale,
    state: row.state,
    confidence: Math.round(row.confidence * 1000) / 1000,
    evidence: row.evidence,
    source: describeSide(row.source, document.source),
    translation: describeSide(row.translation, document.translation),
  };
}

function describeSide(sections: readonly Section[], document: Document | null): PairSide | null {
  const first = sections[0];
  if (!first || !document) return null;
  const each = sections.map((section) => describeSection(section, document));
  const side: PairSide = { file: document.file, ...each[0]! };
  if (each.length === 1) return side;
  side.line = Math.min(...each.map(({ line }) => line));
  side.endLine = Math.max(...each.map(({ endLine }) => endLine));
  side.sections = each;
  return side;
}

/** From the heading to the last line that is not blank. */
function describeSection(section: Section, document: Document): Omit<PairSide, 'file'> {
  const start = section.heading?.start ?? section.blocks[0]?.start ?? section.start;
  const text = document.text.slice(start, section.end);
  const end = Math.max(start, start + text.trimEnd().length - 1);
  return {
    line: pointOf(document.lineStarts, start).line,
    endLine: pointOf(document.lineStarts, end).line,
    id: section.id,
    title: section.title,
  };
}
