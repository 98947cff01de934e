/** Prints of our own lines, carried in the file itself: what is not among them was written by somebody else. */
import { createHash } from 'node:crypto';
import { joinProperty, splitProperty } from '../long-property.ts';
import { foldWords } from './fold-words.ts';

/** Property that carries the prints. */
export const PRINTS_PROPERTY = 'mizan.lines';
const LENGTH = 4;

/** Four letters that stand for a line, whatever a word processor does to its quotes and spaces. */
export function printLine(text: string): string {
  return createHash('sha256').update(foldWords(text)).digest('base64url').slice(0, LENGTH);
}

/** Properties that carry the prints of lines, in order. */
export function writePrints(lines: readonly string[]): Record<string, string> {
  return splitProperty(PRINTS_PROPERTY, lines.map(printLine).join(''));
}

/** The prints a file carries, in order; null when it carries none. */
export function readPrints(properties: ReadonlyMap<string, string>): string[] | null {
  const text = joinProperty(PRINTS_PROPERTY, properties);
  if (text === null || !/^[\w-]*$/.test(text) || text.length % LENGTH !== 0) return null;
  return text.match(/.{4}/g) ?? [];
}
