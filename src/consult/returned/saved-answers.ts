/** The file that the answer form of an HTML packet saves: its exact shape. What comes back is untrusted: check before use. */
import type { Permission } from '../../model/response.ts';
import type { PacketManifest } from '../booklet.ts';

export const SAVED_ANSWERS_SCHEMA = 'mizan/response/1';

export interface SavedAnswers {
  schema: typeof SAVED_ANSWERS_SCHEMA;
  /** The packet's manifest as it was sent; forms of an older mizan save five fields of it. */
  packet: PacketManifest;
  /** By the clock of the reader's browser, an ISO instant. Not to be trusted. */
  saved: string;
  /** Answer of the field `respondent`, trimmed; null where it is empty. */
  respondent: string | null;
  /** Choice of the field `permission`; null where none was made. */
  permission: Permission | null;
  /** The language that was being read when the file was saved. */
  locale: string;
  /** Every field that is not empty but `respondent` and `permission`, in the order of the packet; `c:` fields too. */
  answers: SavedAnswer[];
  /** Comments and proposals made beside the sections, in the order in which they were made. Empty ones are left out. */
  comments: SavedComment[];
}

export interface SavedAnswer {
  /** Code of the field as in the packet: `q:<question>` for a question, `c:<key>` or `c:whole` for a field of comments. */
  code: string;
  /** The `<question>` of `q:<question>`; for any other field its code. */
  question: string;
  /** Words as typed, trimmed; for a choice, the value chosen. */
  value: string;
  /** For a choice, the words that were chosen, in `locale`. */
  label?: string;
  /** The language the answer is written in, as far as the form can tell. */
  locale: string;
}

export interface SavedComment {
  /** Key of the section in the packet's manifest. */
  section: string;
  /** The language of the text that it hangs on, or that it is written in where it hangs on no words. */
  locale: string;
  /** Words of the section as they are to be (of the words that go, where only such were chosen), white space folded; null for the whole section. */
  quote: string | null;
  /** What was said, trimmed; for a proposal, the reasons, and may be empty. */
  text: string;
  /** Words proposed in place of `quote`: empty to take them out; null for a plain comment. */
  proposal: string | null;
}
