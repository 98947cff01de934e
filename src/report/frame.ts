/** The code frame under a finding: the words it speaks of, quoted from the file. */
import type { Finding } from '../model/finding.ts';
import { cellWidth, cropCells, showUnseen } from './cells.ts';
import { hasRtl, isolate, majorityDirection } from './isolate.ts';
import type { Paint } from './paint.ts';
import { lineText, type SourceText } from './source-text.ts';

const LONGEST_SPAN = 80;
const BAR = '\u2502 ';

/**
 * Lines of a frame, or none where it would not help: an empty span (something missing), more than one line, most of a
 * paragraph. In left-to-right text a caret line stands under the span. A terminal may or may not reorder right-to-left
 * text, so no caret can be trusted there: the line is cut around the span and the exact words are repeated below.
 */
export function renderFrame(
  finding: Finding,
  source: SourceText | undefined,
  width: number,
  paint: Paint,
): string[] {
  if (!source || finding.line !== finding.endLine || finding.endColumn <= finding.column) return [];
  const line = lineText(source, finding.line);
  const start = finding.column - 1;
  const end = Math.min(finding.endColumn - 1, line.length);
  const words = line.slice(start, end);
  if (words.trim() === '' || words.length > LONGEST_SPAN) return [];
  const room = width - cellWidth(BAR);
  const parts = cutAround(line, start, end, room);
  return hasRtl(line) ? frameRtl(parts, room, paint) : frameLtr(parts, paint);
}

interface Parts {
  before: string;
  words: string;
  after: string;
}

function frameLtr({ before, words, after }: Parts, paint: Paint): string[] {
  const carets = '^'.repeat(Math.max(1, cellWidth(words)));
  return [
    paint.dim(BAR) + before + paint.mark(words) + after,
    paint.dim(BAR) + ' '.repeat(cellWidth(before)) + paint.bold(carets),
  ];
}

function frameRtl({ before, words, after }: Parts, room: number, paint: Paint): string[] {
  const line = before + words + after;
  const [open, close] = isolateAround(line);
  const quoted = paint.dim(BAR) + open + before + paint.mark(words) + after + close;
  if (before + after === '') return [quoted];
  return [quoted, `${paint.dim(`${BAR}here: `)}\u201C${isolate(cropCells(words, room - 8))}\u201D`];
}

function isolateAround(line: string): [string, string] {
  const isolated = isolate(line);
  return isolated === line ? ['', ''] : [isolated.slice(0, 1), isolated.slice(-1)];
}

const WORD_BEFORE = /[\p{L}\p{M}\p{N}\u200C\u200D]*$/u;
const WORD_AFTER = /^[\p{L}\p{M}\p{N}\u200C\u200D]*/u;

/** The part of a line around a span that fits the room; in right-to-left text the span grows to whole words, which joined letters need to be read. */
function cutAround(line: string, from: number, to: number, room: number): Parts {
  let start = from;
  let end = to;
  if (majorityDirection(line) === 'rtl') {
    if (/^[\p{L}\p{M}]/u.test(line.slice(start))) start -= WORD_BEFORE.exec(line.slice(0, start))![0].length;
    if (/[\p{L}\p{M}]$/u.test(line.slice(0, end))) end += WORD_AFTER.exec(line.slice(end))![0].length;
  }
  const words = showUnseen(line.slice(start, end));
  const side = Math.max(8, Math.floor((room - cellWidth(words)) / 2));
  const head = showUnseen(line.slice(0, start)).replace(/^ +/, '');
  const tail = showUnseen(line.slice(end));
  const before = cropStart(head, Math.max(side, room - cellWidth(words) - cellWidth(tail)));
  const after = cropCells(tail, Math.max(8, room - cellWidth(words) - cellWidth(before)));
  return { before, words, after };
}

function cropStart(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  const chars = [...text];
  while (chars.length > 0 && cellWidth(chars.join('')) + 1 > width)
    chars.splice(0, Math.max(1, chars.length - width));
  const cut = chars.join('').replace(/^\S{0,12}\s/, '');
  return `\u2026${cut}`;
}
