/** Answers in a Word file: tables with a hidden code in every cell to be filled in, the words typed there, the boxes ticked. */
import { Problem } from '../../../model/problem.ts';
import { handIn, type Paragraph, sayBefore, sayPieces } from './accept.ts';
import { type Coded, type FieldPlace, findCode, knownCodes } from './answer-code.ts';
import type { DocxManifest } from './manifest.ts';
import type { Hand, Piece } from './paragraph.ts';
import type { SectionPlace } from './stretches.ts';

/** A field and what stands in it. */
export interface DocxAnswer extends FieldPlace {
  /** Words typed, paragraphs parted by a blank line. */
  text: string;
  /** The choices; null for a field of words. */
  options: DocxOption[] | null;
  hand: Hand | null;
}

/** One choice: its box and the words behind it. */
export interface DocxOption {
  value: string;
  /** As returned, and as it was before anything was tracked. */
  text: string;
  before: string;
  /** Whether its words are set off: bold, underlined, highlighted. */
  stressed: boolean;
}

export interface AnswerSheet {
  answers: DocxAnswer[];
  /** Paragraphs that hold codes, boxes and answers: no line of ours stands in them. */
  rooms: ReadonlySet<Paragraph>;
  /** For every paragraph in a table with codes. */
  fields: ReadonlyMap<Paragraph, FieldPlace>;
  /** Sections that fields for comments name. */
  sections: SectionPlace[];
}

const MOST_FIELDS = 3_000;

/** Codes of fields and of their choices. */
function codesOf(answers: readonly DocxAnswer[]): string[] {
  return answers.flatMap(({ code, options }) => [
    code,
    ...(options ?? []).map(({ value }) => `${code}=${value}`),
  ]);
}

interface Sheet {
  answers: DocxAnswer[];
  rooms: Set<Paragraph>;
  fields: Map<Paragraph, FieldPlace>;
  found: Map<string, DocxAnswer>;
}

/** Read all answer tables. `sent` are those of the packet, where it is at hand. */
export function readAnswers(
  paragraphs: readonly Paragraph[],
  manifest: DocxManifest | null,
  sent: readonly DocxAnswer[] = [],
): AnswerSheet {
  const known = new Set([...knownCodes(manifest), ...codesOf(sent)]);
  const tables = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs)
    if (paragraph.cell) {
      const { table } = paragraph.cell;
      if (!tables.has(table)) tables.set(table, []);
      tables.get(table)!.push(paragraph);
    }
  const sheet: Sheet = { answers: [], rooms: new Set(), fields: new Map(), found: new Map() };
  for (const table of tables.values()) {
    const codes = table.flatMap((paragraph) => findCode(paragraph, known) ?? []);
    if (codes.length > 0) readTable(table, codes, sheet);
    if (sheet.answers.length > MOST_FIELDS)
      throw new Problem(
        `The Word file has more than ${MOST_FIELDS} fields to answer in, which no packet has.`,
        'Ask the sender for the packet as it was filled in.',
      );
  }
  const sections = sheet.answers
    .filter(({ code }) => code.startsWith('c:'))
    .map(({ locale, code }) => ({ locale, key: code.slice(2) }));
  return { answers: sheet.answers, rooms: sheet.rooms, fields: sheet.fields, sections };
}

function readTable(table: readonly Paragraph[], codes: readonly Coded[], sheet: Sheet): void {
  const byParagraph = new Map(codes.map((coded) => [coded.paragraph, coded]));
  const byCell = new Map<string, Coded>();
  for (const coded of codes) {
    const cell = cellOf(coded.paragraph);
    if (!byCell.has(cell)) byCell.set(cell, coded);
  }
  // What stands above the first code is its label; every other cell goes with the code before it.
  let nearest = codes[0]!;
  for (const paragraph of table) {
    const own = byParagraph.get(paragraph);
    const coded = own ?? byCell.get(cellOf(paragraph));
    nearest = coded ?? nearest;
    sheet.fields.set(paragraph, nearest.field);
    if (!coded || (!own && isLabel(paragraph))) continue;
    sheet.rooms.add(paragraph);
    const answer = answerOf(sheet, coded.field, paragraph.cell!.table);
    answer.hand ??= handIn(paragraph.pieces);
    const pieces = own ? own.rest : paragraph.pieces;
    if (coded.option === null) answer.text = addParagraph(answer.text, sayPieces(pieces), '\n\n');
    else addToOption(answer, coded.option, pieces);
  }
}

function cellOf({ cell }: Paragraph): string {
  return `${cell!.row} ${cell!.cell}`;
}

/** Labels and hints have styles of their own, whose names LibreOffice writes in its own way. */
function isLabel({ style }: Paragraph): boolean {
  return /^answer(?:label|hint)$/i.test((style ?? '').replace(/[\s_-]/g, ''));
}

/** A field that stands twice in a file was perhaps answered twice. */
function answerOf({ answers, found }: Sheet, field: FieldPlace, table: number): DocxAnswer {
  const key = `${field.locale}|${field.code}|${table}`;
  let answer = found.get(key);
  if (!answer) {
    answer = { ...field, text: '', options: null, hand: null };
    found.set(key, answer);
    answers.push(answer);
  }
  return answer;
}

function addToOption(answer: DocxAnswer, value: string, pieces: readonly Piece[]): void {
  answer.options ??= [];
  let option = answer.options.find((one) => one.value === value);
  if (!option) {
    option = { value, text: '', before: '', stressed: false };
    answer.options.push(option);
  }
  option.text = addParagraph(option.text, sayPieces(pieces), '\n');
  option.before = addParagraph(option.before, sayBefore(pieces), '\n');
  option.stressed ||= pieces.some(
    ({ stressed, gone, text }) => stressed && !gone && /[\p{L}\p{N}]/u.test(text),
  );
}

function addParagraph(text: string, more: string, between: string): string {
  return text === '' || more === '' ? text + more : text + between + more;
}
