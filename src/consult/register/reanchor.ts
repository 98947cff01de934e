/** Entries whose section is no longer where the register says: followed on to the draft as it is now. */
import type { Response } from '../../model/response.ts';
import type { Anchor, Anchors } from './anchor.ts';
import type { DraftPlaces } from './draft-places.ts';
import type { EntryChanges } from './edit-entry.ts';
import type { SentSections } from './sent-sections.ts';

/** What is to be written: entries that moved, entries that lost their section, entries whose section came back. */
export function reanchor(
  responses: readonly Response[],
  { sections, anchors, places }: { sections: SentSections; anchors: Anchors; places: DraftPlaces },
): Map<string, EntryChanges> {
  const changes = new Map<string, EntryChanges>();
  for (const response of responses) {
    const { id, section, document, anchor, locale, quote, edit } = response;
    if (section === null && document === null) continue;
    const sent = section === null ? null : sections.find(section);
    if (sent?.removed) continue;
    const there =
      section === null
        ? places.orderOf(document!) === null
          ? []
          : [document!]
        : places.of(section, locale).map((place) => place.document);
    if (there.length === 0) {
      const found: Anchor = sent
        ? anchors.follow(sent, locale, edit?.from || quote)
        : { section, document, state: 'orphaned' };
      if (found.state !== anchor || found.section !== section || found.document !== document)
        changes.set(id, { section: found.section, document: found.document, anchor: found.state });
    } else if (!there.includes(document ?? '')) changes.set(id, { document: there[0]!, anchor: 'moved' });
    else if (anchor === 'orphaned') changes.set(id, { anchor: 'placed' });
  }
  return changes;
}
