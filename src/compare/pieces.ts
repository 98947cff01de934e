/** Pieces: a section cut into its heading and blocks so that, joined, they are the section byte for byte. */
import type { Block, Document, Section } from '../document/document.ts';
import { foldSpace } from './word-tokens.ts';

/** One block with all that stands from its line to the next block's. */
export interface Piece {
  /** The Markdown. */
  text: string;
  /** The plain text, white space folded. */
  plain: string;
  /** Null for what stands before the first block of a section: its heading line, front matter or white space. */
  block: Block | null;
}

/** What may stand on a block's line before it: quote marks, white space, a footnote's label, invisible marks. */
const LEAD = /(?:^|[\n\r])([ \t>\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]*(?:\[\^[^\]\n]+\]:[ \t]*)?)$/;

/** The pieces of a section, heading first. */
export function cutPieces({ text }: Document, section: Section): Piece[] {
  const pieces: Piece[] = [];
  let start = section.start;
  let block: Block | null = null;
  let least = section.heading?.end ?? section.start;
  const push = (end: number): void => {
    const plain = block ? block.text : section.title;
    pieces.push({
      text: text.slice(start, end),
      plain: foldSpace(section.level === 0 && !block ? '' : plain),
      block,
    });
  };
  for (const next of section.blocks) {
    const lead = LEAD.exec(text.slice(Math.max(least, next.start - 200), next.start))?.[1] ?? '';
    const cut = Math.min(Math.max(next.start - lead.length, least, start), section.end);
    push(cut);
    start = cut;
    block = next;
    least = Math.max(next.end, cut);
  }
  push(section.end);
  return pieces;
}
