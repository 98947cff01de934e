/** The words of a packet around its sections, carried in the file itself: what was taken out of them, or changed, can be told by them. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { joinProperty, splitProperty } from '../../long-property.ts';
import { type OwnLines, printLine } from './prints.ts';
import type { SectionPlace } from './stretches.ts';

/** Property that carries them, packed: the texts of lines of ours, and which lines stand in which section. */
const WORDS = 'mizan.words';
/** More than any packet says, unpacked. */
const MOST_BYTES = 4_000_000;
const MOST_LINES = 100_000;

/** A line of the text: one of a section, whose words stand in the draft, or one of our own. */
export type WordsLine = { text: string; place: null } | { text: null; place: SectionPlace };

export interface SentWords {
  /** In the order of the prints. */
  lines: WordsLine[];
  /** At the top and foot of pages. */
  running: { header: string[]; footer: string[] };
}

/** As it is packed: words, or how many lines of which section. */
type Packed = [
  lines: (string | [count: number, locale: string, key: string])[],
  header: string[],
  footer: string[],
];

/** Properties that carry the words. */
export function writeWords({ lines, running }: SentWords): Record<string, string> {
  const packed: Packed = [[], running.header, running.footer];
  for (const { text, place } of lines) {
    const last = packed[0][packed[0].length - 1];
    if (place === null) packed[0].push(text);
    else if (Array.isArray(last) && last[1] === place.locale && last[2] === place.key) last[0]++;
    else packed[0].push([1, place.locale, place.key]);
  }
  const bytes = deflateRawSync(Buffer.from(JSON.stringify(packed)), { level: 9 });
  return splitProperty(WORDS, bytes.toString('base64url'));
}

/** The words a file carries; null where it carries none, or others than its prints are of. */
export function readWords(properties: ReadonlyMap<string, string>, prints: OwnLines): SentWords | null {
  const text = joinProperty(WORDS, properties);
  const packed = text === null ? null : unpack(text);
  if (!packed) return null;
  const [entries, header, footer] = packed;
  const lines: WordsLine[] = [];
  for (const entry of entries) {
    if (typeof entry === 'string') lines.push({ text: entry, place: null });
    else
      for (let at = 0; at < entry[0]; at++)
        lines.push({ text: null, place: { locale: entry[1], key: entry[2] } });
    if (lines.length > MOST_LINES) return null;
  }
  const fits =
    lines.length === prints.lines.length &&
    lines.every((line, at) => line.text === null || printLine(line.text) === prints.lines[at]);
  return fits ? { lines, running: { header, footer } } : null;
}

function unpack(text: string): Packed | null {
  try {
    const bytes = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST_BYTES });
    const read: unknown = JSON.parse(bytes.toString('utf8'));
    return isPacked(read) ? read : null;
  } catch {
    // Somebody wrote there, or it was cut off: the file is read as one that carries none.
    return null;
  }
}

function isPacked(value: unknown): value is Packed {
  if (!Array.isArray(value) || value.length !== 3 || !value.every(Array.isArray)) return false;
  const [lines, header, footer] = value as unknown[][];
  const isWords = (one: unknown): boolean => typeof one === 'string';
  const isSection = (one: unknown): boolean =>
    Array.isArray(one) &&
    one.length === 3 &&
    Number.isInteger(one[0]) &&
    one[0] > 0 &&
    one[0] <= MOST_LINES &&
    isWords(one[1]) &&
    isWords(one[2]);
  return lines!.every((one) => isWords(one) || isSection(one)) && [...header!, ...footer!].every(isWords);
}
