/** Offsets ↔ lines and columns, 1-based, columns in UTF-16 units. */
import type { Place, Span } from '../model/place.ts';
import type { Document, Section } from './document.ts';

/** Offsets of the first character of every line; LF, CRLF and lone CR end a line. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Line and column of an offset. */
export function pointOf(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lineStarts[low]! + 1 };
}

/** The place of a span of a document's text. */
export function placeOf(document: Pick<Document, 'file' | 'lineStarts'>, span: Span): Place {
  const start = pointOf(document.lineStarts, span.start);
  const end = pointOf(document.lineStarts, Math.max(span.start, span.end));
  return {
    file: document.file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** Offset of a 1-based line and column; clamped to the text. */
export function offsetOf(
  document: Pick<Document, 'text' | 'lineStarts'>,
  line: number,
  column: number,
): number {
  const start = document.lineStarts[Math.min(Math.max(line, 1), document.lineStarts.length) - 1]!;
  return Math.min(start + Math.max(column, 1) - 1, document.text.length);
}

/** The section an offset lies in, found by halving: sections stand in order and cover the document. */
export function sectionAt(document: Pick<Document, 'sections'>, offset: number): Section | null {
  let low = 0;
  let high = document.sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (document.sections[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return document.sections[low] ?? null;
}
