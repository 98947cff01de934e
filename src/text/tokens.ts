/** The one scan of a text that numbers, dates, markers and terms all share: words and numbers with what parts them. */

import { wordKey } from './normalize.ts';
import { digitValue } from './numerals.ts';

/** What stands between a token and the one before it. */
export const glued = 0;
export const spaced = 1;
export const parted = 2;
export const stopped = 3;

/** A word, a number in digits, or a percent sign. */
export interface Token {
  readonly kind: 'word' | 'number' | 'percent';
  /** Folded, lower-case word; canonical ASCII number. */
  readonly key: string;
  /** UTF-16 offsets in the text that was scanned. */
  readonly start: number;
  readonly end: number;
  /** `glued`, `spaced` (spaces, hyphens, brackets, a colon), `parted` (a comma or dash) or `stopped` (end of a sentence or block). */
  readonly gap: 0 | 1 | 2 | 3;
}

const OTHER = 1;
const LETTER = 2;
const FOLDED = 3;
const MARK = 4;
const DIGIT = 5;
const SPACE = 6;
const NEWLINE = 7;
const UNSEEN = 8;
const APOSTROPHE = 9;
const COMMA = 10;
const STOP = 11;
const PERCENT = 12;
const JOINER = 13;
const HIGH = 14;

const classes = new Uint8Array(0x10000);

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  let kind = OTHER;
  if (unit >= 0xd800 && unit <= 0xdfff) kind = unit < 0xdc00 ? HIGH : OTHER;
  else if (digitValue(unit) >= 0) kind = DIGIT;
  else if (char === '\n') kind = NEWLINE;
  else if (/\s/.test(char)) kind = SPACE;
  else if (char === "'" || char === '\u2019') kind = APOSTROPHE;
  else if (char === '\u200C' || char === '\u200D' || char === '\u0640') kind = JOINER;
  else if (/[,;،؛؍—–|]/.test(char)) kind = COMMA;
  else if (/[.!?۔؟…।。]/.test(char)) kind = STOP;
  else if (char === '%' || char === '\u066A') kind = PERCENT;
  else if (/[\u00AD\u034F\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(char))
    kind = UNSEEN;
  else if (/\p{M}/u.test(char)) kind = MARK;
  else if (/[\p{L}_]/u.test(char)) kind = wordKey(char) === char ? LETTER : FOLDED;
  classes[unit] = kind;
  return kind;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return classes[unit] || classify(unit);
}

const remembered = new Map<string, readonly Token[]>();
/** The blocks of a set of guidelines: every check reads them in turn. */
const MOST_REMEMBERED = 1024;
/** A text longer than this drives out the others, so that memory stays bounded. */
const LONGEST_AMONG_OTHERS = 100_000;

/** The tokens of a text. The last texts are remembered, since several checks read the same block in turn. */
export function tokenize(text: string): readonly Token[] {
  const known = remembered.get(text);
  if (known) return known;
  const tokens = scan(text);
  if (remembered.size >= MOST_REMEMBERED || text.length > LONGEST_AMONG_OTHERS) remembered.clear();
  remembered.set(text, tokens);
  return tokens;
}

function scan(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  let gap: 0 | 1 | 2 | 3 = stopped;
  let lines = 0;
  while (at < length) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === FOLDED || (kind === HIGH && isAstralLetter(text, at))) {
      const word = readWord(text, at);
      tokens.push({ kind: 'word', key: word.key, start: at, end: word.end, gap });
      at = word.end;
      gap = glued;
      lines = 0;
    } else if (kind === DIGIT) {
      const number = readNumber(text, at);
      tokens.push({ kind: 'number', key: number.key, start: at, end: number.end, gap });
      at = number.end;
      gap = glued;
      lines = 0;
    } else if (kind === PERCENT) {
      tokens.push({ kind: 'percent', key: '%', start: at, end: at + 1, gap });
      at += 1;
      gap = glued;
      lines = 0;
    } else {
      if (kind === STOP) gap = stopped;
      else if (kind === COMMA) gap = gap < parted ? parted : gap;
      else if (kind === NEWLINE && ++lines > 1) gap = stopped;
      else if (gap < spaced && kind !== UNSEEN && kind !== MARK && kind !== JOINER) gap = spaced;
      at += 1;
    }
  }
  return tokens;
}

function isAstralLetter(text: string, at: number): boolean {
  return /^\p{L}/u.test(text.slice(at, at + 2));
}

function readWord(text: string, start: number): { key: string; end: number } {
  let at = start;
  let end = start;
  let fold = false;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === LETTER) at += 1;
    else if (kind === FOLDED || kind === MARK) {
      fold = true;
      at += 1;
    } else if (kind === HIGH && isAstralLetter(text, at)) {
      fold = true;
      at += 2;
    } else if (kind === JOINER || kind === APOSTROPHE) {
      // Inside a word only: a joiner or apostrophe at its end is not part of it.
      const next = at + 1 < text.length ? classAt(text, at + 1) : OTHER;
      if (next !== LETTER && next !== FOLDED) break;
      fold = true;
      at += 1;
    } else break;
    end = at;
  }
  const raw = text.slice(start, end);
  return { key: fold ? wordKey(raw) : raw, end };
}

function readNumber(text: string, start: number): { key: string; end: number } {
  const first = readDigits(text, start);
  let key = first.digits;
  let end = first.end;
  const grouped = readGroups(text, first);
  if (grouped) {
    key = grouped.digits;
    end = grouped.end;
  }
  while (isPoint(text.charCodeAt(end)) && end + 1 < text.length && classAt(text, end + 1) === DIGIT) {
    const part = readDigits(text, end + 1);
    key += `.${part.digits}`;
    end = part.end;
  }
  return { key, end };
}

interface Digits {
  readonly digits: string;
  readonly end: number;
}

function readDigits(text: string, start: number): Digits {
  let digits = '';
  let end = start;
  while (end < text.length && classAt(text, end) === DIGIT) {
    digits += digitValue(text.charCodeAt(end));
    end += 1;
  }
  return { digits, end };
}

/** Western (1,234,567) or Indian (12,34,567) grouping: the last group always has three digits. */
function readGroups(text: string, first: Digits): Digits | null {
  if (first.digits.length > 3) return null;
  const separator = text.charCodeAt(first.end);
  if (separator !== 0x2c && separator !== 0x66c && separator !== 0x60c) return null;
  let { digits, end } = first;
  let best: Digits | null = null;
  while (text.charCodeAt(end) === separator) {
    const group = readDigits(text, end + 1);
    if (group.digits.length !== 2 && group.digits.length !== 3) break;
    digits += group.digits;
    end = group.end;
    if (group.digits.length === 3) best = { digits, end };
  }
  return best;
}

function isPoint(unit: number): boolean {
  return unit === 0x2e || unit === 0x66b;
}
