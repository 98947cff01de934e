/** The JSON envelope every command prints: fixed keys in a fixed order, edits left out. */
import { type Finding, sortFindings } from '../model/finding.ts';

export interface Envelope {
  command: string;
  revision: string;
  findings: readonly Finding[];
  data?: unknown;
}

/** One JSON document, indented, ending in a newline. */
export function renderJson({ command, revision, findings, data = {} }: Envelope): string {
  const envelope = {
    schema: 'mizan/1',
    command,
    revision,
    findings: sortFindings(findings).map(plainFinding),
    data,
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

function plainFinding(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    locale: finding.locale,
    file: finding.file,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    section: finding.section,
    document: finding.document,
    related: finding.related.map(({ file, line, message }) => ({ file, line, message })),
    fix: finding.fix,
  };
}
