/** The part of a form's script for comments and proposed words beside the sections. Runs in the reader's browser. */

export const NOTES_PART = `
const talks = all('.talk');
const sections = new Set(talks.map((talk) => talk.dataset.section));
const sideOf = (talk) => talk.closest('.card').querySelector('.side');
const talkOf = (section) => talks.find((talk) => talk.dataset.section === section && current.contains(talk)) || talks.find((talk) => talk.dataset.section === section);

// The words as they are to be; the words that go, where only such were chosen.
function readWords(fragment, gone) {
  for (const other of all(gone ? '.vh,.tag,sup.n,summary' : '.vh,.tag,sup.n,summary,del', fragment)) other.remove();
  for (const block of all('p,li,td,th,pre,blockquote,h4,br', fragment)) block.before(' ');
  return fold(fragment.textContent);
}
function quoteOf(range) {
  const { commonAncestorContainer: node } = range;
  const gone = (node.nodeType === 1 ? node : node.parentElement).closest('del') !== null;
  return readWords(range.cloneContents(), gone) || readWords(range.cloneContents(), true);
}
// A finger seldom meets the edge of a word: a selection that begins or ends inside one means the whole of it.
const LETTER = /[\\p{L}\\p{M}\\p{N}\\u2019\\u200C\\u200D]/u;
function wholeWords(chosen) {
  const range = chosen.cloneRange();
  const inWord = (text, at) => at > 0 && at < text.length && LETTER.test(text[at - 1]) && LETTER.test(text[at]);
  const { startContainer: first, endContainer: last } = range;
  if (first.nodeType === 3) {
    let at = range.startOffset;
    while (inWord(first.data, at)) at--;
    range.setStart(first, at);
  }
  if (last.nodeType === 3) {
    let at = range.endOffset;
    while (inWord(last.data, at)) at++;
    range.setEnd(last, at);
  }
  return range;
}
// Words that are selected in one section; null for anything else.
function readSelection() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const side = (node) => (node.nodeType === 1 ? node : node.parentElement).closest('.card .side');
  const own = side(range.startContainer);
  if (!own) return null;
  // A triple click ends at the start of what follows.
  if (side(range.endContainer) !== own) {
    if (range.endOffset !== 0) return null;
    range.setEndAfter(own.lastChild);
  }
  const talk = own.closest('.card').querySelector('.talk');
  const quote = talk && quoteOf(wholeWords(range));
  return quote ? { talk, quote: quote.slice(0, 5000), rect: range.getBoundingClientRect() } : null;
}
function passagesOf(talk) {
  return all('p,li,td,th,pre', sideOf(talk)).map((block) => {
    const copy = block.cloneNode(true);
    for (const inner of all('ul,ol,p,pre,table,details', copy)) inner.remove();
    return readWords(copy, false);
  }).filter((text) => text !== '');
}

function addNote(talk, quote, suggest) {
  const note = { id: ++count, mark: makeMark(), section: talk.dataset.section, locale: talk.dataset.lang, quote, text: '', proposal: suggest ? quote || '' : null };
  state.comments.push(note);
  drawNotes(note.section);
  const own = all('[data-note="' + note.id + '"]', talk)[0];
  const target = own.querySelector('select') || own.querySelector('textarea');
  target.focus();
  changed();
}
function drawNotes(section) {
  for (const talk of talks) {
    if (section === undefined ? talk.querySelector('.note:focus-within') !== null : talk.dataset.section !== section) continue;
    talk.querySelector('.notes').replaceChildren(...state.comments.filter((note) => note.section === talk.dataset.section).map((note) => drawNote(note, talk)));
    for (const box of all('textarea', talk)) orient(box);
  }
  for (const link of all('[data-to]')) {
    const number = state.comments.filter((note) => note.section === link.dataset.to && isSaid(note)).length;
    if (number === 0) link.removeAttribute('data-count');
    else link.dataset.count = number;
  }
}
function drawNote(note, talk) {
  const words = wordsOf(talk);
  const locale = talk.closest('.volume').dataset.locale;
  const id = locale + '-n' + note.id;
  const { title } = talk.dataset;
  if (note.gone) {
    return make('p', { class: 'undone', 'data-note': note.id }, words.removed + ' ', make('button', { type: 'button', class: 'plain', 'data-do': 'undo' }, words.undo));
  }
  const box = (part, label, hint) => {
    const area = make('textarea', { id: id + part, rows: part === 'proposal' ? 3 : 2, 'data-part': part, maxlength: LONGEST, autocomplete: 'off', 'aria-describedby': hint ? id + part + '-hint' : null });
    area.value = note[part];
    return [make('label', { for: id + part }, label), hint ? make('p', { class: 'hint', id: id + part + '-hint' }, hint) : null, area];
  };
  const suggests = isProposal(note);
  const inside = [make('p', { class: 'kind' }, fill(suggests ? words.suggestNote : words.commentNote, { title }))];
  if (note.quote !== null) {
    const { tag, dir } = languageIn(note.quote, note.locale);
    inside.push(make('p', { class: 'hint' }, words.onWords), make('blockquote', { lang: tag, dir: dir || 'auto' }, make('p', {}, note.quote)));
  }
  if (suggests && note.quote === null) {
    const select = make('select', { id: id + 'passage', 'data-part': 'quote' }, make('option', { value: '' }, words.choosePassage));
    for (const text of passagesOf(talk)) select.append(make('option', { value: text, lang: talk.dataset.lang }, text.length > 90 ? text.slice(0, 88) + ' …' : text));
    inside.push(make('label', { for: id + 'passage' }, words.whichWords), select);
  }
  if (suggests && note.quote !== null) inside.push(...box('proposal', words.proposal, words.proposalHint));
  inside.push(...box('text', suggests ? words.reason : words.yourComment));
  if (suggests && note.quote !== null) {
    const same = make('p', { class: 'hint same' }, words.proposalSame);
    same.hidden = isSaid(note);
    inside.push(same);
  }
  inside.push(make('button', { type: 'button', class: 'plain', 'data-do': 'remove' }, words.remove));
  return make('div', { class: 'note', 'data-note': note.id, role: 'group', 'aria-label': fill(suggests ? words.suggestNote : words.commentNote, { title }) }, ...inside.filter((one) => one !== null));
}
const noteOf = (element) => { const own = element.closest('[data-note]'); return own && state.comments.find(({ id }) => String(id) === own.dataset.note); };

function writeNote(box) {
  const note = noteOf(box);
  const { part } = box.dataset;
  if (part === 'quote') {
    if (box.value === '') return;
    note.quote = box.value;
    note.proposal = box.value;
    drawNotes(note.section);
    all('[data-note="' + note.id + '"] [data-part=proposal]', current)[0].focus();
  } else {
    note[part] = box.value;
    for (const own of all('[data-note="' + note.id + '"]')) {
      for (const twin of all('[data-part=' + part + ']', own)) setBox(twin, box.value);
      for (const hint of all('.same', own)) hint.hidden = isSaid(note);
    }
  }
  changed();
}
function dropNote(button, gone) {
  const note = noteOf(button);
  note.gone = gone;
  drawNotes(note.section);
  const own = all('[data-note="' + note.id + '"]', current)[0];
  (gone ? own.querySelector('button') : own.querySelector('textarea')).focus();
  changed();
}

// Two buttons by the words that are selected.
const bubble = make('div', { class: 'bubble', role: 'group' });
bubble.hidden = true;
document.body.append(bubble);
let chosen = null;
function offer() {
  chosen = readSelection();
  // Words out of sight need no buttons.
  bubble.hidden = chosen === null || chosen.rect.height === 0 || chosen.rect.bottom < 0 || chosen.rect.top > innerHeight;
  if (bubble.hidden) return;
  const words = said();
  bubble.lang = words.lang;
  bubble.dir = words.dir;
  bubble.setAttribute('aria-label', words.commentOnSelection);
  bubble.replaceChildren(
    make('button', { type: 'button', class: 'main', 'data-on': 'comment' }, words.commentOnSelection),
    make('button', { type: 'button', 'data-on': 'suggest' }, words.suggestSelection),
  );
  const { rect } = chosen;
  const lowest = innerHeight - bubble.offsetHeight - 8;
  bubble.style.top = scrollY + Math.max(current.querySelector('.bar').offsetHeight + 4, Math.min(rect.bottom + 8, lowest)) + 'px';
  bubble.style.left = Math.max(8, Math.min(scrollX + rect.left, root.clientWidth - bubble.offsetWidth - 8)) + 'px';
}
let offering = 0;
document.addEventListener('selectionchange', () => {
  if (bubble.contains(document.activeElement)) return;
  clearTimeout(offering);
  offering = setTimeout(offer, 150);
});
bubble.addEventListener('mousedown', (event) => event.preventDefault());
bubble.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button || !chosen) return;
  const { talk, quote } = chosen;
  bubble.hidden = true;
  getSelection().removeAllRanges();
  addNote(talk, quote, button.dataset.on === 'suggest');
});
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') bubble.hidden = true; });
onShow.push(() => { bubble.hidden = true; });
`;
