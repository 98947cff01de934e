/** Near names: which known names somebody who wrote an unknown one probably meant. */

/** The nearest of `known` to `name`, best first; empty when nothing comes close. */
export function nearNames(name: string, known: Iterable<string>, limit = 3): string[] {
  const wanted = plain(name);
  const scored: { name: string; score: number }[] = [];
  for (const candidate of known) {
    const score = distance(wanted, plain(candidate));
    if (score < 1) scored.push({ name: candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1));
  return scored.slice(0, limit).map((one) => one.name);
}

/** 0 for the same, 1 and above for strangers. */
function distance(wanted: string, candidate: string): number {
  if (wanted.endsWith('/*')) return editsBetween(wanted, candidate) / Math.max(3, candidate.length * 0.4);
  const bare = candidate.slice(candidate.indexOf('/') + 1);
  const bareWanted = wanted.slice(wanted.indexOf('/') + 1);
  if (wanted === candidate || wanted === bare || bareWanted === bare) return 0;
  const whole = editsBetween(wanted, candidate) / Math.max(4, candidate.length * 0.4);
  const tail = 0.1 + editsBetween(bareWanted, bare) / Math.max(3, bare.length * 0.4);
  const shared = 0.2 + 1 - sharedWords(bareWanted, bare);
  return Math.min(whole, tail, shared);
}

/** The share of words two hyphenated names have in common. */
function sharedWords(a: string, b: string): number {
  const left = new Set(a.split('-'));
  const right = new Set(b.split('-'));
  let common = 0;
  for (const word of left) if (word.length > 2 && right.has(word)) common++;
  return common / Math.max(left.size, right.size);
}

/** Single-letter insertions, removals, changes and swaps of neighbours between two names. */
export function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(changed, previous[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[_\s]+/g, '-')
    .slice(0, 80);
}
