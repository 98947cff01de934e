/** The look of the form: fields, comments beside sections, messages, what will be saved. */

export const FORM_CSS = `.field{margin-block:1.4rem;padding:0;border:0;min-width:0}
.field>label,.field legend{display:block;font-weight:650;padding:0;margin-block-end:.25rem}
.field .hint{margin-block-end:.35rem}
textarea,input[type=text]{font:inherit;line-height:inherit;color:inherit;background:var(--card);border:1px solid var(--muted);border-radius:.4rem;padding:.45rem .7rem;width:100%;display:block}
textarea{min-height:6.5rem;resize:vertical;field-sizing:content}
.note textarea{min-height:4rem}
:is(textarea,input[type=text]):lang(ur){line-height:2.2}
.options{display:flex;flex-wrap:wrap;gap:.5rem}
.option{display:inline-flex;align-items:center;gap:.5rem;border:1px solid var(--muted);border-radius:.4rem;padding:.3rem .9rem;background:var(--card);cursor:pointer;min-height:2.5rem}
.option input{min-height:0;width:1.15rem;height:1.15rem;margin:0;accent-color:var(--focus);flex:none}
.option:has(:checked){border-color:var(--focus);box-shadow:inset 0 0 0 1px var(--focus)}
.option:has(:focus-visible){outline:3px solid var(--focus);outline-offset:2px}
button.main{background:var(--ink);color:var(--card);border-color:var(--ink);font-weight:600}
button.plain{background:none;border-color:transparent;text-decoration:underline;text-underline-offset:.25em;padding-inline:.3rem}
button.plain:hover{border-color:var(--muted)}
button:lang(ur){line-height:1.9}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin-block:.6rem}
.progress{font-size:.9rem;color:var(--muted)}
.message{flex-basis:100%}
@media (min-width:46.01rem){.in-brief{display:none}}
.message:not(.on){position:absolute}
.message.on{background:var(--blue-bg);border-radius:.4rem;padding:.4rem .9rem;display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:center;justify-content:space-between}
.message p{margin:0;min-width:0;overflow-wrap:anywhere}
.talk{border-block-start:1px dashed var(--line);margin-block-start:.6rem;padding-block-start:.1rem}
.talk>.buttons button{font-size:.9rem}
.note{background:var(--bg);border:1px solid var(--line);border-radius:.4rem;padding:.7rem .9rem;margin-block:.7rem}
.note .kind{font-weight:650}
.note .hint{margin-block-end:.3rem}
.note label{display:block;font-weight:600;font-size:.92rem;margin-block:.5rem .2rem}
.note blockquote{border-inline-start:.25rem solid var(--blue);padding-inline:.8rem;margin-block:.2rem .4rem}
.note select{width:100%}
.note>button{margin-block-start:.4rem}
.undone{margin-block:.6rem;color:var(--muted)}
.bubble{position:absolute;z-index:6;display:flex;flex-wrap:wrap;gap:.4rem;background:var(--card);border:1px solid var(--muted);border-radius:.5rem;padding:.4rem;box-shadow:0 .2rem .8rem #0004;max-width:calc(100vw - 1rem)}
.send{background:var(--card);border:2px solid var(--line);border-radius:.6rem;padding:.4rem 1.2rem 1rem;margin-block-start:3rem}
.send .head{border:0!important;margin-block:.6rem .2rem!important}
.summary h3{font-size:1.02rem;margin-block:1rem .3rem}
.summary ul{padding-inline-start:1.4em}
.summary li{overflow-wrap:anywhere;padding-block:.12rem}
.unsaved{color:var(--amber);font-weight:600}
.file{display:inline-flex;align-items:center;min-height:2.25rem;border:1px solid var(--muted);border-radius:.4rem;padding:.3rem .9rem;cursor:pointer;position:relative}
.file:hover{border-color:var(--ink)}
.file:focus-within{outline:3px solid var(--focus);outline-offset:2px}
.file input{position:absolute;inset:0;width:100%;opacity:0;min-height:0;cursor:pointer}
.field.done>:is(label,legend)::after{content:" \\2713";content:" \\2713" / "";color:var(--green);font-family:system-ui,sans-serif;font-weight:700}
.copy summary{cursor:pointer;padding-block:.4rem;color:var(--muted)}
.copy textarea{font:.8rem/1.5 ui-monospace,monospace;field-sizing:fixed;height:8rem;min-height:0}
.printed{display:none}
.bar .message{max-height:50vh;overflow-y:auto}
@media (pointer:coarse){
button,select,input[type=text],.file{min-height:2.75rem}
.option{min-height:2.75rem;padding-inline-end:1.1rem}
button.plain{padding-inline:.6rem}
.copy summary{padding-block:.8rem}
.summary li a{display:inline-block;padding-block:.65rem}
.bubble{position:fixed;inset:auto .5rem .5rem!important;justify-content:center;padding:.6rem}
}
@media (forced-colors:active){
.message,.send{border:1px solid}
.option:has(:checked){border:3px solid Highlight}
}
@media (max-width:46rem){
.bar{padding-block:.25rem;gap:.35rem}
.bar button{padding-inline:.55rem}
.bar .progress{display:none}
.bar .at-length{display:none}
.languages a{padding-inline:.6rem}
.options{flex-direction:column}
.send{padding-inline:.8rem}
}
@media print{
.talk>.buttons,.note button,.send,.note .hint,[data-do=unselect],.notice{display:none!important}
.talk{border:0}
.options{flex-direction:row}
textarea,input[type=text],.printed{border:1px solid #888;background:none}
textarea:has(+.printed){display:none}
.printed{display:block;white-space:pre-wrap;border-radius:.4rem;padding:.3rem .7rem;overflow-wrap:anywhere}
.field.done>:is(label,legend)::after{content:none}
.bar .message{display:none}
}
`;
