/** Pairs of sections across time: which of them changed their place, and which headings are the same by what they hold. */
import type { Document } from '../document/document.ts';
import { keepOrder } from './sequence.ts';
import type { TimeSection } from './time-sections.ts';

/** A section before and after, how the two were found, and how sure that is (0–1). */
export interface TimePair {
  from: TimeSection;
  to: TimeSection;
  evidence: string;
  confidence: number;
}

/** Pairs outside the common order of their documents, and those that went to another document. */
export function findMoved(
  pairs: readonly TimePair[],
  documents: ReadonlyMap<Document, Document>,
): Set<TimePair> {
  const moved = new Set<TimePair>();
  const within = new Map<Document, TimePair[]>();
  for (const pair of pairs) {
    const { document } = pair.from;
    if (documents.get(document) !== pair.to.document) moved.add(pair);
    else if (within.has(document)) within.get(document)!.push(pair);
    else within.set(document, [pair]);
  }
  for (const list of within.values()) {
    const kept = keepOrder(
      list.map(({ from, to }) => ({
        from: from.at,
        to: to.at,
        weight: 1 + (from.source.length + to.source.length) / 1e4,
      })),
    );
    list.forEach((pair, at) => {
      if (!kept.has(at)) moved.add(pair);
    });
  }
  return moved;
}

/** Headings that hold next to nothing but other sections are the same where most of what they hold is. */
export function findParents(
  pairs: readonly TimePair[],
  left: readonly TimeSection[],
  right: readonly TimeSection[],
  isTaken: (item: TimeSection) => boolean,
  most: number,
): { from: TimeSection; to: TimeSection; evidence: string }[] {
  const isOpen = (item: TimeSection): boolean => item.size < most && !isTaken(item);
  if (!left.some(isOpen) || !right.some(isOpen)) return [];
  const families = [new Family(left), new Family(right)] as const;
  const votes = new Map<TimeSection, Map<TimeSection, number>>();
  for (const { from, to } of pairs) {
    const a = families[0].parentOf(from);
    const b = families[1].parentOf(to);
    if (!a || !b || !isOpen(a) || !isOpen(b)) continue;
    const row = votes.get(a) ?? new Map<TimeSection, number>();
    row.set(b, (row.get(b) ?? 0) + 1);
    votes.set(a, row);
  }
  const offers = [...votes].flatMap(([a, row]) => [...row].map(([b, count]) => ({ a, b, count })));
  offers.sort((x, y) => y.count - x.count || x.a.at - y.a.at || x.b.at - y.b.at);
  const taken = new Set<TimeSection>();
  return offers.flatMap(({ a, b, count }) => {
    const enough = count * 2 > Math.min(families[0].countOf(a), families[1].countOf(b));
    if (!enough || taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [{ from: a, to: b, evidence: `hold the same ${count === 1 ? 'section' : `${count} sections`}` }];
  });
}

/** Which section nests in which, on one side. */
class Family {
  private readonly byIndex = new Map<Document, Map<number, TimeSection>>();
  private readonly counts = new Map<TimeSection, number>();

  constructor(list: readonly TimeSection[]) {
    for (const item of list) {
      const own = this.byIndex.get(item.document) ?? new Map<number, TimeSection>();
      own.set(item.section.index, item);
      this.byIndex.set(item.document, own);
    }
    for (const item of list) {
      const parent = this.parentOf(item);
      if (parent) this.counts.set(parent, this.countOf(parent) + 1);
    }
  }

  parentOf({ document, section }: TimeSection): TimeSection | undefined {
    return section.parent === null ? undefined : this.byIndex.get(document)!.get(section.parent);
  }

  countOf(parent: TimeSection): number {
    return this.counts.get(parent) ?? 0;
  }
}
