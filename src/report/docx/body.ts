/** Paragraphs and tables → WordprocessingML, every revision with its author, its date and an id of its own. */
import { splitRtl } from '../isolate.ts';
import type { Bookmarks } from './bookmarks.ts';
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
import { characterStyle } from './styles.ts';
import { shiftDate, shiftTimes } from './times.ts';
import { CODE, isRtl, LATIN, regionalTag, runFonts, typefaceOf } from './typeface.ts';
import { element, escapeXml, value } from './xml.ts';

export interface BodySettings {
  author: string;
  /** An instant in UTC, `2023-04-21T00:00:00Z`. */
  date: string;
  links: Links;
  bookmarks: Bookmarks;
  /** The language of the body; runs of other languages say so. */
  lang: string;
  /** The right-to-left language that such words in a left-to-right paragraph are taken to be in. */
  rtl: string | null;
}

/** Width between the margins of an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9026;

/** Writes parts in order; ids run on from one to the next. */
export class BodyWriter {
  private ids = 0;
  private readonly opened = new Map<string, number>();

  constructor(private readonly settings: BodySettings) {}

  write(parts: readonly Part[]): string {
    const shifts = shiftTimes(parts);
    return parts.map((part, at) => this.part(part, shifts[at]!)).join('');
  }

  private part(part: Part, shift: number): string {
    if (part.type === 'paragraph') return this.paragraph(part, shift);
    return part.type === 'table' ? this.table(part) : this.contents(part);
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
    const properties = this.paragraphProperties(shape, was, revision);
    const runs = this.runs(pieces, shape.lang, shiftDate(this.settings.date, shift));
    const closes = paragraph.closes.map((name) => this.closeBookmark(name)).join('');
    const xml = element('w:p', {}, properties + opens + start + runs + closes);
    return range ? xml + element(`w:${revision}RangeEnd`, { 'w:id': range['w:id'] }) : xml;
  }

  private paragraphProperties(shape: Shape, was: Shape | null, revision: Revision | null): string {
    const mark = revision ? element(`w:${revision}`, this.mark()) : '';
    const look = mark + (isRtl(shape.lang) ? this.runProperties(null, shape.lang, true) : '');
    const before = was ? element('w:pPrChange', this.mark(), element('w:pPr', {}, this.shape(was))) : '';
    return element('w:pPr', {}, this.shape(shape) + (look ? element('w:rPr', {}, look) : '') + before);
  }

  private shape({ style, list, lang }: Shape): string {
    const numbering = list
      ? element('w:numPr', {}, value('w:ilvl', Math.min(list.level, 8)) + value('w:numId', list.number))
      : '';
    const direction = isRtl(lang) && style !== 'CodeBlock' ? '<w:bidi/>' : '';
    return value('w:pStyle', style) + numbering + direction;
  }

  /** Runs in order; those that lead to the same place share one link. */
  private runs(pieces: readonly Piece[], lang: string, date: string): string {
    let xml = '';
    for (let at = 0; at < pieces.length; ) {
      const { link } = pieces[at]!;
      let end = at + 1;
      while (end < pieces.length && pieces[end]!.link === link) end++;
      const inside = pieces
        .slice(at, end)
        .map((piece) => this.piece(piece, lang, date))
        .join('');
      xml += link === null ? inside : this.link(link, lang, inside);
      at = end;
    }
    return xml;
  }

  /** A link to an address that may be followed or to a section in the file; other words stay words. */
  private link(target: Link, lang: string, inside: string): string {
    if (typeof target !== 'string')
      return element('w:hyperlink', { 'w:anchor': target.bookmark, 'w:history': 1 }, inside);
    const address = readAddress(target);
    if (address)
      return element('w:hyperlink', { 'r:id': this.settings.links.relate(address), 'w:history': 1 }, inside);
    const fragment = /#(.+)$/.exec(target)?.[1];
    const anchor = fragment ? this.settings.bookmarks.find(lang, fragment) : null;
    return anchor ? element('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, inside) : inside;
  }

  /** One piece: runs of one direction each, inside its revision. */
  private piece(
    { text, format, was, link, revision }: Piece,
    lang: string,
    date = this.settings.date,
  ): string {
    const change = was
      ? () =>
          element(
            'w:rPrChange',
            this.mark(),
            element('w:rPr', {}, this.runProperties(was, lang, isRtlRun(was, lang), link)),
          )
      : () => '';
    const content = this.split(text, format, lang)
      .map((stretch) => {
        const properties = this.runProperties(format, lang, stretch.rtl, link) + change();
        return element(
          'w:r',
          {},
          (properties ? element('w:rPr', {}, properties) : '') + writeText(stretch.text, revision),
        );
      })
      .join('');
    return revision && content ? element(`w:${revision}`, this.mark(date), content) : content;
  }

  private split(text: string, format: Format, lang: string): { text: string; rtl: boolean }[] {
    if (text === '') return [];
    // Word goes by the run; everyone else by the letters, and a telephone number has none: "042-3579" would be turned round.
    if (isRtl(lang) && (format.ltr || format.code) && !/^\p{L}/u.test(text))
      return [{ text: `\u200E${text}`, rtl: false }];
    const rtl = isRtlRun(format, lang);
    return rtl || format.code || (format.ltr && isRtl(lang)) ? [{ text, rtl }] : splitRtl(text);
  }

  /** What a run looks like, in the order of the schema. */
  private runProperties(format: Format | null, lang: string, rtl: boolean, link: Link | null = null): string {
    const own = format?.lang && isRtl(format.lang) === rtl ? format.lang : null;
    const language = own ?? (rtl === isRtl(lang) ? lang : rtl ? (this.settings.rtl ?? 'ar') : 'en');
    const style = format ? characterStyle(format, link !== null) : null;
    const foreign = isRtl(lang) || rtl || typefaceOf(lang) !== typefaceOf(this.settings.lang);
    const face = format?.code ? CODE : rtl ? typefaceOf(language) : LATIN;
    const tag = regionalTag(language);
    const says = rtl ? { 'w:bidi': tag } : tag === regionalTag(this.settings.lang) ? null : { 'w:val': tag };
    return (
      (style ? value('w:rStyle', style) : '') +
      (foreign ? runFonts(face) : '') +
      (rtl ? '<w:rtl/>' : '') +
      (says ? element('w:lang', says) : '')
    );
  }

  private table({ lang, columns, rows, closes }: Table): string {
    const total = columns.reduce((sum, width) => sum + width, 0) || 1;
    const widths = columns.map((width) => Math.round((width / total) * TEXT_WIDTH));
    const properties = element(
      'w:tblPr',
      {},
      value('w:tblStyle', 'TableGrid') +
        (isRtl(lang) ? '<w:bidiVisual/>' : '') +
        element('w:tblW', { 'w:w': TEXT_WIDTH, 'w:type': 'dxa' }) +
        element('w:tblLayout', { 'w:type': 'fixed' }) +
        element('w:tblLook', {
          'w:val': '0020',
          'w:firstRow': 1,
          'w:lastRow': 0,
          'w:firstColumn': 0,
          'w:lastColumn': 0,
          'w:noHBand': 1,
          'w:noVBand': 1,
        }),
    );
    const grid = element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': width })).join(''),
    );
    return (
      element('w:tbl', {}, properties + grid + rows.map((row) => this.row(row, widths)).join('')) +
      closes.map((name) => this.closeBookmark(name)).join('')
    );
  }

  private row({ header, cells, revision }: Row, widths: readonly number[]): string {
    const missing = widths.length - cells.length;
    const properties =
      (missing > 0
        ? value('w:gridAfter', missing) +
          element('w:wAfter', { 'w:w': sum(widths.slice(cells.length)), 'w:type': 'dxa' })
        : '') +
      '<w:cantSplit/>' +
      (header ? '<w:tblHeader/>' : '') +
      (revision ? element(`w:${revision}`, this.mark()) : '');
    const written = cells.map((cell, at) =>
      element(
        'w:tc',
        {},
        element('w:tcPr', {}, element('w:tcW', { 'w:w': widths[at] ?? 0, 'w:type': 'dxa' })) +
          this.write(cell),
      ),
    );
    return element('w:tr', {}, element('w:trPr', {}, properties) + written.join(''));
  }

  /** The field, with its entries as links; page numbers come when a reader has Word update it. */
  private contents({ title, lang, entries }: Contents): string {
    const field = (type: string): string =>
      element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
    const code = element(
      'w:r',
      {},
      element('w:instrText', { 'xml:space': 'preserve' }, ' TOC \\o "1-3" \\h \\z \\u '),
    );
    const begin = field('begin') + code + field('separate');
    const lines = entries.map(({ level, text, lang: own, bookmark }, at) => {
      const shape: Shape = { style: `TOC${Math.min(level, 3)}`, list: null, lang: own };
      const words = this.piece(plainPiece(text), own);
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

function isRtlRun({ code, ltr }: Format, lang: string): boolean {
  return isRtl(lang) && !code && !ltr;
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
