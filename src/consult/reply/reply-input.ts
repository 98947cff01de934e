/** What letters back are written from: read once, shared by every letter. */
import type { CorpusDiff } from '../../compare/change.ts';
import type { Corpus } from '../../document/document.ts';
import type { Config } from '../../model/config.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { PermalinkParts } from '../../model/permalink.ts';
import type { Response } from '../../model/response.ts';
import type { Version } from '../../model/version.ts';
import type { PacketRevision } from '../booklet.ts';
import type { Template } from '../packet/template.ts';

export interface ReplyInput {
  config: Config;
  consultation: Consultation;
  /** Every organisation of organisations.yaml. */
  organisations: readonly Organisation[];
  /** The whole register: what one said may be decided together with what others said. */
  responses: readonly Response[];
  /** The draft that was sent, the text as it reads now, and what was compared with the draft where it can be read. */
  corpora: { draft: Corpus; now: Corpus; before: Corpus | null };
  /** From the draft to now. */
  diff: CorpusDiff;
  revisions: { draft: PacketRevision; now: PacketRevision };
  /** The version that came out of the consultation; null where there is none yet. */
  version: Version | null;
  /** Commits named as answers, by the name the register gives them, with the ids of the sections they changed. */
  commits: ReadonlyMap<string, { commit: string; sections: readonly string[] }>;
  /** The letter, by locale. */
  templates: ReadonlyMap<string, Template>;
  /** Where a section can be read on the web; null where no address was given. */
  permalink: (place: PermalinkParts) => string | null;
  /** `YYYY-MM-DD`: the date of the letters; null for what the registers tell. */
  date: string | null;
}
