/** The lines of a packet as they were sent, as far as a returned file or the packet itself tells, and which of them came back where. */
import { languageOf } from '../../../text/languages.ts';
import { foldWords } from '../fold-words.ts';
import type { FieldPlace } from './answer-code.ts';
import { readWords } from './carried-words.ts';
import { beforeOf, type Line } from './lines.ts';
import { type OwnLines, printLine, readPrints } from './prints.ts';
import { type DocxReading, isForeign, ownLines } from './reading.ts';
import { type Recognised, type Recognition, recogniseLines, type SentLine } from './recognise-lines.ts';
import { placeKey, type SectionPlace, samePlace } from './stretches.ts';

/** A line as it was sent, and the field it is a label of. */
export interface KnownLine extends SentLine {
  field: FieldPlace | null;
}

export interface KnownLines extends OwnLines<KnownLine> {
  /** Whether the words of all lines around the sections are known. */
  complete: boolean;
}

/** What is known of the lines as sent: from the packet itself, else from what the file carries; null for nothing. */
export function knownLines(reading: DocxReading, sent: DocxReading | null): KnownLines | null {
  const prints = readPrints(reading.properties);
  if (sent) {
    const { others } = ownLines(sent);
    const read = (text: string, place: SectionPlace | null, field: FieldPlace | null): KnownLine => {
      return { print: printLine(text), text, place, field };
    };
    return {
      lines: sent.lines.map(({ text, section, stretches }) =>
        read(text, section, sent.answers.fields.get(stretches[0]!.paragraph) ?? null),
      ),
      others: others.map((text) => read(text, null, null)),
      complete: true,
    };
  }
  if (!prints) return null;
  const words = readWords(reading.properties, prints);
  const bare = { text: null, place: null, field: null };
  return {
    lines: prints.lines.map((print, at) => ({ print, ...bare, ...words?.lines[at] })),
    others: prints.others.map((print) => ({ print, ...bare })),
    complete: words !== null,
  };
}

/** Of a file that carries nothing of ours, so much must be ours for it to be a copy of the packet. */
const COPY = 0.5;
/** And so much for what is missing to have been taken out by somebody. */
const WHOLE = 0.9;

export interface KnownRecognition extends Recognition {
  /** Whether what is not there was taken out. */
  tellsGone: boolean;
}

/** Tell which lines are ours, and put those of lost sections where they belong; null for a file that has nothing to do with the packet. */
export function recogniseKnown(
  reading: DocxReading,
  lines: Line[],
  known: KnownLines,
): KnownRecognition | null {
  const seen = lines.map((line) => ({ text: line.text, before: beforeOf(line), section: line.section }));
  const recognition = recogniseLines(seen, known.lines, languageOf(reading.manifest?.locales[0] ?? 'en'));
  placeLost(lines, recognition.lines, known.lines);
  if (readPrints(reading.properties)) return { ...recognition, tellsGone: known.complete };
  // The packet is at hand, but nothing in the file says that it is one.
  const share = 1 - recognition.gone.length / Math.max(1, known.lines.length);
  const isMarked = !isForeign(reading);
  if (share < COPY) dropUnlikely(reading, lines, recognition.lines, known.lines);
  if (share < COPY && !isMarked && lines.every(({ section }) => section === null)) return null;
  takeRepeated(lines, recognition.lines, known);
  return { ...recognition, tellsGone: share >= WHOLE };
}

/** Some words of a section, quoted, are not the section. */
function dropUnlikely(
  { lines: marked }: DocxReading,
  lines: Line[],
  found: readonly Recognised[],
  sent: readonly SentLine[],
): void {
  const count = (places: readonly (SectionPlace | null)[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const place of places) counts.set(placeKey(place), (counts.get(placeKey(place)) ?? 0) + 1);
    return counts;
  };
  const all = count(sent.map(({ place }) => place));
  const there = count(
    found.flatMap(({ state, sent: at }) =>
      state !== 'ours' || at === null ? [] : (sent[at]?.place ?? null),
    ),
  );
  lines.forEach((line, at) => {
    const name = placeKey(line.section);
    const isLikely = (there.get(name) ?? 0) >= COPY * (all.get(name) ?? 1);
    if (marked[at]!.section === null && line.section && !isLikely) line.section = null;
  });
}

/** Contents that are plain lines now, labels said twice, boxes and codes in the open: ours once more. */
function takeRepeated(lines: readonly Line[], found: Recognised[], known: KnownLines): void {
  const split = (text: string): string[] =>
    text
      .split(/\n| \| /)
      .map((part) =>
        foldWords(
          part.replace(/mz\|[A-Za-z0-9-]+\|[A-Za-z0-9:._=-]+/g, '').replace(/^\W*[\u2610\u25A1]\s*/u, ''),
        ),
      )
      .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const ours = new Set(
    [...known.lines, ...known.others].flatMap(({ text }) => (text === null ? [] : split(text))),
  );
  lines.forEach((line, at) => {
    if (found[at]!.state !== 'new' || line.section !== null || beforeOf(line) !== null) return;
    const withoutPage = line.text.replace(/\s*\t.*$/, '');
    if ([line.text, withoutPage].some((text) => split(text).every((part) => ours.has(part))))
      found[at] = { state: 'ours', sent: null };
  });
}

/** Lines of sections whose bookmarks are lost, found again by what was sent. */
function placeLost(lines: Line[], found: readonly Recognised[], sent: readonly SentLine[]): void {
  const present = new Set(lines.map(({ section }) => placeKey(section)));
  const has = (place: SectionPlace): boolean => present.has(placeKey(place));
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
