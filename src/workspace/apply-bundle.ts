/** Bringing in files that belong together: all are written aside first, so that a full disk or a kill leaves the earlier ones. */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleEffect } from '../model/effect.ts';
import { makeFolder } from './make-folder.ts';

const ASIDE = '.mizan-part';
const LOCK = '.mizan-lock';
/** How long another run is waited for, and when its lock is no longer believed, in milliseconds: files are moved in a moment. */
const PATIENCE = 5_000;
const STALE = 60_000;
/** How long a lock may be without the number of its run: it is written at once, unless the run was killed just then. */
const UNSIGNED = 1_000;

/** Carry out a bundle. What is thrown is an error of the system; nothing of the bundle is then in its place, or its seal is open. */
export function applyBundle(bundle: BundleEffect, patience = PATIENCE): void {
  makeFolder(bundle.folder);
  const lock = join(bundle.folder, LOCK);
  takeLock(lock, patience);
  try {
    bringIn(bundle);
  } finally {
    rmSync(lock, { force: true });
  }
}

function bringIn({ folder, files, seal, remove }: BundleEffect): void {
  removeStale(folder);
  const aside = (name: string): string => join(folder, `.${name}${ASIDE}`);
  const writeSeal = (text: string): void => {
    writeFileSync(aside(seal.name), text, { flush: true });
    renameSync(aside(seal.name), join(folder, seal.name));
  };
  try {
    for (const { name, content } of files) writeFileSync(aside(name), content);
    writeSeal(seal.open);
    for (const { name } of files) renameSync(aside(name), join(folder, name));
    for (const name of remove) rmSync(join(folder, name), { force: true });
    writeSeal(seal.closed);
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

/** Two runs into one folder would mix their files: the second waits for the first. */
function takeLock(lock: string, patience: number): void {
  const until = Date.now() + patience;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else if (Date.now() > until)
      throw Object.assign(new Error(`${lock} is held by another run`), { code: 'EBUSY' });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

/** True for the lock of a run that was killed. */
function isAbandoned(lock: string): boolean {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    const holder = Number(readFileSync(lock, 'utf8'));
    if (age > STALE || (!(holder > 0) && age > UNSIGNED)) return true;
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
