/** What a file means for what other files said: answers it replaces, marks it takes off, and whether it was only passed on. */

import { nameSome } from '../../text/name-some.ts';
import type { Returned } from '../returned/returned.ts';
import type { EntryChanges } from './edit-entry.ts';
import type { Merged, RegisterMerger } from './merge-register.ts';
import { confirm, findRevision, sayRevision, supersede } from './revise.ts';

export interface Settled {
  /** In plain words. */
  notes: string[];
  /** Ids of answers whose place a later one took. */
  superseded: string[];
  /** How many entries out of a file that was to be looked at stand with this one now. */
  confirmed: number;
}

/** Settles one file after another. */
export class Settler {
  private readonly merger: RegisterMerger;
  private readonly changes: Map<string, EntryChanges>;
  /** When files were written, by digest, as far as they tell. */
  private readonly written = new Map<string, string>();

  /** `changes` are to entries that the register had before; what is found is added to them. */
  constructor(merger: RegisterMerger, changes: Map<string, EntryChanges>) {
    this.merger = merger;
    this.changes = changes;
  }

  /** To be asked after the entries of a file were taken. `organisation` sent the file as a whole. */
  settle(
    returned: Pick<Returned, 'written' | 'items'>,
    { added, repeated }: Pick<Merged, 'added' | 'repeated'>,
    { sha256, organisation }: { sha256: string; organisation: string | null },
  ): Settled {
    const notes: string[] = [];
    const others = organisation === null ? [] : this.merger.othersWith(sha256, organisation);
    if (others.length > 0 && added.length > 0) {
      notes.push(
        `The very same file came from ${nameSome(others)}: it is recorded for ${organisation} too, and marked, since one of them may only have passed it on. Look whether both said it.`,
      );
      for (const { source } of added) source.doubt ??= 'forwarded';
    }
    const written = returned.written ?? lastDay(returned);
    if (written !== undefined) this.written.set(sha256, written);
    const revision = findRevision({ added, repeated }, this.merger, this.written);
    this.add(supersede(this.merger, revision.superseded));
    const confirmed = confirm(repeated, this.merger);
    this.add(confirmed);
    notes.push(...sayRevision(revision, added));
    if (confirmed.size > 0)
      notes.push(
        `It says too what a marked file said (${nameSome([...confirmed.keys()])}): the mark is taken off, and the entries stand with this file.`,
      );
    return { notes, superseded: revision.superseded.map(({ id }) => id), confirmed: confirmed.size };
  }

  private add(changes: ReadonlyMap<string, EntryChanges>): void {
    for (const [id, change] of changes)
      if (!this.merger.findAdded(id)) this.changes.set(id, { ...this.changes.get(id), ...change });
  }
}

function lastDay({ items }: Pick<Returned, 'items'>): string | undefined {
  return items
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}
