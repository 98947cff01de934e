/** The page of `mizan diff --format html`: a briefing, a table of changes with filters, and the redline; one file, nothing loaded. */
import { langDir } from '../align/html-row.ts';
import { type EmbeddedFont, renderFontCss } from '../fonts.ts';
import { escapeHtml, isolateHtml } from '../html.ts';
import { renderPage } from '../page.ts';
import { renderSection } from '../render-section.ts';
import { count } from '../words.ts';
import type { Briefing, BriefingItem, NamedEntry } from './briefing.ts';
import { DIFF_CLIENT } from './html.client.ts';
import { DIFF_CSS } from './html.css.ts';
import { badge, entryData, renderBoth, renderEntry } from './html-entry.ts';
import {
  EFFECT_MEANINGS,
  EFFECT_SIGNS,
  EFFECTS,
  KIND_SIGNS,
  KINDS,
  sayRevision,
  sayState,
  WEIGHT_SIGNS,
} from './labels.ts';
import type { DiffEntry, DiffTopic } from './topic.ts';
import type { DiffView } from './view.ts';

export interface DiffHtmlOptions {
  /** Typefaces to embed (see `fontFilesFor`); without them the reader's own fonts are used. */
  fonts: readonly EmbeddedFont[];
}

export function renderDiffHtml(view: DiffView, { fonts }: DiffHtmlOptions): string {
  const title = `${view.title}: what changed`;
  const any = view.topics.length > 0;
  return renderPage({
    title,
    style: `${DIFF_CSS}\n${renderFontCss(fonts)}`,
    script: DIFF_CLIENT,
    body: `<a class="skip" href="#changes">Skip to the changes</a>
<header class="top">
<h1>${escapeHtml(title)}</h1>
<p class="about">${escapeHtml(sayRevision(view.from))} <span aria-hidden="true">\u2192</span><span class="vh"> to </span> ${escapeHtml(sayRevision(view.to))}</p>
${renderSummary(view)}${renderBriefing(view)}</header>
${any ? renderControls(view) : '<p class="controls script" hidden><button type="button" id="theme">Theme: system</button></p>'}
<main id="changes" tabindex="-1">
${any ? renderTable(view) : ''}${view.topics.map((topic) => renderTopic(topic, view)).join('')}<p id="none" hidden>Nothing matches these filters.</p>
</main>`,
  });
}

/** The language of right-to-left words in an English sentence, where it can only be one. */
function rtlLang({ locales }: Pick<DiffView, 'locales'>): string | null {
  const found = locales.filter(({ direction }) => direction === 'rtl');
  return found.length === 1 ? found[0]!.tag : null;
}

function renderSummary(view: DiffView): string {
  const { summary, announcement, topics } = view;
  const lang = rtlLang(view);
  if (topics.length === 0) return '<p class="headline">Nothing changed.</p>\n';
  const sentences = summary.sentences.map((sentence) => `<li>${isolateHtml(sentence, lang)}</li>`);
  return `${announcement ? '<p class="headline">An announcement: banners were put at the top, and nothing else changed.</p>\n' : ''}${summary.headline === '' ? '' : `<p class="headline">${isolateHtml(summary.headline, lang)}</p>\n`}${renderSentences(sentences)}`;
}

const MOST_SENTENCES = 10;

function renderSentences(items: readonly string[]): string {
  if (items.length === 0) return '';
  const rest = items.length > MOST_SENTENCES + 1 ? items.slice(MOST_SENTENCES) : [];
  const list = (some: readonly string[]): string => `<ul class="sentences">${some.join('')}</ul>`;
  return `${list(items.slice(0, items.length - rest.length))}${rest.length > 0 ? `<details class="more"><summary>${rest.length} more</summary>${list(rest)}</details>` : ''}\n`;
}

/** Sections and points told per topic; fewer where there are many topics, so that the briefing stays one. */
const FEW_TOPICS = { items: 8, points: 4 };
const MANY_TOPICS = { items: 3, points: 2 };
type Room = typeof FEW_TOPICS;

function renderBriefing({ briefing }: DiffView): string {
  if (briefing.length === 0) return '';
  const room = briefing.length > 6 ? MANY_TOPICS : FEW_TOPICS;
  return `<section class="briefing" aria-labelledby="briefing">
<h2 id="briefing">What changed in substance</h2>
<div class="cards">${briefing.map((one) => renderBrief(one, room)).join('')}</div>
</section>
`;
}

function renderBrief({ topic, items, added, removed }: Briefing, room: Room): string {
  const list = items.map((item) => renderItem(item, room));
  const more = list.slice(room.items).join('');
  const named = renderNamed('+', 'New', added) + renderNamed('\u2212', 'Removed', removed);
  return `<section class="brief"><h3><a href="#${topic.id}"><bdi ${langDir(topic.lang)}>${escapeHtml(topic.title)}</bdi></a></h3>
<ul>${list.slice(0, room.items).join('')}${named}</ul>${more === '' ? '' : `<details><summary>${count(items.length - room.items, 'more section')}</summary><ul>${more}</ul></details>`}</section>
`;
}

function renderItem({ entry, points, only }: BriefingItem, room: Room): string {
  const { tag } = (entry.changes.find(({ change }) => change.weight === 'substantive') ?? entry.changes[0]!)
    .locale;
  const texts = points.slice(0, room.points).map(({ text }) => isolateHtml(text, tag));
  if (points.length > room.points) texts.push(`${points.length - room.points} more`);
  const note = only ? ` <strong>(only in <bdi ${langDir(only)}>${escapeHtml(only.name)}</bdi>)</strong>` : '';
  return `<li class="${entry.effect}"><span class="sign" aria-hidden="true">${EFFECT_SIGNS[entry.effect]}</span> ${linkTo(entry)}: ${texts.join('; ')}<span class="vh"> (${entry.effect})</span>${note}</li>`;
}

function renderNamed(sign: string, what: string, named: readonly NamedEntry[]): string {
  if (named.length === 0) return '';
  const names = named.map(
    ({ entry, rules }) => `${linkTo(entry)}${rules > 0 ? ` (${count(rules, 'rule')})` : ''}`,
  );
  return `<li><span class="sign" aria-hidden="true">${sign}</span> ${what}: ${names.join(', ')}</li>`;
}

function linkTo({ id, title, lang }: DiffEntry): string {
  return `<a href="#${id}"><bdi ${langDir(lang)}>${escapeHtml(title)}</bdi></a>`;
}

function renderControls({ topics, locales, counts }: DiffView): string {
  const entries = topics.flatMap((topic) => topic.entries);
  const kinds = KINDS.filter((kind) => entries.some((entry) => entry.kinds.includes(kind)));
  const effects = EFFECTS.filter((effect) => entries.some((entry) => entry.effect === effect));
  const weights = (['substantive', 'editorial', 'cosmetic'] as const).filter((weight) => counts[weight] > 0);
  const places = locales.map(({ tag, name }) => [tag, name] as const);
  const oneSided = entries.some(({ parity }) => parity?.oneSided);
  return `<section class="controls script" aria-label="Filters and view" hidden>
<div class="group">${select(
    'weight',
    'Weight',
    weights.map((weight) => [weight, `${WEIGHT_SIGNS[weight]} ${weight} (${counts[weight]})`]),
  )}
${select(
  'kind',
  'Change',
  kinds.map((kind) => [kind, `${KIND_SIGNS[kind]} ${kind}`]),
)}
${select(
  'effect',
  'Effect',
  effects.map((effect) => [effect, `${EFFECT_SIGNS[effect]} ${effect}`]),
)}
${locales.length > 1 ? select('in', 'Changed in', [...places, ...(oneSided ? [['one-sided', 'one language only'] as const] : [])]) : ''}
${
  topics.length > 1
    ? select(
        'topic',
        'Topic',
        topics.map(({ id, title }) => [id, title]),
      )
    : ''
}
<label>Search <input type="search" id="search" autocomplete="off" dir="auto"></label></div>
<div class="group">${toggles('view', 'How to show changes', [
    ['inline', 'Inline'],
    ['side', 'Side by side'],
  ])}
${locales.length > 1 ? toggles('language', 'Language', [['', 'All languages'], ...places]) : ''}
<button type="button" id="previous">Previous <kbd>k</kbd></button><button type="button" id="next">Next <kbd>j</kbd></button>
<button type="button" id="fold">Fold all</button><button type="button" id="theme">Theme: system</button></div>
<p id="shown" role="status"></p>
</section>`;
}

function select(name: string, label: string, options: readonly (readonly [string, string])[]): string {
  const items = options.map(
    ([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`,
  );
  return `<label>${label} <select data-filter="${name}"><option value="">all</option>${items.join('')}</select></label>`;
}

function toggles(name: string, label: string, options: readonly (readonly [string, string])[]): string {
  const buttons = options.map(
    ([value, text], index) =>
      `<button type="button" data-${name}="${escapeHtml(value)}" aria-pressed="${index === 0}"><bdi>${escapeHtml(text)}</bdi></button>`,
  );
  return `<span class="toggles" role="group" aria-label="${label}">${buttons.join('')}</span>`;
}

function renderTable({ topics, locales }: DiffView): string {
  const total = topics.reduce((sum, { entries }) => sum + entries.length, 0);
  const rows = topics.flatMap((topic) => topic.entries.map((entry) => renderRow(entry, topic, locales)));
  const legend = EFFECTS.map(
    (effect) => `<span>${badge(effect, EFFECT_SIGNS[effect])} ${EFFECT_MEANINGS[effect]}</span>`,
  );
  return `<details class="overview" open>
<summary><h2>Table of changes <span class="total">${count(total, 'section')}</span></h2></summary>
<p class="legend">${legend.join(' ')}</p>
<div class="scroll" role="region" aria-label="Table of changes" tabindex="0"><table>
<thead><tr><th scope="col">Section</th><th scope="col">Topic</th><th scope="col">Change</th><th scope="col">Weight</th><th scope="col">Effect</th>${locales.map((locale) => `<th scope="col"><abbr title="${escapeHtml(locale.name)}">${escapeHtml(locale.tag)}</abbr></th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>
</details>
`;
}

function renderRow(entry: DiffEntry, topic: DiffTopic, locales: DiffView['locales']): string {
  const { kinds, weight, effect, changes } = entry;
  const cells = locales.map(({ tag }) =>
    changes.some(({ locale }) => locale.tag === tag)
      ? '<td>\u2713<span class="vh">changed</span></td>'
      : '<td class="zero">\u2013<span class="vh">not changed</span></td>',
  );
  return `<tr data-for="${entry.id}" ${entryData(entry, topic)}><th scope="row">${linkTo(entry)}</th><td><bdi ${langDir(topic.lang)}>${escapeHtml(topic.title)}</bdi></td><td>${kinds.map((kind) => badge(kind, KIND_SIGNS[kind])).join(' ')}</td><td>${badge(weight, WEIGHT_SIGNS[weight])}</td><td>${badge(effect, EFFECT_SIGNS[effect])}</td>${cells.join('')}</tr>`;
}

function renderTopic(topic: DiffTopic, view: DiffView): string {
  const state = sayState(topic);
  const quiet = view.counts.substantive > 0;
  const entries = topic.entries.map((entry) =>
    renderEntry(entry, {
      topic,
      locales: view.locales,
      rtlLang: rtlLang(view),
      open: !topic.rewritten && (entry.weight === 'substantive' || !quiet),
    }),
  );
  return `<section class="document" id="${topic.id}" aria-labelledby="${topic.id}-h">
<h3 id="${topic.id}-h"><bdi ${langDir(topic.lang)}>${escapeHtml(topic.title)}</bdi><span class="path">${escapeHtml(topic.path)}</span>${state === '' ? '' : `<span class="about">${isolateHtml(state, topic.lang.tag)}</span>`}</h3>
${topic.rewritten ? renderRewritten(topic, view) : ''}${entries.join('')}</section>
`;
}

/** A document written anew, whole, before and after; its sections follow folded. */
function renderRewritten({ path, entries }: DiffTopic, { locales }: DiffView): string {
  const parts = locales.map((locale) => {
    const changes = entries.flatMap((entry) => entry.changes.filter((one) => one.locale.tag === locale.tag));
    const before = changes.find(({ change }) => change.document.from === path)?.documents.from;
    const after = changes.find(({ change }) => change.document.to === path)?.documents.to;
    if (!before || !after) return '';
    const [left, right] = [before, after].map((document) =>
      document.sections.map((section) => renderSection(document, section, [])).join(''),
    );
    return `<div class="lang" data-locale="${escapeHtml(locale.tag)}">${renderBoth(left!, right!, locale)}</div>`;
  });
  return `<details class="anew" open><summary>Written anew: hardly a sentence was kept. Before and after, side by side</summary>${parts.join('')}</details>\n`;
}
