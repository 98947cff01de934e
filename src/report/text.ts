/** Findings for a terminal: grouped by file, with a summary in one line. */
import { type Finding, sortFindings } from '../model/finding.ts';
import { showUnseen } from './cells.ts';
import { type FindingsOptions, renderFindings } from './findings-text.ts';
import { isolateRtl } from './isolate.ts';
import { createPaint, type Paint } from './paint.ts';
import { count, countSeverities, saySeverities } from './words.ts';

export interface TextOptions extends FindingsOptions {
  color: boolean;
  /** Only errors and the summary. */
  quiet: boolean;
  /** How many documents were looked at. */
  documents: number;
}

/** The whole report, ending in a newline. */
export function renderText(findings: readonly Finding[], options: TextOptions): string {
  const paint = createPaint(options);
  const lines: string[] = [];
  for (const [file, group] of groupByFile(shownFindings(findings, options.quiet))) {
    lines.push(`${paint.path(isolateRtl(showUnseen(file)))}  ${paint.dim(saySeverities(group))}`);
    lines.push(...renderFindings(group, options, paint), '');
  }
  lines.push(...renderSummary(findings, options.documents, paint));
  return `${lines.join('\n')}\n`;
}

/** What a quiet report leaves out. */
export function shownFindings(findings: readonly Finding[], quiet: boolean): Finding[] {
  return sortFindings(quiet ? findings.filter(({ severity }) => severity === 'error') : findings);
}

/** Findings by file, in the order given. */
export function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}

/** "3 errors, 2 warnings in 2 of 28 documents; 4 can be fixed with --fix". */
export function renderSummary(findings: readonly Finding[], documents: number, paint: Paint): string[] {
  if (findings.length === 0) {
    return [paint.good(`\u2714 ${count(documents, 'document')} checked, nothing to correct.`)];
  }
  const { error, warning } = countSeverities(findings);
  const severity = error > 0 ? 'error' : warning > 0 ? 'warning' : 'info';
  const sentence = `${saySeverities(findings)} in ${sayWhere(findings, documents)}${sayFixable(findings)}`;
  return [paint.bold(paint.severity(severity, sentence))];
}

function sayWhere(findings: readonly Finding[], documents: number): string {
  const hit = new Set(findings.filter(({ document }) => document !== null).map(({ file }) => file));
  const others = new Set(findings.filter(({ document }) => document === null).map(({ file }) => file));
  const parts: string[] = [];
  if (hit.size > 0) parts.push(`${hit.size} of ${count(Math.max(documents, hit.size), 'document')}`);
  if (others.size > 0)
    parts.push(hit.size > 0 ? count(others.size, 'other file') : count(others.size, 'file'));
  return parts.join(' and ');
}

function sayFixable(findings: readonly Finding[]): string {
  const safe = findings.filter(({ fix }) => fix === 'safe').length;
  const suggested = findings.filter(({ fix }) => fix === 'suggested').length;
  if (safe === 0 && suggested === 0) return '';
  const parts: string[] = [];
  if (safe > 0) parts.push(`${safe} can be fixed with --fix`);
  if (suggested > 0)
    parts.push(
      safe > 0 ? `${suggested} more with --fix-suggested` : `${suggested} can be fixed with --fix-suggested`,
    );
  return `; ${parts.join(', ')}`;
}
