/** The look of a redline, on whatever page it stands: what came, what goes, and what is said about it to those who hear the page. */

export const REDLINE_CSS = `.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}
.b.lead{font-weight:700}
.redline li.b{padding-block:.08rem}
.b.ins,.b.del,.b.rep,.b.mov{position:relative}
:is(p,li,blockquote,pre,div).b:is(.ins,.del,.rep,.mov)::after{position:absolute;top:0;inset-inline-start:-1.2rem;font:700 .95rem/1.55 ui-monospace,monospace;content:"~";content:"~" / "";color:var(--blue)}
li.b:is(.ins,.del,.rep,.mov)::after{inset-inline-start:-2.7em}
[dir=rtl] .b:is(.ins,.del,.rep,.mov)::after{line-height:2.6}
.b.ins:not(tr)::after{content:"+"!important;content:"+" / ""!important;color:var(--green)!important}
.b.del:not(tr)::after{content:"\\2212"!important;content:"\\2212" / ""!important;color:var(--red)!important}
.b.mov:not(tr)::after{content:"\\21C5"!important;content:"\\21C5" / ""!important;color:var(--teal)!important}
tr.b.ins>*:first-child::before{content:"+ ";content:"+ " / "";color:var(--green);font-weight:700}
tr.b.del>*:first-child::before{content:"\\2212  ";content:"\\2212  " / "";color:var(--red);font-weight:700}
ins{background:var(--green-bg);color:var(--green);text-decoration:underline double 1px;text-underline-offset:.22em}
del{background:var(--red-bg);color:var(--red);text-decoration:line-through 1.5px}
:is(ins,del) :is(a,.link){color:inherit}
[dir=rtl] ins{text-underline-offset:.5em;background:linear-gradient(var(--green-bg),var(--green-bg)) 0 60%/100% 60% no-repeat}
[dir=rtl] del{background:linear-gradient(var(--red-bg),var(--red-bg)) 0 60%/100% 60% no-repeat}
:is(ins,del).sp{background:none!important;text-decoration:none}
:is(ins,del){box-decoration-break:clone;-webkit-box-decoration-break:clone;border-radius:.15em}
.redline.whole{border-inline-start:.3rem double var(--green);padding-inline:1rem .6rem}
.redline.whole.gone{border-inline-start:.3rem solid var(--red);color:var(--muted);text-decoration:line-through 1px}
.tag{font-family:system-ui,sans-serif;font-size:.75rem;line-height:1.4;color:var(--muted);border:1px solid var(--line);border-radius:.3rem;padding:.05rem .4rem;overflow-wrap:anywhere;display:inline-block}
.fold{margin-block:.35rem}
.fold>summary{cursor:pointer;color:var(--muted);font:.82rem/1.6 system-ui,sans-serif}
`;
