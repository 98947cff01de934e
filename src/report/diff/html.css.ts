/** The look of the diff page: the briefing, the table, the redline inline and side by side; the rest is the look of every page. */
import { PAGE_CSS, toneRules } from '../page.css.ts';
import { REDLINE_CSS } from '../redline/css.ts';

const COLOURS: Record<string, string> = {
  added: 'green',
  removed: 'red',
  renamed: 'violet',
  moved: 'teal',
  split: 'plum',
  merged: 'plum',
  reworded: 'blue',
  substantive: 'amber',
  editorial: 'grey',
  cosmetic: 'grey',
  tightens: 'red',
  loosens: 'green',
  mixed: 'amber',
  neutral: 'grey',
  unknown: 'grey',
};

export const DIFF_CSS = `${PAGE_CSS}${toneRules(COLOURS)}
.headline{font-size:1.25rem;line-height:1.4;font-weight:650;margin-block:.9rem .5rem;max-width:60rem}
.sentences{padding-inline-start:1.2rem;max-width:60rem}
.sentences li+li{margin-block-start:.2rem}
.more>summary{cursor:pointer;padding-block:.25rem;font-size:.9rem}
.cards{columns:24rem;column-gap:1.25rem}
.brief{break-inside:avoid;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem;margin-block-end:1rem}
.brief h3{margin:0 0 .35rem;font-size:1rem}
.brief ul{list-style:none;padding:0}
.brief li{padding-inline-start:1.4rem;text-indent:-1.4rem;font-size:.93rem;line-height:1.45}
.brief li+li{margin-block-start:.35rem}
.brief summary{cursor:pointer;font-size:.9rem;padding-block:.3rem}
.sign{display:inline-block;width:1.1rem;margin-inline-end:.3rem;text-indent:0;text-align:center;font-weight:700;color:var(--tone)}
.badges{display:inline-flex;flex-wrap:wrap;gap:.25rem}
.badge{display:inline-block;background:var(--tone-bg);color:var(--tone);border-radius:1rem;padding:.02rem .6rem;font-weight:600;font-size:.8rem;white-space:nowrap}
.overview{margin-block:1rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.3rem .9rem}
.overview>summary{cursor:pointer}
.overview h2{display:inline;margin:0}
.total{font-weight:400;font-size:.9rem;color:var(--muted)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.85rem;color:var(--muted);padding-block:.5rem 0}
.overview .scroll{max-height:60vh;overflow:auto;position:relative}
.overview table{border-collapse:collapse;font-size:.9rem;width:100%}
.overview :is(th,td){text-align:start;padding:.3rem .7rem;border-block-end:1px solid var(--line);font-weight:400;vertical-align:top}
.overview thead th{font-weight:600;position:sticky;top:-.5rem;background:var(--card)}
.overview tbody th{min-width:11rem}
.zero{color:var(--muted)}
@media (min-width:46.01rem){.controls select{width:8.5rem}}
.toggles{display:inline-flex;flex-wrap:wrap;gap:.25rem}
.document h3 .about{font-weight:400}
.document{scroll-margin-top:var(--bar,9rem)}
.entry{background:var(--card);border:1px solid var(--line);border-inline-start:.35rem solid var(--tone);border-radius:.5rem;margin-block-end:.9rem;scroll-margin-top:calc(var(--bar,9rem) + .5rem);content-visibility:auto;contain-intrinsic-size:auto 20rem}
.entry:not([open]){contain-intrinsic-size:auto 3rem}
.entry>summary{cursor:pointer;padding:.55rem 1rem;display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;list-style-position:inside}
.entry>summary h4::before{content:"\\25B8";color:var(--muted);font-weight:400;display:inline-block;width:1.2rem}
.entry[open]>summary h4::before{content:"\\25BE"}
.entry>summary::-webkit-details-marker{display:none}
.entry[open]>summary{border-block-end:1px solid var(--line)}
.entry h4{font-size:1.05rem;line-height:1.5}
.entry summary code{font-size:.8rem;color:var(--muted)}
.above{font-weight:400;color:var(--muted);font-size:.9rem}
.one-sided{background:var(--amber-bg);color:var(--amber);padding:.5rem 1rem;font-weight:600}
.langs{display:grid;grid-template-columns:minmax(0,1fr)}
.lang{padding:.7rem 1rem .9rem;min-width:0}
.lang+.lang{border-block-start:1px dashed var(--line)}
.meta{display:flex;flex-wrap:wrap;gap:.1rem .8rem;align-items:baseline;font-size:.9rem;margin-block-end:.35rem}
.meta .own{font-weight:600}
.history{color:var(--muted)}
.signals{list-style:none;padding:0;margin-block:.2rem .6rem;font-size:.95rem;max-width:60rem}
.signals li{padding-inline-start:1.4rem;text-indent:-1.4rem}
.unchanged{padding:0 1rem .7rem;color:var(--muted);font-size:.9rem}
.redline{padding:.2rem .6rem .2rem 1.3rem;max-width:54rem}
.redline[dir=rtl]{padding:.2rem 1.3rem .2rem .6rem}
${REDLINE_CSS}.side-label{font:600 .8rem/1.6 system-ui,sans-serif;color:var(--muted);text-transform:uppercase;letter-spacing:.04em}
.columns.two,[data-view=side] .columns:has(.before){display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 1.25rem}
.columns.two{border:1px solid var(--line);border-radius:.4rem;padding:.6rem .9rem}
.columns.two .side{padding:.3rem 0}
.columns.two .col+.col,[data-view=side] .after{border-left:1px solid var(--line);padding-left:1.25rem}
[data-view=side] .redline:is(.before,.after){max-width:none}
.before{display:none}
[data-view=side] .before{display:block}
.view-side{display:none}
[data-view=side] .view-side{display:block}
[data-view=side] .before .b.ins,[data-view=side] .after .b.del{visibility:hidden}
[data-view=side] .before .b:not(.ins) ins,[data-view=side] .after .b:not(.del) del{display:none}
.anew{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.3rem 0;margin-block-end:.9rem}
.anew>summary{cursor:pointer;font-weight:600;padding:.3rem 1rem}
@media (min-width:72rem){
:root:not([data-view=side]):not([data-single=true]) .langs.several{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
:root:not([data-view=side]):not([data-single=true]) .langs.several .lang+.lang{border-block-start:0;border-left:1px dashed var(--line)}
}
@media (max-width:46rem){
.columns.two,[data-view=side] .columns:has(.before){grid-template-columns:minmax(0,1fr)}
.columns.two .col+.col,[data-view=side] .after{border-left:0;padding-left:0;border-block-start:1px solid var(--line)}
[data-view=side] .redline[dir=ltr]{padding-left:1.3rem}
[data-view=side] .before .b.ins,[data-view=side] .after .b.del{display:none}
.lang{padding-inline:.75rem}
.cards{columns:auto}
}
@media print{
:root{font-size:11.5px}
.cards{columns:2}
.overview .scroll{max-height:none}
.overview table{font-size:8pt}
.overview :is(th,td){padding:.15rem .3rem}
.overview tbody th{min-width:0}
.overview .badge{font-size:.95em;padding-inline:.35rem}
.overview thead th{position:static}
.entry{content-visibility:visible;break-inside:auto;border-radius:0}
.entry>summary{break-after:avoid}
.fold:not([open]){display:none}
:root:not([data-view=side]):not([data-single=true]) .langs.several{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
a{color:inherit}
ins,del,.badge,.one-sided{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
