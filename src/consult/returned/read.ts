/** Reading whatever came back: what a file is, is told by what is in it and never by its name. */
import { Problem } from '../../model/problem.ts';
import { findDelimiter, readCsv } from './csv.ts';
import { readReturnedDocx } from './docx.ts';
import { refuseForeign } from './foreign-files.ts';
import { readForm } from './form.ts';
import { isMarkdownPacket, readMarkdown } from './markdown.ts';
import { readNotes } from './notes.ts';
import type { Returned } from './returned.ts';

/** Largest file of text that is read, in bytes. */
export const MOST_TEXT_BYTES = 5_000_000;

/** More than any file that a person filled in holds. */
const MOST_ITEMS = 20_000;

/** Read a returned file of any format. Throws Problem for what cannot be read, without its name. */
export async function readReturned(bytes: Uint8Array, name: string): Promise<Returned> {
  const returned = await readFormat(bytes, name);
  if (returned.items.length + returned.sections.length > MOST_ITEMS)
    throw new Problem(
      `The file holds more than ${MOST_ITEMS} things that were said.`,
      'Cut it into several files, and import them one by one.',
    );
  return returned;
}

async function readFormat(bytes: Uint8Array, name: string): Promise<Returned> {
  const format = detectFormat(bytes, name);
  if (format === 'docx') return readReturnedDocx(bytes);
  const text = decode(bytes);
  switch (format) {
    case 'form':
      return readForm(text);
    case 'csv':
      return readCsv(text);
    case 'markdown':
      return readMarkdown(text);
    default:
      return readNotes(text);
  }
}

/** The format of a file. Throws Problem, with what to ask for instead, for one that is not read. */
export function detectFormat(bytes: Uint8Array, name: string): Returned['format'] {
  if (bytes.length === 0) throw new Problem('The file is empty.', 'Ask its sender to send it again.');
  refuseForeign(bytes, name);
  if (/^PK[\x03\x05\x07]/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4)))) return 'docx';
  const text = decode(bytes);
  if (/^\s*(?:\{\s*["}]|\[\s*[{"\d\]])/.test(text)) return 'form';
  if (isMarkdownPacket(text)) return 'markdown';
  if (findDelimiter(text) !== null) return 'csv';
  // Nothing in it says what it is: its name may, between the two formats that anything can be read as.
  return /\.(?:csv|tsv)$/i.test(name) ? 'csv' : 'notes';
}

/** UTF-8, or the UTF-16 that spreadsheets save as "Unicode text". */
function decode(bytes: Uint8Array): string {
  if (bytes.length > MOST_TEXT_BYTES)
    throw new Problem(
      `It is larger than any answer (${(bytes.length / 1e6).toFixed(1)} MB; the limit is ${MOST_TEXT_BYTES / 1e6} MB).`,
      'Cut it into several files, and import them one by one.',
    );
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    const text = new TextDecoder(mark ?? 'utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    if (!text.includes('\u0000')) return text;
  } catch {
    // Said below.
  }
  throw new Problem(
    'It is not text in UTF-8, or it is damaged.',
    'Save it again with the encoding UTF-8; from a spreadsheet as “CSV UTF-8”.',
  );
}
