/** Findings as workflow commands, which GitHub shows as annotations on the changed lines. */
import { type Finding, type Severity, sortFindings } from '../model/finding.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** One line per finding. */
export function renderGithub(findings: readonly Finding[]): string {
  return sortFindings(findings).map(renderAnnotation).join('');
}

function renderAnnotation(finding: Finding): string {
  const properties: [string, string | number][] = [
    ['file', finding.file],
    ['line', finding.line],
    ['endLine', finding.endLine],
  ];
  // Columns are understood only within one line.
  if (finding.line === finding.endLine)
    properties.push(['col', finding.column], ['endColumn', finding.endColumn]);
  properties.push(['title', finding.rule]);
  const list = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[finding.severity]} ${list}::${escapeData(sayMessage(finding))}\n`;
}

function sayMessage({ message, related }: Finding): string {
  return [message, ...related.map((place) => `${place.file}:${place.line} ${place.message}`)].join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
