/** Footnotes and endnotes of a Word file: packets have none, so that all of them are a person's. */
import type { Place } from './comments.ts';
import type { DocxReading } from './reading.ts';
import { sayFlow } from './say-flow.ts';
import type { XmlNode } from './xml.ts';

export interface DocxNote {
  kind: 'footnote' | 'endnote';
  number: number;
  text: string;
  /** The paragraph it hangs on. */
  quote: string | null;
  at: Place | null;
}

/** All notes that say something, in the order of the file's own lists of them. */
export function findNotes({ parts, paragraphs }: DocxReading): DocxNote[] {
  const places = new Map<string, Place>();
  paragraphs.forEach(({ marks }, paragraph) => {
    for (const { kind, id, piece } of marks)
      if (kind === 'footnote' || kind === 'endnote') places.set(`${kind} ${id}`, { paragraph, piece });
  });
  const read = (part: XmlNode | null, kind: DocxNote['kind']): DocxNote[] =>
    (part?.children ?? [])
      // Those with a type are the lines above notes.
      .filter(
        ({ name, attributes }) => name === `w:${kind}` && (attributes['w:type'] ?? 'normal') === 'normal',
      )
      .map((node) => ({
        place: places.get(`${kind} ${node.attributes['w:id']}`) ?? null,
        text: sayFlow(node),
      }))
      .filter(({ text }) => text !== '')
      .map(({ place, text }, at) => {
        const quote = (place && paragraphs[place.paragraph]!.text) || null;
        return { kind, number: at + 1, text, quote, at: place };
      });
  return [...read(parts.footnotes, 'footnote'), ...read(parts.endnotes, 'endnote')];
}
