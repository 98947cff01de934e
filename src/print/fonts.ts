/** Typefaces for print: woff2 files unpacked to TrueType and given family names of our own, so that the machine's typefaces are never taken instead. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Problem } from '../model/problem.ts';
import type { Typeface } from '../model/typefaces.ts';

const HINT = 'Run "npm ci" in the folder of mizan; until then ask for the other formats: docx, html, md.';

/** The first typeface that is not installed; null where all are. */
export function findMissing(typefaces: readonly Typeface[]): string | null {
  const require = createRequire(import.meta.url);
  const missing = typefaces.find(({ module }) => {
    try {
      return !require.resolve(module);
    } catch {
      return true;
    }
  });
  return missing?.module ?? null;
}

/** Unpack every typeface. Throws Problem where one is not installed or is damaged. */
export async function loadTypefaces(typefaces: readonly Typeface[]): Promise<Buffer[]> {
  const require = createRequire(import.meta.url);
  const unpack = loadUnpacker(require);
  const files: Buffer[] = [];
  // One after the other: the unpacker has one memory for all.
  for (const { family, module } of typefaces) {
    let packed: Buffer;
    try {
      packed = readFileSync(require.resolve(module));
    } catch {
      throw new Problem(`The typeface ${module} is not installed, so nothing can be printed.`, HINT);
    }
    try {
      files.push(renameFamily(Buffer.from(await unpack(packed)), family));
    } catch {
      throw new Problem(`The typeface ${module} cannot be read, so nothing can be printed.`, HINT);
    }
  }
  return files;
}

function loadUnpacker(require: NodeJS.Require): (packed: Uint8Array) => Promise<Uint8Array> {
  try {
    return (require('wawoff2') as { decompress: (packed: Uint8Array) => Promise<Uint8Array> }).decompress;
  } catch {
    throw new Problem('The package wawoff2, which unpacks typefaces, is not installed.', HINT);
  }
}

/** Size of the header of a TrueType file, and of an entry of its directory of tables. */
const HEADER = 12;
const ENTRY = 16;

/** The file with a name table that says only the family, whether it is bold or italic, and a name for PDF. */
function renameFamily(font: Buffer, family: string): Buffer {
  const count = font.readUInt16BE(4);
  for (let at = HEADER; at < HEADER + count * ENTRY; at += ENTRY) {
    if (font.toString('latin1', at, at + 4) !== 'name') continue;
    const style = readStyle(font, font.readUInt32BE(at + 8), font.readUInt32BE(at + 12));
    const names = writeNames(family, style);
    const start = Math.ceil(font.length / 4) * 4;
    const renamed = Buffer.concat([font, Buffer.alloc(start - font.length), names]);
    renamed.writeUInt32BE(sumOf(names), at + 4);
    renamed.writeUInt32BE(start, at + 8);
    renamed.writeUInt32BE(names.length, at + 12);
    return renamed;
  }
  throw new RangeError('no name table');
}

/** The subfamily that the file states: Regular, Bold, Italic or Bold Italic. */
function readStyle(font: Buffer, start: number, length: number): string {
  const table = font.subarray(start, start + length);
  const strings = table.readUInt16BE(4);
  for (let at = 6; at < 6 + table.readUInt16BE(2) * 12; at += 12) {
    if (table.readUInt16BE(at) !== 3 || table.readUInt16BE(at + 6) !== 2) continue;
    const from = strings + table.readUInt16BE(at + 10);
    return Buffer.from(table.subarray(from, from + table.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le');
  }
  return 'Regular';
}

function writeNames(family: string, style: string): Buffer {
  const names: [id: number, text: string][] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family}-${style}`.replaceAll(' ', '')],
  ];
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const strings: Buffer[] = [];
  let offset = 0;
  names.forEach(([id, text], index) => {
    const string = Buffer.from(text, 'utf16le').swap16();
    // Windows, Unicode, American English: what every reader looks for.
    const record = [3, 1, 0x409, id, string.length, offset];
    for (const [field, value] of record.entries()) head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    strings.push(string);
    offset += string.length;
  });
  return Buffer.concat([head, ...strings]);
}

function sumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at++) sum = (sum + table[at]! * 2 ** (8 * (3 - (at % 4)))) >>> 0;
  return sum;
}
