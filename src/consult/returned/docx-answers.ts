/** Answers in a Word file: tables with a hidden code, the words typed beside it, the boxes that were ticked. */
import { readAnswerCode } from '../anchor-name.ts';
import { handIn, type Paragraph, tidy } from './docx-accept.ts';
import type { Hand } from './docx-flow.ts';
import type { DocxManifest } from './docx-manifest.ts';
import type { SectionPlace } from './docx-stretches.ts';

/** A field and what stands in it. */
export interface DocxAnswer {
  locale: string;
  code: string;
  /** Words typed, paragraphs parted by a blank line; for a choice, what is more than a mark. */
  text: string;
  /** Values whose boxes bear a mark, in order. Null for a field that is no choice. */
  marked: string[] | null;
  hand: Hand | null;
}

/** The field that a paragraph of an answer table belongs to. */
export interface FieldPlace {
  locale: string;
  code: string;
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

/** What a box looks like before anybody marks it. */
const EMPTY_BOX = /[\u2610\u25A1\u25A2\u25FB\u25FD\u2B1C\u2B1A\uF0A8\uF06F\uF071]/gu;
const EMPTY_BRACKETS = /\[[\s_]*\]|\([\s_]*\)/g;
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

interface Coded {
  paragraph: Paragraph;
  field: FieldPlace;
  /** Value of the option whose row it heads. */
  option: string | null;
  /** Words that stand in the same paragraph after the code. */
  rest: string;
}

/** Read all answer tables. */
export function readAnswers(paragraphs: readonly Paragraph[], manifest: DocxManifest | null): AnswerSheet {
  const known = knownCodes(manifest);
  const tables = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs)
    if (paragraph.cell) {
      const { table } = paragraph.cell;
      if (!tables.has(table)) tables.set(table, []);
      tables.get(table)!.push(paragraph);
    }
  const sheet = {
    answers: [] as DocxAnswer[],
    rooms: new Set<Paragraph>(),
    fields: new Map<Paragraph, FieldPlace>(),
    sections: [] as SectionPlace[],
  };
  for (const table of tables.values()) {
    const codes = table.flatMap((paragraph) => readCode(paragraph, known) ?? []);
    if (codes.length > 0) readTable(table, codes, sheet);
  }
  for (const { locale, code } of sheet.answers)
    if (code.startsWith('c:')) sheet.sections.push({ locale, key: code.slice(2) });
  return sheet;
}

function readTable(
  table: readonly Paragraph[],
  codes: readonly Coded[],
  sheet: { answers: DocxAnswer[]; rooms: Set<Paragraph>; fields: Map<Paragraph, FieldPlace> },
): void {
  const byParagraph = new Map(codes.map((coded) => [coded.paragraph, coded]));
  const byRow = new Map<number, Coded>();
  for (const coded of codes) {
    const row = coded.paragraph.cell!.row;
    if (!byRow.has(row)) byRow.set(row, coded);
  }
  const found = new Map<string, { answer: DocxAnswer; words: string[] }>();
  let current = codes[0]!;
  for (const paragraph of table) {
    current = byParagraph.get(paragraph) ?? current;
    const own = byRow.get(paragraph.cell!.row);
    // A row is its own code's, even where the code stands behind the words.
    const coded = own && !isSameField(own, current) && own.paragraph !== current.paragraph ? own : current;
    const { field, option } = coded;
    sheet.fields.set(paragraph, field);
    const isCode = byParagraph.has(paragraph);
    if (!isCode && isOurs(paragraph)) continue;
    sheet.rooms.add(paragraph);
    const key = `${field.locale}|${field.code}`;
    if (!found.has(key)) {
      const answer: DocxAnswer = { ...field, text: '', marked: null, hand: null };
      found.set(key, { answer, words: [] });
      sheet.answers.push(answer);
    }
    const { answer, words } = found.get(key)!;
    if (option !== null) answer.marked ??= [];
    const text = isCode ? byParagraph.get(paragraph)!.rest : paragraph.text;
    const mark = option === null ? text : text.replace(EMPTY_BOX, '').replace(EMPTY_BRACKETS, '');
    const bare = mark.replace(INVISIBLE, '');
    if (bare === '' || paragraph.cell!.gone) continue;
    answer.hand ??= handIn(paragraph.pieces);
    if (option === null) words.push(tidy(text));
    else {
      if (!answer.marked!.includes(option)) answer.marked!.push(option);
      if (!isMark(bare)) words.push(tidy(mark));
    }
  }
  for (const { answer, words } of found.values()) answer.text = words.join('\n\n');
}

function isSameField(a: Coded, b: Coded): boolean {
  return a.field.locale === b.field.locale && a.field.code === b.field.code;
}

/** A tick, a cross, a filled box, a letter or two: a mark and nothing said. */
function isMark(bare: string): boolean {
  return /^(?:[xX\u00D7\u2612\u2611\u2705\u2713-\u2718\u274C\u274E\u25A0\u25CF\u2B1B\u25FC\u25FE\uF0FC\uF0FE\uF0FD*+.\u06D4/\\-]|yes|ہاں|جی|جی ہاں|\[?[xX\u2713\u2714]\]?|\([xX\u2713\u2714]\)){1,3}$/iu.test(
    bare,
  );
}

/** Labels and hints stand in styles of their own. LibreOffice writes the names of styles its own way. */
function isOurs({ style }: Paragraph): boolean {
  return /^answer(?:label|hint|choice|option)$/i.test((style ?? '').replace(/[\s_-]/g, ''));
}

function knownCodes(manifest: DocxManifest | null): ReadonlySet<string> {
  return new Set([
    'permission',
    'respondent',
    'c:whole',
    ...(manifest?.questions ?? []).map((question) => `q:${question}`),
    ...(manifest?.sections ?? []).map(({ key }) => `c:${key}`),
  ]);
}

function readCode(paragraph: Paragraph, known: ReadonlySet<string>): Coded | null {
  const hidden = paragraph.pieces
    .filter((piece) => piece.hidden && !piece.gone)
    .map(({ text }) => text)
    .join('');
  const [start] = /^\s*mz\|[A-Za-z0-9-]{2,35}\|[A-Za-z0-9:._-]{1,200}/.exec(paragraph.text) ?? [];
  const found = readAnswerCode(hidden) ?? (start ? readAnswerCode(start) : null);
  if (!found) return null;
  const code = nearestKnown(found.code, known);
  const whole = paragraph.text.indexOf(found.code) + code.length;
  const choice = /^(permission|q:[^:]+):([^:]+)$/.exec(code);
  return {
    paragraph,
    field: { locale: found.locale, code: choice?.[1] ?? code },
    option: choice?.[2] ?? null,
    rest: paragraph.text.slice(whole).trim(),
  };
}

/** Words typed right behind a code look like the rest of it: the longest code that was sent is the code. */
function nearestKnown(code: string, known: ReadonlySet<string>): string {
  if (known.has(code) || /^(?:permission|q:[^:]+):[^:]+$/.test(code)) return code;
  for (let length = code.length - 1; length > 0; length--)
    if (known.has(code.slice(0, length))) return code.slice(0, length);
  return code;
}
