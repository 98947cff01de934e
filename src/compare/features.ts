/** Features: what a section or block shows whatever its language (shape, length, links, numbers, names), computed once. */
import type { Block, Document, Section } from '../document/document.ts';
import { linkKey } from '../document/links.ts';
import type { Config } from '../model/config.ts';
import type { Language } from '../text/language.ts';
import type { TermFinder } from '../text/terms.ts';
import { tokenize } from '../text/tokens.ts';
import { stemOf } from './lexicon.ts';

/** Kinds of shared evidence, in the order they are told. */
export type KeyKind = 'number' | 'link' | 'code' | 'name' | 'tag' | 'term' | 'image' | 'word';

/** One thing that both texts may hold: a number, a link, a name in Latin letters. */
export interface Key {
  kind: KeyKind;
  value: string;
}

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
  language: Language;
  /** Characters of this language for one of English. */
  scale: number;
  /** Finds glossary terms; the index is that of the concept. */
  terms: TermFinder | null;
  /** Words that go with words of the other side, by their stem. */
  words: ReadonlyMap<string, readonly number[]> | null;
  /** True where the other side writes in another script, so that Latin letters stand out. */
  crossScript: boolean;
  /** Latin names worth noting; null for every one. */
  names: ReadonlySet<string> | null;
}

/** The table of keys of one pair of documents. */
export class KeyTable {
  readonly keys: Key[] = [];
  private readonly index = new Map<string, number>();

  add(kind: KeyKind, value: string): number {
    const name = `${kind} ${value}`;
    let at = this.index.get(name);
    if (at === undefined) {
      at = this.keys.length;
      this.index.set(name, at);
      this.keys.push({ kind, value });
    }
    return at;
  }
}

const COMMA_UNITS = new Set([0x2c, 0x3b, 0x60c, 0x61b, 0x3001, 0xff0c]);
const QUESTION_UNITS = new Set([0x3f, 0x61f, 0xff1f, 0x37e]);
const STOP_UNITS = new Set([0x2e, 0x21, 0x6d4, 0x964, 0x3002]);
const QUOTE_UNITS = new Set([0x22, 0x201c, 0x201d, 0xab, 0xbb, 0x201e]);
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
  const keys = new Set<number>();
  const shape = readShape(block);
  const prints: string[] = [];
  const links: string[] = [];
  const targets: string[] = [];
  for (const inline of block.inlines) {
    if (inline.kind === 'strong') shape.strong = true;
    else if (inline.kind === 'emphasis') shape.emphasis = true;
    else if (inline.kind === 'code') keys.add(table.add('code', inline.target ?? ''));
    else if ((inline.kind === 'link' || inline.kind === 'url') && inline.target) {
      const key = keyOf(inline.target);
      links.push(key);
      targets.push(inline.target);
      keys.add(table.add('link', key));
    } else if (inline.kind === 'image' && inline.target) keys.add(table.add('image', keyOf(inline.target)));
  }
  if (block.kind === 'code') keys.add(table.add('code', block.text));
  const text = block.text.trim();
  if (text.length > 0) prints.push(`text ${block.kind} ${text}`);
  if (links.length > 0) prints.push(`links ${links.join(' ')}`);
  if (block.kind !== 'code' && block.kind !== 'break') readWords(block, reader, table, keys, shape);
  const outward = links.filter((_, at) => !targets[at]!.startsWith('#')).length;
  return { block, length: block.text.length / reader.scale, keys: [...keys], links: outward, shape, prints };
}

function readWords(block: Block, reader: Reader, table: KeyTable, keys: Set<number>, shape: Shape): void {
  const { prose } = block;
  const denials = denialsOf(reader.language);
  let names = 0;
  for (const token of tokenize(prose)) {
    if (token.kind === 'number') keys.add(table.add('number', token.key));
    else if (token.kind === 'word') {
      if (denials.words.has(token.key) || (denials.ending !== '' && token.key.endsWith(denials.ending)))
        shape.denies = true;
      const stem = reader.words && stemOf(token.key);
      if (stem)
        for (const concept of reader.words!.get(stem) ?? NO_CONCEPTS)
          keys.add(table.add('word', String(concept)));
      const name = nameOf(token, prose, reader);
      if (name !== null && names < MOST_NAMES) {
        keys.add(table.add('name', name));
        names++;
      }
    }
  }
  if (reader.terms) for (const match of reader.terms(prose)) keys.add(table.add('term', String(match.term)));
  if (/[#@]/.test(block.text))
    for (const [tag] of block.text.matchAll(/(?<![\p{L}\p{N}&/])[#@][\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*/gu))
      keys.add(table.add('tag', tag));
}

const NO_CONCEPTS: readonly number[] = [];

/** The token as a name both sides may write alike, or null. */
function nameOf(
  token: { key: string; start: number; end: number },
  prose: string,
  reader: Reader,
): string | null {
  const size = token.end - token.start;
  if (reader.crossScript) {
    if (size < SHORTEST_NAME || !isLatin(prose.charCodeAt(token.start))) return null;
    const written = prose.slice(token.start, token.end);
    return reader.names === null || reader.names.has(written) ? written : null;
  }
  return size >= SHORTEST_SHARED_WORD && (reader.names === null || reader.names.has(token.key))
    ? token.key
    : null;
}

function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x250);
}

const denialTables = new WeakMap<Language, { words: ReadonlySet<string>; ending: string }>();

function denialsOf(language: Language): { words: ReadonlySet<string>; ending: string } {
  let table = denialTables.get(language);
  if (!table) {
    table = { words: new Set(language.negation.words), ending: language.negation.endings[0] ?? '' };
    denialTables.set(language, table);
  }
  return table;
}

function readShape({ text, term }: Block): Shape {
  const shape: Shape = {
    colon: /[:：]\s*$/.test(text),
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
    const unit = text.charCodeAt(at);
    // Letters and spaces, by far the most, are passed over first.
    if (unit === 0x20 || (unit >= 0x41 && unit <= 0x7a) || (unit >= 0x620 && unit <= 0x6d3)) continue;
    if (COMMA_UNITS.has(unit)) shape.pauses++;
    else if (STOP_UNITS.has(unit)) shape.sentences++;
    else if (QUESTION_UNITS.has(unit)) {
      shape.question = true;
      shape.sentences++;
    } else if (unit === 0x28 || unit === 0xff08) shape.brackets = true;
    else if (QUOTE_UNITS.has(unit)) shape.quotes = true;
  }
  return shape;
}

/** Words (or Latin names) of a document that could also stand on the other side. */
export function namesOf(document: Document, crossScript: boolean): Set<string> {
  const names = new Set<string>();
  for (const section of document.sections) {
    if (section.heading) addNames(section.heading.prose, crossScript, names);
    for (const block of section.blocks) addNames(block.prose, crossScript, names);
  }
  return names;
}

function addNames(prose: string, crossScript: boolean, names: Set<string>): void {
  if (crossScript) for (const [name] of prose.matchAll(/[A-Za-z\u00C0-\u024F]{2,}/g)) names.add(name);
  else
    for (const token of tokenize(prose))
      if (token.kind === 'word' && token.end - token.start >= SHORTEST_SHARED_WORD) names.add(token.key);
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
      if (latin + other > 3000) return latin > other;
    }
  }
  return latin >= other;
}
