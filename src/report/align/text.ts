/** `mizan align` for a terminal: how far each translation is, then its findings document by document. */

import type { PairState } from '../../compare/pair.ts';
import { titleOf } from '../../document/document-title.ts';
import type { Finding } from '../../model/finding.ts';
import { cellWidth, cropCells, padCells, showUnseen } from '../cells.ts';
import { renderFindings } from '../findings-text.ts';
import { isolate, isolateRtl } from '../isolate.ts';
import { createPaint, type Paint } from '../paint.ts';
import { groupByFile, renderSummary, shownFindings, type TextOptions } from '../text.ts';
import { saySeverities } from '../words.ts';
import {
  type AlignDocument,
  type AlignLocale,
  type AlignView,
  PAIR_STATES,
  percentComplete,
  type StateCounts,
} from './view.ts';

/** The whole report, ending in a newline. `documents` of the options counts those of every locale. */
export function renderAlignText(view: AlignView, options: TextOptions): string {
  const paint = createPaint(options);
  const lines: string[] = [];
  const findings = view.locales.flatMap(({ documents }) => documents.flatMap(allFindings));
  for (const locale of view.locales) {
    if (!options.quiet) lines.push(...renderTable(locale, view, options.width, paint), '');
    for (const document of locale.documents) lines.push(...renderDocument(document, options, paint));
  }
  lines.push(...renderSummary(findings, options.documents, paint));
  return `${lines.join('\n')}\n`;
}

/** Only the tables: how far each translation is, document by document. */
export function renderAlignTables(view: AlignView, options: Pick<TextOptions, 'width' | 'color'>): string {
  const paint = createPaint(options);
  return view.locales
    .map((locale) => `${renderTable(locale, view, options.width, paint).join('\n')}\n\n`)
    .join('');
}

function allFindings({ findings, rows }: AlignDocument): Finding[] {
  return [...findings, ...rows.flatMap((row) => row.findings)];
}

const NAME_WIDTH = 40;

/** Documents by state. States that nothing is in get no column; where the terminal is too narrow, only what is not aligned is told. */
function renderTable(locale: AlignLocale, view: AlignView, width: number, paint: Paint): string[] {
  const title = `${view.source.name} \u2192 ${isolate(locale.name)} (${locale.tag})`;
  const states = PAIR_STATES.filter((state) => locale.counts[state] > 0);
  const rows = locale.documents.map(({ path, counts }) => ({ name: showUnseen(path), counts }));
  const nameWidth = Math.min(NAME_WIDTH, Math.max(9, ...rows.map(({ name }) => cellWidth(name))));
  const needed = 2 + nameWidth + states.reduce((sum, state) => sum + 2 + state.length, 0) + 10;
  const lines = [`${paint.bold(title)}  ${percentComplete(locale.counts)} % complete`];
  if (needed > width)
    return [...lines, ...rows.map(({ name, counts }) => `  ${isolateRtl(name)}  ${sayCounts(counts)}`)];
  const head = `  ${padCells('document', nameWidth)}${states.map((state) => `  ${state}`).join('')}  complete`;
  const row = (name: string, counts: StateCounts): string => {
    const cells = states.map((state) => `  ${renderCount(counts, state, paint)}`);
    const percent = padCells(`${percentComplete(counts)} %`, 8, 'start');
    return `  ${isolateRtl(padCells(cropCells(name, nameWidth), nameWidth))}${cells.join('')}  ${percent}`;
  };
  lines.push(paint.dim(head), ...rows.map(({ name, counts }) => row(name, counts)));
  if (rows.length > 1)
    lines.push(paint.dim(`  ${'\u2500'.repeat(cellWidth(head) - 2)}`), row('all', locale.counts));
  return lines;
}

function renderCount(counts: StateCounts, state: PairState, paint: Paint): string {
  const number = counts[state];
  const text = padCells(number === 0 ? '\u00B7' : String(number), state.length, 'start');
  if (number === 0) return paint.dim(text);
  if (state === 'aligned') return paint.good(text);
  return paint.severity(state === 'missing' ? 'error' : 'warning', text);
}

function sayCounts(counts: StateCounts): string {
  return PAIR_STATES.filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`)
    .join(', ');
}

function renderDocument(document: AlignDocument, options: TextOptions, paint: Paint): string[] {
  const shown = shownFindings(allFindings(document), options.quiet);
  if (shown.length === 0) return [];
  const titles = [document.source, document.translation]
    .filter((one) => one !== null)
    .map((one) => isolate(showUnseen(titleOf(one))));
  const lines = [`${paint.bold(titles.join('  \u00B7  '))}  ${paint.dim(saySeverities(shown))}`];
  for (const [file, group] of groupByFile(shown)) {
    lines.push(paint.path(isolateRtl(showUnseen(file))), ...renderFindings(group, options, paint));
  }
  return [...lines, ''];
}
