/** What a person wrote in a Word file outside sections and answers: under the letter, between tables, in the margin of ours. */
import { languageOf } from '../../text/languages.ts';
import { handIn, isHeading, sayBefore } from './docx-accept.ts';
import type { FieldPlace } from './docx-answer-code.ts';
import { findGone, findStruck, type GoneWords, wentBy } from './docx-gone.ts';
import { type Recognised, type Recognition, recogniseLines, type SentLine } from './docx-known.ts';
import { type Line, piecesOf, sayLine } from './docx-lines.ts';
import type { Hand } from './docx-paragraph.ts';
import { type OwnLines, printLine, readPrints } from './docx-prints.ts';
import { type DocxReading, ownLines, samePlace } from './docx-reading.ts';
import type { SectionPlace } from './docx-stretches.ts';
import { readWords } from './docx-words.ts';
import { foldWords } from './fold-words.ts';

/** Words of a person, line by line, that stand together. */
export interface OwnWords {
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
  /** The answer table it stands in. */
  field: FieldPlace | null;
  hand: Hand | null;
  /** True for words of ours that were taken out. */
  gone?: boolean;
}

export interface Outside {
  words: OwnWords[];
  /** Lines of sections, as far as they could be told: by bookmarks, else by what was sent. */
  sections: { place: SectionPlace; lines: Line[] }[];
  notes: string[];
  /** True for a file that is no packet at all. */
  foreign: boolean;
}

/** Tell a person's lines from ours. `sent` is the packet as it was sent, where it is at hand. */
export function readOutside(reading: DocxReading, sent: DocxReading | null): Outside {
  const lines = reading.lines.map((line) => ({ ...line }));
  const known = knownLines(reading, sent);
  const notes: string[] = [];
  const foreign = known === null && isForeign(reading);
  let recognition: Recognition;
  if (known) {
    const seen = lines.map((line) => ({ text: line.text, before: beforeOf(line), section: line.section }));
    recognition = recogniseLines(seen, known.lines, languageOf(reading.manifest?.locales[0] ?? 'en'));
    placeLost(lines, recognition.lines, known.lines);
  } else if (foreign) recognition = { lines: lines.map(() => ({ state: 'new', sent: null })), gone: [] };
  else {
    notes.push(
      'Words typed outside the boxes can be told from ours only where Word recorded them as changes: look through the letter and the text between the sections.',
    );
    const found = lines.map((line): Recognised => {
      const before = beforeOf(line);
      return { state: before === null ? 'ours' : before === '' ? 'new' : 'changed', sent: null };
    });
    recognition = { lines: found, gone: [] };
  }
  const words = gatherWords(reading, lines, recognition.lines, known?.lines ?? null);
  words.push(...readContents(reading, known));
  const sections = groupSections(reading, lines);
  if (known?.complete) {
    const gone = findGone(reading, lines, recognition, known.lines);
    notes.push(...gone.notes);
    words.push(...gone.words.map((one) => placeGone(one, lines, recognition.lines)));
    sections.push(...gone.sections.map((place) => ({ place, lines: [] })));
  } else
    words.push(
      ...findStruck(reading, lines, recognition).map((one) => placeGone(one, lines, recognition.lines)),
    );
  return { words, sections, notes, foreign };
}

interface KnownLines extends OwnLines<SentLine> {
  /** Whether the words of all lines around the sections are known. */
  complete: boolean;
}

function knownLines(reading: DocxReading, sent: DocxReading | null): KnownLines | null {
  const prints = readPrints(reading.properties);
  const words = prints && readWords(reading.properties, prints);
  if (sent) {
    const { others } = ownLines(sent);
    const read = ({ text, section }: Pick<Line, 'text' | 'section'>): SentLine => {
      return { print: printLine(text), text, place: section };
    };
    return {
      lines: sent.lines.map(read),
      others: others.map((text) => read({ text, section: null })),
      complete: true,
    };
  }
  if (!prints) return null;
  const read = (print: string): SentLine => ({ print, text: null, place: null });
  return {
    lines: prints.lines.map((print, at) => ({ print, ...(words?.lines[at] ?? { text: null, place: null }) })),
    others: prints.others.map(read),
    complete: words !== null,
  };
}

/** Where words of ours that are gone stood. */
function placeGone(
  { text, after, hand }: GoneWords,
  lines: readonly Line[],
  found: readonly Recognised[],
): OwnWords {
  let under: SectionPlace | null = null;
  let heading: string | null = null;
  for (let at = 0; at <= after; at++) {
    const line = lines[at]!;
    const isOurs = found[at]!.state === 'ours' && isHeadingLine(line);
    if (line.section !== null || isOurs) under = line.section;
    if (isOurs) heading = line.text;
  }
  const said = { text, quote: null, after: lines[after]?.text ?? null, section: null, field: null };
  return { ...said, under, heading, hand, gone: true };
}

/** A file that is no packet at all: a letter, say. */
function isForeign({ manifest, answers, lines }: DocxReading): boolean {
  return manifest === null && answers.answers.length === 0 && lines.every(({ section }) => section === null);
}

/** What a line said before its tracked changes; null where it has none. */
function beforeOf(line: Line): string | null {
  const changed = piecesOf(line).some(({ came, gone }) => came !== null || gone);
  return changed ? sayLine(line, sayBefore) : null;
}

/** Lines of sections whose bookmarks are lost, found again by what was sent. */
function placeLost(lines: Line[], found: readonly Recognised[], sent: readonly SentLine[]): void {
  const present = new Set(
    lines.flatMap(({ section }) => (section ? `${section.locale} ${section.key}` : [])),
  );
  const has = ({ locale, key }: SectionPlace): boolean => present.has(`${locale} ${key}`);
  const places = found.map(({ sent: at }) => (at === null ? null : (sent[at]?.place ?? null)));
  lines.forEach((line, at) => {
    const place = places[at];
    if (line.section === null && place && !has(place)) line.section = place;
  });
  // New lines between two of the same section are of it, and so are those that stand where lines of it are missing.
  const taken = new Set(found.flatMap(({ sent: at, joined }) => joined ?? at ?? []));
  const misses = (at: number | null | undefined, place: SectionPlace | null): boolean =>
    at != null && place !== null && samePlace(sent[at]?.place ?? null, place) && !taken.has(at);
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.section !== null || found[at]!.state !== 'new') continue;
    let end = at;
    while (end < lines.length && found[end]!.state === 'new' && lines[end]!.section === null) end++;
    const [before, after] = [lines[at - 1]?.section ?? null, lines[end]?.section ?? null];
    const place =
      before && (samePlace(before, after) || misses((found[at - 1]?.sent ?? -2) + 1, before))
        ? before
        : misses((found[end]?.sent ?? 0) - 1, after)
          ? after
          : null;
    if (place && !has(place)) for (let inside = at; inside < end; inside++) lines[inside]!.section = place;
    at = end;
  }
}

function groupSections(reading: DocxReading, lines: readonly Line[]): Outside['sections'] {
  const groups = new Map<string, { place: SectionPlace; lines: Line[] }>();
  const groupOf = (place: SectionPlace): { place: SectionPlace; lines: Line[] } => {
    const key = `${place.locale} ${place.key}`;
    if (!groups.has(key)) groups.set(key, { place, lines: [] });
    return groups.get(key)!;
  };
  // Sections of which nothing is left still have their bookmark.
  for (const { section } of reading.stretches) if (section) groupOf(section);
  for (const line of lines) if (line.section) groupOf(line.section).lines.push(line);
  return [...groups.values()];
}

function gatherWords(
  { answers }: DocxReading,
  lines: readonly Line[],
  found: readonly Recognised[],
  known: readonly SentLine[] | null,
): OwnWords[] {
  const words: OwnWords[] = [];
  let open: OwnWords | null = null;
  let after: string | null = null;
  let under: SectionPlace | null = null;
  let heading: string | null = null;
  lines.forEach((line, at) => {
    const { state, sent } = found[at]!;
    if (line.section !== null || (state === 'ours' && isHeadingLine(line))) under = line.section;
    if (state === 'ours' && isHeadingLine(line)) heading = line.text;
    if (state === 'ours' || line.section !== null || isOurWordsCut(at)) {
      open = null;
      after = line.text;
      return;
    }
    const own: OwnWords = {
      text: line.text,
      quote: state === 'changed' ? (beforeOf(line) ?? (sent === null ? null : known![sent]!.text)) : null,
      after,
      section: lines[at - 1]?.section ?? (open && state === 'new' ? open.section : null),
      under,
      heading,
      field: line.stretches.map(({ paragraph }) => answers.fields.get(paragraph)).find(Boolean) ?? null,
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

function sameField(a: OwnWords, b: OwnWords): boolean {
  return a.field?.code === b.field?.code && a.field?.locale === b.field?.locale;
}

/** Lines of a table of contents repeat headings; what else stands there, somebody wrote. */
function readContents({ contents, lines }: DocxReading, known: OwnLines<SentLine> | null): OwnWords[] {
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
