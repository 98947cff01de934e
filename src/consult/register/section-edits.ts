/** What was changed in the sections that came back: each change at the part it stands in, and what was moved told as one. */
import { shorten } from '../../text/shorten.ts';
import { findEdits, type ReturnedEdit } from '../returned/find-edits.ts';
import { foldWords } from '../returned/fold-words.ts';
import { ownPhrases } from '../returned/own-phrases.ts';
import type { ReturnedSection } from '../returned/returned.ts';
import type { SentSection, SentSections } from './sent-sections.ts';

export interface SectionEdits {
  place: SentSection;
  locale: string;
  edits: PlacedEdit[];
}

export interface PlacedEdit extends Pick<ReturnedEdit, 'from' | 'to' | 'quote' | 'at'> {
  /** The section it stands in: a part, where several stand under one key. */
  part: SentSection;
}

interface Found extends Pick<SectionEdits, 'place' | 'locale'> {
  edits: (PlacedEdit & Pick<ReturnedEdit, 'place'>)[];
  blocks: readonly string[];
}

/** Shorter words stand in many places, above all of several sections: that one went and another came is no move. */
const LEAST_LETTERS = { here: 8, elsewhere: 16 };
const LONGEST_PLACE = 90;

/**
 * The edits of every section, in order; null for one of which it is not known what was sent. `localeOf` tells the
 * language of a section that came back.
 */
export function findSectionEdits(
  returned: readonly ReturnedSection[],
  sections: SentSections,
  localeOf: (section: ReturnedSection) => string,
): (SectionEdits | null)[] {
  const found = returned.map((section): Found | null => {
    const place = sections.find(section.key);
    const sent = place && sections.shownUnder(place, localeOf(section));
    if (!place || !sent) return null;
    const { locale, blocks } = sent;
    const edits = findEdits({ ...section, locale }, blocks).map((edit) => ({
      ...edit,
      // What was put in before the heading of a part is the end of the part before it.
      part:
        sections.partAt(place, sent, Math.max(0, edit.place.block - Number(edit.place.count === 0))) ?? place,
    }));
    return { place, locale, blocks, edits };
  });
  joinMoves(found.filter((one) => one !== null));
  return found;
}

/** Words that went in one place and came in another are one edit, where they went. */
function joinMoves(all: readonly Found[]): void {
  const came = new Map<string, { found: Found; edit: Found['edits'][number] }[]>();
  for (const found of all)
    for (const edit of found.edits) {
      const key = keyOf(edit.to);
      if (edit.from !== '' || key === null) continue;
      const name = `${found.locale} ${key}`;
      came.set(name, [...(came.get(name) ?? []), { found, edit }]);
    }
  for (const found of all)
    for (const edit of found.edits) {
      const key = edit.to === '' ? keyOf(edit.from) : null;
      const targets = key === null ? [] : (came.get(`${found.locale} ${key}`) ?? []);
      // The same section first: words that stand in several were rather moved a little way.
      const near = targets.findIndex((one) => one.found === found);
      const at = near < 0 && countLetters(edit.from) >= LEAST_LETTERS.elsewhere ? 0 : near;
      const [target] = at < 0 ? [] : targets.splice(at, 1);
      if (!target) continue;
      edit.to = `[${sayTarget(target.found, target.edit, found.locale)}] ${target.edit.to}`;
      edit.at = `${edit.at}, moved to ${target.edit.at}`;
      target.found.edits.splice(target.found.edits.indexOf(target.edit), 1);
    }
}

function keyOf(text: string): string | null {
  return countLetters(text) < LEAST_LETTERS.here ? null : foldWords(text);
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function sayTarget({ place, blocks, locale }: Found, edit: Found['edits'][number], tag: string): string {
  const { moveAfter, moveFirst, moveInto } = ownPhrases(tag);
  const text = edit.part.texts.get(locale) ?? place.texts.get(locale) ?? [...place.texts.values()][0];
  const title = shorten(text?.section.title || edit.part.section || edit.part.key, LONGEST_PLACE);
  const { block, span } = edit.place;
  if (span) return moveInto(title, shorten(edit.quote, LONGEST_PLACE));
  const before = blocks[block - 1];
  return before === undefined ? moveFirst(title) : moveAfter(title, shorten(before, LONGEST_PLACE));
}
