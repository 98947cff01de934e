/** The marks in a Markdown booklet between which texts and answers stand: written by `report/booklet/markdown.ts`, read back by `returned/`. */

/** A mark stands alone on its line: `<!-- mz:section hate-speech en -->`. */
export type MarkdownMark =
  | { mark: 'section'; key: string; locale: string }
  | { mark: 'answer'; locale: string; code: string }
  | { mark: 'end-section' }
  | { mark: 'end-answer' };

const LINE = /^ {0,3}<!--[ \t]*(\/?)mz:(section|answer)(?:[ \t]+(\S+)[ \t]+(\S+))?[ \t]*-->[ \t]*\r?$/;
const CHOICE =
  /^\s*[-*+][ \t]+\[([^\]\r\n]{0,20})\][ \t]*(.*?)[ \t]*<!--[ \t]*([A-Za-z0-9._:%-]{1,200})[ \t]*-->\s*$/;

/** The line as a mark, or null for any other line. */
export function readMarkdownMark(line: string): MarkdownMark | null {
  const found = LINE.exec(line);
  if (!found) return null;
  const [, end, mark, first, second] = found;
  if (end) return first === undefined ? { mark: mark === 'section' ? 'end-section' : 'end-answer' } : null;
  if (first === undefined || second === undefined) return null;
  const [a, b] = [decode(first), decode(second)];
  return mark === 'section' ? { mark, key: a, locale: b } : { mark: 'answer', locale: a, code: b };
}

/** The line that a mark is. Of a name, everything that could end a comment is written as in an address: `%20`. */
export function writeMarkdownMark(mark: MarkdownMark): string {
  switch (mark.mark) {
    case 'section':
      return `<!-- mz:section ${encode(mark.key)} ${encode(mark.locale)} -->`;
    case 'answer':
      return `<!-- mz:answer ${encode(mark.locale)} ${encode(mark.code)} -->`;
    case 'end-section':
      return '<!-- /mz:section -->';
    case 'end-answer':
      return '<!-- /mz:answer -->';
  }
}

/** A line of a choice: `- [x] I agree <!-- agree -->`. Any sign in the box chooses. */
export interface MarkdownChoice {
  value: string;
  label: string;
  chosen: boolean;
}

/** The line as a choice, or null for any other line. */
export function readMarkdownChoice(line: string): MarkdownChoice | null {
  const found = CHOICE.exec(line);
  return found ? { chosen: found[1]!.trim() !== '', label: found[2]!, value: decode(found[3]!) } : null;
}

/** The line of an option; `label` is Markdown. */
export function writeMarkdownChoice({ value, label, chosen }: MarkdownChoice): string {
  return `- [${chosen ? 'x' : ' '}] ${label} <!-- ${encode(value)} -->`;
}

function encode(name: string): string {
  return name.replace(/[^A-Za-z0-9._:/-]|-(?=-)|-$/gu, (char) =>
    char === '-' ? '%2D' : encodeURIComponent(char.isWellFormed() ? char : '\uFFFD'),
  );
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
