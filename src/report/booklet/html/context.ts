/** What the parts of a volume are written with, and its words set as HTML: escaped, links checked, runs of another direction apart. */
import type { Rich, Volume } from '../../../consult/booklet.ts';
import type { FormWords } from '../../../consult/words/form.ts';
import { languageOf } from '../../../text/languages.ts';
import { escapeHtml, isolateHtml, safeLink } from '../../html.ts';
import { closeBracket, hasRtl } from '../../isolate.ts';

/** The state of one volume while it is written. */
export interface VolumeContext {
  volume: Volume;
  form: FormWords;
  /** True where answers can be given and saved. */
  answers: boolean;
  /** Language of right-to-left words in a left-to-right volume, where it can only be one. */
  rtlLang: string | null;
  /** What an address such as `#questions` leads to: ids of the page by headings and section keys. */
  places: ReadonlyMap<string, string>;
  /** Key of the section that was written last under this heading: a field for comments on it is not needed twice. */
  beside: string | null;
  /** Sections that were written already: a second time they get no anchor. */
  written: Set<string>;
  /** True until it is said how to read a redline: once, before the first. */
  legend: boolean;
  /** Level of the last heading; the title of the volume is 1. */
  level: number;
}

/** Latin words and numbers with what stands between them. */
const LTR_RUN =
  /[+#@]?[A-Za-z0-9](?:[A-Za-z0-9]|[-\u2013.,:;/@#&+'\u2019_%=?~()\s](?=[-\u2013.,:;/@#&+'\u2019_%=?~()\s]{0,8}[A-Za-z0-9]))*%?/g;

/** Plain words of a volume: runs of the other direction are set apart, so that numbers and names keep their order. */
export function sayHtml(
  text: string,
  { volume, rtlLang }: Pick<VolumeContext, 'volume' | 'rtlLang'>,
): string {
  if (volume.direction === 'ltr') return isolateHtml(text, rtlLang);
  if (!hasRtl(text)) return /[A-Za-z]/.test(text) ? ltr(text) : escapeHtml(text);
  let html = '';
  let at = 0;
  const runs = new RegExp(LTR_RUN);
  for (let found = runs.exec(text); found; found = runs.exec(text)) {
    const { index } = found;
    const end = endOfRun(text, index, index + found[0].length);
    runs.lastIndex = end;
    // A number alone keeps its order anywhere.
    if (/^\d+%?$/.test(text.slice(index, end))) continue;
    html += `${escapeHtml(text.slice(at, index))}${ltr(text.slice(index, end))}`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

/** A bracket that is opened in a run is closed in it, or left to the words around: "LIVE (18" stops before the bracket. */
function endOfRun(text: string, start: number, end: number): number {
  const closed = closeBracket(text, start, end);
  const run = text.slice(start, end);
  const open = run.lastIndexOf('(');
  if (closed > end || open <= run.lastIndexOf(')')) return closed;
  return start + run.slice(0, open).trimEnd().length;
}

/** A number or a short name is not parted at the end of a line. */
function ltr(text: string): string {
  return `<bdi dir="ltr"${text.length <= 24 ? ' class="short"' : ''}>${escapeHtml(text)}</bdi>`;
}

/** Words with where they lead: a place of this volume or the web. An address that is neither is left out. */
export function richHtml(rich: Rich, context: VolumeContext): string {
  if (typeof rich === 'string') return sayHtml(rich, context);
  const { text, link, lang } = rich;
  const inside = lang ? `<bdi ${langDir(lang)}>${escapeHtml(text)}</bdi>` : sayHtml(text, context);
  const target = link === null ? null : targetOf(link, context);
  if (!target) return inside;
  const away = target.startsWith('#') ? '' : ' rel="noopener noreferrer"';
  return `<a href="${escapeHtml(target)}"${away}>${inside}</a>`;
}

function targetOf(link: string, { places }: VolumeContext): string | null {
  if (!link.startsWith('#')) return safeLink(link);
  const id = places.get(link.slice(1));
  return id === undefined ? null : `#${id}`;
}

/** `lang` and `dir` of a language. */
export function langDir(tag: string): string {
  return `lang="${escapeHtml(tag)}" dir="${languageOf(tag).direction}"`;
}

/** `lang` and `dir` of the interface where the volume's language has no words of its own; else nothing. */
export function wordsLangDir({ volume, form }: Pick<VolumeContext, 'volume' | 'form'>): string {
  return volume.locale.split('-')[0]!.toLowerCase() === form.lang
    ? ''
    : ` lang="${form.lang}" dir="${form.dir}"`;
}

/** The id of something in a volume: ids of two volumes never meet. */
export function idIn(volume: Pick<Volume, 'locale'>, name: string): string {
  return `${volume.locale}-${name}`.replace(
    /[^A-Za-z0-9-]/g,
    (char) => `_${char.codePointAt(0)!.toString(16)}_`,
  );
}
