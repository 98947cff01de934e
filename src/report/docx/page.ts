/** Volumes of a Word file: each a section of its own, with its page, its direction, its header and its footer. */
import { type BodySettings, BodyWriter } from './body.ts';
import { Links } from './links.ts';
import { makeParagraph, type Part, plainPiece } from './model.ts';
import { NAMESPACES } from './namespaces.ts';
import { isRtl } from './typeface.ts';
import { element, value, xmlPart } from './xml.ts';
import type { ZipPart } from './zip.ts';

export interface WordVolume {
  /** Language of its header and footer; the pages of a right-to-left one are turned that way. */
  lang: string;
  /** Stands at the top of every page. */
  header: string;
  /** At the foot of every page, with `{page}` and `{pages}` for their numbers: `Page {page} of {pages}`. */
  page: string;
  parts: readonly Part[];
}

/** A part that the document names: its name, and the kind of its content and relationship. */
export type RelatedPart = readonly [name: string, kind: string];

export function relationshipId(name: string): string {
  return `r${name[0]!.toUpperCase()}${name.slice(1)}`;
}

/** The headers and footers of the volumes. */
export function pageParts(volumes: readonly WordVolume[]): RelatedPart[] {
  return volumes.flatMap((_, at): RelatedPart[] => [
    [`header${at + 1}`, 'header'],
    [`footer${at + 1}`, 'footer'],
  ]);
}

/** The body of a volume. All but the last end in a paragraph that says what the section was. */
export function writeVolume(writer: BodyWriter, volume: WordVolume, at: number, isLast: boolean): string {
  const section = sectionProperties(volume, at);
  return (
    writer.write(volume.parts) +
    (isLast ? section : element('w:p', {}, element('w:pPr', {}, value('w:pStyle', 'Gap') + section)))
  );
}

/** A4, an inch of margin, the header and footer on every page. */
function sectionProperties({ lang }: WordVolume, at: number): string {
  const reference = (kind: string): string =>
    element(`w:${kind}Reference`, { 'w:type': 'default', 'r:id': relationshipId(`${kind}${at + 1}`) });
  return element(
    'w:sectPr',
    {},
    reference('header') +
      reference('footer') +
      value('w:type', 'nextPage') +
      element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }) +
      element('w:pgMar', {
        'w:top': 1440,
        'w:right': 1440,
        'w:bottom': 1440,
        'w:left': 1440,
        'w:header': 709,
        'w:footer': 709,
        'w:gutter': 0,
      }) +
      (isRtl(lang) ? '<w:bidi/>' : ''),
  );
}

/** word/headerN.xml and word/footerN.xml */
export function writePageParts(
  { lang, header, page }: WordVolume,
  at: number,
  voice: Omit<BodySettings, 'links'>,
): ZipPart[] {
  // Nothing in them leads anywhere: a relationship would have to be theirs and not the document's.
  const write = (parts: readonly Part[]): string =>
    new BodyWriter({ ...voice, links: new Links() }).write(parts);
  const numbers = page
    .split(/(\{pages?\})/)
    .filter((words) => words !== '')
    .map((words) =>
      words === '{page}' || words === '{pages}'
        ? plainPiece('1', { as: words === '{page}' ? 'page' : 'pages' })
        : plainPiece(words),
    );
  return [
    {
      name: `word/header${at + 1}.xml`,
      content: xmlPart(element('w:hdr', NAMESPACES, write([makeParagraph('Header', lang, [header])]))),
    },
    {
      name: `word/footer${at + 1}.xml`,
      content: xmlPart(element('w:ftr', NAMESPACES, write([makeParagraph('Footer', lang, numbers)]))),
    },
  ];
}
