/** What a Word file is made of here: paragraphs and tables whose words, marks and shapes may each be a tracked change. */
import type { Fragment } from './fragment.ts';

/** How a stretch was revised. A move is told at both of its ends. */
export type Revision = 'ins' | 'del' | 'moveFrom' | 'moveTo';

/** How words are set. */
export interface Format {
  strong: boolean;
  emphasis: boolean;
  struck: boolean;
  code: boolean;
  /** A footnote's mark. */
  raised: boolean;
  /** Set apart as left to right inside right-to-left text. */
  ltr: boolean;
  /** Language tag where it differs from the paragraph's. */
  lang: string | null;
  /**
   * `hidden`: read by programs, not shown; `box`: an empty box to be ticked; `page` and `pages`: the number of the page
   * and of all of them, kept by Word.
   */
  as?: 'hidden' | 'box' | 'page' | 'pages';
}

export const PLAIN: Format = {
  strong: false,
  emphasis: false,
  struck: false,
  code: false,
  raised: false,
  ltr: false,
  lang: null,
};

/** Where words lead: a web or mail address or a file with the id of a section, as the guidelines have it; or a bookmark. */
export type Link = string | { bookmark: string };

/** Words set alike. A line feed in `text` is a line break. */
export interface Piece {
  text: string;
  format: Format;
  /** The format before, where only that changed. */
  was: Format | null;
  link: Link | null;
  revision: Revision | null;
}

/** What a paragraph is: its style, its place in a list, its language. */
export interface Shape {
  /** Id of a style of `styles.ts`. */
  style: string;
  list: { number: number; level: number } | null;
  /** Language tag. */
  lang: string;
}

export interface Paragraph {
  type: 'paragraph';
  shape: Shape;
  /** The shape before, where it changed. */
  was: Shape | null;
  pieces: Piece[];
  /** Whether it stays on the page of what follows. */
  keep?: boolean;
  /** How the paragraph itself was revised, its mark included. */
  revision: Revision | null;
  /** Name shared by the two ends of a move. */
  move: string | null;
  /** Bookmarks that begin and end with the paragraph, by name. */
  opens: string[];
  closes: string[];
}

export interface Row {
  header: boolean;
  cells: Paragraph[][];
  revision: 'ins' | 'del' | null;
  /** How many columns each cell takes; one unless told otherwise. */
  spans?: number[];
  /** Least height in twentieths of a point. */
  height?: number;
  /** Whether a page may end inside it. */
  splits?: boolean;
}

export interface Table {
  type: 'table';
  /** Language tag: a right-to-left table begins at the right. */
  lang: string;
  /** Widths of the columns, in any unit. */
  columns: number[];
  rows: Row[];
  /** Bookmarks that end after the table. */
  closes: string[];
  /** Id of a table style; a grid unless told otherwise. */
  style?: string;
  /** Said to those who cannot see it. */
  caption?: string | null;
  /** Whether the first column heads the rows. */
  headed?: boolean;
}

/** The table of contents; filled in as far as can be told without laying out pages. */
export interface Contents {
  type: 'contents';
  title: string;
  lang: string;
  entries: { level: number; text: string; lang: string; bookmark: string }[];
  /** Deepest heading that stands in it; 3 unless told otherwise. */
  levels?: number;
  /** Bookmark round what it is the contents of; the whole file where there is none. */
  within?: string;
}

/** Parts set once and put in many files; see `fragment.ts`. */
export interface Ready {
  type: 'ready';
  fragment: Fragment;
}

export type Part = Paragraph | Table | Contents | Ready;

/** Words in one format, unrevised. */
export function plainPiece(text: string, given: Partial<Format> = {}, link: Link | null = null): Piece {
  return { text, format: { ...PLAIN, ...given }, was: null, link, revision: null };
}

/** A paragraph, unrevised unless told otherwise. */
export function makeParagraph(
  style: string,
  lang: string,
  pieces: readonly (Piece | string)[],
  given: Partial<Paragraph> = {},
): Paragraph {
  return {
    type: 'paragraph',
    shape: { style, list: null, lang },
    was: null,
    pieces: pieces.map((piece) => (typeof piece === 'string' ? plainPiece(piece) : piece)),
    revision: null,
    move: null,
    opens: [],
    closes: [],
    ...given,
  };
}

/**
 * An empty paragraph in which bookmarks end, so that what a reader adds to the end of the last one stands inside them.
 * LibreOffice takes bookmarks apart that end in a paragraph's first run, and so there are two with nothing to be seen.
 */
export function makeEnd(lang: string, closes: readonly string[]): Paragraph {
  const pieces = closes.length > 0 ? [BLANK, plainPiece(BLANK, { as: 'hidden' })] : [];
  return makeParagraph('Gap', lang, pieces, { closes: [...closes] });
}

const BLANK = '\u00A0';
