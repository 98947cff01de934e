/** Writing Markdown safely: any text as itself, with no markup, mention or link made of it by accident. */
import { escapeHtml } from './html.ts';

const SPECIAL = /[\\`*[\]<>~|$]|&(?=[#\w]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const UNSHOWN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/gu;

/** One line of text that shows as it is. `@name` and `#12` are kept from becoming a mention or a reference. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(UNSHOWN, '\uFFFD')
    .replace(/\s+/g, ' ')
    .replace(SPECIAL, '\\$&')
    .replace(/(?<=^|[^\p{L}\p{N}])[@#](?=[\p{L}\p{N}])/gu, '$&&#8203;')
    .replace(/^(\s*)(?=[#+\-=])/, '$1\\')
    .replace(/^(\s*\d+)(?=[.)])/, '$1\\');
}

/** Words that are struck (`~~`) or bold (`**`), with the spaces at their edges left outside. `before` and `after` are the characters around them. */
export function markMarkdown(sign: '~~' | '**', text: string, before: string, after: string): string {
  const inner = escapeMarkdown(text.trim());
  if (inner === '') return text === '' ? '' : ' ';
  const [lead, tail] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  const opens = mayTouch(lead || before, inner[0]!);
  const closes = mayTouch(tail || after, inner[inner.length - 1]!);
  const tag = sign === '~~' ? 'del' : 'strong';
  return lead + (opens && closes ? `${sign}${inner}${sign}` : `<${tag}>${inner}</${tag}>`) + tail;
}

/** Markdown takes a delimiter between two characters only where the inner one is a letter or the outer one is none. */
function mayTouch(outer: string, inner: string): boolean {
  return !/[\p{P}\p{S}]/u.test(inner) || !/[\p{L}\p{N}\p{M}]/u.test(outer);
}

/** Text inside an HTML tag of a Markdown file, such as `<summary>`. */
export function escapeInTag(text: string): string {
  return escapeHtml(text.replace(/\s+/g, ' ')).replace(/[@#](?=\p{L})/gu, '$&&#8203;');
}

/** Code in ticks that are longer than any inside it. */
export function codeMarkdown(text: string): string {
  const shown = text.replace(UNSHOWN, '\uFFFD').replace(/\s+/g, ' ');
  const ticks = '`'.repeat(Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return shown.startsWith('`') || shown.endsWith('`')
    ? `${ticks} ${shown} ${ticks}`
    : `${ticks}${shown}${ticks}`;
}
