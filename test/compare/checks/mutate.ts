/** Makes one fault at a time in the Urdu of a pair of guidelines, so that it can be counted how many are found. */

import type { Unit } from '../../../src/compare/checks/units.ts';
import type { Block, Document } from '../../../src/document/document.ts';
import { sourceSpan } from '../../../src/document/projection.ts';
import type { Edit } from '../../../src/model/finding.ts';

/** One fault: the edit that makes it, and where a finding should stand. */
export interface Fault {
  kind: string;
  edit: Edit;
  block: Block;
  what: string;
}

export function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** Every fault of each kind that the unit allows. */
export function faultsOf(unit: Unit, source: Document): Fault[] {
  const [from, to] = [unit.source[0]!, unit.translation[0]!];
  if (to.kind === 'code' || to.kind === 'html') return [];
  return [
    ...numbers(to),
    ...comparators(to),
    ...links(to),
    ...negations(from, to),
    ...english(from, to, source),
    ...halves(to),
  ];
}

function replaceEach(
  block: Block,
  pattern: RegExp,
  kind: string,
  change: (match: RegExpMatchArray) => string | null,
): Fault[] {
  const faults: Fault[] = [];
  for (const match of block.prose.matchAll(pattern)) {
    const text = change(match);
    if (text === null) continue;
    const span = sourceSpan(block, match.index, match.index + match[0].length);
    faults.push({ kind, block, what: `${match[0]} > ${text}`, edit: { ...span, text } });
  }
  return faults;
}

function numbers(block: Block): Fault[] {
  return [
    ...replaceEach(block, /\d+/g, 'number changed', ([digits]) => String(Number(digits) + 3)),
    ...replaceEach(block, /\d+\s*/g, 'number lost', () => ''),
  ];
}

function comparators(block: Block): Fault[] {
  return [
    ...replaceEach(block, /(?<=\d+ سال )سے کم/g, 'comparator turned', () => 'سے زیادہ'),
    ...replaceEach(block, /(?<=\d+ سال )یا اس سے زیادہ/g, 'comparator turned', () => 'یا اس سے کم'),
    ...replaceEach(block, /(?<=\d+ سال )یا اس سے زیادہ/g, 'comparator turned', () => 'سے کم'),
  ];
}

function links(block: Block): Fault[] {
  const faults: Fault[] = [];
  for (const inline of block.inlines) {
    if (inline.kind !== 'link' || !inline.targetSource) continue;
    faults.push({
      kind: 'link changed',
      block,
      what: inline.target!,
      edit: { ...inline.targetSource, text: 'introduction.md#wrong-place' },
    });
    faults.push({
      kind: 'link lost',
      block,
      what: inline.target!,
      edit: { ...inline.source, text: block.text.slice(inline.start, inline.end) },
    });
    faults.push({
      kind: 'link broken',
      block,
      what: inline.target!,
      edit: { ...inline.targetSource, text: `${inline.target}\u06D4` },
    });
  }
  return faults;
}

/** Only where the English denies too, so that the fault is one in the translation. */
function negations(from: Block, to: Block): Fault[] {
  if (!/\b(?:not|never|no|nobody|nothing|neither|nor|cannot|without|unless)\b|n't\b/i.test(from.prose))
    return [];
  return replaceEach(to, /(?<![\p{L}\p{M}])(?:نہیں|نہ|بغیر)(?![\p{L}\p{M}])\s?/gu, 'negation lost', () => '');
}

function english(from: Block, to: Block, source: Document): Fault[] {
  if (to.kind === 'heading' || (from.text.match(/[A-Za-z]+/g)?.length ?? 0) < 3) return [];
  const marker = (block: Block, text: string) =>
    /^(?:[-*+]|\d+[.)])\s+/.exec(text.slice(block.start, block.end))?.[0].length ?? 0;
  const whole = source.text.slice(from.start + marker(from, source.text), from.end);
  const faults: Fault[] = [];
  const first = to.runs[0];
  if (!first) return [];
  const start = Math.min(first.source, ...to.inlines.map((inline) => inline.source.start));
  faults.push({
    kind: 'English left in',
    block: to,
    what: whole.slice(0, 40),
    edit: { start, end: to.end, text: whole },
  });
  const phrase = /[a-z]+ [a-z]+ [a-z]+ [a-z]+/.exec(from.prose)?.[0];
  const word = /(?<=\s)\p{L}+(?=\s)/u.exec(to.prose);
  if (phrase && word) {
    const span = sourceSpan(to, word.index, word.index + word[0].length);
    faults.push({ kind: 'English words left in', block: to, what: phrase, edit: { ...span, text: phrase } });
  }
  return faults;
}

/** The second half of the words is lost; markup that would be torn is left whole. */
function halves(block: Block): Fault[] {
  const words = block.text.match(/\S+/g)?.length ?? 0;
  if (words < 12) return [];
  let seen = 0;
  for (const match of block.text.matchAll(/\S+/g)) {
    if (++seen <= words / 2) continue;
    if (block.inlines.some((inline) => inline.start < match.index && inline.end > match.index)) continue;
    const start = sourceSpan(block, match.index, match.index + 1).start;
    return [
      {
        kind: words < 24 ? 'half cut (12 to 23 words)' : 'half cut (24 words or more)',
        block,
        what: block.text.slice(0, 40),
        edit: { start, end: block.end, text: '' },
      },
    ];
  }
  return [];
}
