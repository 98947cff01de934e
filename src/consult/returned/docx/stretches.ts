/** Paragraphs cut at the borders of sections: which words of the file stand in which section's bookmark. */
import { bookmarkName } from '../../anchor-name.ts';
import { type Paragraph, sayPieces } from './accept.ts';
import type { DocxManifest } from './manifest.ts';

/** A section in one language. */
export interface SectionPlace {
  key: string;
  locale: string;
}

/** A place as a key of sets and maps; empty for what stands in no section. */
export function placeKey(place: SectionPlace | null): string {
  return place ? `${place.locale} ${place.key}` : '';
}

/** Whether two places are the same. */
export function samePlace(a: SectionPlace | null, b: SectionPlace | null): boolean {
  return a?.key === b?.key && a?.locale === b?.locale;
}

/** A paragraph, or the part of one that stands in one section. */
export interface Stretch {
  paragraph: Paragraph;
  /** Pieces from and up to. */
  from: number;
  to: number;
  text: string;
  section: SectionPlace | null;
  /** How much of the paragraph each bookmark covers, words that went included. */
  borders: readonly Border[];
}

/** Sections stand side by side; more than this many in one another are no packet's. */
const MOST_OPEN = 20;

/** Names of bookmarks → sections. */
export type SectionNames = Pick<ReadonlyMap<string, SectionPlace>, 'get'>;

/** The names that the sections of a packet have, in every language of it. */
export function nameSections(
  manifest: Pick<DocxManifest, 'sections' | 'locales'> | null,
  more: readonly SectionPlace[] = [],
): Map<string, SectionPlace> {
  const names = new Map<string, SectionPlace>();
  const add = (place: SectionPlace): void => {
    names.set(bookmarkName(place.locale, place.key).toLowerCase(), place);
  };
  for (const { key } of manifest?.sections ?? [])
    for (const locale of manifest!.locales) add({ key, locale });
  for (const place of more) add(place);
  return names;
}

/** Cut paragraphs into stretches, in order. Each has one section or none. */
export function cutAtSections(paragraphs: readonly Paragraph[], names: SectionNames): Stretch[] {
  const seen = new Set<string>();
  let open: { id: string; place: SectionPlace }[] = [];
  const stretches: Stretch[] = [];
  for (const paragraph of paragraphs) {
    const borders = new Map<string, Border>();
    const end = paragraph.pieces.length;
    for (const { id, place } of open)
      borders.set(id, { place, from: 0, to: end, starts: false, ends: false });
    for (const { kind, id, name, piece } of paragraph.marks) {
      const border = borders.get(id);
      if (kind === 'bookmark-end' && border && !border.ends) {
        Object.assign(border, { to: piece, ends: true });
        open = open.filter((one) => one.id !== id);
      }
      const place = kind === 'bookmark-start' ? names.get(name.toLowerCase()) : undefined;
      if (!place || seen.has(id) || open.length >= MOST_OPEN) continue;
      seen.add(id);
      open.push({ id, place });
      borders.set(id, { place, from: piece, to: end, starts: true, ends: false });
    }
    stretches.push(...cut(paragraph, [...borders.values()]));
  }
  return stretches;
}

/** How much of a paragraph a section's bookmark covers. */
interface Border {
  place: SectionPlace;
  from: number;
  to: number;
  /** Whether it begins, and whether it ends, in this paragraph. */
  starts: boolean;
  ends: boolean;
}

/** A section has the whole paragraph that it has words of, unless another has words of it too. */
function cut(paragraph: Paragraph, borders: readonly Border[]): Stretch[] {
  const { pieces } = paragraph;
  const says = ({ from, to }: Border): boolean => from < to && sayPieces(pieces.slice(from, to)) !== '';
  const here = borders.filter(says).sort((a, b) => a.from - b.from);
  // Where all its words were typed anew, a bookmark may stand beside them or have closed in upon itself.
  if (here.length === 0)
    here.push(...borders.filter(({ starts, ends, from, to }) => starts && (ends || from < to)).slice(0, 1));
  if (here.length < 2) {
    const section = here[0]?.place ?? null;
    return [{ paragraph, from: 0, to: pieces.length, text: paragraph.text, section, borders }];
  }
  return here.map(({ place, from }, at) => {
    const start = at === 0 ? 0 : from;
    const end = here[at + 1]?.from ?? pieces.length;
    return {
      paragraph,
      from: start,
      to: end,
      text: sayPieces(pieces.slice(start, end)),
      section: place,
      borders,
    };
  });
}

/** The section that a place in a paragraph stands in: by the bookmark round it, else by that of its words. */
export function sectionAt({ borders, section }: Stretch, piece: number): SectionPlace | null {
  const around = borders.filter(({ from, to }) => from <= piece && piece < to);
  // A paragraph without words, between others of a section.
  const through = borders.find(({ starts, ends }) => !starts && !ends);
  return around[around.length - 1]?.place ?? section ?? through?.place ?? null;
}
