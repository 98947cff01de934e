/** The corpus at a git revision: one process to resolve it, one to list it, one to read it. */
import { spawn } from 'node:child_process';
import { simpleGit } from 'simple-git';
import type { Config } from '../model/config.ts';
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import { findRepository, showPath } from './locate.ts';
import { FilePatterns } from './patterns.ts';
import { decodeText } from './read-file.ts';
import { claimFiles, type SnapshotFile } from './snapshot.ts';

/** Read every document at a revision. Patterns are those of today's mizan.yaml. Throws Problem. */
export async function readSnapshotAt(config: Config, revision: string): Promise<SnapshotFile[]> {
  const repository = findRepository(config.root);
  if (!repository)
    throw new Problem(
      `--at ${revision} needs a git repository, and there is none around ${config.root.split(/[\\/]/).pop()}.`,
      'Leave --at out to check the files as they are, or put the guidelines under git.',
    );
  const commit = await resolveRevision(repository, revision);
  const prefix = showPath(repository, config.root);
  const below = prefix === '.' ? '' : `${prefix}/`;
  const entries = await listTree(repository, commit, new FilePatterns(config.locales).folders().map((folder) => below + folder));
  const blobs = new Map(entries.filter(({ path }) => path.startsWith(below)).map(({ path, blob }) => [path.slice(below.length), blob]));
  const claims = claimFiles([...blobs.keys()].sort(), config);
  const texts = await readBlobs(repository, claims.map(({ file }) => ({ blob: blobs.get(file)!, shown: `${below}${file} at ${revision}` })));
  return claims.map(({ file, locale, path }, index) => ({ locale, path, file: below + file, text: texts[index]! }));
}

/** The commit a revision names. Throws Problem that suggests near branches and tags. */
export async function resolveRevision(repository: string, revision: string): Promise<string> {
  const git = simpleGit({ baseDir: repository });
  if (revision === '' || revision.startsWith('-'))
    throw new Problem(`"${revision}" is not a revision.`, 'Name a commit, a branch or a tag.');
  try {
    const found = await git.raw(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
    const commit = found.trim();
    if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || /ENOENT/.test(String(error)))
      throw new Problem('git is not installed, and revisions need it.', 'Install git, or leave the revision out.');
  }
  const names = await git.raw(['for-each-ref', '--format=%(refname:short)']).catch(() => '');
  const near = nearNames(revision, names.split('\n').filter(Boolean));
  throw new Problem(`There is no revision "${revision}" in this repository.`, near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Name a commit, a branch or a tag; "git log --oneline" lists commits.');
}

interface TreeEntry {
  path: string;
  blob: string;
}

async function listTree(repository: string, commit: string, folders: readonly string[]): Promise<TreeEntry[]> {
  const paths = folders.map((folder) => folder.replace(/\/+$/, '')).filter(Boolean);
  const output = await simpleGit({ baseDir: repository }).raw(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths]);
  return output.split('\0').flatMap((line) => {
    const match = /^100(?:644|755|664) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    return match ? [{ blob: match[1]!, path: match[2]! }] : [];
  });
}

/** Read many blobs through one `git cat-file --batch`. */
function readBlobs(repository: string, wanted: readonly { blob: string; shown: string }[]): Promise<string[]> {
  if (wanted.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['cat-file', '--batch'], { cwd: repository, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => {
      try {
        resolve(splitBatch(Buffer.concat(chunks), wanted));
      } catch (error) {
        reject(error);
      }
    });
    child.stdin.on('error', () => {});
    child.stdin.end(wanted.map(({ blob }) => `${blob}\n`).join(''));
  });
}

function splitBatch(output: Buffer, wanted: readonly { shown: string }[]): string[] {
  let at = 0;
  return wanted.map(({ shown }) => {
    const lineEnd = output.indexOf(10, at);
    const size = / blob (\d+)$/.exec(output.subarray(at, lineEnd).toString('latin1'))?.[1];
    if (lineEnd < 0 || size === undefined)
      throw new Problem(`${shown} cannot be read from git.`, 'The clone may be partial or damaged: run "git fsck" or "git fetch".');
    const start = lineEnd + 1;
    at = start + Number(size) + 1;
    return decodeText(output.subarray(start, start + Number(size)), shown);
  });
}

