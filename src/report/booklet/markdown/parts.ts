/** The parts of a booklet as Markdown; sections and answers stand between marks where something is to come back. */
import type {
  AnswerField,
  BarsPart,
  BookletPart,
  FactsPart,
  ListPart,
  MarkdownPart,
  RedlinePart,
  Rich,
  SectionAnchor,
  SectionPart,
  TablePart,
  TextPart,
  Volume,
} from '../../../consult/booklet.ts';
import { writeMarkdownChoice, writeMarkdownMark } from '../../../consult/markdown-marks.ts';
import { formWords } from '../../../consult/words/form.ts';
import type { Document, Section } from '../../../document/document.ts';
import { languageOf } from '../../../text/languages.ts';
import { safeLink } from '../../html.ts';
import { codeMarkdown, escapeMarkdown } from '../../markdown-text.ts';
import { linkTargetOf } from '../link-target.ts';
import { redlineMarkdown } from './redline.ts';
import { sectionMarkdown } from './section.ts';

/** Deepest heading that Markdown has. */
const DEEPEST = 6;

/** Writes the parts of one volume, in order. */
export class MarkdownVolume {
  /** Level of the last heading; the title of the volume is 1. */
  private level = 1;
  /** Anchors by heading id and section key. */
  private readonly anchors = new Map<string, string>();
  /** True once it was said how to read a redline. */
  private explained = false;

  constructor(
    private readonly volume: Volume,
    /** Whether answers are to come back. */
    private readonly marked: boolean,
  ) {
    for (const part of volume.parts) {
      const place = linkTargetOf(part);
      if (place !== null && !this.anchors.has(place))
        this.anchors.set(place, `${volume.locale}-${place}`.replace(/[^A-Za-z0-9_-]+/g, '-'));
    }
  }

  /** Paragraphs, lists and tables, to be parted by blank lines. */
  write(part: BookletPart): string[] {
    switch (part.type) {
      case 'heading':
        this.level = Math.min(part.level + 1, this.level + 1);
        return [`${'#'.repeat(this.level)} ${escapeMarkdown(part.text)} ${this.anchor(part.id)}`];
      case 'text':
        return [this.text(part)];
      case 'markdown':
        return this.markdown(part);
      case 'list':
        return [this.list(part)];
      case 'table':
        return this.table(part);
      case 'facts':
        return [this.facts(part)];
      case 'bars':
        return this.bars(part);
      case 'section':
        return this.section(part);
      case 'redline':
        return this.redline(part);
      case 'answer':
        return this.answer(part.field);
      case 'page-break':
        return [];
    }
  }

  /** Headings with links to them, where there are enough to need a list. */
  contents(): string[] {
    const entries = this.volume.parts.flatMap((part) =>
      part.type === 'heading' && !part.unlisted
        ? [{ level: part.level, text: part.text, place: part.id }]
        : [],
    );
    if (entries.length < 4) return [];
    const lines = entries.map(
      ({ level, text, place }) =>
        `${'  '.repeat(level - 1)}- [${escapeMarkdown(text)}](#${this.anchors.get(place)})`,
    );
    return [`**${escapeMarkdown(this.volume.words.contents)}**`, lines.join('\n')];
  }

  private anchor(place: string): string {
    return `<a id="${this.anchors.get(place)}"></a>`;
  }

  private text({ text, tone, lang }: TextPart): string {
    const words = escapeMarkdown(text);
    const quoted = tone === 'note' || tone === 'quote' ? `> ${words}` : words;
    return this.turned(lang ?? this.volume.locale, [quoted]).join('\n\n');
  }

  /** What is in a language of the other direction is wrapped so that it is shown in its own. */
  private turned(lang: string, parts: string[]): string[] {
    const { direction } = languageOf(lang);
    if (direction === this.volume.direction || parts.length === 0) return parts;
    return [divMarkdown(lang), ...parts, '</div>'];
  }

  private markdown({ document }: MarkdownPart): string[] {
    // A letter that begins with the title of the volume need not say it twice.
    const isTitle = ({ level, title }: Section): boolean => level > 0 && title === this.volume.title;
    const headed = document.sections.filter((section) => section.level > 0 && !isTitle(section));
    const above = this.level + 1 - Math.min(...headed.map(({ level }) => level));
    const parts = document.sections.map((section) => {
      if (isTitle(section)) return sectionMarkdown(document, section, 1).replace(/^#[^\n]*\n*/, '');
      if (section.level > 0) this.level = Math.min(DEEPEST, above + section.level);
      return sectionMarkdown(document, section, this.level);
    });
    return this.turned(
      document.locale,
      parts.filter((part) => part !== ''),
    );
  }

  private rich(rich: Rich): string {
    if (typeof rich === 'string') return escapeMarkdown(rich);
    const words = this.spanned(rich.lang ?? this.volume.locale, escapeMarkdown(rich.text));
    if (rich.link === null) return words;
    const place = rich.link.startsWith('#') ? this.anchors.get(rich.link.slice(1)) : undefined;
    const target = rich.link.startsWith('#')
      ? place === undefined
        ? null
        : `#${place}`
      : safeLink(rich.link);
    return target === null ? words : linkMarkdown(words, target);
  }

  /** Words in a line: those of the other direction, such as a telephone number, are shown in their own. */
  private spanned(lang: string, words: string): string {
    const { direction } = languageOf(lang);
    return direction === this.volume.direction || words === ''
      ? words
      : `<span dir="${direction}" lang="${lang.replace(/[^A-Za-z0-9-]/g, '')}">${words}</span>`;
  }

  private list({ ordered, items }: ListPart): string {
    return items.map((item, at) => `${ordered ? `${at + 1}.` : '-'} ${this.rich(item)}`).join('\n');
  }

  private table({ caption, head, rows }: TablePart): string[] {
    const count = Math.max(1, head.length, ...rows.map((row) => row.length));
    const line = (cells: readonly string[]): string =>
      `| ${Array.from({ length: count }, (_, at) => cells[at] ?? '').join(' | ')} |`;
    const lines = [
      line(head.map((cell) => escapeMarkdown(cell))),
      `|${' --- |'.repeat(count)}`,
      ...rows.map((row) => line(row.map((cell) => this.rich(cell)))),
    ];
    return [...(caption === null ? [] : [`**${escapeMarkdown(caption)}**`]), lines.join('\n')];
  }

  private facts({ rows }: FactsPart): string {
    return rows.map(({ label, value }) => `- **${escapeMarkdown(label)}**: ${this.rich(value)}`).join('\n');
  }

  private bars({ caption, rows }: BarsPart): string[] {
    return this.table({
      type: 'table',
      caption,
      head: ['', ''],
      widths: [],
      rows: rows.map(({ label, said }) => [label, said]),
    });
  }

  private section({ anchor, document, section }: SectionPart): string[] {
    return [...this.head(anchor, []), ...this.body(anchor, document.locale, [document], [section])];
  }

  private redline({ anchor, change, documents }: RedlinePart): string[] {
    const { words, locale } = this.volume;
    const { kinds, title, sections } = change;
    const gone = sections.to.length === 0;
    const whole = kinds.includes('added') || gone;
    const form = formWords(locale);
    const renamed = title.from !== null && title.to !== null && title.from !== title.to && title.from !== '';
    const notes = [
      ...(kinds.includes('added') ? [words.added] : gone ? [words.removed] : []),
      ...(!whole && kinds.includes('moved') ? [words.movedHere] : []),
      ...(renamed ? [`${form.formerTitle} ${title.from}`] : []),
    ];
    const redline = whole ? '' : redlineMarkdown(change, form);
    const legend = redline !== '' && !this.explained;
    if (legend) this.explained = true;
    return [
      ...(legend ? [`*${escapeMarkdown(form.boldLegend)}*`] : []),
      ...this.head(anchor, notes),
      ...(redline === '' ? [] : this.turned(change.locale, [redline])),
      ...this.body(
        anchor,
        change.locale,
        [gone ? documents.from : documents.to],
        gone ? sections.from : sections.to,
      ),
    ];
  }

  /** Title, what happened to it, and where it stands: what is above the text. */
  private head({ key, title, section, permalink }: SectionAnchor, notes: readonly string[]): string[] {
    const { words } = this.volume;
    const address = permalink === null ? null : safeLink(permalink);
    const facts = [
      ...notes.map((note) => escapeMarkdown(note)),
      ...(section === null ? [] : [`${escapeMarkdown(words.section)}: ${codeMarkdown(section)}`]),
      ...(address === null ? [] : [linkMarkdown(escapeMarkdown(words.permalink), address)]),
    ];
    return [
      `${this.anchor(key)}**${escapeMarkdown(title === '' ? key : title)}**${facts.map((fact) => ` \u00B7 ${fact}`).join('')}`,
    ];
  }

  /** The text as sent, to be edited in place. */
  private body(
    { key }: SectionAnchor,
    locale: string,
    [document]: readonly (Document | null)[],
    sections: readonly Section[],
  ): string[] {
    const level = Math.min(DEEPEST, this.level + 1);
    const parts = sections
      .map((section) => sectionMarkdown(document ?? null, section, level))
      .filter((part) => part !== '');
    if (!this.marked) return this.turned(locale, parts);
    return this.turned(locale, [
      writeMarkdownMark({ mark: 'section', key, locale }),
      ...parts,
      writeMarkdownMark({ mark: 'end-section' }),
    ]);
  }

  private answer({ code, label, hint, kind, options }: AnswerField): string[] {
    const asked = [`**${escapeMarkdown(label)}**`, ...(hint === null ? [] : [escapeMarkdown(hint)])];
    const choices = options.map((option) =>
      this.marked
        ? writeMarkdownChoice({ value: option.value, label: escapeMarkdown(option.label), chosen: false })
        : `- [ ] ${escapeMarkdown(option.label)}`,
    );
    if (!this.marked) return [...asked, ...(choices.length > 0 ? [choices.join('\n')] : [])];
    const room = choices.length > 0 ? choices.join('\n') : '\n'.repeat(kind === 'text' ? 3 : 0);
    const [open, close] = [
      writeMarkdownMark({ mark: 'answer', locale: this.volume.locale, code }),
      writeMarkdownMark({ mark: 'end-answer' }),
    ];
    return [...asked, `${open}\n\n${room}\n\n${close}`];
  }
}

/** What opens a stretch in the direction of a language. */
export function divMarkdown(lang: string): string {
  return `<div dir="${languageOf(lang).direction}" lang="${lang.replace(/[^A-Za-z0-9-]/g, '')}">`;
}

/** A link; `words` is Markdown. */
function linkMarkdown(words: string, address: string): string {
  const safe = address.replace(/[<>\\]/g, (char) => encodeURIComponent(char));
  return /[()]/.test(safe) ? `[${words}](<${safe}>)` : `[${words}](${safe})`;
}
