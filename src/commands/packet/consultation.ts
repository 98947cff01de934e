/** The packets of a consultation: registers and both revisions read once, a booklet for each organisation. */
import { basename } from 'node:path';
import type { CorpusDiff } from '../../compare/change.ts';
import { diffCorpora } from '../../compare/diff.ts';
import type { Booklet } from '../../consult/booklet.ts';
import { buildConsultationPacket } from '../../consult/packet/consultation-packet.ts';
import { writePacketIndex } from '../../consult/packet/packet-index.ts';
import type { PacketInput } from '../../consult/packet/packet-input.ts';
import { type Consultation, consultationState } from '../../model/consultation.ts';
import { nearNames } from '../../model/near.ts';
import type { Organisation } from '../../model/organisation.ts';
import { permalinkOf } from '../../model/permalink.ts';
import { Problem } from '../../model/problem.ts';
import { nameSome } from '../../text/name-some.ts';
import { readOrganisations } from '../../workspace/organisations-file.ts';
import { readFigures, readResources } from '../../workspace/resources-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Call } from '../command.ts';
import { today } from '../today.ts';
import type { Builds, PlannedBuild } from './builds.ts';
import { findLooseEnds } from './loose-ends.ts';
import { dayOf, findConsultation, readSide, readTemplates, type Side } from './sources.ts';

/** Read, compare and make the booklets. Throws Problem for what is unknown. */
export async function consultationBuilds(call: Call, workspace: Workspace): Promise<Builds> {
  const consultation = findConsultation(call, workspace);
  const registered = readOrganisations(workspace);
  const chosen = chooseOrganisations(call, consultation, registered);
  const { input, notes } = await readInput(call, workspace, consultation);
  const { corpora, config, figures } = input;
  notes.push(...findLooseEnds({ consultation, corpora, registered, figures, locales: config.locales }));
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

function chooseOrganisations(
  call: Call,
  consultation: Consultation,
  registered: readonly Organisation[],
): Organisation[] {
  const { organisations } = consultation;
  const invited =
    organisations === null ? registered : registered.filter(({ id }) => organisations.includes(id));
  if (call.options['all']) {
    if (invited.length > 0) return [...invited];
    throw new Problem(
      `No organisation is asked in the consultation "${consultation.id}".`,
      registered.length > 0
        ? `Those under "organisations" in ${consultation.id}/consultation.yaml are not in organisations.yaml.`
        : 'Add some to organisations.yaml: "mizan organisations import" takes a spreadsheet.',
    );
  }
  const asked = [...new Set((call.options['organisation'] as string[]).flatMap((one) => one.split(',')))];
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
  const diff = diffCorpora(from.corpus, to.corpus, { config: workspace.config });
  const date = today(call, call.options['date'] ?? consultation.opens);
  return makeInput(workspace, consultation, { from, to, diff, date });
}

/** What packets are built from, of two texts that were read and compared. `date` is that of the files. */
export async function makeInput(
  workspace: Workspace,
  consultation: Consultation,
  { from, to, diff, date }: { from: Side; to: Side; diff: CorpusDiff; date: string },
): Promise<{ input: PacketInput; notes: string[] }> {
  const { config } = workspace;
  const { templates, notes } = readTemplates(workspace, 'consultation');
  const input: PacketInput = {
    config,
    consultation,
    diff,
    corpora: { from: from.corpus, to: to.corpus },
    revisions: { from: from.revision, to: to.revision },
    called: { from: from.version ?? (await dayOf(from, workspace)), to: to.version },
    effective: consultation.effective,
    templates,
    figures: readFigures(workspace),
    resources: readResources(workspace).resources,
    // Only versions are published: an address with the name of a commit would lead nowhere.
    permalink: (place) =>
      from.version === null && config.permalink?.includes('{version}') ? null : permalinkOf(config, place),
    date,
  };
  return { input, notes };
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
