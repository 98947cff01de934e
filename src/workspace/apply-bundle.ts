/** Bringing in files that belong together: all are written aside first, so that a full disk or a kill leaves the earlier ones. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import type { BundleEffect } from '../model/effect.ts';

const ASIDE = '.part';

/** Carry out a bundle. What is thrown is an error of the system; nothing of the bundle is then in its place, or its seal is open. */
export function applyBundle({ folder, files, seal, remove }: BundleEffect): void {
  mkdirSync(folder, { recursive: true });
  removeStale(folder);
  const aside = (name: string): string => join(folder, `.${name}${ASIDE}`);
  try {
    for (const { name, content } of files) writeFileSync(aside(name), content);
    writeFileAtomic(join(folder, seal.name), seal.open);
    for (const { name } of files) renameSync(aside(name), join(folder, name));
    for (const name of remove) rmSync(join(folder, name), { force: true });
    writeFileAtomic(join(folder, seal.name), seal.closed);
  } catch (error) {
    removeStale(folder);
    throw error;
  }
}

/** What a killed run left aside. */
function removeStale(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith('.') && name.endsWith(ASIDE)) rmSync(join(folder, name), { force: true });
}
