/** The look of an HTML booklet: one column of text with its contents beside it, the form, and how it prints. */
import type { Booklet } from '../../../consult/booklet.ts';
import { type EmbeddedFont, renderFontCss } from '../../fonts.ts';
import { PAGE_CSS, toneRules } from '../../page.css.ts';
import { REDLINE_CSS } from '../../redline/css.ts';
import { FORM_CSS } from './form.css.ts';

const LATIN = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif';

/** Latin letters among Urdu words, in a typeface that is on the reader's machine; where there is none, the Urdu one has letters. */
const LATIN_BESIDE = [400, 700]
  .map((weight) => {
    const bold = weight === 700 ? ' Bold' : '';
    const names = ['Segoe UI', 'Roboto', 'Noto Sans', 'DejaVu Sans', 'Arial'];
    const local = names.map((name) => `local("${name}${bold}")`).join(',');
    return `@font-face{font-family:"Latin beside";font-weight:${weight};size-adjust:94%;unicode-range:U+0040-005A,U+0061-007A;src:${local}}`;
  })
  .join('\n');

const BOOKLET_CSS = `${PAGE_CSS}${toneRules({ added: 'green', removed: 'red', moved: 'teal', changed: 'blue' })}
${REDLINE_CSS}/* Not scroll-padding: with it, a tab to the bar that is always in sight would move the page. */
:is(.text,.top) :is([id],.field,.note,a,button,input,select,textarea,summary),.contents{scroll-margin-block-start:calc(var(--bar,3.5rem) + .75rem)}
main{--side:max(clamp(.75rem,2.5vw,2rem),(100% - 50rem)/2);max-width:none;padding:0 0 3rem}
.skips a:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skips a:focus{position:fixed;inset-block-start:.5rem;inset-inline-start:.5rem;background:var(--card);padding:.5rem 1rem;z-index:9}
.bar{position:sticky;top:0;z-index:5;background:var(--bg);border-block-end:1px solid var(--line);padding:.4rem var(--side);display:flex;flex-wrap:wrap;gap:.4rem .9rem;align-items:center}
.bar button{font-size:.9rem}
.top{position:relative}
.tools{position:absolute;inset-block-start:1rem;inset-inline-end:var(--side);margin:0}
.tools button{font-size:.85rem}
.languages{display:flex;flex-wrap:wrap;gap:.25rem}
.gap{flex:1 0 0}
.to-contents{display:inline-flex;align-items:center;justify-content:center;min-width:2.25rem;min-height:2.25rem;color:inherit}
.languages a{display:inline-flex;align-items:center;justify-content:center;min-width:3rem;min-height:2.25rem;padding:.1rem .8rem;border:1px solid var(--muted);border-radius:.4rem;color:inherit;text-decoration:none;line-height:1.9}
.languages a[aria-current]{background:var(--ink);color:var(--card);border-color:var(--ink)}
.languages a:hover{border-color:var(--ink)}
.top,.pages{max-width:none;padding-inline:var(--side)}
.volume:not([hidden])~.volume{border-block-start:.4rem double var(--line);margin-block-start:3rem}
.volume h1{font-size:1.8rem}
.volume[dir=rtl] :is(h1,.head,.title){line-height:2.1}
.volume[dir=rtl] :is([lang],bdi)[dir=ltr]:not(textarea,input){font-family:${LATIN};line-height:1.55}
.volume[dir=rtl] bdi[dir=ltr]:not([lang]){font-size:.94em;line-height:inherit}
bdi.short{white-space:nowrap}
.table bdi.short{white-space:normal}
.running{color:var(--muted);font-size:.9rem;margin-block-end:.4rem}
.subtitle{font-size:1.15rem;color:var(--muted);margin-block-start:.25rem}
.marks{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem;margin-block-start:.8rem}
.marks li{background:var(--amber-bg);color:var(--amber);border-radius:.4rem;padding:.15rem .8rem;font-weight:600}
.notice{margin-block-start:.8rem;color:var(--muted);font-size:.9rem;max-width:46rem}
.notice.warn{background:var(--amber-bg);color:var(--amber);border-radius:.4rem;padding:.5rem .9rem;font-weight:600}
.contents{font-size:.92rem;margin-block:1rem .25rem}
.contents summary{cursor:pointer;font-weight:700;padding-block:.3rem}
.contents ul{list-style:none;padding:0}
.contents li{padding-block:.16rem}
.contents a{color:inherit;text-decoration:none}
.contents a:hover{text-decoration:underline}
.contents .l1{font-weight:650;margin-block-start:.4rem}
.contents .l2{padding-inline-start:.8rem}
.contents .l3{padding-inline-start:1.2rem}
.contents .l4{padding-inline-start:1.6rem;color:var(--muted)}
.contents a[data-count]::after{content:attr(data-count);background:var(--blue-bg);color:var(--blue);border-radius:1rem;font:700 .75rem/1.5 system-ui,sans-serif;padding-inline:.5em;margin-inline-start:.5em}
.text{min-width:0;max-width:50rem;padding-block-start:.5rem}
.text:focus,.send:focus{outline:none}
.text .head{margin-block:2rem .6rem;line-height:1.3;display:block}
.text h2.head{font-size:1.45rem;border-block-end:1px solid var(--line);padding-block-end:.3rem}
.text h3.head{font-size:1.2rem}
.text h4.head{font-size:1.05rem}
.t{margin-block:.7rem;white-space:pre-line}
.t.lead{font-size:1.15rem}
.t.note{background:var(--blue-bg);color:var(--ink);border-radius:.4rem;padding:.6rem 1rem}
.t.small,.hint,.where,.former{font-size:.88rem;color:var(--muted)}
ul.t,ol.t{padding-inline-start:1.6em;white-space:normal}
.t li+li{margin-block-start:.25rem}
.said{border-inline-start:.25rem solid var(--blue);padding:.2rem 1rem;margin-block:.8rem}
.letter{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:clamp(1rem,4vw,2rem);margin-block:1rem;white-space:normal}
.letter .head{margin-block:1.3em .4em}
.letter .head:first-child{margin-block-start:0}
.t a[href^="#"]{color:inherit;text-decoration:underline dotted var(--link)}
hr.page{border:0;margin-block:2rem}
.facts{margin-block:1rem;display:grid;gap:.3rem}
.facts div{display:grid;grid-template-columns:minmax(7rem,14rem) minmax(0,1fr);gap:.2rem 1rem;border-block-end:1px solid var(--line);padding-block-end:.3rem}
.facts dt{color:var(--muted)}
.facts dd{margin:0;overflow-wrap:anywhere}
.table{margin-block:1rem;max-width:100%}
.table.wide{overflow-x:auto}
.table table{border-collapse:collapse;width:100%;background:var(--card)}
.table.wide table{min-width:40rem}
.table caption{text-align:start;font-weight:650;padding-block-end:.3rem}
.table :is(th,td){border:1px solid var(--line);padding:.35rem .7rem;text-align:start;vertical-align:top;overflow-wrap:break-word}
.table thead th{background:var(--grey-bg)}
.bars :is(th,td){border:0}
.bars th{font-weight:400;width:35%}
.bars .share{padding-inline:0;vertical-align:middle}
.bars svg{display:block;background:var(--grey-bg);fill:var(--blue)}
[dir=rtl] .bars svg{transform:scaleX(-1)}
.bars .number{width:1%;white-space:nowrap;font-variant-numeric:tabular-nums}
.card{background:var(--card);border:1px solid var(--line);border-inline-start:.35rem solid var(--tone,var(--line));border-radius:.5rem;margin-block:1rem;padding:.8rem 1rem}
.card .title{margin:0;font-size:1.15rem;line-height:1.4}
.card .side{padding-inline:1.2rem .2rem;padding-block:.5rem}
.badge{display:inline-block;background:var(--tone-bg);color:var(--tone);border-radius:1rem;padding:.02rem .7rem;font-weight:600;font-size:.8rem;white-space:nowrap}
.where{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline}
.redline del+ins:not(.sp){margin-inline-start:.2em}
/* Nastaliq is small for its size. */
:is(.running,.notice,.hint,.former,.t.small,.contents,.progress):lang(ur){font-size:1rem}
.redline.whole{padding-inline-start:1rem}
[dir=rtl] .redline.whole{padding-inline:1rem .6rem}
@media (min-width:68rem){
main{--side:max(clamp(.75rem,2.5vw,2rem),(100% - 70rem)/2)}
.pages{display:grid;grid-template-columns:17rem minmax(0,50rem);gap:3rem}
.to-contents,.slim{display:none!important}
.contents{position:sticky;top:calc(var(--bar,3.5rem) + 1rem);align-self:start;max-height:calc(100vh - var(--bar,3.5rem) - 2rem);overflow-y:auto;margin-block-start:1.5rem}
.contents details>summary{cursor:default;list-style:none;pointer-events:none}
}
@media (max-width:46rem){
.volume h1{font-size:1.45rem}
.facts div{grid-template-columns:minmax(0,1fr)}
.table td{overflow-wrap:anywhere}
.card{padding:.7rem .75rem}
.tools{position:static;margin-block-start:.3rem}
.card .side{padding-inline:1.1rem 0}
}
/* A low window, such as a phone on its side or a page at 400 %, has no room for what stays. */
@media (max-height:27rem){
.bar{position:static}
:root{--bar:0rem!important}
}
@media (pointer:coarse){
.bar button,.languages a,.to-contents,.tools button{min-height:2.75rem;min-width:2.75rem}
.contents a,.fold>summary{display:block;padding-block:.7rem}
.contents li{padding-block:0}
.contents summary{padding-block:.7rem}
.where a,.table td>a,.facts dd>a{display:inline-block;padding-block:.75rem;min-width:2.75rem}
}
@media (forced-colors:active){
.languages a[aria-current],button.main{forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}
.badge,.marks li,.notice.warn,.t.note{border:1px solid}
.bars svg{forced-color-adjust:none;background:Canvas;fill:CanvasText;border:1px solid CanvasText}
}
@media screen and (max-width:46rem){
.table.wide table{min-width:0}
.table.wide :is(table,caption,tbody,tr,td){display:block}
.table.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.table.wide tr{border:1px solid var(--line);padding-block:.3rem}
.table.wide tr+tr{border-block-start-width:.3rem}
.table.wide td{border:0;padding-block:.25rem}
.table.wide td:empty{display:none}
.table.wide td::before{content:attr(data-label);content:attr(data-label) / "";display:block;unicode-bidi:plaintext;color:var(--muted);font-size:.85rem;font-weight:700}
.volume[dir=ltr] .table.wide td::before{font-family:${LATIN};line-height:1.5;text-align:left}
.volume[dir=rtl] .table.wide td::before{font-family:"Noto Nastaliq Urdu",serif;line-height:2;text-align:right}
}
@media print{
@page{margin:22mm 18mm 20mm;size:A4}
.bar,.contents,.skips,.bubble,.running,.tools{display:none!important}
.pages{display:block;max-width:none;padding:0}
.text{max-width:none}
.top{padding:0}
.facts div{grid-template-columns:minmax(7rem,14rem) minmax(0,1fr)}
.volume:not([hidden])+.volume{border:0;margin:0;break-before:page}
hr.page{break-after:page;margin:0}
.card,.note,.t.note,.letter{border-radius:0}
.letter{border:0;padding:0}
.card{border-block:0;border-inline-end:0;padding-block:.2rem}
p,li,dd{orphans:3;widows:2}
:is(.head,.title,.where,.former,legend,label,.b.lead,.legend,caption,.kind){break-after:avoid}
:is(.head+.t,.side p:has(+:is(ul,ol,table)),.t:has(+:is(ul,ol,.table))){break-after:avoid}
:is(.head,.title,.where,.former,tr,.facts div,.options,.t.note){break-inside:avoid}
.field:not(:has(.printed)){break-inside:avoid}
.side li{break-inside:avoid-page}
.where{display:block}
.where>*+*{margin-inline-start:1rem}
/* Nastaliq is higher than its lines: at the head of a page they need room, or their tops stand on the page before. */
.volume[dir=rtl] :is(p,li,dt,dd,label,legend,h1,h2,h3,h4,h5,h6,.printed):not([dir=ltr] *){-webkit-box-decoration-break:clone;box-decoration-break:clone;padding-block-start:.45em}
.fold:not([open])>:not(summary){display:block}
.fold::details-content{content-visibility:visible;block-size:auto}
.fold>summary{display:none}
.where a::after{content:attr(href);margin-inline-start:.5em;unicode-bidi:isolate;direction:ltr}
:is(ins,del,.badge,.marks li,.t.note,.bars svg){-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
${FORM_CSS}`;

const withFonts = new WeakMap<readonly EmbeddedFont[], string>();

export function renderBookletCss({ volumes, running }: Booklet, fonts: readonly EmbeddedFont[]): string {
  let shared = withFonts.get(fonts);
  if (shared === undefined) {
    shared = `${BOOKLET_CSS}${LATIN_BESIDE}\n${renderFontCss(fonts, '"Latin beside"')}\n`;
    withFonts.set(fonts, shared);
  }
  return (
    shared +
    volumes.map(({ locale, words }) => renderRunning(locale, running[locale] ?? '', words.page)).join('')
  );
}

/** The words at the head of every printed page of a volume, and its number at the foot. */
function renderRunning(locale: string, words: string, number: string): string {
  const page = `mz-${locale.replace(/[^A-Za-z0-9-]/g, '')}`;
  return `@media print{.volume[lang="${cssText(locale)}"]:not([hidden]){page:${page}}
@page ${page}{@top-center{content:"${cssText(words)}";font-size:8.5pt}@bottom-center{content:${pageNumber(number)};font-size:8.5pt}}}\n`;
}

/** "Page {page} of {pages}" as the content of a margin; the bare numbers where it has no place for them. */
function pageNumber(words: string): string {
  const template = words.includes('{page}') ? words : '{page} / {pages}';
  return template
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : `"${cssText(part)}"`,
    )
    .join(' ');
}

/** Every character that is not a plain letter, digit or space as an escape, so that no text can end its string. */
function cssText(text: string): string {
  return text.replace(/[^A-Za-z0-9 ]/gu, (char) => `\\${char.codePointAt(0)!.toString(16)} `);
}
