/** The look all our pages share: colours for light and dark, the controls, how a text of the guidelines is set, phone and print. */

const LIGHT = `color-scheme:light;--bg:#f4f4f1;--card:#fff;--ink:#1b1d20;--muted:#565b63;--line:#d5d7db;--focus:#0b57d0;--link:#0b4fb3;
--green:#14613a;--green-bg:#e2f3e8;--amber:#7d4300;--amber-bg:#fdeed6;--red:#9c121b;--red-bg:#fde6e6;--blue:#0a5282;--blue-bg:#e1effa;
--violet:#57379a;--violet-bg:#eee8fb;--grey:#47515d;--grey-bg:#e8ecf0;--teal:#075a5e;--teal-bg:#dff2f2;--plum:#831d63;--plum-bg:#fae6f4;`;
const DARK = `color-scheme:dark;--bg:#131518;--card:#1d2024;--ink:#e8e9eb;--muted:#a9afb8;--line:#383d44;--focus:#8ab4ff;--link:#9dc1ff;
--green:#86d8a8;--green-bg:#163524;--amber:#f2bd74;--amber-bg:#3d2a10;--red:#ff9d9d;--red-bg:#451a1d;--blue:#93cbf5;--blue-bg:#13304a;
--violet:#c6b2ff;--violet-bg:#2e2350;--grey:#bcc4ce;--grey-bg:#2c3239;--teal:#84d6d8;--teal-bg:#103536;--plum:#f2a6d6;--plum-bg:#421636;`;

/** `.name{--tone…}` for each name, from the palette: green, amber, red, blue, violet, grey, teal, plum. */
export function toneRules(colours: Record<string, string>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `.${name}{--tone:var(--${colour});--tone-bg:var(--${colour}-bg)}`)
    .join('\n');
}

/** `.side` holds a text of the guidelines, whatever the page. */
export const PAGE_CSS = `:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
:root[data-theme=light]{${LIGHT}}
:root[data-theme=dark]{${DARK}}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:break-word}
h1,h2,h3,h4,p,ul,ol,blockquote,pre{margin:0}
h1{font-size:1.5rem;line-height:1.25}
h2{font-size:1.2rem;margin-block:1.5rem .5rem}
h3{font-size:1.1rem;margin-block:2rem .75rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem}
a{color:var(--link);text-underline-offset:.2em}
bdi:not([lang=en]){line-height:1.9}
.top,.controls,main{max-width:92rem;margin-inline:auto;padding-inline:clamp(.75rem,2.5vw,2rem)}
.top{padding-block:1.25rem .5rem}
.about,.path,.why,.detail{color:var(--muted);font-size:.85rem}
.path{font-weight:400;font-family:ui-monospace,monospace}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{inset:.5rem auto auto .5rem;background:var(--card);padding:.5rem 1rem;z-index:9}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
main:focus{outline:none}
button,select,input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--muted);border-radius:.4rem;padding:.3rem .65rem;min-height:2.25rem;max-width:100%}
button{cursor:pointer}
button:hover{border-color:var(--ink)}
button[aria-pressed=true]{background:var(--ink);color:var(--card);border-color:var(--ink)}
kbd{font:.75rem ui-monospace,monospace;border:1px solid currentColor;border-radius:.2rem;padding:0 .3em;margin-inline-start:.25em}
.tabs{display:flex;gap:.5rem;flex-wrap:wrap;margin-block-start:.75rem}
.scroll{overflow-x:auto;padding-block:.5rem}
.controls{position:sticky;top:0;z-index:5;background:var(--bg);border-block-end:1px solid var(--line);padding-block:.5rem;display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center}
.group{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center}
.controls label{display:flex;gap:.4rem;align-items:center;font-size:.9rem;min-width:0}
.controls button{font-size:.9rem}
.controls select{width:13rem}
#search{width:11rem}
#shown{font-size:.85rem;color:var(--muted)}
#none{padding:3rem 0;text-align:center;color:var(--muted)}
main{padding-block-end:4rem}
.side{padding:.9rem 1.1rem;min-width:0}
.side>*+*{margin-block-start:.6em}
.side :is(ul,ol){padding-inline-start:1.5em}
.side li::marker{font-family:system-ui,sans-serif;font-size:.85rem}
.side h4,.side [class^=h]{font-size:1.05rem;line-height:1.4;font-weight:700}
.side .h1{font-size:1.35rem}.side .h2{font-size:1.2rem}
.side[dir=rtl]{font-size:1.1rem}
.side[dir=rtl] :is(h4,[class^=h]){line-height:2.2}
.side[dir=rtl] em{font-style:normal;text-decoration:underline;text-decoration-style:dotted;text-underline-offset:.5em}
.side blockquote{border-inline-start:.2rem solid var(--line);padding-inline-start:.8rem;color:var(--muted)}
.side table{border-collapse:collapse;width:100%;font-size:.95em}
.side :is(th,td){border:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
.side hr{border:0;border-block-start:1px solid var(--line)}
:is(code,pre,kbd){font-family:ui-monospace,"DejaVu Sans Mono",monospace;unicode-bidi:isolate;line-height:1.5}
.side code{background:var(--grey-bg);border-radius:.2rem;padding:.05em .3em;font-size:.85em}
.side pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--grey-bg);padding:.6rem .8rem;border-radius:.3rem;text-align:start}
.side pre code{padding:0;background:none}
.side a{overflow-wrap:anywhere}
.link{border-block-end:1px dotted var(--link);color:var(--link)}
.image,.raw,.footnote{color:var(--muted)}
.image{border:1px dashed var(--muted);border-radius:.3rem;padding:.1rem .5rem}
@media (max-width:46rem){
.controls{position:static}
.controls select,#search{width:100%}
.controls label{width:100%}
.controls .group{width:100%}
.controls kbd{display:none}
}
@media print{
:root,:root[data-theme]{${LIGHT}--bg:#fff}
body{font-size:10pt}
.script,.skip,#none{display:none!important}
.top,main{max-width:none;padding-inline:0}
.side[dir=rtl]{font-size:10.5pt}
.side{padding-inline:.5rem}
h3,h4{break-after:avoid}
.side a{color:inherit}
}
`;
