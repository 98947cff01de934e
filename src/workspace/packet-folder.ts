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

/** Read a folder; empty where there is none. Throws Problem where a file stands in its place. */
export function readPacketFolder(folder: string, shown: string): FolderOnDisk {
  const state: FolderOnDisk = { manifest: null, digests: new Map() };
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return state;
  if (!found.isDirectory())
    throw new Problem(`${shown} is a file, expected a folder.`, 'Choose another folder with --out.');
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const content = readFileSync(join(folder, entry.name));
    if (entry.name === 'manifest.json') state.manifest = content.toString('utf8');
    else state.digests.set(entry.name, sha256(content));
  }
  return state;
}
