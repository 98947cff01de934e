/** What a person decides about entries, checked against the register as it is: → the changes to write. */

import type { Consultation } from '../../model/consultation.ts';
import { nearNames } from '../../model/near.ts';
import { Problem } from '../../model/problem.ts';
import type { Doubt, Response, ResponseStatus, Satisfied } from '../../model/response.ts';
import { isEmpty, type Words } from '../../model/text.ts';
import type { EntryChanges } from './edit-entry.ts';

/** What is decided; null leaves a thing as it is. */
export interface Decision {
  status: ResponseStatus | null;
  reason: Words | null;
  duplicateOf: string | null;
  /** Commits and sections that are there; added to those the entry names. */
  answeredBy: readonly string[];
  reply: { text: string | null; sent: string | null; satisfied: Satisfied | null };
  /** True where a person looked at the file of an entry that is marked. */
  checked?: boolean;
  /** Where it hangs, for one that could not be placed. */
  place: { section: string | null; document: string } | null;
}

/** The entries that ids, or the beginnings of ids, name. Throws Problem. */
export function findEntries(responses: readonly Response[], names: readonly string[]): Response[] {
  const found = names.map((name) => {
    const exact = responses.find(({ id }) => id === name);
    if (exact) return exact;
    const wanted = name.startsWith('r-') ? name : `r-${name}`;
    const begun = name.length >= 4 ? responses.filter(({ id }) => id.startsWith(wanted)) : [];
    if (begun.length === 1) return begun[0]!;
    const near = nearNames(
      name,
      responses.map(({ id }) => id),
    )[0];
    throw new Problem(
      begun.length > 1
        ? `Several entries begin with "${name}".`
        : `There is no entry "${name}" in the register.`,
      begun.length > 1
        ? `Write one of them in full: ${begun
            .slice(0, 5)
            .map(({ id }) => id)
            .join(', ')}.`
        : near
          ? `Did you mean ${near}?`
          : 'Run "mizan responses" for the entries and their ids.',
    );
  });
  return [...new Set(found)];
}

/** Every open answer to a question. Throws Problem for a question that is not asked, or that nothing is open about. */
export function findAnswersTo(
  responses: readonly Response[],
  question: string,
  { questions }: Pick<Consultation, 'questions'>,
): Response[] {
  const ids = [
    ...new Set([...questions.map(({ id }) => id), ...responses.flatMap((one) => one.question ?? [])]),
  ];
  if (!ids.includes(question)) {
    const near = nearNames(question, ids)[0];
    throw new Problem(
      `There is no question "${question}" in the consultation.`,
      near ? `Did you mean ${near}?` : `The questions are ${ids.join(', ')}.`,
    );
  }
  const found = responses.filter((one) => one.question === question && one.status === 'open');
  if (found.length > 0) return found;
  throw new Problem(
    `No answer to the question "${question}" is open.`,
    'Name entries by their ids to change what was decided about them.',
  );
}

/** Of answers that nobody named one by one: those that can be decided so, and those whose file is to be looked at first. */
export function leaveMarked(
  answers: readonly Response[],
  { status, checked = false }: Pick<Decision, 'status' | 'checked'>,
): { decided: Response[]; marked: Response[] } {
  const counts = status !== null && needsChecking(status) && !checked;
  const isMarked = ({ source }: Response): boolean => counts && Boolean(source.doubt);
  return { decided: answers.filter((one) => !isMarked(one)), marked: answers.filter(isMarked) };
}

/** The changes that a decision makes to entries. Throws Problem for one that cannot stand. */
export function decide(
  responses: readonly Response[],
  entries: readonly Response[],
  decision: Decision,
): Map<string, EntryChanges> {
  const status = decision.status ?? (decision.duplicateOf !== null ? 'duplicate' : null);
  if (decision.duplicateOf !== null && status !== 'duplicate')
    throw new Problem(
      `An entry that is ${status} is no duplicate.`,
      'Leave --status away, or leave --duplicate-of away.',
    );
  return new Map(entries.map((entry) => [entry.id, decideOne(responses, entry, decision, status)]));
}

function decideOne(
  responses: readonly Response[],
  entry: Response,
  { reason, duplicateOf, answeredBy, reply, place, checked = false }: Decision,
  status: ResponseStatus | null,
): EntryChanges {
  const changes: EntryChanges = {};
  const { doubt, ...source } = entry.source;
  if (doubt && checked) changes.source = source;
  else if (doubt && status !== null && needsChecking(status))
    throw new Problem(
      `${entry.id} is marked: ${sayDoubt(doubt)}.`,
      `Look at responses/${source.file}. If it is what it says, add --checked; if not, --status out-of-scope.`,
    );
  if (status !== null) changes.status = status;
  if (reason !== null) changes.reason = joinReasons(entry.reason, reason);
  const after = status ?? entry.status;
  if (after === 'rejected' && isEmpty(reason ?? entry.reason))
    throw new Problem(
      `${entry.id} cannot be rejected without a reason.`,
      'Add --reason "…": whoever said it will read why.',
    );
  if (after === 'duplicate') {
    const original = duplicateOf ?? entry.duplicateOf;
    if (original === null)
      throw new Problem(`${entry.id} is a duplicate of what?`, 'Add --duplicate-of and the id of the first.');
    changes.duplicateOf = findOriginal(responses, entry, original).id;
  } else if (entry.duplicateOf !== null) changes.duplicateOf = null;
  if (answeredBy.length > 0) changes.answeredBy = [...new Set([...entry.answeredBy, ...answeredBy])];
  const replied = decideReply(entry, reply, after);
  if (replied) changes.reply = replied;
  if (place) Object.assign(changes, { ...place, anchor: 'placed' });
  return changes;
}

/** Decisions that take an entry for its sender's word. */
const COUNTS: ReadonlySet<ResponseStatus> = new Set(['accepted', 'partly', 'rejected', 'deferred']);

/** Whether a decision stands only on a file that somebody has looked at. */
export function needsChecking(status: ResponseStatus): boolean {
  return COUNTS.has(status);
}

const DOUBT_WORDS: Record<Doubt, string> = {
  packet: 'the packet it came in was not made here',
  sender: 'the file says one thing about who sent it, and its packet or the registers another',
  forwarded: 'the very same file came from another organisation too',
  consultation: 'it answers another consultation',
};

/** Why somebody must look at a file first. */
export function sayDoubt(doubt: Doubt): string {
  return DOUBT_WORDS[doubt];
}

/** The entry that another repeats: it is there, is not itself, and does not lead back to it. */
function findOriginal(responses: readonly Response[], entry: Response, name: string): Response {
  const [original] = findEntries(responses, [name]);
  const seen = new Set<string>();
  for (let at = original; at && !seen.has(at.id); ) {
    seen.add(at.id);
    if (at.id === entry.id)
      throw new Problem(
        at === original
          ? `${entry.id} cannot be a duplicate of itself.`
          : `${original!.id} is itself a duplicate of ${entry.id}.`,
        'Choose the one that came first.',
      );
    const next = at.status === 'duplicate' ? at.duplicateOf : null;
    at = responses.find(({ id }) => id === next);
  }
  return original!;
}

function decideReply(
  entry: Response,
  { text, sent, satisfied }: Decision['reply'],
  status: ResponseStatus,
): Response['reply'] {
  if (text === null && sent === null && satisfied === null) return null;
  const before = entry.reply;
  // A letter back tells what was decided: that is a reply, without words of its own.
  if (text === null && before === null && status === 'open')
    throw new Problem(
      `Nothing was replied to ${entry.id} yet.`,
      'Add --reply "…" with what is, or was, written back.',
    );
  return {
    text: text ?? before?.text ?? '',
    sent: sent ?? before?.sent ?? null,
    satisfied: satisfied ?? before?.satisfied ?? null,
  };
}

/** A reason in one more language leaves those there are. */
function joinReasons(before: Words | null, given: Words): Words {
  if (typeof given === 'string' || before === null || typeof before === 'string') return given;
  return { ...before, ...given };
}
