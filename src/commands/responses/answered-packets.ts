/** The packet that a returned file answers: held against the one that would be sent today, and mapped on to it. */
import {
  type AskedOtherwise,
  comparePackets,
  contradicts,
  type DigestedText,
  findAskedOtherwise,
  findStrangeTexts,
  findUnsent,
} from '../../consult/register/compare-packet.ts';
import type { BuildState } from '../../consult/register/imported.ts';
import type { ClaimedManifest, ReturnedItem, ReturnedPacket } from '../../consult/returned/returned.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Doubt } from '../../model/response.ts';
import { nameSome } from '../../text/name-some.ts';
import { listConsultations, readConsultation } from '../../workspace/consultation-file.ts';
import { openRepository } from '../../workspace/revision.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { dayOf } from '../packet/sources.ts';
import { BuiltPackets } from './built-packets.ts';
import { KnownTexts } from './known-texts.ts';
import type { MadePackets } from './made-packets.ts';
import type { SentText, SentTexts } from './sent.ts';

export interface AnsweredPacket {
  /** The draft its entries are placed in first. */
  state: SentText;
  /** Null where there is nothing to compare. */
  build: BuildState | null;
  asked: ReadonlyMap<string, AskedOtherwise>;
  doubt: Doubt | null;
  /** In plain words. */
  notes: string[];
}

export class AnsweredPackets {
  private readonly workspace: Workspace;
  private readonly organisations: readonly Organisation[];
  private readonly texts: SentTexts;
  private readonly made: MadePackets;
  private readonly built: BuiltPackets;
  private readonly known: KnownTexts;

  /** `folder` is where packets were built into. */
  constructor(
    workspace: Workspace,
    organisations: readonly Organisation[],
    texts: SentTexts,
    made: MadePackets,
    folder: (consultation: string) => string,
  ) {
    this.workspace = workspace;
    this.organisations = organisations;
    this.texts = texts;
    this.made = made;
    this.built = new BuiltPackets(folder);
    this.known = new KnownTexts(workspace);
  }

  /** What a file answers. `items` are what was said in it. */
  async judge(
    packet: ReturnedPacket | null,
    items: readonly ReturnedItem[],
    consultation: Consultation,
  ): Promise<AnsweredPacket> {
    const current = await this.texts.at(consultation, consultation.to);
    const none: AnsweredPacket = { state: current, build: null, asked: new Map(), doubt: null, notes: [] };
    if (packet === null || packet.reply) return none;
    const { state, notes, here } = await this.draftOf(packet, consultation, current);
    if (packet.consultation !== null && packet.consultation !== consultation.id)
      return { ...none, state, notes, ...this.elsewhere(packet, items) };
    const organisation = this.organisations.find(({ id }) => id === packet.organisation) ?? null;
    const today = organisation && (await this.made.today(consultation, organisation));
    const { manifest } = packet;
    if (today !== null && today.build === packet.build && !(manifest && contradicts(manifest, today)))
      return { ...none, state, notes, build: 'same' };
    if (organisation && consultation.organisations?.includes(organisation.id) === false)
      notes.push(`${organisation.id} is not among the organisations that this consultation asks.`);
    const asked: Map<string, AskedOtherwise> = manifest
      ? findAskedOtherwise(manifest, consultation.questions)
      : new Map();
    const since = manifest && today ? comparePackets(manifest, today, asked) : [];
    const { doubt, said } = await this.findForged(packet, consultation, organisation, state, here);
    notes.push(...said);
    // What somebody else wrote into a packet did not change since.
    if (since.length > 0 && doubt === null) notes.push(`Since its packet was built: ${since.join('; ')}.`);
    return {
      state,
      build: !manifest || today === null ? null : since.length > 0 || state !== current ? 'older' : 'words',
      asked,
      doubt,
      notes,
    };
  }

  /** Whether something shows that the packet was not made here for whom it says, and what a person is told of it. */
  private async findForged(
    packet: ReturnedPacket,
    consultation: Consultation,
    organisation: Organisation | null,
    state: SentText,
    here: boolean,
  ): Promise<Judged> {
    const doubtful = (said: string, doubt: Doubt = 'packet'): Judged => ({ doubt, said: [said] });
    const { manifest, build, organisation: id } = packet;
    const built = id !== null && build !== null ? this.built.find(consultation.id, id, build) : null;
    if (built) return manifest && contradicts(manifest, built) ? doubtful(CHANGED) : FINE;
    const before = manifest ? await this.comparedWith(manifest, consultation) : consultation.from;
    const sent =
      organisation && here ? await this.made.asSent(consultation, packet, before, organisation) : null;
    const today = organisation && (await this.made.today(consultation, organisation));
    const made = [today, sent].filter((one) => one !== null);
    const own = made.find((one) => one.build === build);
    if (own) return manifest && contradicts(manifest, own) ? doubtful(CHANGED) : FINE;
    const owner = build === null ? null : await this.ownerOf(consultation, build);
    if (owner !== null && owner !== id)
      return doubtful(
        `Its packet is the one that was made for ${owner}, and the file says that it comes from ${nameSome([id ?? 'nobody'])}: somebody changed it. ${LOOK}`,
      );
    if (packet.packet !== null && id !== null && packet.packet !== `${packet.consultation}/${id}`)
      return doubtful(`The file contradicts itself about whom its packet was made for. ${LOOK}`);
    if (!manifest) return FINE;
    const { digest } = manifest.to;
    if (here && packet.commit !== null && digest !== '' && digest !== state.to.revision.digest)
      return doubtful(
        `The file says that its packet shows the draft ${packet.commit.slice(0, 10)}, and gives another digest for it than that draft has: the packet was not made here, or was changed. ${LOOK}`,
      );
    const strange = findStrangeTexts(manifest, made);
    const unknown = await this.known.findUnknown(strange);
    if (unknown === null) return { doubt: null, said: [UNTOLD] };
    if (unknown.length > 0) return doubtful(sayUnknown(unknown, packet.commit !== null));
    const unsent = sent === null ? [] : findUnsent(manifest, sent);
    if (unsent.length === 0) return FINE;
    return doubtful(
      `Its packet shows ${nameSome(unsent)}, which ${id} is not sent: its topics were changed since, or the packet was made for somebody else. ${LOOK}`,
      'sender',
    );
  }

  /** Whose packet has a build, of those that lie here and those that would be sent today. */
  private async ownerOf(consultation: Consultation, build: string): Promise<string | null> {
    const ids = this.organisations.map(({ id }) => id);
    return (
      this.built.ownerOf(consultation.id, build, ids) ??
      (await this.made.ownerOf(consultation, build, this.organisations))
    );
  }

  /** The earlier text that the packet showed, where it is here. */
  private async comparedWith({ from }: ClaimedManifest, consultation: Consultation): Promise<string> {
    const current = await this.texts.at(consultation, consultation.to);
    if (from === null || from === current.from?.revision.commit) return consultation.from;
    return (await this.knows(from)) ? from : consultation.from;
  }

  /** The draft at the commit the file names, else that of the consultation. `here` is false for one that is not in this repository. */
  private async draftOf(
    { commit }: ReturnedPacket,
    consultation: Consultation,
    current: SentText,
  ): Promise<{ state: SentText; notes: string[]; here: boolean }> {
    if (commit === null || commit === current.commit) return { state: current, notes: [], here: true };
    const short = commit.slice(0, 10);
    if (!(await this.knows(commit)))
      return {
        state: current,
        notes: [
          `It answers a draft (${short}) that is not in this repository; its entries are placed in the draft of the consultation.`,
        ],
        here: false,
      };
    const state = await this.texts.at(consultation, commit);
    const day = await dayOf(state.to, this.workspace);
    const age = await this.ageOf(commit, current.commit);
    return {
      state,
      notes: [
        `It answers ${age} draft (${short}${day ? `, of ${day}` : ''}) than the consultation has now; its entries are placed through what changed since.`,
      ],
      here: true,
    };
  }

  private async ageOf(commit: string, current: string | null): Promise<string> {
    if (current === null) return 'an earlier';
    const repository = openRepository(this.workspace, 'A returned file');
    const leads = async (from: string, to: string): Promise<boolean> =>
      (await repository.quietly('merge-base', from, to))?.trim() === from;
    if (await leads(commit, current)) return 'an earlier';
    return (await leads(current, commit)) ? 'a later' : 'another';
  }

  private async knows(commit: string): Promise<boolean> {
    const repository = openRepository(this.workspace, 'A returned file');
    return (await repository.findCommit(commit)) !== null;
  }

  /** Questions of another consultation stay its questions, though one here may have the same id. */
  private elsewhere(
    { consultation, manifest }: ReturnedPacket,
    items: readonly ReturnedItem[],
  ): Pick<AnsweredPacket, 'asked' | 'doubt'> {
    const here = listConsultations(this.workspace).includes(consultation!);
    const questions =
      manifest?.asked ?? (here ? readConsultation(this.workspace, consultation!).questions : []);
    const asked = new Map<string, AskedOtherwise>();
    for (const { question: id } of items)
      if (id !== null)
        asked.set(id, { why: 'elsewhere', question: questions.find((one) => one.id === id) ?? null });
    return { asked, doubt: 'consultation' };
  }
}

const LOOK = 'Its entries are kept and marked: look at the file before you decide about them.';

/** What is thought of a packet, and what a person is told of that. */
interface Judged {
  doubt: Doubt | null;
  said: string[];
}

const FINE: Judged = { doubt: null, said: [] };

const UNTOLD =
  'Whether its packet was made here cannot be told without the history of the guidelines: "git fetch --unshallow" brings it.';

const CHANGED = `The file names a packet that was made here, and says that it shows or asks what that packet does not: somebody changed it. ${LOOK}`;

function sayUnknown(unknown: readonly DigestedText[], committed: boolean): string {
  const names = nameSome([...new Set(unknown.map(({ key }) => key))]);
  const else_ = committed ? '' : ', or from a text that was never committed';
  return `Its packet was not made here${else_}: what it shows of ${names} never stood in the guidelines of this repository. ${LOOK}`;
}
