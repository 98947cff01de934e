/** Passages: the stretches of a document that rules about writing read, with the way back to the file. */
import type { Block, Document, Section } from '../document/document.ts';
import { sourceSpan } from '../document/projection.ts';
import { MASK } from '../document/prose.ts';
import type { Edit } from '../model/finding.ts';
import type { Span } from '../model/place.ts';
import type { RuleContext } from './rule.ts';

/** A block's prose, one table cell's, or the title in the front matter. */
export interface Passage {
  block: Block;
  section: Section | null;
  /** Prose with code, URLs and passages in another language masked. */
  text: string;
  /** Where `text` begins in the block's text. */
  at: number;
  kind: Block['kind'] | 'title';
}

/** The passages of a document and every character they are made of. */
export interface Reading {
  passages: Passage[];
  /** Each UTF-16 unit that occurs, once: what rules look at before they look at the text. */
  alphabet: string;
}

const SKIPPED = new Set<Block['kind']>(['code', 'html', 'definition', 'break']);

/** What a document's rules read, computed once per document. */
export function readingOf(context: RuleContext): Reading {
  return context.memo('passages', 'document', () => read(context.document));
}

/** The passages and alphabet of a document. */
export function read(document: Document): Reading {
  const passages: Passage[] = [];
  const title = titlePassage(document);
  if (title) passages.push(title);
  const wrapped = new Wrappers(document.locale);
  for (const section of document.sections) {
    if (section.heading) addBlock(passages, section.heading, section, document.locale);
    for (const block of section.blocks) {
      if (block.kind === 'html') wrapped.see(document.text.slice(block.start, block.end));
      else if (!SKIPPED.has(block.kind) && !wrapped.foreign)
        addBlock(passages, block, section, document.locale);
    }
  }
  return { passages, alphabet: alphabetOf(passages) };
}

function addBlock(passages: Passage[], block: Block, section: Section, locale: string): void {
  if (block.text === '') return;
  const text = maskForeign(block, locale);
  const cells = block.table?.cells;
  if (!cells) passages.push({ block, section, text, at: 0, kind: block.kind });
  else {
    for (const cell of cells) {
      if (cell.end > cell.start) {
        passages.push({
          block,
          section,
          text: text.slice(cell.start, cell.end),
          at: cell.start,
          kind: block.kind,
        });
      }
    }
  }
}

/** The prose with spans marked as another language, such as `<span lang="ar">`, masked too. */
function maskForeign(block: Block, locale: string): string {
  let text = block.prose;
  for (const { lang, start, end } of block.inlines) {
    if (lang && !sameLanguage(lang, locale))
      text = text.slice(0, start) + MASK.repeat(end - start) + text.slice(end);
  }
  return text;
}

/** True when two tags share their primary language. */
export function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0]!.toLowerCase() === b.split('-')[0]!.toLowerCase();
}

/** HTML elements that stand open around blocks, so that a `<div lang="ar">` … `</div>` is known to be foreign. */
class Wrappers {
  private readonly open: { tag: string; foreign: boolean }[] = [];
  private readonly locale: string;

  constructor(locale: string) {
    this.locale = locale;
  }

  get foreign(): boolean {
    return this.open.some((one) => one.foreign);
  }

  see(html: string): void {
    for (const match of html.matchAll(
      /<(\/?)(div|section|article|blockquote|details|p|table|ul|ol)\b([^>]*)>/gi,
    )) {
      const tag = match[2]!.toLowerCase();
      if (match[1]) {
        const index = this.open.findLastIndex((one) => one.tag === tag);
        if (index >= 0) this.open.splice(index);
      } else {
        const lang = /\slang\s*=\s*["']?([\w-]+)/i.exec(match[3]!)?.[1];
        this.open.push({ tag, foreign: lang !== undefined && !sameLanguage(lang, this.locale) });
      }
    }
  }
}

const TITLE = /^(title[ \t]*[:=][ \t]*)(["']?)([^\r\n]*?)\2[ \t]*$/m;

/** The title of the front matter, where it stands on one line without escapes. */
function titlePassage(document: Document): Passage | null {
  const front = document.frontMatter;
  const match = front && TITLE.exec(front.raw);
  if (!match || match[3] === '' || /["'\\]/.test(match[3]!)) return null;
  const text = match[3]!;
  const source = front.rawStart + match.index + match[1]!.length + match[2]!.length;
  if (document.text.slice(source, source + text.length) !== text) return null;
  const block: Block = {
    kind: 'heading',
    start: source,
    end: source + text.length,
    text,
    prose: text,
    runs: [{ at: 0, source, length: text.length }],
    inlines: [],
    depth: 0,
    list: null,
    table: null,
    role: null,
    disposition: null,
    term: null,
  };
  return { block, section: null, text, at: 0, kind: 'title' };
}

function alphabetOf(passages: readonly Passage[]): string {
  const seen = new Uint8Array(65536);
  let alphabet = '';
  for (const { text } of passages) {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (seen[unit] === 0) {
        seen[unit] = 1;
        alphabet += text[index];
      }
    }
  }
  return alphabet;
}

/** Where a range of a passage stands in the file. */
export function passageSpan(passage: Passage, start: number, end: number): Span {
  return sourceSpan(passage.block, passage.at + start, passage.at + end);
}

/**
 * Edits that turn a range of a passage into `replacement` and leave the markup inside and around it alone;
 * null where the range is not written literally in the file.
 */
export function editsFor(
  document: Document,
  passage: Passage,
  start: number,
  end: number,
  replacement: string,
): Edit[] | null {
  const { block, at } = passage;
  const old = block.text.slice(at + start, at + end);
  let head = 0;
  while (head < old.length && head < replacement.length && old[head] === replacement[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, replacement.length) - head;
  while (tail < most && old[old.length - 1 - tail] === replacement[replacement.length - 1 - tail]) tail++;
  const from = at + start + head;
  const to = at + end - tail;
  const text = replacement.slice(head, replacement.length - tail);
  if (from === to) return text === '' ? [] : [insertion(document, block, from, text)];
  return replace(document, block, from, to, text);
}

function replace(document: Document, block: Block, from: number, to: number, text: string): Edit[] | null {
  const edits: Edit[] = [];
  let covered = from;
  for (const run of block.runs) {
    const start = Math.max(from, run.at);
    const end = Math.min(to, run.at + run.length);
    if (end <= start) continue;
    if (start !== covered) return null;
    covered = end;
    const source = run.source + start - run.at;
    const length = writtenLength(document.text, source, block.text.slice(start, end));
    if (length === null) return null;
    const previous = edits[edits.length - 1];
    if (previous && previous.end === source) previous.end = source + length;
    else edits.push({ start: source, end: source + length, text: edits.length === 0 ? text : '' });
  }
  return covered === to && edits.length > 0 ? edits : null;
}

/** How many units of the file spell `piece` at an offset: its own, or those of a character reference. */
function writtenLength(source: string, at: number, piece: string): number | null {
  if (source.startsWith(piece, at) && !(piece === '&' && /^&#?\w+;/.test(source.slice(at, at + 40))))
    return piece.length;
  const reference = /^&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]*);/.exec(
    source.slice(at, at + 40),
  );
  return reference && piece.length === 1 ? reference[0].length : null;
}

/** An insertion between two characters: after markup that closes there, before markup that opens. */
function insertion(document: Document, block: Block, at: number, text: string): Edit {
  let offset = sourceSpan(block, 0, 0).start;
  if (at > 0) {
    const before = sourceSpan(block, at - 1, at).start;
    offset = before + (writtenLength(document.text, before, block.text[at - 1]!) ?? 1);
  }
  for (const inline of block.inlines) {
    if (inline.end === at && inline.start < at && inline.source.end > offset) offset = inline.source.end;
  }
  return { start: offset, end: offset, text };
}
