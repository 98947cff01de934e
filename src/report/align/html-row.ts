/** One row of the side-by-side page: the two sections, what state they are in, and the findings under them. */
import type { PairState } from '../../compare/pair.ts';
import type { Document, Section } from '../../document/document.ts';
import { offsetOf } from '../../document/place.ts';
import type { Finding } from '../../model/finding.ts';
import { escapeHtml, isolateHtml } from '../html.ts';
import type { Mark } from '../marks.ts';
import { SYMBOLS } from '../paint.ts';
import { renderSection } from '../render-section.ts';
import type { AlignDocument, AlignLocale, AlignRow, LocaleName } from './view.ts';

/** A sign beside each state's name, so that no state is told by colour alone. */
export const STATE_SIGNS: Record<PairState, string> = {
  aligned: '\u2713',
  differs: '!',
  stale: '\u21BB',
  unverified: '?',
  missing: '\u25CB',
  extra: '+',
  moved: '\u21C5',
  merged: '2\u21921',
  split: '1\u21922',
};

/** Longer spans are a whole section or paragraph: picking every word out would help nobody. */
const LONGEST_MARK = 300;

export interface RowPlace {
  source: LocaleName;
  locale: AlignLocale;
  document: AlignDocument;
  /** Unique on the page. */
  id: string;
}

export function renderRow(row: AlignRow, place: RowPlace): string {
  const { source, locale, document, id } = place;
  const marks = row.findings.map((finding, index) => markOf(finding, index + 1, document.translation));
  const shown = marks.filter((mark) => mark !== null);
  const left = renderSide(row.source, document.source, [], source);
  const right = renderSide(row.translation, document.translation, shown, locale);
  const severities = [...new Set(row.findings.map(({ severity }) => severity))].join(' ');
  return `<article class="row ${row.state}${row.findings.length > 0 ? ' noted' : ''}" id="${id}" data-state="${row.state}" data-severity="${severities}" aria-label="${escapeHtml(labelOf(row))}">
<div class="bar">${renderBar(row)}</div>
${left ? wrapSide(left, source) : renderGap('not in', source, 'remove the translation, or add the section to the source')}
${right ? wrapSide(right, locale) : renderGap('missing in', locale, `translate \u201C${titleOf(row.source)}\u201D`)}
${renderFindings(row.findings, marks, { lang: locale.tag, id })}</article>
`;
}

/** `lang` and `dir` of a locale, as attributes. */
export function langDir({ tag, direction }: LocaleName): string {
  return `lang="${escapeHtml(tag)}" dir="${direction}"`;
}

function renderBar({ state, evidence, confidence, source, translation }: AlignRow): string {
  const ids = [...new Set([...source, ...translation].map(({ id }) => id).filter((id) => id !== null))];
  const sure = source.length > 0 && translation.length > 0 ? `${Math.round(confidence * 100)} % sure` : '';
  const why = [evidence, sure].filter((part) => part !== '').join(' \u00B7 ');
  return `${renderState(state)}${ids.map((id) => `<code>#${escapeHtml(id)}</code>`).join(' ')}<span class="why">${escapeHtml(why)}</span>`;
}

export function renderState(state: PairState): string {
  return `<span class="state ${state}"><span aria-hidden="true">${STATE_SIGNS[state]}</span> ${state}</span>`;
}

function renderSide(
  sections: readonly Section[],
  document: Document | null,
  marks: readonly Mark[],
  name: LocaleName,
): string {
  if (!document || sections.length === 0) return '';
  const body = sections.map((section) => renderSection(document, section, marks)).join('<hr class="join">');
  return body || `<p class="empty">\u2014 <span class="label">${escapeHtml(name.tag)}</span></p>`;
}

function wrapSide(body: string, name: LocaleName): string {
  return `<div class="side" ${langDir(name)}>${body}</div>`;
}

/** The empty box where a counterpart should stand; it speaks English, whatever the column is in. */
function renderGap(where: string, name: LocaleName, advice: string): string {
  const bdi = `<bdi ${langDir(name)}>${escapeHtml(name.name)}</bdi>`;
  return `<div class="side"><p class="gap"><span>${escapeHtml(where)} ${bdi}: ${escapeHtml(advice)}</span></p></div>`;
}

function titleOf(sections: readonly Section[]): string {
  return sections.map(({ title }) => title || 'the opening').join('\u201D, \u201C');
}

function labelOf({ state, source, translation }: AlignRow): string {
  return `${state}: ${titleOf(source.length > 0 ? source : translation).replace(/[\u201C\u201D]/g, '')}`;
}

function markOf(finding: Finding, number: number, document: Document | null): Mark | null {
  if (!document || finding.file !== document.file) return null;
  const start = offsetOf(document, finding.line, finding.column);
  const end = offsetOf(document, finding.endLine, finding.endColumn);
  return end > start && end - start <= LONGEST_MARK
    ? { start, end, number, severity: finding.severity }
    : null;
}

/** The findings of a row or a document; those whose words are marked carry a button that shows them. */
export function renderFindings(
  findings: readonly Finding[],
  marks: readonly (Mark | null)[],
  { lang, id }: { lang: string; id: string },
): string {
  if (findings.length === 0) return '';
  const items = findings.map((finding, index) => {
    const number = index + 1;
    const badge = marks[index]
      ? `<button type="button" class="n" data-n="${number}" aria-label="Finding ${number}: show its words in the text">${number}</button>`
      : `<span class="n">${number}</span>`;
    return `<li class="finding ${finding.severity}" id="${id}-f${number}" data-severity="${finding.severity}" tabindex="-1">${badge}<div><p><strong class="severity">${SYMBOLS[finding.severity]} ${finding.severity}</strong> ${isolateHtml(finding.message, lang)}</p>${renderDetail(finding, lang)}</div></li>`;
  });
  return `<ol class="findings">${items.join('')}</ol>\n`;
}

function renderDetail({ rule, file, line, column, related, fix }: Finding, lang: string): string {
  const parts = [`<code>${escapeHtml(rule)}</code>`, `<span>${escapeHtml(file)}:${line}:${column}</span>`];
  if (fix) parts.push(`<span>can be fixed with ${fix === 'safe' ? '--fix' : '--fix-suggested'}</span>`);
  for (const other of related) {
    parts.push(
      `<span>\u2192 ${escapeHtml(other.file)}:${other.line}: ${isolateHtml(other.message, lang)}</span>`,
    );
  }
  return `<p class="detail">${parts.join(' ')}</p>`;
}
