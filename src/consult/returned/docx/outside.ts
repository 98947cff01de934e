/** What a person wrote in a Word file outside sections and answers, or took out there: under the letter, between tables, in the margin of ours. */
import { foldWords } from '../fold-words.ts';
import { handIn, isHeading } from './accept.ts';
import type { FieldPlace } from './answer-code.ts';
import { findGone, findStruck, type GoneWords, wentBy } from './gone.ts';
import { beforeOf, type Line, piecesOf } from './lines.ts';
import { namesInRow } from './names.ts';
import type { Hand } from './paragraph.ts';
import { printLine } from './prints.ts';
import { type DocxReading, isForeign } from './reading.ts';
import type { Recognised } from './recognise-lines.ts';
import { type KnownLine, type KnownLines, knownLines, recogniseKnown } from './sent-lines.ts';
import { placeKey, type SectionPlace } from './stretches.ts';

/** Words of a person, line by line, that stand together. */
export interface WrittenWords {
  text: string;
  /** Our words that were changed, where such are known. */
  quote: string | null;
  /** The line of ours before it, to say where it stands. */
  after: string | null;
  /** The section right before it, with nothing of ours between. */
  section: SectionPlace | null;
  /** The section shown last before it under the same heading of the packet. */
  under: SectionPlace | null;
  /** The heading of ours above it. */
  heading: string | null;
  /** Of a row of a table of ours: what it names. */
  names?: string[];
  /** The answer table it stands in. */
  field: FieldPlace | null;
  hand: Hand | null;
  /** True for words of ours that were taken out. */
  gone?: boolean;
}

export interface Outside {
  words: WrittenWords[];
  /** Lines of sections, as far as they could be told: by bookmarks, else by what was sent. */
  sections: { place: SectionPlace; lines: Line[] }[];
  notes: string[];
  /** True for a file that is no packet at all. */
  foreign: boolean;
  /** True where it is known which lines are ours. */
  known: boolean;
}

/** Tell a person's lines from ours. `sent` is the packet as it was sent, where it is at hand. */
export function readOutside(reading: DocxReading, sent: DocxReading | null): Outside {
  const lines = reading.lines.map((line) => ({ ...line }));
  const sentLines = knownLines(reading, sent);
  const recognised = sentLines && recogniseKnown(reading, lines, sentLines);
  const known = recognised && sentLines;
  const notes: string[] = [];
  const foreign = known === null && isForeign(reading);
  if (known === null && !foreign)
    notes.push(
      'Words typed outside the boxes can be told from ours only where Word recorded them as changes: look through the letter and the text between the sections.',
    );
  const recognition = recognised ?? {
    lines: lines.map((line) => judgeAlone(line, foreign)),
    gone: [],
    tellsGone: false,
  };
  const words = gatherWords(reading, lines, recognition.lines, known?.lines ?? null);
  words.push(...readContents(reading, known));
  const sections = groupSections(reading, lines);
  if (known && recognition.tellsGone) {
    const gone = findGone(reading, lines, recognition, known.lines);
    notes.push(...gone.notes);
    words.push(...gone.words.map((one) => placeGone(one, lines, recognition.lines)));
    sections.push(...gone.sections.map((place) => ({ place, lines: [] })));
  } else
    words.push(
      ...findStruck(reading, lines, recognition).map((one) => placeGone(one, lines, recognition.lines)),
    );
  return { words, sections, notes, foreign, known: recognised !== null };
}

/** Without knowing what was sent, what was recorded as a change tells. */
function judgeAlone(line: Line, foreign: boolean): Recognised {
  const before = foreign ? '' : beforeOf(line);
  return { state: before === null ? 'ours' : before === '' ? 'new' : 'changed', sent: null };
}

/** Where words of ours that are gone stood. */
function placeGone(
  { text, after, hand }: GoneWords,
  lines: readonly Line[],
  found: readonly Recognised[],
): WrittenWords {
  let under: SectionPlace | null = null;
  let heading: string | null = null;
  for (let at = 0; at <= after; at++) {
    const line = lines[at]!;
    const isOurs = found[at]!.state === 'ours' && isHeadingLine(line);
    if (line.section !== null || isOurs) under = line.section;
    if (isOurs) heading = line.text;
  }
  const said = { text, quote: null, after: lines[after]?.text ?? null, section: null, field: null };
  // Of a row that went, its words are left, and no link.
  const names = /^.+ \| .+$/.test(text) ? text.split(' | ') : [];
  return { ...said, under, heading, names, hand, gone: true };
}

function groupSections(reading: DocxReading, lines: readonly Line[]): Outside['sections'] {
  const groups = new Map<string, { place: SectionPlace; lines: Line[] }>();
  const groupOf = (place: SectionPlace): { place: SectionPlace; lines: Line[] } => {
    const key = placeKey(place);
    if (!groups.has(key)) groups.set(key, { place, lines: [] });
    return groups.get(key)!;
  };
  // Sections of which nothing is left still have their bookmark.
  for (const { section } of reading.stretches) if (section) groupOf(section);
  for (const line of lines) if (line.section) groupOf(line.section).lines.push(line);
  return [...groups.values()];
}

function gatherWords(
  { answers, names }: DocxReading,
  lines: readonly Line[],
  found: readonly Recognised[],
  known: readonly KnownLine[] | null,
): WrittenWords[] {
  const words: WrittenWords[] = [];
  let open: WrittenWords | null = null;
  let after: string | null = null;
  let under: SectionPlace | null = null;
  let heading: string | null = null;
  let label: FieldPlace | null = null;
  lines.forEach((line, at) => {
    const { state, sent } = found[at]!;
    if (line.section !== null || (state === 'ours' && isHeadingLine(line))) under = line.section;
    if (state === 'ours' && isHeadingLine(line)) heading = line.text;
    if (state === 'ours' || line.section !== null || isOurWordsCut(at)) {
      open = null;
      after = line.text;
      // Rows under a label of ours are room for its answer, though their codes were lost.
      label = sent === null ? (line.row ? label : null) : (known?.[sent]?.field ?? null);
      return;
    }
    const own: WrittenWords = {
      text: line.text,
      quote: state === 'changed' ? (beforeOf(line) ?? (sent === null ? null : known![sent]!.text)) : null,
      after,
      section: lines[at - 1]?.section ?? (open && state === 'new' ? open.section : null),
      under,
      heading,
      ...(state === 'changed' && {
        names: namesInRow(
          line.stretches.map(({ paragraph }) => paragraph),
          names,
        ),
      }),
      field:
        line.stretches.map(({ paragraph }) => answers.fields.get(paragraph)).find(Boolean) ??
        (sent !== null ? (known?.[sent]?.field ?? null) : line.row ? label : null),
      hand: handIn(piecesOf(line)) ?? wentBy(line),
    };
    const joins =
      open !== null && state === 'new' && open.quote === null && sameField(open, own) && !isHeadingLine(line);
    if (open && joins) {
      open.text += `\n\n${own.text}`;
      open.hand ??= own.hand;
    } else {
      words.push(own);
      open = state === 'new' ? own : null;
    }
  });
  return words;

  /** Our line cut in two, or some of them joined, and nothing else. */
  function isOurWordsCut(at: number): boolean {
    const { state, sent, joined = [] } = found[at]!;
    if (state !== 'changed' || sent === null || known?.[sent]?.text == null) return false;
    const all = lines.filter((_, one) => found[one]!.sent === sent).map(({ text }) => text);
    const were = joined.length > 0 ? joined : [sent];
    if (all.length === 1 && were.length === 1) return false;
    return bare(all.join('')) === bare(were.map((one) => known[one]!.text ?? '').join(''));
  }
}

function bare(text: string): string {
  return foldWords(text).replaceAll(' ', '');
}

function isHeadingLine({ stretches }: Line): boolean {
  return isHeading(stretches[0]!.paragraph);
}

function sameField(a: WrittenWords, b: WrittenWords): boolean {
  return a.field?.code === b.field?.code && a.field?.locale === b.field?.locale;
}

/** Lines of a table of contents repeat headings; what else stands there, somebody wrote. */
function readContents({ contents, lines }: DocxReading, known: KnownLines | null): WrittenWords[] {
  const keys = new Set(lines.map(({ text }) => bare(text)));
  const prints = new Set(known && [...known.lines, ...known.others].map(({ print }) => print));
  const isOurs = (text: string): boolean => keys.has(bare(text)) || prints.has(printLine(text));
  return contents
    .filter((line) => {
      return (
        !isOurs(line.text) && !isOurs(withoutPage(line.text)) && (known !== null || beforeOf(line) !== null)
      );
    })
    .map((line) => ({
      text: line.text,
      quote: beforeOf(line) || null,
      after: null,
      section: null,
      under: null,
      heading: null,
      field: null,
      hand: handIn(piecesOf(line)),
    }));
}

/** No heading is longer. */
const LONGEST_ENTRY = 1_000;

/** A line of a table of contents without the number of its page. */
export function withoutPage(text: string): string {
  return text.length > LONGEST_ENTRY ? text : text.replace(/[\s.\u2026\u06D4]*\p{Nd}*$/u, '');
}
