/** The nouns of building packets: what is to be built, and what of it is built anew. */
import type { Booklet } from '../../consult/booklet.ts';
import type { FolderFile, FolderVerdict } from '../../consult/packet/packet-folder.ts';
import type { Workspace } from '../../workspace/workspace.ts';

export const PACKET_KINDS = ['consultation', 'workshop', 'focus-group', 'reply'] as const;
export type PacketKind = (typeof PACKET_KINDS)[number];

export interface Builds {
  workspace: Workspace;
  /** Names the default folder, `packets-<name>`. */
  name: string;
  /** The default folder, where it is called otherwise. */
  folder?: string;
  /** What is built, in a word; a packet when absent. */
  what?: 'letter';
  /** A folder each, with what is built into it. */
  builds: { label: string; folder: string; booklets: Booklet[] }[];
  /** A list of all packets beside their folders, for a mail merge. */
  index: { name: string; write: (builds: readonly PlannedBuild[]) => string } | null;
  /** For a person: what is missing or odd. */
  notes: string[];
}

export interface PlannedBuild {
  label: string;
  /** Absolute path. */
  folder: string;
  booklets: Booklet[];
  build: string;
  /** Names of its files. */
  names: string[];
  verdict: Exclude<FolderVerdict, { kind: 'foreign' }>;
  /** Files that are there already, as their manifest has them. */
  before: FolderFile[];
}
