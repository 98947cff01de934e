/** XML of a Word file → a small tree: names by namespace, no document types, no entities of its own, bounded in depth and number. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Problem } from '../../../model/problem.ts';

/** An element; `name` bears the usual prefix of its namespace, whatever prefix the file gives it. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  /** Its own words, for elements that hold words. */
  text: string;
}

const DEEPEST = 400;
const MOST_NODES = 3_000_000;

/** Usual prefixes of the namespaces that are read, in both dialects of Office Open XML. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'cp',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'cp',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};
const WORDS = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'a:t', 'vt:lpwstr', 'vt:lpstr', 'vt:bstr']);
/** Looks, and how they were before: no reading of words needs them. */
const LOOKS = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:tblPr',
  'w:tblGrid',
  'w:sectPr',
  'w:pBdr',
  'w:tabs',
]);

/** What is read of a run's properties, and of a paragraph's mark. */
const RUN_PROPERTIES = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:vanish',
  'w:specVanish',
  'w:b',
  'w:bCs',
  'w:u',
  'w:em',
  'w:highlight',
]);

/** Parse a part. `where` names it for the reader of a message. */
export function parseXml(bytes: Buffer, where: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [root];
  let skipped = 0;
  let depth = 0;
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw broken(where);
  });
  parser.on('doctype', () => {
    throw new Problem(
      `The Word file defines entities of its own (${where}), so it was not read.`,
      'Word does not write such files. Ask the sender for it again.',
    );
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST || ++nodes > MOST_NODES)
      throw new Problem(
        `The Word file is built too deep or too large to be read (${where}).`,
        'Ask the sender for it again, or copy the answers into a fresh packet.',
      );
    const name = nameOf(tag);
    const isLook = open[open.length - 1]!.name === 'w:rPr' && !RUN_PROPERTIES.has(name);
    if (skipped > 0 || isLook || LOOKS.has(name)) {
      skipped++;
      return;
    }
    const node: XmlNode = { name, attributes: readAttributes(tag), children: [], text: '' };
    open[open.length - 1]!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    depth--;
    if (skipped > 0) skipped--;
    else open.pop();
  });
  const addWords = (words: string): void => {
    const node = open[open.length - 1]!;
    if (skipped === 0 && WORDS.has(node.name)) node.text += words;
  };
  parser.on('text', addWords);
  parser.on('cdata', addWords);
  try {
    parser.write(decode(bytes)).close();
  } catch (error) {
    throw error instanceof Problem ? error : broken(where);
  }
  const [first] = root.children;
  if (!first) throw broken(where);
  return first;
}

/** UTF-8 unless a mark or zeros say UTF-16, the other form that Office files may have. */
function decode(bytes: Buffer): string {
  const big = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c);
  const little = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
  const encoding = big ? 'utf-16be' : little ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function nameOf({ uri, local, name }: SaxesTagNS): string {
  const prefix = PREFIXES[uri];
  return prefix ? `${prefix}:${local}` : uri === '' ? local : `x:${local || name}`;
}

function readAttributes({ attributes }: SaxesTagNS): Record<string, string> {
  const read: Record<string, string> = Object.create(null);
  for (const one of Object.values(attributes)) {
    if (one.prefix === 'xmlns' || one.name === 'xmlns') continue;
    const prefix = PREFIXES[one.uri];
    read[prefix ? `${prefix}:${one.local}` : one.local] = one.value;
  }
  return read;
}

function broken(where: string): Problem {
  return new Problem(
    `The Word file is damaged: ${where} cannot be read.`,
    'Open it in Word or LibreOffice, save it once more as .docx, and try again.',
  );
}

/** The first child of a name. */
export function childOf(node: XmlNode | null | undefined, ...path: string[]): XmlNode | null {
  let found: XmlNode | null | undefined = node;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found ?? null;
}

/** A property that is on: there, and not said to be off. */
export function isOn(node: XmlNode | null): boolean {
  return node !== null && !/^(?:0|false|off)$/i.test(node.attributes['w:val'] ?? '');
}

/** What stands in a wrapper; of alternatives the first, or the fallback where the first says nothing. */
export function insideOf(node: XmlNode): readonly XmlNode[] {
  if (node.name !== 'mc:AlternateContent') return node.children;
  const choice = node.children.find(({ name, children }) => name === 'mc:Choice' && children.length > 0);
  const chosen = choice && holdsWords(choice) ? choice : childOf(node, 'mc:Fallback');
  return (chosen ?? choice)?.children ?? [];
}

function holdsWords(node: XmlNode): boolean {
  return node.text.trim() !== '' || node.children.some(holdsWords);
}

/** Elements of a name in a tree, outermost only and none inside `not`; of alternatives one. */
export function findAll(node: XmlNode, name: string, not = ''): XmlNode[] {
  return insideOf(node).flatMap((child) =>
    child.name === name ? [child] : child.name === not ? [] : findAll(child, name, not),
  );
}
