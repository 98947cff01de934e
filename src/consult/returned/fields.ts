/** A field that was filled in, by its code → what it says: the same for Markdown and the form of an HTML packet. */
import type { Permission, Satisfied } from '../../model/response.ts';
import { toAsciiDigits } from '../../text/numerals.ts';
import { readKindPrefix, readPermission, readSatisfied } from './kinds.ts';
import type { Returned, ReturnedItem } from './returned.ts';

export interface FilledField {
  /** See AnswerField: `q:<question>`, `c:<section key>`, `permission`, `respondent`, `satisfied`. */
  code: string;
  value: string;
  locale: string | null;
}

/** Put a filled field where it belongs in what was returned. What is asked once in every language may be answered twice: nothing of it is lost. */
export function takeField(returned: Returned, field: FilledField): void {
  const { code, locale } = field;
  const text = field.value.trim();
  if (text === '' || takeFact(returned, code, text)) return;
  const [, sort, name] = /^([qco]):(.+)$/s.exec(code) ?? [];
  const prefix = sort === 'c' ? readKindPrefix(text) : null;
  returned.items.push({
    kind: sort === 'q' ? 'answer' : (prefix?.kind ?? 'comment'),
    locale,
    section: sort === 'c' || sort === 'o' ? name! : null,
    question: sort === 'q' ? name! : null,
    quote: null,
    text: prefix?.rest ?? text,
    at: numbered(returned, placeOf(code)),
    author: null,
    date: null,
  } satisfies ReturnedItem);
}

/** Who answers, how it may be shown, who met; false for words that say more than that. */
function takeFact(returned: Returned, code: string, text: string): boolean {
  switch (code) {
    case 'respondent':
      returned.respondent ??= text;
      return returned.respondent === text;
    case 'permission': {
      const permission = readPermission(text);
      if (permission === null) return false;
      returned.permission = strictest(returned.permission, permission);
      return true;
    }
    case 'satisfied': {
      const said = readSatisfied(text);
      const same = said === null || returned.satisfied === undefined || returned.satisfied === said;
      if (said !== null) returned.satisfied = leastContent(returned.satisfied, said);
      return said !== null && same;
    }
    case 'group': {
      const { name = '', participants = null } = returned.group ?? {};
      returned.group = { name: name || text, participants };
      return returned.group.name === text;
    }
    case 'participants': {
      const plain = toAsciiDigits(text);
      const count = /\d+/.exec(plain)?.[0];
      const { name = '', participants = null } = returned.group ?? {};
      returned.group = {
        name,
        participants: participants ?? (count === undefined ? null : Math.min(Number(count), 1_000_000)),
      };
      return /^\d+$/.test(plain);
    }
    default:
      return false;
  }
}

/** Where two answers differ, what one of them does not allow is not done. */
function strictest(before: Permission | null, now: Permission): Permission {
  const order: readonly Permission[] = ['named', 'anonymous', 'none'];
  return before !== null && order.indexOf(before) > order.indexOf(now) ? before : now;
}

/** Where two answers differ, the one that asks for more counts; the other is kept as words. */
function leastContent(before: Satisfied | undefined, now: Satisfied): Satisfied {
  const order: readonly Satisfied[] = [true, 'partly', false];
  return before !== undefined && order.indexOf(before) > order.indexOf(now) ? before : now;
}

const counts = new WeakMap<Returned, Map<string, number>>();

/** The place, numbered from the second time on. */
function numbered(returned: Returned, place: string): string {
  const seen = counts.get(returned) ?? new Map<string, number>();
  counts.set(returned, seen);
  const count = (seen.get(place) ?? 0) + 1;
  seen.set(place, count);
  return count === 1 ? place : `${place} (${count})`;
}

function placeOf(code: string): string {
  const [, sort, name] = /^([qco]):(.+)$/s.exec(code) ?? [];
  const what =
    sort === 'q' ? 'question' : sort === 'c' ? 'comment field' : sort === 'o' ? 'other platforms' : 'field';
  return `${what} ${name ?? code}`;
}
