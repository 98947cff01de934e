/** One fast pass over a text for the aligner: its words as numbers, by which they are looked up, and its numbers. */
import { wordKey } from '../text/normalize.ts';
import { digitValue } from '../text/numerals.ts';
import { tokenize } from '../text/tokens.ts';

/** Letters of a word that are kept: endings change, and so does what a language hangs on them. */
const STEM = 5;
/** Words shorter than this are not known by their stem. */
export const SHORTEST_STEM = 3;

/** The words of the text scanned last; read it before the next scan. */
export interface Words {
  count: number;
  /** A number for the word as it is folded for comparison. */
  hashes: Int32Array;
  /** The same for its beginning. */
  stems: Int32Array;
  /** Letters, and where they stand. */
  sizes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** Numbers in digits, canonical. */
  numbers: string[];
  /** Some word holds an apostrophe. */
  apostrophes: boolean;
}

const BETWEEN = 1;
const UNSEEN = 2;
const DIGIT = 3;
const APOSTROPHE = 4;

/** What each unit is: one of the above, or the folded letter. */
const folded = new Uint16Array(0x10000);

function fold(unit: number): number {
  const char = String.fromCharCode(unit);
  let kind = BETWEEN;
  if (digitValue(unit) >= 0) kind = DIGIT;
  else if (unit >= 0xd800 && unit <= 0xdfff) kind = unit;
  else if (unit === 0x27 || unit === 0x2019) kind = APOSTROPHE;
  else if (/[\p{M}\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\u00AD\uFEFF]/u.test(char))
    kind = UNSEEN;
  else if (/[\p{L}_]/u.test(char)) kind = wordKey(char).charCodeAt(0) || UNSEEN;
  folded[unit] = kind;
  return kind;
}

let capacity = 1024;
const words: Words = { count: 0, ...makeArrays(), numbers: [], apostrophes: false };

function makeArrays(): Pick<Words, 'hashes' | 'stems' | 'sizes' | 'starts' | 'ends'> {
  return {
    hashes: new Int32Array(capacity),
    stems: new Int32Array(capacity),
    sizes: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
  };
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

export function scanWords(text: string): Words {
  const { length } = text;
  if (length > capacity) {
    capacity = length * 2;
    Object.assign(words, makeArrays());
  }
  words.count = 0;
  words.apostrophes = false;
  if (words.numbers.length > 0) words.numbers = [];
  for (let at = 0; at < length; ) {
    const unit = text.charCodeAt(at);
    const kind = folded[unit] || fold(unit);
    if (kind > APOSTROPHE) at = scanWord(text, at);
    else if (kind === DIGIT) at = scanNumber(text, at);
    else at++;
  }
  return words;
}

function scanWord(text: string, start: number): number {
  let hash = SEED;
  let stem = SEED;
  let size = 0;
  let end = start;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let letter = folded[unit] || fold(unit);
    if (letter === UNSEEN) continue;
    if (letter === APOSTROPHE && at + 1 < text.length) {
      const next = text.charCodeAt(at + 1);
      if ((folded[next] || fold(next)) > APOSTROPHE) {
        letter = 0x27;
        words.apostrophes = true;
      }
    }
    if (letter <= APOSTROPHE) break;
    hash = Math.imul(hash ^ letter, PRIME);
    if (++size <= STEM) stem = hash;
    end = at + 1;
  }
  const at = words.count++;
  words.hashes[at] = hash;
  words.stems[at] = stem;
  words.sizes[at] = size;
  words.starts[at] = start;
  words.ends[at] = end;
  return end;
}

/** Numbers are few: their value is read as everywhere else. */
function scanNumber(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if ((folded[unit] || fold(unit)) === DIGIT) continue;
    if (unit !== 0x2c && unit !== 0x2e && unit !== 0x66b && unit !== 0x66c && unit !== 0x60c) break;
  }
  for (const token of tokenize(text.slice(start, end)))
    if (token.kind === 'number') words.numbers.push(token.key);
  return end;
}

/** A map from words, by number, to what is known of them: open addressing, since most words asked for are not in it. */
export class WordMap<V> {
  private size = 0;
  private mask = 63;
  private keys = new Int32Array(64);
  private values: (V | undefined)[] = new Array(64).fill(undefined);

  get(word: number): V | undefined {
    for (let at = spread(word) & this.mask; ; at = (at + 1) & this.mask) {
      const value = this.values[at];
      if (value === undefined || this.keys[at] === word) return value;
    }
  }

  set(word: number, value: V): void {
    if (this.size * 3 > this.mask) this.grow();
    let at = spread(word) & this.mask;
    while (this.values[at] !== undefined && this.keys[at] !== word) at = (at + 1) & this.mask;
    if (this.values[at] === undefined) this.size++;
    this.keys[at] = word;
    this.values[at] = value;
  }

  private grow(): void {
    const { keys, values } = this;
    this.mask = this.mask * 2 + 1;
    this.size = 0;
    this.keys = new Int32Array(this.mask + 1);
    this.values = new Array(this.mask + 1).fill(undefined);
    values.forEach((value, at) => {
      if (value !== undefined) this.set(keys[at]!, value);
    });
  }
}

function spread(word: number): number {
  return word ^ (word >>> 15);
}

/** The number of a single word. */
export function hashOf(word: string): number {
  const scanned = scanWords(word);
  return scanned.count > 0 ? scanned.hashes[0]! : 0;
}

/** The stems of the words of a phrase. */
export function stemsOf(phrase: string): number[] {
  const scanned = scanWords(phrase);
  return Array.from(scanned.stems.subarray(0, scanned.count));
}
