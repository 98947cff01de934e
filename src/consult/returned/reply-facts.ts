/** What a letter back says of itself when it returns: which entries it answered. Untrusted: ids are only compared. */

/** Marks a returned file as a letter back. */
export interface ReplyFacts {
  /** Ids of the entries that it answered; empty where the file does not tell. */
  entries: string[];
}

/** More than one organisation ever says. */
const MOST_ENTRIES = 10_000;

/** The facts of a letter back, from its manifest or the head of its Markdown; null for any other packet. */
export function readReplyFacts(fields: { kind?: unknown; entries?: unknown } | null): ReplyFacts | null {
  if (fields?.kind !== 'reply') return null;
  const entries: unknown[] = Array.isArray(fields.entries) ? fields.entries.slice(0, MOST_ENTRIES) : [];
  return { entries: entries.filter((id): id is string => typeof id === 'string') };
}
