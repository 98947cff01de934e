/** What one returned file holds, whatever its format: before edits are found and entries are anchored. Untrusted. */
import type { Permission, ResponseKind, Satisfied } from '../../model/response.ts';
import type { PacketManifest, PacketRevision } from '../booklet.ts';
import type { ReplyFacts } from './reply-facts.ts';

export interface Returned {
  format: 'docx' | 'form' | 'csv' | 'markdown' | 'notes';
  /** What the file says it answers; null where it does not tell. */
  packet: ReturnedPacket | null;
  permission: Permission | null;
  /** What the respondent calls itself, as given. */
  respondent: string | null;
  /** For notes of a meeting or focus group. */
  group: { name: string; participants: number | null } | null;
  items: ReturnedItem[];
  /** Text of the sections as it came back, where the format carries it; edits are found by comparing it with what was sent. */
  sections: ReturnedSection[];
  /** Whether they are content with the letter back; absent where they were not asked, or did not say. */
  satisfied?: Satisfied;
  /** When it was written, as the file says: an ISO instant. Not to be trusted. */
  written?: string;
  /**
   * Set for a Word file that does not tell which of its lines are ours: one that was copied, or went through a program
   * that drops what it does not know. With the packet as it was sent it can be read better; its first lines may tell
   * whose that was.
   */
  bare?: { opening: string[] };
  /** What the reader could make nothing of, in sentences for a person. */
  notes?: string[];
}

export interface ReturnedPacket {
  /** `<consultation>/<organisation>`. */
  packet: string | null;
  consultation: string | null;
  organisation: string | null;
  build: string | null;
  /** Commit of the draft that was sent. */
  commit: string | null;
  /** Set where the file is a letter back. */
  reply?: ReplyFacts;
  /** What the packet says was in it; absent where the file carries no more than the names above. */
  manifest?: ClaimedManifest;
}

/** A packet's manifest as it came back: of the right shape, and believed in nothing. */
export type ClaimedManifest = Pick<
  PacketManifest,
  'locales' | 'opens' | 'closes' | 'embargo' | 'sections' | 'questions' | 'asked'
> & {
  /** What the draft was called, and its digest. */
  to: Pick<PacketRevision, 'name' | 'digest'>;
  /** Commit of the text it was compared with, or null. */
  from: string | null;
};

/** One thing that was said. */
export interface ReturnedItem {
  kind: Exclude<ResponseKind, 'edit' | 'out-of-scope'>;
  locale: string | null;
  /** Key of the section in the packet's manifest (see SectionAnchor), or a section id; null when it hangs on none. */
  section: string | null;
  /** Code of the question: the `<question>` of `q:<question>`. */
  question: string | null;
  quote: string | null;
  /** The heading above it in the section, where several parts of the text stand under one key. */
  part?: string;
  text: string;
  /** Where in the file, for a person: "comment 3", "row 12", "question impact". Unique in the file. */
  at: string;
  /** As the file says; not to be trusted. */
  author: string | null;
  date: string | null;
  /** True where the file says that it is about the whole; else an item without section, question or both is unplaced. */
  whole?: boolean;
  /** Where one file holds several senders (CSV): the organisation of this row, as given: an id or a name. */
  organisation?: string | null;
  permission?: Permission | null;
  /** Words proposed in place of `quote` (empty to take them out): the item is an edit. */
  proposal?: string | null;
  /** Names of the places around it, nearest first, for when `section` is none that was sent. */
  within?: string[];
}

/** The words of a section as returned, every tracked change taken as accepted. */
export interface ReturnedSection {
  key: string;
  locale: string;
  /** Plain text, block by block: heading, paragraphs, list items; cells of a table row joined by ` | `. */
  blocks: string[];
  at: string;
}
