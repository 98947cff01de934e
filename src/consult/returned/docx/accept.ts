/** A flow of paragraphs with every tracked change taken as accepted: what went is gone, what was joined is one paragraph. */
import type { FlowParagraph, Hand, Mark, Piece } from './paragraph.ts';

/** A paragraph as it reads once everything is accepted. What went is still there to be asked for. */
export interface Paragraph extends Omit<FlowParagraph, 'endGone'> {
  /** What it says, hidden words included; tidied. */
  text: string;
  /** How many units of words are left before each piece, and at the end. */
  starts: readonly number[];
}

/** Accept every change. Paragraphs that end up empty stay in the list: marks may stand in them. */
export function acceptAll(flow: readonly FlowParagraph[]): Paragraph[] {
  const accepted: Paragraph[] = [];
  let open: FlowParagraph[] = [];
  const close = (): void => {
    if (open.length > 0) accepted.push(joinParagraphs(open));
    open = [];
  };
  for (const paragraph of flow) {
    if (open.length > 0 && open[0]!.container !== paragraph.container) close();
    // Word's older format takes the end of what stands above a section for a part of what went from it.
    if (beginsSection(paragraph) && open.some(({ pieces }) => pieces.some(isLeft))) close();
    open.push(paragraph);
    if (!paragraph.endGone) close();
  }
  close();
  return accepted;
}

function beginsSection({ marks }: FlowParagraph): boolean {
  return marks.some(
    ({ kind, name, piece }) => kind === 'bookmark-start' && piece === 0 && /^mz_/i.test(name),
  );
}

function joinParagraphs(parts: readonly FlowParagraph[]): Paragraph {
  const shown = parts.find(({ pieces }) => pieces.some(isLeft)) ?? parts[parts.length - 1]!;
  const pieces: Piece[] = [];
  const marks: Mark[] = [];
  for (const part of parts) {
    for (const mark of part.marks) marks.push({ ...mark, piece: mark.piece + pieces.length });
    for (const piece of part.pieces) pieces.push(piece);
  }
  const starts = [0];
  for (const { text, gone } of pieces) starts.push(starts[starts.length - 1]! + (gone ? 0 : text.length));
  const { style, cell, box, listed, container } = shown;
  return { style, cell, box, listed, container, pieces, marks, starts, text: sayPieces(pieces) };
}

function isLeft({ gone, text }: Piece): boolean {
  return !gone && text.trim() !== '';
}

/** What pieces say: without those that went. */
export function sayPieces(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) if (!piece.gone) text += piece.text;
  return tidy(text);
}

/** What pieces said before anything was tracked: with what went and without what came. */
export function sayBefore(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) if (piece.came === null) text += piece.text;
  return tidy(text);
}

/** Soft hyphens go, blank lines are folded, ends are trimmed. */
export function tidy(text: string): string {
  return text
    .replace(/\u00AD/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The hand that put words into a paragraph, or null when none says so. */
export function handIn(pieces: readonly Piece[]): Hand | null {
  return pieces.find((piece) => piece.came !== null && isLeft(piece))?.came ?? null;
}

/** A heading or title with words. */
export function isHeading({ style, text }: Pick<Paragraph, 'style' | 'text'>): boolean {
  return /^(?:heading|title)/i.test(style ?? '') && text !== '';
}
