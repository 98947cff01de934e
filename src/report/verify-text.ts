/** `mizan verify` for a terminal: one line a check, by sign, word and colour. */
import { createPaint } from './paint.ts';

export interface VerificationLine {
  version: string;
  checks: readonly { name: string; state: 'good' | 'changed' | 'bad' | 'absent'; text: string }[];
}

/** Ends in a newline. */
export function renderVerification(
  results: readonly VerificationLine[],
  { color }: { color: boolean },
): string {
  const paint = createPaint({ color });
  const blocks = results.map(({ version, checks }) => {
    const width = Math.max(10, ...checks.map(({ name }) => name.length));
    const lines = checks.map(({ name, state, text }) => {
      const line = `${name.padEnd(width)} ${text}`;
      if (state === 'changed') return `  ${paint.severity('warning', `▲ ${line}`)}`;
      if (state === 'good') return `  ${paint.good('✔')} ${line}`;
      return state === 'bad' ? `  ${paint.severity('error', `✖ ${line}`)}` : `  ${paint.dim(`– ${line}`)}`;
    });
    return `${paint.bold(version)}\n${lines.join('\n')}`;
  });
  const bad = results
    .filter(({ checks }) => checks.some(({ state }) => state === 'bad'))
    .map(({ version }) => version);
  const sum =
    bad.length === 0
      ? paint.good(
          `✔ ${results.length === 1 ? 'The version is' : `All ${results.length} versions are`} what was released.`,
        )
      : paint.severity('error', `✖ Not what was released: ${bad.join(', ')}.`);
  return `${blocks.join('\n\n')}\n\n${sum}\n`;
}
