/** The part of a booklet's script that readers need: languages, theme, contents, printing. Runs in the reader's browser. */

export const READ_PART = String.raw`
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const data = JSON.parse(byId('booklet').textContent);
const volumes = all('.volume');
let current = volumes[0];
const wordsOf = (element) => data.words[element.closest('.volume').dataset.locale];
const said = () => data.words[current.dataset.locale];
const onShow = [];

// Names put into a sentence keep their own direction.
function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => {
    if (!Object.hasOwn(values, name)) return whole;
    return typeof values[name] === 'number' ? String(values[name]) : '\u2068' + values[name] + '\u2069';
  });
}
function make(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) element.setAttribute(name, value);
  element.append(...inside.filter((one) => one !== null));
  return element;
}

// Private windows and strict settings forbid storage: then nothing is remembered, and the page says so.
const store = {
  get(name) { try { return localStorage.getItem(name); } catch { return null; } },
  set(name, value) { try { localStorage.setItem(name, value); return localStorage.getItem(name) === value; } catch { return false; } },
  remove(name) { try { localStorage.removeItem(name); } catch { /* nothing was kept */ } },
  names() { try { return Object.keys(localStorage); } catch { return []; } },
};

const themes = ['system', 'light', 'dark'];
let theme = store.get('mizan-theme');
function setTheme(name) {
  theme = themes.includes(name) ? name : 'system';
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const button of all('[data-do=theme]')) button.textContent = wordsOf(button).theme + ': ' + wordsOf(button).themes[theme];
}

// What the reader has before the eyes, so that another language opens at the same place.
function placeInView() {
  const line = current.querySelector('.bar').offsetHeight + 60;
  let found = null;
  for (const element of all('[data-place]', current)) {
    if (element.offsetParent === null) continue;
    const { top } = element.getBoundingClientRect();
    if (top > line) break;
    found = { place: element.dataset.place, top };
  }
  return found;
}
function bring(target, top) {
  const aim = () => (top === undefined ? target.scrollIntoView({ block: 'start' }) : scrollBy(0, target.getBoundingClientRect().top - top));
  aim();
  // The typeface of the language may only be read now, and lines grow with it: aimed at until the reader moves.
  const watch = new ResizeObserver(aim);
  const stop = () => {
    watch.disconnect();
    for (const name of moves) removeEventListener(name, stop);
  };
  watch.observe(current);
  for (const name of moves) addEventListener(name, stop);
  setTimeout(stop, 1500);
}
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'input'];
const measure = () => root.style.setProperty('--bar', current.querySelector('.bar').offsetHeight + 'px');

function show(locale) {
  const next = volumes.find((volume) => volume.dataset.locale === locale);
  if (!next) return;
  const place = next === current ? null : placeInView();
  current = next;
  for (const volume of volumes) volume.hidden = volume !== next;
  root.lang = next.lang;
  root.dir = next.dir;
  document.title = next.dataset.title;
  measure();
  for (const run of onShow) run();
  const there = place && all('[data-place]', next).find((element) => element.dataset.place === place.place);
  if (there) bring(there, place.top);
  else if (place === null && scrollY > 0) scrollTo(0, 0);
}
function followHash() {
  let target = null;
  try { target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1))); } catch { /* not an address of ours */ }
  const volume = target && target.closest('.volume');
  if (!volume) return false;
  if (volume !== current) show(volume.dataset.locale);
  bring(target);
  return true;
}
// To a place, and ready to write there; on a phone, without the keyboard coming up over it.
const coarse = matchMedia('(pointer:coarse)');
function goTo(target) {
  bring(target);
  const inner = target.matches('.send') ? null : target.querySelector('summary,input,textarea,select,button');
  const plain = !inner || (coarse.matches && inner.matches('textarea,input[type=text]'));
  if (plain) target.tabIndex = -1;
  (plain ? target : inner).focus({ preventScroll: true });
}

root.classList.add('js');
for (const element of all('.noscript')) element.remove();
for (const element of all('.script')) {
  element.hidden = false;
  element.classList.remove('script');
}
setTheme(theme);
for (const link of all('[data-volume]')) {
  const chosen = link.dataset.volume === link.closest('.volume').dataset.locale;
  if (!chosen) link.removeAttribute('aria-current');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    show(link.dataset.volume);
    all('[data-volume]', current).find((one) => one.dataset.volume === link.dataset.volume).focus({ preventScroll: true });
  });
}
for (const link of all('.to-contents')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const contents = byId(link.hash.slice(1));
    contents.querySelector('details').open = true;
    goTo(contents);
  });
}
for (const link of all('.skips a')) link.addEventListener('click', () => show(byId(link.hash.slice(1)).closest('.volume').dataset.locale));
document.addEventListener('click', (event) => {
  if (event.target.closest('[data-do=theme]')) {
    setTheme(themes[(themes.indexOf(theme) + 1) % themes.length]);
    store.set('mizan-theme', theme);
  }
});
// Beside the text the contents stand open; above it they open when asked.
const wide = matchMedia('(min-width:68rem)');
const settle = () => { for (const contents of all('.contents details')) contents.open = wide.matches; };
wide.addEventListener('change', settle);
settle();
addEventListener('resize', measure);
// Browsers do not hold scroll margins for a box that is partly in sight: one reached by Tab would stay behind the bar.
let tabbed = false;
document.addEventListener('keydown', ({ key }) => { tabbed = key === 'Tab'; });
document.addEventListener('pointerdown', () => { tabbed = false; });
document.addEventListener('focusin', ({ target }) => {
  if (!tabbed || !target.closest('.text,.top')) return;
  requestAnimationFrame(() => {
    const under = current.querySelector('.bar').getBoundingClientRect().bottom - target.getBoundingClientRect().top;
    if (under > 0) scrollBy(0, -under - 12);
  });
});
addEventListener('hashchange', followHash);
// Some browsers print no margins of ours: their own header, which is the title, then says whom it is for and until when it is confidential.
addEventListener('beforeprint', () => {
  for (const details of all('.fold')) details.open = true;
  const running = current.querySelector('.running');
  if (running) document.title = current.dataset.title + ' \u00B7 ' + running.textContent;
});
addEventListener('afterprint', () => { document.title = current.dataset.title; });
`;
