/** Findings of one file as lines for a terminal: place, severity, message, rule; a frame; the counterpart in the source. */
import type { Finding, Severity } from '../model/finding.ts';
import { cellWidth, cropCells, padCells, showUnseen, wrapCells } from './cells.ts';
import { renderFrame } from './frame.ts';
import { dropIsolates, isolate, isolateRtl } from './isolate.ts';
import { type Paint, SYMBOLS } from './paint.ts';
import { lineText, type SourceLookup } from './source-text.ts';
import { count } from './words.ts';

export interface FindingsOptions {
  /** Columns of the terminal. */
  width: number;
  /** Show every repetition of a rule. */
  all: boolean;
  /** Texts for code frames. */
  sourceOf: SourceLookup;
}

/** So many of one rule in one file are folded … */
const FOLD_ABOVE = 6;
/** … to so many, and a count. */
const SHOWN_OF_FOLDED = 3;
const SEVERITY_WIDTH = 9;
const NARROW = 64;

/** Findings of one file, in their order; what repeats too often is counted instead of shown. */
export function renderFindings(
  findings: readonly Finding[],
  options: FindingsOptions,
  paint: Paint,
): string[] {
  const placeWidth = Math.max(...findings.map((finding) => sayPlace(finding).length));
  const folded = options.all ? new Map<string, number>() : findFolded(findings);
  const seen = new Map<string, number>();
  const lines: string[] = [];
  let last = '';
  for (const finding of findings) {
    const nth = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, nth);
    const hidden = folded.get(finding.rule);
    if (hidden === undefined || nth <= SHOWN_OF_FOLDED) {
      const frame = renderFrame(finding, options.sourceOf(finding.file), roomOf(placeWidth, options), paint);
      // Two findings about the same words need them quoted once.
      const repeated = frame.join('\n') === last;
      lines.push(...renderFinding(finding, repeated ? [] : frame, placeWidth, options, paint));
      last = frame.join('\n');
    }
    if (hidden !== undefined && nth === SHOWN_OF_FOLDED) {
      lines.push(
        `  ${paint.dim(`\u2026 and ${count(hidden, 'more finding')} of ${finding.rule} in this file (show them with --all)`)}`,
      );
    }
  }
  return lines;
}

/** Rules repeated too often, with how many of their findings stay hidden. */
function findFolded(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return new Map(
    [...counts]
      .filter(([, number]) => number > FOLD_ABOVE)
      .map(([rule, number]) => [rule, number - SHOWN_OF_FOLDED]),
  );
}

/** Columns before the message, and columns for it. */
function indentOf(placeWidth: number, { width }: FindingsOptions): number {
  return width < NARROW ? 4 : 2 + placeWidth + 2 + SEVERITY_WIDTH + 1;
}

function roomOf(placeWidth: number, options: FindingsOptions): number {
  return Math.max(24, options.width - indentOf(placeWidth, options) - 1);
}

function renderFinding(
  finding: Finding,
  frame: readonly string[],
  placeWidth: number,
  options: FindingsOptions,
  paint: Paint,
): string[] {
  const head = `  ${paint.dim(padCells(sayPlace(finding), placeWidth, 'start'))}  ${renderSeverity(finding.severity, paint)} `;
  const room = roomOf(placeWidth, options);
  const message = wrapCells(showUnseen(dropIsolates(finding.message)), room);
  const tail = renderTail(finding);
  const last = message[message.length - 1]!;
  const lines = message.map(isolateRtl);
  const dimTail = paint.dim(tail);
  if (cellWidth(last) + 2 + cellWidth(tail) <= room) lines[lines.length - 1] += `  ${dimTail}`;
  else lines.push(dimTail);
  lines.push(...frame);
  lines.push(...renderRelated(finding, options, room, paint));
  const margin = ' '.repeat(indentOf(placeWidth, options));
  if (options.width < NARROW) return [head.trimEnd(), ...lines.map((line) => margin + line)];
  return lines.map((line, index) => (index === 0 ? head : margin) + line);
}

function renderSeverity(severity: Severity, paint: Paint): string {
  return paint.severity(severity, padCells(`${SYMBOLS[severity]} ${severity}`, SEVERITY_WIDTH));
}

function renderTail({ rule, fix }: Finding): string {
  if (fix === 'safe') return `${rule} (--fix)`;
  return fix === 'suggested' ? `${rule} (--fix-suggested)` : rule;
}

/** Other places, each with its file and line; beside an align finding the line itself is quoted. */
function renderRelated(finding: Finding, options: FindingsOptions, room: number, paint: Paint): string[] {
  return finding.related.flatMap(({ file, line, message }) => {
    const text = `\u2192 ${showUnseen(file)}:${line}  ${showUnseen(dropIsolates(message))}`;
    const lines = wrapCells(text, room).map((part, index) =>
      paint.dim((index === 0 ? '' : '  ') + isolateRtl(part)),
    );
    const source = finding.rule.startsWith('align/') ? options.sourceOf(file) : undefined;
    const quoted = source ? showUnseen(lineText(source, line)).trim() : '';
    if (/\p{L}/u.test(quoted)) lines.push(paint.dim('  \u2502 ') + isolate(cropCells(quoted, room - 4)));
    return lines;
  });
}

function sayPlace({ line, column }: Finding): string {
  return `${line}:${column}`;
}
