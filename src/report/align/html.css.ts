/** The look of the side-by-side page: rows, states and findings; the rest is the look of every page. */
import { PAGE_CSS, toneRules } from '../page.css.ts';

const STATE_COLOURS: Record<string, string> = {
  aligned: 'green',
  differs: 'amber',
  stale: 'violet',
  unverified: 'grey',
  missing: 'red',
  extra: 'blue',
  moved: 'teal',
  merged: 'plum',
  split: 'plum',
  error: 'red',
  warning: 'amber',
  info: 'blue',
};

export const ALIGN_CSS = `${PAGE_CSS}${toneRules(STATE_COLOURS)}
.overview{margin-block:.75rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.25rem .9rem}
.overview summary{cursor:pointer;font-weight:600;padding-block:.25rem}
.total{font-weight:400;white-space:nowrap;margin-inline-start:.6rem}
.overview table{border-collapse:collapse;font-size:.9rem;min-width:max-content}
.overview th,.overview td{text-align:end;padding:.2rem .75rem;border-block-end:1px solid var(--line);font-weight:400}
.overview th:first-child{text-align:start;max-width:20rem}
.overview thead th,.overview tfoot *{font-weight:600}
.zero{color:var(--muted)}
.row{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);background:var(--card);border:1px solid var(--line);border-inline-start:.4rem solid var(--tone);border-radius:.5rem;margin-block-end:1rem;content-visibility:auto;contain-intrinsic-size:auto 24rem;scroll-margin-top:6rem}
.bar{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;padding:.4rem 1rem;border-block-end:1px solid var(--line);font-size:.9rem}
.bar code,.detail code{font-size:.8rem;color:var(--muted)}
.state{display:inline-block;background:var(--tone-bg);color:var(--tone);border-radius:1rem;padding:.05rem .65rem;font-weight:600;font-size:.85rem;white-space:nowrap}
.side+.side{border-left:1px solid var(--line)}
.side .join{border-block-start:2px dashed var(--tone)}
.gap,.empty{height:100%;display:flex;justify-content:center;text-align:center;border:2px dashed var(--tone);border-radius:.5rem;padding:1.25rem;color:var(--tone);background:var(--tone-bg);font-weight:600}
mark{background:var(--tone-bg);color:inherit;border-block-end:2px solid var(--tone);padding-block:.15em;border-radius:.15em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.side[dir=rtl] mark{padding-block:0;background:linear-gradient(var(--tone-bg),var(--tone-bg)) 0 60%/100% 55% no-repeat}
mark[data-n]{cursor:pointer}
mark.shown{outline:3px solid var(--focus);outline-offset:2px}
sup.n{font:700 .65rem/1 system-ui,sans-serif;unicode-bidi:isolate;margin-inline:.15em;vertical-align:super}
.findings{grid-column:1/-1;list-style:none;margin:0;padding:.25rem 1rem .6rem;border-block-start:1px solid var(--line);min-width:0}
.document>.findings{background:var(--card);border:1px solid var(--line);border-radius:.5rem;margin-block-end:1rem}
.finding{display:flex;gap:.7rem;padding:.5rem .6rem;border-radius:.4rem;scroll-margin:9rem 0 2rem}
.finding+.finding{border-block-start:1px solid var(--line)}
.finding:focus{outline:3px solid var(--focus);outline-offset:-1px}
.finding>div{min-width:0}
.finding .n{flex:none;min-width:1.75rem;min-height:1.75rem;height:1.75rem;padding:0 .3rem;border-radius:1rem;border:1px solid var(--tone);background:var(--tone-bg);color:var(--tone);font-weight:700;font-size:.8rem;line-height:1.7rem;text-align:center}
.severity{color:var(--tone)}
.empty{border:0;background:none;color:var(--muted);font-weight:400}
.detail{display:flex;flex-wrap:wrap;gap:0 1rem;overflow-wrap:anywhere}
@media (min-width:90rem){
.top,.controls,main{max-width:118rem}
.row.noted{grid-template-columns:minmax(0,1fr) minmax(0,1fr) minmax(18rem,24rem)}
.row.noted .findings{grid-column:3;border-block-start:0;border-left:1px solid var(--line)}
}
@media (max-width:46rem){
.row{grid-template-columns:minmax(0,1fr)}
.side+.side{border-left:0;border-block-start:1px dashed var(--line)}
.total{display:inline-block}
}
@media print{
.row,.row.noted{content-visibility:visible;break-inside:auto;grid-template-columns:minmax(0,1fr) minmax(0,1fr);border-radius:0}
.row.noted .findings{grid-column:1/-1;border-left:0;border-block-start:1px solid var(--line)}
.findings,.bar{padding-inline:.5rem}
.bar{break-after:avoid}
.finding{break-inside:avoid}
mark,.state,.gap,.n{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
