/** A returned Word file → what it holds: comments, answers, sections as they came back, and words written anywhere else. */
import type { Permission } from '../../model/response.ts';
import { firstStrong } from '../../text/direction.ts';
import { languageOf } from '../../text/languages.ts';
import type { DocxAnswer, FieldPlace } from './docx-answers.ts';
import { type DocxComment, type Place, readComments } from './docx-comments.ts';
import { findNotes } from './docx-notes.ts';
import { type OwnWords, readOutside } from './docx-outside.ts';
import { type DocxReading, readDocx } from './docx-reading.ts';
import type { SectionPlace } from './docx-stretches.ts';
import type { Returned, ReturnedItem, ReturnedSection } from './returned.ts';

/**
 * Read a Word file that came back. Without `sent`, our own lines are known by the prints that packets carry; `sent`, the
 * packet as it was built, makes more of files whose bookmarks or properties were lost on the way, and tells which line
 * of ours was changed. Throws a Problem for a file that is no Word file, is damaged, or is not safe to read.
 */
export async function readReturnedDocx(bytes: Uint8Array, sent?: Uint8Array): Promise<Returned> {
  const reading = await readDocx(bytes);
  const outside = readOutside(reading, sent ? await readDocx(sent) : null);
  const reader = new ItemReader(reading, outside.sections);
  const { respondent, permission } = reader.readSender();
  const items = [
    ...reader.readAnswers(),
    ...readComments(reading.parts, reading.paragraphs).map((comment) => reader.readComment(comment)),
    ...findNotes(reading).map(({ text, number, at, quote, kind }) =>
      reader.place({ text, quote, at: `${kind} ${number}` }, at),
    ),
    ...outside.words.map((words, at) => reader.readOwnWords(words, at + 1)),
  ];
  const sections = reader.readSections();
  const notes = [...outside.notes];
  if (reading.parts.hasChunks)
    notes.push(
      'A whole other document is embedded in the file; what it says was not read. Open the file and look.',
    );
  return {
    format: 'docx',
    packet: reading.manifest && {
      packet: reading.manifest.packet,
      consultation: reading.manifest.consultation,
      organisation: reading.manifest.organisation,
      build: reading.manifest.build,
      commit: reading.manifest.to.commit,
    },
    permission,
    respondent,
    group: null,
    items: [...items, ...reader.readPutBack()],
    sections,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

type Said = Pick<ReturnedItem, 'text' | 'quote' | 'at'> & Partial<ReturnedItem>;

const PERMISSIONS: readonly string[] = ['named', 'anonymous', 'none'] satisfies Permission[];

class ItemReader {
  private readonly locales: readonly string[];
  private readonly removed: ReadonlySet<string>;

  constructor(
    private readonly reading: DocxReading,
    private readonly sections: readonly { place: SectionPlace; lines: readonly { text: string }[] }[],
  ) {
    this.locales = reading.manifest?.locales ?? [];
    this.removed = new Set(
      (reading.manifest?.sections ?? []).filter(({ removed }) => removed).map(({ key }) => key),
    );
  }

  /** Who answers and what may be shown; both may be said once in every language. */
  readSender(): { respondent: string | null; permission: Permission | null } {
    const { answers } = this.reading.answers;
    const names = answers.filter(({ code, text }) => code === 'respondent' && text !== '');
    const said = new Set(
      answers
        .filter(({ code }) => code === 'permission')
        .flatMap(({ marked, text }) => [...(marked ?? []), text]),
    );
    said.delete('');
    const [first, ...more] = said;
    const isClear = first !== undefined && more.length === 0 && PERMISSIONS.includes(first);
    return { respondent: names[0]?.text ?? null, permission: isClear ? (first as Permission) : null };
  }

  readAnswers(): ReturnedItem[] {
    const { respondent, permission } = this.readSender();
    return this.reading.answers.answers.flatMap((answer): ReturnedItem[] => {
      const { code, text, marked } = answer;
      if (code === 'respondent' && text === respondent) return [];
      if (code === 'permission' && permission !== null) return [];
      return this.readAnswer(
        answer,
        [marked?.join('; ') ?? '', text].filter((said) => said !== ''),
      );
    });
  }

  /** A clear choice or an answer in words; words beside a choice are a comment on the question. */
  private readAnswer({ code, locale, hand, marked }: DocxAnswer, said: string[]): ReturnedItem[] {
    const field = this.fieldOf({ locale, code });
    const tag = this.manyLocales ? ` (${locale})` : '';
    const name = code.startsWith('q:')
      ? `question ${code.slice(2)}`
      : code.startsWith('c:')
        ? `comment on ${code.slice(2)}`
        : `answer ${code}`;
    return said.map((text, at) => ({
      ...field,
      kind: at === 0 && field.question !== null ? 'answer' : 'comment',
      locale: marked === null || at > 0 ? this.localeOf(text, locale) : locale,
      quote: null,
      text,
      at: `${name}${tag}${at > 0 ? ', beside the boxes' : ''}`,
      author: hand?.author ?? null,
      date: hand?.date ?? null,
    }));
  }

  readComment({ number, text, quote, at, author, date, replyTo, resolved }: DocxComment): ReturnedItem {
    const thread = replyTo === null ? '' : `, reply to comment ${replyTo}`;
    const where = `comment ${number}${thread}${resolved ? ' (resolved)' : ''}`;
    return this.place({ text, quote, at: where, author, date }, at);
  }

  /** Something that hangs on a place in the text. */
  place(said: Said, at: Place | null): ReturnedItem {
    const stretch = at && this.stretchAt(at);
    const field = stretch && this.reading.answers.fields.get(stretch.paragraph);
    const context = field ? this.fieldOf(field) : { section: stretch?.section?.key ?? null, question: null };
    const locale = stretch?.section?.locale ?? field?.locale ?? null;
    const within = !field && at && !stretch?.section ? this.within(at) : [];
    return {
      kind: 'comment',
      author: null,
      date: null,
      ...context,
      ...said,
      locale: this.localeOf(said.text, locale),
      ...(within.length > 0 ? { within } : {}),
    };
  }

  readOwnWords({ text, quote, after, section, field, hand }: OwnWords, number: number): ReturnedItem {
    const stands = after === null ? 'at the start' : `after \u201C${shorten(after)}\u201D`;
    return {
      kind: 'comment',
      ...(field ? this.fieldOf(field) : { section: section?.key ?? null, question: null }),
      locale: this.localeOf(text, section?.locale ?? field?.locale ?? null),
      quote,
      text,
      at: `text ${number}, ${stands}`,
      author: hand?.author ?? null,
      date: hand?.date ?? null,
    };
  }

  readSections(): ReturnedSection[] {
    return this.sections
      .filter(({ place }) => !this.removed.has(place.key))
      .map(({ place: { key, locale }, lines }) => ({
        key,
        locale,
        blocks: lines.map(({ text }) => text),
        at: `section ${key}${this.manyLocales ? ` (${locale})` : ''}`,
      }));
  }

  /** A section that was sent as going says nothing once all is accepted; words left in it are meant to stay. */
  readPutBack(): ReturnedItem[] {
    return this.sections
      .filter(({ place, lines }) => this.removed.has(place.key) && lines.length > 0)
      .map(({ place: { key, locale }, lines }) => {
        const text = lines.map((line) => line.text).join('\n\n');
        const at = `section ${key}${this.manyLocales ? ` (${locale})` : ''}, put back`;
        const base = { section: key, question: null, quote: null, author: null, date: null };
        return { kind: 'comment', ...base, locale, text, proposal: text, at };
      });
  }

  private get manyLocales(): boolean {
    return this.locales.length !== 1;
  }

  private fieldOf({ code }: FieldPlace): Pick<ReturnedItem, 'section' | 'question' | 'whole'> {
    if (code === 'c:whole') return { section: null, question: null, whole: true };
    if (code.startsWith('c:')) return { section: code.slice(2), question: null };
    if (code === 'respondent' || code === 'permission') return { section: null, question: null, whole: true };
    return { section: null, question: code.replace(/^q:/, '') };
  }

  private stretchAt({ paragraph, piece }: Place): DocxReading['stretches'][number] | null {
    const one = this.reading.paragraphs[paragraph];
    const all = this.reading.stretches.filter((stretch) => stretch.paragraph === one);
    return all.find(({ from, to }) => from <= piece && piece < to) ?? all[all.length - 1] ?? null;
  }

  /** Headings before a place, nearest first. */
  private within({ paragraph }: Place): string[] {
    return this.reading.paragraphs
      .slice(0, paragraph + 1)
      .filter(({ style, text }) => /^(?:heading|title)/i.test(style ?? '') && text !== '')
      .slice(-3)
      .reverse()
      .map(({ text }) => text.replace(/\s+/g, ' '));
  }

  /** The language of the volume it stands in, unless its letters are of another script. */
  private localeOf(text: string, locale: string | null): string | null {
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
