/** The scripts of an HTML booklet: one for reading, one with the form. Each stands in the page whole; nothing is loaded. */
import { DRAFT_PART } from './draft.client.ts';
import { NOTES_PART } from './notes.client.ts';
import { READ_PART } from './read.client.ts';
import { SEND_PART } from './send.client.ts';

/** For booklets that are only read. */
export const READ_CLIENT = `(() => {
'use strict';
${READ_PART}
if (!followHash()) show(current.dataset.locale);
})();
`;

const START = `
document.addEventListener('input', ({ target }) => {
  if (target.maxLength === LONGEST && target.value.length >= LONGEST) tell((words) => fill(words.boxFull, { count: LONGEST }));
  if (target.dataset.part) return writeNote(target);
  const field = target.closest('[data-field]');
  if (field) answer(field.dataset.field, target.value, target.closest('.volume').dataset.locale);
});
const doing = {
  save: () => save(),
  next: () => next(),
  copy: (button) => copy(button),
  clear: () => clear(),
  unselect: (button) => {
    const field = button.closest('[data-field]');
    answer(field.dataset.field, '', '');
    radiosOf(field)[0].focus();
  },
  comment: (button) => start(button, false),
  suggest: (button) => start(button, true),
  remove: (button) => dropNote(button, true),
  undo: (button) => dropNote(button, false),
};
// A selection in the section is meant, where there is one: so that words can be chosen without a mouse.
function start(button, suggest) {
  const talk = button.closest('.talk');
  const words = readSelection();
  addNote(talk, words && words.talk === talk ? words.quote : null, suggest);
}
document.addEventListener('click', ({ target }) => {
  const button = target.closest('button[data-do]');
  if (button && doing[button.dataset.do]) doing[button.dataset.do](button);
});
document.addEventListener('change', ({ target }) => { if (target.dataset.do === 'open') openFile(target); });
// On paper every word of an answer shows, over as many pages as it needs.
const unprint = () => { for (const copied of all('.printed')) copied.remove(); };
addEventListener('beforeprint', () => {
  unprint();
  for (const box of all('.field textarea,.note textarea', current)) {
    if (box.value.trim() !== '') box.after(make('div', { class: 'printed', lang: box.lang || null, dir: box.dir || null }, box.value));
  }
});
addEventListener('afterprint', unprint);
const flush = () => { if (waiting !== 0) keep(); };
addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); });
addEventListener('beforeunload', (event) => {
  flush();
  if (!isUnsaved()) return;
  event.preventDefault();
  event.returnValue = '';
});
function recall(draft) {
  if (!draft) return;
  state.saved = isText(draft.saved) ? draft.saved : '';
  state.at = state.kept = isText(draft.at) ? draft.at : '';
}
// The same packet in another window.
addEventListener('storage', ({ key }) => {
  if (key !== DRAFT || waiting !== 0 || document.activeElement.closest('.note')) return;
  const found = readDraft(DRAFT);
  recall(found);
  take(found ? readParts(found) : { answers: [], comments: [] }, true);
});

for (const code of fields.keys()) setField(code);
const own = readDraft(DRAFT);
const brought = own && readParts(own);
if (own) {
  recall(own);
  take(brought, true);
}
show(own && volumes.some(({ dataset }) => dataset.locale === own.locale) ? own.locale : current.dataset.locale);
followHash();
if (own) tell((words) => words.restored + (brought.left > 0 ? ' ' + fill(words.leftOut, { count: brought.left }) : ''));
else {
  // Written in an earlier build of this packet: offered, newest first, and left where it is.
  const older = store.names().filter((name) => name.startsWith(DRAFTS) && name !== DRAFT)
    .map((name) => readDraft(name)).filter((draft) => draft !== null && isText(draft.at))
    .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  const day = older && new Date(older.at);
  if (older && !Number.isNaN(day.getTime())) {
    tell((words) => fill(words.olderAsk, { date: new Intl.DateTimeFormat(words.lang, { dateStyle: 'long' }).format(day) }), [
      [(words) => words.olderTake, () => { take(readParts(older), false); changed(); tell(null); }],
      [(words) => words.olderLeave, () => tell(null)],
    ]);
  }
}
`;

/** With the form: fields, comments, drafts, saving. */
export const FORM_CLIENT = `(() => {
'use strict';
${READ_PART}${DRAFT_PART}${NOTES_PART}${SEND_PART}${START}
})();
`;
