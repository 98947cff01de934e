/** Parts: sections that stand alone on one side and whose words stand in a section of the other (merged into it, split from it). */
import type { Likeness } from './likeness.ts';
import type { TimeSection } from './time-sections.ts';

/** Share of a section's words that must stand in the whole, and nowhere in the whole's own counterpart. */
const LEAST_SHARE = 0.3;
/** So many blocks carried over word for word are enough, whatever was put beside them. */
const FEWEST_CARRIED = 2;
/** Fewest words a block must have to be known by them. */
const TELLING_BLOCK = 4;
/** Fewest words a section must have for its whereabouts to be told by them. */
const FEWEST_WORDS = 8;

export interface Part {
  part: TimeSection;
  whole: TimeSection;
  /** The part stands before: it was merged. Else it was split off. */
  onLeft: boolean;
  share: number;
  /** Other parts of the same whole, where the whole has no counterpart of its own. */
  others: TimeSection[];
}

/** Where each section that stands alone came from or went to, the surest first. */
export function findParts(
  [left, right]: readonly [readonly TimeSection[], readonly TimeSection[]],
  alone: readonly TimeSection[],
  partner: ReadonlyMap<TimeSection, { from: TimeSection; to: TimeSection }>,
  likeness: Likeness,
  place: ReadonlyMap<TimeSection, number>,
): Part[] {
  const parts: Part[] = [];
  for (const part of alone) {
    if (part.size < FEWEST_WORDS) continue;
    const at = place.get(part)!;
    const onLeft = left[at] === part;
    let best: Part | null = null;
    for (const whole of onLeft ? right : left) {
      if (whole.size < FEWEST_WORDS) continue;
      const there = place.get(whole)!;
      const most = onLeft ? likeness.shareOfLeft(at, there) : likeness.shareOfRight(there, at);
      if (most < LEAST_SHARE / 3) continue;
      const found = partner.get(whole);
      const counterpart = found && (onLeft ? found.from : found.to);
      const others = counterpart ? [place.get(counterpart)!] : [];
      const share = onLeft ? likeness.insideRight(at, there, others) : likeness.insideLeft(there, at, others);
      if (best && share <= best.share) continue;
      const enough = share >= LEAST_SHARE || countCarried(part, whole, counterpart) >= FEWEST_CARRIED;
      if (enough) best = { part, whole, onLeft, share, others: [] };
    }
    if (best) parts.push(best);
  }
  parts.sort((a, b) => b.share - a.share || a.part.at - b.part.at);
  for (const part of parts)
    part.others = parts
      .filter((other) => other !== part && other.whole === part.whole && other.onLeft === part.onLeft)
      .map((other) => other.part);
  return parts;
}

/** Blocks of the part that stand word for word in the whole and no longer in the whole's counterpart. */
function countCarried(part: TimeSection, whole: TimeSection, counterpart: TimeSection | undefined): number {
  const there = linesOf(whole);
  const kept = counterpart ? linesOf(counterpart) : new Set<string>();
  let count = 0;
  for (const line of linesOf(part)) if (there.has(line) && !kept.has(line)) count++;
  return count;
}

function linesOf({ body }: TimeSection): Set<string> {
  return new Set(body.split('\n').filter((line) => line.split(' ').length >= TELLING_BLOCK));
}
