/** The parts of a booklet as HTML: headings, words, lists, tables, facts and bars; sections and answers have files of their own. */
import type {
  BarsPart,
  BookletPart,
  FactsPart,
  HeadingPart,
  ListPart,
  MarkdownPart,
  Rich,
  TablePart,
  TextPart,
} from '../../../consult/booklet.ts';
import { escapeHtml } from '../../html.ts';
import { renderSection } from '../../render-section.ts';
import { sentenceLanguage } from '../sentence-language.ts';
import { idIn, langDir, richHtml, sayHtml, type VolumeContext } from './context.ts';
import { renderAnswer } from './field.ts';
import { renderRedlinePart, renderSectionPart } from './section.ts';

export function renderPart(part: BookletPart, context: VolumeContext): string {
  switch (part.type) {
    case 'heading':
      return renderHeading(part, context);
    case 'text':
      return renderText(part, context);
    case 'markdown':
      return renderMarkdown(part, context);
    case 'list':
      return renderList(part, context);
    case 'table':
      return renderTable(part, context);
    case 'facts':
      return renderFacts(part, context);
    case 'bars':
      return renderBars(part, context);
    case 'section':
      return renderSectionPart(part, context);
    case 'redline':
      return renderRedlinePart(part, context);
    case 'answer':
      return renderAnswer(part, context);
    case 'page-break':
      return '<hr class="page">\n';
  }
}

/** The title of the volume is `h1`; no level is left out on the way down. */
function renderHeading({ level, text, id }: HeadingPart, context: VolumeContext): string {
  context.level = Math.min(level + 1, context.level + 1);
  context.beside = null;
  return `<h${context.level} id="${idIn(context.volume, `h-${id}`)}" class="head" data-place="h-${escapeHtml(id)}">${sayHtml(text, context)}</h${context.level}>\n`;
}

function renderText({ text, tone, lang }: TextPart, context: VolumeContext): string {
  const other = lang !== undefined && lang !== context.volume.locale;
  const inside = other ? escapeHtml(text) : sayHtml(text, context);
  const place = other ? ` ${langDir(lang)}` : '';
  if (tone === 'quote') return `<blockquote class="said"${place}><p>${inside}</p></blockquote>\n`;
  return `<p class="t ${tone}"${tone === 'note' ? ' role="note"' : ''}${place}>${inside}</p>\n`;
}

/** A template, such as the letter: its headings stand below the heading before it. */
function renderMarkdown({ document }: MarkdownPart, context: VolumeContext): string {
  // A letter that begins with the title of the volume need not say it twice.
  const said = document.sections.find(({ title }) => title === context.volume.title);
  const levels = document.sections
    .filter((section) => section.level > 0 && section !== said)
    .map(({ level }) => level);
  const highest = Math.min(...levels);
  const above = context.level;
  const html = document.sections.map((section) => {
    const level = Math.min(6, above + 1 + section.level - highest);
    return renderSection(document, section, [], context.form).replace(
      /<h4 class="h\d">(.*?)<\/h4>/gs,
      (_, title: string) => (section === said ? '' : `<h${level} class="head">${title}</h${level}>`),
    );
  });
  return `<div class="side letter" ${langDir(document.locale)}>${html.join('')}</div>\n`;
}

function renderList({ ordered, items }: ListPart, context: VolumeContext): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag} class="t">${items.map((item) => `<li>${richHtml(item, context)}</li>`).join('')}</${tag}>\n`;
}

/** On a phone the rows of a table of many columns stand one below another, each cell under its heading. Between the two it scrolls by itself, so it can be reached by keyboard. */
function renderTable({ caption, head, widths, rows }: TablePart, context: VolumeContext): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns =
    total > 0 ? widths.map((width) => `<col width="${Math.round((100 * width) / total)}%">`) : [];
  const top =
    head.length > 0
      ? `<thead><tr>${head.map((cell) => `<th scope="col">${sayHtml(cell, context)}</th>`).join('')}</tr></thead>`
      : '';
  const wide = head.length > 3;
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell, index) => renderCell(cell, (wide && head[index]) || null, context)).join('')}</tr>`,
  );
  const table = `<table>${caption === null ? '' : `<caption>${sayHtml(caption, context)}</caption>`}<colgroup>${columns.join('')}</colgroup>${top}<tbody>${body.join('')}</tbody></table>`;
  const label = escapeHtml(caption ?? head.join(', '));
  return wide
    ? `<div class="table wide" role="region" aria-label="${label}" tabindex="0">${table}</div>\n`
    : `<div class="table">${table}</div>\n`;
}

/** A cell all in another language is set as that language is: its direction, its lines. */
function renderCell(cell: Rich, label: string | null, context: VolumeContext): string {
  const data = label === null ? '' : ` data-label="${escapeHtml(label)}"`;
  if (typeof cell === 'string' || !cell.lang || cell.link !== null || cell.lang === context.volume.locale)
    return `<td${data}>${richHtml(cell, context)}</td>`;
  return `<td ${langDir(cell.lang)}${data}>${escapeHtml(cell.text)}</td>`;
}

function renderFacts({ rows }: FactsPart, context: VolumeContext): string {
  const items = rows.map(({ label, value }) => {
    const lang = sentenceLanguage(value);
    const said = lang
      ? `<dd ${langDir(lang)}>${escapeHtml(typeof value === 'string' ? value : value.text)}</dd>`
      : `<dd>${richHtml(value, context)}</dd>`;
    return `<div><dt>${sayHtml(label, context)}</dt>${said}</div>`;
  });
  return `<dl class="facts">${items.join('')}</dl>\n`;
}

function renderBars({ caption, rows }: BarsPart, context: VolumeContext): string {
  const size = (value: number): number => (Number.isFinite(value) && value > 0 ? value : 0);
  const most = Math.max(...rows.map(({ value }) => size(value)), Number.MIN_VALUE);
  const items = rows.map(
    ({ label, value, said }) =>
      `<tr><th scope="row">${sayHtml(label, context)}</th><td class="share"><svg aria-hidden="true" width="100%" height="14" viewBox="0 0 100 14" preserveAspectRatio="none"><rect width="${((100 * size(value)) / most).toFixed(2)}" height="14"/></svg></td><td class="number">${sayHtml(said, context)}</td></tr>`,
  );
  return `<div class="table bars"><table><caption>${sayHtml(caption, context)}</caption><tbody>${items.join('')}</tbody></table></div>\n`;
}
