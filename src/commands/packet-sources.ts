/** What packets are made from, read once: registers, both revisions, their difference; and the booklets to build from it. */
import { basename } from 'node:path';
import { diffCorpora } from '../compare/diff.ts';
import type { Booklet, PacketRevision } from '../consult/booklet.ts';
import { buildConsultationPacket } from '../consult/packet/consultation-packet.ts';
import { writePacketIndex } from '../consult/packet/packet-index.ts';
import type { PacketInput } from '../consult/packet/packet-input.ts';
import type { Template } from '../consult/packet/template.ts';
import { parseCorpus } from '../document/corpus.ts';
import type { Corpus } from '../document/document.ts';
import { type Consultation, consultationState } from '../model/consultation.ts';
import { nearNames } from '../model/near.ts';
import type { Organisation } from '../model/organisation.ts';
import { permalinkOf } from '../model/permalink.ts';
import { Problem } from '../model/problem.ts';
import { listConsultations, readConsultation } from '../workspace/consultation-file.ts';
import { digestFiles } from '../workspace/digest.ts';
import { readOrganisations } from '../workspace/organisations-file.ts';
import { readFigures, readResources } from '../workspace/resources-file.ts';
import { readRevision, resolveRevision } from '../workspace/revision.ts';
import { readTemplate, type TemplateKind } from '../workspace/templates-file.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { Call } from './command.ts';
import type { PacketKind } from './packet-build.ts';
import type { PlannedBuild } from './packet-plan.ts';
import { today } from './today.ts';

export interface Builds {
  workspace: Workspace;
  /** Names the default folder. */
  name: string;
  /** A folder each, with what is built into it. */
  builds: { label: string; folder: string; booklets: Booklet[] }[];
  /** A list of all packets beside their folders, for a mail merge. */
  index: { name: string; write: (builds: readonly PlannedBuild[]) => string } | null;
  /** For a person: what is missing or odd. */
  notes: string[];
}

/** Read, compare and make the booklets. Throws Problem for what is unknown. */
export async function buildsOf(call: Call, kind: PacketKind): Promise<Builds> {
  const workspace = openWorkspace(call.global.directory, call.global.config);
  if (kind === 'consultation') return consultationBuilds(call, workspace);
  const { handoutBuilds } = await import('./packet-handouts.ts');
  return handoutBuilds(call, workspace, kind);
}

async function consultationBuilds(call: Call, workspace: Workspace): Promise<Builds> {
  const consultation = findConsultation(call, workspace);
  const registered = readOrganisations(workspace);
  const chosen = chooseOrganisations(call, consultation, registered);
  const { input, notes } = await readInput(call, workspace, consultation);
  const state = consultationState(consultation, today(call));
  if (state === 'closed')
    notes.push(
      `The consultation "${consultation.id}" closed on ${consultation.closes}: answers that come now are late.`,
    );
  const builds = chosen.map((organisation) => ({
    label: organisation.id,
    folder: organisation.id,
    booklets: [buildConsultationPacket(input, organisation)],
  }));
  const empty = builds.filter(({ booklets }) => booklets[0]!.manifest!.sections.length === 0);
  if (empty.length > 0)
    notes.push(
      `Nothing changes on the topics of ${nameSome(empty.map(({ label }) => label))}: ${empty.length === 1 ? 'that packet holds' : 'those packets hold'} the letter and the general questions only.`,
    );
  notes.push(...untranslated(builds.flatMap(({ booklets }) => booklets)));
  const write = (planned: readonly PlannedBuild[]): string =>
    writePacketIndex(
      planned.map(({ label, names, folder }) => ({
        organisation: chosen.find(({ id }) => id === label)!,
        folder: basename(folder),
        names,
      })),
      consultation,
    );
  // A list of some would take the place of the list of all.
  const index = call.options['all'] ? { name: 'packets.csv', write } : null;
  return { workspace, name: consultation.id, builds, index, notes };
}

/** The consultation asked for, or the only one there is. Throws Problem. */
export function findConsultation(call: Call, workspace: Workspace): Consultation {
  const asked = call.options['consultation'];
  if (typeof asked === 'string') return readConsultation(workspace, asked);
  const all = listConsultations(workspace);
  if (all.length === 1) return readConsultation(workspace, all[0]!);
  throw all.length === 0
    ? new Problem(
        'There is no consultation here.',
        'Write consultations/<id>/consultation.yaml beside mizan.yaml; the README shows one.',
      )
    : new Problem('There are several consultations.', `Add --consultation and one of ${all.join(', ')}.`);
}

function chooseOrganisations(
  call: Call,
  consultation: Consultation,
  registered: readonly Organisation[],
): Organisation[] {
  const { organisations } = consultation;
  const invited =
    organisations === null ? registered : registered.filter(({ id }) => organisations.includes(id));
  if (call.options['all']) return [...invited];
  const asked = [...new Set((call.options['org'] as string[]).flatMap((one) => one.split(',')))];
  return asked.map((id) => {
    const found = invited.find((organisation) => organisation.id === id);
    if (found) return found;
    if (registered.some((organisation) => organisation.id === id))
      throw new Problem(
        `${id} is not asked in the consultation "${consultation.id}".`,
        `Add it to "organisations" in ${consultation.id}/consultation.yaml.`,
      );
    const near = nearNames(
      id,
      registered.map((organisation) => organisation.id),
    )[0];
    throw new Problem(
      `There is no organisation "${id}" in organisations.yaml.`,
      near ? `Did you mean ${near}?` : 'Run "mizan organisations" for the list.',
    );
  });
}

/** Both revisions, their difference and the registers. */
async function readInput(
  call: Call,
  workspace: Workspace,
  consultation: Consultation,
): Promise<{ input: PacketInput; notes: string[] }> {
  const from = await readSide(call, workspace, consultation.from);
  const to = await readSide(call, workspace, consultation.to);
  call.global.progress('Comparing …');
  const { config } = workspace;
  const diff = diffCorpora(from.corpus, to.corpus, { config });
  const { templates, notes } = readTemplates(workspace, 'consultation');
  const input: PacketInput = {
    config,
    consultation,
    diff,
    corpora: { from: from.corpus, to: to.corpus },
    revisions: { from: from.revision, to: to.revision },
    effective: consultation.effective,
    templates,
    figures: readFigures(workspace),
    resources: readResources(workspace).resources,
    permalink: (place) => permalinkOf(config, place),
    date: today(call, call.options['date'] ?? consultation.opens),
  };
  return { input, notes };
}

/** A revision with its corpus. */
export async function readSide(
  call: Call,
  workspace: Workspace,
  spec: string,
): Promise<{ corpus: Corpus; revision: PacketRevision }> {
  call.global.progress(`Reading ${spec} …`);
  const found = await resolveRevision(workspace, spec);
  const { files, config } = await readRevision(workspace, found);
  const revision = { name: found.version?.name ?? spec, commit: found.commit, digest: digestFiles(files) };
  return { corpus: parseCorpus(files, config, spec), revision };
}

/** The templates of a kind; a language without one is told of. Throws Problem where the source has none. */
export function readTemplates(
  workspace: Workspace,
  kind: TemplateKind,
): { templates: Map<string, Template>; notes: string[] } {
  const { config } = workspace;
  const templates = new Map<string, Template>();
  for (const { tag } of config.locales) {
    const found = readTemplate(workspace, kind, tag);
    if (found) templates.set(tag, { file: workspace.shown(found.path), locale: tag, text: found.text });
  }
  if (!templates.has(config.source))
    throw new Problem(
      `The template packets/${kind}.${config.source}.md is missing.`,
      'Write it beside mizan.yaml: Markdown with placeholders such as {organisation} and {closes}.',
    );
  const missing = config.locales.filter(({ tag }) => !templates.has(tag));
  const notes = missing.map(
    ({ tag, name }) =>
      `There is no template packets/${kind}.${tag}.md: what is in ${name} begins with the ${config.source} one.`,
  );
  return { templates, notes };
}

const MOST_NAMED = 3;

function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${shown} and ${names.length - MOST_NAMED} more` : shown;
}

/** Sections that a volume shows in another language, said once for all packets. */
function untranslated(booklets: readonly Booklet[]): string[] {
  const missing = new Map<string, Set<string>>();
  for (const { volumes } of booklets)
    for (const { locale, languageName, parts } of volumes)
      for (const part of parts)
        if (part.type === 'redline' && part.change.locale !== locale)
          missing.set(languageName, (missing.get(languageName) ?? new Set()).add(part.anchor.key));
  return [...missing].map(
    ([language, keys]) =>
      `${keys.size} ${keys.size === 1 ? 'section is' : 'sections are'} not in ${language} yet and shown in the language there is: ${nameSome([...keys])}.`,
  );
}
