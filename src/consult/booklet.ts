/**
 * A booklet: what a packet, a handout or a consultation report holds, as plain data, before any format. Builders in this
 * room make booklets; `report/booklet/` writes each as Word, HTML, Markdown and Typst (for PDF).
 */
import type { Change } from '../compare/change.ts';
import type { Document, Section } from '../document/document.ts';
import type { Question } from '../model/consultation.ts';
import type { Direction } from '../text/language.ts';

export interface Booklet {
  /** Title of the file, in its first language. */
  title: string;
  /** Fit for a file name. */
  name: string;
  /** `YYYY-MM-DD`: the date of the file and of every tracked change in it. Never the clock. */
  date: string;
  /** Stands in the header of every page: whom it is for, the embargo. Per locale. */
  running: Record<string, string>;
  /** One volume for each language, the preferred first. */
  volumes: Volume[];
  /** What a program reads back, embedded in every format; null for what is not answered (handouts, reports). */
  manifest: PacketManifest | null;
}

export interface Volume {
  locale: string;
  /** The language's name for itself. */
  languageName: string;
  direction: Direction;
  title: string;
  subtitle: string | null;
  /** Short marks under the title: "Confidential until 21 March 2023". */
  marks: string[];
  /** Words of the interface in this language: "Contents", "Before", "Save my answers" … */
  words: BookletWords;
  /** A language that was not asked for: only where languages can be switched (HTML). */
  extra?: boolean;
  parts: BookletPart[];
}

export type BookletPart =
  | HeadingPart
  | TextPart
  | MarkdownPart
  | ListPart
  | TablePart
  | FactsPart
  | SectionPart
  | RedlinePart
  | AnswerPart
  | BarsPart
  | { type: 'page-break' };

/** A heading of the booklet itself. `level` 1–3; it stands in the contents unless told otherwise. */
export interface HeadingPart {
  type: 'heading';
  level: 1 | 2 | 3;
  text: string;
  /** ASCII, unique in the volume: the anchor. */
  id: string;
  /** True for one that the contents leave out, such as "To talk about" under every topic. */
  unlisted?: boolean;
}

/** A paragraph of plain words. */
export interface TextPart {
  type: 'text';
  text: string;
  /** `note`: set apart (a mark, a hint); `lead`: first words; `quote`: somebody's words; `small`: a source. */
  tone: 'plain' | 'lead' | 'note' | 'quote' | 'small';
  /** Tag of the language where it differs from the volume's. */
  lang?: string;
}

/** Markdown of a template (the letter), placeholders filled in: every section of the document in turn. */
export interface MarkdownPart {
  type: 'markdown';
  document: Document;
}

export interface ListPart {
  type: 'list';
  ordered: boolean;
  items: Rich[];
}

/** Plain words, or words with an anchor of this booklet or a web address to follow. */
export type Rich = string | { text: string; link: string | null; lang?: string };

export interface TablePart {
  type: 'table';
  /** Said to those who cannot see it, and shown above it. */
  caption: string | null;
  head: string[];
  /** Shares of the width. */
  widths: number[];
  rows: Rich[][];
}

/** Labels with values: dates, contact, section id and permalink. */
export interface FactsPart {
  type: 'facts';
  rows: { label: string; value: Rich }[];
}

/** A section as it stands, unchanged. */
export interface SectionPart {
  type: 'section';
  anchor: SectionAnchor;
  document: Document;
  section: Section;
}

/** A section before and after, as a redline: tracked changes in Word. */
export interface RedlinePart {
  type: 'redline';
  anchor: SectionAnchor;
  change: Change;
  /** Documents on both sides, for what a renderer needs beside the blocks. */
  documents: { from: Document | null; to: Document | null };
}

/** Where answers, comments and edits to a section are hung. */
export interface SectionAnchor {
  /** Names the section in the manifest, the same in every packet and language: its id (behind its document where an earlier one has the id too), else `<document>.<ordinal>`. */
  key: string;
  section: string | null;
  document: string;
  title: string;
  permalink: string | null;
}

/** Room for an answer. */
export interface AnswerPart {
  type: 'answer';
  field: AnswerField;
}

export interface AnswerField {
  /** ASCII, unique in the volume, the same in every language: `q:<question>`, `c:<section key>` (a comment), `permission`, `respondent`, `satisfied`. */
  code: string;
  label: string;
  /** Under the label. */
  hint: string | null;
  kind: 'text' | 'line' | 'choice';
  /** For a choice, one of these. `value` is ASCII and the same in every language. */
  options: { value: string; label: string; lang?: string }[];
  /** Tag of the language of the label where that is not the volume's; an option has its own. */
  lang?: string;
  /** True where the notes of a whole conversation are to find room. */
  roomy?: boolean;
}

/** A small picture: horizontal bars with their numbers. Read as a table where there is no picture. */
export interface BarsPart {
  type: 'bars';
  caption: string;
  rows: { label: string; value: number; said: string }[];
}

/** Words that a renderer needs, in the language of the volume. */
export interface BookletWords {
  contents: string;
  page: string;
  before: string;
  after: string;
  added: string;
  removed: string;
  movedHere: string;
  /** How to read a redline, one sentence. */
  legend: string;
  section: string;
  permalink: string;
  /** How to choose in Word or on paper: put an x in the box. */
  choose: string;
  saveAnswers: string;
  /** What saving does and where to send the file. */
  saveHint: string;
  draftKept: string;
  /** Shown where the browser keeps nothing between visits. */
  draftNotKept: string;
  clearDraft: string;
  clearDraftAsk: string;
  comment: string;
  /** Button in HTML: comment on the words selected. */
  commentOnSelection: string;
  unchanged: string;
  language: string;
  theme: string;
  noScript: string;
}

/** What a packet is, for programs: the same in every format of it. Holds nothing of any other organisation. */
export interface PacketManifest {
  schema: 'mizan/packet/1';
  kind: 'consultation' | 'focus-group' | 'workshop' | 'reply';
  /** `<consultation>/<organisation>`; a letter back has `/reply` behind it. */
  packet: string;
  consultation: string | null;
  organisation: string | null;
  /** Twenty hex digits of a SHA-256 over everything that went into it. */
  build: string;
  from: PacketRevision | null;
  to: PacketRevision;
  locales: string[];
  opens: string | null;
  closes: string | null;
  embargo: string | null;
  sections: PacketSection[];
  questions: string[];
  /** Of a letter back: ids of the entries of the register that it answers. */
  entries?: string[];
  /** Those questions in their words, so that an answer stays with what was asked; absent in packets of an older mizan. */
  asked?: Question[];
}

export interface PacketRevision {
  name: string;
  /** Full hash; null for files on disk. */
  commit: string | null;
  /** Digest of the corpus (see the ledger). */
  digest: string;
}

/** A section that the packet holds. */
export interface PacketSection {
  /** See {@link SectionAnchor}. */
  key: string;
  /** Section id, or null. */
  section: string | null;
  document: string;
  /** SHA-256 in hex of its Markdown as sent (the later side; the earlier for one that goes), per locale. */
  digests: Record<string, string>;
  /** True where the section is to go: what was sent is its end. */
  removed: boolean;
}
