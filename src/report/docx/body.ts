/** Paragraphs and tables → WordprocessingML, every revision with its author, its date and an id of its own. */
import type { Bookmarks } from './bookmarks.ts';
import { characterStyle } from './character-styles.ts';
import { cutRuns, isRtlRun } from './direction.ts';
import { fillFragment } from './fragment.ts';
import { type Links, readAddress } from './links.ts';
import {
  type Contents,
  type Format,
  type Link,
  makeParagraph,
  type Paragraph,
  type Part,
  type Piece,
  plainPiece,
  type Revision,
  type Row,
  type Shape,
  type Table,
} from './model.ts';
import type { Numbering } from './numbering.ts';
import { columnWidths, rowProperties, spansOf, tableProperties, widthOf } from './table.ts';
import { shiftDate, shiftTimes } from './times.ts';
import { CODE, isRtl, LATIN, regionalTag, runFonts, typefaceOf } from './typeface.ts';
import { type Attributes, element, escapeXml, value } from './xml.ts';

export interface BodySettings {
  author: string;
  /** An instant in UTC, `2023-04-21T00:00:00Z`. */
  date: string;
  links: Links;
  /** Where links inside the file lead. */
  bookmarks: Pick<Bookmarks, 'find'>;
  numbering: Numbering;
  /** The language of the body; runs of other languages say so. */
  lang: string;
  /** The right-to-left language that such words in a left-to-right paragraph are taken to be in. */
  rtl: string | null;
}

/** Writes parts in order; ids run on from one to the next. */
export class BodyWriter {
  private ids = 0;
  private moves = 0;
  private readonly opened = new Map<string, number>();

  constructor(private readonly settings: BodySettings) {}

  write(parts: readonly Part[]): string {
    const shifts = shiftTimes(parts);
    return parts.map((part, at) => this.part(part, shifts[at]!)).join('');
  }

  private part(part: Part, shift: number): string {
    switch (part.type) {
      case 'paragraph':
        return this.paragraph(part, shift);
      case 'table':
        return this.table(part);
      case 'contents':
        return this.contents(part);
      case 'ready': {
        const { ids, moves } = this;
        this.ids += part.fragment.ids;
        this.moves += part.fragment.moves;
        return fillFragment(part.fragment, { ...this.settings, ids, moves });
      }
    }
  }

  /** Attributes of a revision. */
  private mark(date = this.settings.date): Record<string, string | number> {
    return { 'w:id': this.ids++, 'w:author': this.settings.author, 'w:date': date };
  }

  private paragraph(paragraph: Paragraph, shift = 0): string {
    const { shape, was, revision, move, pieces } = paragraph;
    const moved = move !== null && (revision === 'moveFrom' || revision === 'moveTo');
    const range = moved ? this.mark() : null;
    const opens = paragraph.opens.map((name) => this.openBookmark(name)).join('');
    const start = range ? element(`w:${revision}RangeStart`, { ...range, 'w:name': move }) : '';
    const properties = this.paragraphProperties(shape, was, revision, paragraph.keep);
    const runs = this.runs(pieces, shape.lang, shiftDate(this.settings.date, shift));
    const closes = paragraph.closes.map((name) => this.closeBookmark(name)).join('');
    const xml = element('w:p', {}, properties + opens + start + runs + closes);
    return range ? xml + element(`w:${revision}RangeEnd`, { 'w:id': range['w:id'] }) : xml;
  }

  private paragraphProperties(
    shape: Shape,
    was: Shape | null,
    revision: Revision | null,
    keep = false,
  ): string {
    const mark = revision ? element(`w:${revision}`, this.mark()) : '';
    const look = mark + (isRtl(shape.lang) ? this.runProperties(null, shape.lang, true) : '');
    const before = was ? element('w:pPrChange', this.mark(), element('w:pPr', {}, this.shape(was))) : '';
    return element('w:pPr', {}, this.shape(shape, keep) + (look ? element('w:rPr', {}, look) : '') + before);
  }

  private shape({ style, list, lang }: Shape, keep = false): string {
    const numbering = list
      ? element('w:numPr', {}, value('w:ilvl', Math.min(list.level, 8)) + value('w:numId', list.number))
      : '';
    const direction = isRtl(lang) && style !== 'CodeBlock' ? '<w:bidi/>' : '';
    return value('w:pStyle', style) + (keep ? '<w:keepNext/>' : '') + numbering + direction;
  }

  /** Runs in order; those that lead to the same place share one link. */
  private runs(pieces: readonly Piece[], lang: string, date: string): string {
    let xml = '';
    for (let at = 0; at < pieces.length; ) {
      const { link } = pieces[at]!;
      let end = at + 1;
      while (end < pieces.length && pieces[end]!.link === link) end++;
      const target = link === null ? null : this.target(link, lang);
      const inside = pieces
        .slice(at, end)
        .map((piece) => this.piece(piece, lang, target !== null, date))
        .join('');
      xml += target ? element('w:hyperlink', { ...target, 'w:history': 1 }, inside) : inside;
      at = end;
    }
    return xml;
  }

  /** An address that may be followed, or a section in the file; null for others, whose words stay words. */
  private target(link: Link, lang: string): Attributes | null {
    if (typeof link !== 'string') return { 'w:anchor': link.bookmark };
    const address = readAddress(link);
    if (address) return { 'r:id': this.settings.links.relate(address) };
    const fragment = /#(.+)$/.exec(link)?.[1];
    const anchor = fragment ? this.settings.bookmarks.find(lang, fragment) : null;
    return anchor ? { 'w:anchor': anchor } : null;
  }

  /** One piece: runs of one direction each, inside its revision. */
  private piece(
    { text, format, was, revision }: Piece,
    lang: string,
    linked: boolean,
    date = this.settings.date,
  ): string {
    const change = was
      ? () =>
          element(
            'w:rPrChange',
            this.mark(),
            element('w:rPr', {}, this.runProperties(was, lang, isRtlRun(was, lang), linked)),
          )
      : () => '';
    const content = cutRuns(text, format, lang)
      .map((stretch) => {
        const properties = this.runProperties(format, lang, stretch.rtl, linked) + change();
        return element(
          'w:r',
          {},
          (properties ? element('w:rPr', {}, properties) : '') + writeText(stretch.text, revision),
        );
      })
      .join('');
    if (format.as === 'page' || format.as === 'pages')
      return element('w:fldSimple', { 'w:instr': format.as === 'page' ? ' PAGE ' : ' NUMPAGES ' }, content);
    return revision && content ? element(`w:${revision}`, this.mark(date), content) : content;
  }

  /** What a run looks like, in the order of the schema. */
  private runProperties(format: Format | null, lang: string, rtl: boolean, linked = false): string {
    const own = format?.lang && isRtl(format.lang) === rtl ? format.lang : null;
    const language = own ?? (rtl === isRtl(lang) ? lang : rtl ? (this.settings.rtl ?? 'ar') : 'en');
    const style = format ? characterStyle(format, linked) : null;
    const foreign = isRtl(lang) || rtl || typefaceOf(lang) !== typefaceOf(this.settings.lang);
    const face = format?.code ? CODE : rtl ? typefaceOf(language) : LATIN;
    const tag = regionalTag(language);
    const says = rtl ? { 'w:bidi': tag } : tag === regionalTag(this.settings.lang) ? null : { 'w:val': tag };
    return (
      (style ? value('w:rStyle', style) : '') +
      (foreign && format?.as !== 'box' ? runFonts(face) : '') +
      // Said in so many words, for programs that look at the run and not at its style.
      (format?.as === 'hidden' ? '<w:vanish/>' : '') +
      (rtl ? '<w:rtl/>' : '') +
      (says ? element('w:lang', says) : '')
    );
  }

  private table(table: Table): string {
    const widths = columnWidths(table);
    const rows = table.rows.map((row) => this.row(row, widths)).join('');
    return (
      element('w:tbl', {}, tableProperties(table, widths) + rows) +
      table.closes.map((name) => this.closeBookmark(name)).join('')
    );
  }

  private row(row: Row, widths: readonly number[]): string {
    const spans = spansOf(row);
    const marked = row.revision ? element(`w:${row.revision}`, this.mark()) : '';
    const properties = element('w:trPr', {}, rowProperties(row, widths) + marked);
    let column = 0;
    const cells = row.cells.map((cell, at) => {
      const span = spans[at]!;
      const width = widthOf(widths, column, span);
      column += span;
      return element(
        'w:tc',
        {},
        element('w:tcPr', {}, width + (span > 1 ? value('w:gridSpan', span) : '')) + this.write(cell),
      );
    });
    return element('w:tr', {}, properties + cells.join(''));
  }

  /**
   * The field, with its entries as links; page numbers come when a reader has Word update it. Asked to by the file, Word
   * would put a question about other files to every reader first, and record the new contents as a change of theirs.
   */
  private contents({ title, lang, entries, levels = 3, within }: Contents): string {
    const field = (type: string): string =>
      element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
    const code = element(
      'w:r',
      {},
      element(
        'w:instrText',
        { 'xml:space': 'preserve' },
        ` TOC \\o "1-${levels}" \\h \\z ${within ? `\\b ${within}` : '\\u'} `,
      ),
    );
    const begin = field('begin') + code + field('separate');
    const lines = entries.map(({ level, text, lang: own, bookmark }, at) => {
      const shape: Shape = { style: `TOC${Math.min(level, 3)}`, list: null, lang: own };
      const words = this.piece(plainPiece(text), own, false);
      const link = element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, words);
      return element(
        'w:p',
        {},
        this.paragraphProperties(shape, null, null) +
          (at === 0 ? begin : '') +
          link +
          (at === entries.length - 1 ? field('end') : ''),
      );
    });
    const heading = this.paragraph(makeParagraph('TOCHeading', lang, [title]));
    return entries.length > 0 ? heading + lines.join('') : '';
  }

  private openBookmark(name: string): string {
    const id = this.ids++;
    this.opened.set(name, id);
    return element('w:bookmarkStart', { 'w:id': id, 'w:name': name });
  }

  private closeBookmark(name: string): string {
    const id = this.opened.get(name);
    return id === undefined ? '' : element('w:bookmarkEnd', { 'w:id': id });
  }
}

/** Words with their line breaks and tabs. Deleted words have an element of their own. */
function writeText(text: string, revision: Revision | null): string {
  const name = revision === 'del' ? 'w:delText' : 'w:t';
  return text
    .split(/(\r\n?|\n|\t)/)
    .map((part) => {
      if (/^[\r\n]/.test(part)) return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : element(name, { 'xml:space': 'preserve' }, escapeXml(part));
    })
    .join('');
}
