/** Versions: released corpora, as the ledger (versions.yaml) records them. Dates are `YYYY-MM-DD`, days in the calendar, no time zone. */

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
