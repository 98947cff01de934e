/** What a file is, is told by what is in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat, MOST_TEXT_BYTES, readReturned } from '../../../src/consult/returned/read.ts';
import { Problem } from '../../../src/model/problem.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));

describe('detectFormat', () => {
  it.each([
    ['form', '{"schema": "mizan/response/1"}'],
    ['form', '\uFEFF  {\n  "schema": 1}'],
    ['csv', 'section;comment\na;b\n'],
    ['csv', 'sep=,\na,b\n'],
    ['markdown', '# Packet\n\n<!-- mz:answer en q:a -->\n'],
    ['notes', 'group: Parents\n\n- one\n'],
    ['notes', '{>>a comment<<} on nothing'],
    ['notes', '[Notes of Tuesday]\n- one'],
  ])('knows %s whatever it is called', (format, text) => {
    expect(detectFormat(bytes(text), 'answer.docx')).toBe(format);
  });

  it('asks the name only where nothing in the file tells', () => {
    expect(detectFormat(bytes('a,b\n'), 'x.csv')).toBe('csv');
    expect(detectFormat(bytes('a,b\n'), 'x.txt')).toBe('notes');
    expect(detectFormat(bytes('PK\u0003\u0004'), 'x.txt')).toBe('docx');
  });

  it.each([
    ['nothing', ''],
    ['a PDF', '%PDF-1.7'],
    ['RTF', '{\\rtf1'],
    ['a page', '<!DOCTYPE html><html>'],
    ['bytes that are no text', 'a\u0000b'],
  ])('says what to ask for instead of %s', (_what, text) => {
    expect(() => detectFormat(bytes(text), 'x')).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/\w/) }),
    );
  });

  it('refuses an older Office, another encoding, and what is too large', () => {
    expect(() => detectFormat(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'x.doc')).toThrow('older Office');
    expect(() => detectFormat(Uint8Array.of(0x61, 0xe9, 0x2c), 'x.csv')).toThrow('UTF-8');
    expect(() => detectFormat(new Uint8Array(MOST_TEXT_BYTES + 1).fill(97), 'x.txt')).toThrow(
      'larger than any answer',
    );
  });
});

it('reads what a spreadsheet saves as Unicode text', async () => {
  const { items } = await readReturned(utf16('section\tcomment\nslurs\tٹھیک ہے\n'), 'x.txt');
  expect(items).toMatchObject([{ section: 'slurs', text: 'ٹھیک ہے' }]);
});

it('law: whatever bytes come, they are read or refused in words', async () => {
  const piece = fc.constantFrom(
    '{"schema":"mizan/response/1","comments":[',
    '<!-- mz:section a en -->\n',
    '<!-- mz:answer en q:a -->\n',
    '<!-- /mz:section -->\n',
    '<!-- mz:lines 0a -->\n',
    '<!-- mz:manifest {"to":3} -->\n',
    'section,comment\n',
    '"',
    '---\n',
    'group: x\n',
    '# a\n',
    '- b\n',
    '{~~',
    '~>',
    '~~}',
    '\u0000',
    '\r',
    '| a |\n',
    '> q\n',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((parts) => bytes(parts.join('')));
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 60 })), async (given) => {
      try {
        const { items } = await readReturned(given, 'x');
        expect(new Set(items.map(({ at }) => at)).size).toBe(items.length);
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
      }
    }),
    { numRuns: 500 },
  );
});
