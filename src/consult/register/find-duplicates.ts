/** Campaigns: the same words sent by several organisations. A suggestion; a person decides. */
import type { Response } from '../../model/response.ts';
import { tokenize } from '../../text/tokens.ts';

/** Entries that say nearly the same; the first came first. */
export interface DuplicateGroup {
  first: Response;
  others: Response[];
}

/** Words in a shingle, and shingles two texts need in common to be one. */
const SHINGLE = 3;
const ALIKE = 0.7;
/** Shorter ones ("I agree") are everybody's own words. */
const LEAST_WORDS = 8;

interface Shingled {
  entry: Response;
  shingles: ReadonlySet<string>;
}

/** Group open entries with nearly the same words, from different senders, in the order of the register. */
export function groupDuplicates(entries: readonly Response[]): DuplicateGroup[] {
  const open = entries.filter(({ status }) => status === 'open');
  const groups: DuplicateGroup[] = [];
  const first: Shingled[] = [];
  const holders = new Map<string, number[]>();
  for (const entry of open) {
    const shingles = shinglesOf(entry);
    if (shingles.size === 0) continue;
    const at = findAlike(shingles, first, holders);
    if (at === null) {
      first.push({ entry, shingles });
      groups.push({ first: entry, others: [] });
      for (const shingle of shingles) {
        const list = holders.get(shingle);
        if (list) list.push(first.length - 1);
        else holders.set(shingle, [first.length - 1]);
      }
    } else if (isOther(groups[at]!, entry)) groups[at]!.others.push(entry);
  }
  return groups.filter(({ others }) => others.length > 0);
}

/** What one organisation says twice is no campaign. */
function isOther({ first, others }: DuplicateGroup, entry: Response): boolean {
  return [first, ...others].every((one) => senderOf(one) !== senderOf(entry));
}

function senderOf({ organisation, group, source }: Response): string {
  return organisation ?? `${group?.name ?? ''}\n${source.sha256}`;
}

function findAlike(
  shingles: ReadonlySet<string>,
  first: readonly Shingled[],
  holders: ReadonlyMap<string, number[]>,
): number | null {
  const shared = new Map<number, number>();
  for (const shingle of shingles)
    for (const at of holders.get(shingle) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  let best: number | null = null;
  let most = 0;
  for (const [at, count] of shared) {
    const likeness = count / (shingles.size + first[at]!.shingles.size - count);
    if (likeness >= ALIKE && likeness > most) {
      best = at;
      most = likeness;
    }
  }
  return best;
}

/** Runs of words; for an edit the very change, however short. Empty for words too few to tell. */
function shinglesOf({ kind, text, edit, section, document, locale, question }: Response): Set<string> {
  const words = keysOf(text);
  if (edit)
    return new Set([JSON.stringify(['edit', locale, section, document, keysOf(edit.from), keysOf(edit.to)])]);
  if (words.length < LEAST_WORDS) return new Set();
  const about = kind === 'answer' ? `${question}:` : '';
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++)
    shingles.add(`${about}${words.slice(at, at + SHINGLE).join(' ')}`);
  return shingles;
}

function keysOf(text: string): string[] {
  return tokenize(text.slice(0, 20_000)).map(({ key }) => key);
}
