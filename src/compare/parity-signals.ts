/** Whether what changed in one locale changed in another too: by kind and value, never by words. */
import type { Block } from '../document/document.ts';
import { findDates } from '../text/dates.ts';
import { languageOf } from '../text/languages.ts';
import { extractNumbers } from '../text/numbers.ts';
import type { Change, Signal } from './change.ts';
import { isListPoint } from './count-changes.ts';
import type { SectionGroup } from './parity-groups.ts';

/** The signals of one locale that have no counterpart in some other, as they are told. */
export function missingCounterparts(
  group: SectionGroup,
  locale: string,
  others: readonly string[],
): string[] {
  const own = group.changes.filter((change) => change.locale === locale);
  const ours = balanceOf(own);
  const found = new Set<string>();
  for (const other of others) {
    const changes = group.changes.filter((change) => change.locale === other);
    const theirs = balanceOf(changes);
    const moved = changes.some(({ weight }) => weight !== 'cosmetic');
    const untouched = untouchedBlocks(own, changes);
    for (const signal of own.flatMap(({ signals }) => signals))
      if (!hasCounterpart(signal, locale, ours, theirs, moved, moved && !isQuotedFrom(signal, untouched)))
        found.add(signal.text);
    const [grown, grownThere] = [growthOf(own), growthOf(changes)];
    if (found.size === 0 && grown !== 0 && grown !== grownThere)
      found.add(`the section was ${grown > 0 ? 'added' : 'removed'}`);
  }
  return [...found];
}

/** Sections more (or fewer) than before. */
function growthOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { sections }) => sum + sections.to.length - sections.from.length, 0);
}

/** What a section gained (above zero) and lost, by key: rules by disposition, items of other lists, numbers, dates. */
type Balance = ReadonlyMap<string, number>;

const balances = new WeakMap<readonly Block[], Balance>();

function balanceOf(changes: readonly Change[]): Balance {
  const total = new Map<string, number>();
  const add = (key: string, count: number): void => {
    total.set(key, (total.get(key) ?? 0) + count);
  };
  for (const { sections, locale } of changes) {
    for (const section of sections.to)
      for (const [key, count] of countBlocks(section.blocks, locale)) add(key, count);
    for (const section of sections.from)
      for (const [key, count] of countBlocks(section.blocks, locale)) add(key, -count);
  }
  return total;
}

function countBlocks(blocks: readonly Block[], locale: string): Balance {
  const known = balances.get(blocks);
  if (known) return known;
  const language = languageOf(locale);
  const counts = new Map<string, number>();
  const add = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const block of blocks) {
    if (block.role === 'rule-item') add(`rule ${block.disposition}`);
    else if (block.role === 'definition') add('definition');
    else if ((block.list?.first || block.table) && block.role === null) add('point');
    for (const { key, hard, inDate } of extractNumbers(block.prose, language)) if (hard && !inDate) add(key);
    for (const { value } of findDates(block.prose, language)) if (value !== null) add(`date ${value}`);
  }
  balances.set(blocks, counts);
  return counts;
}

/**
 * Rules, numbers, dates, names and definitions are counted over the whole section on both sides, since two languages
 * part their sentences differently. The other kinds depend on words: there any change in the same place may be the counterpart.
 */
function hasCounterpart(
  signal: Signal,
  locale: string,
  ours: Balance,
  theirs: Balance,
  moved: boolean,
  inPlace: boolean,
): boolean {
  const same = (key: string): boolean =>
    Math.sign(ours.get(key) ?? 0) === 0 || Math.sign(ours.get(key) ?? 0) === Math.sign(theirs.get(key) ?? 0);
  if ((signal.kind === 'rule-item' || signal.kind === 'obligation') && !keysOf(signal, locale).every(same))
    return false;
  switch (signal.kind) {
    case 'number':
    case 'date':
      return keysOf(signal, locale).every(same);
    case 'rule-item':
    case 'disposition':
      if (signal.kind === 'rule-item' && signal.from !== null && signal.to !== null) return inPlace;
      return moved && ruleKeys(ours, theirs).every((key) => (ours.get(key) ?? 0) === (theirs.get(key) ?? 0));
    case 'list-item':
      return (
        (isListPoint(signal) ? moved : inPlace) && (ours.get('point') ?? 0) === (theirs.get('point') ?? 0)
      );
    case 'term':
      return (
        (signal.from === null || signal.to === null ? moved : inPlace) &&
        (ours.get('definition') ?? 0) === (theirs.get('definition') ?? 0)
      );
    default:
      return inPlace;
  }
}

/**
 * Blocks that changed here while the block in the same place there did not. Only where both sides have as many blocks can
 * places be compared; else none is known.
 */
function untouchedBlocks(own: readonly Change[], others: readonly Change[]): Block[] {
  const [here, there] = [own, others].map((changes) =>
    changes.flatMap(({ sections }) => sections.to.flatMap(({ blocks }) => blocks)),
  ) as [Block[], Block[]];
  if (here.length !== there.length) return [];
  const changed = (changes: readonly Change[]) =>
    new Set(
      changes.flatMap(({ blocks }) =>
        blocks
          .filter(({ op, words }) => op !== 'equal' && words.some(([mark]) => mark !== '='))
          .flatMap(({ block }) => block.to ?? []),
      ),
    );
  const [ours, theirs] = [changed(own), changed(others)];
  return here.filter((block, at) => ours.has(block) && !theirs.has(there[at]!));
}

/** True where the signal quotes one of the blocks. */
function isQuotedFrom({ text }: Signal, blocks: readonly Block[]): boolean {
  const quoted = [...text.matchAll(/\u201C([^\u201C\u201D]*)\u201D/g)]
    .at(-1)?.[1]
    ?.replace(/[\u2066-\u2069\u2026]/g, '')
    .trim();
  return quoted !== undefined && blocks.some((block) => block.text.replace(/\s+/g, ' ').includes(quoted));
}

function keysOf({ kind, from, to }: Signal, locale: string): string[] {
  const language = languageOf(locale);
  return [from, to].flatMap((text) => {
    if (text === null) return [];
    if (kind === 'date')
      return findDates(text, language).flatMap(({ value }) => (value === null ? [] : [`date ${value}`]));
    // A number inside a rule counts where it is written in figures; in words it may come and go.
    return extractNumbers(text, language).flatMap(({ hard, digits, inDate, key }) =>
      hard && !inDate && (digits || kind === 'number') ? [key] : [],
    );
  });
}

function ruleKeys(...sides: Balance[]): string[] {
  return [...new Set(sides.flatMap((side) => [...side.keys()]))].filter((key) => key.startsWith('rule '));
}
