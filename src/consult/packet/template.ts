/** Templates: Markdown with placeholders such as `{organisation}`, filled with words that stay words. */

import type { Document } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { nearNames } from '../../model/near.ts';
import { Problem } from '../../model/problem.ts';

export interface Template {
  /** As messages call the file. */
  file: string;
  locale: string;
  text: string;
}

/** With the comma before it, which goes where there is nothing to say. */
const PLACEHOLDER = /([,\u060C]?[ \t]*)\{([a-z]+)\}/g;

/**
 * Fill a template and parse it. A paragraph that is only about what there is not (null) goes, with a heading that stood
 * for it alone. A placeholder that is not known is refused, with its line. Throws Problem.
 */
export function fillTemplate(template: Template, values: Readonly<Record<string, string | null>>): Document {
  const { file, locale } = template;
  const missing = Object.keys(values).filter((name) => values[name] === null);
  const text = dropParagraphs(template.text, missing);
  const filled = text.replace(PLACEHOLDER, (_, before: string, name: string, offset: number) => {
    const value = values[name];
    if (value !== undefined) return value ? before + escapeMarkdown(value) : '';
    const line = text.slice(0, offset).split('\n').length;
    const near = nearNames(name, Object.keys(values))[0];
    throw new Problem(
      `${file}, line ${line}: there is no placeholder {${name}}.`,
      near ? `Did you mean {${near}}?` : `Placeholders are: ${Object.keys(values).join(', ')}.`,
    );
  });
  return parseDocument({ locale, path: file, file, text: filled });
}

/** True where words stand beside a placeholder that has none, so that its paragraph cannot go: there is a gap. */
export function hasGap({ text }: Template, name: string): boolean {
  return dropParagraphs(text, [name]).includes(`{${name}}`);
}

/** Without the paragraphs whose placeholders are all among those missing. Lines keep their numbers. */
function dropParagraphs(text: string, missing: readonly string[]): string {
  if (missing.length === 0) return text;
  const parts = text.split(/((?:\r?\n[ \t]*){2,})/);
  for (let at = 0; at < parts.length; at += 2) {
    const named = [...parts[at]!.matchAll(PLACEHOLDER)].map(([, , name]) => name!);
    if (named.length === 0 || !named.every((name) => missing.includes(name))) continue;
    parts[at] = blank(parts[at]!);
    if (/^#{1,6}[ \t].*$/.test(parts[at - 2] ?? '')) parts[at - 2] = '';
  }
  return parts.join('');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, '');
}

/** Words as Markdown that shows just them: one line, what could be a mark escaped, nothing that begins a list or heading. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/[\u0000-\u001F\u007F\u2028\u2029]+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!$^]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&');
}

/** The part of a template before a heading of this id, or from it on; the whole where there is no such heading. */
export function cutTemplate(template: Template, id: string, which: 'before' | 'after' | 'all'): Template {
  if (which === 'all') return template;
  const at = new RegExp(`^#{1,6} .*\\{#${id}\\}[ \\t]*$`, 'm').exec(template.text)?.index;
  if (at === undefined) return template;
  return { ...template, text: which === 'before' ? template.text.slice(0, at) : template.text.slice(at) };
}
