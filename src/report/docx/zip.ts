/** A zip file of a few parts: the order is as given and the times are fixed, so that the same parts give the same bytes. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  content: string | Uint8Array;
}

/** 1 January 1980, the first day a zip can name. */
const DOS_DATE = (0 << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

/** Pack parts. Names are ASCII paths with `/`. */
export function zipParts(parts: readonly ZipPart[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const path = Buffer.from(name, 'ascii');
    const raw = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(raw, { level: 9 });
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(UTF8_NAMES, 0);
    facts.writeUInt16LE(DEFLATED, 2);
    facts.writeUInt16LE(0, 4);
    facts.writeUInt16LE(DOS_DATE, 6);
    facts.writeUInt32LE(crc32(raw), 8);
    facts.writeUInt32LE(packed.length, 12);
    facts.writeUInt32LE(raw.length, 16);
    facts.writeUInt16LE(path.length, 20);
    local.push(words(0x04034b50), shorts(VERSION), facts, shorts(0), path, packed);
    central.push(
      words(0x02014b50),
      shorts(VERSION, VERSION),
      facts,
      shorts(0, 0, 0, 0),
      words(0, offset),
      path,
    );
    offset += 30 + path.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = [
    words(0x06054b50),
    shorts(0, 0, parts.length, parts.length),
    words(directory.length, offset),
    shorts(0),
  ];
  return new Uint8Array(Buffer.concat([...local, directory, ...end]));
}

function shorts(...numbers: number[]): Buffer {
  const buffer = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, at) => {
    buffer.writeUInt16LE(number, at * 2);
  });
  return buffer;
}

function words(...numbers: number[]): Buffer {
  const buffer = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => {
    buffer.writeUInt32LE(number >>> 0, at * 4);
  });
  return buffer;
}
