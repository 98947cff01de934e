/** What was found in a Word file → items as every format has them: where each stands, in which language, and what it is called. */
import { firstStrong } from '../../../text/direction.ts';
import { languageOf } from '../../../text/languages.ts';
import { shorten } from '../../../text/shorten.ts';
import { ownPhrases, sayThing } from '../own-phrases.ts';
import type { ReturnedItem, ReturnedSection } from '../returned.ts';
import { isHeading, type Paragraph } from './accept.ts';
import type { DocxComment, Place } from './comments.ts';
import type { PlacedThing } from './extras.ts';
import { namesAt } from './names.ts';
import { type Outside, type WrittenWords, withoutPage } from './outside.ts';
import type { DocxReading } from './reading.ts';
import type { RunningWords } from './running.ts';
import { type SectionPlace, type Stretch, samePlace, sectionAt } from './stretches.ts';
import { subjectOf } from './take-answers.ts';

type Said = Pick<ReturnedItem, 'text' | 'quote' | 'at'> & Partial<ReturnedItem>;

/** Makes items of what was found in a file: where each stands, which language it is in, what it is called. */
export class ItemReader {
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
    const within = !field && at && !section ? this.within(at, said.quote) : [];
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

  readWritten(
    { text, quote, after, section, under, heading, names = [], field, hand, gone = false }: WrittenWords,
    number: number,
  ): ReturnedItem {
    const above = under?.key ?? heading;
    const within = above === null ? names : [...names, above];
    const locale = this.localeOf(text, section?.locale ?? field?.locale ?? under?.locale ?? null);
    const stands = after === null ? 'at the start' : `after \u201C${shorten(after, 60)}\u201D`;
    return {
      kind: 'comment',
      ...(field ? subjectOf(field) : { section: section?.key ?? null, question: null }),
      locale,
      quote,
      text: gone ? `${ownPhrases(locale).deleted}${text}` : text,
      at: `${gone ? 'taken out' : 'text'} ${number}, ${stands}`,
      author: hand?.author ?? null,
      date: hand?.date ?? null,
      ...(within.length > 0 && !section && !field ? { within } : {}),
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
        at: this.sayPlace({ key, locale }),
      }));
  }

  /** A section that was sent as going says nothing once all is accepted; words left in it are meant to stay. */
  readPutBack(): ReturnedItem[] {
    return this.sections
      .filter(({ place, lines }) => this.removed.has(place.key) && lines.length > 0)
      .map(({ place: { key, locale }, lines }) => {
        const text = lines.map((line) => line.text).join('\n\n');
        const at = `${this.sayPlace({ key, locale })}, put back`;
        const base = { section: key, question: null, quote: null, author: null, date: null };
        return { kind: 'comment', ...base, locale, text, proposal: text, at };
      });
  }

  private sayPlace({ key, locale }: { key: string; locale: string }): string {
    return `section ${key}${this.locales.length === 1 ? '' : ` (${locale})`}`;
  }

  private stretchAt({ paragraph, piece }: Place): Stretch | null {
    const all = this.stretches.get(this.reading.paragraphs[paragraph]!) ?? [];
    return all.find(({ from, to }) => from <= piece && piece < to) ?? all[all.length - 1] ?? null;
  }

  /** What a place names; then the heading above it, or the one that a line of the contents names. */
  private within(at: Place, quote: string | null): string[] {
    const { paragraphs, names } = this.reading;
    const here = paragraphs[at.paragraph]!;
    const named = namesAt(paragraphs, at, quote, names);
    if (here.pieces.some(({ contents }) => contents)) return [...named, withoutPage(here.text)];
    const above = paragraphs.slice(0, at.paragraph + 1).findLast(isHeading);
    return above ? [...named, above.text.replace(/\s+/g, ' ')] : named;
  }

  /** The language of the volume it stands in, unless its letters are of another script. */
  localeOf(text: string, locale: string | null): string | null {
    const direction = firstStrong(text);
    const fits = (tag: string): boolean => languageOf(tag).direction === direction;
    if (locale !== null && fits(locale)) return locale;
    return (direction && this.locales.find(fits)) || locale;
  }
}
