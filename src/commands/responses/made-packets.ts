/** The packets that were sent, made again in memory: for the organisations that answered, and no other. */

import type { PacketManifest } from '../../consult/booklet.ts';
import { buildConsultationPacket } from '../../consult/packet/consultation-packet.ts';
import type { PacketInput } from '../../consult/packet/packet-input.ts';
import type { ReturnedPacket } from '../../consult/returned/returned.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';
import { Problem } from '../../model/problem.ts';
import { isDay } from '../../model/version.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { makeInput } from '../packet/consultation.ts';
import type { SentTexts } from './sent.ts';

/** Packets of more organisations are not all made to find out whose one is. */
const MOST_MADE = 500;

export class MadePackets {
  private readonly workspace: Workspace;
  private readonly texts: SentTexts;
  private readonly inputs = new Map<string, Promise<PacketInput | null>>();
  private readonly manifests = new Map<string, PacketManifest>();

  constructor(workspace: Workspace, texts: SentTexts) {
    this.workspace = workspace;
    this.texts = texts;
  }

  /** The packet that an organisation would be sent today; null where none can be made. */
  today(consultation: Consultation, organisation: Organisation): Promise<PacketManifest | null> {
    return this.make(consultation, consultation.to, consultation.to, organisation);
  }

  /** The organisation whose packet of today has a build; null where none has, or there are too many to make. */
  async ownerOf(
    consultation: Consultation,
    build: string,
    organisations: readonly Organisation[],
  ): Promise<string | null> {
    if (organisations.length > MOST_MADE) return null;
    for (const organisation of organisations)
      if ((await this.today(consultation, organisation))?.build === build) return organisation.id;
    return null;
  }

  /**
   * The packet as a file says it was sent: of its draft (a commit that is here), and with its days. Everything else is
   * as it would be today.
   */
  asSent(
    consultation: Consultation,
    { commit, manifest }: ReturnedPacket,
    before: string,
    organisation: Organisation,
  ): Promise<PacketManifest | null> {
    const day = (said: string | null | undefined): string | null => (said && isDay(said) ? said : null);
    const then: Consultation = {
      ...consultation,
      from: before,
      opens: day(manifest?.opens) ?? consultation.opens,
      closes: day(manifest?.closes) ?? consultation.closes,
      embargo: manifest ? day(manifest.embargo) : consultation.embargo,
    };
    const called = manifest?.to.name || consultation.to;
    return this.make(then, commit ?? consultation.to, called, organisation);
  }

  private async make(
    consultation: Consultation,
    spec: string,
    called: string,
    organisation: Organisation,
  ): Promise<PacketManifest | null> {
    const own = `${keyOf(consultation, spec, called)} ${organisation.id}`;
    const before = this.manifests.get(own);
    if (before) return before;
    const input = await this.inputOf(consultation, spec, called);
    if (input === null) return null;
    const { manifest } = buildConsultationPacket(input, organisation);
    this.manifests.set(own, manifest!);
    return manifest;
  }

  /** The Word file of the packet that an organisation would be sent today; null where none can be made. */
  async wordToday(consultation: Consultation, organisation: Organisation): Promise<Uint8Array | null> {
    const input = await this.inputOf(consultation, consultation.to, consultation.to);
    if (input === null) return null;
    const { renderBookletDocx } = await import('../../report/booklet/docx.ts');
    return renderBookletDocx(buildConsultationPacket(input, organisation));
  }

  private inputOf(consultation: Consultation, spec: string, called: string): Promise<PacketInput | null> {
    const key = keyOf(consultation, spec, called);
    const waiting = this.inputs.get(key) ?? this.read(consultation, spec, called);
    this.inputs.set(key, waiting);
    return waiting;
  }

  /** Null where something that packets need is not there: then nothing can be compared. */
  private async read(consultation: Consultation, spec: string, called: string): Promise<PacketInput | null> {
    try {
      const { to, from, diff } = await this.texts.at(consultation, spec);
      const changes = diff();
      if (from === null || changes === null) return null;
      const { input } = await makeInput(this.workspace, consultation, {
        from,
        to: { ...to, revision: { ...to.revision, name: to.version ?? called } },
        diff: changes,
        date: consultation.opens,
      });
      return input;
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }
}

function keyOf({ id, from, opens, closes, embargo }: Consultation, spec: string, called: string): string {
  return JSON.stringify([id, from, spec, called, opens, closes, embargo]);
}
