/** What hangs on the text of a Word file and is none of it: boxes with words, pictures, documents, the top and foot of pages. */

import { foldWords } from '../fold-words.ts';
import { acceptAll, handIn, type Paragraph, sayBefore } from './accept.ts';
import type { Place } from './comments.ts';
import { readFlow } from './flow.ts';
import type { Hand, Thing } from './paragraph.ts';
import type { DocxReading } from './reading.ts';

/** Words in a text box. */
export interface BoxWords {
  text: string;
  /** The paragraph it hangs on. */
  at: Place;
  quote: string | null;
  hand: Hand | null;
}

/** Words of every text box that stands outside the room for answers, in order. */
export function findBoxes({ paragraphs, answers }: DocxReading): BoxWords[] {
  const boxes = new Map<number, BoxWords>();
  let anchor = 0;
  paragraphs.forEach((paragraph, at) => {
    const { box, text, pieces } = paragraph;
    if (box === null) anchor = at;
    else if (text !== '' && !answers.rooms.has(paragraph)) {
      const known = boxes.get(box);
      if (known) known.text += `\n${text}`;
      else {
        const { pieces: around, text: quote } = paragraphs[anchor]!;
        const place = { paragraph: anchor, piece: Math.max(0, around.length - 1) };
        boxes.set(box, { text, at: place, quote: quoteOf(quote), hand: handIn(pieces) });
      }
    }
  });
  return [...boxes.values()];
}

export interface PlacedThing {
  thing: Thing;
  at: Place;
  /** The words of its paragraph. */
  quote: string | null;
  /** Name of the part that holds a document. */
  name: string | null;
}

/** Pictures, documents and drawings in the text. */
export function findThings({ paragraphs, parts }: DocxReading): PlacedThing[] {
  return paragraphs.flatMap(({ marks, text }, paragraph) =>
    marks.flatMap(({ thing, piece }) =>
      thing
        ? [
            {
              thing,
              at: { paragraph, piece },
              quote: quoteOf(text),
              name: parts.documents.get(thing.relation ?? '') ?? null,
            },
          ]
        : [],
    ),
  );
}

const LONGEST_QUOTE = 2_000;

function quoteOf(text: string): string | null {
  if (text === '' || text.startsWith('mz|')) return null;
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}\u2026` : text;
}

/** A line at the top or foot of pages. */
export interface RunningLine {
  kind: 'header' | 'footer';
  text: string;
  /** What it said before its tracked changes; null where it has none. */
  before: string | null;
  hand: Hand | null;
}

/** Lines at the top and foot of pages, each once, and how many pictures stand among them. */
export function readRunning({ parts }: DocxReading): { lines: RunningLine[]; pictures: number } {
  const lines = new Map<string, RunningLine>();
  let pictures = 0;
  for (const { kind, root } of parts.running)
    for (const paragraph of acceptAll(readFlow(root))) {
      pictures += paragraph.marks.filter(({ thing }) => thing).length;
      const line = { kind, text: paragraph.text, before: beforeOf(paragraph), hand: handOf(paragraph) };
      if (line.text !== '' || line.before)
        lines.set(`${runningKey(line.text, kind)}\n${line.before ?? ''}`, line);
    }
  return { lines: [...lines.values()], pictures };
}

function beforeOf({ pieces }: Paragraph): string | null {
  return pieces.some(({ came, gone }) => came !== null || gone) ? sayBefore(pieces) : null;
}

function handOf({ pieces }: Paragraph): Hand | null {
  return handIn(pieces) ?? pieces.find(({ went }) => went !== null)?.went ?? null;
}

/** At the foot, lines that differ by the number of the page are the same. */
export function runningKey(text: string, kind: RunningLine['kind']): string {
  const folded = foldWords(text);
  return kind === 'footer' ? folded.replace(/\p{Nd}+/gu, '0') : folded;
}
