/** Names added to or taken from an enumeration inside a sentence: "race, ethnicity, tribe and religion". */
import type { Language } from '../../text/language.ts';
import { wordKey } from '../../text/normalize.ts';
import { findObligations } from '../../text/obligations.ts';
import { parted, tokenize } from '../../text/tokens.ts';

export interface NameChange {
  op: '+' | '-';
  name: string;
  /** Where it begins in its sentence. */
  start: number;
  /** How many names its enumeration has. */
  names: number;
}

/** Words a name may have; more is a clause. */
const LONGEST_NAME = 3;
const MOST_COMPARED = 60_000;

interface Word {
  key: string;
  start: number;
  end: number;
  /** A comma or a joining word stands before it; a joining word does. */
  parted: boolean;
  joined: boolean;
}

/** What was added to or taken from the enumerations of one sentence, where nothing else changed in that place. */
export function nameChanges(from: string, to: string, language: Language): NameChange[] {
  // Read in one direction whichever text came first, so that the change made backwards is the same, turned round.
  if (from > to)
    return nameChanges(to, from, language).map((change) => ({
      ...change,
      op: change.op === '+' ? '-' : '+',
    }));
  const left = readWords(from, language);
  const right = readWords(to, language);
  const gaps = differences(left, right);
  const [before, after] = [countParted(left), countParted(right)];
  const found: NameChange[] = [];
  for (const { a0, a1, b0, b1 } of gaps) {
    if (a0 < a1 && b0 < b1) continue;
    const [text, words, op] = b0 < b1 ? ([to, right, '+'] as const) : ([from, left, '-'] as const);
    const [start, end] = slide(words, b0 < b1 ? b0 : a0, b0 < b1 ? b1 : a1);
    // A first name comes before what was the first: there was no comma there.
    const next = b0 < b1 ? left[a0] : right[b0];
    if (!words[start]!.parted && next?.parted) continue;
    for (const name of readNames(text, words, start, end, language))
      found.push({ ...name, op, names: countNames(words, start, end) });
  }
  // A name that only stands elsewhere in the enumeration was neither added nor taken.
  const moved = (one: NameChange) =>
    found.some((other) => other.op !== one.op && wordKey(other.name) === wordKey(one.name));
  const changes = found.filter((one) => !moved(one));
  // As many commas or joining words must have come as names did.
  const grown = found.filter(({ op }) => op === '+').length - found.filter(({ op }) => op === '-').length;
  return after - before === grown ? changes : [];
}

const joining = new WeakMap<Language, ReadonlySet<string>>();

function readWords(text: string, language: Language): Word[] {
  let joins = joining.get(language);
  if (!joins) {
    joins = new Set((language.listWords ?? []).map(wordKey));
    joining.set(language, joins);
  }
  const words: Word[] = [];
  let apart = false;
  let joined = false;
  for (const { key, start, end, gap } of tokenize(text)) {
    if (gap === parted) apart = true;
    if (joins.has(key)) {
      apart = joined = true;
      continue;
    }
    words.push({ key, start, end, parted: apart && words.length > 0, joined });
    apart = joined = false;
  }
  return words;
}

function countParted(words: readonly Word[]): number {
  return words.filter((word) => word.parted).length;
}

/** An added run may stand one place further left just as well: "a caste, [a tribe,] a disease". The place at a comma is meant. */
function slide(words: readonly Word[], start: number, end: number): [number, number] {
  for (let by = 0; start - by >= 0; by += 1) {
    if (words[start - by]!.parted) return [start - by, end - by];
    if (start - by === 0 || words[start - by - 1]!.key !== words[end - by - 1]!.key) break;
  }
  return [start, end];
}

/** The names in a run of added words; none where a name is too long or is no name. */
function readNames(
  text: string,
  words: readonly Word[],
  start: number,
  end: number,
  language: Language,
): { name: string; start: number }[] {
  // The last name of an enumeration follows a joining word; the others a comma, with another name after them.
  if (!words[end]?.parted && !lastName(words, start, end).joined) return [];
  if (!words[start]!.parted && !words[end]?.parted) return [];
  const names: { name: string; start: number }[] = [];
  let first = start;
  for (let at = start + 1; at <= end; at += 1) {
    if (at < end && !words[at]!.parted) continue;
    const name = text.slice(words[first]!.start, words[at - 1]!.end);
    if (
      at - first > LONGEST_NAME ||
      !/\p{L}/u.test(name) ||
      /\p{N}/u.test(name) ||
      findObligations(name, language).length > 0
    )
      return [];
    names.push({ name, start: words[first]!.start });
    first = at;
  }
  return names;
}

function lastName(words: readonly Word[], start: number, end: number): Word {
  for (let at = end - 1; at > start; at -= 1) if (words[at]!.parted) return words[at]!;
  return words[start]!;
}

/** How many names stand in the enumeration around a run of words; one where no joining word holds it together. */
function countNames(words: readonly Word[], start: number, end: number): number {
  let count = 1;
  let joined = false;
  const meet = ({ parted: apart, joined: joins }: Word): boolean => {
    if (apart) count += 1;
    if (apart && joins) joined = true;
    return apart;
  };
  for (let at = start, last = start; at > 0 && last - at <= LONGEST_NAME + 1; at -= 1)
    if (meet(words[at]!)) last = at;
  for (
    let at = start + 1, last = start;
    at < words.length && (at < end || at - last <= LONGEST_NAME + 1);
    at += 1
  )
    if (meet(words[at]!)) last = at;
  return joined ? count : 1;
}

interface Gap {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** Where two runs of words differ, by their longest common part. */
function differences(left: readonly Word[], right: readonly Word[]): Gap[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start]!.key === right[start]!.key) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left.at(-1 - end)!.key === right.at(-1 - end)!.key
  )
    end += 1;
  const n = left.length - start - end;
  const m = right.length - start - end;
  if (n + m === 0) return [];
  if (n === 0 || m === 0 || n * m > MOST_COMPARED)
    return [{ a0: start, a1: start + n, b0: start, b1: start + m }];
  const width = m + 1;
  const table = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1)
      table[i * width + j] =
        left[start + i]!.key === right[start + j]!.key
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  const gaps: Gap[] = [];
  let open: Gap | null = null;
  for (let i = 0, j = 0; i < n || j < m; ) {
    if (i < n && j < m && left[start + i]!.key === right[start + j]!.key) {
      open = null;
      i += 1;
      j += 1;
      continue;
    }
    if (!open) {
      open = { a0: start + i, a1: start + i, b0: start + j, b1: start + j };
      gaps.push(open);
    }
    if (j >= m || (i < n && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) i += 1;
    else j += 1;
    open.a1 = start + i;
    open.b1 = start + j;
  }
  return gaps;
}
