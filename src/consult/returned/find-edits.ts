/** What a person changed in a section: its blocks as returned against its blocks as sent, told sentence by sentence. */
import { diffArrays } from 'diff';
import { pairSentences, type Ranges } from '../../compare/sentences.ts';
import { foldSpace, readTokens, type WordToken } from '../../compare/word-tokens.ts';
import type { Language } from '../../text/language.ts';
import { languageOf } from '../../text/languages.ts';
import { foldWords, sayTheSame } from './fold-words.ts';
import { pairBlocks } from './pair-blocks.ts';
import type { ReturnedSection } from './returned.ts';

/** One proposed change of words: a sentence, or whole blocks. */
export interface ReturnedEdit {
  /** The words as sent; empty for what was put in. Several blocks are parted by a blank line. */
  from: string;
  /** The words as proposed; empty for what was taken out. Several blocks are parted by a blank line. */
  to: string;
  /** The block it stands in, as sent; for a new block, the one before it (or after it, at the start). */
  quote: string;
  /** Where in the file, for a person; unique in it. */
  at: string;
  place: EditPlace;
}

/** Where an edit is to be made: so many blocks as sent from `block` on, or a part of one block. */
export interface EditPlace {
  block: number;
  count: number;
  /** Offsets into the block as sent with its white space folded to single spaces; null when whole blocks are meant. */
  span: { start: number; end: number } | null;
}

type Change = Pick<ReturnedEdit, 'from' | 'to' | 'place'>;

/** Edits beyond which two lists of blocks are taken for different. */
const MOST_EDITS = 2_000;
const BLANK_LINE = '\n\n';

/**
 * Compare a section as it came back with the blocks that were sent (the later side, so that one of our changes put back
 * is a proposal too). White space, direction marks, curly quotes and what else word processors change unasked make no
 * edit. Law: {@link applyEdits} to what was sent gives what was returned, but for just that.
 */
export function findEdits(returned: ReturnedSection, sent: readonly string[]): ReturnedEdit[] {
  const from = readBlocks(sent);
  const to = readBlocks(returned.blocks);
  const language = languageOf(returned.locale);
  const changes = walkBlocks(from, to).flatMap((gap) => readGap(gap, language));
  return changes.map((change, at) => ({
    ...change,
    quote: quoteFor(change.place, from),
    at: `${returned.at}, change ${at + 1}`,
  }));
}

/** Make the edits: the blocks as proposed, white space folded. */
export function applyEdits(
  sent: readonly string[],
  edits: readonly Pick<ReturnedEdit, 'to' | 'place'>[],
): string[] {
  const blocks: string[][] = sent.map((text) => [foldSpace(text)]);
  const added: string[][] = Array.from({ length: sent.length + 1 }, () => []);
  // In a block edits are told in order: from the last to the first, no offset moves.
  for (const { to, place } of edits.toReversed()) {
    const { block, count, span } = place;
    if (span) {
      const text = blocks[block]!.join(' ');
      blocks[block] = [foldSpace(`${text.slice(0, span.start)} ${to} ${text.slice(span.end)}`)];
      continue;
    }
    for (let at = block; at < block + count; at++) blocks[at] = [];
    if (to !== '' && count > 0) blocks[block] = to.split(BLANK_LINE);
  }
  for (const { to, place } of edits)
    if (!place.span && place.count === 0) added[place.block]!.push(...to.split(BLANK_LINE));
  return added.flatMap((put, at) => [...put, ...(blocks[at] ?? [])]).filter((text) => text !== '');
}

/** A block and its number; those without words are left out. */
interface Numbered {
  text: string;
  key: string;
  at: number;
}

function readBlocks(blocks: readonly string[]): Numbered[] {
  return blocks
    .map((text, at) => ({ text: foldSpace(text), key: foldWords(text), at }))
    .filter(({ key }) => key !== '');
}

/** Blocks of both sides between two that stayed; `before` is the number of the block as sent at which they begin. */
interface Gap {
  from: Numbered[];
  to: Numbered[];
  before: number;
}

function walkBlocks(from: readonly Numbered[], to: readonly Numbered[]): Gap[] {
  const keys = (blocks: readonly Numbered[]): string[] => blocks.map(({ key }) => key);
  const steps = diffArrays(keys(from), keys(to), { comparator: sayTheSame, maxEditLength: MOST_EDITS }) ?? [
    { count: from.length, removed: true, added: false },
    { count: to.length, removed: false, added: true },
  ];
  const gaps: Gap[] = [];
  let gap: Gap | null = null;
  let [i, j] = [0, 0];
  for (const { count, removed, added } of steps) {
    if (!removed && !added) {
      gap = null;
      i += count;
      j += count;
      continue;
    }
    if (!gap) {
      gap = { from: [], to: [], before: from[i]?.at ?? (from[i - 1]?.at ?? -1) + 1 };
      gaps.push(gap);
    }
    if (removed) {
      gap.from.push(...from.slice(i, i + count));
      i += count;
    } else {
      gap.to.push(...to.slice(j, j + count));
      j += count;
    }
  }
  return gaps;
}

function readGap({ from, to, before }: Gap, language: Language): Change[] {
  let next = before;
  return pairBlocks(
    from.map(({ key }) => key),
    to.map(({ key }) => key),
    language,
  ).flatMap(({ from: [a0, a1], to: [b0, b1] }): Change[] => {
    const left = from.slice(a0, a1);
    const right = to.slice(b0, b1);
    const block = left[0]?.at ?? next;
    if (left.length > 0) next = left[left.length - 1]!.at + 1;
    if (left.length === 1 && right.length === 1) return readPair(left[0]!, right[0]!, language);
    const place = { block, count: left.length === 0 ? 0 : next - block, span: null };
    return [{ from: joinTexts(left), to: joinTexts(right), place }];
  });
}

function joinTexts(blocks: readonly Numbered[]): string {
  return blocks.map(({ text }) => text).join(BLANK_LINE);
}

/** One block against what became of it, sentence by sentence. */
function readPair(from: Numbered, to: Numbered, language: Language): Change[] {
  const a = readTokens(from.text);
  const b = readTokens(to.text);
  const ranges = pairSentences({ text: from.text, tokens: a }, { text: to.text, tokens: b }, language);
  return joinReplaced(ranges).flatMap(({ a0, a1, b0, b1 }): Change[] => {
    const was = spanOf(a, a0, a1, from.text);
    const is = spanOf(b, b0, b1, to.text);
    const change = {
      from: from.text.slice(was.start, was.end),
      to: to.text.slice(is.start, is.end),
      place: { block: from.at, count: 1, span: was },
    };
    return sayTheSame(foldWords(change.from), foldWords(change.to)) ? [] : [change];
  });
}

/** A sentence that went and one that came in its place are one change, however unlike. */
function joinReplaced(ranges: readonly Ranges[]): Ranges[] {
  const joined: Ranges[] = [];
  for (const range of ranges) {
    const last = joined[joined.length - 1];
    const goes = last !== undefined && last.b0 === last.b1 && range.a0 === range.a1;
    const comes = last !== undefined && last.a0 === last.a1 && range.b0 === range.b1;
    if (goes || comes) joined[joined.length - 1] = { a0: last.a0, a1: range.a1, b0: last.b0, b1: range.b1 };
    else joined.push(range);
  }
  return joined;
}

function spanOf(
  tokens: readonly WordToken[],
  start: number,
  end: number,
  text: string,
): { start: number; end: number } {
  const first = tokens[start]?.start ?? text.length;
  const last = tokens[end - 1];
  return { start: first, end: end > start && last ? last.start + last.text.length : first };
}

function quoteFor({ block, count }: EditPlace, blocks: readonly Numbered[]): string {
  if (count > 0) return joinTexts(blocks.filter(({ at }) => at >= block && at < block + count));
  const before = blocks.filter(({ at }) => at < block);
  return before[before.length - 1]?.text ?? blocks[0]?.text ?? '';
}
