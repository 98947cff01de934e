/** Responses, as consultations/<id>/register.yaml records them: what came back, word for word, and what was done about it. */
import type { Words } from './text.ts';

export type ResponseKind = 'comment' | 'edit' | 'answer' | 'support' | 'objection' | 'out-of-scope';
export const RESPONSE_KINDS: readonly ResponseKind[] = [
  'comment',
  'edit',
  'answer',
  'support',
  'objection',
  'out-of-scope',
];

export type ResponseStatus =
  | 'open'
  | 'accepted'
  | 'partly'
  | 'rejected'
  | 'deferred'
  | 'out-of-scope'
  | 'duplicate';
export const RESPONSE_STATUSES: readonly ResponseStatus[] = [
  'open',
  'accepted',
  'partly',
  'rejected',
  'deferred',
  'out-of-scope',
  'duplicate',
];

/** How an organisation lets itself be quoted: by name, without it, or not at all. */
export type Permission = 'named' | 'anonymous' | 'none';

/** Whether those who said something are content with what they were answered. */
export type Satisfied = boolean | 'partly';

/** In a word, as registers and spreadsheets have it. */
export function sayYesNo(satisfied: Satisfied): 'yes' | 'partly' | 'no' {
  return satisfied === 'partly' ? satisfied : satisfied ? 'yes' : 'no';
}

/**
 * Where an entry hangs now: `placed` on the section as it was sent; `moved` to where the draft has it now;
 * `orphaned` when the section is gone; `unplaced` when no section could be told from the file; `whole` when it is about
 * the consultation as a whole.
 */
export type AnchorState = 'placed' | 'moved' | 'orphaned' | 'unplaced' | 'whole';

/**
 * Why a person must look at the file before an entry counts as its sender's word: its packet is none that was made here;
 * another than whom the packet was made for answered; the very file came from another organisation too; it answers
 * another consultation.
 */
export type Doubt = 'packet' | 'sender' | 'forwarded' | 'consultation';
export const DOUBTS: readonly Doubt[] = ['packet', 'sender', 'forwarded', 'consultation'];

export interface Response {
  /** `r-` and twelve hex digits of a digest over where it came from and what it says: the same twice. */
  id: string;
  /** Organisation id; null for a group (notes of a meeting or focus group) or when the file does not tell. */
  organisation: string | null;
  /** Who, for notes of a meeting: what the group was, and how many. */
  group: { name: string; participants: number | null } | null;
  kind: ResponseKind;
  locale: string;
  /** Section id, or null. */
  section: string | null;
  /** Path of the document, or null. */
  document: string | null;
  /** Id of the question answered, or null. */
  question: string | null;
  /** The question in the words that were answered, where it is asked in other words now, or no more; else null or absent. */
  asked?: Words | null;
  /** The words it hangs on, or null. */
  quote: string | null;
  /** As given; for an edit, the words as proposed (empty to take them out). */
  text: string;
  /** Words before and after, for a proposed edit. */
  edit: { from: string; to: string } | null;
  anchor: AnchorState;
  /** Day it came, `YYYY-MM-DD`. */
  received: string;
  late: boolean;
  permission: Permission;
  /** The file it came in: its name in responses/, SHA-256 in hex, where in it, and whether it is to be looked at. */
  source: { file: string; sha256: string; at: string; doubt?: Doubt | null };
  /** Build of the packet it answers, or null. */
  packet: string | null;
  status: ResponseStatus;
  /** Why; required when rejected. */
  reason: Words | null;
  /** Id of the entry it repeats. */
  duplicateOf: string | null;
  /** Commits, and sections, that answer it. */
  answeredBy: string[];
  /** `text` is empty where the letter to its sender says all there is to say. */
  reply: { text: string; sent: string | null; satisfied: Satisfied | null } | null;
  /** Line of the entry in register.yaml, 1-based; 0 for one not written yet. */
  line: number;
}
