/** The `register/*` findings of a workspace: its registers read, and held against the guidelines and each other. */
import { resolve, sep } from 'node:path';
import { nameSections, parseNamed } from '../consult/name-sections.ts';
import { checkRegisters, targetsOf } from '../consult/register-rules/check-registers.ts';
import type { Registers, Targets } from '../consult/register-rules/register-rule.ts';
import type { Consultation } from '../model/consultation.ts';
import type { Finding } from '../model/finding.ts';
import { Problem } from '../model/problem.ts';
import { listConsultations, openConsultation } from '../workspace/consultation-file.ts';
import { openOrganisations } from '../workspace/organisations-file.ts';
import { openResponses } from '../workspace/register-file.ts';
import { openFigures, openResources } from '../workspace/resources-file.ts';
import { readRevision, resolveRevision } from '../workspace/revision.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Call } from './command.ts';
import type { Loaded } from './load.ts';

/**
 * Findings in the registers on disk. Where only some paths were asked for, only those below them; none at another
 * revision, since registers are read from disk.
 */
export async function registerFindings(call: Call, { workspace, corpus }: Loaded): Promise<Finding[]> {
  if (corpus.revision !== 'worktree') return [];
  const registers = readRegisters(workspace);
  const targets = targetsOf(nameSections(corpus, workspace.config));
  const judge = (past: ReadonlyMap<string, Targets | null>): Finding[] =>
    checkRegisters(registers, targets, workspace.config, past);
  let findings = judge(new Map());
  // Older revisions are read only where something is not in the guidelines as they are: it may have been there then.
  if (findings.some(({ rule }) => rule === 'register/unknown-section' || rule === 'register/answered-by')) {
    const past = new Map<string, Targets | null>();
    for (const { consultation } of registers.consultations)
      past.set(consultation.value.id, await readPast(workspace, consultation.value));
    findings = judge(past);
  }
  if (call.arguments.length === 0) return findings;
  const asked = call.arguments.map((path) => resolve(call.global.directory, path));
  return findings.filter(({ file }) => {
    const path = resolve(workspace.base, file);
    return asked.some((one) => path === one || path.startsWith(one + sep));
  });
}

/** Every register of a workspace. Throws Problem with file and line for what is not as it must be. */
export function readRegisters(workspace: Workspace): Registers {
  return {
    organisations: openOrganisations(workspace),
    consultations: listConsultations(workspace).map((id) => {
      const consultation = openConsultation(workspace, id);
      return { consultation, responses: openResponses(workspace, consultation.value) };
    }),
    resources: openResources(workspace),
    figures: openFigures(workspace),
  };
}

/** What there was to point to at either end of a consultation; null where this clone cannot tell. */
async function readPast(workspace: Workspace, { from, to }: Consultation): Promise<Targets | null> {
  const targets = new Set<string>();
  try {
    for (const spec of new Set([from, to])) {
      if (spec === 'worktree') continue;
      const { files, config } = await readRevision(workspace, await resolveRevision(workspace, spec));
      for (const target of targetsOf(parseNamed(files, config, spec))) targets.add(target);
    }
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
  return targets;
}
