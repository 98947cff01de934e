/** One section on the diff page: what became of it, what that means, and its redline in every language. */
import type { Change } from '../../compare/change.ts';
import type { Document, Section } from '../../document/document.ts';
import { langDir } from '../align/html-row.ts';
import type { LocaleName } from '../align/view.ts';
import { escapeHtml, isolateHtml } from '../html.ts';
import { renderRedlineHtml } from '../redline/html.ts';
import { renderSection } from '../render-section.ts';
import { EFFECT_SIGNS, KIND_SIGNS, type Said, sayHistory, WEIGHT_SIGNS } from './labels.ts';
import type { DiffEntry, DiffTopic, EntryChange } from './topic.ts';

export interface EntryPlace {
  topic: DiffTopic;
  locales: readonly LocaleName[];
  /** Language of right-to-left words in an English sentence, where it is known. */
  rtlLang: string | null;
  /** Unfolded at first. */
  open: boolean;
}

export function renderEntry(entry: DiffEntry, { topic, locales, rtlLang, open }: EntryPlace): string {
  const above =
    entry.above.length > 0
      ? `<span class="above">${entry.above.map((title) => `<bdi ${langDir(entry.lang)}>${escapeHtml(title)}</bdi>`).join(' \u203A ')} \u203A</span> `
      : '';
  const id = entry.section ? `<code>#${escapeHtml(entry.section)}</code>` : '';
  return `<details class="entry ${entry.weight}" id="${entry.id}"${open ? ' open' : ''} ${entryData(entry, topic)}>
<summary><h4>${above}<bdi ${langDir(entry.lang)}>${escapeHtml(entry.title)}</bdi></h4>${renderBadges(entry)}${id}</summary>
${entry.parity?.oneSided ? `<p class="one-sided"><span aria-hidden="true">!</span> ${isolateHtml(entry.parity.text, rtlLang)}</p>\n` : ''}<div class="langs${entry.changes.length > 1 ? ' several' : ''}">
${entry.changes.map((one) => renderChange(one, entry, locales)).join('')}${renderUnchanged(entry, locales)}</div>
</details>
`;
}

/** What the filters ask of a section or its row in the table. */
export function entryData({ kinds, weight, effect, changes, parity }: DiffEntry, topic: DiffTopic): string {
  const tags = changes.map(({ locale }) => locale.tag);
  return `data-kind="${kinds.join(' ')}" data-weight="${weight}" data-effect="${effect}" data-in="${escapeHtml([...tags, ...(parity?.oneSided ? ['one-sided'] : [])].join(' '))}" data-topic="${topic.id}"`;
}

function renderBadges({ kinds, weight, effect }: Pick<DiffEntry, 'kinds' | 'weight' | 'effect'>): string {
  const badges = kinds.map((kind) => badge(kind, KIND_SIGNS[kind]));
  return `<span class="badges">${[...badges, badge(weight, WEIGHT_SIGNS[weight]), badge(effect, EFFECT_SIGNS[effect])].join(' ')}</span>`;
}

export function badge(word: string, sign: string): string {
  return `<span class="badge ${word}"><span aria-hidden="true">${sign}</span> ${word}</span>`;
}

function renderChange(one: EntryChange, entry: DiffEntry, locales: readonly LocaleName[]): string {
  const { locale, change } = one;
  const place = change.place.to ?? change.place.from;
  const history = renderSaid(sayHistory(one), locale);
  const title = change.title.to ?? change.title.from ?? '';
  const own =
    title !== '' && title !== entry.title
      ? ` <bdi ${langDir(locale)} class="own">${escapeHtml(title)}</bdi>`
      : '';
  const name =
    locales.length > 1
      ? `<strong><bdi ${langDir(locale)}>${escapeHtml(locale.name)}</bdi></strong>${own}`
      : '';
  const signals = change.signals.map(
    ({ text, effect }) =>
      `<li class="${effect}"><span class="sign" aria-hidden="true">${EFFECT_SIGNS[effect]}</span> ${isolateHtml(text, locale.tag)}${effect === 'neutral' || effect === 'unknown' ? '' : `<span class="vh"> (${effect})</span>`}</li>`,
  );
  return `<section class="lang" data-locale="${escapeHtml(locale.tag)}" aria-label="${escapeHtml(`${locale.name}: ${title || entry.title}`)}">
<p class="meta">${name} ${history}${place ? ` <span class="path">${escapeHtml(place.file)}:${place.line}</span>` : ''}</p>
${signals.length > 0 ? `<ul class="signals">${signals.join('')}</ul>\n` : ''}${renderText(one, entry)}</section>
`;
}

function renderText({ locale, change, rewritten, documents }: EntryChange, entry: DiffEntry): string {
  if (rewritten && documents.from && documents.to) {
    const side = (document: Document, sections: readonly Section[]): string =>
      sections.map((section) => renderSection(document, section, [])).join('<hr class="join">');
    return renderBoth(
      side(documents.from, change.sections.from),
      side(documents.to, change.sections.to),
      locale,
    );
  }
  const body = renderRedlineHtml(change);
  const whole = entry.changes.length > 0 ? wholeClass(change) : '';
  return body === ''
    ? ''
    : `<div class="columns"><div class="side redline${whole}" ${langDir(locale)}>${body}</div></div>\n`;
}

function wholeClass({ kind }: Change): string {
  return kind === 'added' ? ' whole come' : kind === 'removed' ? ' whole gone' : '';
}

/** Two texts beside each other, where a redline would be confetti. */
export function renderBoth(before: string, after: string, locale: LocaleName): string {
  const column = (label: string, body: string): string =>
    `<div class="col"><p class="side-label">${label}</p><div class="side" ${langDir(locale)}>${body}</div></div>`;
  return `<div class="columns two written-anew">${column('Before', before)}${column('After', after)}</div>\n`;
}

function renderSaid(said: Said, locale: LocaleName): string {
  const html = said
    .map((part) =>
      typeof part === 'string' ? escapeHtml(part) : `<bdi ${langDir(locale)}>${escapeHtml(part.name)}</bdi>`,
    )
    .join('');
  return html === '' ? '' : `<span class="history">${html}</span>`;
}

function renderUnchanged({ changes, parity }: DiffEntry, locales: readonly LocaleName[]): string {
  const others = locales.filter(({ tag }) => !changes.some(({ locale }) => locale.tag === tag));
  if (others.length === 0 || parity?.oneSided) return '';
  return `<p class="unchanged">Not changed in ${others.map((locale) => `<bdi ${langDir(locale)}>${escapeHtml(locale.name)}</bdi>`).join(', ')}.</p>\n`;
}
