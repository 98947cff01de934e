/** The nouns of this room: documents, sections, blocks and the inline spans inside them. Offsets are UTF-16 units. */
import type { Root } from 'mdast';
import type { Disposition } from '../model/config.ts';
import type { Span } from '../model/place.ts';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'quote'
  | 'code'
  | 'html'
  | 'image'
  | 'footnote'
  | 'definition'
  | 'break';

export type InlineKind =
  | 'code'
  | 'link'
  | 'image'
  | 'strong'
  | 'emphasis'
  | 'delete'
  | 'html'
  | 'footnote-reference'
  | 'url';

/** A run of inline markup. `start` and `end` are offsets into the block's `text`; `source` is the span in the file. */
export interface Inline extends Span {
  kind: InlineKind;
  source: Span;
  /** Link or image target, decoded; footnote label; code for `code`. */
  target?: string;
  /** Span of the target in the file, where it is written literally. */
  targetSource?: Span;
  /** `lang` and `dir` of an inline HTML element such as `<span dir="ltr">`. */
  lang?: string;
  dir?: string;
}

/** One stretch of `text` that stands letter for letter in the file. */
export interface TextRun {
  /** Offset into the block's text. */
  at: number;
  /** Offset into the file. */
  source: number;
  length: number;
}

/** A unit of content with its plain text. `start` and `end` span its own source (a list item without its nested lists). */
export interface Block extends Span {
  kind: BlockKind;
  /** Plain text: markup stripped, entities decoded. */
  text: string;
  /** `text` with code, URLs, e-mail addresses, hashtags, mentions and placeholders replaced, unit for unit, by U+FFFC. */
  prose: string;
  runs: TextRun[];
  inlines: Inline[];
  /** Nesting: 0 at top level, +1 for each list or quote around it. */
  depth: number;
  /** For list items and what stands inside them: the list it belongs to. */
  list: {
    ordered: boolean /** Ordinal of the outermost list in the section. */;
    index: number /** Ordinal of the item in its own list. */;
    item: number /** True for the block that begins the item. */;
    first: boolean;
  } | null;
  /** For table rows: ordinal of the table in the section, of the row, and the cells' spans in `text`. */
  table: { index: number; row: number; cells: Span[] } | null;
  /** `label` for a disposition or definitions label, `rule-item` for a block under a disposition, `definition` for an item that defines `term`. */
  role: 'label' | 'rule-item' | 'definition' | null;
  disposition: Disposition | null;
  /** The bold lead of a list item such as `**Slur**: …`, as written; it is the defined term where the role is `definition`. */
  term: string | null;
}

/** A heading with its own content, up to the next heading of any level. Section 0 of a document is its preamble: level 0, no heading. */
export interface Section extends Span {
  /** Ordinal in the document. */
  index: number;
  /** Explicit id, or null. */
  id: string | null;
  /** True where the id is not in the file but was made from the heading, and changes with it. */
  named?: true;
  /** Span of the whole `{#id}` (or the `<a id>` tag) in the file. */
  idSource: Span | null;
  /** 1–6; 0 for the preamble. */
  level: number;
  /** Heading text without its id; empty for the preamble. */
  title: string;
  heading: Block | null;
  style: 'atx' | 'setext' | 'html' | null;
  blocks: Block[];
  /** Index of the section it nests in by level, or null. */
  parent: number | null;
}

export interface FrontMatter extends Span {
  format: 'yaml' | 'toml';
  /** The text between the fences. */
  raw: string;
  /** Offset of `raw` in the file. */
  rawStart: number;
  /** The parsed mapping; empty when it could not be read. */
  data: Record<string, unknown>;
}

/** Something odd the parser met and read through. */
export interface Flaw extends Span {
  kind:
    | 'byte-order-mark'
    | 'crlf'
    | 'mixed-line-endings'
    | 'second-front-matter'
    | 'unclosed-front-matter'
    | 'front-matter-syntax'
    | 'mark-before-syntax'
    | 'unclosed-wrapper'
    | 'markdown-in-html'
    | 'null-character';
  /** A detail for the message, such as the YAML error. */
  detail: string;
}

/** One Markdown file in one locale. */
export interface Document {
  locale: string;
  /** Path without locale and extension, as matched by `{path}`. */
  path: string;
  /** Path from the repository root (or the workspace), with `/`. */
  file: string;
  text: string;
  frontMatter: FrontMatter | null;
  sections: Section[];
  flaws: Flaw[];
  /** `dir` and `lang` of an HTML element that wraps the whole content, such as `<div dir="rtl">`. */
  wrapper: { dir?: string; lang?: string } | null;
  /** The mdast tree; offsets in it are into `text`. */
  tree: Root;
  /** Offset of the first character of every line. */
  lineStarts: number[];
}

/** Every document of every locale at one revision. */
export interface Corpus {
  revision: string;
  /** By locale tag (in configuration order), then by path (sorted). */
  locales: Map<string, Map<string, Document>>;
}
