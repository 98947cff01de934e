/** Prints of our own lines, carried in the file itself: what is not among them was written by somebody else. */
import { createHash } from 'node:crypto';
import { joinProperty, splitProperty } from '../../long-property.ts';
import { foldWords } from '../fold-words.ts';

/** Properties that carry them: of the lines of the text, in order, and of what stands in its contents and choices. */
const LINES = 'mizan.lines';
const OTHERS = 'mizan.labels';
const LENGTH = 4;

/** Four letters that stand for a line, whatever a word processor does to its quotes and spaces. */
export function printLine(text: string): string {
  return createHash('sha256').update(foldWords(text)).digest('base64url').slice(0, LENGTH);
}

/** What of a file is ours. */
export interface OwnLines<Line = string> {
  /** Lines of the text, in order. */
  lines: Line[];
  /** Entries of its contents, and the words of choices. */
  others: Line[];
}

/** Properties that carry the prints of what is ours. */
export function writePrints({ lines, others }: OwnLines): Record<string, string> {
  const print = (list: readonly string[]): string => list.map(printLine).join('');
  return { ...splitProperty(LINES, print(lines)), ...splitProperty(OTHERS, print(others)) };
}

/** The prints a file carries; null when it carries none. */
export function readPrints(properties: ReadonlyMap<string, string>): OwnLines | null {
  const lines = cut(joinProperty(LINES, properties));
  return lines && { lines, others: cut(joinProperty(OTHERS, properties)) ?? [] };
}

function cut(text: string | null): string[] | null {
  if (text === null || !/^[\w-]*$/.test(text) || text.length % LENGTH !== 0) return null;
  return text.match(/.{4}/g) ?? [];
}
