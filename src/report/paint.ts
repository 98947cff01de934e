/** Colours and symbols of the terminal reports: made from one switch, never from global state (the only importer of chalk). */
import { Chalk } from 'chalk';
import type { Severity } from '../model/finding.ts';

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  path(text: string): string;
  good(text: string): string;
  severity(severity: Severity, text: string): string;
  /** Words picked out inside a quoted line. */
  mark(text: string): string;
  /** Words that went; the caller sets signs around them too. */
  deleted(text: string): string;
  /** Words that came. */
  inserted(text: string): string;
  moved(text: string): string;
}

/** Signs that stand beside the word, so that severity never rests on colour alone. */
export const SYMBOLS: Record<Severity, string> = { error: '\u2716', warning: '\u25B2', info: '\u2022' };

export function createPaint({ color }: { color: boolean }): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    path: (text) => chalk.bold.underline(text),
    good: (text) => chalk.green(text),
    severity: (severity, text) =>
      severity === 'error' ? chalk.red(text) : severity === 'warning' ? chalk.yellow(text) : chalk.cyan(text),
    mark: (text) => chalk.bold.underline(text),
    deleted: (text) => chalk.red.strikethrough(text),
    inserted: (text) => chalk.green.underline(text),
    moved: (text) => chalk.cyan(text),
  };
}
