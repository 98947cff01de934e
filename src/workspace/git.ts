/** Asking git: every question is one process; revisions and paths never become options. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type SimpleGit, simpleGit } from 'simple-git';
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import { decodeText } from './read-file.ts';

/** A repository to ask. `folder` is its top (or that of a linked worktree). */
export class Repository {
  readonly folder: string;
  private readonly git: SimpleGit;

  constructor(folder: string) {
    this.folder = folder;
    this.git = simpleGit({ baseDir: folder });
  }

  /** Run git and give its output. Throws Problem where git is missing; any other failure is thrown as simple-git gives it. */
  async raw(...args: string[]): Promise<string> {
    try {
      return await this.git.raw(['-c', 'core.quotePath=false', ...args]);
    } catch (error) {
      if (/ENOENT/.test(String(error)) && /spawn/.test(String(error)))
        throw new Problem(
          'git is not installed, and revisions need it.',
          'Install git, or leave the revision out.',
        );
      throw error;
    }
  }

  /** The commit a revision names, or null. Throws Problem for what looks like an option. */
  async findCommit(revision: string): Promise<string | null> {
    if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision))
      throw new Problem(`"${revision}" is not a revision.`, 'Name a version, a commit, a branch or a tag.');
    const found = await this.quietly(
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${revision}^{commit}`,
    );
    return found && /^[0-9a-f]{40,64}$/.test(found.trim()) ? found.trim() : null;
  }

  /** Branches and tags whose names come near. */
  async nearRefs(revision: string): Promise<string[]> {
    const names = (await this.quietly('for-each-ref', '--format=%(refname:short)')) ?? '';
    return nearNames(revision, names.split('\n').filter(Boolean));
  }

  /** Output of a question whose failure is an answer. */
  async quietly(...args: string[]): Promise<string | null> {
    try {
      return await this.raw(...args);
    } catch (error) {
      if (error instanceof Problem) throw error;
      // Common on shared drives; to say that a commit is not there would lead astray.
      if (/dubious ownership/.test(String(error)))
        throw new Problem(
          `git does not read ${basename(this.folder)}: the folder belongs to another user.`,
          `If you trust it, run: git config --global --add safe.directory "${this.folder.replaceAll('\\', '/')}"`,
        );
      return null;
    }
  }

  /** True in a clone that lacks its older history. */
  isShallow(): boolean {
    const dotGit = join(this.folder, '.git');
    if (!existsSync(dotGit)) return false;
    const folder = existsSync(join(dotGit, 'HEAD'))
      ? dotGit
      : resolve(
          this.folder,
          readFileSync(dotGit, 'utf8')
            .replace(/^gitdir:\s*/, '')
            .trim(),
        );
    const common = join(folder, 'commondir');
    return existsSync(
      join(existsSync(common) ? resolve(folder, readFileSync(common, 'utf8').trim()) : folder, 'shallow'),
    );
  }

  /** Run git with input, and give what it says and how it ended. For what changes the repository. */
  ask(
    args: readonly string[],
    { input, environment = {} }: { input?: string | undefined; environment?: Record<string, string> } = {},
  ): Promise<{ code: number; stdout: string; stderr: string }> {
    return new Promise((answer, reject) => {
      const child = spawn('git', ['-c', 'core.quotePath=false', ...args], {
        cwd: this.folder,
        env: { ...process.env, LC_ALL: 'C', ...environment },
      });
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      child.on('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ENOENT' ? new Problem('git is not installed.', 'Install git.') : error),
      );
      child.on('close', (code) => answer({ code: code ?? 1, stdout, stderr }));
      child.stdin.on('error', () => {});
      child.stdin.end(input ?? '');
    });
  }

  /** Regular files of a commit below some folders (all of it when there are none), with their blob ids. */
  async listTree(commit: string, folders: readonly string[] = []): Promise<Map<string, string>> {
    const paths = folders.map((folder) => folder.replace(/\/+$/, '')).filter(Boolean);
    const output = await this.raw('ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths);
    const blobs = new Map<string, string>();
    for (const line of output.split('\0')) {
      const match = /^100(?:644|755|664) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
      if (match) blobs.set(match[2]!, match[1]!);
    }
    return blobs;
  }

  /** Texts of blobs, in the order asked for, through one process. Throws Problem for a blob that is no UTF-8 text. */
  readBlobs(wanted: readonly { blob: string; shown: string }[]): Promise<string[]> {
    if (wanted.length === 0) return Promise.resolve([]);
    return new Promise((resolveTexts, reject) => {
      const child = spawn('git', ['cat-file', '--batch'], {
        cwd: this.folder,
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      const chunks: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.on('error', reject);
      child.on('close', () => {
        try {
          resolveTexts(splitBatch(Buffer.concat(chunks), wanted));
        } catch (error) {
          reject(error);
        }
      });
      child.stdin.on('error', () => {});
      child.stdin.end(wanted.map(({ blob }) => `${blob}\n`).join(''));
    });
  }

  /** Text of one file at a commit, or null when it is not there. `path` is from the top of the repository. */
  async readFileAt(commit: string, path: string): Promise<string | null> {
    const blob = (await this.listTree(commit, [path])).get(path);
    if (!blob) return null;
    const [text] = await this.readBlobs([{ blob, shown: `${path} at ${commit.slice(0, 10)}` }]);
    return text!;
  }
}

function splitBatch(output: Buffer, wanted: readonly { shown: string }[]): string[] {
  let at = 0;
  return wanted.map(({ shown }) => {
    const lineEnd = output.indexOf(10, at);
    const size = / blob (\d+)$/.exec(output.subarray(at, lineEnd).toString('latin1'))?.[1];
    if (lineEnd < 0 || size === undefined)
      throw new Problem(
        `${shown} cannot be read from git.`,
        'The clone may be partial or damaged: run "git fsck" or "git fetch".',
      );
    const start = lineEnd + 1;
    at = start + Number(size) + 1;
    return decodeText(output.subarray(start, start + Number(size)), shown);
  });
}
