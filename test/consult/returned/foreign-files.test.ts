/** What people send by mistake: refused in one plain sentence, with what to do; never read as garbage. */
import { describe, expect, it } from 'vitest';
import { detectFormat, readReturned } from '../../../src/consult/returned/read.ts';
import { Problem } from '../../../src/model/problem.ts';
import { zipParts } from '../../../src/report/docx/zip.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const OLE = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1';
const wide = (name: string): string => Buffer.from(name, 'utf16le').toString('latin1');
const zip = (...names: string[]): Uint8Array =>
  zipParts(names.map((name) => ({ name, content: name === 'mimetype' ? 'application/epub+zip' : 'x' })));

const FILES: readonly (readonly [what: string, bytes: Uint8Array, message: string, hint: string])[] = [
  ['an old Word file', latin(`${OLE}..${wide('WordDocument')}`), '(.doc)', 'save it as .docx'],
  ['an old Excel file', latin(`${OLE}..${wide('Workbook')}`), '(.xls)', 'CSV UTF-8'],
  ['a mail of Outlook', latin(`${OLE}..${wide('__properties_version1.0')}`), '(.msg)', 'attached'],
  ['a locked file', latin(`${OLE}..${wide('EncryptedPackage')}`), 'password', 'without'],
  ['rich text', latin('{\\rtf1\\ansi Dear all}'), 'RTF', '.docx'],
  ['a PDF', latin('%PDF-1.7'), 'PDF', 'Word file'],
  [
    'an OpenDocument text',
    zipParts([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]),
    '.odt',
    '.docx',
  ],
  ['a file of Pages', zip('Index/Document.iwa', 'preview.jpg'), 'Pages', 'Export To, Word'],
  [
    'a zip of files',
    zip('answers/', 'answers/a.docx', 'b.pdf', '__MACOSX/._b.pdf'),
    '2 files in it',
    'one by one',
  ],
  ['an empty zip', zipParts([]), 'nothing in it', 'again'],
  ['a spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml'), 'Excel', 'CSV UTF-8'],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'PowerPoint', 'notes'],
  [
    'a mail',
    latin(
      'Return-Path: <a@b.example>\r\nFrom: Amna <a@b.example>\r\nSubject: Our answer\r\n\r\nDear all,\r\n- one\r\n',
    ),
    '(.eml)',
    'attached',
  ],
  ['a saved page', latin('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n'), '(.mht)', 'Word file'],
  [
    'Word as XML',
    latin('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
    'one XML file',
    '.docx',
  ],
  ['a photo of an iPhone', latin('\u0000\u0000\u0000\u0018ftypheic'), 'picture', 'notes'],
  ['a scan', latin('II*\u0000\u0008'), 'picture', 'notes'],
  ['a voice message', latin('OggS\u0000\u0002'), 'recording', 'notes'],
  ['a film', latin('\u0000\u0000\u0000\u0018ftypmp42'), 'recording', 'notes'],
  ['7-Zip', latin("7z\u00BC\u00AF'\u001C"), 'packed folder', 'one by one'],
  [
    'a link to Google Docs',
    latin('{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}'),
    'Google Docs',
    'Download',
  ],
];

describe('what is not read', () => {
  it.each(FILES)('%s', async (_what, bytes, message, hint) => {
    const problem = await readReturned(bytes, 'answer.docx').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).message).toContain(message);
    expect((problem as Problem).message).toMatch(/^[^.]+(?:\.\w[^.]*)*\.$/);
    expect((problem as Problem).hint).toContain(hint);
  });

  it('what Word and a Mac leave beside a file', () => {
    expect(() => detectFormat(latin('\u0005Amna\u0000'), 'inbox/~$packet.docx')).toThrow('while it is open');
    expect(() => detectFormat(latin('\u0000\u0005\u0016\u0007\u0000'), '._packet.docx')).toThrow('Mac');
  });

  it.each([
    ['notes that name who wrote', 'from: Amna\nto: the policy team\nsubject: Meeting\n\n- one\n', 'notes'],
    ['notes on films', 'BMW drivers said:\n- one\n', 'notes'],
    ['notes that begin as a recording does', 'RIFFRAFF (a group)\n\n- one\n', 'notes'],
  ])('%s are read', (_what, text, format) => {
    expect(detectFormat(latin(text), 'x.txt')).toBe(format);
  });
});
