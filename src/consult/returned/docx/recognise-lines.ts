/** Which lines of a returned file are ours, and which a person wrote: the lines as sent, in order, against those that came back. */
import { diffArrays } from 'diff';
import type { Language } from '../../../text/language.ts';
import { foldWords } from '../fold-words.ts';
import { pairBlocks } from '../pair-blocks.ts';
import { printLine } from './prints.ts';
import { placeKey, type SectionPlace } from './stretches.ts';

/** A line as it was sent: its print, and its words where they are known. */
export interface SentLine {
  print: string;
  text: string | null;
  /** The section it stood in, where that is known. */
  place: SectionPlace | null;
}

/** A line that came back. */
export interface CameLine {
  text: string;
  /** What it said before its tracked changes, where it has any. */
  before: string | null;
  /** The section it is known to stand in: none of our lines around them became it. */
  section: SectionPlace | null;
}

/** What became of the line at this place in the file. */
export interface Recognised {
  /** `ours` as it was sent; `changed`, or `new`. */
  state: 'ours' | 'changed' | 'new';
  /** Number of the line as sent: the same, or the one that was changed. */
  sent: number | null;
  /** Numbers of all lines as sent that it was made of, where several were joined. */
  joined?: readonly number[];
}

export interface Recognition {
  /** In the order of the file. */
  lines: Recognised[];
  /** Numbers of the lines as sent that are nowhere in it. */
  gone: number[];
}

/** Edits beyond which order no longer counts. */
const MOST_EDITS = 2_500;

/** Recognise lines. */
export function recogniseLines(
  lines: readonly CameLine[],
  sent: readonly SentLine[],
  language: Language,
): Recognition {
  const prints = lines.map(({ text }) => printLine(text));
  const present = new Set(lines.map(({ section }) => placeKey(section)));
  // Edits of a section that is there are told by comparing it.
  const isPresent = ({ place }: SentLine): boolean => place !== null && present.has(placeKey(place));
  const found: Recognised[] = lines.map(() => ({ state: 'new', sent: null }));
  const left = new Map<string, number[]>();
  const steps = diffArrays(
    sent.map(({ print }) => print),
    prints,
    { maxEditLength: MOST_EDITS },
  ) ?? [
    { count: sent.length, removed: true, added: false },
    { count: lines.length, removed: false, added: true },
  ];
  const gaps: { sent: number[]; lines: number[] }[] = [];
  let [i, j] = [0, 0];
  let open = false;
  for (const { count, removed, added } of steps) {
    if (!removed && !added)
      for (let at = 0; at < count; at++) found[j + at] = { state: 'ours', sent: i + at };
    else {
      if (!open) gaps.push({ sent: [], lines: [] });
      const gap = gaps[gaps.length - 1]!;
      for (let at = 0; at < count; at++)
        if (removed) {
          gap.sent.push(i + at);
          const { print } = sent[i + at]!;
          if (!left.has(print)) left.set(print, []);
          left.get(print)!.push(i + at);
        } else gap.lines.push(j + at);
    }
    open = removed || added;
    i += added ? 0 : count;
    j += removed ? 0 : count;
  }
  const take = (print: string): number | null => left.get(print)?.shift() ?? null;
  // Lines of ours that somebody moved, then those that say what they said before somebody changed them.
  for (const { lines: added } of gaps)
    for (const at of added) {
      const same = take(prints[at]!);
      if (same !== null) found[at] = { state: 'ours', sent: same };
    }
  for (const { lines: added } of gaps)
    for (const at of added) {
      const { before } = lines[at]!;
      if (found[at]!.sent !== null || !before) continue;
      const changed = take(printLine(before));
      if (changed !== null) found[at] = { state: 'changed', sent: changed };
    }
  const taken = new Set(found.map((one) => one.sent));
  for (const gap of gaps) pairRest(gap, taken);
  const there = new Set(found.flatMap((one) => one.joined ?? one.sent ?? []));
  return { lines: found, gone: sent.map((_, at) => at).filter((at) => !there.has(at)) };

  /** What is left between two lines that stayed: changed without a trace, if the words are alike. */
  function pairRest(gap: { sent: number[]; lines: number[] }, taken: ReadonlySet<number | null>): void {
    const ours = gap.sent.filter((at) => !taken.has(at) && sent[at]!.text !== null && !isPresent(sent[at]!));
    const theirs = gap.lines.filter((at) => found[at]!.sent === null && lines[at]!.section === null);
    if (ours.length === 0 || theirs.length === 0) return;
    for (const { from, to } of pairBlocks(
      ours.map((at) => foldWords(sent[at]!.text!)),
      theirs.map((at) => foldWords(lines[at]!.text)),
      language,
    ))
      if (from[0] < from[1])
        for (let at = to[0]; at < to[1]; at++)
          found[theirs[at]!] = {
            state: 'changed',
            sent: ours[from[0]]!,
            ...(from[1] - from[0] > 1 && { joined: ours.slice(...from) }),
          };
  }
}
