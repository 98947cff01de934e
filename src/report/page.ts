/** A self-contained page: nothing is loaded, and only its own style and script may run. */
import { createHash } from 'node:crypto';
import { escapeHtml } from './html.ts';

export interface PageParts {
  title: string;
  /** Of the page as a whole; English, left to right, where not given. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  style: string;
  script: string;
  /** HTML. */
  body: string;
}

/** The same bytes for the same parts. */
export function renderPage({ title, lang = 'en', dir, style, script, body }: PageParts): string {
  return `<!doctype html>
<html lang="${escapeHtml(lang)}"${dir ? ` dir="${dir}"` : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digest(style)}'; script-src '${digest(script)}'; font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="mizan">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
