/** Names added to or taken from an enumeration inside a sentence: "race, ethnicity, tribe and religion". */
import type { Language } from '../../text/language.ts';
import { wordKey } from '../../text/normalize.ts';
import { findObligations } from '../../text/obligations.ts';
import { parted, tokenize } from '../../text/tokens.ts';

export interface NameChange {
  op: '+' | '-';
  name: string;
  /** How many names the enumerations of the longer sentence have. */
  names: number;
}

/** Words a name may have; more is a clause. */
const LONGEST_NAME = 4;
const MOST_COMPARED = 60_000;

interface Word {
  key: string;
  start: number;
  end: number;
  /** A comma or a joining word stands before it. */
  parted: boolean;
}

/** What was added to or taken from the enumerations of one sentence, where nothing else changed in that place. */
export function nameChanges(from: string, to: string, language: Language): NameChange[] {
  // Read in one direction whichever text came first, so that the change made backwards is the same, turned round.
  if (from > to) return nameChanges(to, from, language).map((change) => ({ ...change, op: change.op === '+' ? '-' : '+' }));
  const left = readWords(from, language);
  const right = readWords(to, language);
  const gaps = differences(left, right);
  const [before, after] = [countParted(left), countParted(right)];
  const names = Math.max(before, after) + 1;
  const found: NameChange[] = [];
  for (const { a0, a1, b0, b1 } of gaps) {
    if (a0 < a1 && b0 < b1) continue;
    const [text, words, start, end, op] = b0 < b1 ? ([to, right, b0, b1, '+'] as const) : ([from, left, a0, a1, '-'] as const);
    for (const name of readNames(text, words, start, end, language)) found.push({ op, name, names });
  }
  // A name that only stands elsewhere in the enumeration was neither added nor taken.
  const moved = (one: NameChange) => found.some((other) => other.op !== one.op && wordKey(other.name) === wordKey(one.name));
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
  for (const { key, start, end, gap } of tokenize(text)) {
    if (gap === parted) apart = true;
    if (joins.has(key)) {
      apart = true;
      continue;
    }
    words.push({ key, start, end, parted: apart && words.length > 0 });
    apart = false;
  }
  return words;
}

function countParted(words: readonly Word[]): number {
  return words.filter((word) => word.parted).length;
}

/** The names in a run of added words; none where a name is too long or is no name. */
function readNames(text: string, words: readonly Word[], start: number, end: number, language: Language): string[] {
  const bounded = words[start]!.parted || words[end]?.parted === true;
  if (!bounded) return [];
  const names: string[] = [];
  let first = start;
  for (let at = start + 1; at <= end; at += 1) {
    if (at < end && !words[at]!.parted) continue;
    const name = text.slice(words[first]!.start, words[at - 1]!.end);
    if (at - first > LONGEST_NAME || !/\p{L}/u.test(name) || /\p{N}/u.test(name) || findObligations(name, language).length > 0) return [];
    names.push(name);
    first = at;
  }
  return names;
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
  while (end < left.length - start && end < right.length - start && left.at(-1 - end)!.key === right.at(-1 - end)!.key) end += 1;
  const n = left.length - start - end;
  const m = right.length - start - end;
  if (n + m === 0) return [];
  if (n === 0 || m === 0 || n * m > MOST_COMPARED) return [{ a0: start, a1: start + n, b0: start, b1: start + m }];
  const width = m + 1;
  const table = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1)
      table[i * width + j] =
        left[start + i]!.key === right[start + j]!.key ? table[(i + 1) * width + j + 1]! + 1 : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  const gaps: Gap[] = [];
  let open: Gap | null = null;
  for (let i = 0, j = 0; i < n || j < m; ) {
    if (i < n && j < m && left[start + i]!.key === right[start + j]!.key) {
      open = null;
      i += 1;
      j += 1;
      continue;
    }
    if (!open) gaps.push((open = { a0: start + i, a1: start + i, b0: start + j, b1: start + j }));
    if (j >= m || (i < n && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) i += 1;
    else j += 1;
    open.a1 = start + i;
    open.b1 = start + j;
  }
  return gaps;
}
