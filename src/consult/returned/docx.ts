/** A returned Word file → what it holds: comments, answers, sections as they came back, and words written anywhere else. */
import { type SentLabels, withoutMarks } from './docx/choice.ts';
import { countComments, readComments } from './docx/comments.ts';
import { findBoxes, findThings } from './docx/extras.ts';
import { findNotes } from './docx/footnotes.ts';
import { ItemReader } from './docx/item-reader.ts';
import { readOutside } from './docx/outside.ts';
import { printLine, readPrints, writePrints } from './docx/prints.ts';
import { type DocxReading, ownLines, readDocx } from './docx/reading.ts';
import { findRunning, readRunning } from './docx/running.ts';
import { takeAnswers } from './docx/take-answers.ts';
import { readReplyFacts } from './reply-facts.ts';
import type { Returned } from './returned.ts';

/**
 * Read a Word file that came back. Our own lines are known by the prints that packets carry; `sent`, the packet as it
 * was built, does the same for files that carry none, finds sections whose bookmarks were lost, and tells which line of
 * ours was changed. Throws a Problem for a file that is no Word file, is damaged, or is not safe to read.
 */
export async function readReturnedDocx(bytes: Uint8Array, sent?: Uint8Array): Promise<Returned> {
  const original = sent ? await readDocx(sent) : null;
  const reading = await readDocx(bytes, original);
  const outside = readOutside(reading, original);
  const reader = new ItemReader(reading, outside.sections, original);
  const running = findRunning(reading, original, !outside.foreign);
  const notes = [...outside.notes, ...running.notes];
  const { chunks } = reading.parts;
  if (chunks.length > 0)
    notes.push(
      `A whole other document is embedded in the file (${chunks.join(', ')}); what it says was not read. Open the file and look.`,
    );
  const comments = readComments(reading.parts, reading.paragraphs);
  const silent = countComments(reading.parts) - comments.length;
  if (silent > 0)
    notes.push(
      `${silent === 1 ? 'A comment holds' : `${silent} comments hold`} no words. Open the file and look.`,
    );
  const { manifest } = reading;
  const reply = readReplyFacts(manifest);
  const returned: Returned = {
    format: 'docx',
    packet: manifest && {
      packet: manifest.packet,
      consultation: manifest.consultation,
      organisation: manifest.organisation,
      build: manifest.build,
      commit: manifest.to.commit,
      ...(reply && { reply }),
      ...(manifest.claimed ? { manifest: manifest.claimed } : {}),
    },
    permission: null,
    respondent: null,
    group: null,
    items: [],
    sections: reader.readSections(),
    ...(notes.length > 0 ? { notes } : {}),
    ...(outside.known ? {} : { bare: { opening: openingOf(reading) } }),
  };
  const localeOf = (text: string, locale: string): string => reader.localeOf(text, locale) ?? locale;
  takeAnswers(returned, reading.answers.answers, labelsOf(reading, original), localeOf);
  for (const comment of comments) returned.items.push(reader.readComment(comment));
  for (const { kind, number, text, quote, at } of findNotes(reading))
    returned.items.push(reader.place({ text, quote, at: `${kind} ${number}` }, at));
  findBoxes(reading).forEach(({ text, quote, at, hand }, index) => {
    const said = {
      text,
      quote,
      at: `text box ${index + 1}`,
      author: hand?.author ?? null,
      date: hand?.date ?? null,
    };
    returned.items.push(reader.place(said, at));
  });
  findThings(reading).forEach((thing, index) => {
    returned.items.push(reader.readThing(thing, index + 1));
  });
  for (const [at, words] of outside.words.entries()) returned.items.push(reader.readWritten(words, at + 1));
  running.words.forEach((words, at) => {
    returned.items.push(reader.readRunning(words, at + 1));
  });
  returned.items.push(...reader.readPutBack());
  return returned;
}

/** In how many lines whom a packet is for is said. */
const OPENING = 12;

function openingOf(reading: DocxReading): string[] {
  const running = readRunning(reading).lines.map(({ text }) => text);
  return [...running, ...reading.lines.slice(0, OPENING).map(({ text }) => text)].map((text) =>
    text.slice(0, 300),
  );
}

/** Prints of every line of ours in a packet, as properties for it to carry: see {@link readReturnedDocx}. */
export async function printDocx(packet: Uint8Array): Promise<Record<string, string>> {
  return writePrints(ownLines(await readDocx(packet)));
}

/** The words of choices as they were sent, as far as the file or the packet tells. */
function labelsOf({ properties }: DocxReading, sent: DocxReading | null): SentLabels {
  const prints = sent ? null : readPrints(properties);
  const known = prints && new Set([...prints.lines, ...prints.others]);
  return {
    labelOf: ({ locale, code }, value) => {
      const field = sent?.answers.answers.find((one) => one.locale === locale && one.code === code);
      const option = field?.options?.find((one) => one.value === value);
      return option ? withoutMarks(option.text) : null;
    },
    isOurs: (label) => known?.has(printLine(label)) ?? null,
  };
}
