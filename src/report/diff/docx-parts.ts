/** The body of the Word diff: language by language, the changed sections under a note that says what became of each. */
import type { BlockChange, Change } from '../../compare/change.ts';
import type { Corpus, Section } from '../../document/document.ts';
import type { LocaleName } from '../align/view.ts';
import type { Bookmarks } from '../docx/bookmarks.ts';
import { type Contents, makeParagraph, type Part, type Piece, plainPiece } from '../docx/model.ts';
import type { Numbering } from '../docx/numbering.ts';
import { renderRedline, renderUnchanged } from '../docx/section.ts';
import { type Said, sayHistory } from './labels.ts';
import type { DiffEntry, DiffTopic, EntryChange } from './topic.ts';
import type { DiffView } from './view.ts';

export interface CollectOptions {
  bookmarks: Bookmarks;
  numbering: Numbering;
  /** The later corpus, where unchanged sections are shown too. */
  whole: Corpus | null;
}

export interface Collected {
  parts: Part[];
  /** Where each change of an entry begins, by language tag. */
  bookmarks: Map<DiffEntry, Map<string, string>>;
  contents: Contents['entries'];
}

/** The language that notes and headings of the report are in. */
export const REPORT_LANGUAGE = 'en';

/** Render every section to be shown. */
export function collectParts(view: DiffView, options: CollectOptions): Collected {
  return new Collector(view, options).run();
}

class Collector {
  private readonly collected: Collected = { parts: [], bookmarks: new Map(), contents: [] };
  private moves = 0;

  constructor(
    private readonly view: DiffView,
    private readonly options: CollectOptions,
  ) {}

  run(): Collected {
    const several = this.view.locales.length > 1;
    for (const locale of this.view.locales) {
      const before = this.collected.parts.length;
      const entries = this.collected.contents.length;
      if (this.options.whole) this.wholeLocale(locale, this.options.whole);
      else
        for (const topic of this.view.topics)
          for (const entry of topic.entries) this.entry(topic, entry, locale);
      if (this.collected.parts.length > before && several) this.openPart(locale, before, entries);
    }
    return this.collected;
  }

  /** A page that begins a language. */
  private openPart({ tag, name }: LocaleName, at: number, entry: number): void {
    const bookmark = this.options.bookmarks.name(tag, `locale-${tag}`);
    this.collected.parts.splice(
      at,
      0,
      makeParagraph('Part', tag, [name], { opens: [bookmark], closes: [bookmark] }),
    );
    this.collected.contents.splice(entry, 0, { level: 1, text: name, lang: tag, bookmark });
  }

  private wholeLocale(locale: LocaleName, corpus: Corpus): void {
    const documents = corpus.locales.get(locale.tag) ?? new Map();
    const topics = new Map(this.view.topics.map((topic) => [topic.path, topic]));
    const paths = [...new Set([...documents.keys(), ...topics.keys()])];
    const shown = this.coverage(locale.tag);
    for (const path of paths) {
      const topic = topics.get(path);
      const waiting = (topic?.entries ?? []).filter((entry) => changeIn(entry, locale));
      const next = (limit: number): void => {
        while (waiting.length > 0 && placeOf(changeIn(waiting[0]!, locale)!) <= limit)
          this.entry(topic!, waiting.shift()!, locale);
      };
      const document = documents.get(path);
      for (const section of document?.sections ?? []) {
        next(section.start);
        if (!shown.has(section) && !shown.spans(path, section.start))
          this.unchanged(section, document!.text, locale.tag);
      }
      next(Number.POSITIVE_INFINITY);
    }
  }

  /** Which sections of the later corpus a change shows. */
  private coverage(tag: string): {
    has: (section: Section) => boolean;
    spans: (path: string, offset: number) => boolean;
  } {
    const own = new Set<Section>();
    const spans = new Map<string, Section[]>();
    for (const { locale, sections, document } of this.view.changes) {
      if (locale !== tag) continue;
      for (const section of sections.to) own.add(section);
      if (document.to !== null) spans.set(document.to, [...(spans.get(document.to) ?? []), sections.to[0]!]);
    }
    return {
      has: (section) => own.has(section),
      spans: (path, offset) =>
        (spans.get(path) ?? []).some(({ start, end }) => start <= offset && offset < end),
    };
  }

  private unchanged(section: Section, text: string, lang: string): void {
    const parts = renderUnchanged(section, text, this.context(lang));
    this.listHeadings(parts);
    this.collected.parts.push(...parts);
  }

  private entry(topic: DiffTopic, entry: DiffEntry, locale: LocaleName): void {
    const found = changeIn(entry, locale);
    if (!found) return;
    const { change, rewritten } = found;
    const blocks = rewritten ? change.blocks.flatMap(parted) : change.blocks;
    const parts = renderRedline({ ...this.context(locale.tag), blocks, sections: change.sections });
    const opened = parts.flatMap((part) => (part.type === 'paragraph' ? part.opens : []))[0];
    if (opened)
      this.collected.bookmarks.set(
        entry,
        (this.collected.bookmarks.get(entry) ?? new Map()).set(locale.tag, opened),
      );
    this.listHeadings(parts, change);
    this.collected.parts.push(...noteChange(topic, entry, found), ...parts);
  }

  private context(lang: string) {
    const { bookmarks, numbering } = this.options;
    return {
      lang,
      numbering,
      nameMove: () => `move${++this.moves}`,
      nameBookmark: (section: Section) => bookmarks.name(lang, section.id),
    };
  }

  /** Sections for the table of contents, by their later titles. */
  private listHeadings(parts: readonly Part[], change?: Change): void {
    for (const part of parts) {
      if (part.type !== 'paragraph' || part.opens.length === 0) continue;
      const level = Number(/^Heading(\d)$/.exec(part.shape.style)?.[1] ?? 0);
      const gone = change !== undefined && change.sections.to.length === 0;
      const text = part.pieces
        .filter(({ revision }) => gone || (revision !== 'del' && revision !== 'moveFrom'))
        .map((piece) => piece.text)
        .join('')
        .trim();
      if (level >= 1 && level <= 3 && text !== '')
        this.collected.contents.push({ level, text, lang: part.shape.lang, bookmark: part.opens[0]! });
    }
  }
}

function changeIn({ changes }: DiffEntry, { tag }: LocaleName): EntryChange | undefined {
  return changes.find(({ locale }) => locale.tag === tag);
}

/** Offset in the later document; what is gone stands where it was met, after what stood before it. */
function placeOf({ change }: EntryChange): number {
  return change.sections.to[0]?.start ?? -1;
}

const LEAST_KEPT = 0.5;

/** A block of a rewritten section of which little was kept is told as one that went and one that came. */
function parted(change: BlockChange): BlockChange[] {
  const { op, words, at, block, from, to } = change;
  if (op !== 'replace' || !block.from || !block.to) return [change];
  const size = (wanted: string): number =>
    words.reduce((sum, [sign, text]) => sum + (wanted.includes(sign) ? text.length : 0), 0);
  if (2 * size('=') >= LEAST_KEPT * (size('=-') + size('=+'))) return [change];
  return [
    {
      op: 'delete',
      from,
      to: null,
      words: [],
      at: { from: at.from, to: null },
      block: { from: block.from, to: null },
    },
    {
      op: 'insert',
      from: null,
      to,
      words: [],
      at: { from: null, to: at.to },
      block: { from: null, to: block.to },
    },
  ];
}

/** What became of a section, above it: where it stands, what happened, what it weighs, and the reasons. */
function noteChange(topic: DiffTopic, entry: DiffEntry, found: EntryChange): Part[] {
  const { change, locale } = found;
  const line = (pieces: (Piece | string)[]): Part => makeParagraph('ChangeNote', REPORT_LANGUAGE, pieces);
  const trail = [topic.title, ...entry.above].filter((title) => title !== entry.title).join(' \u203A ');
  const facts = [
    change.kinds.join(', '),
    change.weight,
    ...(change.effect === 'neutral' ? [] : [change.effect === 'unknown' ? 'effect unknown' : change.effect]),
  ].join(' \u00B7 ');
  // "New section" under "added" would say it twice.
  const history =
    change.kinds.length === 1 && /^(?:added|removed)$/.test(change.kind) && !change.announcement
      ? []
      : setSaid(sayHistory(found));
  const lines = [line([...(trail ? [`${trail}: `] : []), plainPiece(facts, { strong: true })])];
  if (history.length > 0) lines.push(line(history));
  const reasons = [...new Set(change.signals.map(({ text }) => text))];
  if (entry.parity?.oneSided) reasons.push(entry.parity.text);
  for (const reason of reasons) lines.push(makeParagraph('ChangeNoteItem', REPORT_LANGUAGE, [reason]));
  return [makeParagraph('Gap', locale.tag, []), ...lines];
}

function setSaid(said: Said): Piece[] {
  return said.map((part) => plainPiece(typeof part === 'string' ? part : part.name));
}
