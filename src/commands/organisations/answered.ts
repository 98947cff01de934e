/** `mizan organisations --consultation … --answered …`: who has answered, who has not, and what a reminder needs. */
import { join, resolve } from 'node:path';
import {
  type Answered,
  isAnswered,
  listAnswers,
  type OrganisationAnswer,
  summarizeAnswers,
} from '../../consult/organisations/answers.ts';
import { readFolderManifest } from '../../consult/packet/packet-folder.ts';
import type { Organisation } from '../../model/organisation.ts';
import { showPath } from '../../workspace/locate.ts';
import { readPacketFolder } from '../../workspace/packet-folder.ts';
import { readRegister } from '../../workspace/register-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Call, Outcome } from '../command.ts';
import { findConsultation } from '../packet/sources.ts';
import { today } from '../today.ts';

/** `found` are those that the other options leave, `all` everybody in organisations.yaml. */
export async function listAnswered(
  call: Call,
  workspace: Workspace,
  found: readonly Organisation[],
  all: readonly Organisation[],
): Promise<Outcome> {
  const { config } = workspace;
  const consultation = findConsultation(call, workspace);
  const { responses } = readRegister(workspace, consultation);
  const wanted = call.options['answered'] as Answered | undefined;
  const answers = listAnswers(consultation, all, responses).filter(
    (one) => found.includes(one.organisation) && (wanted === undefined || isAnswered(one, wanted)),
  );
  const summary = summarizeAnswers(consultation, all, responses, today(call));
  const format = call.options['format'];
  if (format !== 'json' && format !== 'csv') {
    const { renderAnswers } = await import('../../report/answers-text.ts');
    const width = call.host.stdoutIsTerminal ? call.host.columns : 120;
    const options = { color: call.global.color, width, source: config.source, reminding: wanted === 'no' };
    return { output: renderAnswers(answers, summary, options), exitCode: 0 };
  }
  const given = call.options['packets'];
  const folder = typeof given === 'string' ? given : `packets-${consultation.id}`;
  const packets = findPackets(call, resolve(call.host.cwd, folder), answers);
  const notes =
    answers.length > 0 && [...packets.values()].every((names) => names.length === 0)
      ? [
          `No packets of these organisations are in ${folder}: name the folder they were built into with --packets.`,
        ]
      : [];
  if (format === 'csv') {
    const { renderAnswersCsv } = await import('../../report/answers-csv.ts');
    const tags = config.locales.map(({ tag }) => tag);
    return { output: renderAnswersCsv(answers, consultation, tags, packets), exitCode: 0, notes };
  }
  const { renderJson } = await import('../../report/json.ts');
  const data = {
    consultation: consultation.id,
    ...summary,
    organisations: answers.map(({ organisation, ...facts }) => ({
      ...organisation,
      answered: facts.entries > 0,
      ...facts,
      packets: packets.get(organisation.id) ?? [],
    })),
  };
  const output = renderJson({ command: 'organisations', revision: 'worktree', findings: [], data });
  return { output, exitCode: 0, notes };
}

/** The files that were built for each, as the manifests of their folders list them. */
function findPackets(
  call: Call,
  folder: string,
  answers: readonly OrganisationAnswer[],
): Map<string, string[]> {
  return new Map(
    answers.map(({ organisation: { id } }) => {
      const own = join(folder, id);
      const shown = showPath(call.host.cwd, own);
      const manifest = readFolderManifest(readPacketFolder(own, shown, []).manifest);
      const files = manifest && manifest !== 'foreign' && manifest.state === 'complete' ? manifest.files : [];
      return [id, files.map(({ name }) => `${shown}/${name}`)];
    }),
  );
}
