/** What an import did, file by file: what a person is told, and what programs read. */
import type { AnchorState, ResponseKind } from '../../model/response.ts';
import type { Returned } from '../returned/returned.ts';
import type { MadeEntries } from './make-entries.ts';
import type { Merged } from './merge-register.ts';

/**
 * How the packet of a file differs from the one that would be sent today. `same`: in nothing; `words`: in nothing but
 * words around what is shown and asked; `older`: as the notes say.
 */
export type BuildState = 'same' | 'words' | 'older';

export interface ImportedFile {
  /** As it was named on the command line. */
  name: string;
  /** Why it could not be read; then nothing of it was imported, and the rest here is empty. */
  failed: { message: string; hint: string } | null;
  consultation: string | null;
  format: Returned['format'] | null;
  /** Name in responses/. */
  stored: string | null;
  sha256: string;
  /** Organisations and the group it is from; empty where nobody is known. */
  senders: string[];
  /** What the file holds; together they are the number of entries. */
  items: number;
  edits: number;
  kinds: Partial<Record<ResponseKind, number>>;
  anchors: Partial<Record<AnchorState, number>>;
  late: number;
  /** Entries that are new, and those that the register had. */
  added: number;
  repeated: number;
  /** New entries that no section could be told for, or whose section is gone. */
  lost: { id: string; anchor: AnchorState; at: string; section: string | null; text: string }[];
  /** Null where nothing can be compared. */
  build: BuildState | null;
  /** New entries that are marked: a person must look at the file before they count as their sender's word. */
  marked: number;
  /** Ids of entries whose place a later answer took. */
  superseded: string[];
  notes: string[];
}

/** The summary of a file whose entries were made and merged. */
export function summarizeImport(
  file: Pick<ImportedFile, 'name' | 'consultation' | 'format' | 'stored' | 'sha256'>,
  { entries, organisation: whole, items, edits, notes }: MadeEntries,
  { added, repeated }: Pick<Merged, 'added' | 'repeated'>,
): ImportedFile {
  const summary: ImportedFile = {
    ...file,
    failed: null,
    senders:
      entries.length === 0 && whole !== null
        ? [whole]
        : [...new Set(entries.flatMap(({ organisation, group }) => organisation ?? group?.name ?? []))],
    items,
    edits,
    kinds: {},
    anchors: {},
    late: entries.filter(({ late }) => late).length,
    added: added.length,
    repeated: repeated.length,
    lost: [],
    build: null,
    marked: added.filter(({ source }) => source.doubt).length,
    superseded: [],
    notes,
  };
  for (const { kind, anchor } of entries) {
    summary.kinds[kind] = (summary.kinds[kind] ?? 0) + 1;
    summary.anchors[anchor] = (summary.anchors[anchor] ?? 0) + 1;
  }
  for (const { id, anchor, source, section, text } of added)
    if (anchor === 'unplaced' || anchor === 'orphaned')
      summary.lost.push({ id, anchor, at: source.at, section, text });
  return summary;
}

/** The summary of a file that could not be read. */
export function failedImport(name: string, sha256: string, failed: ImportedFile['failed']): ImportedFile {
  return {
    name,
    failed,
    consultation: null,
    format: null,
    stored: null,
    sha256,
    senders: [],
    items: 0,
    edits: 0,
    kinds: {},
    anchors: {},
    late: 0,
    added: 0,
    repeated: 0,
    lost: [],
    build: null,
    marked: 0,
    superseded: [],
    notes: [],
  };
}
