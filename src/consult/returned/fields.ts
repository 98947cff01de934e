/** A field that was filled in, by its code → what it says: the same for Markdown and the form of an HTML packet. */
import { readKindPrefix, readPermission } from './kinds.ts';
import type { Returned, ReturnedItem } from './returned.ts';

export interface FilledField {
  /** See AnswerField: `q:<question>`, `c:<section key>`, `permission`, `respondent`. */
  code: string;
  value: string;
  locale: string | null;
}

/** Put a filled field where it belongs in what was returned. */
export function takeField(returned: Returned, { code, value, locale }: FilledField): void {
  const text = value.trim();
  if (text === '') return;
  if (code === 'respondent') {
    returned.respondent ??= text;
    return;
  }
  if (code === 'permission') {
    returned.permission ??= readPermission(text);
    if (readPermission(text) !== null) return;
  }
  if (code === 'group' || code === 'participants') {
    const known = returned.group ?? { name: '', participants: null };
    const count = /\d+/.exec(text.replace(/[\u06F0-\u06F9\u0660-\u0669]/g, asciiDigit))?.[0];
    returned.group =
      code === 'group'
        ? { ...known, name: text }
        : {
            ...known,
            participants: count === undefined ? known.participants : Math.min(Number(count), 1_000_000),
          };
    if (code === 'group' || count !== undefined) return;
  }
  const [, sort, name] = /^([qco]):(.+)$/s.exec(code) ?? [];
  const prefix = sort === 'c' ? readKindPrefix(text) : null;
  const said = returned.items.filter(({ at }) => at === placeOf(code) || at.startsWith(`${placeOf(code)} (`));
  returned.items.push({
    kind: sort === 'q' ? 'answer' : (prefix?.kind ?? 'comment'),
    locale,
    section: sort === 'c' || sort === 'o' ? name! : null,
    question: sort === 'q' ? name! : null,
    quote: null,
    text: prefix?.rest ?? text,
    at: said.length === 0 ? placeOf(code) : `${placeOf(code)} (${said.length + 1})`,
    author: null,
    date: null,
  } satisfies ReturnedItem);
}

function placeOf(code: string): string {
  const [, sort, name] = /^([qco]):(.+)$/s.exec(code) ?? [];
  const what =
    sort === 'q' ? 'question' : sort === 'c' ? 'comment field' : sort === 'o' ? 'other platforms' : 'field';
  return `${what} ${name ?? code}`;
}

function asciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 15);
}
