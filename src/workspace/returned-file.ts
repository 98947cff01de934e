/** Files that came back from a consultation: read as bytes wherever they lie, kept below responses/ of their consultation. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Consultation } from '../model/consultation.ts';
import { Problem } from '../model/problem.ts';
import { unreadable } from './read-file.ts';
import { refuseOutside } from './register-yaml.ts';
import type { Workspace } from './workspace.ts';

/** Largest returned file that is read, in bytes. */
const MAXIMUM_BYTES = 30_000_000;

/** The bytes of a returned file. A pipe or a device is refused: its size says nothing, and it may never end. Throws Problem. */
export function readReturnedFile(path: string, shown: string): Uint8Array {
  try {
    const found = statSync(path);
    if (!found.isFile() && !found.isDirectory())
      throw new Problem(
        `${shown} is a pipe or a device, expected a file.`,
        'Save what comes from it as a file, and name that.',
      );
    const { size } = found;
    if (size > MAXIMUM_BYTES)
      throw new Problem(
        `${shown} is larger than any answer (${(size / 1e6).toFixed(1)} MB; the limit is ${MAXIMUM_BYTES / 1e6} MB).`,
        'Ask its sender for the file without pictures.',
      );
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw unreadable(shown, error);
  }
}

/** Where a returned file is kept; `name` is one of our own making. Throws Problem for a place outside of the workspace. */
export function responsePath(
  workspace: Workspace,
  { folder }: Pick<Consultation, 'folder'>,
  name: string,
): string {
  const path = join(folder, 'responses', name);
  for (const place of [dirname(path), path]) refuseOutside(workspace, place);
  return path;
}

/** True where a file is there and holds just these bytes. */
export function holdsBytes(path: string, bytes: Uint8Array): boolean {
  return existsSync(path) && statSync(path).size === bytes.length && readFileSync(path).equals(bytes);
}

/** What a run that was killed left beside a file it was writing: named as the file is, and a number. */
export function leftoversOf(path: string): string[] {
  if (!existsSync(dirname(path))) return [];
  const own = `${basename(path)}.`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(own) && /^\d{4,}$/.test(name.slice(own.length)))
    .map((name) => join(dirname(path), name));
}
