/** The briefing of a diff for a terminal: topic by topic, what changed in substance, on one screen where it can be. */
import { cellWidth, showUnseen, wrapCells } from '../cells.ts';
import { isolate, isolateRtl } from '../isolate.ts';
import type { Paint } from '../paint.ts';
import { count } from '../words.ts';
import { type BriefingItem, type NamedEntry, sayNamed, shareBriefing } from './briefing.ts';
import { EFFECT_SIGNS } from './labels.ts';
import type { DiffEntry } from './topic.ts';
import type { DiffView } from './view.ts';

/** Lines for people are no longer than this, however wide the terminal. */
export const LONGEST_LINE = 100;

export interface BriefingOptions {
  view: DiffView;
  paint: Paint;
  width: number;
  /** Leave nothing out. */
  all: boolean;
}

/** Sections told on the first screen, about. */
const BRIEFING_ITEMS = 22;

export function renderBriefing({ view, paint, width, all }: BriefingOptions): string[] {
  const { briefing } = view;
  if (briefing.length === 0) return [];
  const room = Math.min(width, LONGEST_LINE);
  const shares = all ? briefing.map(({ items }) => items.length) : shareBriefing(briefing, BRIEFING_ITEMS);
  const lines = [paint.bold('What changed in substance')];
  briefing.forEach(({ topic, items, added, removed }, index) => {
    const left = items.length - shares[index]!;
    const more = left > 0 ? paint.dim(`  and ${count(left, 'more changed section')}`) : '';
    lines.push(
      `${paint.path(isolate(showUnseen(topic.title)))}${topic.state === 'new' && items.length === 0 ? paint.dim('  new') : ''}${more}`,
    );
    for (const item of items.slice(0, shares[index]))
      lines.push(
        ...renderItem(item, paint, room, all ? Number.MAX_SAFE_INTEGER : briefing.length > 8 ? 1 : 2),
      );
    lines.push(
      ...renderNamed('  + New: ', added, room, all),
      ...renderNamed('  \u2212 Removed: ', removed, room, all),
    );
  });
  return [...lines, ''];
}

const MOST_NAMED = 4;

/** Sections that came or went, by name. */
function renderNamed(lead: string, named: readonly NamedEntry[], width: number, all: boolean): string[] {
  if (named.length === 0) return [];
  const shown = all || named.length === MOST_NAMED + 1 ? named : named.slice(0, MOST_NAMED);
  const rest = named.length > shown.length ? ` and ${named.length - shown.length} more` : '';
  return hang('    ', shown.map((one) => sayNamed(one, showUnseen)).join(', ') + rest, width).map(
    (line, index) => (index === 0 ? lead + line.trimStart() : line),
  );
}

function renderItem(
  { entry, points, only }: BriefingItem,
  paint: Paint,
  width: number,
  most: number,
): string[] {
  const shown = points.slice(0, most);
  const rest = points.length - shown.length;
  const text = shown.map((point) => point.text).join('; ') + (rest > 0 ? `; ${rest} more` : '');
  const note = only ? ` (only in ${only.name})` : '';
  return hang(
    `  ${EFFECT_SIGNS[entry.effect]} `,
    `${showUnseen(entry.title)}: ${showUnseen(text)}${note}`,
    width,
  ).map((line, index) =>
    index === 0 ? line.replace(EFFECT_SIGNS[entry.effect], (sign) => paintEffect(entry, sign, paint)) : line,
  );
}

/** A text in the colour of an effect; its sign or name says the same. */
export function paintEffect({ effect }: Pick<DiffEntry, 'effect'>, text: string, paint: Paint): string {
  if (effect === 'tightens') return paint.severity('error', text);
  if (effect === 'loosens') return paint.good(text);
  return effect === 'mixed' ? paint.severity('warning', text) : paint.dim(text);
}

/** Lines with a lead on the first and the same width of space on the others. */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = ' '.repeat(Math.max(2, cellWidth(lead)));
  return wrapCells(text, width - cellWidth(indent)).map(
    (line, index) => (index === 0 ? lead : indent) + isolateRtl(line),
  );
}
