/** What packets are made from: a consultation, a revision with its corpus, the templates of a kind. */
import type { PacketRevision } from '../../consult/booklet.ts';
import { parseNamed } from '../../consult/name-sections.ts';
import type { Template } from '../../consult/packet/template.ts';
import type { Corpus } from '../../document/document.ts';
import type { Consultation } from '../../model/consultation.ts';
import { Problem } from '../../model/problem.ts';
import { listConsultations, readConsultation } from '../../workspace/consultation-file.ts';
import { digestFiles } from '../../workspace/digest.ts';
import { openRepository, readRevision, resolveRevision } from '../../workspace/revision.ts';
import { readBundledTemplate, readTemplate, type TemplateKind } from '../../workspace/templates-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Call } from '../command.ts';

/** The consultation asked for, or the only one there is. Throws Problem. */
export function findConsultation(call: Call, workspace: Workspace): Consultation {
  const asked = call.options['consultation'];
  if (typeof asked === 'string') return readConsultation(workspace, asked);
  const all = listConsultations(workspace);
  if (all.length === 1) return readConsultation(workspace, all[0]!);
  throw all.length === 0
    ? new Problem(
        'There is no consultation here.',
        'Begin one with: mizan init --consultation ID (it writes consultations/ID/consultation.yaml, to be edited).',
      )
    : new Problem('There are several consultations.', `Add --consultation and one of ${all.join(', ')}.`);
}

export interface Side {
  corpus: Corpus;
  revision: PacketRevision;
  /** Name of the version it is, or null. */
  version: string | null;
}

/** A revision with its corpus. */
export async function readSide(call: Call, workspace: Workspace, spec: string): Promise<Side> {
  call.global.progress(`Reading ${spec} …`);
  return sideAt(workspace, spec);
}

/** The same without a word. */
export async function sideAt(workspace: Workspace, spec: string): Promise<Side> {
  const found = await resolveRevision(workspace, spec);
  const { files, config } = await readRevision(workspace, found);
  const version = found.version?.name ?? null;
  const revision = { name: version ?? spec, commit: found.commit, digest: digestFiles(files) };
  return { corpus: parseNamed(files, config, spec), revision, version };
}

/** The day of the commit of a side; null for files on disk. */
export async function dayOf({ revision }: Side, workspace: Workspace): Promise<string | null> {
  if (revision.commit === null) return null;
  const repository = openRepository(workspace, `The revision ${revision.name}`);
  const day = await repository.quietly('show', '--no-patch', '--format=%cs', revision.commit);
  return day?.trim() || null;
}

/**
 * The templates of a kind. A workspace without any gets the ones mizan brings along; a language without one is told of.
 * Throws Problem where the source has none.
 */
export function readTemplates(
  workspace: Workspace,
  kind: TemplateKind,
): { templates: Map<string, Template>; notes: string[] } {
  const { config } = workspace;
  const templates = new Map<string, Template>();
  const notes: string[] = [];
  for (const { tag } of config.locales) {
    const found = readTemplate(workspace, kind, tag);
    if (found) templates.set(tag, { file: workspace.shown(found.path), locale: tag, text: found.text });
  }
  if (templates.size === 0) {
    for (const { tag } of config.locales) {
      const text = readBundledTemplate(kind, tag);
      if (text !== null) templates.set(tag, { file: `packets/${kind}.${tag}.md`, locale: tag, text });
    }
    if (templates.has(config.source))
      notes.push(
        `There is no packets/${kind}.${config.source}.md yet, so the words are those of mizan's own example; write yours beside mizan.yaml.`,
      );
  }
  if (!templates.has(config.source))
    throw new Problem(
      `The template packets/${kind}.${config.source}.md is missing.`,
      'Write it beside mizan.yaml: Markdown with placeholders such as {organisation} and {closes}.',
    );
  for (const { tag, name } of config.locales)
    if (!templates.has(tag))
      notes.push(
        `There is no template packets/${kind}.${tag}.md: what is in ${name} begins with the ${config.source} one.`,
      );
  return { templates, notes };
}
