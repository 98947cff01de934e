/** Finding the workspace: the configuration looking upward, and the repository around it. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Problem } from '../model/problem.ts';

/** The configuration that stands in this very folder, or null. */
export function findConfigIn(folder: string): string | null {
  return (
    [join(folder, 'mizan.yaml'), join(folder, 'guidelines', 'mizan.yaml')].find((candidate) =>
      existsSync(candidate),
    ) ?? null
  );
}

/** Absolute path of the mizan.yaml that governs a folder: `mizan.yaml` or `guidelines/mizan.yaml`, here or above. */
export function findConfigFile(directory: string): string {
  const start = resolve(directory);
  if (!existsSync(start)) throw new Problem(`There is no folder ${directory}.`, 'Check what follows -C.');
  if (!statSync(start).isDirectory())
    throw new Problem(`${directory} is a file, expected a folder.`, 'Check what follows -C.');
  for (let folder = start; ; folder = dirname(folder)) {
    const found = findConfigIn(folder);
    if (found) return found;
    if (dirname(folder) === folder) break;
  }
  throw new Problem(
    `There is no mizan.yaml in ${directory === '.' ? 'this folder' : directory} or above it.`,
    'Run "mizan init" where your guidelines are; it finds the languages and writes mizan.yaml.',
  );
}

/** Absolute path of the git repository around a folder, or null. No process is started. */
export function findRepository(directory: string): string | null {
  for (let folder = resolve(directory); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** A path as people see it: relative, with `/`. */
export function showPath(from: string, path: string): string {
  return relative(from, path).split(sep).join('/') || '.';
}
