/** Templates: Markdown with placeholders such as `{organisation}`, filled with words that stay words. */

import type { Document } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { nearNames } from '../../model/near.ts';
import { Problem } from '../../model/problem.ts';
import type { Language } from '../../text/language.ts';
import { languageOf } from '../../text/languages.ts';
import { segmentSentences } from '../../text/segments.ts';

export interface Template {
  /** As messages call the file. */
  file: string;
  locale: string;
  text: string;
}

const PLACEHOLDER = /\{([a-z]+)\}/g;
/** What is left of a sentence in bold whose other half went. */
const BOLD = /\*\*/g;
/** Lines that begin a block of their own though no blank line is before them. */
const HEADING = /^#{1,6}[ \t]/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/**
 * Fill a template and parse it. What has no value (null or empty) leaves no gap: it goes with the comma before it; else
 * the sentence goes that names it, and a paragraph or list item that is only about it; a heading with nothing left
 * under it goes as well. A placeholder that is not known is refused, with its line. Throws Problem.
 */
export function fillTemplate(template: Template, values: Readonly<Record<string, string | null>>): Document {
  const { file, locale } = template;
  refuseUnknown(template, Object.keys(values));
  const missing = new Set(Object.keys(values).filter((name) => !values[name]));
  const text = missing.size === 0 ? template.text : leaveOut(template.text, missing, languageOf(locale));
  const filled = text.replace(PLACEHOLDER, (_, name: string) => escapeMarkdown(values[name]!));
  return parseDocument({ locale, path: file, file, text: filled });
}

function refuseUnknown({ file, text }: Template, known: readonly string[]): void {
  for (const { 1: name = '', index } of text.matchAll(PLACEHOLDER)) {
    if (known.includes(name)) continue;
    const near = nearNames(name, known)[0];
    throw new Problem(
      `${file}, line ${text.slice(0, index).split('\n').length}: there is no placeholder {${name}}.`,
      near ? `Did you mean {${near}}?` : `Placeholders are: ${known.join(', ')}.`,
    );
  }
}

/** A heading, a list item or a paragraph, with the blank lines behind it. */
interface TemplateBlock {
  lines: string[];
  heading: number;
  /** True once all of it went. */
  gone: boolean;
}

/** A template without the words about what is missing. */
function leaveOut(text: string, missing: ReadonlySet<string>, language: Language): string {
  const names = [...missing].join('|');
  const listed = text.replace(new RegExp(`[,\u060C][ \\t]*\\{(?:${names})\\}`, 'g'), '');
  const blocks = cutBlocks(listed);
  for (const block of blocks) {
    const written = block.lines.join('\n');
    const named = namesIn(written);
    if (!named.some((name) => missing.has(name))) continue;
    const left = block.heading
      ? written.replace(new RegExp(`[ \\t]*(?:[:\u2013\u2014][ \\t]*)?\\{(?:${names})\\}`, 'g'), '')
      : named.every((name) => missing.has(name))
        ? ''
        : keepSentences(written, missing, language);
    block.gone = left.trim() === '';
    block.lines = block.gone ? [] : [left];
  }
  dropBareHeadings(blocks);
  return blocks
    .filter(({ gone }) => !gone)
    .map(({ lines }) => lines.join('\n'))
    .join('\n');
}

function cutBlocks(text: string): TemplateBlock[] {
  const blocks: TemplateBlock[] = [];
  let blank = true;
  for (const line of text.split(/\r?\n/)) {
    const heading = HEADING.exec(line)?.[0].trim().length ?? 0;
    const begins =
      heading > 0 || ITEM.test(line) || (line.trim() !== '' && (blank || blocks.at(-1)?.heading));
    if (begins || blocks.length === 0) blocks.push({ lines: [line], heading, gone: false });
    else blocks.at(-1)!.lines.push(line);
    blank = line.trim() === '';
  }
  return blocks;
}

function namesIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!);
}

/** The sentences of a paragraph or item that name nothing missing, in a line, with the blank lines behind it. */
function keepSentences(block: string, missing: ReadonlySet<string>, language: Language): string {
  const body = block.trimEnd();
  const marker = ITEM.exec(body)?.[0] ?? '';
  const line = body.slice(marker.length).replace(/[ \t]*\r?\n[ \t]*/g, ' ');
  const kept = segmentSentences(line, language)
    .map((sentence) => sentence.text)
    .filter((sentence) => !namesIn(sentence).some((name) => missing.has(name)))
    .join('')
    .trim();
  if (kept === '') return '';
  const whole = (kept.match(BOLD)?.length ?? 0) % 2 === 0 ? kept : kept.replace(BOLD, '');
  return marker + whole + block.slice(body.length);
}

/** Headings that had something under them and have nothing any more. */
function dropBareHeadings(blocks: readonly TemplateBlock[]): void {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const { heading } = blocks[at]!;
    if (heading === 0) continue;
    const next = blocks.findIndex(
      (other, after) => after > at && other.heading > 0 && other.heading <= heading,
    );
    const under = blocks
      .slice(at + 1, next === -1 ? undefined : next)
      .filter(({ lines, gone }) => gone || lines.some((line) => line.trim() !== ''));
    if (under.length > 0 && under.every(({ gone }) => gone)) blocks[at]!.gone = true;
  }
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
