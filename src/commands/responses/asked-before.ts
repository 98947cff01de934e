/** Answers in the register to questions that have been reworded or taken out since: as the files that are kept tell. */
import { basename } from 'node:path';
import { findAskedOtherwise } from '../../consult/register/compare-packet.ts';
import type { EntryChanges } from '../../consult/register/edit-entry.ts';
import { readReturned } from '../../consult/returned/read.ts';
import type { Returned } from '../../consult/returned/returned.ts';
import type { Consultation } from '../../model/consultation.ts';
import { Problem } from '../../model/problem.ts';
import type { Response } from '../../model/response.ts';
import { readReturnedFile, responsePath } from '../../workspace/returned-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The words that answers were given to, by id of the entry: only where they are not those of today. */
export async function findAskedBefore(
  workspace: Workspace,
  consultation: Consultation,
  responses: readonly Response[],
): Promise<Map<string, EntryChanges>> {
  const changes = new Map<string, EntryChanges>();
  const files = new Map<string, Response[]>();
  for (const response of responses) {
    const { kind, question, asked, source } = response;
    if (kind !== 'answer' || question === null || asked || source.file === '') continue;
    const own = files.get(source.file);
    if (own) own.push(response);
    else files.set(source.file, [response]);
  }
  for (const [file, answers] of files) {
    const manifest = (await readKept(workspace, consultation, file))?.packet?.manifest;
    if (!manifest) continue;
    const otherwise = findAskedOtherwise(manifest, consultation.questions);
    for (const { id, question } of answers) {
      const asked = otherwise.get(question!)?.question?.text;
      if (asked) changes.set(id, { asked });
    }
  }
  return changes;
}

/** Null where it is not kept here, or cannot be read any more: then nothing tells. */
async function readKept(
  workspace: Workspace,
  consultation: Consultation,
  file: string,
): Promise<Returned | null> {
  try {
    const path = responsePath(workspace, consultation, basename(file));
    return await readReturned(readReturnedFile(path, file), file);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
