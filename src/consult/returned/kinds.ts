/** The words people write for the kind of a response, for permission and for what stands in the head of notes, in English and Urdu. */
import type { Permission, Satisfied } from '../../model/response.ts';
import { comparisonKey } from '../../text/normalize.ts';

/** Kinds that a person may name in a file. */
export type SaidKind = 'comment' | 'edit' | 'answer' | 'support' | 'objection';

const KINDS: Record<SaidKind, string> = {
  comment: 'comment|comments|remark|note|question|suggestion|theme|تبصرہ|رائے|تجویز|سوال|بات',
  edit: 'edit|proposed edit|proposal|proposed change|amendment|change|wording|ترمیم|مجوزہ ترمیم|تبدیلی',
  answer: 'answer|reply|response|جواب',
  support: 'support|supports|in favour|in favor|agree|agreed|agreement|yes|تائید|حمایت|اتفاق|متفق',
  objection:
    'objection|object|objects|oppose|opposed|against|disagree|concern|no|اعتراض|مخالفت|اختلاف|غیر متفق',
};
const PERMISSIONS: Record<Permission, string> = {
  named: 'named|with our name|with my name|with name|by name|public|ہمارے نام کے ساتھ|نام کے ساتھ|نام سے',
  anonymous:
    'anonymous|anonymously|without our name|without my name|without name|unnamed|ہمارے نام کے بغیر|نام کے بغیر|بغیر نام|گمنام',
  none: 'none|not at all|no|confidential|private|do not publish|not published|بالکل نہیں|نہیں|خفیہ',
};

const SATISFIED: Record<'yes' | 'partly' | 'no', string> = {
  yes: 'yes|satisfied|content|true|جی ہاں|ہاں|مطمئن|مطمئن ہیں|مطمئن ہوں',
  partly: 'partly|in part|partially|partly satisfied|جزوی طور پر|جزوی|کسی حد تک|کسی حد تک مطمئن',
  no: 'no|not satisfied|dissatisfied|not content|not at all|false|جی نہیں|نہیں|مطمئن نہیں|غیر مطمئن',
};

/** Words folded so that case, spaces, dashes and letter forms do not count. */
export function foldLabel(text: string): string {
  return comparisonKey(text)
    .toLowerCase()
    .replace(/[\s_\-–—/]+/g, ' ')
    .replace(/[:：*"'“”]+/g, '')
    .trim();
}

/** A function from what people write to the key of the list it stands in; lists are parted by `|`. */
export function labelReader<Key extends string>(
  lists: Readonly<Record<Key, string>>,
): (said: string) => Key | null {
  const table = new Map<string, Key>();
  for (const [key, list] of Object.entries(lists) as [Key, string][])
    for (const word of [key, ...list.split('|')]) table.set(foldLabel(word), key);
  return (said) => table.get(foldLabel(said)) ?? null;
}

/** The kind that a word names, or null. */
export const readKind = labelReader(KINDS);
/** The permission that words give, or null. */
export const readPermission = labelReader(PERMISSIONS);

const readContent = labelReader(SATISFIED);
/** Whether words say that somebody is content with a reply; null for words that say something else. */
export function readSatisfied(said: string): Satisfied | null {
  const answer = readContent(said);
  return answer === 'yes' ? true : answer === 'no' ? false : answer;
}

/** A kind in front of what was said: "objection: too strict", with the rest of the words; null for none. Only support and objection are taken off. */
export function readKindPrefix(text: string): { kind: 'support' | 'objection'; rest: string } | null {
  const found = /^[*_]{0,2}([\p{L}\p{M}\s]{2,20}?)[*_]{0,2}\s*[:：][*_]{0,2}\s*(?=\S)/u.exec(text);
  const kind = found ? readKind(found[1]!) : null;
  return kind === 'support' || kind === 'objection' ? { kind, rest: text.slice(found![0].length) } : null;
}
