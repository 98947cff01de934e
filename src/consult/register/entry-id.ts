/** The id of an entry: a digest of who said what about which place, so that the same words brought in twice are one entry. */
import { createHash } from 'node:crypto';
import type { ResponseKind } from '../../model/response.ts';

/** What makes an entry itself, whatever file it came in. */
export interface EntryIdentity {
  /** Organisation id, the group of a meeting, or for an unknown sender the digest of the file: strangers are kept apart. */
  sender: string;
  kind: ResponseKind;
  /** Where it hangs, as it was sent. */
  section: string | null;
  question: string | null;
  /** The question's words where they are not today's: another question, then. */
  asked?: string | null;
  quote: string | null;
  text: string;
  edit: { from: string; to: string } | null;
}

/** Gives ids to the entries of one file. The same words said twice in it at one place are two entries, told apart by their order. */
export class EntryIds {
  private readonly seen = new Map<string, number>();

  idOf(identity: EntryIdentity): string {
    const { sender, kind, section, question, asked, quote, text, edit } = identity;
    const content = JSON.stringify([
      sender,
      kind,
      section,
      question,
      plainWords(quote),
      plainWords(text),
      edit && [plainWords(edit.from), plainWords(edit.to)],
      ...(asked ? [plainWords(asked)] : []),
    ]);
    const before = this.seen.get(content) ?? 0;
    this.seen.set(content, before + 1);
    const hash = createHash('sha256').update(before === 0 ? content : `${content}#${before}`);
    return `r-${hash.digest('hex').slice(0, 12)}`;
  }
}

/** The id to take where another entry has one. */
export function nextId(id: string): string {
  return `r-${createHash('sha256').update(`${id}#next`).digest('hex').slice(0, 12)}`;
}

/** What no format may change: other line breaks, spaces and steering characters are the same words. */
export function plainWords(text: string | null): string | null {
  if (text === null) return null;
  return text
    .normalize('NFC')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}
