/** The script of the side-by-side page: filters, search, moving from finding to finding. Runs in the reader's browser. */
import { PAGE_CLIENT } from '../page.client.ts';

export const ALIGN_CLIENT = `(() => {
'use strict';
${PAGE_CLIENT}
const rows = all('.row');
const words = new Map();
const textOf = (row) => {
  if (!words.has(row)) words.set(row, fold(row.textContent));
  return words.get(row);
};

const tabs = all('.tabs button');
const pressed = (name) => all('[data-filter-' + name + '][aria-pressed=true]').map((button) => button.getAttribute('data-filter-' + name));

function filter() {
  const states = pressed('state');
  const severities = pressed('severity');
  const path = byId('document').value;
  const needle = fold(byId('search').value.trim());
  const open = tabs.find((button) => button.getAttribute('aria-pressed') === 'true');
  const tag = open && open.dataset.locale;
  const narrowed = states.length > 0 || severities.length > 0 || needle !== '';
  let shown = 0;
  let total = 0;
  for (const place of all('.overview, .locale')) place.hidden = Boolean(tag) && place.dataset.locale !== tag;
  for (const locale of all('.locale')) {
    if (locale.hidden) continue;
    for (const section of all('.document', locale)) {
      let some = false;
      for (const row of all('.row', section)) {
        total++;
        const has = row.dataset.severity.split(' ');
        const keep = (states.length === 0 || states.includes(row.dataset.state)) &&
          (severities.length === 0 || severities.some((severity) => has.includes(severity))) &&
          (needle === '' || textOf(row).includes(needle));
        row.hidden = !keep;
        some = some || keep;
        if (keep && (path === '' || section.dataset.path === path)) shown++;
      }
      for (const finding of all('.finding', section)) {
        finding.hidden = severities.length > 0 && !severities.includes(finding.dataset.severity);
      }
      const own = [...section.children].some((child) => child.classList.contains('findings') && all('.finding', child).some((finding) => !finding.hidden));
      const keepWhole = own && states.length === 0 && needle === '';
      const list = section.querySelector(':scope > .findings');
      if (list) list.hidden = !keepWhole;
      section.hidden = (path !== '' && section.dataset.path !== path) || (narrowed && !some && !keepWhole);
    }
  }
  byId('shown').textContent = shown === total ? total + ' sections' : shown + ' of ' + total + ' sections';
  byId('none').hidden = all('.document').some((section) => !section.hidden && !section.parentElement.hidden);
}

for (const button of all('[data-filter-state],[data-filter-severity]')) {
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    filter();
  });
}
for (const button of tabs) {
  button.addEventListener('click', () => {
    for (const other of tabs) other.setAttribute('aria-pressed', String(other === button));
    filter();
  });
}
byId('document').addEventListener('change', filter);
let waiting;
byId('search').addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(filter, 120);
});

// Sections out of sight have only a guessed height: what scrolling brings into sight moves the place, so it is aimed at twice.
function bring(element) {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  requestAnimationFrame(() => requestAnimationFrame(() => element.scrollIntoView({ block: 'center', behavior: 'instant' })));
}
const clear = () => { for (const mark of all('mark.shown')) mark.classList.remove('shown'); };
function showWords(finding, scroll) {
  clear();
  const row = finding.closest('.row');
  const button = finding.querySelector('button.n');
  if (!row || !button) return;
  const marks = all('mark[data-n~="' + button.dataset.n + '"]', row);
  for (const mark of marks) mark.classList.add('shown');
  if (scroll && marks[0]) bring(marks[0]);
}
function step(by) {
  const visible = all('.finding').filter((finding) => !finding.hidden && !finding.closest('[hidden]'));
  if (visible.length === 0) return;
  const active = document.activeElement && document.activeElement.closest('.finding');
  const at = active ? visible.indexOf(active) : -1;
  const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(visible.length - 1, Math.max(0, at + by));
  const finding = visible[next];
  finding.focus({ preventScroll: true });
  bring(finding);
  showWords(finding, false);
}
byId('next').addEventListener('click', () => step(1));
byId('previous').addEventListener('click', () => step(-1));
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
  else if (event.key === 'Escape') clear();
  else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && target.closest && target.closest('.finding')) step(event.key === 'ArrowDown' ? 1 : -1);
  else return;
  if (event.key !== 'Escape') event.preventDefault();
});
for (const button of all('button.n')) button.addEventListener('click', () => showWords(button.closest('.finding'), true));

for (const mark of all('mark[data-n]')) {
  mark.addEventListener('click', () => {
    const number = mark.dataset.n.split(' ')[0];
    const button = mark.closest('.row').querySelector('button.n[data-n="' + number + '"]');
    if (!button) return;
    const finding = button.closest('.finding');
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    showWords(finding, false);
  });
}

filter();
})();
`;
