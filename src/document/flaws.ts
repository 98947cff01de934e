/** Flaws of a file that a parser would trip over or read wrongly: found first, masked length for length, reported later. */
import type { Document, Flaw } from './document.ts';
import { readAttributes } from './html.ts';

const MARKS = '\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF';
const MARK_BEFORE_SYNTAX = new RegExp(
  `(?<=^|\\n|\\r)[${MARKS}]{1,3}(?=[ \\t]*(?:#{1,6}[ \\t]|[-*+][ \\t]|[0-9]{1,9}[.)][ \\t]|>|\\||\`{3}))`,
  'g',
);
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r?\n|\r)(?:[\s\S]*?(?:\r?\n|\r))??\1[ \t]*(?=\r?\n|\r|$)/;
const SECOND_FRONT_MATTER =
  /^(?:[ \t]*(?:\r?\n|\r))+---[ \t]*(?:\r?\n|\r)((?:[ \t]*[\w-]+[ \t]*:.*(?:\r?\n|\r)|[ \t]+.*(?:\r?\n|\r))+)---[ \t]*(?=\r?\n|\r|$)/;

/** Find what is wrong with the file as a file, and the element that wraps it. */
export function findFlaws(text: string): { flaws: Flaw[]; wrapper: Document['wrapper'] } {
  const flaws: Flaw[] = [];
  const add = (kind: Flaw['kind'], start: number, end: number, detail = ''): void => {
    flaws.push({ kind, start, end, detail });
  };
  if (text.charCodeAt(0) === 0xfeff) add('byte-order-mark', 0, 1);
  findLineEndings(text, add);
  const nul = text.indexOf('\0');
  if (nul >= 0) add('null-character', nul, nul + 1);
  findFrontMatterFlaws(text, add);
  if (/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/.test(text))
    for (const match of text.matchAll(MARK_BEFORE_SYNTAX))
      if (match.index > 0 || text.charCodeAt(0) !== 0xfeff || match[0].length > 1)
        add('mark-before-syntax', match.index, match.index + match[0].length);
  const wrapper = text.includes('<div') ? findWrapper(text, add) : null;
  return { flaws, wrapper };
}

/** The text with flaws that would mislead the parser blanked out, unit for unit. */
export function maskFlaws(text: string, flaws: readonly Flaw[]): string {
  let masked = text;
  for (const { kind, start, end } of flaws) {
    if (kind !== 'mark-before-syntax' && kind !== 'second-front-matter') continue;
    const blank = text.slice(start, end).replace(/[^\r\n]/g, ' ');
    masked = masked.slice(0, start) + blank + masked.slice(end);
  }
  return masked;
}

type Add = (kind: Flaw['kind'], start: number, end: number, detail?: string) => void;

function findLineEndings(text: string, add: Add): void {
  const first = text.indexOf('\r');
  if (first < 0) return;
  const crlf = text.match(/\r\n/g)?.length ?? 0;
  const all = text.match(/\r\n|\n|\r/g)!.length;
  const end = first + (text[first + 1] === '\n' ? 2 : 1);
  if (crlf === all) add('crlf', first, end);
  else add('mixed-line-endings', first, end, `${crlf} of ${all} lines`);
}

function findFrontMatterFlaws(text: string, add: Add): void {
  const first = FRONT_MATTER.exec(text);
  if (!first) {
    const opened = /^\uFEFF?---[ \t]*(?:\r?\n|\r)[\w-]+[ \t]*:[ \t]/.exec(text);
    if (opened) add('unclosed-front-matter', 0, opened[0].indexOf('---') + 3);
    return;
  }
  const second = SECOND_FRONT_MATTER.exec(text.slice(first[0].length));
  if (!second) return;
  const start = first[0].length + second[0].indexOf('---');
  add('second-front-matter', start, first[0].length + second[0].length, second[1]!.trim().split(/\r?\n/)[0]!);
}

/** `<div dir="rtl">` around the whole content; a `<div>` that swallows Markdown, or is never closed, is a flaw. */
function findWrapper(text: string, add: Add): Document['wrapper'] {
  let wrapper: Document['wrapper'] = null;
  const openings = [...text.matchAll(/^ {0,3}<div\b[^>\n]*>/gim)];
  for (const match of openings) {
    const { dir, lang } = readAttributes(match[0].trim());
    if ((dir || lang) && !wrapper) wrapper = { ...(dir && { dir }), ...(lang && { lang }) };
    const after = text.slice(match.index + match[0].length);
    const swallowed = /^[^\n]*\n(?:[ \t]*\S.*\n)*? {0,3}(?:#{1,6}[ \t]|[-*+][ \t])/.exec(after);
    if (swallowed) add('markdown-in-html', match.index, match.index + match[0].length);
  }
  const first = openings[0];
  if (first && wrapper && openings.length > (text.match(/<\/div\s*>/gi)?.length ?? 0))
    add('unclosed-wrapper', first.index, first.index + first[0].length);
  return wrapper;
}
