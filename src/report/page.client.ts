/** The part of the script that all our pages share: finding elements, folding words for search, the theme, printing. Runs in the reader's browser. */

/** Stands at the head of a page's own script; the page has a button `#theme`. */
export const PAGE_CLIENT = `const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
for (const element of all('.script')) element.hidden = false;
const fold = (text) => text.normalize('NFC').toLowerCase();

const themes = ['system', 'light', 'dark'];
const theme = byId('theme');
function setTheme(name) {
  if (name === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
  theme.textContent = 'Theme: ' + name;
}
let chosen = 'system';
try { chosen = localStorage.getItem('mizan-theme') || 'system'; } catch { /* private reading: nothing is remembered */ }
setTheme(themes.includes(chosen) ? chosen : 'system');
theme.addEventListener('click', () => {
  chosen = themes[(themes.indexOf(chosen) + 1) % themes.length];
  setTheme(chosen);
  try { localStorage.setItem('mizan-theme', chosen); } catch { /* as above */ }
});
addEventListener('beforeprint', () => { for (const details of all('details')) details.open = true; });
`;
