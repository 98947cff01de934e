/** Text as a terminal shows it: what is dangerous or unseen made visible, width in cells, lines wrapped and cropped. */

const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu;
const ZERO_WIDTH = /[\p{M}\p{Cf}]/u;
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;

/** Control and direction characters as `⟨U+202E⟩`, line ends and tabs as a space: no file can move the cursor or reorder the report. */
export function showUnseen(text: string): string {
  return text.replace(/\r\n|[\n\t\r]/g, ' ').replace(UNSEEN, (char) => {
    const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `\u27E8U+${code}\u27E9`;
  });
}

/** How many terminal cells the text takes. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

function charWidth(char: string): number {
  const code = char.codePointAt(0)!;
  if (code < 0x7f) return 1;
  if (ZERO_WIDTH.test(char)) return 0;
  return WIDE.test(char) ? 2 : 1;
}

/** Fill with spaces up to a width in cells. */
export function padCells(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const fill = ' '.repeat(Math.max(0, width - cellWidth(text)));
  return side === 'end' ? text + fill : fill + text;
}

/** Break text at spaces into lines of at most `width` cells; a longer word gets a line of its own. */
export function wrapCells(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/ +/)) {
    const size = cellWidth(word);
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += line === word ? size : size + 1;
    }
  }
  lines.push(line);
  return lines;
}

/** The start of a text, cut between words where it can be, to at most `width` cells, with `…` where something was cut. */
export function cropCells(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  let used = 1;
  let end = 0;
  for (const char of text) {
    const size = charWidth(char);
    if (used + size > width) break;
    used += size;
    end += char.length;
  }
  const cut = text.slice(0, end);
  const whole = /\S/.test(text[end] ?? ' ') ? cut.replace(/\s\S{0,14}$/, '') : cut;
  return `${(whole || cut).trimEnd()}\u2026`;
}
