/** A snapshot: every Markdown file the patterns claim, as text, from the worktree. */
import { readdirSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Config } from '../model/config.ts';
import { Problem } from '../model/problem.ts';
import { showPath } from './locate.ts';
import { FilePatterns } from './patterns.ts';
import { readText, unreadable } from './read-file.ts';

/** One file of the corpus: which document of which locale it is, where it stands, and its text. */
export interface SnapshotFile {
  locale: string;
  path: string;
  /** From the repository root (or the workspace where there is none), with `/`. */
  file: string;
  text: string;
}

/** Folders that never hold guidelines. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Files below the configuration's folder that the patterns could claim, relative to it, sorted. */
function listFiles(root: string, folders: readonly string[]): string[] {
  const found: string[] = [];
  const realRoot = realpathSync(root);
  const visit = (folder: string): void => {
    const absolute = join(root, folder);
    let entries: import('node:fs').Dirent[];
    try {
      entries = readdirSync(absolute, { withFileTypes: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return;
      throw unreadable(`the folder ${folder || '.'}`, error);
    }
    for (const entry of entries) {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) visit(name);
      } else if (entry.isFile()) found.push(name);
      else if (entry.isSymbolicLink() && staysInside(join(root, name), realRoot)) found.push(name);
    }
  };
  for (const folder of folders) visit(folder);
  return found.sort();
}

/** A symbolic link to a file is read when it leads to one below the workspace; links to folders are not followed. */
function staysInside(path: string, realRoot: string): boolean {
  try {
    return realpathSync(path).startsWith(realRoot + sep);
  } catch {
    return false;
  }
}

/** Which of these files are documents, by the patterns and `ignore` of the configuration. */
export function claimFiles(
  files: readonly string[],
  config: Config,
): { file: string; locale: string; path: string }[] {
  const patterns = new FilePatterns(config.locales);
  const ignored = config.ignore.length > 0 ? picomatch(config.ignore, { dot: true }) : () => false;
  return files.flatMap((file) => {
    if (ignored(file)) return [];
    const claim = patterns.claim(file);
    return claim ? [{ file, ...claim }] : [];
  });
}

/** Read the worktree. `base` is the folder that `file` is relative to. */
export function readSnapshot(config: Config, base: string): SnapshotFile[] {
  const folders = new FilePatterns(config.locales).folders();
  return claimFiles(listFiles(config.root, folders), config).map(({ file, locale, path }) => {
    const shown = showPath(base, join(config.root, file));
    return { locale, path, file: shown, text: readText(join(config.root, file), shown) };
  });
}

/**
 * Keep what the paths on the command line name: a file, a folder, or a document's path without locale.
 * `cwd` is where the command was typed. Throws Problem for a path that names nothing.
 */
export function selectPaths(
  files: readonly { file: string; path: string }[],
  paths: readonly string[],
  cwd: string,
  base: string,
): Set<string> {
  const selected = new Set<string>();
  for (const path of paths) {
    const shown = showPath(base, resolve(cwd, path));
    const bare = path.replace(/\/+$/, '').replace(/\.md$/, '');
    const hits = files.filter(
      (file) =>
        shown === '.' ||
        file.file === shown ||
        file.file.startsWith(`${shown}/`) ||
        file.path === bare ||
        file.path.startsWith(`${bare}/`),
    );
    if (hits.length === 0)
      throw new Problem(
        `No document is called ${path}.`,
        'Name a file, a folder, or a document without its locale, such as "hateful-behaviour"; mizan.yaml says which files are documents.',
      );
    for (const hit of hits) selected.add(hit.file);
  }
  return selected;
}
