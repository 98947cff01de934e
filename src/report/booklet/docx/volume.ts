/** A volume of a booklet → paragraphs and tables of a Word file. */
import type {
  Booklet,
  BookletPart,
  HeadingPart,
  MarkdownPart,
  RedlinePart,
  Rich,
  SectionAnchor,
  SectionPart,
  TextPart,
  Volume,
} from '../../../consult/booklet.ts';
import { type Contents, makeEnd, makeParagraph, type Part, type Piece } from '../../docx/model.ts';
import { BULLETS, type Numbering } from '../../docx/numbering.ts';
import { isIntroduction } from '../keep.ts';
import { countOpening } from '../opening.ts';
import { setAnswer } from './answer.ts';
import type { BookletMarks } from './marks.ts';
import { type SectionSetting, setRedline, setSection } from './section.ts';
import { setBars, setFacts, setTable } from './tables.ts';
import { VolumeWords } from './words.ts';

/** What all volumes of a file share. */
export interface VolumeSetting {
  booklet: Booklet;
  marks: BookletMarks;
  numbering: Numbering;
  /** Titles by locale: their bookmarks. */
  titles: ReadonlyMap<string, string>;
  /** Of every tracked change. */
  author: string;
  date: string;
  main: string;
  rtl: string | null;
}

const STYLES: Record<TextPart['tone'], string> = {
  plain: 'Normal',
  lead: 'Lead',
  note: 'Note',
  quote: 'Quote',
  small: 'SmallText',
};
/** Fewer headings than this need no table of contents. */
const LEAST_CONTENTS = 4;

/** Title, contents and parts of a volume. */
export function setVolume(volume: Volume, setting: VolumeSetting): Part[] {
  return new VolumeSetter(volume, setting).run();
}

/** A part with the bookmark it has, if it is the first of its name. */
interface Placed {
  part: BookletPart;
  bookmark: string | null;
}

class VolumeSetter {
  private readonly parts: Part[] = [];
  private readonly entries: Contents['entries'] = [];
  /** Level of the heading that stands above, 0 for none. */
  private level = 0;
  private heading = '';
  private explained = false;
  private readonly lang: string;
  private readonly words: VolumeWords;

  constructor(
    private readonly volume: Volume,
    private readonly setting: VolumeSetting,
  ) {
    this.lang = volume.locale;
    this.words = new VolumeWords(volume.locale, (id) => setting.marks.find(volume.locale, id));
  }

  /** A letter that comes first, or what a report says first, stands under the title, before the contents. */
  run(): Part[] {
    const { volume, setting, lang } = this;
    // Bookmarks are taken before anything is set, so that links lead forward too.
    const parts = volume.parts.map((part): Placed => ({ part, bookmark: this.placeOf(part) }));
    const first = countOpening(volume.parts);
    this.setParts(parts.slice(0, first));
    const letter = this.parts.splice(0);
    this.setParts(parts.slice(first));
    const around = setting.marks.place(lang, 'volume');
    const round = around === null ? [] : [around];
    const contents = this.contents(around);
    return [
      ...this.title(),
      ...letter,
      ...contents,
      makeParagraph('Gap', lang, [], { opens: round }),
      ...this.parts,
      makeEnd(lang, round),
    ];
  }

  private setParts(parts: readonly Placed[]): void {
    const plain = parts.map(({ part }) => part);
    parts.forEach(({ part, bookmark }, at) => {
      const first = this.parts.length;
      this.part(part, bookmark, at === parts.length - 1);
      if (isIntroduction(plain, at))
        for (const set of this.parts.slice(first))
          if (set.type === 'paragraph') set.keep = true;
          else if (set.type === 'table')
            for (const { cells } of set.rows) for (const paragraph of cells.flat()) paragraph.keep = true;
    });
  }

  private placeOf(part: BookletPart): string | null {
    const { marks } = this.setting;
    if (part.type === 'heading') return marks.place(this.lang, 'heading', part.id);
    if (part.type !== 'section' && part.type !== 'redline') return null;
    return marks.section(this.lang, part.anchor.key, part.anchor.section);
  }

  private title(): Part[] {
    const { volume, setting, lang } = this;
    const mark = setting.titles.get(lang);
    const named = mark ? { opens: [mark], closes: [mark] } : {};
    return [
      makeParagraph('Title', lang, [volume.title], named),
      ...(volume.subtitle ? [makeParagraph('Subtitle', lang, [volume.subtitle])] : []),
      ...volume.marks.map((mark) => makeParagraph('TitleMark', lang, [mark])),
      ...this.languages(),
    ];
  }

  /** Where the file has the same in other languages. */
  private languages(): Part[] {
    const { setting, volume, lang } = this;
    const others = setting.booklet.volumes.filter((other) => other !== volume);
    if (others.length === 0) return [];
    const names = others.flatMap((other, at): (Piece | string)[] => {
      const bookmark = setting.titles.get(other.locale);
      return [
        ...(at > 0 ? [' \u00B7 '] : []),
        this.words.piece(other.languageName, bookmark ? { bookmark } : null, other.locale),
      ];
    });
    return [makeParagraph('SmallText', lang, [`${volume.words.language}: `, ...names])];
  }

  private contents(within: string | null): Part[] {
    if (this.entries.length < LEAST_CONTENTS) return [];
    const levels = Math.max(...this.entries.map(({ level }) => level));
    return [
      {
        type: 'contents',
        title: this.volume.words.contents,
        lang: this.lang,
        entries: this.entries,
        levels,
        ...(within === null ? {} : { within }),
      },
    ];
  }

  private part(part: BookletPart, bookmark: string | null, isLast: boolean): void {
    const { lang, setting } = this;
    const set = (rich: Rich): Piece => this.words.rich(rich);
    switch (part.type) {
      case 'heading':
        this.level = part.level;
        this.heading = part.text;
        this.headingLine(part, bookmark);
        break;
      case 'text':
        this.text(part);
        break;
      case 'markdown':
        this.markdown(part);
        break;
      case 'list': {
        const number = part.ordered ? setting.numbering.count() : BULLETS;
        for (const item of part.items)
          this.parts.push({
            ...makeParagraph('ListParagraph', lang, [this.words.rich(item)]),
            shape: { style: 'ListParagraph', list: { number, level: 0 }, lang },
          });
        break;
      }
      case 'table':
        if (part.caption) this.line('Caption', part.caption);
        this.table(setTable(part, lang, this.heading, set));
        break;
      case 'facts':
        if (part.rows.length > 0) this.table(setFacts(part, lang, set));
        break;
      case 'bars':
        this.line('Caption', part.caption);
        if (part.rows.length > 0) this.table(setBars(part, lang));
        break;
      case 'answer':
        this.table(
          setAnswer(part.field, lang, this.volume.words, (text, other) =>
            this.words.piece(text, null, other),
          ),
        );
        break;
      case 'section':
      case 'redline':
        this.section(part, bookmark);
        break;
      case 'page-break':
        if (!isLast && this.parts.length > 0) this.line('PageBreak');
    }
  }

  private line(style: string, ...pieces: (Piece | string)[]): void {
    this.parts.push(makeParagraph(style, this.lang, pieces));
  }

  private headingLine({ text, level, unlisted }: HeadingPart, bookmark: string | null): void {
    const marks = bookmark === null ? [] : [bookmark];
    this.parts.push(
      makeParagraph(`Heading${level}`, this.lang, [text], { opens: marks, closes: [...marks] }),
    );
    if (bookmark !== null && !unlisted) this.entries.push({ level, text, lang: this.lang, bookmark });
  }

  /** A blank line in the words begins a paragraph. */
  private text({ text, tone, lang = this.lang }: TextPart): void {
    for (const words of text.split(/\n\s*\n/))
      this.parts.push(makeParagraph(STYLES[tone], lang, [words.trim()]));
  }

  /** A table, and room under it: tables that touch would be one in Word. */
  private table(table: Part): void {
    this.parts.push(table);
    this.line('Gap');
  }

  private markdown({ document }: MarkdownPart): void {
    for (const section of document.sections) {
      if (section.level === 0 && section.blocks.length === 0) continue;
      const level = Math.max(1, this.level + section.level);
      const signed = section === document.sections.at(-1);
      const setting = { ...this.sectionSetting(Math.min(level, 6), null, section.title), signed };
      // A letter that begins with the title of the volume need not say it twice.
      const shown = section.title === this.volume.title ? { ...section, heading: null } : section;
      this.parts.push({ type: 'ready', fragment: setSection(shown, document, setting) });
    }
  }

  private section(part: SectionPart | RedlinePart, bookmark: string | null): void {
    const { words } = this.volume;
    const level = Math.min(this.level + 1, 6);
    const { anchor } = part;
    const setting = this.sectionSetting(level, bookmark, anchor.title);
    if (part.type === 'redline' && !this.explained) {
      this.parts.push(makeParagraph('Note', this.lang, [words.legend], { keep: true }));
      this.explained = true;
    }
    this.facts(anchor, part.type === 'section' ? words.unchanged : this.fate(part));
    const fragment =
      part.type === 'section'
        ? setSection(part.section, part.document, setting)
        : setRedline(part.change, setting);
    this.parts.push({ type: 'ready', fragment });
    const lang = part.type === 'section' ? part.document.locale : part.change.locale;
    if (bookmark !== null && anchor.title !== '')
      this.entries.push({ level, text: anchor.title, lang, bookmark });
  }

  /** What no change of a word tells. */
  private fate({ change }: RedlinePart): string {
    const { added, removed } = this.volume.words;
    return change.kind === 'added' ? added : change.kind === 'removed' ? removed : '';
  }

  /** Id and address of a section: above it, since a bookmark is one stretch and they are none of its words. */
  private facts({ section, permalink }: SectionAnchor, fate: string): void {
    const { words } = this.volume;
    const said: (Piece | string)[][] = [];
    if (section !== null) said.push([`${words.section} `, this.words.piece(section, null, 'en')]);
    if (fate !== '') said.push([fate]);
    if (permalink !== null)
      said.push([
        `${words.permalink}: `,
        this.words.piece(permalink.replace(/^https?:\/\//, ''), permalink, 'en'),
      ]);
    if (said.length > 0)
      this.line('SectionFacts', ...said.flatMap((part, at) => (at > 0 ? [' \u00B7 ', ...part] : part)));
  }

  private sectionSetting(level: number, bookmark: string | null, title: string): SectionSetting {
    const { author, date, main, rtl, marks } = this.setting;
    return { author, date, main, rtl, level, bookmark, title, find: (id) => marks.find(this.lang, id) };
  }
}
