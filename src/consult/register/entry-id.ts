/** The id of an entry: a digest of what is said about which place, so that the same words brought in twice are one entry. */
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

/** The id of an entry of one file, and what a register may know it by. */
export interface EntryId {
  id: string;
  /** The id of the first entry that says this; those of others follow by {@link nextId}. */
  first: string;
  /** Which it is among the same words of one sender in the file, from 0. */
  nth: number;
  /** As an older mizan made it: out of the organisation too. */
  older: string;
}

/**
 * Gives ids to the entries of one file. The id of what an organisation says is made of what is said and not of who says
 * it: with a hundred organisations to try, it would tell whose an answer without a name is. Who says the same words
 * next has the next id. The same words said twice in a file at one place are two entries.
 */
export class EntryIds {
  private readonly seen = new Map<string, number>();

  idOf({ sender, ...said }: EntryIdentity): EntryId {
    const content = contentOf(sender, said);
    const nth = this.seen.get(content) ?? 0;
    this.seen.set(content, nth + 1);
    const older = hash(nth === 0 ? content : `${content}#${nth}`);
    if (!sender.startsWith('org:')) return { id: older, first: older, nth: 0, older };
    const first = hash(contentOf('', said));
    let id = first;
    for (let at = 0; at < nth; at++) id = nextId(id);
    return { id, first, nth, older };
  }
}

function contentOf(
  sender: string,
  { kind, section, question, asked, quote, text, edit }: Omit<EntryIdentity, 'sender'>,
): string {
  return JSON.stringify([
    sender,
    kind,
    section,
    question,
    plainWords(quote),
    plainWords(text),
    edit && [plainWords(edit.from), plainWords(edit.to)],
    ...(asked ? [plainWords(asked)] : []),
  ]);
}

function hash(content: string): string {
  return `r-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}

/** The id to take where another entry has one. */
export function nextId(id: string): string {
  return hash(`${id}#next`);
}

/** What no format may change: other line breaks, spaces and steering characters are the same words. */
function plainWords(text: string | null): string | null {
  if (text === null) return null;
  return text
    .normalize('NFC')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}
