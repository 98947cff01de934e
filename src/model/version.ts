/** Versions: released corpora, as the ledger (versions.yaml) records them. Dates are `YYYY-MM-DD`, days in the calendar, no time zone. */

import type { Response } from './response.ts';

export interface Version {
  name: string;
  /** Day it was made public. */
  announced: string;
  /** First day it is in force. */
  effective: string;
  /** SHA-256, in hex, over the sorted lines `locale path sha256(content)` of all documents. */
  digest: string;
  /** What changed, in a sentence or two, per locale. */
  summary: Record<string, string>;
  /** Id of the consultation it came from, or null. */
  consultation: string | null;
  /** Line of the entry in versions.yaml, 1-based. */
  line: number;
}

export type VersionState = 'in force' | 'announced' | 'superseded';

/** The version in force on a day: the newest with `effective` on or before it. Null before the first. */
export function inForceOn(versions: readonly Version[], day: string): Version | null {
  let found: Version | null = null;
  for (const version of versions)
    if (version.effective <= day && (!found || version.effective >= found.effective)) found = version;
  return found;
}

/** The state of a version on a day: not yet effective is announced; overtaken is superseded. */
export function stateOf(version: Version, versions: readonly Version[], day: string): VersionState {
  if (version.effective > day) return 'announced';
  return inForceOn(versions, day) === version ? 'in force' : 'superseded';
}

/** True for a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What could be found out about a version. */
export interface VersionFacts {
  version: Version;
  /** Where the tag points, and its message; null without a tag, or when it is not annotated (`message` null). */
  tag: { commit: string; message: string | null } | null;
  /** The commit that brought the entry, with this digest, into the ledger; null when there is none. */
  entryCommit: string | null;
  /** The entry as that commit has it. */
  entryThere: Version | null;
  /** Lines `locale path sha256` recomputed at the version's commit, sorted; null when it cannot be read. */
  lines: string[] | null;
  digest: string | null;
  /** The manifest as released (from the version's commit), and today's; null where there is none. */
  manifest: { released: string | null; now: string | null };
  /** What git says of the signature: null when the tag has none. */
  signature: {
    /** Null where this machine lacks the key or the setting to tell. */ good: boolean | null;
    says: string;
  } | null;
  /** The consultation that the ledger names, as released and now; null where it names none. */
  consultation?: ConsultationFacts | null;
}

/** What the register of a consultation held when a version was released as its outcome, and what it holds now. */
export interface ConsultationFacts {
  id: string;
  /** Its folder, as shown. */
  folder: string;
  /** The commit of the release. */
  commit: string | null;
  /** True where consultation.yaml says what it said; null where one of the two cannot be read. */
  sameQuestions: boolean | null;
  released: readonly Response[] | null;
  /** Null when the consultation is gone. */
  now: readonly Response[] | null;
  /** Why what is there now cannot be read. */
  trouble: string | null;
}
