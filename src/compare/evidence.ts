/** Evidence in words: why two sections or blocks are thought to say the same. */
import type { KeyKind, KeyTable } from './features.ts';

const WORDS: Readonly<Record<KeyKind, readonly [string, string]>> = {
  number: ['number', 'numbers'],
  link: ['link', 'links'],
  image: ['image', 'images'],
  code: ['piece of code', 'pieces of code'],
  name: ['name', 'names'],
  tag: ['hashtag or mention', 'hashtags or mentions'],
  term: ['glossary term', 'glossary terms'],
  word: ['word that goes with it elsewhere', 'words that go together elsewhere'],
};
const ORDER: readonly KeyKind[] = ['number', 'link', 'image', 'code', 'tag', 'name', 'term', 'word'];

/** "same 3 numbers, 2 links, a list of 5"; empty where only place and length speak. */
export function tellEvidence(
  a: { keys: readonly number[]; length: number },
  b: { keys: readonly number[]; length: number },
  listsA: readonly number[],
  listsB: readonly number[],
  table: KeyTable,
): string {
  const parts: string[] = [];
  if (a.keys.length > 0 && b.keys.length > 0) {
    const counts: Partial<Record<KeyKind, number>> = {};
    for (const key of sharedKeys(a.keys, b.keys)) {
      const kind = table.kinds[key]!;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    for (const kind of ORDER) {
      const count = counts[kind];
      if (count) parts.push(`${count} ${WORDS[kind][count === 1 ? 0 : 1]}`);
    }
  }
  const sizes = sharedSizes(listsA, listsB);
  for (const size of sizes.slice(0, 3)) parts.push(`a list of ${size}`);
  if (parts.length > 0) return `same ${parts.join(', ')}`;
  const ratio = a.length > 0 && b.length > 0 ? b.length / a.length : 0;
  return ratio > 0.7 && ratio < 1.43 ? 'same place, similar length' : 'same place';
}

function sharedKeys(a: readonly number[], b: readonly number[]): number[] {
  const shared: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared.push(a[i]!);
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared;
}

function sharedSizes(a: readonly number[], b: readonly number[]): number[] {
  const rest = [...b];
  return a.filter((size) => {
    const at = rest.indexOf(size);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}
