/** The commits that answer what was said: what they are called, and which sections each of them changed. */
import { dirname } from 'node:path';
import { namesOfSection } from '../consult/name-sections.ts';
import type { Answer } from '../consult/report/gather.ts';
import { parseCorpus } from '../document/corpus.ts';
import type { Repository } from '../workspace/git.ts';
import { findRepository, showPath } from '../workspace/locate.ts';
import { openRepository } from '../workspace/revision.ts';
import { claimFiles, type SnapshotFile } from '../workspace/snapshot.ts';
import type { Workspace } from '../workspace/workspace.ts';

export type Commit = Answer & { type: 'commit' };

/** The commits among what the register names as answers, by the name it gives them. None where there is no repository. */
export async function findCommits(
  workspace: Workspace,
  names: readonly string[],
): Promise<Map<string, Commit>> {
  const found = new Map<string, Commit>();
  const hashes = [...new Set(names)].filter((name) => /^[0-9a-f]{7,64}$/i.test(name));
  if (hashes.length === 0 || !findRepository(workspace.config.root)) return found;
  const repository = openRepository(workspace, 'A commit');
  for (const name of hashes) {
    const commit = await repository.findCommit(name);
    if (commit) found.set(name, { type: 'commit', commit, subject: '' });
  }
  const all = [...new Set([...found.values()].map(({ commit }) => commit))];
  if (all.length === 0) return found;
  const log = await repository.raw('log', '--no-walk=unsorted', '--format=%H %s', ...all, '--');
  const subjects = new Map(
    log
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
  for (const commit of found.values()) commit.subject = subjects.get(commit.commit) ?? '';
  return found;
}

/** Ids of the sections that each commit added, changed or took away, in any language. */
export async function sectionsChangedBy(
  workspace: Workspace,
  commits: readonly string[],
): Promise<Map<string, Set<string>>> {
  const changed = new Map(commits.map((commit) => [commit, new Set<string>()]));
  if (commits.length === 0) return changed;
  const repository = openRepository(workspace, 'A commit');
  const sides = await Promise.all(
    [...changed.keys()].map((commit) => readSides(workspace, repository, commit)),
  );
  for (const [index, [before, after]] of sides.entries()) {
    const [old, now] = [before, after].map((files) => sectionTexts(files, workspace));
    const ids = changed.get([...changed.keys()][index]!)!;
    for (const [key, text] of now!) if (old!.get(key) !== text) ids.add(key.slice(key.indexOf(' ') + 1));
    for (const key of old!.keys()) if (!now!.has(key)) ids.add(key.slice(key.indexOf(' ') + 1));
  }
  return changed;
}

/** Text of every section with an id, by `<locale> <id>`. */
function sectionTexts(files: readonly SnapshotFile[], { config }: Workspace): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [locale, documents] of parseCorpus(files, config).locales)
    for (const { path, text, sections } of documents.values())
      for (const { id, title, start, end } of sections)
        for (const name of id === null ? namesOfSection({ path }, { title }) : [id])
          texts.set(`${locale} ${name}`, text.slice(start, end).trim());
  return texts;
}

/** The documents that a commit touched, before it and after it. */
async function readSides(
  workspace: Workspace,
  repository: Repository,
  commit: string,
): Promise<[SnapshotFile[], SnapshotFile[]]> {
  const prefix = showPath(repository.folder, dirname(workspace.config.file!));
  const below = prefix === '.' ? '' : `${prefix}/`;
  const raw = await repository.raw(
    'diff-tree',
    '-r',
    '-m',
    '--root',
    '--raw',
    '-z',
    '--no-commit-id',
    commit,
  );
  const touched = new Map<string, { old: string; now: string }>();
  const fields = raw.split('\0');
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const entry = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) /.exec(fields[at]!);
    const path = fields[at + 1]!;
    if (entry && path.startsWith(below))
      touched.set(path.slice(below.length), { old: entry[1]!, now: entry[2]! });
  }
  const claims = claimFiles([...touched.keys()].sort(), workspace.config);
  const read = async (side: 'old' | 'now'): Promise<SnapshotFile[]> => {
    const there = claims.filter(({ file }) => !/^0+$/.test(touched.get(file)![side]));
    const texts = await repository.readBlobs(
      there.map(({ file }) => ({
        blob: touched.get(file)![side],
        shown: `${below}${file} at ${commit.slice(0, 10)}`,
      })),
    );
    return there.map(({ file, locale, path }, index) => ({
      locale,
      path,
      file: below + file,
      text: texts[index]!,
    }));
  };
  return [await read('old'), await read('now')];
}
