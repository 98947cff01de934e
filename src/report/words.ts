/** Small words of the reports: counts with their nouns, and how many findings of each severity there are. */
import type { Finding, Severity } from '../model/finding.ts';

/** "1 error", "2 errors". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const SEVERITY_NOUNS: Record<Severity, [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

export function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** "3 errors, 2 warnings"; empty when there is nothing. */
export function saySeverities(findings: readonly Finding[]): string {
  const counts = countSeverities(findings);
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], ...SEVERITY_NOUNS[severity]))
    .join(', ');
}
