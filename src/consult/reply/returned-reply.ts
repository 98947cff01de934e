/** A letter back that was returned: whose it is, where its remarks hang, and which entries its answer is recorded on. */
import type { Consultation } from '../../model/consultation.ts';
import { type Response, type Satisfied, sayYesNo } from '../../model/response.ts';
import type { EntryChanges } from '../register/edit-entry.ts';
import type { Returned } from '../returned/returned.ts';
import type { Addressee, Addressees } from './addressees.ts';
import { letterId } from './reply-volume.ts';

/** What an answer to a letter changes in the register. */
export interface RecordedReply {
  changes: Map<string, EntryChanges>;
  /** For a person. */
  notes: string[];
}

/** True for a letter back, told by its manifest or by its question. */
export function isReply({ packet, satisfied }: Returned): boolean {
  return packet?.reply !== undefined || satisfied !== undefined;
}

/** Entry ids stand in the headings of a letter. */
const ENTRY_ID = /r-[0-9a-f]{12}/;

/**
 * Say of a returned letter what its manifest leaves to the register: the group it was written to, and the sections of
 * what was remarked between its points. What hangs on no point is about the whole.
 */
export function placeReply(
  returned: Returned,
  { id }: Pick<Consultation, 'id'>,
  { found }: Addressees,
  responses: readonly Response[],
): void {
  const addressee = found.find((one) => letterId(id, one) === returned.packet?.packet);
  if (addressee && addressee.organisation === null) returned.group ??= addressee.entries[0]!.group;
  for (const item of returned.items) {
    if (item.section !== null || item.question !== null) continue;
    const names = (item.within ?? []).flatMap((heading) => ENTRY_ID.exec(heading)?.[0] ?? []);
    const entry = responses.find((one) => names.includes(one.id));
    item.section = entry?.section ?? entry?.document ?? null;
    if (item.section === null) item.whole = true;
    delete item.within;
  }
}

/**
 * Record on every entry that the letter answered whether its sender is content. `organisation` is who the file was found
 * to be from; where it was taken in before, nothing that was decided since is touched.
 */
export function recordReply(
  { satisfied, packet, group }: Returned,
  organisation: string | null,
  { found }: Addressees,
  isKnown: boolean,
): RecordedReply {
  const changes = new Map<string, EntryChanges>();
  if (satisfied === undefined) return { changes, notes: [] };
  const addressee = found.find((one) =>
    organisation === null ? isGroup(one, group?.name) : one.organisation?.id === organisation,
  );
  if (!addressee)
    return {
      changes,
      notes: [
        `It says that its sender is ${saySatisfied(satisfied)}, and nothing that they said is in the register: recorded nowhere. Give --org, if you know whose it is.`,
      ],
    };
  const named = packet?.reply?.entries ?? [];
  const answered = addressee.entries.filter((entry) =>
    named.length > 0 ? named.includes(entry.id) : !addressee.open.includes(entry),
  );
  const otherwise: string[] = [];
  for (const { id, reply } of answered) {
    const before = reply?.satisfied ?? null;
    if (before === satisfied || (before !== null && isKnown)) continue;
    if (before !== null) otherwise.push(`${id} (${sayYesNo(before)})`);
    changes.set(id, { reply: { text: reply?.text ?? '', sent: reply?.sent ?? null, satisfied } });
  }
  const entries = `${answered.length} ${answered.length === 1 ? 'entry' : 'entries'}`;
  const done = changes.size > 0 ? 'recorded on' : 'the register says so already of';
  return {
    changes,
    notes: [
      answered.length === 0
        ? `They are ${saySatisfied(satisfied)} with the reply, and no entry of theirs has been decided: recorded nowhere.`
        : `They are ${saySatisfied(satisfied)} with the reply: ${done} ${entries}.`,
      ...(otherwise.length > 0 ? [`The register said otherwise before of ${otherwise.join(', ')}.`] : []),
    ],
  };
}

function isGroup({ organisation, names }: Addressee, name: string | undefined): boolean {
  return organisation === null && name !== undefined && Object.values(names).includes(name);
}

/** Among other facts, with no label. */
export function saySatisfied(satisfied: Satisfied): string {
  return satisfied === 'partly' ? 'partly satisfied' : satisfied ? 'satisfied' : 'not satisfied';
}
