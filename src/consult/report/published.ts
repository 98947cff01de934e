/** What may be shown of an entry: the one gate between the register and whatever is published. */

import type { Consultation } from '../../model/consultation.ts';
import { nameOf, type Organisation, type OrganisationKind } from '../../model/organisation.ts';
import type { Response, Satisfied } from '../../model/response.ts';
import { mapWords, type Words } from '../../model/text.ts';
import { CROWD, senderOf } from './counts.ts';

/** Stands where a name or an address was taken out. */
export const TAKEN_OUT = '[…]';

/** Who said it, as far as it may be told. */
export type Who =
  | { type: 'named'; organisation: Organisation }
  /** `kind` and `country` are null where they would give the organisation away. */
  | { type: 'anonymous'; kind: OrganisationKind | null; country: string | null }
  /** Notes of a meeting; `name` is null where the group is not to be named. */
  | { type: 'group'; name: string | null; participants: number | null }
  | { type: 'unknown' };

/** An entry as it may be shown: nothing of what may not be published is in it. */
export interface Said {
  /** Null unless named: an id is a digest over sender and words, and trying every sender would tell whose it is. */
  id: string | null;
  /** Its number in the report, from 1; 0 before it has one. */
  number: number;
  who: Who;
  kind: Response['kind'];
  locale: string;
  /** Id of the question it answers, or null. */
  question: string | null;
  /** That question as it was asked, where it is asked in other words now, or no more. */
  asked: Words | null;
  quote: string | null;
  text: string;
  edit: { from: string; to: string } | null;
  late: boolean;
  status: Response['status'];
  reason: Words | null;
  /** Only once it was sent. */
  reply: string | null;
  satisfied: Satisfied | null;
  /** True where a name or an address was taken out. */
  redacted: boolean;
}

/** Among whom entries are published. */
export interface Company {
  /** Every organisation of organisations.yaml. */
  organisations: readonly Organisation[];
  /** Those asked: what an anonymous one hides among. */
  asked: readonly Organisation[];
  byId: ReadonlyMap<string, Organisation>;
  /** Finds the names of each sender that answered. */
  names: ReadonlyMap<string, RegExp | null>;
  /** Finds the names of those that never let themselves be named: not to stand in our own words either. */
  hidden: RegExp | null;
}

export function makeCompany(
  organisations: readonly Organisation[],
  { organisations: ids }: Pick<Consultation, 'organisations'>,
  responses: readonly Response[],
): Company {
  const invited = ids && new Set(ids);
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const named = new Set(responses.filter(({ permission }) => permission === 'named').map(senderOf));
  const names = new Map(responses.map((response) => [senderOf(response), namesOf(response, byId)]));
  const silent = [...names].flatMap(([sender, own]) => (named.has(sender) ? [] : own));
  return {
    organisations,
    asked: organisations.filter(({ id }) => invited?.has(id) ?? true),
    byId,
    names: new Map([...names].map(([sender, own]) => [sender, findNames(own)])),
    hidden: findNames(silent),
  };
}

/** The entry as it may be shown, or null where nothing of it may be. */
export function publish(response: Response, company: Company): Said | null {
  if (response.permission !== 'named' && response.permission !== 'anonymous') return null;
  // Nobody has looked yet whether it is its sender's word.
  if (response.source.doubt) return null;
  const named = response.permission === 'named';
  const names = named ? null : (company.names.get(senderOf(response)) ?? null);
  let redacted = false;
  const clean = (text: string): string => {
    const cleaned = takeOut(text, names);
    redacted ||= cleaned !== text;
    return cleaned;
  };
  const orNull = (text: string | null): string | null => (text === null ? null : clean(text));
  const ours = (text: string): string => hideNames(clean(text), company);
  const { kind, locale, question, late, status, edit, reply } = response;
  const said = {
    id: named ? response.id : null,
    number: 0,
    who: whoSaid(response, named, company),
    kind,
    locale,
    question,
    asked: response.asked ? mapWords(response.asked, clean) : null,
    quote: orNull(response.quote),
    text: clean(response.text),
    edit: edit && { from: clean(edit.from), to: clean(edit.to) },
    late,
    status,
    reason: response.reason === null ? null : mapWords(response.reason, ours),
    reply: reply?.sent && reply.text ? ours(reply.text) : null,
    satisfied: reply?.satisfied ?? null,
  };
  return { ...said, redacted };
}

function whoSaid({ organisation: id, group }: Response, named: boolean, { byId, asked }: Company): Who {
  if (group)
    return {
      type: 'group',
      name: named ? takeOut(group.name, null) : null,
      participants: group.participants,
    };
  const organisation = id === null ? undefined : byId.get(id);
  if (named && organisation) return { type: 'named', organisation };
  if (!organisation) return { type: 'unknown' };
  const alike = asked.filter(({ kind }) => kind === organisation.kind);
  const near = alike.filter(({ country }) => country === organisation.country);
  return {
    type: 'anonymous',
    kind: alike.length >= CROWD ? organisation.kind : null,
    country: near.length >= CROWD ? organisation.country : null,
  };
}

/** Our own words (a reason, the subject of a commit) without the names of those that are not to be named. */
export function hideNames(text: string, { hidden }: Company): string {
  return takeOut(text, hidden);
}

/** What would name whoever sent an entry: names in every language, and the id. */
function namesOf({ group, organisation: id }: Response, byId: ReadonlyMap<string, Organisation>): string[] {
  const organisation = id === null ? undefined : byId.get(id);
  return nameForms([...Object.values(organisation?.names ?? {}), ...(group ? [group.name] : [])], id);
}

/** The names of somebody as others write them, and the id. */
export function nameForms(whole: readonly string[], id: string | null): string[] {
  // "Amber Gate School (fictional)" calls itself "Amber Gate School".
  const names = [...whole, ...whole.map((name) => name.replace(/\s*\([^)]*\)\s*$/, ''))];
  // An id of one word may be any word.
  if (id?.includes('-')) names.push(id);
  return names.map((name) => name.trim()).filter((name) => name.length > 1);
}

// Both begin where a word begins, so that a long text of letters is not tried from every letter on.
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const TELEPHONE = /(?<![\p{N}\p{L}])(?:\+|00)[0-9\u06F0-\u06F9](?:[\s().-]?[0-9\u06F0-\u06F9]){6,14}/gu;

/** The text without names to hide, and without anybody's e-mail address or telephone number. */
function takeOut(text: string, names: RegExp | null): string {
  const left = text.replace(EMAIL, TAKEN_OUT).replace(TELEPHONE, TAKEN_OUT);
  return names ? left.replace(names, TAKEN_OUT) : left;
}

/** Finds any of some names, the longest first; null for none. */
export function findNames(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const patterns = [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      const words = name.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
      // Word by word, so that a line break or a joiner between two words hides nothing.
      return words.join('[\\s\\p{Cf}_-]+');
    });
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

/** What a named organisation or group is called in a locale; null for everybody else. */
export function nameSaid(who: Who, locale: string): string | null {
  if (who.type === 'named') return nameOf(who.organisation, locale);
  return who.type === 'group' ? who.name : null;
}
