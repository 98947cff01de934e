/** What hangs on the text of a Word file and is none of it: boxes with words, pictures, documents. */
import { handIn } from './accept.ts';
import type { Place } from './comments.ts';
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
