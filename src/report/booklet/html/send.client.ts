/** The part of a form's script that tells what will be saved, saves it, and opens what was saved. Runs in the reader's browser. */

export const SEND_PART = String.raw`
// One message at a time, said in the language being read; it may have buttons.
let message = null;
for (const bar of all('.bar')) bar.append(make('div', { class: 'message' }, make('p', { role: 'status' }), make('p', { class: 'buttons' })));
const CROSS = '\u2715';
const close = [() => CROSS, () => tell(null)];
function tell(sentence, buttons = [close]) {
  message = sentence && { sentence, buttons };
  drawMessage();
}
function drawMessage() {
  for (const place of all('.message')) {
    const [line, row] = place.children;
    const on = message !== null && current.contains(place);
    place.classList.toggle('on', on);
    const words = said();
    // Said again only when it is another sentence.
    const sentence = on ? message.sentence(words) : '';
    if (line.textContent !== sentence) line.textContent = sentence;
    row.replaceChildren(...(on ? message.buttons : []).map(([label, run]) => {
      const button = make('button', { type: 'button', class: 'plain', 'aria-label': label(words) === CROSS ? words.close : null }, label(words));
      button.addEventListener('click', run);
      return button;
    }));
  }
  measure();
}
onShow.push(drawMessage);

const short = (text) => (text.length > 160 ? text.slice(0, 158) + ' …' : text);
function quoted(text, locale, tag = 'q') {
  const language = languageIn(text, locale);
  return make(tag, { lang: language.tag, dir: language.dir || 'auto' }, short(fold(text)));
}
function linkTo(target, label) {
  const link = make('a', { href: '#' + target.id }, label);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goTo(target);
  });
  return link;
}
function shownValue(code, { value, locale }) {
  const field = fieldOf(code);
  const radio = field && !boxOf(field) && radiosOf(field).find((one) => one.value === value);
  return radio ? make('bdi', {}, fold(radio.parentElement.textContent)) : quoted(value, locale, 'bdi');
}
function noteLine(note, words) {
  const parts = [];
  const add = (...more) => parts.push(...(parts.length > 0 ? [' '] : []), ...more);
  if (note.quote !== null) add(quoted(note.quote, note.locale));
  if (isProposal(note) && note.quote !== null && fold(note.proposal) !== fold(note.quote)) add('\u2192 ', note.proposal.trim() === '' ? make('em', {}, words.takenOut) : quoted(note.proposal, note.locale));
  if (note.text.trim() !== '') add(quoted(note.text, note.locale, 'bdi'));
  return parts;
}
function drawSummary() {
  const words = said();
  const [inFile, missing, homeless] = [[], [], []];
  for (const code of fields.keys()) {
    const field = fieldOf(code);
    const own = state.answers.get(code);
    const link = linkTo(field, labelOf(field));
    if (own && own.value.trim() !== '') inFile.push(make('li', {}, link, ': ', shownValue(code, own)));
    else if (!code.startsWith('c:')) missing.push(make('li', {}, link));
  }
  for (const note of state.comments.filter(isSaid)) {
    const talk = talkOf(note.section);
    if (talk) inFile.push(make('li', {}, linkTo(all('[data-note="' + note.id + '"]', talk)[0] || talk, talk.dataset.title), ': ', ...noteLine(note, words)));
  }
  const drop = (run) => {
    const button = make('button', { type: 'button', class: 'plain' }, words.remove);
    button.addEventListener('click', () => { run(); keep(); refresh(); });
    return button;
  };
  for (const [code, one] of state.answers) if (!fields.has(code)) homeless.push(make('li', {}, make('code', { dir: 'ltr' }, code.replace(/^q:/, '')), ': ', quoted(one.value, one.locale, 'bdi'), ' ', drop(() => state.answers.delete(code))));
  for (const note of state.comments) if (!note.gone && !sections.has(note.section)) homeless.push(make('li', {}, make('code', { dir: 'ltr' }, '#' + note.section), ': ', ...noteLine(note, words), ' ', drop(() => { note.gone = true; })));
  const part = (title, items, before) => (items.length === 0 ? [] : [make('h3', {}, title), ...(before ? [make('p', { class: 't note' }, before)] : []), make('ul', {}, ...items)]);
  const some = inFile.length + homeless.length > 0;
  current.querySelector('.summary').replaceChildren(
    ...(some ? part(words.inFile, [...inFile]) : [make('p', { class: 't note' }, words.nothingYet)]),
    ...part(words.inFile, homeless, words.noPlace).slice(inFile.length > 0 ? 1 : 0),
    ...part(words.notAnswered, missing),
  );
  const line = current.querySelector('[data-show=state]');
  line.textContent = !some ? '' : isUnsaved() ? words.unsaved : words.allSaved;
  line.classList.toggle('unsaved', isUnsaved());
}
function refresh() {
  const done = questions.filter((code) => (state.answers.get(code) || { value: '' }).value.trim() !== '').length;
  const file = makeFile();
  const notes = file.comments.length + file.answers.filter(({ code }) => code.startsWith('c:')).length;
  for (const place of all('[data-show=progress]')) {
    const words = wordsOf(place);
    const parts = [];
    if (questions.length > 0) parts.push(fill(words.progress, { done, all: questions.length }));
    if (notes > 0 || questions.length === 0) parts.push(fill(words.comments, { count: notes }));
    const text = parts.join(' \u00B7 ');
    if (place.textContent !== text) place.textContent = text;
  }
  for (const place of all('[data-show=short]')) place.textContent = (questions.length > 0 ? done + '/' + questions.length : '');
  for (const button of all('[data-do=next]')) {
    const words = wordsOf(button);
    button.setAttribute('aria-label', words.next + (questions.length > 0 ? ' (' + fill(words.progress, { done, all: questions.length }) + ')' : ''));
  }
  for (const place of all('[data-show=kept]')) {
    place.textContent = keeps ? wordsOf(place).draftKept : wordsOf(place).draftNotKept;
    place.classList.toggle('warn', !keeps);
  }
  for (const link of all('[data-to]')) {
    const number = state.comments.filter((note) => note.section === link.dataset.to && isSaid(note)).length;
    if (number === 0) link.removeAttribute('data-count');
    else link.dataset.count = number;
  }
  drawSummary();
  fillCopy();
}
onShow.push(() => { refresh(); for (const box of all('textarea', current)) orient(box); });

// The next field without an answer below what is being read, or the first; after the last, what will be saved.
let reached = null;
function next() {
  const open = all('[data-field]', current).filter(({ dataset: { field } }) => !field.startsWith('c:') && (state.answers.get(field) || { value: '' }).value.trim() === '');
  if (open.length === 0) {
    tell((words) => words.allAnswered);
    return goTo(current.querySelector('.send'));
  }
  const line = current.querySelector('.bar').offsetHeight;
  const seen = reached && current.contains(reached) && reached.getBoundingClientRect();
  const here = seen && seen.bottom > line && seen.top < innerHeight;
  reached = open.find((field) => (here ? reached.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING : field.getBoundingClientRect().top > line)) || open[0];
  goTo(reached);
}

const written = (file) => JSON.stringify(file, null, 2) + '\n';
// Written anew only when the answers are others: what is selected in it stays selected.
let copied = '';
function fillCopy() {
  const file = makeFile();
  const now = essence(file);
  for (const details of all('.copy')) {
    const box = details.querySelector('textarea');
    if (!details.open) box.value = '';
    else if (box.value === '' || now !== copied) box.value = written(file);
  }
  copied = now;
}
// Where no file can be saved, the same text can go into a letter.
async function copy(button) {
  if (isEmpty()) return tell((words) => words.nothingYet);
  const box = button.closest('.copy').querySelector('textarea');
  fillCopy();
  const file = makeFile();
  let done = false;
  try { await navigator.clipboard.writeText(box.value); done = true; } catch { /* not allowed: the older way */ }
  if (!done) {
    box.focus();
    box.select();
    try { done = document.execCommand('copy'); } catch { /* told below */ }
  }
  if (!done) return tell((words) => words.copyYourself);
  state.saved = essence(file);
  keep();
  refresh();
  tell((words) => words.copied);
}
document.addEventListener('toggle', ({ target }) => { if (target.matches('.copy')) fillCopy(); }, true);

function save() {
  if (isEmpty()) return tell((words) => words.nothingYet);
  const file = makeFile();
  const url = URL.createObjectURL(new Blob([written(file)], { type: 'application/json' }));
  const link = make('a', { href: url, download: data.file });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  state.saved = essence(file);
  keep();
  refresh();
  const look = [(words) => words.look, () => { tell(null); goTo(current.querySelector('.send')); }];
  tell((words) => fill(words.savedAs, { file: data.file }) + ' ' + words.saveHint, [look, close]);
}
const LARGEST = 5000000;
async function openFile(input) {
  const [file] = input.files;
  if (!file) return;
  const { name, size } = file;
  let found = null;
  try { if (size <= LARGEST) found = JSON.parse(await file.text()); } catch { /* told below */ }
  input.value = '';
  if (size > LARGEST) return tell((words) => fill(words.tooLarge, { file: name }));
  if (found === null || typeof found !== 'object' || found.schema !== 'mizan/response/1' || !found.packet || !Array.isArray(found.answers) || !Array.isArray(found.comments))
    return tell((words) => fill(words.notAnswers, { file: name }));
  if (found.packet.packet !== manifest.packet) return tell((words) => fill(words.otherPacket, { file: name, packet: String(found.packet.packet).slice(0, 200) }));
  const parts = readParts(found);
  const other = found.packet.build !== manifest.build;
  const go = (replace) => {
    take(parts, replace);
    if (replace) state.saved = essence(makeFile());
    state.at = new Date().toISOString();
    keep();
    refresh();
    tell((words) => fill(words.opened, { file: name }) + (other ? ' ' + words.otherBuild : '') + (parts.left > 0 ? ' ' + fill(words.leftOut, { count: parts.left }) : ''));
  };
  if (isEmpty()) return go(true);
  tell((words) => words.openAsk, [[(words) => words.openReplace, () => go(true)], [(words) => words.openMerge, () => go(false)], [(words) => words.cancel, () => tell(null)]]);
  current.querySelector('.message button').focus();
}
function clear() {
  if (!confirm(said().clearDraftAsk)) return;
  state.saved = '';
  take({ answers: [], comments: [] }, true);
  // Of every build: on a computer that others use too, nothing should stay.
  for (const name of store.names()) if (name.startsWith(DRAFTS)) store.remove(name);
  keep();
  tell((words) => words.cleared);
}
`;
