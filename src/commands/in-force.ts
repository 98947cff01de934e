/** The corpus in force, for checks that compare with it. */
import { parseCorpus } from '../document/corpus.ts';
import type { Corpus } from '../document/document.ts';
import { Problem } from '../model/problem.ts';
import { inForceOn } from '../model/version.ts';
import { readLedger } from '../workspace/ledger.ts';
import { findRepository } from '../workspace/locate.ts';
import { readRevision, resolveRevision } from '../workspace/revision.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What is in force on a day; null where nothing is, or this clone cannot tell (which `mizan verify` explains). */
export async function readInForce(workspace: Workspace, day: string): Promise<Corpus | null> {
  const version = inForceOn(readLedger(workspace), day);
  if (!version || !findRepository(workspace.config.root)) return null;
  try {
    const { files, config } = await readRevision(workspace, await resolveRevision(workspace, version.name));
    return parseCorpus(files, config, version.name);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
