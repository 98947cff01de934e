/** What changed inside one block: sentences are paired first, then words, and the result is cleaned for reading. */
import { diffArrays } from 'diff';
import type { Language } from '../text/language.ts';
import type { WordOp } from './change.ts';
import { cleanEdits, type Edit, type EditText, joinEdits } from './clean-words.ts';
import { pairSentences, type Ranges } from './sentences.ts';
import { foldSpace, readTokens, type WordToken } from './word-tokens.ts';

export type Words = [WordOp, string][];

/** Edits beyond which two sentences are no longer compared word by word. */
const MOST_EDITS = 800;

/** A whole text under one operation. */
export function wholeText(op: WordOp, text: string): Words {
  const folded = foldSpace(text);
  return folded === '' ? [] : [[op, folded]];
}

/** The words of one text against those of another; quick where they are alike, bounded where they are not. */
export function diffWords(from: string, to: string, language: Language): Words {
  const a = foldSpace(from);
  const b = foldSpace(to);
  if (a === b) return wholeText('=', a);
  if (a === '' || b === '') return [...wholeText('-', a), ...wholeText('+', b)];
  const sides: EditText = { from: a, to: b, a: readTokens(a), b: readTokens(b), language };
  const ranges = pairSentences({ text: a, tokens: sides.a }, { text: b, tokens: sides.b }, language);
  const edits = ranges.flatMap((range) => diffSentence(sides, range));
  return tellEdits(sides, joinEdits(edits));
}

function diffSentence(sides: EditText, range: Ranges): Edit[] {
  const { a0, a1, b0, b1 } = range;
  const whole: Edit = { equal: false, ...range };
  if (a0 === a1 || b0 === b1) return [whole];
  const keys = (tokens: readonly WordToken[], from: number, to: number): string[] =>
    tokens.slice(from, to).map(({ key }) => key);
  const found = diffArrays(keys(sides.a, a0, a1), keys(sides.b, b0, b1), { maxEditLength: MOST_EDITS });
  if (!found) return [whole];
  const edits: Edit[] = [];
  let a = a0;
  let b = b0;
  for (const { count, added, removed } of found) {
    const nextA = a + (added ? 0 : count);
    const nextB = b + (removed ? 0 : count);
    edits.push({ equal: !added && !removed, a0: a, a1: nextA, b0: b, b1: nextB });
    a = nextA;
    b = nextB;
  }
  return cleanEdits(sides, joinEdits(edits));
}

/** Edits as words. Where the same word is spelled otherwise, both spellings are told. */
function tellEdits({ a, b }: EditText, edits: readonly Edit[]): Words {
  const teller = new Teller();
  for (const { equal, a0, a1, b0, b1 } of edits) {
    if (equal) for (let at = 0; at < a1 - a0; at++) teller.same(a[a0 + at]!, b[b0 + at]!);
    else {
      teller.removed(a.slice(a0, a1));
      teller.added(b.slice(b0, b1));
      teller.close();
    }
  }
  return teller.finish();
}

/** Gathers words; a space that stands on both sides of an edit is told once, before it. */
class Teller {
  private readonly words: Words = [];
  private gone = '';
  private come = '';

  same(a: WordToken, b: WordToken): void {
    const spaced = a.space !== b.space && !this.shareSpace(a.space);
    // A mark whose spaces changed is told with them; the word after it may still add its own.
    if (a.text !== b.text || (spaced && !a.word)) {
      this.gone += a.space + a.text;
      this.come += b.space + b.text;
      if (a.text !== b.text) this.close();
      return;
    }
    let { space } = b;
    if (spaced) {
      this.gone += a.space;
      this.come += b.space;
    }
    this.close();
    if (a.space !== b.space) space = '';
    else space = this.giveSpace(space);
    this.push('=', space + b.text);
  }

  /** " new (" put before " 13": the space stands on both sides, only before other words. */
  private shareSpace(before: WordToken['space']): boolean {
    const last = this.words[this.words.length - 1];
    const earlier = this.words[this.words.length - 2];
    const op = before === ' ' ? '+' : '-';
    if (this.gone + this.come !== '' || last?.[0] !== op || earlier?.[0] !== '=' || !last[1].startsWith(' '))
      return false;
    earlier[1] += ' ';
    last[1] = last[1].slice(1);
    if (last[1] === '') this.words.pop();
    return true;
  }

  /** A pure insertion " new" before " word" is told as "new " after the space. */
  private giveSpace(space: WordToken['space']): WordToken['space'] {
    const last = this.words[this.words.length - 1];
    const before = this.words[this.words.length - 2];
    if (space === '' || !last || last[0] === '=' || before?.[0] !== '=' || !last[1].startsWith(' '))
      return space;
    before[1] += ' ';
    last[1] = `${last[1].slice(1)} `;
    return '';
  }

  removed(tokens: readonly WordToken[]): void {
    for (const { space, text } of tokens) this.gone += space + text;
  }

  added(tokens: readonly WordToken[]): void {
    for (const { space, text } of tokens) this.come += space + text;
  }

  close(): void {
    if (this.gone.startsWith(' ') && this.come.startsWith(' ')) {
      this.push('=', ' ');
      this.gone = this.gone.slice(1);
      this.come = this.come.slice(1);
    }
    this.push('-', this.gone);
    this.push('+', this.come);
    this.gone = '';
    this.come = '';
  }

  private push(op: WordOp, text: string): void {
    if (text === '') return;
    const last = this.words[this.words.length - 1];
    if (last?.[0] === op) last[1] += text;
    else this.words.push([op, text]);
  }

  finish(): Words {
    this.close();
    return this.words;
  }
}
