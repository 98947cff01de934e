/** Who answers again: which of its earlier answers a file takes the place of, and what it leaves out of them. */
import { nameSome } from '../../text/name-some.ts';
import type { EntryChanges } from './edit-entry.ts';
import type { Plain, RegisterMerger } from './merge-register.ts';
import type { NewResponse } from './write-entry.ts';

/** An answer that a later one takes the place of. */
export interface Superseded {
  id: string;
  by: string;
  question: string;
  /** False where a person decided about it before: then it stays as it is. */
  open: boolean;
}

export interface Revision {
  superseded: Superseded[];
  /** Ids of what the same organisation said in an earlier file that this one repeats in part, and not in this one. */
  missing: string[];
  /** Ids of answers that a later file had replaced, and that this one gives again. */
  returns: string[];
}

/** When a file was written, as far as it tells: an ISO instant. Not to be trusted, but between two files of one sender. */
export type Written = ReadonlyMap<string, string>;

/** Find what the entries of a file revise. To be asked after they were taken. */
export function findRevision(
  { added, repeated }: { added: readonly NewResponse[]; repeated: readonly NewResponse[] },
  merger: RegisterMerger,
  written: Written,
): Revision {
  const all = merger.all();
  const superseded = added.flatMap((entry) => {
    if (entry.kind !== 'answer' || entry.question === null || entry.organisation === null) return [];
    return all.flatMap((other) => {
      if (!isSameQuestion(entry, other) || shaOf(other) === entry.source.sha256) return [];
      const question = entry.question!;
      return isEarlier(entry, other, written)
        ? [describe(entry as unknown as Plain, String(other['id']), question)]
        : [describe(other, entry.id, question)];
    });
  });
  const returns = repeated.flatMap(({ id, kind, source }) => {
    const there = merger.find(id);
    const replaced = there?.['status'] === 'duplicate' && merger.find(String(there['duplicateOf']));
    const same = replaced && replaced['organisation'] === there['organisation'];
    return kind === 'answer' && same && shaOf(there) !== source.sha256 && shaOf(replaced) !== source.sha256
      ? id
      : [];
  });
  const gone = new Set(superseded.map(({ id }) => id));
  const missing = findMissing(added, repeated, merger).filter((id) => !gone.has(id));
  return { superseded, missing, returns };
}

/** What is written to the register about answers that no longer count: only where nobody decided about them. */
export function supersede(
  merger: RegisterMerger,
  superseded: readonly Superseded[],
): Map<string, EntryChanges> {
  const changes = new Map<string, EntryChanges>();
  for (const { id, by, open } of superseded) {
    if (!open) continue;
    const fresh = merger.findAdded(id);
    if (fresh) Object.assign(fresh, { status: 'duplicate', duplicateOf: by });
    else changes.set(id, { status: 'duplicate', duplicateOf: by });
  }
  return changes;
}

/** What a person is told of it. `added` are the entries of the file. */
export function sayRevision(
  { superseded, missing, returns }: Revision,
  added: readonly Pick<NewResponse, 'id'>[],
): string[] {
  const own = new Set(added.map(({ id }) => id));
  const questions = (some: readonly Superseded[]): string =>
    nameSome([...new Set(some.map(({ question }) => `“${question}”`))]);
  const ids = (some: readonly { id: string }[]): string => nameSome(some.map(({ id }) => id));
  const late = superseded.filter(({ id, open }) => open && own.has(id));
  const before = superseded.filter(({ id, open }) => open && !own.has(id));
  const decided = superseded.filter(({ open }) => !open);
  const notes: string[] = [];
  if (before.length > 0)
    notes.push(
      before.length === 1
        ? `It answers ${questions(before)} again: the new answer counts, and the earlier one (${ids(before)}) is marked as replaced by it.`
        : `It answers ${questions(before)} again: the new answers count, and the earlier ones (${ids(before)}) are marked as replaced by them.`,
    );
  if (late.length > 0)
    notes.push(
      `A later answer of the same organisation to ${questions(late)} is there already, and counts; what this file says to that (${ids(late)}) is marked as replaced by it.`,
    );
  if (decided.length > 0)
    notes.push(
      decided.length === 1
        ? `It answers ${questions(decided)} again, and the earlier answer (${ids(decided)}) was decided about already: look whether the decision still stands.`
        : `It answers ${questions(decided)} again, and the earlier answers (${ids(decided)}) were decided about already: look whether the decisions still stand.`,
    );
  if (returns.length > 0)
    notes.push(
      `It says again what ${nameSome(returns)} said, which a later file had replaced: decide which of the two holds.`,
    );
  if (missing.length > 0)
    notes.push(
      `It repeats an earlier file of the same organisation, and leaves out ${missing.length === 1 ? 'an entry' : `${missing.length} entries`} of it (${nameSome(missing)}): what it said then is kept. If it was taken back, say so with "mizan responses triage".`,
    );
  return notes;
}

/**
 * Entries that were there out of a file that somebody was to look at, and that this file says too: they stand with it
 * from now on. Gives what is to be written about those of the register.
 */
export function confirm(repeated: readonly NewResponse[], merger: RegisterMerger): Map<string, EntryChanges> {
  const changes = new Map<string, EntryChanges>();
  for (const { id, organisation, source } of repeated) {
    const there = merger.find(id);
    const before = there?.['source'] as Plain | undefined;
    if (source.doubt || !before?.['doubt'] || there!['organisation'] !== organisation) continue;
    if (before['sha256'] === source.sha256) continue;
    const fresh = merger.findAdded(id);
    if (fresh) fresh.source = source;
    changes.set(id, { source });
  }
  return changes;
}

function describe(early: Plain, by: string, question: string): Superseded {
  const { id, status, reason, reply } = early;
  const open = (status ?? 'open') === 'open' && (reason ?? null) === null && (reply ?? null) === null;
  return { id: String(id), by, question, open };
}

function isSameQuestion(entry: NewResponse, other: Plain): boolean {
  return (
    other['organisation'] === entry.organisation &&
    other['question'] === entry.question &&
    other['kind'] === 'answer' &&
    other['status'] !== 'duplicate' &&
    // What somebody must look at first takes nobody's place.
    !entry.source.doubt &&
    !(other['source'] as Plain | null | undefined)?.['doubt'] &&
    other['id'] !== entry.id &&
    JSON.stringify(other['asked'] ?? null) === JSON.stringify(entry.asked ?? null)
  );
}

/** True where a new entry was said before one that is there. */
function isEarlier(entry: NewResponse, other: Plain, written: Written): boolean {
  const received = String(other['received'] ?? '');
  if (entry.received !== received) return entry.received < received;
  const [own, theirs] = [written.get(entry.source.sha256), written.get(shaOf(other))];
  return own !== undefined && theirs !== undefined && own < theirs;
}

/** A file that repeats some of an earlier one is that file, sent again: what is not in it may have been taken back. */
function findMissing(
  added: readonly NewResponse[],
  repeated: readonly NewResponse[],
  merger: RegisterMerger,
): string[] {
  const [first] = [...added, ...repeated];
  if (!first?.organisation || added.length === 0) return [];
  const own = first.source.sha256;
  const here = new Set([...added, ...repeated].map(({ id }) => id));
  const earlier = new Set(
    repeated.flatMap(({ id }) => {
      const sha = shaOf(merger.find(id) ?? {});
      return sha === '' || sha === own ? [] : sha;
    }),
  );
  return merger
    .all()
    .filter(
      (entry) =>
        earlier.has(shaOf(entry)) &&
        entry['organisation'] === first.organisation &&
        (entry['status'] ?? 'open') === 'open' &&
        !here.has(String(entry['id'])),
    )
    .map(({ id }) => String(id));
}

function shaOf({ source }: Plain): string {
  return String((source as Plain | null | undefined)?.['sha256'] ?? '');
}
