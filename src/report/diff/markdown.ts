/** `mizan diff --format markdown`: for a pull request; the summary first, each topic to unfold, within what one comment may hold. */
import { WEIGHTS } from '../../compare/change.ts';
import { cropCells } from '../cells.ts';
import { dropIsolates } from '../isolate.ts';
import { codeMarkdown, escapeInTag, escapeMarkdown } from '../markdown-text.ts';
import { count } from '../words.ts';
import { type Briefing, sayNamed } from './briefing.ts';
import {
  EFFECT_SIGNS,
  KIND_SIGNS,
  plainSaid,
  sayHistory,
  sayRevision,
  sayState,
  WEIGHT_SIGNS,
} from './labels.ts';
import { renderMarkdownRedline } from './markdown-redline.ts';
import type { DiffEntry, DiffTopic, EntryChange } from './topic.ts';
import type { DiffView } from './view.ts';

/** A pull request refuses texts of more than 65,536 characters. */
const MOST_CHARACTERS = 65_000;
const MOST_POINTS = 4;
const MOST_ITEMS = 8;
const MOST_SENTENCES = 12;

/** How much is told of a section: its row in the table, what the change means, or its redline too. */
type Detail = 0 | 1 | 2;

/** The whole report, ending in a newline. What would be too long loses the redlines that matter least, then details; a note says so. */
export function renderDiffMarkdown(view: DiffView): string {
  const head = renderHead(view);
  if (view.topics.length === 0) return `${head}Nothing changed.\n`;
  const whole = head + renderBriefing(view.briefing, 0) + renderTopics(view, () => 2);
  if (whole.length <= MOST_CHARACTERS) return whole;
  const note = noteOf(view);
  for (const cut of [0, 1, 2]) {
    const fixed = head + renderBriefing(view.briefing, cut);
    const room = MOST_CHARACTERS - fixed.length - note.length;
    const details = room > 0 ? chooseDetails(view, room) : null;
    if (details) return fixed + renderTopics(view, (entry) => details.get(entry) ?? 0) + note;
  }
  const list = view.topics
    .map(
      ({ title, entries }) => `- **${escapeMarkdown(title)}**: ${count(entries.length, 'section')} changed\n`,
    )
    .join('');
  return (head + list).slice(0, MOST_CHARACTERS - note.length).replace(/\n[^\n]*$/, '\n') + note;
}

/** The details that fit: first what each change means, then redlines, the weightiest sections before the others. Null where not even the tables fit. */
function chooseDetails(view: DiffView, most: number): Map<DiffEntry, Detail> | null {
  const details = new Map<DiffEntry, Detail>();
  let room = most - renderTopics(view, () => 0).length;
  if (room < 0) return null;
  for (const detail of [1, 2] as const)
    for (const weight of WEIGHTS.toReversed())
      for (const topic of view.topics) {
        if (topic.rewritten && detail === 2) continue;
        for (const entry of topic.entries.filter(
          (one) => one.weight === weight && (details.get(one) ?? 0) === detail - 1,
        )) {
          const size = (at: Detail): number => (at === 0 ? 0 : renderEntry(entry, view, at).length + 1);
          const cost = size(detail) - size((detail - 1) as Detail);
          if (cost > room) continue;
          room -= cost;
          details.set(entry, detail);
        }
      }
  return details;
}

function noteOf(view: DiffView): string {
  return `\n> [!NOTE]\n> This report was shortened to what a pull request may hold. All of it: ${codeMarkdown(`mizan diff ${view.from.name} ${view.to.name} --format html --out diff.html`)}\n`;
}

function renderHead({ title, from, to, summary, announcement }: DiffView): string {
  const lines = [
    `# ${escapeMarkdown(title)}: ${escapeMarkdown(from.name)} \u2192 ${escapeMarkdown(to.name)}`,
    '',
    `From ${escapeMarkdown(sayRevision(from))} to ${escapeMarkdown(sayRevision(to))}.`,
    '',
  ];
  if (announcement)
    lines.push('**An announcement: banners were put at the top, and nothing else changed.**', '');
  if (summary.headline !== '') lines.push(`**${escapeMarkdown(dropIsolates(summary.headline))}**`, '');
  const sentences = summary.sentences
    .slice(0, MOST_SENTENCES)
    .map((sentence) => `- ${escapeMarkdown(dropIsolates(sentence))}`);
  if (summary.sentences.length > MOST_SENTENCES)
    sentences.push(`- \u2026 ${summary.sentences.length - MOST_SENTENCES} more`);
  if (sentences.length > 0) lines.push(...sentences, '');
  return `${lines.join('\n')}\n`;
}

function renderBriefing(briefing: readonly Briefing[], cut: number): string {
  if (briefing.length === 0 || cut > 1) return '';
  const [mostItems, mostPoints] = [MOST_ITEMS >> cut, MOST_POINTS >> cut];
  const parts = briefing.map(({ topic, items, added, removed }) => {
    const lines = items.slice(0, mostItems).map(({ entry, points, only }) => {
      const texts = points.slice(0, mostPoints).map(({ text }) => escapeMarkdown(text));
      if (points.length > mostPoints) texts.push(`${points.length - mostPoints} more`);
      return `- ${EFFECT_SIGNS[entry.effect]} *${entry.effect}* \u2014 ${escapeMarkdown(entry.title)}: ${texts.join('; ')}${only ? ` (only in ${escapeMarkdown(only.name)})` : ''}`;
    });
    if (items.length > mostItems)
      lines.push(`- \u2026 and ${count(items.length - mostItems, 'more section')}`);
    for (const [what, named] of [
      ['New', added],
      ['Removed', removed],
    ] as const)
      if (named.length > 0)
        lines.push(`- ${what}: ${named.map((one) => sayNamed(one, escapeMarkdown)).join(', ')}`);
    return `**${escapeMarkdown(topic.title)}**\n\n${lines.join('\n')}\n`;
  });
  return `## What changed in substance\n\n${parts.join('\n')}\n`;
}

function renderTopics(view: DiffView, detailOf: (entry: DiffEntry) => Detail): string {
  return `## Section by section\n\n${view.topics.map((topic) => renderTopic(topic, view, detailOf)).join('\n')}`;
}

function renderTopic(topic: DiffTopic, view: DiffView, detailOf: (entry: DiffEntry) => Detail): string {
  const substantive = topic.entries.filter(({ weight }) => weight === 'substantive').length;
  const state = sayState(topic);
  const summary = `<summary><strong>${escapeInTag(topic.title)}</strong> (${escapeInTag(topic.path)}${state === '' ? '' : `; ${escapeInTag(state)}`}): ${count(topic.entries.length, 'section')} changed, ${substantive} in substance</summary>`;
  const parts = [`<details>\n${summary}\n`, renderTable(topic, view)];
  if (topic.rewritten) parts.push(renderRewritten(topic, view));
  for (const entry of topic.entries) {
    const detail = topic.rewritten ? Math.min(1, detailOf(entry)) : detailOf(entry);
    if (detail > 0) parts.push(renderEntry(entry, view, detail as Detail));
  }
  return `${parts.join('\n')}\n</details>\n`;
}

function renderTable({ entries }: DiffTopic, { locales }: DiffView): string {
  const head = `| Section | Change | Weight | Effect |${locales.map(({ tag }) => ` ${tag} |`).join('')}`;
  const rule = `| --- | --- | --- | --- |${locales.map(() => ' --- |').join('')}`;
  const rows = entries.map(({ title, kinds, weight, effect, changes }) => {
    const cells = locales.map(({ tag }) =>
      changes.some(({ locale }) => locale.tag === tag) ? ' \u2713 |' : ' \u2013 |',
    );
    const kind = kinds.map((one) => `${escapeMarkdown(KIND_SIGNS[one])} ${one}`).join(', ');
    return `| ${escapeMarkdown(title)} | ${kind} | ${WEIGHT_SIGNS[weight]} ${weight} | ${EFFECT_SIGNS[effect]} ${effect} |${cells.join('')}`;
  });
  return `${[head, rule, ...rows].join('\n')}\n`;
}

/** A document written anew: its sections before and after beside each other. */
function renderRewritten({ path, entries }: DiffTopic, { locales }: DiffView): string {
  const parts = ['Written anew: hardly a sentence was kept.\n'];
  for (const locale of locales) {
    const changes = entries.flatMap((entry) => entry.changes.filter((one) => one.locale.tag === locale.tag));
    const titles = (side: 'from' | 'to'): string[] =>
      changes
        .filter(({ change }) => change.document[side] === path)
        .flatMap(({ change }) => change.sections[side].map(({ title }) => title || 'the opening'));
    const [before, after] = [titles('from'), titles('to')];
    const rows = Array.from(
      { length: Math.max(before.length, after.length) },
      (_, row) => `| ${escapeMarkdown(before[row] ?? '')} | ${escapeMarkdown(after[row] ?? '')} |`,
    );
    if (rows.length > 0)
      parts.push(`| before (${locale.tag}) | after (${locale.tag}) |\n| --- | --- |\n${rows.join('\n')}\n`);
  }
  return parts.join('\n');
}

function renderEntry(entry: DiffEntry, view: DiffView, detail: Detail): string {
  const id = entry.section ? ` ${codeMarkdown(`#${entry.section}`)}` : '';
  const kinds = entry.kinds.map((kind) => `${escapeMarkdown(KIND_SIGNS[kind])} ${kind}`).join(', ');
  const lines = [
    `#### ${escapeMarkdown(entry.title)}${id}`,
    '',
    `${kinds} \u00B7 ${WEIGHT_SIGNS[entry.weight]} ${entry.weight} \u00B7 ${EFFECT_SIGNS[entry.effect]} ${entry.effect}`,
    '',
  ];
  if (entry.parity?.oneSided) lines.push(`**!** ${escapeMarkdown(dropIsolates(entry.parity.text))}`, '');
  for (const one of entry.changes) lines.push(renderChange(one, view, detail === 2));
  return `${lines.join('\n')}`;
}

function renderChange(one: EntryChange, view: DiffView, redline: boolean): string {
  const { locale, change, rewritten } = one;
  const place = change.place.to ?? change.place.from;
  const history = plainSaid(sayHistory(one), escapeMarkdown);
  const name = view.locales.length > 1 ? `**${escapeMarkdown(locale.name)}** ` : '';
  const lines = [
    `${name}${place ? codeMarkdown(`${place.file}:${place.line}`) : ''}${history ? ` \u2014 ${history}` : ''}`,
    '',
  ];
  if (change.signals.length > 0)
    lines.push(
      ...change.signals.map(
        ({ text, effect }) => `- ${EFFECT_SIGNS[effect]} ${escapeMarkdown(dropIsolates(text))}`,
      ),
      '',
    );
  if (!redline) return lines.join('\n');
  const body = rewritten ? renderBoth(change) : renderMarkdownRedline(change);
  if (body === '') return lines.join('\n');
  lines.push(locale.direction === 'rtl' ? `<div dir="rtl">\n\n${body}\n\n</div>\n` : `${body}\n`);
  return lines.join('\n');
}

function renderBoth({ sections }: EntryChange['change']): string {
  const text = (side: 'from' | 'to'): string =>
    escapeMarkdown(
      cropCells(sections[side].flatMap(({ blocks }) => blocks.map((block) => block.text)).join(' '), 400),
    );
  return `Written anew.\n\n> ${text('from')}\n\n\u2193\n\n> ${text('to')}`;
}
