/** How the words of a rule changed: it says more, it says less, or it says it with other words. */
import type { Language } from '../../text/language.ts';
import { tokenize } from '../../text/tokens.ts';
import { nameChanges } from './enumeration.ts';
import { isFunctionWord, isSameWord } from './fold.ts';
import type { BothSides } from './signal-rule.ts';
import type { Unit } from './units.ts';

export interface WordingChange {
  change: 'longer' | 'shorter' | 'reworded';
  /** The words added or dropped; empty for a rewording. */
  words: string;
}

/**
 * Words with meaning that one side has and the other lacks. Words of a link name its target, and small words, other
 * endings and another order change no rule; names added to an enumeration are told as such. Null when nothing is left,
 * or when fewer than `fewest` words changed.
 */
export function changedWording(
  { from, to }: BothSides,
  language: Language,
  fewest: number,
): WordingChange | null {
  if (nameChanges(from.prose, to.prose, language).length > 0) return null;
  const [before, after] = [meaningOf(from, language), meaningOf(to, language)];
  const gone = before.filter((key) => !after.some((other) => isSameWord(key, other)));
  const come = after.filter((key) => !before.some((other) => isSameWord(key, other)));
  if (Math.max(gone.length, come.length) < fewest) return null;
  const longer = to.keys.length > from.keys.length;
  const long = longer ? to : from;
  const run = insertedRun(longer ? from.keys : to.keys, long.keys);
  if (!run) return { change: 'reworded', words: '' };
  const tokens = tokenize(long.text);
  return {
    change: longer ? 'longer' : 'shorter',
    words: long.text.slice(tokens[run.start]!.start, tokens[run.end - 1]!.end),
  };
}

/** Words with meaning outside links; numbers have a signal of their own. */
function meaningOf(unit: Unit, language: Language): string[] {
  const links = unit.inlines.filter(({ kind }) => kind === 'link');
  return tokenize(unit.text)
    .filter(
      ({ kind, key, start }) =>
        kind === 'word' &&
        !isFunctionWord(key, language) &&
        !links.some((link) => link.start <= unit.start + start && unit.start + start < link.end),
    )
    .map(({ key }) => key);
}

/** The one run of words in `long` that `short` lacks, where the rest is the same. */
function insertedRun(
  short: readonly string[],
  long: readonly string[],
): { start: number; end: number } | null {
  if (short.length >= long.length) return null;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  return start + end < short.length ? null : { start, end: start + long.length - short.length };
}
