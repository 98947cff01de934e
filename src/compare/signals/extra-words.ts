/** Words that one side of a rule has beyond all words of the other: the rule reaches further, or less far, than it did. */
import type { Language } from '../../text/language.ts';
import { tokenize } from '../../text/tokens.ts';
import { nameChanges } from './enumeration.ts';
import { isFunctionWord } from './fold.ts';
import type { BothSides } from './signal-rule.ts';

/** Words with meaning that must be added for a rule to have another reach. */
const FEWEST_WORDS = 2;

/** The words added or dropped in one place; null for a rewording, and for names added to an enumeration. */
export function extraWords({ from, to }: BothSides, language: Language): { longer: boolean; words: string } | null {
  if (from.keys.length === to.keys.length || nameChanges(from.prose, to.prose, language).length > 0) return null;
  const longer = to.keys.length > from.keys.length;
  const [short, long] = longer ? [from, to] : [to, from];
  const run = insertedRun(short.keys, long.keys);
  if (!run || run.filter((at) => !isFunctionWord(long.keys[at]!, language)).length < FEWEST_WORDS) return null;
  const tokens = tokenize(long.text);
  return { longer, words: long.text.slice(tokens[run[0]!]!.start, tokens[run.at(-1)!]!.end) };
}

/** Places in `long` of the one run of words that `short` lacks, where the rest is the same. */
function insertedRun(short: readonly string[], long: readonly string[]): number[] | null {
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  if (start + end < short.length) return null;
  return Array.from({ length: long.length - short.length }, (_, at) => start + at);
}
