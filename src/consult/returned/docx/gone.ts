/** What of ours somebody took out of a Word file: lines around the sections, and whole sections. */
import { shorten } from '../../../text/shorten.ts';
import { foldWords } from '../fold-words.ts';
import { sayBefore, sayPieces } from './accept.ts';
import { type Line, piecesOf } from './lines.ts';
import type { Hand, Piece } from './paragraph.ts';
import { printLine } from './prints.ts';
import type { DocxReading } from './reading.ts';
import type { Recognition, SentLine } from './recognise-lines.ts';
import { placeKey, type SectionPlace } from './stretches.ts';

/** Lines of ours that stood together and are gone. */
export interface GoneWords {
  text: string;
  /** Number of the line that came back before them; -1 at the start. */
  after: number;
  hand: Hand | null;
}

export interface Gone {
  words: GoneWords[];
  /** Sections of which nothing came back. */
  sections: SectionPlace[];
  notes: string[];
}

/** So many lines together, and more than this share of all, were rather not sent back than taken out. */
const MOST_LINES = 12;
const MOST_SHARE = 0.2;

/** What is nowhere in the file of the lines as sent. */
export function findGone(
  reading: DocxReading,
  lines: readonly Line[],
  { lines: found, gone }: Recognition,
  known: readonly SentLine[],
): Gone {
  const result: Gone = { words: [], sections: [], notes: [] };
  const present = new Set(
    [...lines.map(({ section }) => section), ...reading.stretches.map(({ section }) => section)].map(
      placeKey,
    ),
  );
  const spare = countSpare(lines, known);
  const isGone = ({ print, text, place }: SentLine): boolean => {
    if (place !== null) return !present.has(placeKey(place));
    // The same words elsewhere: a line that was moved and could not be told from another.
    return text !== null && (spare.get(print) ?? 0) < 0;
  };
  const missing = gone.filter((at) => isGone(known[at]!));
  const where = new Map(found.flatMap(({ sent }, at) => (sent === null ? [] : [[sent, at] as const])));
  const struck = findHands(reading);
  for (const run of cutRuns(missing)) {
    const texts = run.flatMap((at) => known[at]!.text ?? []);
    const own = run.filter((at) => known[at]!.place === null);
    if (run.length > Math.max(MOST_LINES, MOST_SHARE * known.length)) {
      result.notes.push(sayLarge(run.length, texts));
      continue;
    }
    for (const at of run) {
      const { place } = known[at]!;
      if (place && !result.sections.some((one) => placeKey(one) === placeKey(place)))
        result.sections.push(place);
    }
    if (own.length === 0) continue;
    const text = own.map((at) => known[at]!.text!).join('\n\n');
    let before = own[0]! - 1;
    while (before >= 0 && !where.has(before)) before--;
    result.words.push({ text, after: where.get(before) ?? -1, hand: handOf(known[own[0]!]!.text!, struck) });
  }
  return result;
}

/** By print: how many more lines came back than were sent. */
function countSpare(lines: readonly Line[], known: readonly SentLine[]): Map<string, number> {
  const spare = new Map<string, number>();
  const add = (print: string, by: number): void => void spare.set(print, (spare.get(print) ?? 0) + by);
  for (const { print } of known) add(print, -1);
  for (const { text } of lines) add(printLine(text), 1);
  return spare;
}

function cutRuns(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const at of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1] === at - 1) last.push(at);
    else runs.push([at]);
  }
  return runs;
}

function sayLarge(count: number, texts: readonly string[]): string {
  const short = (text: string): string => `\u201C${shorten(text, 60)}\u201D`;
  const span = texts.length > 0 ? `, from ${short(texts[0]!)} to ${short(texts[texts.length - 1]!)}` : '';
  return `A large part of the packet is not in the file (${count} paragraphs${span}): it was taken as not sent back, and not as taken out.`;
}

/** Words that went by a tracked change outside the sections, and by whom. */
function findHands({ stretches }: DocxReading): { key: string; hand: Hand | null }[] {
  return stretches
    .filter(({ borders }) => borders.length === 0)
    .flatMap(({ paragraph }) => {
      const went = paragraph.pieces.filter(({ gone }) => gone);
      return went.length > 0
        ? [{ key: bare(sayGone(went)), hand: went.find((one) => one.went)?.went ?? null }]
        : [];
    });
}

function handOf(text: string, struck: readonly { key: string; hand: Hand | null }[]): Hand | null {
  const key = bare(text);
  return struck.find((one) => one.key.includes(key) || key.includes(one.key))?.hand ?? null;
}

/**
 * What was struck out by a tracked change outside the sections, where the words as sent are not known: whole lines, and
 * ends of lines that ran into the next. Our own changes bear our name, and stand in sections.
 */
export function findStruck(
  reading: DocxReading,
  lines: readonly Line[],
  { lines: found }: Recognition,
): GoneWords[] {
  const numbers = new Map(
    lines.flatMap((line, at) => line.stretches.map((stretch) => [stretch, at] as const)),
  );
  const words: GoneWords[] = [];
  let after = -1;
  for (const stretch of reading.stretches) {
    const { paragraph, borders, from, to } = stretch;
    const at = numbers.get(stretch);
    const pieces = paragraph.pieces.slice(from, to);
    const text =
      borders.length === 0 && paragraph.box === null && !reading.answers.rooms.has(paragraph)
        ? sayStruck(pieces)
        : '';
    const isTold = at !== undefined && (found[at]!.state === 'changed' || lines[at]!.section !== null);
    const hand = pieces.find(({ went }) => went?.author)?.went ?? null;
    if (
      text !== '' &&
      !isTold &&
      hand &&
      hand.author !== OWN_AUTHOR &&
      !pieces.some(({ contents }) => contents)
    )
      words.push({ text, after, hand });
    after = at ?? after;
  }
  return words;
}

/** Who the changes in a packet are by. */
const OWN_AUTHOR = 'mizan';

/** What went, unless it came back in the same paragraph. */
function sayStruck(pieces: readonly Piece[]): string {
  const text = sayGone(pieces.filter(({ gone, came }) => gone && came === null));
  return text === '' || bare(sayPieces(pieces)).includes(bare(text)) ? '' : text;
}

function sayGone(pieces: readonly Piece[]): string {
  return sayBefore(pieces.map((piece) => ({ ...piece, came: null, gone: false })));
}

function bare(text: string): string {
  return foldWords(text).replaceAll(' ', '');
}

/** Pieces of a line that went, by anybody. */
export function wentBy(line: Pick<Line, 'stretches'>): Hand | null {
  return piecesOf(line).find(({ gone, went }) => gone && went !== null)?.went ?? null;
}
