/** Scaffolding: the source's text put where a translation lacks a section or a document, marked as still to be done. */

import type { Document, Section } from '../document/document.ts';
import { titleOf } from '../document/document-title.ts';
import { applyEdits } from '../document/edits.ts';
import type { Edit } from '../model/finding.ts';
import { languageOf } from '../text/languages.ts';
import type { DocumentPair } from './pair.ts';

/** What marks a scaffolded piece; searched for by people, ignored by readers. */
export const TODO = '<!-- mizan-todo: translate this -->';

/** One translation made whole in structure. */
export interface Scaffold {
  locale: string;
  path: string;
  /** The translation as it is, or null where there is none. */
  before: Document | null;
  text: string;
  /** Titles of what was put in. */
  added: string[];
}

/** What a translation lacks, put in; null when it lacks no section. Never touches a word that is there. */
export function scaffoldTranslation(pair: DocumentPair): Scaffold | null {
  const { source, translation, locale, path } = pair;
  if (!source) return null;
  if (!translation)
    return { locale, path, before: null, text: scaffoldDocument(source, locale), added: [titleOf(source)] };
  const eol = translation.text.includes('\r\n') ? '\r\n' : '\n';
  const edits = new Map<number, Edit>();
  const added: string[] = [];
  for (const missing of source.sections) {
    const own = pair.sections.find((match) => match.source.includes(missing));
    if (!own || own.translation.length > 0 || missing.level === 0) continue;
    const at = placeFor(missing, pair, translation);
    const written = source.text
      .slice(missing.start, missing.end)
      .trim()
      .replace(/\r\n|\n/g, eol);
    const known = edits.get(at);
    const text = `${known?.text ?? lead(translation.text, at, eol)}${TODO}${eol}${eol}${written}${eol}${eol}`;
    edits.set(at, { start: at, end: at, text });
    added.push(missing.title);
  }
  if (edits.size === 0) return null;
  const text = applyEdits(
    translation.text,
    [...edits.values()].map((edit) => trimAtEnd(edit, translation.text, eol)),
  );
  return { locale, path, before: translation, text, added };
}

/** After the translation of what precedes it in the source; at the very beginning of the sections when nothing does. */
function placeFor(missing: Section, pair: DocumentPair, translation: Document): number {
  for (let index = missing.index - 1; index >= 0; index--) {
    const before = pair.sections.find((match) => match.source.some((section) => section.index === index));
    const last = before?.translation.at(-1);
    if (last) return last.end;
  }
  return translation.sections[1]?.start ?? translation.text.length;
}

/** The blank line that keeps a heading apart from what stands before it. */
function lead(text: string, at: number, eol: string): string {
  const before = text.slice(0, at);
  if (before === '' || /(?:\r?\n){2}$/.test(before)) return '';
  return before.endsWith('\n') ? eol : eol + eol;
}

/** A file ends in one line end. */
function trimAtEnd(edit: Edit, text: string, eol: string): Edit {
  return edit.start === text.length ? { ...edit, text: edit.text.trimEnd() + eol } : edit;
}

function scaffoldDocument(source: Document, locale: string): string {
  const direction = languageOf(locale).direction === 'rtl' ? 'dir: rtl\n' : '';
  const body = source.text.slice(source.frontMatter?.end ?? 0).trim();
  return `---\ntitle: ${JSON.stringify(titleOf(source))}\nlang: ${locale}\n${direction}---\n\n${TODO}\n\n${body}\n`;
}
