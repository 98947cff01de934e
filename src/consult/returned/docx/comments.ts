/** Comments in the margin of a Word file: what they say, who wrote them, the words they hang on, and which answers which. */
import type { Paragraph } from './accept.ts';
import type { DocxParts } from './parts.ts';
import { readHand } from './revision.ts';
import { sayFlow } from './say-flow.ts';
import type { XmlNode } from './xml.ts';

export interface DocxComment {
  id: string;
  /** As Word numbers them: from 1, in the order of the text. */
  number: number;
  text: string;
  author: string | null;
  date: string | null;
  /** Where it begins: paragraph and piece; null when nothing in the text points to it. */
  at: Place | null;
  quote: string | null;
  /** Number of the comment it answers. */
  replyTo: number | null;
  resolved: boolean;
}

export interface Place {
  paragraph: number;
  piece: number;
}

/** Longest quote that is kept whole. */
const LONGEST_QUOTE = 2_000;
/** In how many paragraphs its words are looked for. */
const MOST_PARAGRAPHS = 500;

/** How many comments there are, with words or without. */
export function countComments({ comments }: DocxParts): number {
  return (comments?.children ?? []).filter(isComment).length;
}

function isComment({ name, attributes }: XmlNode): boolean {
  return name === 'w:comment' && attributes['w:id'] !== undefined;
}

interface Range {
  start: Place;
  end: Place;
}

/** Read all comments that say something, in the order of the text; those that nothing points to come last. */
export function readComments(parts: DocxParts, paragraphs: readonly Paragraph[]): DocxComment[] {
  const ranges = findRanges(paragraphs);
  const threads = readThreads(parts.commentsExtended);
  const byParagraph = new Map<string, string>();
  const written = (parts.comments?.children ?? [])
    .filter(isComment)
    .map((node) => {
      const id = node.attributes['w:id']!;
      const marks = paragraphIds(node);
      for (const mark of marks) byParagraph.set(mark, id);
      return {
        id,
        text: sayFlow(node),
        thread: threads.get(marks[marks.length - 1] ?? ''),
        ...readHand(node),
      };
    })
    .filter(({ text }) => text !== '');
  const far = { paragraph: Number.MAX_SAFE_INTEGER, piece: 0 };
  const inOrder = written
    .map((comment) => ({ comment, range: ranges.get(comment.id) ?? null }))
    .sort((a, b) => compare(a.range?.start ?? far, b.range?.start ?? far));
  const numbers = new Map(inOrder.map(({ comment }, at) => [comment.id, at + 1]));
  return inOrder.map(({ comment: { id, text, author, date, thread }, range }) => ({
    id,
    number: numbers.get(id)!,
    text,
    author,
    date,
    at: range?.start ?? null,
    quote: range && quoteOf(paragraphs, range),
    replyTo: numbers.get(byParagraph.get(thread?.parent ?? '') ?? '') ?? null,
    resolved: thread?.done ?? false,
  }));
}

function compare(a: Place, b: Place): number {
  return a.paragraph - b.paragraph || a.piece - b.piece;
}

/** From where to where a comment reaches; from its own mark to there where no range is given. */
function findRanges(paragraphs: readonly Paragraph[]): Map<string, Range> {
  const ranges = new Map<string, Range>();
  paragraphs.forEach(({ marks }, paragraph) => {
    for (const { kind, id, piece } of marks) {
      const place = { paragraph, piece };
      const range = ranges.get(id);
      if (kind === 'comment-start' && !range) ranges.set(id, { start: place, end: place });
      else if (kind === 'comment-end' || kind === 'comment') {
        if (!range) ranges.set(id, { start: place, end: place });
        else if (kind === 'comment-end') range.end = place;
      }
    }
  });
  return ranges;
}

/** The words of a range, as they read when all is accepted; those that go, where it holds no others. */
function quoteOf(paragraphs: readonly Paragraph[], { start, end }: Range): string | null {
  const last = Math.min(end.paragraph, start.paragraph + MOST_PARAGRAPHS);
  const say = (gone: boolean): string => {
    const lines: string[] = [];
    let length = 0;
    for (let at = start.paragraph; at <= last && length <= LONGEST_QUOTE; at++) {
      const { pieces } = paragraphs[at]!;
      const from = at === start.paragraph ? start.piece : 0;
      const to = at === end.paragraph ? end.piece : pieces.length;
      let line = '';
      for (const piece of pieces.slice(from, to))
        if (piece.gone === gone && !piece.hidden) line += piece.text;
      const text = line
        .replace(/\u00AD/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      if (text !== '') lines.push(text);
      length += text.length;
    }
    return lines.join(' ');
  };
  const quote = say(false) || say(true);
  if (quote === '') return null;
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}\u2026` : quote;
}

function paragraphIds(node: XmlNode): string[] {
  return node.children.flatMap((child) => {
    const id = child.name === 'w:p' ? child.attributes['w14:paraId'] : undefined;
    return id === undefined ? (child.name === 'w:p' ? [] : paragraphIds(child)) : [id];
  });
}

/** By the last paragraph of each comment: whether it is done, and the last paragraph of the one it answers. */
function readThreads(part: XmlNode | null): Map<string, { parent: string | null; done: boolean }> {
  return new Map(
    (part?.children ?? []).flatMap(({ name, attributes }) => {
      const id = attributes['w15:paraId'];
      if (name !== 'w15:commentEx' || id === undefined) return [];
      const done = /^(?:1|true|on)$/i.test(attributes['w15:done'] ?? '');
      return [[id, { parent: attributes['w15:paraIdParent'] ?? null, done }] as const];
    }),
  );
}
