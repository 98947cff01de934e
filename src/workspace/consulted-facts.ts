/** The consultation behind a version: its files as they were released, and as they are now. */
import { join } from 'node:path';
import { Problem } from '../model/problem.ts';
import type { Response } from '../model/response.ts';
import type { ConsultationFacts, Version } from '../model/version.ts';
import { listConsultations, readConsultation } from './consultation-file.ts';
import type { Repository } from './git.ts';
import { showPath } from './locate.ts';
import { makeRegister, readRegister } from './register-file.ts';
import { readInside } from './register-yaml.ts';
import type { Workspace } from './workspace.ts';

/** Gather what is known of the consultation that a version names; null where it names none. */
export async function gatherConsultation(
  workspace: Workspace,
  repository: Repository,
  { consultation: id }: Version,
  commit: string | null,
): Promise<ConsultationFacts | null> {
  if (id === null) return null;
  const folder = join(workspace.config.root, 'consultations', id);
  const at = (name: string): Promise<string | null> =>
    commit === null
      ? Promise.resolve(null)
      : repository.readFileAt(commit, showPath(repository.folder, join(folder, name)));
  const [askedThen, registerThen] = [await at('consultation.yaml'), await at('register.yaml')];
  const facts = { id, folder: workspace.shown(folder), commit };
  let now: Response[] | null = null;
  let trouble: string | null = null;
  try {
    now = listConsultations(workspace).includes(id)
      ? readRegister(workspace, readConsultation(workspace, id)).responses
      : null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    trouble = error.message;
  }
  const askedNow = now === null ? null : readInside(workspace, join(folder, 'consultation.yaml'));
  return {
    ...facts,
    sameQuestions: askedThen === null || askedNow === null ? null : askedThen === askedNow,
    released: askedThen === null ? null : readThen(workspace, folder, registerThen),
    now,
    trouble,
  };
}

/** The entries as released; null where they cannot be read by the rules of today. */
function readThen(workspace: Workspace, folder: string, text: string | null): Response[] | null {
  if (text === null) return [];
  try {
    // When it closed tells only whether an entry was late, which is not compared.
    return makeRegister(workspace, { folder, closes: '9999-12-31' }, text).value;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return null;
  }
}
