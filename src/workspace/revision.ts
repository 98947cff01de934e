/** Revisions: `worktree`, a version's name, `@2023-05-01` (in force that day), or anything git can name; and the corpus at one. */
import { dirname } from 'node:path';
import type { Config } from '../model/config.ts';
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import { inForceOn, isDay, type Version } from '../model/version.ts';
import { makeConfig } from './config-file.ts';
import { digestFiles } from './digest.ts';
import { Repository } from './git.ts';
import { ledgerPath, makeLedger, readLedger } from './ledger.ts';
import { findRepository, showPath } from './locate.ts';
import { FilePatterns } from './patterns.ts';
import { claimFiles, readSnapshot, type SnapshotFile } from './snapshot.ts';
import type { Workspace } from './workspace.ts';

/** What a revision turned out to be. */
export interface Revision {
  /** As it was typed. */
  spec: string;
  /** The version it is, or null. */
  version: Version | null;
  /** Null for the worktree. */
  commit: string | null;
}

/** The repository of a workspace. Throws Problem where there is none. */
export function openRepository(workspace: Workspace, purpose: string): Repository {
  const folder = findRepository(workspace.config.root);
  if (folder) return new Repository(folder);
  throw new Problem(
    `${purpose} needs a git repository, and there is none around ${workspace.shown(workspace.config.file!)}.`,
    'Put the guidelines under git: "git init", "git add", "git commit".',
  );
}

/** Find out what a revision is. Throws Problem, with near names, where it is nothing. */
export async function resolveRevision(workspace: Workspace, spec: string): Promise<Revision> {
  if (spec === 'worktree') return { spec, version: null, commit: null };
  const repository = openRepository(workspace, `The revision ${spec}`);
  const versions = readLedger(workspace);
  if (spec.startsWith('@')) {
    const version = versionOn(versions, spec.slice(1));
    return { spec, version, commit: await commitOfVersion(workspace, repository, version) };
  }
  const version = versions.find(({ name }) => name === spec);
  if (version) return { spec, version, commit: await commitOfVersion(workspace, repository, version) };
  const commit = await repository.findCommit(spec);
  if (commit) return { spec, version: null, commit };
  const near = [
    ...new Set([
      ...nearNames(
        spec,
        versions.map(({ name }) => name),
      ),
      ...(await repository.nearRefs(spec)),
    ]),
  ].slice(0, 3);
  const shallow = repository.isShallow()
    ? ' This clone is shallow: "git fetch --unshallow" brings its history.'
    : '';
  throw new Problem(
    `There is no version or revision "${spec}" here.`,
    (near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Run "mizan versions" for the versions; "git log --oneline" lists commits.') + shallow,
  );
}

/** The version in force on a day. Throws Problem for what is no day, or comes before the first version. */
function versionOn(versions: readonly Version[], day: string): Version {
  if (!isDay(day)) throw new Problem(`"${day}" is not a date.`, 'Write dates as 2023-04-21.');
  const version = inForceOn(versions, day);
  if (version) return version;
  const first = [...versions].sort((a, b) => (a.effective < b.effective ? -1 : 1))[0];
  if (!first)
    throw new Problem(
      'No version has been released yet.',
      'Release one with "mizan release NAME --announced DATE --effective DATE".',
    );
  throw new Problem(
    `Nothing was in force on ${day}: the first version, ${first.name}, took effect on ${first.effective}.`,
    'Choose a later date.',
  );
}

/** The commit of a version: its tag, else the commit that brought its ledger entry. Throws Problem when neither holds what the ledger says. */
async function commitOfVersion(
  workspace: Workspace,
  repository: Repository,
  version: Version,
): Promise<string> {
  const tagged = await repository.findCommit(`refs/tags/guidelines/${version.name}`);
  const commit = tagged ?? (await commitOfEntry(workspace, repository, version));
  const digest = commit ? digestFiles(await readFilesAt(workspace, repository, commit)) : null;
  // At the edge of a shallow clone the oldest commit with the entry need not be the one that brought it.
  if (!commit || (digest !== version.digest && !tagged && repository.isShallow()))
    throw new Problem(
      `The commit that released ${version.name} cannot be found.`,
      repository.isShallow()
        ? 'This clone is shallow: "git fetch --unshallow --tags" brings its history.'
        : 'Its ledger entry may not be committed yet, or history was rewritten; "git fetch --tags" may bring its tag.',
    );
  if (digest !== version.digest)
    throw new Problem(
      `Version ${version.name} is not what was released: its documents at ${commit.slice(0, 10)} have another digest than the ledger records.`,
      `Run "mizan verify ${version.name}" to see what differs.`,
    );
  return commit;
}

/** The oldest commit whose ledger has the entry, with the same digest. */
export async function commitOfEntry(
  workspace: Workspace,
  repository: Repository,
  version: Version,
): Promise<string | null> {
  const path = showPath(repository.folder, ledgerPath(workspace));
  const log = (await repository.quietly('log', '--format=%H', '--full-history', '--', path)) ?? '';
  let found: string | null = null;
  for (const commit of log.split('\n').filter(Boolean)) {
    const text = await repository.readFileAt(commit, path);
    const entry =
      text === null ? undefined : makeLedger(text, path).find(({ name }) => name === version.name);
    if (entry?.digest === version.digest) found = commit;
  }
  return found;
}

/** The configuration as it was at a commit, with today's glossary; today's where mizan.yaml was not there yet or cannot be read. */
async function configAt(workspace: Workspace, repository: Repository, commit: string): Promise<Config> {
  const { config } = workspace;
  const text = await repository
    .readFileAt(commit, showPath(repository.folder, config.file!))
    .catch(() => null);
  if (text === null) return config;
  try {
    const { glossary, glossaryFile } = config;
    return { ...makeConfig(text, config.file!, workspace.shown, () => 'terms: []'), glossary, glossaryFile };
  } catch {
    return config;
  }
}

/** Every document at a commit, by the patterns in force then. Texts are read once per blob. */
export async function readFilesAt(
  workspace: Workspace,
  repository: Repository,
  commit: string,
): Promise<SnapshotFile[]> {
  const config = await configAt(workspace, repository, commit);
  const prefix = showPath(repository.folder, dirname(config.file!));
  const below = prefix === '.' ? '' : `${prefix}/`;
  const folders = new FilePatterns(config.locales).folders().map((folder) => below + folder);
  const tree = await repository.listTree(commit, folders);
  const blobs = new Map(
    [...tree]
      .filter(([path]) => path.startsWith(below))
      .map(([path, blob]) => [path.slice(below.length), blob]),
  );
  const claims = claimFiles([...blobs.keys()].sort(), config);
  const texts = await repository.readBlobs(
    claims.map(({ file }) => ({
      blob: blobs.get(file)!,
      shown: `${below}${file} at ${commit.slice(0, 10)}`,
    })),
  );
  return claims.map(({ file, locale, path }, index) => ({
    locale,
    path,
    file: below + file,
    text: texts[index]!,
  }));
}

/** The files and the configuration at a revision; `worktree` is what stands on disk now. */
export async function readRevision(
  workspace: Workspace,
  revision: Revision,
): Promise<{ files: SnapshotFile[]; config: Config }> {
  if (revision.commit === null)
    return { files: readSnapshot(workspace.config, workspace.base), config: workspace.config };
  const repository = openRepository(workspace, `The revision ${revision.spec}`);
  const [files, config] = [
    await readFilesAt(workspace, repository, revision.commit),
    await configAt(workspace, repository, revision.commit),
  ];
  return { files, config };
}
