/** A section in an HTML booklet: as it stands or as a redline, with room for comments beside it. */
import type { Change } from '../../../compare/change.ts';
import { bookmarkName } from '../../../consult/anchor-name.ts';
import type { RedlinePart, SectionAnchor, SectionPart } from '../../../consult/booklet.ts';
import type { Document, Section } from '../../../document/document.ts';
import { languageOf } from '../../../text/languages.ts';
import { escapeHtml, safeLink } from '../../html.ts';
import { type RedlineWords, renderRedlineHtml } from '../../redline/html.ts';
import { renderSection, type SectionWords } from '../../render-section.ts';
import { sayTarget } from '../say-target.ts';
import { langDir, sayHtml, type VolumeContext, wordsLangDir } from './context.ts';

/** Packets share most of their sections: each is written once. */
const redlines = new WeakMap<Change, Map<string, string>>();
const sections = new WeakMap<Section, Map<string, string>>();

/** Runs of unchanged blocks from this length on are folded away. */
const FOLD_FROM = 5;

export function renderSectionPart(
  { anchor, document, section }: SectionPart,
  context: VolumeContext,
): string {
  const body = remember(sections, section, context.form.lang, () =>
    renderBody(document, section, context.form),
  );
  return renderCard(anchor, context, {
    name: 'same',
    badge: '',
    former: '',
    lang: document.locale,
    body: `<div class="side" ${langDir(document.locale)}>${body}</div>`,
  });
}

/** The title stands over the section already. */
function renderBody(document: Document, section: Section, words: SectionWords): string {
  return renderSection(document, section, [], words).replace(/^<h4 class="h\d">.*?<\/h4>/s, '');
}

export function renderRedlinePart({ anchor, change }: RedlinePart, context: VolumeContext): string {
  const { words, locale } = context.volume;
  const body = remember(redlines, change, locale, () =>
    renderRedlineHtml(change, { words: redlineWords(context), foldFrom: FOLD_FROM }),
  );
  const { kinds, title } = change;
  const [name, badge] = kinds.includes('added')
    ? ['added', badgeHtml('+', words.added)]
    : kinds.includes('removed')
      ? ['removed', badgeHtml('\u2212', words.removed)]
      : kinds.includes('moved')
        ? ['moved', badgeHtml('\u21C5', words.movedHere)]
        : ['changed', ''];
  const whole = name === 'added' ? ' whole come' : name === 'removed' ? ' whole gone' : '';
  const former =
    title.from !== null && title.to !== null && title.from !== title.to
      ? `<p class="former"${wordsLangDir(context)}>${escapeHtml(context.form.formerTitle)} <del><bdi ${langDir(change.locale)}>${escapeHtml(title.from)}</bdi></del></p>\n`
      : '';
  const legend = context.legend ? `<p class="t small legend">${sayHtml(words.legend, context)}</p>\n` : '';
  context.legend = false;
  return `${legend}${renderCard(anchor, context, {
    name,
    badge,
    former,
    lang: change.locale,
    body: body === '' ? '' : `<div class="side redline${whole}" ${langDir(change.locale)}>${body}</div>`,
  })}`;
}

function remember<K extends object>(
  cache: WeakMap<K, Map<string, string>>,
  key: K,
  locale: string,
  make: () => string,
): string {
  const known = cache.get(key) ?? new Map<string, string>();
  cache.set(key, known);
  const html = known.get(locale) ?? make();
  known.set(locale, html);
  return html;
}

function redlineWords({ volume, form }: VolumeContext): RedlineWords {
  const { words, locale } = volume;
  return {
    lang: escapeHtml(locale),
    dir: languageOf(locale).direction,
    deleted: words.removed,
    inserted: words.added,
    moved: form.moved,
    link: form.link,
    markupOnly: form.markupOnly,
    image: form.image,
    target: sayTarget,
    unchanged: (blocks) => form.folded.replace('{count}', String(blocks)),
  };
}

function badgeHtml(sign: string, word: string): string {
  return `<span class="badge"><span aria-hidden="true">${sign}</span> ${escapeHtml(word)}</span>`;
}

interface Card {
  /** Class of the whole. */
  name: string;
  badge: string;
  /** What the section was called before; HTML. */
  former: string;
  /** Language of the text, which may not be the volume's. */
  lang: string;
  body: string;
}

function renderCard(
  { key, section, title, permalink }: SectionAnchor,
  context: VolumeContext,
  { name, badge, former, lang, body }: Card,
): string {
  const { volume, written } = context;
  const first = !written.has(key);
  written.add(key);
  context.beside = first ? key : null;
  const id = bookmarkName(volume.locale, key);
  const level = Math.min(6, context.level + 1);
  const own =
    lang === volume.locale ? sayHtml(title, context) : `<bdi ${langDir(lang)}>${escapeHtml(title)}</bdi>`;
  return `<section class="card ${name}"${first ? ` id="${id}" data-place="s-${escapeHtml(key)}" aria-labelledby="${id}-h"` : ''}>
<h${level} class="title"${first ? ` id="${id}-h"` : ''}>${own}${badge === '' ? '' : ` ${badge}`}</h${level}>
${renderWhere(section, permalink, first ? id : null, context)}${former}${body}
${first && context.answers ? renderTalk({ key, title, id }, lang, context) : ''}</section>
`;
}

function renderWhere(
  section: string | null,
  permalink: string | null,
  card: string | null,
  { volume }: VolumeContext,
): string {
  const { words } = volume;
  const target = permalink === null ? null : safeLink(permalink);
  const parts = [
    ...(section === null ? [] : [`<code dir="ltr">#${escapeHtml(section)}</code>`]),
    ...(target === null || target.startsWith('#')
      ? []
      : [
          `<a href="${escapeHtml(target)}" rel="noopener noreferrer"${card === null ? '' : ` aria-describedby="${card}-h"`}>${escapeHtml(words.permalink)}</a>`,
        ]),
  ];
  return parts.length === 0 ? '' : `<p class="where">${parts.join(' ')}</p>\n`;
}

/** Buttons to comment, and the place where the script puts the comments. */
function renderTalk(
  { key, title, id }: { key: string; title: string; id: string },
  lang: string,
  context: VolumeContext,
): string {
  const { volume, form } = context;
  // Heard out of its place, "Comment on this section" says which.
  const which = `aria-describedby="${id}-h"`;
  return `<div class="talk script" data-section="${escapeHtml(key)}" data-title="${escapeHtml(title)}" data-lang="${escapeHtml(lang)}"${wordsLangDir(context)} hidden>
<div class="notes"></div>
<p class="buttons"><button type="button" data-do="comment" ${which}>${escapeHtml(volume.words.comment)}</button> <button type="button" data-do="suggest" ${which}>${escapeHtml(form.suggest)}</button></p>
</div>
`;
}
