/** `mizan diff` for a terminal: the summary and the briefing on the first screen, then every section with its redline. */
import { cellWidth, cropCells, padCells, showUnseen, wrapCells } from '../cells.ts';
import { dropIsolates, hasRtl, isolate, isolateRtl } from '../isolate.ts';
import { createPaint, type Paint } from '../paint.ts';
import { count } from '../words.ts';
import { shortenQuotes } from './briefing.ts';
import {
  EFFECT_SIGNS,
  KIND_SIGNS,
  plainSaid,
  sayHistory,
  sayRevision,
  sayState,
  WEIGHT_SIGNS,
} from './labels.ts';
import { renderStat } from './stat.ts';
import { hang, LONGEST_LINE, paintEffect, renderBriefing } from './text-briefing.ts';
import { renderRedline } from './text-redline.ts';
import type { DiffEntry, DiffTopic, EntryChange } from './topic.ts';
import type { DiffView } from './view.ts';

export interface DiffTextOptions {
  width: number;
  color: boolean;
  /** Only the summary and the briefing. */
  quiet: boolean;
  /** Leave nothing out: wording and markup changes too, unchanged blocks, long new sections. */
  all: boolean;
  /** A table of sections and what changed in each language, instead of the redline. */
  stat?: boolean;
}

interface Setting extends DiffTextOptions {
  paint: Paint;
  view: DiffView;
  /** Wording changes are listed, not shown: there are many, and they would bury what matters. */
  foldEditorial: boolean;
}

/** Editorial changes beyond this many are listed by title where there is something substantive to read. */
const MOST_EDITORIAL = 8;

/** The whole report, ending in a newline. */
export function renderDiffText(view: DiffView, options: DiffTextOptions): string {
  const paint = createPaint(options);
  const foldEditorial = !options.all && view.counts.substantive > 0 && view.counts.editorial > MOST_EDITORIAL;
  const setting: Setting = { ...options, width: Math.max(40, options.width), paint, view, foldEditorial };
  const lines = renderHead(setting);
  if (view.topics.length > 0) {
    lines.push(...renderBriefing(setting));
    if (options.stat) lines.push(...renderStat(view, setting));
    else if (!options.quiet) for (const topic of view.topics) lines.push(...renderTopic(topic, setting));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Sentences under the headline: with the briefing's first topics they fill a screen. */
const MOST_SENTENCES = 12;

function renderHead({ view, paint, width, all }: Setting): string[] {
  const lines = [
    paint.bold(isolateRtl(showUnseen(view.title))),
    paint.dim(`from ${showUnseen(sayRevision(view.from))}`),
    paint.dim(`to   ${showUnseen(sayRevision(view.to))}`),
    '',
  ];
  if (view.topics.length === 0) return [...lines, paint.good('\u2714 Nothing changed.')];
  const room = Math.min(width, LONGEST_LINE);
  if (view.announcement)
    lines.push(paint.bold('An announcement: banners were put at the top, and nothing else changed.'));
  if (view.summary.headline !== '')
    lines.push(
      ...wrapCells(showSaid(endSentence(view.summary.headline)), room).map((line) =>
        paint.bold(isolateRtl(line)),
      ),
    );
  const { sentences } = view.summary;
  const shown =
    all || sentences.length === MOST_SENTENCES + 1 ? sentences : sentences.slice(0, MOST_SENTENCES);
  for (const sentence of shown)
    lines.push(...hang('\u2022 ', showUnseen(endSentence(shortenQuotes(sentence))), room));
  if (sentences.length > shown.length)
    lines.push(paint.dim(`  \u2026 ${sentences.length - shown.length} more (--all)`));
  return [...lines, ''];
}

/** A sentence with its own isolates taken out: lines get theirs when they are set. */
function showSaid(text: string): string {
  return showUnseen(dropIsolates(text));
}

function endSentence(text: string): string {
  return /[.!?\u06D4\u061F][\u201D")]?$/.test(text) ? text : `${text}.`;
}

function renderTopic(topic: DiffTopic, setting: Setting): string[] {
  const { paint, width } = setting;
  const state = showUnseen(sayState(topic));
  const rule = '\u2501'.repeat(
    Math.max(3, Math.min(width, LONGEST_LINE) - cellWidth(topic.title) - cellWidth(topic.path) - 6),
  );
  const lines = [
    `${paint.bold(`\u2501\u2501 ${isolate(showUnseen(topic.title))}`)}  ${paint.dim(`${isolateRtl(showUnseen(topic.path))} ${rule}`)}`,
    ...(state === '' ? [] : hang('   ', state, Math.min(width, LONGEST_LINE)).map(paint.dim)),
    '',
  ];
  if (topic.rewritten && !setting.all) return [...lines, ...renderRewritten(topic, setting), ''];
  const shown = topic.entries.filter((entry) => !isFolded(entry, setting));
  for (const entry of shown) lines.push(...renderEntry(entry, setting), '');
  const folded = topic.entries.filter((entry) => isFolded(entry, setting));
  return [...lines, ...renderFolded(folded, setting)];
}

function isFolded({ weight }: DiffEntry, { all, foldEditorial, view }: Setting): boolean {
  if (all || weight === 'substantive') return false;
  return weight === 'cosmetic'
    ? view.counts.cosmetic < view.topics.reduce((sum, { entries }) => sum + entries.length, 0)
    : foldEditorial;
}

function renderFolded(entries: readonly DiffEntry[], { paint, width }: Setting): string[] {
  if (entries.length === 0) return [];
  const lines: string[] = [];
  for (const weight of ['editorial', 'cosmetic'] as const) {
    const titles = entries
      .filter((entry) => entry.weight === weight)
      .map(({ title }) => `\u201C${showUnseen(title)}\u201D`);
    if (titles.length === 0) continue;
    const what = weight === 'editorial' ? 'wording or place only' : 'markup or white space only';
    lines.push(
      ...hang(
        `${WEIGHT_SIGNS[weight]} `,
        `${count(titles.length, 'section')}, ${what}: ${titles.join(', ')}`,
        Math.min(width, LONGEST_LINE),
      ).map(paint.dim),
    );
  }
  return [...lines, ''];
}

/** A document written anew: its headings before and after beside each other, then what its rules say. */
function renderRewritten({ path, entries }: DiffTopic, { view, paint, width }: Setting): string[] {
  const lines = ['Written anew: hardly a sentence was kept.'];
  const half = Math.floor((Math.min(width, LONGEST_LINE) - 3) / 2);
  for (const locale of view.locales) {
    const changes = entries.flatMap((entry) => entry.changes.filter((one) => one.locale.tag === locale.tag));
    const side = (which: 'from' | 'to'): string[] =>
      changes
        .filter(({ change }) => change.document[which] === path)
        .flatMap(({ change }) =>
          change.sections[which].map(({ title }) => cropCells(showUnseen(title || 'the opening'), half)),
        );
    const [before, after] = [side('from'), side('to')];
    if (before.length + after.length === 0) continue;
    lines.push(
      paint.dim(
        `${padCells(`before (${locale.tag}): ${count(before.length, 'section')}`, half)} \u2502 after: ${count(after.length, 'section')}`,
      ),
    );
    for (let row = 0; row < Math.max(before.length, after.length); row++) {
      const left = padCells(before[row] ?? '', half);
      lines.push(`${isolate(left)} \u2502 ${isolate(after[row] ?? '')}`.trimEnd());
    }
  }
  const points = entries.flatMap(({ changes }) => changes[0]!.change.signals.map(({ text }) => text));
  for (const text of new Set(points))
    lines.push(...hang('  \u2022 ', showSaid(text), Math.min(width, LONGEST_LINE)));
  return [...lines, paint.dim('Read it side by side with --format html, or in full with --all.')];
}

function renderEntry(entry: DiffEntry, setting: Setting): string[] {
  const { paint, view } = setting;
  const id = entry.section ? paint.dim(`  #${showUnseen(entry.section)}`) : '';
  const above =
    entry.above.length > 0
      ? paint.dim(`${entry.above.map((title) => isolate(showUnseen(title))).join(' \u203A ')} \u203A `)
      : '';
  const kinds = entry.kinds.map((kind) => `${KIND_SIGNS[kind]} ${kind}`).join(', ');
  const lines = [
    `${above}${paint.bold(isolate(showUnseen(entry.title)))}${id}`,
    `  ${kinds} \u00B7 ${WEIGHT_SIGNS[entry.weight]} ${entry.weight} \u00B7 ${paintEffect(entry, `${EFFECT_SIGNS[entry.effect]} ${entry.effect}`, paint)}`,
  ];
  if (entry.parity?.oneSided)
    lines.push(
      ...hang('  ! ', showSaid(entry.parity.text), Math.min(setting.width, LONGEST_LINE)).map((line) =>
        paint.severity('warning', line),
      ),
    );
  for (const one of entry.changes) lines.push(...renderChange(one, entry, setting));
  if (view.locales.length > entry.changes.length && !entry.parity?.oneSided) {
    const others = view.locales.filter(({ tag }) => !entry.changes.some(({ locale }) => locale.tag === tag));
    lines.push(paint.dim(`  ${others.map(({ tag }) => tag).join(', ')}: not changed`));
  }
  return lines;
}

function renderChange(one: EntryChange, entry: DiffEntry, setting: Setting): string[] {
  const { locale, change, rewritten } = one;
  const { paint, all } = setting;
  const width = Math.min(setting.width, LONGEST_LINE);
  const place = change.place.to ?? change.place.from;
  const where = place ? `${showUnseen(place.file)}:${place.line}` : '';
  const own = change.title.to ?? change.title.from ?? '';
  const title = own !== '' && own !== entry.title ? `  ${isolate(showUnseen(own))}` : '';
  const lines = [`  ${paint.bold(locale.tag)}${title}  ${paint.dim(isolateRtl(where))}`];
  const history = plainSaid(sayHistory(one), (name) => showUnseen(name));
  if (history !== '') lines.push(...hang('     ', history, width));
  for (const { text, effect } of change.signals)
    lines.push(...hang(`     ${EFFECT_SIGNS[effect]} `, showSaid(text), width));
  if (rewritten && !all) return [...lines, ...renderBoth(change, setting).map((line) => `     ${line}`)];
  return [
    ...lines,
    ...renderRedline(change, { width: width - 5, paint, locale, all }).map((line) => `     ${line}`),
  ];
}

/** Too little was kept for a redline: the beginning of both texts. */
function renderBoth(change: EntryChange['change'], { paint, width }: Setting): string[] {
  const lines = [paint.dim('written anew; side by side with --format html, in full with --all')];
  for (const side of ['from', 'to'] as const) {
    const text = change.sections[side]
      .flatMap(({ blocks }) => blocks.map((block) => block.text.replace(/\s+/g, ' ')))
      .join(' ');
    const words = showUnseen(cropCells(text, Math.min(width, LONGEST_LINE) * 2));
    const lead = side === 'from' ? 'was: ' : 'now: ';
    lines.push(
      ...wrapCells(words, Math.min(width, LONGEST_LINE) - 12).map(
        (line, index) => (index === 0 ? lead : '     ') + (hasRtl(line) ? isolate(line) : line),
      ),
    );
  }
  return lines;
}
