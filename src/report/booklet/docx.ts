/** A booklet as a Word file: a section of pages for each language, changes as tracked changes, tables to answer in. */
import type { Booklet, BookletPart, Rich } from '../../consult/booklet.ts';
import { asciiJson, splitProperty } from '../../consult/long-property.ts';
import { Numbering } from '../docx/numbering.ts';
import { instantOf, writeDocx } from '../docx/package.ts';
import { isRtl } from '../docx/typeface.ts';
import { printVolumes } from './docx/lines.ts';
import { BookletMarks } from './docx/marks.ts';
import { setVolume } from './docx/volume.ts';

/** Who the tracked changes are by. */
const AUTHOR = 'mizan';

/**
 * Write a booklet as a Word file. Every section stands whole inside the bookmark `bookmarkName(locale, key)`, every cell
 * to be answered in holds its hidden code, and the custom properties say which packet it is.
 */
export function renderBookletDocx(booklet: Booklet): Uint8Array {
  const locales = booklet.volumes.map(({ locale }) => locale);
  const main = locales[0] ?? 'en';
  const marks = new BookletMarks();
  const numbering = new Numbering();
  const titles = new Map(locales.map((locale) => [locale, marks.place(locale, 'title') ?? '']));
  const setting = {
    booklet,
    marks,
    numbering,
    titles,
    author: AUTHOR,
    date: instantOf(booklet.date),
    main,
    rtl: languagesOf(booklet).find(isRtl) ?? null,
  };
  const volumes = booklet.volumes.map((volume) => ({ volume, parts: setVolume(volume, setting) }));
  const printed = volumes.map(({ volume, parts }) => ({
    parts,
    header: booklet.running[volume.locale] ?? '',
    footer: volume.words.page.replace(/\{pages?\}/g, '1'),
  }));
  return writeDocx({
    title: booklet.title,
    author: AUTHOR,
    date: booklet.date,
    languages: languagesOf(booklet),
    volumes: volumes.map(({ volume, parts }) => ({
      lang: volume.locale,
      header: booklet.running[volume.locale] ?? '',
      page: volume.words.page,
      parts,
    })),
    numbering,
    // Every link inside was led where it goes already.
    bookmarks: { find: () => null },
    properties: {
      ...propertiesOf(booklet),
      ...(booklet.manifest ? printVolumes(printed, booklet.manifest) : {}),
    },
    tracked: booklet.manifest !== null,
  });
}

/** What a program reads back: which packet, which build, and the manifest. */
function propertiesOf({ manifest }: Booklet): Record<string, string> {
  if (!manifest) return {};
  return {
    'mizan.packet': manifest.packet,
    'mizan.build': manifest.build,
    ...splitProperty('mizan.manifest', asciiJson(manifest)),
  };
}

/** The languages of the volumes, the main one first, then those of words and sections among them. */
function languagesOf({ volumes }: Booklet): string[] {
  const tags = new Set(volumes.map(({ locale }) => locale));
  for (const { parts } of volumes)
    for (const part of parts) {
      if (part.type === 'redline') tags.add(part.change.locale);
      if (part.type === 'section' || part.type === 'markdown') tags.add(part.document.locale);
      if (part.type === 'text' && part.lang) tags.add(part.lang);
      for (const rich of richIn(part)) if (typeof rich !== 'string' && rich.lang) tags.add(rich.lang);
    }
  return [...tags];
}

function richIn(part: BookletPart): readonly Rich[] {
  if (part.type === 'list') return part.items;
  if (part.type === 'table') return part.rows.flat();
  return part.type === 'facts' ? part.rows.map(({ value }) => value) : [];
}
