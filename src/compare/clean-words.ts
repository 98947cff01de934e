/** Cleaning a word diff for reading: no confetti, whole words with their marks, and no word that a rule hangs on blurred. */
import type { Language } from '../text/language.ts';
import { findProtected, isStopWord, type WordToken } from './word-tokens.ts';

/** A run of tokens that is the same on both sides, or was replaced (either range may be empty). */
export interface Edit {
  equal: boolean;
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** Both texts with their tokens. */
export interface EditText {
  from: string;
  to: string;
  a: readonly WordToken[];
  b: readonly WordToken[];
  language: Language;
}

/** Least share of the shorter side's words that must have stayed for a pair to be shown word by word. */
const LEAST_KEPT = 0.3;

/** Runs that follow each other and are of one kind become one; empty ones go. */
export function joinEdits(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    if (edit.a0 === edit.a1 && edit.b0 === edit.b1) continue;
    const last = joined[joined.length - 1];
    if (last && last.equal === edit.equal) {
      last.a1 = edit.a1;
      last.b1 = edit.b1;
    } else joined.push({ ...edit });
  }
  return joined;
}

/** Clean the edits of one pair of sentences. */
export function cleanEdits(sides: EditText, edits: readonly Edit[]): Edit[] {
  const slid = joinEdits(slideEdits(sides, edits));
  const absorbed = absorbIslands(sides, slid);
  const whole = joinEdits(keepMarksWithWords(sides, absorbed));
  return isShredded(sides, whole) ? [replaceAll(whole)] : whole;
}

function replaceAll(edits: readonly Edit[]): Edit {
  const first = edits[0]!;
  const last = edits[edits.length - 1]!;
  return { equal: false, a0: first.a0, a1: last.a1, b0: first.b0, b1: last.b1 };
}

function countWords(tokens: readonly WordToken[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (tokens[at]!.word) count++;
  return count;
}

/** A pure insertion or deletion may stand at several places; it reads best from the beginning of a word to after a mark. */
function slideEdits({ a, b }: EditText, edits: readonly Edit[]): Edit[] {
  const slid = edits.map((edit) => ({ ...edit }));
  for (let at = 1; at < slid.length; at++) {
    const edit = slid[at]!;
    const before = slid[at - 1]!;
    if (edit.equal || !before.equal) continue;
    if (at + 1 === slid.length)
      slid.push({ equal: true, a0: edit.a1, a1: edit.a1, b0: edit.b1, b1: edit.b1 });
    const after = slid[at + 1]!;
    const inserted = edit.a0 === edit.a1;
    if (!inserted && edit.b0 !== edit.b1) continue;
    const tokens = inserted ? b : a;
    const start = inserted ? edit.b0 : edit.a0;
    const end = inserted ? edit.b1 : edit.a1;
    const least = -Math.min(before.a1 - before.a0 - 1, 8);
    const most = Math.min(after.a1 - after.a0 - 1, 8);
    let low = 0;
    while (low > least && tokens[start + low - 1]!.key === tokens[end + low - 1]!.key) low--;
    let high = 0;
    while (high < most && tokens[start + high]!.key === tokens[end + high]!.key) high++;
    let best = 0;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let by = low; by <= high; by++) {
      const score = scoreBoundary(tokens, start + by, end + by) - Math.abs(by) / 100;
      if (score > bestScore) [best, bestScore] = [by, score];
    }
    if (best === 0) continue;
    before.a1 += best;
    before.b1 += best;
    after.a0 += best;
    after.b0 += best;
    edit.a0 += best;
    edit.a1 += best;
    edit.b0 += best;
    edit.b1 += best;
  }
  return slid;
}

function scoreBoundary(tokens: readonly WordToken[], start: number, end: number): number {
  const first = tokens[start]!;
  const last = tokens[end - 1]!;
  const next = tokens[end];
  let score = 0;
  if (first.word && (start === 0 || first.space === ' ')) score += 2;
  if (!next || next.space === ' ') score += 1;
  if (!last.word && first.word) score += 1;
  if (start > 0 && !tokens[start - 1]!.word && first.word) score += 1;
  return score;
}

/** Turn stretches between edits that are no more than a word or two into part of them. */
function absorbIslands(sides: EditText, edits: readonly Edit[]): Edit[] {
  const { a, b, from, to, language } = sides;
  let held: ((edit: Edit) => boolean) | null = null;
  const isHeld = (edit: Edit): boolean => {
    if (!held) {
      const left = findProtected(from, a, language);
      const right = findProtected(to, b, language);
      held = ({ a0, a1, b0, b1 }) => anyIn(left, a0, a1) || anyIn(right, b0, b1);
    }
    return held(edit);
  };
  let list = edits.map((edit) => ({ ...edit }));
  for (let again = true; again; ) {
    again = false;
    for (let at = 1; at < list.length - 1; at++) {
      const island = list[at]!;
      if (!island.equal || !isIsland(sides, list[at - 1]!, island, list[at + 1]!, language) || isHeld(island))
        continue;
      island.equal = false;
      list = joinEdits(list);
      again = true;
      break;
    }
  }
  return list;
}

function anyIn(test: (at: number) => boolean, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (test(at)) return true;
  return false;
}

function isIsland({ a, b }: EditText, before: Edit, island: Edit, after: Edit, language: Language): boolean {
  if (island.a1 - island.a0 > 8) return false;
  const words = countWords(a, island.a0, island.a1);
  if (words > 2) return false;
  const replaced = (edit: Edit): boolean => edit.a0 < edit.a1 && edit.b0 < edit.b1;
  // Two insertions with a word between them read well as they are; so do two deletions.
  const mixed =
    (before.a0 < before.a1 || after.a0 < after.a1) && (before.b0 < before.b1 || after.b0 < after.b1);
  if (!mixed) return false;
  const sizes = [before, after].map((edit) =>
    Math.max(countWords(a, edit.a0, edit.a1), countWords(b, edit.b0, edit.b1)),
  );
  const least = Math.min(...sizes);
  if (words === 0) return (replaced(before) && replaced(after)) || least >= 2;
  let content = 0;
  for (let at = island.a0; at < island.a1; at++)
    if (a[at]!.word && !isStopWord(a[at]!.text, language)) content++;
  if (content === 0) return least >= 1;
  return words === 1 ? least >= 2 : least >= 4;
}

/** An edit of marks alone takes the word they are written to with it: "abuse;" became "abuse". */
function keepMarksWithWords(sides: EditText, edits: readonly Edit[]): Edit[] {
  const { a, b } = sides;
  const list = edits.map((edit) => ({ ...edit }));
  for (let at = 1; at < list.length; at++) {
    const edit = list[at]!;
    const before = list[at - 1]!;
    if (edit.equal || !before.equal) continue;
    if (countWords(a, edit.a0, edit.a1) + countWords(b, edit.b0, edit.b1) > 0) continue;
    const glued = [a[edit.a0], b[edit.b0]].some(
      (token, side) => token && (side === 0 ? edit.a0 < edit.a1 : edit.b0 < edit.b1) && token.space === '',
    );
    const word = a[before.a1 - 1];
    if (!glued || !word?.word || /\p{N}/u.test(word.text)) continue;
    const held = findProtected(sides.from, a, sides.language);
    if (held(before.a1 - 1)) continue;
    before.a1--;
    before.b1--;
    edit.a0--;
    edit.b0--;
  }
  return list;
}

/** Too little stayed where both sides say something of their own: then two texts are clearer than one in shreds. */
function isShredded({ a, b }: EditText, edits: readonly Edit[]): boolean {
  if (edits.length < 3) return false;
  let [kept, gone, come] = [0, 0, 0];
  for (const { equal, a0, a1, b0, b1 } of edits) {
    if (equal) kept += countWords(a, a0, a1);
    else {
      gone += countWords(a, a0, a1);
      come += countWords(b, b0, b1);
    }
  }
  return Math.min(gone, come) > 2 && kept / (kept + Math.min(gone, come)) < LEAST_KEPT;
}
