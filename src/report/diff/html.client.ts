/** The script of the diff page: filters, inline or side by side, languages, moving from change to change. Runs in the reader's browser. */
import { PAGE_CLIENT } from '../page.client.ts';

export const DIFF_CLIENT = `(() => {
'use strict';
${PAGE_CLIENT}
const root = document.documentElement;
const entries = all('.entry');
const rows = new Map(all('tr[data-for]').map((row) => [row.dataset.for, row]));
if (entries.length === 0) return;

const words = new Map();
const textOf = (entry) => {
  if (!words.has(entry)) {
    const topic = entry.closest('.document').querySelector('h3').textContent;
    const copy = entry.cloneNode(true);
    for (const hidden of all('.vh,.before', copy)) hidden.remove();
    words.set(entry, fold(topic + ' ' + copy.textContent));
  }
  return words.get(entry);
};
const filters = all('[data-filter]');
function filter() {
  const needle = fold(byId('search').value.trim());
  let shown = 0;
  for (const entry of entries) {
    const keep = filters.every((one) => one.value === '' || entry.dataset[one.dataset.filter].split(' ').includes(one.value)) &&
      (needle === '' || textOf(entry).includes(needle));
    entry.hidden = !keep;
    if (rows.has(entry.id)) rows.get(entry.id).hidden = !keep;
    if (keep) shown++;
  }
  for (const topic of all('.document')) topic.hidden = all('.entry', topic).every((entry) => entry.hidden);
  byId('shown').textContent = (shown === entries.length ? '' : shown + ' of ') + entries.length + (entries.length === 1 ? ' section' : ' sections');
  byId('none').hidden = shown > 0;
}
for (const one of filters) one.addEventListener('change', filter);
let waiting;
byId('search').addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(filter, 120);
});

// Side by side: the redline twice, deletions shown on one side and insertions on the other. Made when first asked for.
function makeColumns() {
  for (const columns of all('.columns:not(.two)')) {
    if (columns.querySelector('.before')) continue;
    const after = columns.firstElementChild;
    if (after.classList.contains('whole')) continue;
    const before = after.cloneNode(true);
    before.classList.add('before');
    after.classList.add('after');
    columns.prepend(before);
    for (const side of [before, after]) {
      const label = document.createElement('p');
      label.className = 'side-label view-side';
      label.lang = 'en';
      label.dir = 'ltr';
      label.textContent = side === before ? 'Before' : 'After';
      side.prepend(label);
    }
  }
}
function choose(name, value) {
  for (const button of all('[data-' + name + ']')) if (button.tagName === 'BUTTON') button.setAttribute('aria-pressed', String(button.dataset[name] === value));
}
for (const button of all('button[data-view]')) {
  button.addEventListener('click', () => {
    if (button.dataset.view === 'side') makeColumns();
    root.dataset.view = button.dataset.view;
    choose('view', button.dataset.view);
  });
}
for (const button of all('button[data-language]')) {
  button.addEventListener('click', () => {
    const tag = button.dataset.language;
    choose('language', tag);
    for (const part of all('.lang')) part.hidden = tag !== '' && part.dataset.locale !== tag;
    root.dataset.single = String(tag !== '');
  });
}

// The controls stay in sight while they are stuck to the top; what is brought into sight goes below them.
const controls = document.querySelector('.controls');
const measure = () => root.style.setProperty('--bar', (getComputedStyle(controls).position === 'sticky' ? controls.offsetHeight : 0) + 'px');
addEventListener('resize', measure);

function open(entry) {
  entry.open = true;
  const anew = entry.closest('.document').querySelector('.anew');
  if (anew && anew.contains(entry)) anew.open = true;
}
// Sections out of sight have only a guessed height: each look moves the place, so it is aimed at until it stays.
function bring(target, tries = 8) {
  const top = target.getBoundingClientRect().top;
  target.scrollIntoView({ block: 'start', behavior: 'instant' });
  const moved = Math.abs(target.getBoundingClientRect().top - top) > 2;
  if (tries > 0 && (moved || tries > 5)) requestAnimationFrame(() => requestAnimationFrame(() => bring(target, tries - 1)));
}
function goTo(entry) {
  open(entry);
  bring(entry);
  entry.querySelector('summary').focus({ preventScroll: true });
}
function followHash() {
  const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
  if (target && target.classList.contains('entry')) {
    if (target.hidden) {
      for (const one of filters) one.value = '';
      byId('search').value = '';
      filter();
    }
    goTo(target);
  } else if (target) bring(target);
}
addEventListener('hashchange', followHash);
for (const link of all('a[href^="#s-"],a[href^="#t-"]')) link.addEventListener('click', () => setTimeout(followHash));

function step(by) {
  const visible = entries.filter((entry) => !entry.hidden && !entry.closest('[hidden]'));
  if (visible.length === 0) return;
  const active = document.activeElement && document.activeElement.closest('.entry');
  const at = active ? visible.indexOf(active) : -1;
  goTo(visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(visible.length - 1, Math.max(0, at + by))]);
}
byId('next').addEventListener('click', () => step(1));
byId('previous').addEventListener('click', () => step(-1));
const folder = byId('fold');
folder.addEventListener('click', () => {
  const folding = folder.textContent === 'Fold all';
  for (const entry of entries) entry.open = !folding;
  folder.textContent = folding ? 'Unfold all' : 'Fold all';
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target.closest && target.closest('input,select,textarea')) {
    if (event.key === 'Escape') target.blur();
    return;
  }
  if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
  else if (event.key === '/') byId('search').focus();
  else if (event.key === 's') all('button[data-view]').find((button) => button.getAttribute('aria-pressed') === 'false').click();
  else return;
  event.preventDefault();
});
measure();
filter();
followHash();
})();
`;
