/** What packets are built from: read once, shared by every packet. */
import type { CorpusDiff } from '../../compare/change.ts';
import type { Corpus } from '../../document/document.ts';
import type { Config } from '../../model/config.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { PermalinkParts } from '../../model/permalink.ts';
import type { Figure, Resource } from '../../model/resources.ts';
import type { PacketRevision } from '../booklet.ts';
import type { Template } from './template.ts';

export interface PacketInput {
  config: Config;
  consultation: Consultation;
  diff: CorpusDiff;
  corpora: { from: Corpus; to: Corpus };
  revisions: { from: PacketRevision; to: PacketRevision };
  /** What readers know the texts by: the name of a version, for the earlier one else the day of its commit; null for a draft. */
  called: { from: string | null; to: string | null };
  /** First day the next version is in force, as far as is known. */
  effective: string | null;
  /** The cover letter, by locale. */
  templates: ReadonlyMap<string, Template>;
  figures: readonly Figure[];
  resources: readonly Resource[];
  /** Where a section can be read on the web; null where no address was given. */
  permalink: (place: PermalinkParts) => string | null;
  /** `YYYY-MM-DD`: the date of the files. */
  date: string;
}
