/** Blocks of a section before and after somebody's edits, paired in order: one with one, cut in two, joined, come or gone. */
import { isStopWord } from '../../compare/word-tokens.ts';
import type { Language } from '../../text/language.ts';

/** A run of blocks on each side, from and up to; one of them may be empty. */
export interface BlockPair {
  from: readonly [number, number];
  to: readonly [number, number];
}

/** Cells beyond which nothing is paired. */
const MOST_CELLS = 40_000;
/** Share of words two blocks need in common to be one, edited. */
const SAME_BLOCK = 0.36;
/** Into how many one block may be cut, and how many may become one. */
const MOST_PARTS = 6;

interface Bag {
  words: ReadonlyMap<string, number>;
  size: number;
}

/** Pair two lists of folded texts, in order and completely. */
export function pairBlocks(from: readonly string[], to: readonly string[], language: Language): BlockPair[] {
  const [n, m] = [from.length, to.length];
  const all = (a: number, b: number): BlockPair => ({ from: [a, b], to: [0, 0] });
  if (n * m > MOST_CELLS || n === 0 || m === 0)
    return [
      ...from.map((_, at) => all(at, at + 1)),
      ...to.map((_, at): BlockPair => ({ from: [n, n], to: [at, at + 1] })),
    ];
  const [left, right] = [from, to].map((list) => list.map((text) => readBag(text, language)));
  const best = new Float64Array((n + 1) * (m + 1));
  const steps = new Array<readonly [number, number]>(best.length);
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      const cell = i * (m + 1) + j;
      const offer = (x: number, y: number, gain: number): void => {
        if (x > i || y > j) return;
        const total = best[cell - x * (m + 1) - y]! + gain;
        if (steps[cell] !== undefined && total <= best[cell]!) return;
        best[cell] = total;
        steps[cell] = [x, y];
      };
      offer(0, 1, 0);
      offer(1, 0, 0);
      if (i > 0 && j > 0) offer(1, 1, likeness(left![i - 1]!, right![j - 1]!));
      for (let parts = 2; parts <= MOST_PARTS; parts++) {
        if (i > 0 && j >= parts && isJoined(from[i - 1]!, to.slice(j - parts, j)))
          offer(1, parts, left![i - 1]!.size + 0.5);
        if (j > 0 && i >= parts && isJoined(to[j - 1]!, from.slice(i - parts, i)))
          offer(parts, 1, right![j - 1]!.size + 0.5);
      }
    }
  const pairs: BlockPair[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const [x, y] = steps[i * (m + 1) + j]!;
    pairs.push({ from: [i - x, i], to: [j - y, j] });
    i -= x;
    j -= y;
  }
  return replaceSingles(pairs.reverse());
}

/** One block that went and one that came in its place are one change, however unlike. */
function replaceSingles(pairs: readonly BlockPair[]): BlockPair[] {
  const done: BlockPair[] = [];
  for (let at = 0; at < pairs.length; ) {
    let end = at;
    while (end < pairs.length && isOneSided(pairs[end]!)) end++;
    const run = pairs.slice(at, end);
    const [first, second] = run;
    if (run.length === 2 && first && second && isEmpty(first.from) !== isEmpty(second.from)) {
      const [gone, come] = isEmpty(first.to) ? [first, second] : [second, first];
      done.push({ from: gone.from, to: come.to });
    } else done.push(...run);
    if (end < pairs.length) done.push(pairs[end]!);
    at = end + 1;
  }
  return done;
}

function isOneSided({ from, to }: BlockPair): boolean {
  return isEmpty(from) || isEmpty(to);
}

function isEmpty([start, end]: readonly [number, number]): boolean {
  return start === end;
}

function isJoined(whole: string, parts: readonly string[]): boolean {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (Math.abs(whole.length - length) > parts.length) return false;
  return whole.replaceAll(' ', '') === parts.join('').replaceAll(' ', '');
}

function readBag(text: string, language: Language): Bag {
  const words = new Map<string, number>();
  let size = 0;
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}\u200C\u200D']+/gu)) {
    const weight = isStopWord(word, language) ? 0.25 : 1;
    words.set(word, (words.get(word) ?? 0) + weight);
    size += weight;
  }
  return { words, size };
}

/** How many words two blocks share; 0 where they are too unlike to be read as one, edited. */
function likeness(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [word, weight] of a.words) shared += Math.min(weight, b.words.get(word) ?? 0);
  const sum = a.size + b.size;
  const least = Math.min(a.size, b.size);
  const alike = sum > 0 && (2 * shared) / sum >= SAME_BLOCK;
  return alike || (least >= 3 && shared / least >= 0.75) ? shared : 0;
}
