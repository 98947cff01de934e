/** What a person wrote in a Word file outside sections and answers: under the letter, between tables, in the margin of ours. */
import { languageOf } from '../../text/languages.ts';
import { handIn, isHeading, sayBefore } from './docx-accept.ts';
import type { FieldPlace } from './docx-answer-code.ts';
import { type Recognised, recogniseLines, type SentLine } from './docx-known.ts';
import { type Line, piecesOf, sayLine } from './docx-lines.ts';
import type { Hand } from './docx-paragraph.ts';
import { type OwnLines, printLine, readPrints } from './docx-prints.ts';
import { type DocxReading, ownLines, samePlace } from './docx-reading.ts';
import type { SectionPlace } from './docx-stretches.ts';
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
}

export interface Outside {
  words: OwnWords[];
  /** Lines of sections, as far as they could be told: by bookmarks, else by what was sent. */
  sections: { place: SectionPlace; lines: Line[] }[];
  notes: string[];
}

/** Tell a person's lines from ours. `sent` is the packet as it was sent, where it is at hand. */
export function readOutside(reading: DocxReading, sent: DocxReading | null): Outside {
  const lines = reading.lines.map((line) => ({ ...line }));
  const known = knownLines(reading, sent);
  const notes: string[] = [];
  let found: Recognised[];
  if (known) {
    const seen = lines.map((line) => ({ text: line.text, before: beforeOf(line) }));
    found = recogniseLines(seen, known.lines, languageOf(reading.manifest?.locales[0] ?? 'en'));
    if (sent) placeLost(lines, found, sent.lines);
  } else if (isForeign(reading)) found = lines.map(() => ({ state: 'new', sent: null }));
  else {
    notes.push(
      'Words typed outside the boxes can be told from ours only where Word recorded them as changes: look through the letter and the text between the sections.',
    );
    found = lines.map((line) => {
      const before = beforeOf(line);
      return { state: before === null ? 'ours' : before === '' ? 'new' : 'changed', sent: null };
    });
  }
  const words = gatherWords(reading, lines, found, known?.lines ?? null);
  words.push(...readContents(reading, known));
  return { words, sections: groupSections(reading, lines), notes };
}

function knownLines(reading: DocxReading, sent: DocxReading | null): OwnLines<SentLine> | null {
  const own = sent ? ownLines(sent) : readPrints(reading.properties);
  if (!own) return null;
  const read = (line: string): SentLine =>
    sent ? { print: printLine(line), text: line } : { print: line, text: null };
  return { lines: own.lines.map(read), others: own.others.map(read) };
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
function placeLost(lines: Line[], found: readonly Recognised[], sent: readonly Line[]): void {
  const present = new Set(
    lines.flatMap(({ section }) => (section ? `${section.locale} ${section.key}` : [])),
  );
  const has = ({ locale, key }: SectionPlace): boolean => present.has(`${locale} ${key}`);
  const places = found.map(({ sent: at }) => (at === null ? null : (sent[at]?.section ?? null)));
  lines.forEach((line, at) => {
    const place = places[at];
    if (line.section === null && place && !has(place)) line.section = place;
  });
  // New lines between two of the same section are of it.
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.section !== null || found[at]!.state !== 'new') continue;
    let end = at;
    while (end < lines.length && found[end]!.state === 'new' && lines[end]!.section === null) end++;
    const [before, after] = [lines[at - 1]?.section ?? null, lines[end]?.section ?? null];
    if (before && samePlace(before, after) && !has(before))
      for (let inside = at; inside < end; inside++) lines[inside]!.section = before;
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
      hand: handIn(piecesOf(line)),
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

  /** Our line cut in two, or two joined, and nothing else. */
  function isOurWordsCut(at: number): boolean {
    const { state, sent } = found[at]!;
    if (state !== 'changed' || sent === null || known?.[sent]?.text == null) return false;
    const all = lines.filter((_, one) => found[one]!.sent === sent).map(({ text }) => text);
    return all.length > 1 && bare(all.join('')) === bare(known[sent]!.text!);
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
