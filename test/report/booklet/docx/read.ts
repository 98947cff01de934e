/** Reads a booklet in Word back: sections by bookmark, fields by their hidden codes, properties. */
import {
  type Answer,
  child,
  descendants,
  elements,
  readAnswered,
  readParts,
  type XmlElement,
} from '../../docx/read-back.ts';

export type Parts = Map<string, XmlElement>;

export function bodyOf(parts: Parts): XmlElement {
  return child(parts.get('word/document.xml'), 'w:body')!;
}

/** All words in an element, deleted ones too. */
export function textOf(element: XmlElement): string {
  return [...descendants(element, 'w:t'), ...descendants(element, 'w:delText')]
    .flatMap(({ children }) => children)
    .join('');
}

/** Words folded as far as word processors may change them. */
export function fold(text: string): string {
  return text
    .replace(/[\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands in a bookmark after every change was answered, line by line; null where it is not whole. */
export function readBookmark(parts: Parts, name: string, answer: Answer): string[] | null {
  const body = elements(bodyOf(parts));
  const starts = body.filter((one) =>
    descendants(one, 'w:bookmarkStart').some((mark) => mark.attributes['w:name'] === name),
  );
  if (starts.length !== 1) return null;
  const id = descendants(starts[0]!, 'w:bookmarkStart').find((mark) => mark.attributes['w:name'] === name)!
    .attributes['w:id'];
  const ends = body.filter((one) =>
    descendants(one, 'w:bookmarkEnd').some((mark) => mark.attributes['w:id'] === id),
  );
  if (ends.length !== 1) return null;
  const inside = body.slice(body.indexOf(starts[0]!), body.indexOf(ends[0]!) + 1);
  const document = {
    name: 'w:document',
    attributes: {},
    children: [{ name: 'w:body', attributes: {}, children: inside }],
  };
  return readAnswered(new Map([...parts, ['word/document.xml', document]]), answer)
    .flatMap((block) =>
      'rows' in block ? block.rows.map((cells) => cells.map(fold).join(' | ')) : [fold(block.text)],
    )
    .filter((line) => line !== '');
}

/** Every hidden code with the words that stand in its cell beside it. */
export function readCodes(parts: Parts): Map<string, string> {
  const found = new Map<string, string>();
  for (const cell of descendants(bodyOf(parts), 'w:tc')) {
    const runs = descendants(cell, 'w:r');
    const hidden = runs.filter((run) => child(run, 'w:rPr', 'w:vanish'));
    if (hidden.length === 1)
      found.set(
        textOf(hidden[0]!),
        runs
          .filter((run) => run !== hidden[0])
          .map(textOf)
          .join(''),
      );
  }
  return found;
}

/** The custom properties by name. */
export function readProperties(parts: Parts): Map<string, string> {
  return new Map(
    elements(parts.get('docProps/custom.xml')!, 'property').map((property) => [
      property.attributes['name']!,
      elements(property)[0]!.children.join(''),
    ]),
  );
}

export { child, descendants, elements, readParts };
