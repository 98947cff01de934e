/** Features: what a section or block shows whatever its language (shape, length, links, numbers, names), computed once. */
import type { Block, Document, Section } from '../document/document.ts';
import { linkKey } from '../document/links.ts';
import type { Config } from '../model/config.ts';
import { scanWords, WordMap } from './scan.ts';
import { standsAt, type WordBook } from './word-book.ts';

/** Kinds of shared evidence, in the order they are told. */
export type KeyKind = 'number' | 'link' | 'code' | 'name' | 'tag' | 'term' | 'image' | 'word';

/** What can be counted in a block, whatever its language. */
export interface Shape {
  /** Ends in a colon: it introduces what follows. */
  colon: boolean;
  question: boolean;
  denies: boolean;
  strong: boolean;
  emphasis: boolean;
  brackets: boolean;
  quotes: boolean;
  sentences: number;
  /** Commas and their like. */
  pauses: number;
}

export interface BlockFeatures {
  block: Block;
  /** Characters, in the measure of English. */
  length: number;
  /** Distinct keys: indexes into the table of the pair. */
  keys: number[];
  /** Links that lead out of the document. */
  links: number;
  shape: Shape;
  /** How many blocks it is made of; more than one where a run is read as one. */
  run: number;
  /** Exact things by which a block is known on the other side without further ado, strongest first. */
  prints: string[];
}

export interface SectionFeatures {
  section: Section;
  heading: BlockFeatures | null;
  blocks: BlockFeatures[];
}

/** What is needed to read the features of both sides alike. */
export interface Reader {
  config: Config;
  book: WordBook;
  /** Characters of this language for one of English. */
  scale: number;
  /** True where the other side writes in another script, so that Latin letters stand out. */
  crossScript: boolean;
  /** Words worth noting as names, by number; null for every one. */
  names: WordMap<true> | null;
}

const FIRST_CONCEPTS = 256;

/** The table of keys of one pair of documents. */
export class KeyTable {
  /** The kind of each key. */
  readonly kinds: KeyKind[] = [];
  private readonly index = new Map<string, number>();
  /** Key of each concept, plus one; grown as needed, never sparse. */
  private readonly concepts = { word: new Int32Array(FIRST_CONCEPTS), term: new Int32Array(FIRST_CONCEPTS) };
  /** The list each key was last noted in. */
  private readonly noted: (number[] | undefined)[] = [];

  /** Note a key in a list, once. */
  note(key: number, keys: number[]): void {
    if (this.noted[key] === keys) return;
    this.noted[key] = keys;
    keys.push(key);
  }

  add(kind: KeyKind, value: string): number {
    const name = `${kind} ${value}`;
    let at = this.index.get(name);
    if (at === undefined) {
      at = this.kinds.length;
      this.index.set(name, at);
      this.kinds.push(kind);
    }
    return at;
  }

  /** The same for what is known by number. */
  addConcept(kind: 'word' | 'term', concept: number): number {
    let known = this.concepts[kind];
    if (concept >= known.length) {
      const grown = new Int32Array(Math.max(concept + 1, known.length * 2));
      grown.set(known);
      this.concepts[kind] = known = grown;
    }
    const at = known[concept]! - 1;
    if (at >= 0) return at;
    this.kinds.push(kind);
    known[concept] = this.kinds.length;
    return this.kinds.length - 1;
  }
}

const COMMA = 1;
const STOP = 2;
const QUESTION = 3;
const BRACKET = 4;
const QUOTE = 5;
const marks = new Uint8Array(0x10000);
for (const unit of ',;\u060C\u061B\u3001\uFF0C') marks[unit.charCodeAt(0)] = COMMA;
for (const unit of '.!\u06D4\u0964\u3002') marks[unit.charCodeAt(0)] = STOP;
for (const unit of '?\u061F\uFF1F\u037E') marks[unit.charCodeAt(0)] = QUESTION;
for (const unit of '(\uFF08') marks[unit.charCodeAt(0)] = BRACKET;
for (const unit of '"\u201C\u201D\u201E\u00AB\u00BB') marks[unit.charCodeAt(0)] = QUOTE;

/** Lone Latin letters (a list letter, an initial) tell nothing. */
const SHORTEST_NAME = 2;
/** Where both sides share a script only longer words are likely to be the same thing. */
const SHORTEST_SHARED_WORD = 4;
/** Enough names to tell one block from another; a text compared with itself shares every word. */
const MOST_NAMES = 24;

/** Comments and the tags of a wrapper, such as `<div dir="rtl">`, have no counterpart and need none. */
export function hasText(block: Block): boolean {
  return block.kind !== 'html' || block.text.trim() !== '' || block.inlines.length > 0;
}

/** Features of every section of a document. */
export function readSections(document: Document, reader: Reader, table: KeyTable): SectionFeatures[] {
  const links = new Map<string, string>();
  const keyOf = (target: string): string => {
    let key = links.get(target);
    if (key === undefined) {
      key = linkKey(target, document, reader.config);
      links.set(target, key);
    }
    return key;
  };
  return document.sections.map((section) => ({
    section,
    heading: section.heading ? readBlock(section.heading, reader, table, keyOf) : null,
    blocks: section.blocks.filter(hasText).map((block) => readBlock(block, reader, table, keyOf)),
  }));
}

function readBlock(
  block: Block,
  reader: Reader,
  table: KeyTable,
  keyOf: (target: string) => string,
): BlockFeatures {
  const keys: number[] = [];
  const shape = readShape(block);
  const prints: string[] = [];
  const links: string[] = [];
  const targets: string[] = [];
  for (const inline of block.inlines) {
    if (inline.kind === 'strong') shape.strong = true;
    else if (inline.kind === 'emphasis') shape.emphasis = true;
    else if (inline.kind === 'code') table.note(table.add('code', inline.target ?? ''), keys);
    else if ((inline.kind === 'link' || inline.kind === 'url') && inline.target) {
      const key = keyOf(inline.target);
      links.push(key);
      targets.push(inline.target);
      table.note(table.add('link', key), keys);
    } else if (inline.kind === 'image' && inline.target)
      table.note(table.add('image', keyOf(inline.target)), keys);
  }
  if (block.kind === 'code') table.note(table.add('code', block.text), keys);
  if (block.text.length > 0) prints.push(printOf(block.text));
  if (links.length > 0) prints.push(`links ${links.join(' ')}`);
  if (block.kind !== 'code' && block.kind !== 'break') readWords(block, reader, table, keys, shape);
  const outward = links.length === 0 ? 0 : links.filter((_, at) => !targets[at]!.startsWith('#')).length;
  return { block, length: block.text.length / reader.scale, keys, links: outward, shape, run: 1, prints };
}

const LONGEST_PRINT = 80;

/** A text short enough to be told from others at once: its two ends and its length. */
export function printOf(text: string): string {
  if (text.length <= LONGEST_PRINT) return text;
  return `${text.slice(0, LONGEST_PRINT / 2)}${text.length}${text.slice(-LONGEST_PRINT / 2)}`;
}

function readWords(
  { prose, text }: Block,
  reader: Reader,
  table: KeyTable,
  keys: number[],
  shape: Shape,
): void {
  const { book, names, crossScript } = reader;
  const words = scanWords(prose);
  const shortest = crossScript ? SHORTEST_NAME : SHORTEST_SHARED_WORD;
  let noted = 0;
  for (let at = 0; at < words.count; at++) {
    if (!shape.denies && book.denies(words, at, prose)) shape.denies = true;
    const facts = book.look(words, at);
    if (facts) {
      const { concepts, terms } = facts;
      for (let next = 0; next < concepts.length; next++)
        table.note(table.addConcept('word', concepts[next]!), keys);
      for (let next = 0; next < terms.length; next++)
        if (standsAt(terms[next]!, words, at, prose))
          table.note(table.addConcept('term', terms[next]!.concept), keys);
    }
    if (noted === MOST_NAMES || words.sizes[at]! < shortest) continue;
    if (names !== null && !names.get(words.hashes[at]!)) continue;
    const start = words.starts[at]!;
    if (crossScript && !isLatin(prose.charCodeAt(start))) continue;
    const name = prose.slice(start, words.ends[at]!);
    table.note(table.add('name', crossScript ? name : name.toLowerCase()), keys);
    noted++;
  }
  for (const number of words.numbers) table.note(table.add('number', number), keys);
  if (text.includes('#') || text.includes('@'))
    for (const [tag] of text.matchAll(/(?<![\p{L}\p{N}&/])[#@][\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*/gu))
      table.note(table.add('tag', tag), keys);
}

function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x250);
}

function readShape({ text, term }: Block): Shape {
  const shape: Shape = {
    colon: endsInColon(text),
    question: false,
    denies: false,
    strong: term !== null,
    emphasis: false,
    brackets: false,
    quotes: false,
    sentences: 0,
    pauses: 0,
  };
  for (let at = 0; at < text.length; at++) {
    switch (marks[text.charCodeAt(at)]) {
      case COMMA:
        shape.pauses++;
        break;
      case QUESTION:
        shape.question = true;
        shape.sentences++;
        break;
      case STOP:
        shape.sentences++;
        break;
      case BRACKET:
        shape.brackets = true;
        break;
      case QUOTE:
        shape.quotes = true;
    }
  }
  return shape;
}

function endsInColon(text: string): boolean {
  let end = text.length - 1;
  while (end >= 0 && text.charCodeAt(end) <= 0x20) end--;
  return text[end] === ':' || text[end] === '\uFF1A';
}

/** Words (or Latin names), by number, of a document that could also stand on the other side. */
export function namesOf(document: Document, crossScript: boolean): WordMap<true> {
  const names = new WordMap<true>();
  for (const section of document.sections) {
    if (section.heading) addNames(section.heading.prose, crossScript, names);
    for (const block of section.blocks) addNames(block.prose, crossScript, names);
  }
  return names;
}

function addNames(prose: string, crossScript: boolean, names: WordMap<true>): void {
  if (crossScript && !/[A-Za-z]/.test(prose)) return;
  const words = scanWords(prose);
  for (let at = 0; at < words.count; at++)
    if (crossScript ? isLatin(prose.charCodeAt(words.starts[at]!)) : words.sizes[at]! >= SHORTEST_SHARED_WORD)
      names.set(words.hashes[at]!, true);
}

/** True when most letters of a document are Latin, judged by its beginning. */
export function isMostlyLatin(document: Document): boolean {
  let latin = 0;
  let other = 0;
  for (const section of document.sections) {
    for (const block of section.blocks) {
      for (let at = 0; at < block.prose.length; at++) {
        const unit = block.prose.charCodeAt(at);
        if (isLatin(unit)) latin++;
        else if (unit >= 0x370) other++;
      }
      if (latin + other > 600) return latin > other;
    }
  }
  return latin >= other;
}
