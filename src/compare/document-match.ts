/** Documents paired across time: by path, or by what they share where a whole file was renamed. */
import type { Document } from '../document/document.ts';
import type { TimeSection } from './time-sections.ts';

/** Share of the larger document's text that must have been found in the other for a renamed file. */
const SAME_DOCUMENT = 0.6;
/** Share of the smaller one's where both begin with the same section. */
const SAME_HEAD = 0.25;
/** How much the same path speaks for a pair beside what they share. */
const SAME_PATH = 0.5;

/** For every document before, the one it is now. `pairs` are the sections already found. */
export function pairDocuments(
  from: readonly Document[],
  to: readonly Document[],
  pairs: readonly { from: TimeSection; to: TimeSection }[],
): Map<Document, Document> {
  const shared = new Map<Document, Map<Document, number>>();
  for (const { from: a, to: b } of pairs) {
    const row = shared.get(a.document) ?? new Map<Document, number>();
    row.set(b.document, (row.get(b.document) ?? 0) + Math.min(sizeOf(a), sizeOf(b)));
    shared.set(a.document, row);
  }
  const heads = new Set(
    pairs.filter((pair) => isHead(pair.from) && isHead(pair.to)).map((pair) => pair.from.document),
  );
  const headOf = new Map(
    pairs.filter((pair) => isHead(pair.from)).map((pair) => [pair.from.document, pair.to.document]),
  );
  const offers: { a: Document; b: Document; score: number }[] = [];
  for (const a of from)
    for (const b of to) {
      const common = shared.get(a)?.get(b) ?? 0;
      const share = common / Math.max(1, a.text.length, b.text.length);
      const ofSmaller = common / Math.max(1, Math.min(a.text.length, b.text.length));
      const sameHead = heads.has(a) && headOf.get(a) === b;
      if (a.path === b.path) offers.push({ a, b, score: share + SAME_PATH });
      else if (share >= SAME_DOCUMENT || (sameHead && ofSmaller >= SAME_HEAD))
        offers.push({ a, b, score: share });
    }
  offers.sort((x, y) => y.score - x.score || compare(x.a.path, y.a.path) || compare(x.b.path, y.b.path));
  const found = new Map<Document, Document>();
  const taken = new Set<Document>();
  for (const { a, b } of offers) {
    if (found.has(a) || taken.has(b)) continue;
    found.set(a, b);
    taken.add(b);
  }
  return found;
}

/** The first section with a heading. */
function isHead({ section }: TimeSection): boolean {
  return section.index === 1;
}

function sizeOf({ source }: TimeSection): number {
  return source.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
