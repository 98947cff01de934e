/** The steps of an import: read what came back, make entries, place them, merge them. Nothing is written here; effects are. */
import { basename, resolve } from 'node:path';
import { type EntryChanges, editEntries } from '../../consult/register/edit-entry.ts';
import {
  type BuildState,
  failedImport,
  type ImportedFile,
  summarizeImport,
} from '../../consult/register/imported.ts';
import { type MadeEntries, makeEntries } from '../../consult/register/make-entries.ts';
import { RegisterMerger } from '../../consult/register/merge-register.ts';
import { Settler } from '../../consult/register/settle.ts';
import { storedName } from '../../consult/register/stored-name.ts';
import { recordReply } from '../../consult/reply/returned-reply.ts';
import { readReturned } from '../../consult/returned/read.ts';
import type { Returned } from '../../consult/returned/returned.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Effect } from '../../model/effect.ts';
import { nearNames } from '../../model/near.ts';
import type { Organisation } from '../../model/organisation.ts';
import { Problem } from '../../model/problem.ts';
import type { WorkshopTopic } from '../../model/resources.ts';
import type { Permission } from '../../model/response.ts';
import { listConsultations, readConsultation } from '../../workspace/consultation-file.ts';
import { sha256 } from '../../workspace/digest.ts';
import { readOrganisations } from '../../workspace/organisations-file.ts';
import { MAXIMUM_BYTES } from '../../workspace/read-file.ts';
import { makeRegister, readRegister } from '../../workspace/register-file.ts';
import { readResources } from '../../workspace/resources-file.ts';
import { holdsBytes, leftoversOf, readReturnedFile, responsePath } from '../../workspace/returned-file.ts';
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts';
import type { Call } from '../command.ts';
import { AnsweredPackets } from './answered-packets.ts';
import { BareFiles } from './bare-files.ts';
import { openLetter } from './letters-back.ts';
import { MadePackets } from './made-packets.ts';
import { SentTexts } from './sent.ts';

/** What the command line says about the files. */
export interface Wanted {
  consultation: string | null;
  organisation: string | null;
  permission: Permission | null;
  received: string;
  /** Folder that packets were built into; the usual one where it is null. */
  packets: string | null;
}

export interface ImportPlan {
  files: ImportedFile[];
  /** The registers that are filled: their paths as shown. */
  registers: string[];
  effects: Effect[];
}

/** Read, place and merge every file. One that cannot be read is told of and does not stop the others. */
export async function planImport(call: Call, wanted: Wanted): Promise<ImportPlan> {
  return new Import(call, wanted).run();
}

interface OpenRegister {
  consultation: Consultation;
  path: string;
  /** As on disk. */
  before: string | null;
  merger: RegisterMerger;
  /** To entries that were there before. */
  changes: Map<string, EntryChanges>;
  settler: Settler;
}

class Import {
  private readonly call: Call;
  private readonly wanted: Wanted;
  private readonly workspace: Workspace;
  private readonly organisations: Organisation[];
  private readonly topics: readonly WorkshopTopic[];
  private readonly registers = new Map<string, OpenRegister>();
  private readonly packets: AnsweredPackets;
  private readonly bare: BareFiles;
  /** Files by their digest. */
  private readonly seen = new Map<string, string>();
  private readonly copies = new Map<string, Effect>();

  constructor(call: Call, wanted: Wanted) {
    this.call = call;
    this.wanted = wanted;
    this.workspace = openWorkspace(call.global.directory, call.global.config);
    this.organisations = readOrganisations(this.workspace);
    const folder = (id: string): string => resolve(call.host.cwd, wanted.packets ?? `packets-${id}`);
    const texts = new SentTexts(this.workspace);
    const made = new MadePackets(this.workspace, texts);
    this.packets = new AnsweredPackets(this.workspace, this.organisations, texts, made, folder);
    this.bare = new BareFiles(this.workspace, this.organisations, made);
    this.topics = readResources(this.workspace).workshops;
    if (wanted.organisation !== null) this.refuseUnknown(wanted.organisation);
    if (wanted.consultation !== null) readConsultation(this.workspace, wanted.consultation);
  }

  private refuseUnknown(organisation: string): void {
    const ids = this.organisations.map(({ id }) => id);
    if (ids.includes(organisation)) return;
    const near = nearNames(organisation, ids)[0];
    throw new Problem(
      `There is no organisation "${organisation}" in organisations.yaml.`,
      near ? `Did you mean ${near}?` : 'Add it there first.',
    );
  }

  async run(): Promise<ImportPlan> {
    const files: ImportedFile[] = [];
    const names = this.call.arguments;
    for (const [index, name] of names.entries()) {
      this.call.global.progress(`Reading ${index + 1} of ${names.length}: ${basename(name)} …`);
      files.push(await this.file(name));
    }
    const changed = [...this.registers.values()].flatMap(
      ({ consultation, path, before, merger, changes }) => {
        const merged = merger.write();
        const text = changes.size > 0 ? editEntries(merged, changes) : merged;
        if (text === (before ?? '')) return [];
        if (Buffer.byteLength(text) > MAXIMUM_BYTES)
          throw new Problem(
            `${this.workspace.shown(path)} would grow to ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB; ${MAXIMUM_BYTES / 1e6} MB is the most that is read.`,
            'Import fewer files, and look whether one of them holds what it should not.',
          );
        makeRegister(this.workspace, consultation, text);
        return [{ path, before, text }];
      },
    );
    const writes = changed.map(({ path, before, text }): Effect => {
      return { kind: 'write', path, content: text, expected: before };
    });
    return {
      files,
      registers: changed.map(({ path }) => this.workspace.shown(path)),
      // The files first: a kill in between leaves one that is not in the register yet, and never an entry without its file.
      effects: [...this.copies.values(), ...writes],
    };
  }

  private async file(name: string): Promise<ImportedFile> {
    let digest = '';
    let found: { bytes: Uint8Array; returned: Returned; consultation: string };
    try {
      const bytes = readReturnedFile(resolve(this.call.host.cwd, name), name);
      digest = sha256(bytes);
      let returned = await readReturned(bytes, basename(name));
      if (this.wanted.organisation === null) refuseNobody(returned);
      const said = returned.packet?.consultation ?? null;
      const id = this.wanted.consultation ?? this.guessConsultation(said);
      const consultation = readConsultation(this.workspace, id);
      returned = await this.bare.read(bytes, returned, consultation, this.wanted.organisation);
      found = { bytes, returned, consultation: id };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return failedImport(name, digest, { message: error.message, hint: error.hint ?? '' });
    }
    return this.take(name, digest, found);
  }

  /** Make the entries of a file that could be read, and merge them. */
  private async take(
    name: string,
    digest: string,
    { bytes, returned, consultation: id }: { bytes: Uint8Array; returned: Returned; consultation: string },
  ): Promise<ImportedFile> {
    const register = this.openRegister(id);
    const { consultation, merger } = register;
    const letters = openLetter(returned, this.workspace, consultation, this.organisations);
    const { made, build } = await this.entries(returned, consultation, digest);
    const stored = storedName(returned.format, digest, {
      organisations: [made.organisation, ...made.entries.map(({ organisation }) => organisation)].flatMap(
        (one) => one ?? [],
      ),
      group: returned.group !== null,
    });
    for (const { source } of made.entries) source.file = stored;
    const merged = merger.take(made.entries);
    const { organisation } = made;
    const settled = register.settler.settle(returned, merged, { sha256: digest, organisation });
    made.notes.push(...settled.notes);
    const same = this.seen.get(digest);
    if (same !== undefined) made.notes.unshift(`It is the same file as ${same}.`);
    this.seen.set(digest, same ?? name);
    const path = responsePath(this.workspace, consultation, stored);
    for (const left of [path, register.path].flatMap(leftoversOf))
      this.copies.set(left, { kind: 'remove', path: left });
    const isKnown = holdsBytes(path, bytes);
    const reply = letters && recordReply(returned, made.organisation, letters, isKnown);
    for (const [one, change] of reply?.changes ?? [])
      register.changes.set(one, { ...register.changes.get(one), ...change });
    made.notes.push(...(reply?.notes ?? []));
    if (merged.added.length > 0 || settled.confirmed > 0 || (reply && reply.changes.size > 0)) {
      if (!isKnown) this.copies.set(path, { kind: 'write', path, content: bytes });
    }
    const summary = summarizeImport(
      { name, consultation: id, format: returned.format, stored, sha256: digest },
      made,
      merged,
    );
    if (returned.group && summary.senders.length === 0) summary.senders.push(returned.group.name);
    return { ...summary, build, superseded: settled.superseded };
  }

  private openRegister(id: string): OpenRegister {
    let register = this.registers.get(id);
    if (!register) {
      const consultation = readConsultation(this.workspace, id);
      const { path, text } = readRegister(this.workspace, consultation);
      const merger = new RegisterMerger(text);
      const changes = new Map<string, EntryChanges>();
      const settler = new Settler(merger, changes);
      register = { consultation, path, before: text, merger, changes, settler };
      this.registers.set(id, register);
    }
    return register;
  }

  /** The consultation the file names, else the only one there is. */
  private guessConsultation(said: string | null): string {
    const all = listConsultations(this.workspace);
    if (said !== null && all.includes(said)) return said;
    if (all.length === 1) return all[0]!;
    throw all.length === 0
      ? new Problem(
          'There is no consultation here that anything could be an answer to.',
          'Begin one with: mizan init --consultation ID',
        )
      : new Problem(
          'There are several consultations, and a file does not tell which it answers.',
          `Add --consultation and one of ${all.join(', ')}.`,
        );
  }

  private async entries(
    returned: Returned,
    consultation: Consultation,
    digest: string,
  ): Promise<{ made: MadeEntries; build: BuildState | null }> {
    const { wanted, workspace } = this;
    const { packet, items } = returned;
    const { state, notes, build, asked, doubt } = await this.packets.judge(packet, items, consultation);
    const made = makeEntries(returned, {
      consultation,
      organisations: this.organisations,
      organisation: wanted.organisation,
      permission: wanted.permission,
      received: wanted.received,
      source: { file: '', sha256: digest },
      sections: state.sections,
      anchors: state.anchors,
      locales: workspace.config.locales.map(({ tag }) => tag),
      topics: this.topics,
      asked,
      doubt,
    });
    made.notes.unshift(...notes);
    if (made.entries.length === 0 && returned.satisfied === undefined)
      made.notes.push('Nothing was written into it: no comment, no edit, no answer.');
    return { made, build };
  }
}

/** Any text can be read as notes: what does not even say who met is more likely a file that got in by mistake. */
function refuseNobody({ format, group, packet }: Returned): void {
  if (format !== 'notes' || group !== null || packet?.organisation) return;
  throw new Problem(
    'It is plain text that does not say who said it.',
    'Begin it with lines such as "group: Parents in one city" and "participants: 9", or give --org.',
  );
}
