/** How the words of a document are set inside a message. */
import { isolateWhereNeeded, stripControls } from '../../text/direction.ts';

const LONGEST = 60;

/** A word or passage in quotation marks, shortened, and kept from turning the message around when it runs the other way. */
export function quote(text: string): string {
  return `"${plain(text)}"`;
}

/** The same without quotation marks, for numbers and dates. */
export function plain(text: string): string {
  const line = stripControls(text).replace(/\s+/g, ' ').trim();
  return isolateWhereNeeded(line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}\u2026` : line);
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
