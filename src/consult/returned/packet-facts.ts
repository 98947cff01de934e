/** Which packet a file says it answers, from its manifest or a part of it. Untrusted: every name is only compared. */
import { readClaimedManifest } from './claimed-manifest.ts';
import { readReplyFacts } from './reply-facts.ts';
import type { ReturnedPacket } from './returned.ts';

type Fields = Record<string, unknown>;

/** The facts of a manifest, or of as much of one as the form saves; null for what is none. */
export function readPacketFacts(value: unknown): ReturnedPacket | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  const commit = wordsOf(fieldsOf(fields['to'])?.['commit']);
  const reply = readReplyFacts(fields);
  const manifest = readClaimedManifest(fields);
  return {
    packet: wordsOf(fields['packet']),
    consultation: wordsOf(fields['consultation']),
    organisation: wordsOf(fields['organisation']),
    build: wordsOf(fields['build']),
    commit: commit && /^[0-9a-f]{40,64}$/.test(commit) ? commit : null,
    ...(reply && { reply }),
    ...(manifest ? { manifest } : {}),
  };
}

/** Words, or null where there are none. */
export function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A mapping, or null for anything else. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}
