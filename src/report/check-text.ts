/** `mizan check` for a terminal: how far each translation is, every finding by file, one line that sums up. */
import type { Finding } from '../model/finding.ts';
import { renderAlignTables } from './align/text.ts';
import type { AlignView } from './align/view.ts';
import { renderText, type TextOptions } from './text.ts';

/** The whole report, ending in a newline. Findings of lint and align stand together, file by file. */
export function renderCheckText(view: AlignView, findings: readonly Finding[], options: TextOptions): string {
  const tables = options.quiet ? '' : renderAlignTables(view, options);
  return tables + renderText(findings, options);
}
