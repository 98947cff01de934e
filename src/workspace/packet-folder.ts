/** A folder that packets are built into, as it is: its manifest's text, and the digests of its files. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../model/problem.ts';
import { sha256 } from './digest.ts';

export interface FolderOnDisk {
  /** Text of manifest.json, or null. */
  manifest: string | null;
  /** SHA-256 in hex of every file but the manifest, by name. */
  digests: Map<string, string>;
}

/**
 * Read a folder; empty where there is none. `only` names the files that matter in a folder that may hold anything. Throws
 * Problem where a file stands in its place, or something in it cannot be read.
 */
export function readPacketFolder(folder: string, shown: string, only?: readonly string[]): FolderOnDisk {
  const state: FolderOnDisk = { manifest: null, digests: new Map() };
  const found = findFolder(folder);
  if (found === null) return state;
  if (!found)
    throw new Problem(`${shown} is a file, expected a folder.`, 'Choose another folder with --out.');
  for (const entry of readOr(shown, () => readdirSync(folder, { withFileTypes: true }))) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    if (entry.name !== 'manifest.json' && only && !only.includes(entry.name)) continue;
    const content = readOr(join(shown, entry.name), () => readFileSync(join(folder, entry.name)));
    if (entry.name === 'manifest.json') state.manifest = content.toString('utf8');
    else state.digests.set(entry.name, sha256(content));
  }
  return state;
}

/** True for a folder, false where a file stands in its place or in its path, null where there is nothing. */
function findFolder(folder: string): boolean | null {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? null;
  } catch {
    return false;
  }
}

function readOr<T>(shown: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new Problem(
      `${shown} cannot be read, so it is not known whether it would be overwritten.`,
      'Make it readable, or build into another folder with --out.',
    );
  }
}
