/** Letters back: the register of a consultation and the text as it reads now, read once, a letter for everybody who answered. */
import { basename } from 'node:path';
import { diffCorpora } from '../../compare/diff.ts';
import {
  type Addressee,
  type Addressees,
  findAddressee,
  findAddressees,
} from '../../consult/reply/addressees.ts';
import { writeReplyIndex } from '../../consult/reply/reply-index.ts';
import type { ReplyInput } from '../../consult/reply/reply-input.ts';
import { buildReply } from '../../consult/reply/reply-letter.ts';
import { ReplyMaterial } from '../../consult/reply/reply-material.ts';
import type { Corpus } from '../../document/document.ts';
import type { Consultation } from '../../model/consultation.ts';
import { nearNames } from '../../model/near.ts';
import type { Organisation } from '../../model/organisation.ts';
import { permalinkOf } from '../../model/permalink.ts';
import { Problem } from '../../model/problem.ts';
import type { Response } from '../../model/response.ts';
import type { Version } from '../../model/version.ts';
import { nameSome } from '../../text/name-some.ts';
import { readLedger } from '../../workspace/ledger.ts';
import { findRepository } from '../../workspace/locate.ts';
import { readOrganisations } from '../../workspace/organisations-file.ts';
import { readRegister } from '../../workspace/register-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findCommits, sectionsChangedBy } from '../answering-commits.ts';
import type { Call } from '../command.ts';
import { today } from '../today.ts';
import type { Builds, PlannedBuild } from './builds.ts';
import { findConsultation, readSide, readTemplates, type Side } from './sources.ts';

/** Read, choose and write the letters. Throws Problem for what is unknown, or where no letter can be written. */
export async function replyBuilds(call: Call, workspace: Workspace): Promise<Builds> {
  const consultation = findConsultation(call, workspace);
  const organisations = readOrganisations(workspace);
  const { responses } = readRegister(workspace, consultation);
  const addressees = findAddressees(responses, organisations, workspace.config);
  const { chosen, notes } = choose(call, consultation, organisations, addressees);
  const { input, notes: more } = await readInput(call, workspace, consultation, organisations, responses);
  notes.push(...more);
  const material = new ReplyMaterial(input);
  const hiding: string[] = [];
  const builds = chosen.map((addressee) => {
    const { booklet, hidOthers } = buildReply(material, addressee);
    if (hidOthers) hiding.push(addressee.id);
    return { label: addressee.id, folder: addressee.id, booklets: [booklet] };
  });
  if (hiding.length > 0)
    notes.push(
      `Names of others stand in reasons or replies to ${nameSome(hiding)}; […] stands in their place in the letters. Look whether the sentences still read well.`,
    );
  const write = (planned: readonly PlannedBuild[]): string =>
    writeReplyIndex(
      planned.map(({ label, names, folder }) => ({
        addressee: chosen.find(({ id }) => id === label)!,
        folder: basename(folder),
        names,
      })),
      consultation,
    );
  // A list of some would take the place of the list of all.
  const index = call.options['all'] ? { name: 'replies.csv', write } : null;
  return {
    workspace,
    name: consultation.id,
    folder: `replies-${consultation.id}`,
    what: 'letter',
    builds,
    index,
    notes,
  };
}

/** Who gets a letter now, and why others do not. */
function choose(
  call: Call,
  consultation: Consultation,
  organisations: readonly Organisation[],
  { found, unknown, nameless }: Addressees,
): { chosen: Addressee[]; notes: string[] } {
  const notes: string[] = [];
  const asked = askedFor(call, organisations, found, consultation);
  const silent = asked === null ? [] : asked.filter((id) => !found.some((one) => one.id === id));
  const answered = asked === null ? found : found.filter(({ id }) => asked.includes(id));
  if (silent.length > 0) notes.push(`${nameSome(silent)} did not answer: there is nothing to reply to.`);
  if (asked === null) notes.push(...sayMissing(consultation, organisations, found, unknown, nameless));
  if (answered.length === 0)
    throw new Problem(
      asked === null
        ? `Nobody has answered the consultation "${consultation.id}" yet.`
        : `${nameSome(asked)} did not answer the consultation "${consultation.id}": there is nothing to reply to.`,
      asked === null
        ? 'Take in what comes back with "mizan responses import FILE…".'
        : 'Run "mizan organisations --answered yes" for those that did.',
    );
  if (call.options['interim']) return { chosen: answered, notes };
  const waiting = answered.filter(({ open }) => open.length > 0);
  const chosen = answered.filter(({ open }) => open.length === 0);
  if (waiting.length === 0) return { chosen, notes };
  const said = `${sayWaiting(waiting)} not decided yet`;
  const hint = `Decide about them ("mizan responses --org ${waiting[0]!.id}" lists them), or add --interim for a letter that says which points are still open.`;
  if (chosen.length === 0) throw new Problem(`${said}: no letter was written.`, hint);
  notes.push(`${said}: no letter for ${waiting.length === 1 ? 'it' : 'them'} yet. ${hint}`);
  return { chosen, notes };
}

function sayWaiting(waiting: readonly Addressee[]): string {
  const count = waiting.reduce((sum, { open }) => sum + open.length, 0);
  return `${count} ${count === 1 ? 'entry' : 'entries'} of ${nameSome(waiting.map(({ id }) => id))} ${count === 1 ? 'is' : 'are'}`;
}

/** Ids as they were asked for; null for all. Throws Problem for one that is nobody's. */
function askedFor(
  call: Call,
  organisations: readonly Organisation[],
  found: readonly Addressee[],
  consultation: Consultation,
): string[] | null {
  if (call.options['all']) return null;
  const names = [...new Set((call.options['organisation'] as string[]).flatMap((one) => one.split(',')))];
  return names.map((name) => {
    const addressee = findAddressee(found, name);
    if (addressee) return addressee.id;
    if (organisations.some(({ id }) => id === name)) return name;
    const known = [...organisations, ...found].map(({ id }) => id);
    const near = nearNames(name, known)[0];
    throw new Problem(
      `There is no organisation "${name}" in organisations.yaml, and no group of that name answered "${consultation.id}".`,
      near ? `Did you mean ${near}?` : 'Run "mizan organisations --answered yes" for those that answered.',
    );
  });
}

function sayMissing(
  consultation: Consultation,
  organisations: readonly Organisation[],
  found: readonly Addressee[],
  unknown: readonly string[],
  nameless: number,
): string[] {
  const asked = organisations.filter(({ id }) => consultation.organisations?.includes(id) ?? true);
  const silent = asked.filter(({ id }) => !found.some((one) => one.id === id)).length;
  return [
    ...(silent > 0
      ? [
          `${silent} of ${asked.length} organisations did not answer and get no letter: "mizan organisations --answered no" lists them.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `${nameSome(unknown)} answered, and cannot be written to: add ${unknown.length === 1 ? 'it' : 'them'} to organisations.yaml.`,
        ]
      : []),
    ...(nameless > 0
      ? [
          `${nameless} ${nameless === 1 ? 'entry names' : 'entries name'} nobody who could be written to ("organisation" in register.yaml).`,
        ]
      : []),
  ];
}

/** Both texts, their difference and the registers. */
async function readInput(
  call: Call,
  workspace: Workspace,
  consultation: Consultation,
  organisations: readonly Organisation[],
  responses: readonly Response[],
): Promise<{ input: ReplyInput; notes: string[] }> {
  const { config } = workspace;
  const version = outcomeOf(consultation, readLedger(workspace));
  const draft = await readSide(call, workspace, consultation.to);
  const { now, note } = await readNow(call, workspace, version);
  call.global.progress('Comparing …');
  const diff = diffCorpora(draft.corpus, now.corpus, { config });
  const { templates, notes } = readTemplates(workspace, 'reply');
  const input: ReplyInput = {
    config,
    consultation,
    organisations,
    responses,
    corpora: {
      draft: draft.corpus,
      now: now.corpus,
      before: await readBefore(call, workspace, consultation),
    },
    diff,
    revisions: { draft: draft.revision, now: now.revision },
    version,
    commits: await readCommits(workspace, responses),
    templates,
    permalink: (place) => permalinkOf(config, place),
    date: call.options['date'] === undefined ? null : today(call, call.options['date']),
  };
  return { input, notes: [...notes, note] };
}

/** The version that names the consultation, else the one that came into force on the day it was made for. */
function outcomeOf({ id, effective }: Consultation, versions: readonly Version[]): Version | null {
  return (
    versions.find((version) => version.consultation === id) ??
    versions.find((version) => effective !== null && version.effective === effective) ??
    null
  );
}

/** The text that the draft became: the version, else the last commit, which everybody can look up. */
async function readNow(
  call: Call,
  workspace: Workspace,
  version: Version | null,
): Promise<{ now: Side; note: string }> {
  if (version)
    return {
      now: await readSide(call, workspace, version.name),
      note: `What the letters call the text as it reads now is version ${version.name}.`,
    };
  const files = await readSide(call, workspace, 'worktree');
  if (!findRepository(workspace.config.root))
    return { now: files, note: 'What the letters call the text as it reads now is what the files say.' };
  const head = await readSide(call, workspace, 'HEAD');
  const differs = head.revision.digest !== files.revision.digest;
  return {
    now: head,
    note: `No version has come out of this consultation yet, so the letters compare with the text as last committed${differs ? '; what is not committed is not in them' : ''}.`,
  };
}

/** What the draft was compared with lends titles of sections that are gone; a letter does without. */
async function readBefore(call: Call, workspace: Workspace, { from }: Consultation): Promise<Corpus | null> {
  try {
    return (await readSide(call, workspace, from)).corpus;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

async function readCommits(
  workspace: Workspace,
  responses: readonly Response[],
): Promise<ReplyInput['commits']> {
  const found = await findCommits(
    workspace,
    responses.flatMap(({ answeredBy }) => answeredBy),
  );
  const changed = await sectionsChangedBy(workspace, [
    ...new Set([...found.values()].map(({ commit }) => commit)),
  ]);
  return new Map(
    [...found].map(([name, { commit }]) => [
      name,
      { commit, sections: [...(changed.get(commit) ?? [])].sort() },
    ]),
  );
}
