/** A booklet as one self-contained page: every language in it, with a form to answer where there is something to answer. Nothing is loaded or sent. */
import { bookmarkName } from '../../consult/anchor-name.ts';
import type { Booklet, BookletPart, Volume } from '../../consult/booklet.ts';
import { type FormWords, formWords } from '../../consult/words/form.ts';
import type { EmbeddedFont } from '../fonts.ts';
import { escapeHtml } from '../html.ts';
import { renderPage } from '../page.ts';
import { idIn, langDir, sayHtml, type VolumeContext, wordsLangDir } from './html/context.ts';
import { renderData } from './html/data.ts';
import { FORM_CLIENT, READ_CLIENT } from './html/page.client.ts';
import { renderBookletCss } from './html/page.css.ts';
import { renderPart } from './html/parts.ts';

export interface BookletHtmlOptions {
  /** Typefaces to embed (see `fontFilesFor`); without them the reader's own fonts are used. */
  fonts: readonly EmbeddedFont[];
}

/** The same bytes for the same booklet and fonts. */
export function renderBookletHtml(booklet: Booklet, { fonts }: BookletHtmlOptions): string {
  const { volumes, title } = booklet;
  const [first] = volumes;
  return renderPage({
    title,
    ...(first ? { lang: first.locale, dir: first.direction } : {}),
    style: renderBookletCss(booklet, fonts),
    script: booklet.manifest ? FORM_CLIENT : READ_CLIENT,
    body: `${volumes.length > 1 ? renderSkips(volumes) : ''}<main>
${volumes.map((volume) => renderVolume(volume, booklet)).join('')}</main>
${renderData(booklet)}`,
  });
}

/** Without the script every volume is shown, one after another: this leads to each. */
function renderSkips(volumes: readonly Volume[]): string {
  const links = volumes.map(
    ({ locale, languageName }) =>
      `<a href="#${idIn({ locale }, 'text')}" ${langDir(locale)}>${escapeHtml(`${languageName}: ${formWords(locale).skip}`)}</a>`,
  );
  return `<div class="skips">${links.join('')}</div>\n`;
}

function renderVolume(volume: Volume, booklet: Booklet): string {
  const form = formWords(volume.locale);
  const rtl = booklet.volumes.filter(({ direction }) => direction === 'rtl');
  const context: VolumeContext = {
    volume,
    form,
    answers: booklet.manifest !== null,
    rtlLang: rtl.length === 1 ? rtl[0]!.locale : null,
    places: placesOf(volume),
    beside: null,
    written: new Set(),
    legend: !volume.parts.some((part) => part.type === 'text' && part.text.includes(volume.words.legend)),
    level: 1,
  };
  const { locale, direction, title, subtitle, marks } = volume;
  const running = booklet.running[locale];
  const contents = renderContents(context);
  const parts = volume.parts.map((part) => renderPart(part, context)).join('');
  return `<article class="volume" id="${idIn(volume, 'volume')}" lang="${escapeHtml(locale)}" dir="${direction}" data-locale="${escapeHtml(locale)}" data-title="${escapeHtml(title)}" aria-labelledby="${idIn(volume, 'title')}">
${renderBar(context, booklet, contents !== '')}
<header class="top">
${running ? `<p class="running">${sayHtml(running, context)}</p>\n` : ''}<h1 id="${idIn(volume, 'title')}">${sayHtml(title, context)}</h1>
${subtitle === null ? '' : `<p class="subtitle">${sayHtml(subtitle, context)}</p>\n`}${marks.length === 0 ? '' : `<ul class="marks">${marks.map((mark) => `<li>${sayHtml(mark, context)}</li>`).join('')}</ul>\n`}${booklet.manifest ? renderNotices(context) : ''}<p class="tools script"${wordsLangDir(context)} hidden><button type="button" class="plain" data-do="theme">${escapeHtml(volume.words.theme)}</button></p>
</header>
<div class="pages">
${contents}<div class="text" id="${idIn(volume, 'text')}" tabindex="-1">
${parts}${booklet.manifest ? renderSend(context) : ''}</div>
</div>
</article>
`;
}

type WithAnchor = Extract<BookletPart, { anchor: unknown }>;

function hasAnchor(part: BookletPart): part is WithAnchor {
  return part.type === 'section' || part.type === 'redline';
}

function placesOf(volume: Volume): Map<string, string> {
  return new Map(
    volume.parts.flatMap((part): [string, string][] => {
      if (part.type === 'heading') return [[part.id, idIn(volume, `h-${part.id}`)]];
      if (!hasAnchor(part)) return [];
      const id = bookmarkName(volume.locale, part.anchor.key);
      const { section } = part.anchor;
      return [
        [part.anchor.key, id],
        [id, id],
        ...(section === null ? [] : [[section, id] as [string, string]]),
      ];
    }),
  );
}

/** Languages, progress, saving and the theme: in sight all the time. */
function renderBar(context: VolumeContext, { volumes, manifest }: Booklet, listed: boolean): string {
  const { volume, form } = context;
  const { words } = volume;
  const languages = volumes.map(
    ({ locale, languageName }) =>
      `<a href="#${idIn({ locale }, 'volume')}" ${langDir(locale)} hreflang="${escapeHtml(locale)}" data-volume="${escapeHtml(locale)}"${locale === volume.locale ? ' aria-current="true"' : ''}>${escapeHtml(languageName)}</a>`,
  );
  const contents = !listed
    ? ''
    : `<a class="to-contents" href="#${idIn(volume, 'contents')}" aria-label="${escapeHtml(words.contents)}"><svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20"><path d="M2 4h16M2 10h16M2 16h16" stroke="currentColor" stroke-width="2"/></svg></a>\n`;
  const saving = manifest
    ? `<span class="progress script" hidden><span class="at-length" data-show="progress"></span></span>
<button type="button" class="script" data-do="next" hidden><span class="at-length">${escapeHtml(form.next)}</span><span class="in-brief" dir="ltr" data-show="short"></span> \u2193</button>
<button type="button" class="main script" data-do="save" aria-label="${escapeHtml(words.saveAnswers)}" hidden><span class="at-length">${escapeHtml(words.saveAnswers)}</span><span class="in-brief">${escapeHtml(form.save)}</span></button>
`
    : '';
  return `<div class="bar${manifest || volumes.length > 1 ? '' : ' slim'}" role="region" aria-label="${escapeHtml(form.tools)} (${escapeHtml(volume.languageName)})"${wordsLangDir(context)}>
${volumes.length > 1 ? `<nav class="languages" aria-label="${escapeHtml(`${words.language} (${volume.languageName})`)}">${languages.join('')}</nav>\n` : ''}${contents}<span class="gap"></span>${saving}</div>`;
}

function renderNotices(context: VolumeContext): string {
  const { words } = context.volume;
  return `<p class="notice warn noscript">${sayHtml(words.noScript, context)}</p>
<p class="notice script" data-show="kept" hidden>${sayHtml(words.draftKept, context)}</p>
`;
}

function renderContents(context: VolumeContext): string {
  const { volume } = context;
  const items = volume.parts.flatMap((part) => {
    if (part.type === 'heading' && part.unlisted) return [];
    if (part.type === 'heading')
      return [
        `<li class="l${part.level}"><a href="#${idIn(volume, `h-${part.id}`)}">${sayHtml(part.text, context)}</a></li>`,
      ];
    if (!hasAnchor(part)) return [];
    const { key, title } = part.anchor;
    return [
      `<li class="l4"><a href="#${bookmarkName(volume.locale, key)}" data-to="${escapeHtml(key)}">${sayHtml(title, context)}</a></li>`,
    ];
  });
  const last = context.answers
    ? `<li class="l1 script" hidden><a href="#${idIn(volume, 'send')}">${sayHtml(context.form.send, context)}</a></li>`
    : '';
  return items.length === 0
    ? ''
    : `<nav class="contents" id="${idIn(volume, 'contents')}" aria-label="${escapeHtml(`${volume.words.contents} (${volume.languageName})`)}"><details open><summary>${sayHtml(volume.words.contents, context)}</summary>
<ul>${items.join('\n')}${last}</ul></details></nav>
`;
}

/** What will be saved, and the buttons to do it: the script fills it in. */
function renderSend(context: VolumeContext): string {
  const { volume, form } = context;
  const { words } = volume;
  const id = idIn(volume, 'send');
  const say = (key: keyof FormWords): string => escapeHtml(String(form[key]));
  return `<section class="send script" id="${id}" data-place="send" aria-labelledby="${id}-h"${wordsLangDir(context)} tabindex="-1" hidden>
<h2 class="head" id="${id}-h">${say('send')}</h2>
<p class="t" data-show="progress"></p>
<div class="summary"></div>
<p class="t" data-show="state"></p>
<p class="buttons"><button type="button" class="main" data-do="save">${escapeHtml(words.saveAnswers)}</button></p>
<p class="t">${sayHtml(words.saveHint, context)}</p>
<p class="buttons"><label class="file"><span>${say('open')}</span> <input type="file" accept=".json,application/json" data-do="open" aria-describedby="${id}-open"></label> <button type="button" class="plain" data-do="clear">${escapeHtml(words.clearDraft)}</button></p>
<p class="hint" id="${id}-open">${say('openHint')}</p>
<details class="copy"><summary>${say('noFile')}</summary>
<p class="t" id="${id}-copy">${say('copyHint')}</p>
<p class="buttons"><button type="button" data-do="copy">${say('copy')}</button></p>
<textarea readonly dir="ltr" spellcheck="false" aria-label="${say('copyLabel')}" aria-describedby="${id}-copy"></textarea>
</details>
</section>
`;
}
