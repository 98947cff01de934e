/** A Word file read as far as it can be without knowing what was sent: paragraphs, answers, sections and lines. */
import { acceptAll, type Paragraph } from './accept.ts';
import { type AnswerSheet, readAnswers } from './answers.ts';
import { withoutMarks } from './choice.ts';
import { readFlow } from './flow.ts';
import { type Line, piecesOf, readLines } from './lines.ts';
import { type DocxManifest, readManifest, readProperties } from './manifest.ts';
import { type DocxParts, readDocxParts } from './parts.ts';
import type { OwnLines } from './prints.ts';
import { cutAtSections, nameSections, type SectionNames, type Stretch } from './stretches.ts';
import { parseXml } from './xml.ts';

export interface DocxReading {
  parts: DocxParts;
  properties: ReadonlyMap<string, string>;
  manifest: DocxManifest | null;
  /** All of the text, tracked changes accepted; with the words in text boxes, each behind the paragraph it hangs on. */
  paragraphs: Paragraph[];
  stretches: Stretch[];
  /** Bookmarks of sections. */
  names: SectionNames;
  answers: AnswerSheet;
  /** What stands outside the room for answers: sections and everything around them. */
  lines: Line[];
  /** Lines that a table of contents made. */
  contents: Line[];
}

/** Read a Word file; throws a Problem for what is none or is not safe to read. `sent` is the packet, where it is at hand. */
export async function readDocx(bytes: Uint8Array, sent: DocxReading | null = null): Promise<DocxReading> {
  const parts = await readDocxParts(bytes);
  const properties = readProperties(parts.customProperties);
  const manifest = readManifest(properties);
  const paragraphs = acceptAll(readFlow(parts.body));
  const answers = readAnswers(paragraphs, manifest, sent?.answers.answers);
  const names = nameSections(manifest ?? sent?.manifest ?? null, answers.sections);
  const stretches = cutAtSections(paragraphs, names);
  // What stands in a box is no part of the text it floats over.
  const outside = stretches.filter(
    ({ paragraph }) => paragraph.box === null && !answers.rooms.has(paragraph),
  );
  const lines: Line[] = [];
  const contents: Line[] = [];
  for (const line of readLines(outside)) (isContents(line) ? contents : lines).push(line);
  return { parts, properties, manifest, paragraphs, stretches, names, answers, lines, contents };
}

/** A file that by itself is no packet at all: a letter, say. */
export function isForeign({ manifest, answers, lines }: DocxReading): boolean {
  return manifest === null && answers.answers.length === 0 && lines.every(({ section }) => section === null);
}

function isContents(line: Line): boolean {
  const words = piecesOf(line).filter(({ text, gone }) => !gone && text.trim() !== '');
  return line.section === null && words.length > 0 && words.every(({ contents }) => contents);
}

/** The lines of a piece of a document's XML, whose root stands for its body, with the bookmark that each stands in. */
export function readXmlLines(xml: string): { text: string; bookmark: string | null }[] {
  const paragraphs = acceptAll(readFlow(parseXml(Buffer.from(xml), 'XML')));
  const names = { get: (name: string) => (name.startsWith('mz_') ? { key: name, locale: '' } : undefined) };
  return readLines(cutAtSections(paragraphs, names)).map(({ text, section }) => {
    return { text, bookmark: section?.key ?? null };
  });
}

/** What the file says that could be ours. */
export function ownLines({ lines, contents, answers }: DocxReading): OwnLines {
  const choices = answers.answers.flatMap(({ options }) =>
    (options ?? []).map(({ text }) => withoutMarks(text)),
  );
  const others = [...contents.map(({ text }) => text), ...choices.filter((text) => text !== '')];
  return { lines: lines.map(({ text }) => text), others };
}
