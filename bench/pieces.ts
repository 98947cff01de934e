/** What a generated document is made of: headings with their own content, in both locales side by side. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LOCALES = ['en', 'ur'] as const;
export type Locale = (typeof LOCALES)[number];

/** One heading and its own content, up to the next heading, in one locale. */
export interface Piece {
  id: string;
  level: number;
  heading: string;
  /** Blocks of Markdown; a list is one block. */
  blocks: string[];
}

/** A piece in every locale. */
export type Parallel = Record<Locale, Piece>;

/** A second-level section with what nests in it: what the generator draws and recombines. */
export interface Topic {
  /** Name of the bundled document it comes from, and its id: what a link names. */
  document: string;
  id: string;
  pieces: Parallel[];
}

/** The bundled guidelines as raw material. */
export interface Stock {
  openings: Topic[];
  topics: Topic[];
  /** The settings and registers a generated corpus is given, by file name. */
  registers: Map<string, string>;
}

/** The registers that `lint` and `align` read; the rest of the bundled workspace is no part of the comparison. */
const REGISTERS = ['mizan.yaml', 'glossary.yaml'];

/** Read the bundled guidelines of both locales; documents whose headings differ are left out. */
export function readStock(guidelines: string): Stock {
  const openings: Topic[] = [];
  const topics: Topic[] = [];
  for (const file of readdirSync(join(guidelines, 'en'))
    .filter((name) => name.endsWith('.md'))
    .sort()) {
    const document = file.slice(0, -3);
    const [english, urdu] = LOCALES.map((locale) =>
      readPieces(readFileSync(join(guidelines, locale, file), 'utf8')),
    );
    const parallel = pairPieces(english!, urdu!);
    if (parallel) sortIntoTopics(document, parallel, openings, topics);
  }
  const present = new Set(readdirSync(guidelines));
  const registers = REGISTERS.filter((name) => present.has(name)).map(
    (name) => [name, readFileSync(join(guidelines, name), 'utf8')] as const,
  );
  return { openings, topics, registers: new Map(registers) };
}

/** Cut a document at its headings. Front matter and anything before the first heading are dropped. */
export function readPieces(text: string): Piece[] {
  const heading = /^(#{1,6}) (.+?) \{#([\w-]+)\}$/gm;
  const found = [...text.matchAll(heading)];
  return found.map((match, index) => ({
    id: match[3]!,
    level: match[1]!.length,
    heading: match[2]!,
    blocks: splitBlocks(text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length)),
  }));
}

function splitBlocks(body: string): string[] {
  return body
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n+|\n+$/g, ''))
    .filter((block) => block !== '');
}

/** The pieces side by side, or null where the two locales don't have the same headings and numbers of blocks. */
export function pairPieces(english: readonly Piece[], urdu: readonly Piece[]): Parallel[] | null {
  const same =
    english.length === urdu.length &&
    english.every((piece, index) => {
      const other = urdu[index]!;
      return (
        piece.id === other.id && piece.level === other.level && piece.blocks.length === other.blocks.length
      );
    });
  return same ? english.map((piece, index) => ({ en: piece, ur: urdu[index]! })) : null;
}

function sortIntoTopics(document: string, parallel: Parallel[], openings: Topic[], topics: Topic[]): void {
  let current: Topic | null = null;
  for (const piece of parallel) {
    if (piece.en.level <= 2 || !current) {
      current = { document, id: piece.en.id, pieces: [] };
      (piece.en.level === 1 ? openings : topics).push(current);
    }
    current.pieces.push(piece);
  }
}

/** A piece as Markdown, with the blank line that ends it. */
export function renderPiece(piece: Piece): string {
  const heading = `${'#'.repeat(piece.level)} ${piece.heading} {#${piece.id}}`;
  return `${[heading, ...piece.blocks].join('\n\n')}\n\n`;
}

/** True where the block is a bulleted list. */
export function isList(block: string): boolean {
  return block.startsWith('- ');
}

/** True where the block is a label such as `**Not allowed**` alone. */
export function isLabel(block: string): boolean {
  return /^\*\*[^*]+\*\*$/.test(block);
}
