/** A finding: something wrong or doubtful in the guidelines, at a place, by a named rule (plain data). */
import type { Place, Span } from './place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Whether a fix keeps meaning and rendering ("safe") or needs a person's eye ("suggested"). */
export type FixKind = 'safe' | 'suggested';

/** Replace the text of `span` by `text`; an empty span inserts. Offsets are into the file as read. */
export interface Edit extends Span {
  text: string;
}

/** Another place that explains a finding, such as the counterpart in the source. */
export interface Related {
  file: string;
  line: number;
  message: string;
}

export interface Finding extends Place {
  rule: string;
  severity: Severity;
  message: string;
  locale: string | null;
  /** Id of the section it stands in, or null. */
  section: string | null;
  /** Path of the document without its locale, or null for registers. */
  document: string | null;
  related: Related[];
  fix: FixKind | null;
  /** The edits of the fix; never printed in JSON. */
  edits?: Edit[];
}

/** Findings in the order a person reads: by file, then place, then rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
