/** Marks: the words a finding speaks of, picked out in rendered text and numbered. */
import type { Severity } from '../model/finding.ts';
import type { Span } from '../model/place.ts';
import { escapeHtml } from './html.ts';

/** A span of the file that a numbered finding speaks of. */
export interface Mark extends Span {
  number: number;
  severity: Severity;
}

/**
 * Escaped text with its marks. `start` is where the text stands in the file; null when it does not stand there letter
 * for letter (an entity, an escape): then marks that touch `span` take all of it.
 */
export function markText(text: string, start: number | null, span: Span, marks: readonly Mark[]): string {
  const near = marks.filter((mark) => mark.start < span.end && mark.end > span.start);
  if (near.length === 0) return escapeHtml(text);
  const local = near.map((mark) => ({
    ...mark,
    start: start === null ? 0 : Math.max(0, mark.start - start),
    end: start === null ? text.length : Math.min(text.length, mark.end - start),
    closes: mark.end <= span.end,
  }));
  const cuts = [...new Set([0, text.length, ...local.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  let html = '';
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i]!;
    const to = cuts[i + 1]!;
    const over = local.filter((mark) => mark.start <= from && to <= mark.end);
    const piece = escapeHtml(text.slice(from, to));
    html +=
      over.length === 0
        ? piece
        : openMark(over) + piece + closeMark(over.filter((mark) => mark.closes && mark.end === to));
  }
  return html;
}

function openMark(marks: readonly Mark[]): string {
  const severity = marks.some((one) => one.severity === 'error') ? 'error' : marks[0]!.severity;
  return `<mark class="${severity}" data-n="${marks.map(({ number }) => number).join(' ')}">`;
}

function closeMark(ending: readonly Mark[]): string {
  const numbers = ending.map(({ number }) => number).join(',');
  return numbers === '' ? '</mark>' : `</mark><sup class="n" dir="ltr">${numbers}</sup>`;
}
