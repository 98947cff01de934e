/** What git and the worktree know of one released version, gathered for judging. */
import { dirname, join } from 'node:path';
import type { Version, VersionFacts } from '../model/version.ts';
import { gatherConsultation } from './consulted-facts.ts';
import { listDigests, sha256 } from './digest.ts';
import type { Repository } from './git.ts';
import { ledgerPath, makeLedger } from './ledger.ts';
import { showPath } from './locate.ts';
import { readTextIfThere } from './read-file.ts';
import { commitOfEntry, readFilesAt } from './revision.ts';
import type { Workspace } from './workspace.ts';

/** Gather the facts of a version. */
export async function gatherFacts(
  workspace: Workspace,
  repository: Repository,
  version: Version,
): Promise<VersionFacts> {
  const name = `refs/tags/guidelines/${version.name}`;
  const tagCommit = await repository.findCommit(name);
  const tag = tagCommit ? { commit: tagCommit, message: await readTagMessage(repository, name) } : null;
  const path = showPath(repository.folder, ledgerPath(workspace));
  const entryCommit =
    (await commitOfEntry(workspace, repository, version)) ??
    (await commitOfName(repository, path, version.name));
  const ledgerThen = entryCommit ? await repository.readFileAt(entryCommit, path) : null;
  const entryThere = ledgerThen
    ? (makeLedger(ledgerThen, path).find((entry) => entry.name === version.name) ?? null)
    : null;
  const commit = tagCommit ?? entryCommit;
  const files = commit ? await readFilesAt(workspace, repository, commit) : null;
  const list = files && listDigests(files);
  const manifestPath = `${dirname(path)}/releases/${version.name}/manifest.txt`.replace(/^\.\//, '');
  return {
    version,
    tag,
    entryCommit: entryThere && entryThere.digest === version.digest ? entryCommit : null,
    entryThere,
    lines: list === null ? null : list.split('\n').filter(Boolean),
    digest: list === null ? null : sha256(list),
    manifest: {
      released: entryCommit ? await repository.readFileAt(entryCommit, manifestPath) : null,
      now: readTextIfThere(join(workspace.config.root, 'releases', version.name, 'manifest.txt')),
    },
    signature: await readSignature(repository, name, tag?.message ?? null),
    consultation: await gatherConsultation(workspace, repository, version, entryCommit),
  };
}

/** The oldest commit whose ledger has an entry of this name, whatever it says. */
async function commitOfName(repository: Repository, path: string, name: string): Promise<string | null> {
  const log = (await repository.quietly('log', '--format=%H', '--full-history', '--', path)) ?? '';
  let found: string | null = null;
  for (const commit of log.split('\n').filter(Boolean)) {
    const text = await repository.readFileAt(commit, path);
    if (text !== null && makeLedger(text, path).some((entry) => entry.name === name)) found = commit;
  }
  return found;
}

/** Body of an annotated tag; null for a lightweight one. */
async function readTagMessage(repository: Repository, name: string): Promise<string | null> {
  const text = await repository.quietly('cat-file', 'tag', name);
  return text === null ? null : text.slice(text.indexOf('\n\n') + 2);
}

async function readSignature(
  repository: Repository,
  name: string,
  message: string | null,
): Promise<VersionFacts['signature']> {
  if (!message || !/^-----BEGIN [A-Z ]*SIGNATURE-----/m.test(message)) return null;
  const { code, stdout, stderr } = await repository.ask(['verify-tag', name]);
  const says =
    `${stderr}\n${stdout}`
      .split('\n')
      .map((line) => line.trim())
      .find((line) => /Good|BAD|error|No principal|not|Can't/i.test(line)) ?? '';
  const why = says.replace(/^error:\s*/, '').replace(/\.$/, '');
  if (code === 0) return { good: true, says: says || 'good signature' };
  if (/allowedSignersFile|No public key|Can't check|No principal|cannot run/i.test(says))
    return { good: null, says: `signed, but it cannot be checked here (${why})` };
  return { good: false, says: `the signature does not hold (${why})` };
}
