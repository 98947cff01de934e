/** Reads a Word file back and plays the reader who accepts, or rejects, every change: an interpretation of its own, sharing nothing with the writer. */
import { SaxesParser } from 'saxes';
import { fromBuffer } from 'yauzl';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Unpack a zip: names in order, with their bytes. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('error', reject);
      zip.on('end', () => resolve());
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
  return files;
}

/** Parse XML strictly; throws where it is not well-formed, names no namespace, or brings a document type. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = {
      name,
      attributes: Object.fromEntries(Object.values(attributes).map((one) => [one.name, one.value])),
      children: [],
    };
    open[open.length - 1]!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (words) => {
    open[open.length - 1]!.children.push(words);
  });
  parser.write(text).close();
  return root.children.find((child) => typeof child !== 'string') as XmlElement;
}

/** Every part of a Word file that is XML. */
export async function readParts(bytes: Uint8Array): Promise<Map<string, XmlElement>> {
  return new Map(
    [...(await unzip(bytes))].map(([name, content]) => [name, parseXml(content.toString('utf8'))]),
  );
}

export function elements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function child(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => found && elements(found, name)[0], parent);
}

export function descendants(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

export type Answer = 'accept' | 'reject';

/** A paragraph, or a table's cells, as they read after all changes were answered. */
export interface ReadParagraph {
  style: string;
  list: { number: string; level: string } | null;
  text: string;
  /** The words by character style: "Strong:bold words". */
  styled: string[];
  links: string[];
}
export type ReadBlock = ReadParagraph | { rows: string[][] };

const GONE: Record<Answer, readonly string[]> = {
  accept: ['w:del', 'w:moveFrom'],
  reject: ['w:ins', 'w:moveTo'],
};
const RELATION = new Map<string, string>();

/** Answer every change of a document, and read what is left. */
export function readAnswered(parts: Map<string, XmlElement>, answer: Answer): ReadBlock[] {
  RELATION.clear();
  const relations = parts.get('word/_rels/document.xml.rels');
  if (relations)
    for (const { attributes } of elements(relations)) RELATION.set(attributes['Id']!, attributes['Target']!);
  return readFlow(child(parts.get('word/document.xml'), 'w:body')!, answer);
}

function readFlow(parent: XmlElement, answer: Answer): ReadBlock[] {
  const read: ReadBlock[] = [];
  let carried: ReadParagraph | null = null;
  for (const element of elements(parent)) {
    if (element.name === 'w:p') {
      const paragraph = readParagraph(element, answer);
      const mark = child(element, 'w:pPr', 'w:rPr');
      const joins = mark !== undefined && elements(mark).some(({ name }) => GONE[answer].includes(name));
      if (carried) {
        paragraph.text = carried.text + paragraph.text;
        carried = null;
      }
      if (!joins) read.push(paragraph);
      else if (paragraph.text !== '') carried = paragraph;
    } else if (element.name === 'w:tbl') {
      const rows = elements(element, 'w:tr').filter(
        (row) => !elements(child(row, 'w:trPr') ?? row).some(({ name }) => GONE[answer].includes(name)),
      );
      const cells = rows.map((row) =>
        elements(row, 'w:tc').map((cell) =>
          readFlow(cell, answer)
            .map((one) => ('text' in one ? one.text : ''))
            .join('\n'),
        ),
      );
      if (cells.length > 0) read.push({ rows: cells });
    }
  }
  if (carried) throw new Error('words of a joined paragraph with nothing after them');
  return read;
}

function readParagraph(element: XmlElement, answer: Answer): ReadParagraph {
  const now = child(element, 'w:pPr');
  const properties = answer === 'reject' ? (child(now, 'w:pPrChange', 'w:pPr') ?? now) : now;
  const numbering = child(properties, 'w:numPr');
  const paragraph: ReadParagraph = {
    style: child(properties, 'w:pStyle')?.attributes['w:val'] ?? 'Normal',
    list: numbering
      ? {
          number: child(numbering, 'w:numId')!.attributes['w:val']!,
          level: child(numbering, 'w:ilvl')!.attributes['w:val']!,
        }
      : null,
    text: '',
    styled: [],
    links: [],
  };
  readRuns(element, answer, paragraph, null);
  return paragraph;
}

function readRuns(parent: XmlElement, answer: Answer, into: ReadParagraph, link: string | null): void {
  for (const element of elements(parent)) {
    if (GONE[answer].includes(element.name)) continue;
    if (['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].includes(element.name))
      readRuns(element, answer, into, link);
    else if (element.name === 'w:hyperlink') {
      const anchor = element.attributes['w:anchor'];
      readRuns(
        element,
        answer,
        into,
        anchor ? `#${anchor}` : (RELATION.get(element.attributes['r:id'] ?? '') ?? ''),
      );
    } else if (element.name === 'w:r') {
      const text = readRun(element);
      const now = child(element, 'w:rPr');
      const properties = answer === 'reject' ? (child(now, 'w:rPrChange', 'w:rPr') ?? now) : now;
      const style = child(properties, 'w:rStyle')?.attributes['w:val'];
      if (style) into.styled.push(`${style}:${text}`);
      if (link !== null && text !== '') into.links.push(`${text} -> ${link}`);
      // A footnote's mark stands among the words but is not one of them.
      if (style !== 'NoteMark') into.text += text;
    }
  }
}

function readRun(run: XmlElement): string {
  return elements(run)
    .map(({ name, children }) =>
      name === 'w:t' || name === 'w:delText'
        ? children.join('')
        : name === 'w:br'
          ? '\n'
          : name === 'w:tab'
            ? '\t'
            : '',
    )
    .join('');
}
