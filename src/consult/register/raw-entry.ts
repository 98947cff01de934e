/** An entry before it has an id and a place in the register: cut where it is too long, its words cleaned. */
import type { Permission, ResponseKind } from '../../model/response.ts';
import type { LocalText } from '../../model/text.ts';
import { shorten } from '../../text/shorten.ts';
import type { Anchor } from './anchor.ts';
import type { Sender } from './sender.ts';

/** What an entry is made of. */
export interface RawEntry {
  kind: ResponseKind;
  sender: Sender;
  locale: string;
  /** Where it hangs, as it was sent. */
  key: string | null;
  /** What the file calls the place, for one that could not be found. */
  called: string | null;
  anchor: Anchor;
  question: string | null;
  asked: LocalText | null;
  quote: string | null;
  text: string;
  edit: { from: string; to: string } | null;
  at: string;
  received: string;
  permission: Permission;
}

/** Longest text of an entry; what is longer goes on in a further one. */
export const LONGEST_TEXT = 100_000;

/** The very same, or several where a text is longer than an entry may be. */
export function cutRaw(raw: RawEntry): RawEntry[] {
  const longest = Math.max(raw.text.length, raw.edit?.from.length ?? 0, raw.edit?.to.length ?? 0);
  if (longest <= LONGEST_TEXT) return [raw];
  return Array.from({ length: Math.ceil(longest / LONGEST_TEXT) }, (_, index) => {
    const cut = (text: string): string => text.slice(index * LONGEST_TEXT, (index + 1) * LONGEST_TEXT);
    const edit = raw.edit && { from: cut(raw.edit.from), to: cut(raw.edit.to) };
    return { ...raw, text: cut(raw.text), edit, at: `${raw.at}, part ${index + 1}` };
  });
}

/** As given, but for what no file of text can hold. */
export function clean(text: string | null): string | null {
  return text === null
    ? null
    : text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');
}

/** In one line, for a message or a place. */
export function short(text: string, most = 120): string {
  return shorten(clean(text) ?? '', most);
}
