/** Finds the parts of a Word file that hold words, by the relationships that name them; nothing outside the file is followed. */
import { Problem } from '../../../model/problem.ts';
import { refuseZip } from '../foreign-files.ts';
import { DocxPackage } from './package.ts';
import { parseXml, type XmlNode } from './xml.ts';

/** Parts that are read, parsed; null where the file has none. */
export interface DocxParts {
  body: XmlNode;
  styles: XmlNode | null;
  comments: XmlNode | null;
  /** Threads and what is resolved. */
  commentsExtended: XmlNode | null;
  footnotes: XmlNode | null;
  endnotes: XmlNode | null;
  customProperties: XmlNode | null;
  /** What stands at the top and at the foot of pages. */
  running: { kind: 'header' | 'footer'; root: XmlNode }[];
  /** Names of the parts that hold other documents, which are not read, by relationship. */
  documents: ReadonlyMap<string, string>;
  /** Those of them that are to be read as a part of the text. */
  chunks: string[];
}

/** More than the pages of any packet have. */
const MOST_RUNNING = 60;

interface Relation {
  id: string;
  /** Last word of its kind: `comments`. */
  kind: string;
  target: string;
}

/** Open a Word file and parse what is needed of it. */
export async function readDocxParts(bytes: Uint8Array): Promise<DocxParts> {
  const file = await DocxPackage.open(bytes);
  refuseZip(file.names);
  const top = await readRelations(file, '');
  const main = top.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const document = await readPart(file, main);
  if (!document && file.has('mimetype'))
    throw new Problem(
      'The file is in the OpenDocument format (.odt), which cannot be read.',
      'Open it in Word or LibreOffice and save it once more as .docx.',
    );
  const body = document?.name === 'w:document' && document.children.find(({ name }) => name === 'w:body');
  if (!body)
    throw new Problem(
      'The file is no Word document (perhaps a spreadsheet or slides).',
      'Open the returned packet in Word or LibreOffice and save it as .docx.',
    );
  const related = await readRelations(file, main);
  const part = (kind: string): Promise<XmlNode | null> => {
    const found = related.find((relation) => relation.kind === kind);
    return readPart(file, found?.target ?? `word/${kind}.xml`);
  };
  const custom = top.find(({ kind }) => /^custom-?properties$/i.test(kind))?.target;
  return {
    body,
    styles: await part('styles'),
    comments: await part('comments'),
    commentsExtended: await part('commentsExtended'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
    customProperties: await readPart(file, custom ?? 'docProps/custom.xml'),
    running: await readRunning(file, related),
    documents: new Map(
      related
        .filter(({ kind }) => /^(?:package|oleObject|aFChunk|subDocument)$/.test(kind))
        .map(({ id, target }) => [id, baseName(target)]),
    ),
    chunks: related
      .filter(({ kind }) => /^(?:aFChunk|subDocument)$/.test(kind))
      .map(({ target }) => baseName(target)),
  };
}

async function readRunning(file: DocxPackage, related: readonly Relation[]): Promise<DocxParts['running']> {
  const running: DocxParts['running'] = [];
  for (const { kind, target } of related.slice(0, 1_000)) {
    if ((kind !== 'header' && kind !== 'footer') || running.length >= MOST_RUNNING) continue;
    const root = await readPart(file, target);
    if (root) running.push({ kind, root });
  }
  return running;
}

/** The last step of a path, fit to be shown. */
function baseName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '?')
    .slice(0, 80);
}

async function readPart(file: DocxPackage, name: string): Promise<XmlNode | null> {
  const bytes = await file.read(name);
  return bytes === null ? null : parseXml(bytes, name.replace(/[^\w./-]/g, '?').slice(0, 80));
}

/** Relationships of a part, those of the whole file for `''`. What leads outside the file is left out. */
async function readRelations(file: DocxPackage, part: string): Promise<Relation[]> {
  const at = part.lastIndexOf('/') + 1;
  const [folder, name] = [part.slice(0, at), part.slice(at)];
  const root = await readPart(file, `${folder}_rels/${name}.rels`);
  return (root?.children ?? []).flatMap(({ name: element, attributes }) => {
    const { Id: id = '', Type: type, Target: target, TargetMode: mode } = attributes;
    if (element !== 'rel:Relationship' || !type || !target || mode === 'External') return [];
    return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) }];
  });
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}
