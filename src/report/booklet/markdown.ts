/**
 * A booklet as Markdown, for people who work in git: readable as it is and rendered, and read back by
 * `consult/returned/markdown.ts`. The grammar (marks are lines of their own, see `consult/markdown-marks.ts`, which reads
 * and writes them for both sides):
 *
 * ```
 * file      = front? volume+ lines? manifest?  front, lines and manifest only where the booklet has a manifest
 * front     = "---" YAML "---"                 one key a line, values as JSON strings, null, or lists of strings:
 *                                              schema kind packet consultation organisation build date locales opens
 *                                              closes embargo from from-commit from-digest to to-commit to-digest
 * lines     = "<!-- mz:lines " DIGESTS " -->"  of what stands outside the marks, see `consult/markdown-lines.ts`
 * manifest  = "<!-- mz:manifest " JSON " -->"  one line, the last of the file: the whole PacketManifest; `<`, `>` and the
 *                                              first of two hyphens are written \u003c, \u003e, \u002d
 * section   = "<!-- mz:section KEY LOCALE -->" blank text blank "<!-- /mz:section -->"
 * answer    = "<!-- mz:answer LOCALE CODE -->" room "<!-- /mz:answer -->"
 * room      = blank lines to write in, or one choice a line: "- [ ] LABEL <!-- VALUE -->"
 * ```
 *
 * - KEY, LOCALE, CODE and VALUE hold letters, digits and `. _ - : /`; any other character is percent-encoded.
 * - Marks nest in nothing: an answer never stands inside a section. LOCALE of a section is the language of its text: a
 *   section that is not translated stands in the other volume too, in the same language, and either may have been edited.
 * - `text` is the Markdown of the section as sent (the later side; the earlier one for a section that goes): its own
 *   heading first, without `{#id}` and at whatever depth fits the file, then its blocks. No HTML comment stands in it, HTML
 *   only as `<span>`, `<bdi>` and `<br>`, and link definitions are written out where they are used. Read it with
 *   `parseDocument`: the texts of the blocks that have any, white space folded, are those of the section as sent, so that
 *   any difference is an edit.
 * - A respondent may edit `text` in place, or mark it up as CriticMarkup: `{>>comment<<}`, `{==words==}{>>comment on
 *   them<<}`, `{++inserted++}`, `{--deleted--}`, `{~~old~>new~~}`. As sent, none of the five openings stands in it.
 * - The redline stands before the mark and is no part of the text: a quote in which deleted words are struck (`~~`) and
 *   inserted ones bold (`**`).
 * - An answer is what stands between its marks, trimmed; a box with any sign in it is chosen. A line that looks like a mark
 *   comes from nowhere else: words of the booklet have their `<` escaped.
 */
import type { Booklet, PacketManifest } from '../../consult/booklet.ts';
import { writeLinesMark } from '../../consult/markdown-lines.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { divMarkdown, MarkdownVolume } from './markdown/parts.ts';
import { countOpening } from './opening.ts';

/** Markdown of the whole booklet; without marks where nothing is to come back. */
export function renderBookletMarkdown({ date, running, volumes, manifest }: Booklet): string {
  const parts: string[] = manifest ? [frontMatter(manifest, date)] : [];
  for (const volume of volumes) {
    const writer = new MarkdownVolume(volume, manifest !== null);
    const { title, subtitle, marks, locale, direction } = volume;
    const above = running[locale];
    const said = [title, ...(subtitle === null ? [] : [subtitle])];
    // A letter, or what a report says first, stands before the contents, as it does on paper.
    const lead = volume.parts.slice(0, countOpening(volume.parts));
    parts.push(
      ...(direction === 'rtl' ? [divMarkdown(locale)] : []),
      `# ${escapeMarkdown(title)}`,
      ...(subtitle === null ? [] : [escapeMarkdown(subtitle)]),
      ...marks.map((mark) => `> **${escapeMarkdown(mark)}**`),
      ...(above && marks.length === 0 && !said.some((one) => above.includes(one))
        ? [escapeMarkdown(above)]
        : []),
      ...lead.flatMap((part) => writer.write(part)),
      ...writer.contents(),
      ...volume.parts.slice(lead.length).flatMap((part) => writer.write(part)),
      ...(direction === 'rtl' ? ['</div>'] : []),
    );
  }
  const text = parts.filter((part) => part !== '').join('\n\n');
  return manifest ? `${text}\n\n${writeLinesMark(text)}\n\n${manifestComment(manifest)}\n` : `${text}\n`;
}

/** For people, and for tools that read no further than the top. */
function frontMatter(manifest: PacketManifest, date: string): string {
  const { schema, kind, packet, consultation, organisation, build, from, to } = manifest;
  const facts = {
    schema,
    kind,
    packet,
    consultation,
    organisation,
    build,
    date,
    locales: manifest.locales,
    opens: manifest.opens,
    closes: manifest.closes,
    embargo: manifest.embargo,
    from: from?.name ?? null,
    'from-commit': from?.commit ?? null,
    'from-digest': from?.digest ?? null,
    to: to.name,
    'to-commit': to.commit,
    'to-digest': to.digest,
  };
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

/** The whole manifest in a comment that no name in it can end. */
function manifestComment(manifest: PacketManifest): string {
  const json = JSON.stringify(manifest)
    .replace(/[<>]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`)
    .replace(/-(?=-)/g, '\\u002d');
  return `<!-- mz:manifest ${json} -->`;
}
