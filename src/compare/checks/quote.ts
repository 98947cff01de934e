/** How the words of a document are set inside a message. */

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const LONGEST = 60;

/** A word or passage in quotation marks, shortened, and kept from turning the message around when it runs the other way. */
export function quote(text: string): string {
  return `"${plain(text)}"`;
}

/** The same without quotation marks, for numbers and dates. */
export function plain(text: string): string {
  const line = text.replace(/[\s\u2066-\u2069\u202A-\u202E]+/g, ' ').trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}\u2026` : line;
  // Latin words and digits keep their place in an English message without help.
  return /[\u0590-\u08FF\uFB1D-\uFEFC]/.test(short) ? FIRST_STRONG_ISOLATE + short + POP_ISOLATE : short;
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
