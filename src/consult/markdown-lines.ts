/** Which lines of a Markdown booklet were sent: a short digest of each, so that what somebody wrote between them is found when it comes back. */
import { createHash } from 'node:crypto';
import { readMarkdownMark } from './markdown-marks.ts';

const DIGITS = 8;
const LINES = /^<!-- mz:lines ([0-9a-f]*) -->$/;

/** A paragraph, item, heading or row outside of the marks. */
export interface OutsideUnit {
  text: string;
  /** 1-based. */
  line: number;
  /** Key of the section whose text ends before it, or null. */
  after: string | null;
}

/** The mark that holds the digests: a line of its own, to stand before the manifest. */
export function writeLinesMark(text: string): string {
  const digests = new Set(readOutside(text).map((unit) => digestOf(unit.text)));
  return `<!-- mz:lines ${[...digests].sort().join('')} -->`;
}

/** What stands outside of the marks and was not sent; null where the file does not tell what was sent. */
export function findStrangeUnits(text: string): OutsideUnit[] | null {
  const found = text
    .split(/\r\n|\n|\r/)
    .map((line) => LINES.exec(line.trim()))
    .findLast((one) => one !== null);
  if (!found) return null;
  const known = new Set(found[1]!.match(new RegExp(`.{${DIGITS}}`, 'g')) ?? []);
  return readOutside(text).filter((unit) => !known.has(digestOf(unit.text)));
}

/** Where something begins however lines are wrapped: a heading, item, row, quote, or a line after an empty one. */
const BEGINS = /^[ \t>]*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\||>)/;

function readOutside(text: string): OutsideUnit[] {
  const units: OutsideUnit[] = [];
  let open: OutsideUnit | null = null;
  let inside: string | null = null;
  let after: string | null = null;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const front = /^---\s*$/.test(lines[0] ?? '')
    ? lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line))
    : -1;
  for (const [at, line] of lines.entries()) {
    if (at <= front) continue;
    const mark = readMarkdownMark(line);
    if (mark) {
      open = null;
      if (mark.mark === 'section') inside = after = mark.key;
      else inside = mark.mark === 'answer' ? mark.code : null;
      continue;
    }
    if (inside !== null || /^<!-- mz:(?:lines|manifest) /.test(line.trim())) continue;
    if (line.trim() === '') open = null;
    else if (open && !BEGINS.test(line)) open.text += `\n${line}`;
    else {
      open = { text: line, line: at + 1, after };
      units.push(open);
    }
  }
  return units.filter(({ text: words }) => foldLine(words) !== '');
}

function digestOf(text: string): string {
  return createHash('sha256').update(foldLine(text)).digest('hex').slice(0, DIGITS);
}

/** What editors change unasked: spaces, the sign of an item, escapes, marks without words. */
function foldLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\n[ \t]*>[ \t]?/g, ' ')
    .replace(/^([ \t>]*)[*+-][ \t]/, '$1- ')
    .replace(/^[ \t>|:-]*$/, '')
    .replace(/\\(?=[!-/:-@[-`{-~])|\\$/gm, '')
    .replace(/[ \t|]*\|[ \t|]*/g, ' | ')
    .replace(/\s+/g, ' ')
    .trim();
}
