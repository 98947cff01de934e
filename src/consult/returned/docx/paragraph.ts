/** The words of a Word file before anything is decided about them: paragraphs in order, with what was done to each word. */

/** Who changed something, and when, as the file says. */
export interface Hand {
  author: string | null;
  date: string | null;
}

/** Words of one run. */
export interface Piece {
  text: string;
  /** Taken out by a tracked change. */
  gone: boolean;
  /** By whom, where the file says. */
  went: Hand | null;
  /** Put in by a tracked change, and by whom. */
  came: Hand | null;
  hidden: boolean;
  /** Bold, underlined, highlighted: set off by hand, not by a style. */
  stressed: boolean;
  /** Made by a table of contents. */
  contents: boolean;
  /** The bookmark that they lead to, where they are a link inside the file. */
  link?: string;
}

/** A place between words. */
export interface Mark {
  kind:
    | 'bookmark-start'
    | 'bookmark-end'
    | 'comment-start'
    | 'comment-end'
    | 'comment'
    | 'footnote'
    | 'endnote'
    | 'thing';
  id: string;
  /** Of a bookmark's start. */
  name: string;
  /** Before the piece of this number. */
  piece: number;
  /** What was put in here that is no words. */
  thing?: Thing;
}

/** A picture, a document, a drawing: told of, and not read. */
export interface Thing {
  kind: 'picture' | 'chart' | 'diagram' | 'writing' | 'shape' | 'document';
  /** What it says of itself to those who cannot see it. */
  about: string | null;
  /** Of the part that holds a document. */
  relation: string | null;
}

/** A cell and the table it stands in, numbered through the file; rows and cells are numbered in their table and row. */
export interface Cell {
  table: number;
  row: number;
  cell: number;
  /** Row or cell taken out by a tracked change. */
  gone: boolean;
  parent: Cell | null;
}

export interface FlowParagraph {
  style: string | null;
  pieces: Piece[];
  marks: Mark[];
  /** Its end was taken out by a tracked change: it runs on into the next one. */
  endGone: boolean;
  cell: Cell | null;
  /** Number of the text box or frame it stands in, or null. */
  box: number | null;
  /** In a list by numbers or bullets of its own. */
  listed: boolean;
  /** Counts containers: paragraphs of different ones can't run together. */
  container: number;
}
