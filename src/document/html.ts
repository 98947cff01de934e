/** Just enough HTML to read what guidelines contain of it: attributes, plain text and links of a raw HTML block. */
import type { Span } from '../model/place.ts';
import type { Inline, TextRun } from './document.ts';

/** Attributes of an opening tag, names lower-cased. */
export function readAttributes(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const pattern = /\s([A-Za-z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const match of tag.slice(0, 4096).matchAll(pattern))
    attributes[match[1]!.toLowerCase()] = match[2] ?? match[3] ?? match[4] ?? '';
  return attributes;
}

/** Plain text, runs and links of raw HTML. Comments, scripts and styles give no text. */
export function projectHtml(
  html: string,
  base: number,
): { text: string; runs: TextRun[]; inlines: Inline[] } {
  const runs: TextRun[] = [];
  const inlines: Inline[] = [];
  const open: Inline[] = [];
  let text = '';
  const take = (from: number, to: number): void => {
    if (to <= from) return;
    runs.push({ at: text.length, source: base + from, length: to - from });
    text += html.slice(from, to);
  };
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next < 0) {
      take(at, html.length);
      break;
    }
    take(at, next);
    const end = tagEnd(html, next);
    const tag = html.slice(next, end);
    const name = /^<\/?([A-Za-z][\w-]*)/.exec(tag)?.[1]?.toLowerCase();
    const span: Span = { start: base + next, end: base + end };
    if (name === 'a' && tag[1] !== '/') {
      const href = readAttributes(tag).href;
      open.push({ kind: 'link', start: text.length, end: text.length, source: span, target: href ?? '' });
    } else if (name === 'a') {
      const link = open.pop();
      if (link)
        inlines.push({ ...link, end: text.length, source: { start: link.source.start, end: span.end } });
    } else if (name === 'img')
      inlines.push({
        kind: 'image',
        start: text.length,
        end: text.length,
        source: span,
        target: readAttributes(tag).src ?? '',
      });
    at = end;
    if ((name === 'script' || name === 'style') && tag[1] !== '/') {
      const close = html.toLowerCase().indexOf(`</${name}`, at);
      at = close < 0 ? html.length : close;
    }
  }
  if (text.trim() === '')
    return { text: '', runs: [], inlines: inlines.map((link) => ({ ...link, start: 0, end: 0 })) };
  return { text, runs, inlines };
}

function tagEnd(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    const close = html.indexOf('-->', start);
    return close < 0 ? html.length : close + 3;
  }
  const close = html.indexOf('>', start);
  return close < 0 ? html.length : close + 1;
}
