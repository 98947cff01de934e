/** The top and foot of pages: their lines, and what somebody wrote there, changed or took out. */

import { foldWords } from '../fold-words.ts';
import { acceptAll, handIn, type Paragraph, sayBefore } from './accept.ts';
import { readWords } from './carried-words.ts';
import { readFlow } from './flow.ts';
import type { Hand } from './paragraph.ts';
import { readPrints } from './prints.ts';
import type { DocxReading } from './reading.ts';

/** A line at the top or foot of pages. */
export interface RunningLine {
  kind: 'header' | 'footer';
  text: string;
  /** What it said before its tracked changes; null where it has none. */
  before: string | null;
  hand: Hand | null;
}

/** Words there that are not as they were sent. */
export interface RunningWords {
  kind: RunningLine['kind'];
  text: string;
  /** Our words that were changed. */
  quote: string | null;
  hand: Hand | null;
  /** True for words of ours that were taken out. */
  gone: boolean;
}

type Running = Record<RunningLine['kind'], string[]>;

/** Words at the top and foot of pages that are not ours. `isPacket` tells a packet from any other file, whose letterhead is only told of. */
export function findRunning(
  reading: DocxReading,
  sent: DocxReading | null,
  isPacket: boolean,
): { words: RunningWords[]; notes: string[] } {
  const { lines, pictures } = readRunning(reading);
  const notes: string[] = [];
  if (pictures > 0) notes.push('A picture stands at the top or foot of the pages. Open the file and look.');
  const known = sentRunning(reading, sent);
  if (!isPacket) {
    const said = lines.map(({ text }) => text).filter((text) => /\p{L}/u.test(text));
    if (said.length > 0)
      notes.push(`At the top or foot of the pages stands: \u201C${said.join('; ').slice(0, 500)}\u201D.`);
    return { words: [], notes };
  }
  if (!known) return { words: lines.flatMap(readTracked), notes };
  const words = (['header', 'footer'] as const).flatMap((kind) => compare(kind, lines, known[kind]));
  return { words, notes };
}

function sentRunning({ properties }: DocxReading, sent: DocxReading | null): Running | null {
  if (sent) {
    const { lines } = readRunning(sent);
    const of = (wanted: RunningLine['kind']): string[] =>
      lines.filter(({ kind }) => kind === wanted).map(({ text }) => text);
    return { header: of('header'), footer: of('footer') };
  }
  const prints = readPrints(properties);
  return (prints && readWords(properties, prints)?.running) ?? null;
}

/** Where nothing is known of what was sent, what was recorded as changed is told. */
function readTracked({ kind, text, before, hand }: RunningLine): RunningWords[] {
  if (before === null || before === text) return [];
  return text === ''
    ? [{ kind, text: before, quote: null, hand, gone: true }]
    : [{ kind, text, quote: before || null, hand, gone: false }];
}

function compare(
  kind: RunningLine['kind'],
  all: readonly RunningLine[],
  sent: readonly string[],
): RunningWords[] {
  const lines = all.filter((line) => line.kind === kind);
  // A file whose pages have nothing of the kind went through a program that keeps none.
  if (lines.length === 0) return [];
  const keys = new Set(lines.map(({ text }) => runningKey(text, kind)));
  const ours = new Set(sent.map((text) => runningKey(text, kind)));
  const missing = [...new Set(sent)].filter(
    (text) => text.trim() !== '' && !keys.has(runningKey(text, kind)),
  );
  const added = lines.filter(({ text }) => text !== '' && !ours.has(runningKey(text, kind)));
  const words = added.map(({ text, before, hand }): RunningWords => {
    const quote = missing.find(
      (one) => before !== null && runningKey(one, kind) === runningKey(before, kind),
    );
    const changed = quote ?? (missing.length === 1 && added.length === 1 ? missing[0]! : null);
    if (changed !== null) missing.splice(missing.indexOf(changed), 1);
    return { kind, text, quote: changed, hand, gone: false };
  });
  return [
    ...words,
    ...missing.map((text): RunningWords => ({ kind, text, quote: null, hand: null, gone: true })),
  ];
}

/** Lines at the top and foot of pages, each once, and how many pictures stand among them. */
export function readRunning({ parts }: DocxReading): { lines: RunningLine[]; pictures: number } {
  const lines = new Map<string, RunningLine>();
  let pictures = 0;
  for (const { kind, root } of parts.running)
    for (const paragraph of acceptAll(readFlow(root))) {
      pictures += paragraph.marks.filter(({ thing }) => thing).length;
      const line = { kind, text: paragraph.text, before: beforeOf(paragraph), hand: handOf(paragraph) };
      if (line.text !== '' || line.before)
        lines.set(`${runningKey(line.text, kind)}\n${line.before ?? ''}`, line);
    }
  return { lines: [...lines.values()], pictures };
}

function beforeOf({ pieces }: Paragraph): string | null {
  return pieces.some(({ came, gone }) => came !== null || gone) ? sayBefore(pieces) : null;
}

function handOf({ pieces }: Paragraph): Hand | null {
  return handIn(pieces) ?? pieces.find(({ went }) => went !== null)?.went ?? null;
}

/** At the foot, lines that differ by the number of the page are the same. */
function runningKey(text: string, kind: RunningLine['kind']): string {
  const folded = foldWords(text);
  return kind === 'footer' ? folded.replace(/\p{Nd}+/gu, '0') : folded;
}
