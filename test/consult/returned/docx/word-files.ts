/** Word files for tests: small ones made by hand, and packets whose XML is edited as a reader's word processor would. */
import { zipParts } from '../../../../src/report/docx/zip.ts';
import { unzip } from '../../../report/docx/read-back.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts beside the text, as the inside of their root. */
export interface WordParts {
  comments?: string;
  commentsExtended?: string;
  footnotes?: string;
  /** Properties of the file's own. */
  properties?: Record<string, string>;
  /** Where the main part lies. */
  main?: string;
  more?: Record<string, string | Uint8Array>;
}

/** A Word file around a body. */
export function makeWord(body: string, parts: WordParts = {}): Uint8Array {
  const main = parts.main ?? 'word/document.xml';
  const [folder, name] = [main.slice(0, main.lastIndexOf('/') + 1), main.slice(main.lastIndexOf('/') + 1)];
  const related = (['comments', 'commentsExtended', 'footnotes'] as const).filter(
    (kind) => parts[kind] !== undefined,
  );
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([
      ['officeDocument', main],
      ['custom-properties', 'docProps/custom.xml'],
    ]),
    'docProps/custom.xml': customProperties(parts.properties ?? {}),
    [main]: `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    [`${folder}_rels/${name}.rels`]: relations(related.map((kind) => [kind, `${kind}.xml`])),
    ...parts.more,
  };
  if (parts.comments !== undefined)
    files[`${folder}comments.xml`] = `<w:comments ${NAMES}>${parts.comments}</w:comments>`;
  if (parts.commentsExtended !== undefined)
    files[`${folder}commentsExtended.xml`] =
      `<w15:commentsEx ${NAMES}>${parts.commentsExtended}</w15:commentsEx>`;
  if (parts.footnotes !== undefined)
    files[`${folder}footnotes.xml`] = `<w:footnotes ${NAMES}>${parts.footnotes}</w:footnotes>`;
  return zipParts(Object.entries(files).map(([path, content]) => ({ name: path, content })));
}

function relations(list: readonly (readonly [kind: string, target: string])[]): string {
  const all = list.map(
    ([kind, target], at) => `<Relationship Id="r${at}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function customProperties(properties: Record<string, string>): string {
  const all = Object.entries(properties).map(
    ([name, text], at) =>
      `<property fmtid="{D5CDD505}" pid="${at + 2}" name="${name}"><vt:lpwstr>${escapeWords(text)}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${all.join('')}</Properties>`;
}

export function escapeWords(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A paragraph of plain words, or of runs given as XML. */
export function p(content = '', properties = ''): string {
  const inside = content.startsWith('<') ? content : r(content);
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside}</w:p>`;
}

/** A run. */
export function r(text: string, look = ''): string {
  if (text === '') return '';
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${escapeWords(text)}</w:t></w:r>`;
}

const MARK = 'w:id="900" w:author="Amna" w:date="2023-02-10T09:00:00Z"';

export const ins = (inside: string): string =>
  `<w:ins ${MARK}>${inside.startsWith('<') ? inside : r(inside)}</w:ins>`;
export const del = (text: string): string =>
  `<w:del ${MARK}><w:r><w:delText xml:space="preserve">${escapeWords(text)}</w:delText></w:r></w:del>`;
/** The mark of a paragraph, put in or taken out. */
export const markIns = `<w:rPr><w:ins ${MARK}/></w:rPr>`;
export const markDel = `<w:rPr><w:del ${MARK}/></w:rPr>`;

export const table = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells.map((cell) => `<w:tc><w:tcPr/>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`;

/** Change parts of a Word file as text; null leaves a part out. */
export async function editWord(
  bytes: Uint8Array,
  edits: Readonly<Record<string, (xml: string) => string | null>>,
): Promise<Uint8Array> {
  const files = await unzip(bytes);
  const parts = [...files].flatMap(([name, content]) => {
    const edit = edits[name];
    const edited = edit ? edit(content.toString('utf8')) : content;
    return edited === null ? [] : [{ name, content: edited as string | Uint8Array }];
  });
  return zipParts(parts);
}

/** Change the text of a Word file; what is to be replaced must be there, once. */
export function editBody(
  bytes: Uint8Array,
  ...edits: readonly (readonly [from: string | RegExp, to: string])[]
): Promise<Uint8Array> {
  return editWord(bytes, {
    'word/document.xml': (xml) =>
      edits.reduce((text, [from, to]) => {
        const edited = text.replace(from, () => to);
        if (edited === text) throw new Error(`not in the file: ${from}`);
        return edited;
      }, xml),
  });
}
