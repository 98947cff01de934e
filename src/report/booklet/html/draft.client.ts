/** The part of a form's script that holds what was written: fields, the draft kept in the browser, what goes into the file. Runs in the reader's browser. */

export const DRAFT_PART = String.raw`
const manifest = JSON.parse(byId('mizan-packet').textContent);
const DRAFTS = 'mizan:draft:' + manifest.packet + ':';
const DRAFT = DRAFTS + manifest.build;
// What one box holds, how many entries a file may have, and how long all of it may be: more would stop the page for minutes.
const LONGEST = 100000;
const MOST = 1000;
const IN_ALL = 1000000;
const fields = new Map();
for (const field of all('[data-field]')) {
  const code = field.dataset.field;
  fields.set(code, [...(fields.get(code) || []), field]);
}
const questions = [...fields.keys()].filter((code) => !code.startsWith('c:') && !('about' in fields.get(code)[0].dataset));
for (const box of all('[data-field] :is(textarea,input[type=text])')) box.maxLength = LONGEST;
const boxOf = (field) => field.querySelector('textarea,input[type=text]');
const radiosOf = (field) => all('input[type=radio]', field);
// A field in the language being read; where that volume has none, in another.
const fieldOf = (code) => { const found = fields.get(code); return found && (found.find((field) => current.contains(field)) || found[0]); };
const labelOf = (field) => field.querySelector('label,legend').textContent;

// Answers by code and comments in order; 'saved' is what the last file held, 'kept' when the draft was last written or read here.
const state = { answers: new Map(), comments: [], saved: '', at: '', kept: '' };
let count = 0;

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g;
const LTR = /[A-Za-z\u00C0-\u024F]/g;
function languageIn(text, locale) {
  const [rtl, ltr] = [RTL, LTR].map((letters) => (text.slice(0, 5000).match(letters) || []).length);
  if (rtl + ltr === 0) return { tag: locale, dir: null };
  const dir = rtl >= ltr ? 'rtl' : 'ltr';
  const fits = data.locales.filter((one) => one.dir === dir);
  const own = fits.find(({ tag }) => tag === locale);
  return { tag: (own || fits[0] || { tag: dir === 'ltr' ? 'en' : locale }).tag, dir };
}
// Whatever the page is in, an answer stands in the direction of its own letters.
function orient(box) {
  const { tag, dir } = languageIn(box.value, box.closest('.volume').dataset.locale);
  if (dir === null) { box.removeAttribute('dir'); box.removeAttribute('lang'); }
  else { box.dir = dir; box.lang = tag; }
  if (box.tagName === 'TEXTAREA' && !CSS.supports('field-sizing', 'content') && box.offsetParent !== null) {
    box.style.height = 'auto';
    box.style.height = box.scrollHeight + 2 + 'px';
  }
}
function setBox(box, value) {
  if (box.value !== value) box.value = value;
  orient(box);
}
function setField(code) {
  const value = (state.answers.get(code) || { value: '' }).value;
  for (const field of fields.get(code) || []) {
    const box = boxOf(field);
    field.classList.toggle('done', value.trim() !== '');
    if (box) setBox(box, value);
    else {
      for (const radio of radiosOf(field)) radio.checked = radio.value === value;
      field.querySelector('[data-do=unselect]').hidden = value === '';
    }
  }
}
function answer(code, value, locale) {
  if (value === '') state.answers.delete(code);
  else state.answers.set(code, { value, locale: languageIn(value, locale).tag });
  setField(code);
  changed();
}

// Tells a comment from others wherever the draft is read, while its words change.
const makeMark = () => Date.now().toString(36) + '.' + Math.random().toString(36).slice(2);
const fold = (text) => text.replace(/\s+/g, ' ').trim();
const isProposal = (note) => note.proposal !== null;
// A proposal that changes nothing says nothing yet.
const isSaid = (note) => !note.gone && (note.text.trim() !== '' || (isProposal(note) && note.quote !== null && fold(note.proposal) !== fold(note.quote)));
function makeFile() {
  const value = (code) => (state.answers.get(code) || { value: '' }).value.trim();
  const answers = [];
  const comments = [];
  for (const code of new Set([...fields.keys(), ...state.answers.keys()])) {
    const text = value(code);
    if (text === '' || code === 'respondent' || code === 'permission') continue;
    const { locale } = state.answers.get(code);
    const field = fieldOf(code);
    const chosen = field && !boxOf(field) && radiosOf(field).find((radio) => radio.value === text);
    answers.push({ code, question: code.startsWith('q:') ? code.slice(2) : code, value: text, ...(chosen ? { label: fold(chosen.parentElement.textContent) } : {}), locale });
  }
  for (const note of state.comments.filter(isSaid)) {
    const { section, locale, quote, text, proposal } = note;
    const same = proposal !== null && (quote === null || fold(proposal) === fold(quote));
    comments.push({ section, locale, quote, text: text.trim(), proposal: same || proposal === null ? null : proposal.trim() });
  }
  const permission = value('permission');
  return {
    schema: 'mizan/response/1',
    packet: manifest,
    saved: new Date().toISOString(),
    respondent: value('respondent') || null,
    permission: ['named', 'anonymous', 'none'].includes(permission) ? permission : null,
    locale: current.dataset.locale,
    answers,
    comments,
  };
}
// What tells one file from another: not when it was saved, nor in which language its labels stand.
const essence = ({ respondent, permission, answers, comments }) => JSON.stringify([respondent, permission, answers.map(({ code, value }) => [code, value]), comments]);
const EMPTY = essence({ respondent: null, permission: null, answers: [], comments: [] });
const isEmpty = () => essence(makeFile()) === EMPTY;
const isUnsaved = () => ![EMPTY, state.saved].includes(essence(makeFile()));

let keeps = store.set('mizan:probe', '1');
store.remove('mizan:probe');
let waiting = 0;
function keep() {
  clearTimeout(waiting);
  waiting = 0;
  // Another window wrote in between: what only it has is taken in, so that neither loses.
  const other = readDraft(DRAFT);
  if (other && isText(other.at) && other.at > state.kept) take(readParts(other), false);
  state.kept = state.at;
  const comments = state.comments.filter(isSaid).map(({ id, gone, ...note }) => note);
  if (state.answers.size + comments.length === 0) return store.remove(DRAFT);
  const answers = [...state.answers].map(([code, one]) => ({ code, ...one }));
  const kept = keeps;
  keeps = store.set(DRAFT, JSON.stringify({ answers, comments, saved: state.saved, at: state.at, locale: current.dataset.locale }));
  if (kept && !keeps) tell((words) => words.draftNotKept);
}
function changed() {
  state.at = new Date().toISOString();
  clearTimeout(waiting);
  waiting = setTimeout(() => { keep(); refresh(); }, 250);
}

// Drafts and files come from outside: only what has the right shape is taken.
const isText = (value, longest = LONGEST) => typeof value === 'string' && value.length <= longest;
// 'left' counts what is not taken, so that it can be told.
function readParts(found) {
  let room = IN_ALL;
  const fits = (...texts) => {
    room -= texts.reduce((sum, text) => sum + (isText(text) ? text.length : 0), 0);
    return room >= 0;
  };
  const list = (value) => (Array.isArray(value) ? value.slice(0, MOST).filter((one) => one !== null && typeof one === 'object') : []);
  const answers = list(found.answers)
    .filter(({ code, value }) => isText(code) && /^[A-Za-z0-9:._-]{1,200}$/.test(code) && isText(value) && value !== '' && fits(value))
    .map(({ code, value, locale }) => [code, { value, locale: isText(locale) ? locale : volumes[0].dataset.locale }]);
  const count = (value) => (Array.isArray(value) ? value.filter((one) => !one || one.value !== '').length : 0);
  const left = count(found.answers) - answers.length + count(found.comments);
  for (const code of ['respondent', 'permission']) if (isText(found[code]) && found[code] !== '') answers.push([code, { value: found[code], locale: volumes[0].dataset.locale }]);
  const comments = list(found.comments)
    .filter(({ section, text, quote, proposal }) => isText(section, 300) && isText(text) && [quote, proposal].every((one) => one === null || one === undefined || isText(one)) && fits(text, quote, proposal))
    .map(({ section, locale, quote, text, proposal, mark }) => ({ mark: isText(mark) ? mark : makeMark(), section, locale: isText(locale) ? locale : volumes[0].dataset.locale, quote: isText(quote) ? quote : null, text, proposal: isText(proposal) ? proposal : null }));
  return { answers, comments, left: left - comments.length };
}
// With 'replace' what stands here goes; without it, it stays, and only what is missing is added.
function take({ answers, comments }, replace) {
  if (replace) {
    state.answers.clear();
    state.comments = [];
  }
  const asText = ({ section, quote, text, proposal }) => JSON.stringify([section, quote, text, proposal]);
  const known = new Set(state.comments.flatMap((one) => [one.mark, asText(one)]));
  for (const [code, one] of answers) if (!state.answers.has(code)) state.answers.set(code, one);
  for (const one of comments) {
    if (!known.has(one.mark) && !known.has(asText(one))) {
      known.add(asText(one));
      state.comments.push({ ...one, id: ++count });
    }
  }
  for (const code of fields.keys()) setField(code);
  drawNotes();
  refresh();
}
function readDraft(name) {
  try {
    const found = JSON.parse(store.get(name));
    return found !== null && typeof found === 'object' ? found : null;
  } catch { return null; }
}
`;
