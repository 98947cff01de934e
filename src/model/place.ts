/** Where something stands: offsets inside a text, and the line and column a person sees. */

/** A half-open range of UTF-16 offsets into a document's text. */
export interface Span {
  start: number;
  end: number;
}

/** A range in a file. Lines and columns are 1-based; columns count UTF-16 units. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}
