/** The steps of a release: read, gate, plan. Nothing is changed here; the plan comes back as effects. */
import { relative, sep } from 'node:path';
import type { CorpusDiff } from '../compare/change.ts';
import { diffCorpora } from '../compare/diff.ts';
import { summarizeDiff } from '../compare/summarize.ts';
import { parseCorpus } from '../document/corpus.ts';
import type { Corpus } from '../document/document.ts';
import { lintCorpus } from '../lint/lint.ts';
import type { Effect } from '../model/effect.ts';
import type { Finding } from '../model/finding.ts';
import { Problem } from '../model/problem.ts';
import type { Version } from '../model/version.ts';
import { type Consulted, refuseUnfinished } from '../release/consulted.ts';
import { writeNotes } from '../release/notes.ts';
import { planRelease, type ReleasePlan, releaseFolder, tagOf } from '../release/plan.ts';
import { digestFiles, listDigests } from '../workspace/digest.ts';
import type { Repository } from '../workspace/git.ts';
import { addEntry, ledgerPath, makeLedger, readLedger } from '../workspace/ledger.ts';
import { showPath } from '../workspace/locate.ts';
import { readTextIfThere } from '../workspace/read-file.ts';
import {
  commitOfEntry,
  openRepository,
  readFilesAt,
  readRevision,
  resolveRevision,
} from '../workspace/revision.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { alignLoaded } from './align-loaded.ts';
import type { Call } from './command.ts';
import { countConsulted } from './count-consulted.ts';
import { type Loaded, load } from './load.ts';
import { suppressibleNames } from './rule-table.ts';

/** What the command line asks to be released. */
export interface Wanted {
  name: string;
  announced: string;
  effective: string;
  summary: Record<string, string>;
  sign: boolean;
  /** Id of the consultation it was made with, or null. */
  consultation: string | null;
}

/** One thing that had to hold, and whether it did. */
export interface Gate {
  name: string;
  passed: boolean;
}

interface Planned {
  version: Omit<Version, 'line'>;
  plan: ReleasePlan;
  gates: Gate[];
}

export type Prepared =
  | { kind: 'done'; said: string; effects: Effect[] }
  | (Planned & { kind: 'ready'; effects: Effect[] })
  | (Planned & { kind: 'refused'; findings: Finding[]; loaded: Loaded });

/** Check every gate and plan the release. Throws Problem for what must be put right before anything can be judged. */
export async function prepareRelease(call: Call, wanted: Wanted): Promise<Prepared> {
  const loaded = await load({ ...call, arguments: [], options: {} });
  const { workspace } = loaded;
  const repository = openRepository(workspace, 'A release');
  const head = await repository.findCommit('HEAD');
  if (!head)
    throw new Problem(
      'Nothing is committed yet, so nothing can be released.',
      'Commit the guidelines first.',
    );
  const ledger = readLedger(workspace);
  const interrupted = await restoreFiles(workspace, repository, head, ledger, wanted.name);
  if (interrupted) return interrupted;
  const before = ledger.find(({ name }) => name === wanted.name);
  if (before) return finish(workspace, repository, before, wanted);
  await refuseUnclean(workspace, repository);
  await refuseTaken(repository, wanted, ledger);
  const files = await readFilesAt(workspace, repository, head);
  const consulted = wanted.consultation === null ? null : readConsulted(workspace, wanted);
  const version = { ...wanted, digest: digestFiles(files) };
  const corpus = parseCorpus(files, workspace.config, wanted.name);
  const since = await changesSince(workspace, ledger, corpus);
  const { findings, gates } = await judge(loaded, since?.before ?? null);
  if (consulted)
    gates.push({
      name: `the consultation ${wanted.consultation} is closed, and every response is dealt with`,
      passed: true,
    });
  if (Object.keys(version.summary).length === 0 && since)
    version.summary = {
      [workspace.config.source]:
        summarizeDiff(since.diff, workspace.config).headline || 'No change of substance.',
    };
  const { sign, ...facts } = version;
  const { config } = workspace;
  const notes = Object.fromEntries(
    config.locales.map(({ tag }) => [
      tag,
      writeNotes({
        locale: tag,
        config,
        version: facts,
        changes: since?.diff.changes ?? null,
        corpus,
        before: since?.before ?? null,
        consulted,
      }),
    ]),
  );
  const plan = planRelease({
    version: facts,
    manifest: listDigests(files),
    notes,
    ledger: addEntry(readTextIfThere(ledgerPath(workspace)), facts),
    title: workspace.config.title,
  });
  if (findings.length > 0) return { kind: 'refused', version: facts, plan, gates, findings, loaded };
  const below = relative(repository.folder, workspace.config.root).split(sep).join('/');
  const effect: Effect = {
    kind: 'commit',
    repository: repository.folder,
    parent: head,
    message: plan.commitMessage,
    files: plan.files.map(({ path, content }) => ({ path: below ? `${below}/${path}` : path, content })),
    tag: { name: plan.tag, message: plan.tagMessage, sign },
  };
  return { kind: 'ready', version: facts, plan, gates, effects: [effect] };
}

/** Who took part in the consultation. Throws Problem where it is not over, or something in it is not dealt with. */
function readConsulted(workspace: Workspace, { consultation: id, announced }: Wanted): Consulted {
  return countConsulted(workspace, id!, (consultation, responses) =>
    refuseUnfinished(consultation, responses, announced),
  );
}

async function judge(loaded: Loaded, before: Corpus | null): Promise<{ findings: Finding[]; gates: Gate[] }> {
  const linted = lintCorpus(loaded.corpus, loaded.workspace.config, {
    before,
    otherRules: await suppressibleNames(loaded.corpus),
  }).filter(isError);
  const aligned = (await alignLoaded(loaded, null)).findings.filter(isError);
  const gates = [
    { name: 'everything is committed', passed: true },
    { name: 'the name is new, the dates are in order', passed: true },
    { name: 'lint finds no error in any language', passed: linted.length === 0 },
    { name: 'every translation agrees with the source', passed: aligned.length === 0 },
  ];
  return { findings: [...linted, ...aligned], gates };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** A release that was stopped after its commit and tag were made, before its files were written into the worktree: bring them. */
async function restoreFiles(
  workspace: Workspace,
  repository: Repository,
  head: string,
  ledger: readonly Version[],
  name: string,
): Promise<Prepared | null> {
  const path = showPath(repository.folder, ledgerPath(workspace));
  const committed = await repository.readFileAt(head, path);
  if (
    committed === null ||
    ledger.some((version) => version.name === name) ||
    !makeLedger(committed, path).some((version) => version.name === name)
  )
    return null;
  const below = path.slice(0, -'versions.yaml'.length);
  const paths = [path, ...(await repository.listTree(head, [`${below}${releaseFolder(name)}`])).keys()];
  return {
    kind: 'done',
    said: `${name} was released, but its files were not in the folder yet; they are now.`,
    effects: [{ kind: 'restore', repository: repository.folder, paths }],
  };
}

/** A version that is in the ledger: done already, or its tag is still to be made (a release that was interrupted, or an older clone). */
async function finish(
  workspace: Workspace,
  repository: Repository,
  version: Version,
  wanted: Wanted,
): Promise<Prepared> {
  if (version.effective !== wanted.effective || version.announced !== wanted.announced)
    throw new Problem(
      `The version ${version.name} is released already (announced ${version.announced}, in force from ${version.effective}).`,
      'Choose another name for a new version.',
    );
  if (wanted.consultation !== null && wanted.consultation !== version.consultation)
    throw new Problem(
      `The version ${version.name} is released already, ${version.consultation ? `with the consultation ${version.consultation}` : 'without a consultation'}.`,
      'What is released stays as it is; name the consultation when the next version is released.',
    );
  const commit = await commitOfEntry(workspace, repository, version);
  if (!commit)
    throw new Problem(
      `The ledger names ${version.name}, but its entry is not committed as it stands.`,
      'Restore versions.yaml with "git checkout -- versions.yaml", or commit it.',
    );
  if (await repository.findCommit(`refs/tags/${tagOf(version.name)}`))
    return { kind: 'done', said: `${version.name} is released already; nothing to do.`, effects: [] };
  const { line: _line, ...facts } = version;
  const plan = planRelease({
    version: facts,
    manifest: '',
    notes: {},
    ledger: '',
    title: workspace.config.title,
  });
  const tag = { name: plan.tag, message: plan.tagMessage, sign: wanted.sign };
  return {
    kind: 'done',
    said: `${version.name} is released already; its tag ${plan.tag} was missing and is made now.`,
    effects: [{ kind: 'tag', repository: repository.folder, commit, ...tag }],
  };
}

async function refuseUnclean(workspace: Workspace, repository: Repository): Promise<void> {
  const below = relative(repository.folder, workspace.config.root) || '.';
  const status = (await repository.raw('status', '--porcelain', '-z', '--untracked-files=all', '--', below))
    .split('\0')
    .filter(Boolean);
  if (status.length > 0)
    throw new Problem(
      `${status.length === 1 ? 'A file is' : `${status.length} files are`} not committed, ${status.length === 1 ? '' : 'among them '}${status[0]!.slice(3)}.`,
      'A version is what is committed: commit or set aside the changes first.',
    );
}

async function refuseTaken(
  repository: Repository,
  { name, effective }: Wanted,
  ledger: readonly Version[],
): Promise<void> {
  if (await repository.findCommit(`refs/tags/${tagOf(name)}`)) {
    const unfinished = await repository.quietly(
      'merge-base',
      '--is-ancestor',
      `refs/tags/${tagOf(name)}`,
      'HEAD',
    );
    if (unfinished !== null)
      throw new Problem(
        `There is a tag ${tagOf(name)} already, and the ledger does not know it.`,
        'Choose another name, or remove the tag if it was a mistake.',
      );
    throw new Problem(
      `A tag ${tagOf(name)} is there, but its commit is on no branch: a signed release was interrupted.`,
      `Finish it with "git merge --ff-only ${tagOf(name)}", or start again after "git tag -d ${tagOf(name)}".`,
    );
  }
  const later = ledger.find((version) => version.effective >= effective);
  if (later)
    throw new Problem(
      `${later.name} is in force from ${later.effective}; a version in force from ${effective} would change what was in force in the past.`,
      `Choose an effective date after ${later.effective}.`,
    );
}

/** What changed since the newest version; null for the first. */
async function changesSince(
  workspace: Workspace,
  ledger: readonly Version[],
  corpus: Corpus,
): Promise<{ before: Corpus; diff: CorpusDiff } | null> {
  const last = ledger.toSorted((a, b) => (a.effective < b.effective ? 1 : -1))[0];
  if (!last) return null;
  const { files, config } = await readRevision(workspace, await resolveRevision(workspace, last.name));
  const before = parseCorpus(files, config, last.name);
  return { before, diff: diffCorpora(before, corpus, { config: workspace.config }) };
}
