/** A returned Word file → what it holds: comments, answers, sections as they came back, and words written anywhere else. */
import { firstStrong } from '../../text/direction.ts';
import { languageOf } from '../../text/languages.ts';
import { isHeading, type Paragraph } from './docx/accept.ts';
import { type SentLabels, withoutMarks } from './docx/choice.ts';
import { countComments, type DocxComment, type Place, readComments } from './docx/comments.ts';
import { findBoxes, findThings, type PlacedThing, readRunning } from './docx/extras.ts';
import { findNotes } from './docx/footnotes.ts';
import { type Outside, type OwnWords, readOutside, withoutPage } from './docx/outside.ts';
import { printLine, readPrints, writePrints } from './docx/prints.ts';
import { type DocxReading, ownLines, readDocx, samePlace } from './docx/reading.ts';
import { findRunning, type RunningWords } from './docx/running.ts';
import { type SectionPlace, type Stretch, sectionAt } from './docx/stretches.ts';
import { subjectOf, takeAnswers } from './docx/take-answers.ts';
import { ownPhrases, sayThing } from './own-words.ts';
import { readReplyFacts } from './reply-facts.ts';
import type { Returned, ReturnedItem, ReturnedSection } from './returned.ts';

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
  for (const [at, words] of outside.words.entries()) returned.items.push(reader.readOwnWords(words, at + 1));
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

type Said = Pick<ReturnedItem, 'text' | 'quote' | 'at'> & Partial<ReturnedItem>;

class ItemReader {
  private readonly reading: DocxReading;
  private readonly sections: Outside['sections'];
  private readonly locales: readonly string[];
  private readonly removed: ReadonlySet<string>;
  private readonly stretches = new Map<Paragraph, Stretch[]>();

  constructor(reading: DocxReading, sections: Outside['sections'], original: DocxReading | null) {
    this.reading = reading;
    this.sections = sections;
    const manifest = reading.manifest ?? original?.manifest ?? null;
    this.locales = manifest?.locales ?? [];
    const gone = (manifest?.sections ?? []).filter(({ removed }) => removed);
    this.removed = new Set(gone.map(({ key }) => key));
    for (const stretch of reading.stretches) {
      const { paragraph } = stretch;
      if (!this.stretches.has(paragraph)) this.stretches.set(paragraph, []);
      this.stretches.get(paragraph)!.push(stretch);
    }
  }

  readComment({ number, text, quote, at, author, date, replyTo, resolved }: DocxComment): ReturnedItem {
    const thread = replyTo === null ? '' : `, reply to comment ${replyTo}`;
    const where = `comment ${number}${thread}${resolved ? ' (resolved)' : ''}`;
    return this.place({ text, quote, at: where, author, date }, at);
  }

  /** Something that hangs on a place in the text. */
  place(said: Said, at: Place | null): ReturnedItem {
    const stretch = at && this.stretchAt(at);
    const section = stretch && at ? sectionAt(stretch, at.piece) : null;
    const field = stretch && this.reading.answers.fields.get(stretch.paragraph);
    const context = field ? subjectOf(field) : { section: section?.key ?? null, question: null };
    const locale = section?.locale ?? field?.locale ?? null;
    const within = !field && at && !section ? this.within(at) : [];
    const part = at && section && !field ? this.partAbove(at, section) : null;
    return {
      kind: 'comment',
      author: null,
      date: null,
      ...context,
      ...said,
      locale: this.localeOf(said.text, locale),
      ...(within.length > 0 ? { within } : {}),
      ...(part !== null ? { part } : {}),
    };
  }

  /** The heading above a place in its section. */
  private partAbove({ paragraph }: Place, section: SectionPlace): string | null {
    const { paragraphs } = this.reading;
    for (let at = paragraph; at >= 0; at--) {
      const here = paragraphs[at]!;
      const stretches = this.stretches.get(here) ?? [];
      if (here.text !== '' && !stretches.some((one) => samePlace(one.section, section))) return null;
      if (isHeading(here)) return here.text.replace(/\s+/g, ' ');
    }
    return null;
  }

  /** A picture, say: what was put in, as an entry of its own, since nobody knows what it says. */
  readThing({ thing, name, quote, at }: PlacedThing, number: number): ReturnedItem {
    const { locale } = this.place({ text: '', quote, at: '' }, at);
    const tag = locale ?? this.locales[0] ?? null;
    const said = { text: sayThing(thing, name, tag), quote, at: `${thing.kind} ${number}` };
    return this.place(said, at);
  }

  readOwnWords(
    { text, quote, after, section, under, heading, field, hand, gone = false }: OwnWords,
    number: number,
  ): ReturnedItem {
    const within = under?.key ?? heading;
    const locale = this.localeOf(text, section?.locale ?? field?.locale ?? under?.locale ?? null);
    const stands = after === null ? 'at the start' : `after \u201C${shorten(after)}\u201D`;
    return {
      kind: 'comment',
      ...(field ? subjectOf(field) : { section: section?.key ?? null, question: null }),
      locale,
      quote,
      text: gone ? `${ownPhrases(locale).deleted}${text}` : text,
      at: `${gone ? 'taken out' : 'text'} ${number}, ${stands}`,
      author: hand?.author ?? null,
      date: hand?.date ?? null,
      ...(within !== null && !section && !field ? { within: [within] } : {}),
    };
  }

  /** The top and foot of pages are about no section. */
  readRunning({ kind, text, quote, hand, gone }: RunningWords, number: number): ReturnedItem {
    const locale = this.localeOf(text, null);
    return {
      kind: 'comment',
      section: null,
      question: null,
      locale,
      quote,
      text: gone ? `${ownPhrases(locale).deleted}${text}` : text,
      at: `${kind === 'header' ? 'top' : 'foot'} of the pages, ${number}`,
      author: hand?.author ?? null,
      date: hand?.date ?? null,
      whole: true,
    };
  }

  readSections(): ReturnedSection[] {
    return this.sections
      .filter(({ place }) => !this.removed.has(place.key))
      .map(({ place: { key, locale }, lines }) => ({
        key,
        locale,
        blocks: lines.map(({ text }) => text),
        at: this.nameOf({ key, locale }),
      }));
  }

  /** A section that was sent as going says nothing once all is accepted; words left in it are meant to stay. */
  readPutBack(): ReturnedItem[] {
    return this.sections
      .filter(({ place, lines }) => this.removed.has(place.key) && lines.length > 0)
      .map(({ place: { key, locale }, lines }) => {
        const text = lines.map((line) => line.text).join('\n\n');
        const at = `${this.nameOf({ key, locale })}, put back`;
        const base = { section: key, question: null, quote: null, author: null, date: null };
        return { kind: 'comment', ...base, locale, text, proposal: text, at };
      });
  }

  private nameOf({ key, locale }: { key: string; locale: string }): string {
    return `section ${key}${this.locales.length === 1 ? '' : ` (${locale})`}`;
  }

  private stretchAt({ paragraph, piece }: Place): Stretch | null {
    const all = this.stretches.get(this.reading.paragraphs[paragraph]!) ?? [];
    return all.find(({ from, to }) => from <= piece && piece < to) ?? all[all.length - 1] ?? null;
  }

  /** The heading above a place, or the one that a line of the contents names. */
  private within({ paragraph }: Place): string[] {
    const { paragraphs } = this.reading;
    const here = paragraphs[paragraph]!;
    if (here.pieces.some(({ contents }) => contents)) return [withoutPage(here.text)];
    const above = paragraphs.slice(0, paragraph + 1).findLast(isHeading);
    return above ? [above.text.replace(/\s+/g, ' ')] : [];
  }

  /** The language of the volume it stands in, unless its letters are of another script. */
  localeOf(text: string, locale: string | null): string | null {
    const direction = firstStrong(text);
    const fits = (tag: string): boolean => languageOf(tag).direction === direction;
    if (locale !== null && fits(locale)) return locale;
    return (direction && this.locales.find(fits)) || locale;
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}\u2026` : line;
}
