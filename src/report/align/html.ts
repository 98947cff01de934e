/** The side-by-side page of `mizan align --format html`: one file, nothing loaded, the same bytes for the same input. */

import type { PairState } from '../../compare/pair.ts';
import { titleOf } from '../../document/document-title.ts';
import { type EmbeddedFont, renderFontCss } from '../fonts.ts';
import { escapeHtml } from '../html.ts';
import { renderPage } from '../page.ts';
import { SYMBOLS } from '../paint.ts';
import { countSeverities, SEVERITIES, SEVERITY_NOUNS } from '../words.ts';
import { ALIGN_CLIENT } from './html.client.ts';
import { ALIGN_CSS } from './html.css.ts';
import { langDir, renderFindings, renderRow, renderState, STATE_SIGNS } from './html-row.ts';
import {
  type AlignDocument,
  type AlignLocale,
  type AlignView,
  PAIR_STATES,
  percentComplete,
  type StateCounts,
} from './view.ts';

export interface AlignHtmlOptions {
  /** Typefaces to embed (see `fontFilesFor`); without them the reader's own fonts are used. */
  fonts: readonly EmbeddedFont[];
}

export function renderAlignHtml(view: AlignView, { fonts }: AlignHtmlOptions): string {
  const title = `${view.title}: side by side`;
  return renderPage({
    title,
    style: `${ALIGN_CSS}\n${renderFontCss(fonts)}`,
    script: ALIGN_CLIENT,
    body: `<a class="skip" href="#rows">Skip to the sections</a>
<header class="top">
<h1>${escapeHtml(title)}</h1>
<p class="about">${renderAbout(view)}</p>
${view.locales.length > 1 ? renderTabs(view.locales) : ''}${view.locales.map((locale) => renderOverview(locale, view)).join('')}</header>
${renderControls(view)}
<main id="rows" tabindex="-1">
${view.locales.map((locale, index) => renderLocale(locale, index, view)).join('')}<p id="none" hidden>Nothing matches these filters.</p>
</main>`,
  });
}

function renderAbout({ source, locales, revision }: AlignView): string {
  const names = locales.map((locale) => `<bdi ${langDir(locale)}>${escapeHtml(locale.name)}</bdi>`);
  return `${escapeHtml(source.name)} beside ${names.join(', ')} \u00B7 revision ${escapeHtml(revision)}`;
}

function renderTabs(locales: readonly AlignLocale[]): string {
  const buttons = locales.map(
    (locale, index) =>
      `<button type="button" data-locale="${escapeHtml(locale.tag)}" aria-pressed="${index === 0}"><bdi ${langDir(locale)}>${escapeHtml(locale.name)}</bdi></button>`,
  );
  return `<div class="tabs script" role="group" aria-label="Translation" hidden>${buttons.join('')}</div>\n`;
}

/** How far a locale is: every document with its states. States that nothing is in get no column. */
function renderOverview(locale: AlignLocale, { source }: AlignView): string {
  const states = PAIR_STATES.filter((state) => locale.counts[state] > 0);
  const head = states.map((state) => `<th scope="col">${STATE_SIGNS[state]} ${state}</th>`).join('');
  const rows = locale.documents.map((document) => {
    const link = `<a href="#${documentId(locale, document)}">${escapeHtml(titleOf(document.source ?? document.translation))}</a>`;
    return `<tr><th scope="row">${link}</th>${renderCounts(document.counts, states)}</tr>`;
  });
  const name = `<bdi ${langDir(locale)}>${escapeHtml(locale.name)}</bdi>`;
  return `<details class="overview" data-locale="${escapeHtml(locale.tag)}">
<summary>${name}: ${percentComplete(locale.counts)}\u00A0% complete${states.map((state) => ` <span class="total">${renderState(state)} ${locale.counts[state]}</span>`).join('')}</summary>
<div class="scroll" role="region" aria-label="Sections per document, ${escapeHtml(source.name)} to ${escapeHtml(locale.tag)}" tabindex="0"><table>
<thead><tr><th scope="col">Document</th>${head}<th scope="col">complete</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
<tfoot><tr><th scope="row">All</th>${renderCounts(locale.counts, states)}</tr></tfoot>
</table></div>
</details>
`;
}

function renderCounts(counts: StateCounts, states: readonly PairState[]): string {
  const cells = states.map(
    (state) => `<td>${counts[state] === 0 ? '<span class="zero">0</span>' : counts[state]}</td>`,
  );
  return `${cells.join('')}<td>${percentComplete(counts)} %</td>`;
}

function renderControls(view: AlignView): string {
  const states = PAIR_STATES.filter((state) => view.locales.some(({ counts }) => counts[state] > 0));
  const findings = view.locales.flatMap(({ documents }) => documents.flatMap(findingsOf));
  const counts = countSeverities(findings);
  const severities = SEVERITIES.filter((severity) => counts[severity] > 0);
  const paths = new Map(
    view.locales.flatMap(({ documents }) =>
      documents.map((one) => [one.path, titleOf(one.source ?? one.translation)]),
    ),
  );
  const options = [...paths].map(
    ([path, title]) => `<option value="${escapeHtml(path)}">${escapeHtml(title)}</option>`,
  );
  const stateButtons = states.map(
    (state) =>
      `<button type="button" data-filter-state="${state}" aria-pressed="false"><span aria-hidden="true">${STATE_SIGNS[state]}</span> ${state}</button>`,
  );
  const severityButtons = severities.map(
    (severity) =>
      `<button type="button" data-filter-severity="${severity}" aria-pressed="false"><span aria-hidden="true">${SYMBOLS[severity]}</span> ${SEVERITY_NOUNS[severity][1]}</button>`,
  );
  return `<section class="controls script" aria-label="Filters" hidden>
<div class="group" role="group" aria-label="Show only sections that are">${stateButtons.join('')}</div>
${severities.length > 0 ? `<div class="group" role="group" aria-label="Show only sections with">${severityButtons.join('')}</div>\n` : ''}<div class="group"><label>Document <select id="document"><option value="">all</option>${options.join('')}</select></label>
<label>Search <input type="search" id="search" autocomplete="off" dir="auto"></label></div>
<div class="group"><button type="button" id="previous">Previous finding <kbd>k</kbd></button><button type="button" id="next">Next finding <kbd>j</kbd></button><button type="button" id="theme">Theme: system</button></div>
<p id="shown" role="status"></p>
</section>`;
}

function findingsOf({ findings, rows }: AlignDocument) {
  return [...findings, ...rows.flatMap((row) => row.findings)];
}

function renderLocale(locale: AlignLocale, index: number, view: AlignView): string {
  const documents = locale.documents.map((document) => renderDocument(document, locale, view));
  return `<section class="locale" data-locale="${escapeHtml(locale.tag)}" aria-labelledby="locale-${index}">
<h2 id="locale-${index}">${escapeHtml(view.source.name)} and <bdi ${langDir(locale)}>${escapeHtml(locale.name)}</bdi></h2>
${documents.join('')}</section>
`;
}

function renderDocument(document: AlignDocument, locale: AlignLocale, { source }: AlignView): string {
  const id = documentId(locale, document);
  const titles = [
    document.source && `<bdi ${langDir(source)}>${escapeHtml(titleOf(document.source))}</bdi>`,
    document.translation && `<bdi ${langDir(locale)}>${escapeHtml(titleOf(document.translation))}</bdi>`,
  ].filter((title) => title !== null);
  const whole = renderFindings(document.findings, [], { lang: locale.tag, id });
  const rows = document.rows.map((row, index) =>
    renderRow(row, { source, locale, document, id: `${id}-${index + 1}` }),
  );
  return `<section class="document" id="${id}" data-path="${escapeHtml(document.path)}" aria-labelledby="${id}-t">
<h3 id="${id}-t">${titles.join(' <span class="and" aria-hidden="true">\u00B7</span> ')}<span class="path">${escapeHtml(document.path)}</span></h3>
${whole}${rows.join('')}</section>
`;
}

function documentId({ tag }: AlignLocale, { path }: AlignDocument): string {
  return `d-${encodeURIComponent(tag)}-${encodeURIComponent(path).replace(/[^\w-]/g, '_')}`;
}
