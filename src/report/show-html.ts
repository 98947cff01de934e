/** `mizan show --format html`: one self-contained page, a part for each language, nothing loaded. */
import { languageOf } from '../text/languages.ts';
import { type EmbeddedFont, renderFontCss } from './fonts.ts';
import { escapeHtml } from './html.ts';
import { renderSection } from './render-section.ts';
import { type ShownPart, sectionsOf } from './show-text.ts';

const CSS =
  ':root{color-scheme:light dark}body{max-width:70ch;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}article+article{border-top:1px solid;margin-top:2rem;padding-top:1rem}[dir=rtl]{font-size:1.15em}.about{opacity:.75}@media print{body{max-width:none}}';

/** The page. */
export function renderShowHtml(
  parts: readonly ShownPart[],
  about: { title: string; revision: string },
  fonts: readonly EmbeddedFont[],
): string {
  const articles = parts.map(({ document, section }) => {
    const body = sectionsOf(document, section)
      .map((one) => renderSection(document, one, []))
      .join('');
    return `<article lang="${escapeHtml(document.locale)}" dir="${languageOf(document.locale).direction}">${body}</article>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(about.title)}</title>
<style>${CSS}${renderFontCss(fonts)}</style>
</head>
<body>
<p class="about">${escapeHtml(about.title)} · ${escapeHtml(about.revision)}</p>
<main>${articles.join('\n')}</main>
</body>
</html>
`;
}
