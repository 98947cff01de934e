/** Sentences of one block paired in order: equal ones first, between them the likeliest reading, one to two included. */
import { diffArrays } from 'diff';
import type { Language } from '../text/language.ts';
import { segmentSentences } from '../text/segments.ts';
import { isStopWord, type WordToken } from './word-tokens.ts';

/** Token ranges of both sides that are read against each other; one of them may be empty. */
export interface Ranges {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** Edits beyond which two lists of sentences are taken for different. */
const MOST_EDITS = 400;
/** Cells beyond which a gap between equal sentences is read as a whole. */
const MOST_CELLS = 2_500;
/** Share of words two sentences need in common to be one, edited. */
const SAME_SENTENCE = 0.36;

interface Sentence {
  start: number;
  end: number;
  key: string;
  words: ReadonlyMap<string, number>;
  size: number;
}

/** A text and its tokens. */
export interface Tokenized {
  text: string;
  tokens: readonly WordToken[];
}

/** Pair the sentences of two texts. The ranges cover both, in order. */
export function pairSentences(from: Tokenized, to: Tokenized, language: Language): Ranges[] {
  const left = readSentences(from, language);
  const right = readSentences(to, language);
  const ranges: Ranges[] = [];
  let [i, j] = [0, 0];
  let [gapI, gapJ] = [0, 0];
  const closeGap = (): void => {
    ranges.push(...pairGap(left.slice(gapI, i), right.slice(gapJ, j)));
  };
  for (const { count, added, removed } of compareKeys(left, right)) {
    if (removed) i += count;
    else if (added) j += count;
    else {
      closeGap();
      for (let at = 0; at < count; at++)
        ranges.push(rangeOf(left.slice(i + at, i + at + 1), right.slice(j + at, j + at + 1)));
      i += count;
      j += count;
      [gapI, gapJ] = [i, j];
    }
  }
  closeGap();
  return fillEnds(ranges);
}

function compareKeys(
  left: readonly Sentence[],
  right: readonly Sentence[],
): { count: number; added: boolean; removed: boolean }[] {
  const keys = (list: readonly Sentence[]): string[] => list.map(({ key }) => key);
  return (
    diffArrays(keys(left), keys(right), { maxEditLength: MOST_EDITS }) ?? [
      { count: left.length, added: false, removed: true },
      { count: right.length, added: true, removed: false },
    ]
  );
}

function readSentences({ text, tokens }: Tokenized, language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const segment of segmentSentences(text, language)) {
    const limit = segment.start + segment.text.length;
    const start = at;
    while (at < tokens.length && tokens[at]!.start < limit) at++;
    if (at > start) sentences.push(readSentence(tokens, start, at, language));
  }
  return sentences;
}

function readSentence(
  tokens: readonly WordToken[],
  start: number,
  end: number,
  language: Language,
): Sentence {
  const words = new Map<string, number>();
  let size = 0;
  let key = '';
  for (let at = start; at < end; at++) {
    const token = tokens[at]!;
    key += at === start ? token.key : token.space + token.key;
    if (!token.word) continue;
    const weight = isStopWord(token.text, language) ? 0.25 : 1;
    const name = token.key.toLowerCase();
    words.set(name, (words.get(name) ?? 0) + weight);
    size += weight;
  }
  return { start, end, key, words, size };
}

/** Positions are known only from sentences, so an empty range stands at the end of the one before it. */
function fillEnds(ranges: Ranges[]): Ranges[] {
  let a = 0;
  let b = 0;
  for (const range of ranges) {
    if (range.a0 < 0) range.a0 = range.a1 = a;
    if (range.b0 < 0) range.b0 = range.b1 = b;
    a = range.a1;
    b = range.b1;
  }
  return ranges;
}

function rangeOf(left: readonly Sentence[], right: readonly Sentence[]): Ranges {
  return {
    a0: left[0]?.start ?? -1,
    a1: left[left.length - 1]?.end ?? -1,
    b0: right[0]?.start ?? -1,
    b1: right[right.length - 1]?.end ?? -1,
  };
}

/** How many sentences of each side a step of the reading takes. */
const STEPS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 1],
  [1, 2],
];

function pairGap(left: readonly Sentence[], right: readonly Sentence[]): Ranges[] {
  const n = left.length;
  const m = right.length;
  if (n === 0 || m === 0) return n + m === 0 ? [] : [rangeOf(left, right)];
  if (n * m > MOST_CELLS) return [rangeOf(left, []), rangeOf([], right)];
  const best = new Float64Array((n + 1) * (m + 1)).fill(-1);
  const chosen = new Uint8Array(best.length);
  best[0] = 0;
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++)
      STEPS.forEach(([x, y], step) => {
        if (x > i || y > j) return;
        const gain = x === 0 || y === 0 ? 0 : likeness(left.slice(i - x, i), right.slice(j - y, j));
        const total = best[(i - x) * (m + 1) + j - y]! + gain;
        if (total <= best[i * (m + 1) + j]!) return;
        best[i * (m + 1) + j] = total;
        chosen[i * (m + 1) + j] = step;
      });
  const ranges: Ranges[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const [x, y] = STEPS[chosen[i * (m + 1) + j]!]!;
    ranges.push(rangeOf(left.slice(i - x, i), right.slice(j - y, j)));
    i -= x;
    j -= y;
  }
  return ranges.reverse();
}

/** How many words two runs of sentences share; 0 where they are too unlike to be read as one. */
function likeness(left: readonly Sentence[], right: readonly Sentence[]): number {
  let shared = 0;
  const size = (list: readonly Sentence[]): number => list.reduce((sum, sentence) => sum + sentence.size, 0);
  const theirs = new Map<string, number>();
  for (const { words } of right)
    for (const [word, weight] of words) theirs.set(word, (theirs.get(word) ?? 0) + weight);
  const ours = new Map<string, number>();
  for (const { words } of left)
    for (const [word, weight] of words) ours.set(word, (ours.get(word) ?? 0) + weight);
  for (const [word, weight] of ours) shared += Math.min(weight, theirs.get(word) ?? 0);
  const a = size(left);
  const b = size(right);
  const dice = a + b === 0 ? 0 : (2 * shared) / (a + b);
  const inside = Math.min(a, b) >= 3 ? shared / Math.min(a, b) : 0;
  if (dice < SAME_SENTENCE && inside < 0.75) return 0;
  // Two sentences read as one must earn it: a pair that already says it all is better.
  return shared - (left.length + right.length > 2 ? 1.5 : 0);
}
