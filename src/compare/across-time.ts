/** Sections matched across time: the same section of the same language, wherever it stands and whatever it is called now. */
import type { Document } from '../document/document.ts';
import type { Language } from '../text/language.ts';
import { findParts } from './section-parts.ts';
import { TimeMatching } from './time-matching.ts';
import { findMoved, type TimePair } from './time-pairs.ts';
import type { TimeSection } from './time-sections.ts';

/** A section before and after: one side empty for added and removed, several on one side for split and merged. The first of each side is the main one. */
export interface TimeMatch {
  from: TimeSection[];
  to: TimeSection[];
  evidence: string;
  confidence: number;
  /** Outside the common order, or gone to another document. */
  moved: boolean;
}

/** What became of the sections of one locale. */
export interface TimeMatches {
  sections: TimeMatch[];
  documents: Map<Document, Document>;
}

/** Find every section of `from` again in `to`. Documents that did not change are left out: their sections are themselves. */
export function matchAcrossTime(
  from: readonly Document[],
  to: readonly Document[],
  language: Language,
): TimeMatches {
  // Read in one direction whichever side is the later one, so that the reverse is the exact mirror.
  if (!isBackwards(from, to)) return tellMatches(new TimeMatching(from, to, language).run());
  const { sections, documents } = tellMatches(new TimeMatching(to, from, language).run());
  return {
    sections: sections.map((match) => ({ ...match, from: match.to, to: match.from })),
    documents: new Map([...documents].map(([a, b]) => [b, a])),
  };
}

function isBackwards(from: readonly Document[], to: readonly Document[]): boolean {
  const nameOf = (documents: readonly Document[], at: number): string =>
    documents[at] ? `${documents[at].path}\n${documents[at].text}` : '';
  for (let at = 0; at < Math.max(from.length, to.length); at++) {
    const a = nameOf(from, at);
    const b = nameOf(to, at);
    if (a !== b) return a > b;
  }
  return false;
}

function tellMatches(matching: TimeMatching): TimeMatches {
  const moved = findMoved(matching.pairs, matching.documents);
  const matches = new Map<TimePair, TimeMatch>();
  for (const found of matching.pairs)
    matches.set(found, {
      from: [found.from],
      to: [found.to],
      evidence: found.evidence,
      confidence: found.confidence,
      moved: moved.has(found),
    });
  const alone = [...matching.freeOf(matching.left), ...matching.freeOf(matching.right)];
  const parts = findParts(
    matching.changed,
    alone.filter(({ section }) => section.level > 0),
    matching.partner,
    matching.likeness,
    matching.place,
  );
  const used = new Set<TimeSection>();
  for (const { part, whole, onLeft, share, others } of parts) {
    if (used.has(part)) continue;
    const found = matching.partner.get(whole);
    if (found) {
      const match = matches.get(found)!;
      (onLeft ? match.from : match.to).push(part);
      match.evidence += `, and ${Math.round(share * 100)}% of "${part.title}"`;
      used.add(part);
    } else {
      const free = [part, ...others].filter((item) => !used.has(item));
      if (free.length < 2 || used.has(whole)) continue;
      for (const item of [whole, ...free]) used.add(item);
      const match = {
        evidence: `${Math.round(share * 100)}% of "${part.title}" and of its like`,
        confidence: 0.7,
        moved: false,
      };
      const made: TimeMatch = onLeft
        ? { ...match, from: free, to: [whole] }
        : { ...match, from: [whole], to: free };
      matches.set({ from: made.from[0]!, to: made.to[0]!, evidence: '', confidence: 0 }, made);
    }
  }
  for (const item of alone) {
    if (used.has(item)) continue;
    const onLeft = matching.left[item.at] === item;
    const found = { from: item, to: item, evidence: '', confidence: 0 };
    matches.set(found, {
      from: onLeft ? [item] : [],
      to: onLeft ? [] : [item],
      evidence: 'nothing like it on the other side',
      confidence: 0.9,
      moved: false,
    });
  }
  for (const match of matches.values()) {
    leadByTitle(match.from, match.to);
    leadByTitle(match.to, match.from);
  }
  return { sections: [...matches.values()], documents: matching.documents };
}

/** Of several parts, the one that kept the title of the whole leads. */
function leadByTitle(parts: TimeSection[], [whole, ...others]: readonly TimeSection[]): void {
  if (
    !whole ||
    others.length > 0 ||
    parts.length < 2 ||
    parts[0]!.section.id === (whole.section.id ?? undefined)
  )
    return;
  const at = parts.findIndex(({ titleKey }) => titleKey === whole.titleKey);
  if (at > 0) parts.unshift(...parts.splice(at, 1));
}
