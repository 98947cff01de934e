/** Carrying out effects: every file is written beside its place and renamed onto it, so that a kill leaves the old text or the new. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import type { Effect } from '../model/effect.ts';
import { Problem } from '../model/problem.ts';
import { makeFolder } from './make-folder.ts';

/** Apply effects in order. Everything that can be refused is refused before the first is applied. */
export async function applyEffects(
  effects: readonly Effect[],
  shown: (path: string) => string,
): Promise<void> {
  for (const effect of effects) if (effect.kind === 'write') refuseChanged(effect, shown(effect.path));
  for (const effect of effects) {
    if (effect.kind === 'commit' || effect.kind === 'tag' || effect.kind === 'restore') {
      const { applyGitEffect } = await import('./commit.ts');
      await applyGitEffect(effect);
      continue;
    }
    try {
      if (effect.kind === 'remove') rmSync(effect.path, { force: true });
      else if (effect.kind === 'bundle') {
        const { applyBundle } = await import('./apply-bundle.ts');
        applyBundle(effect);
      } else {
        makeFolder(dirname(effect.path));
        const content = typeof effect.content === 'string' ? effect.content : Buffer.from(effect.content);
        if (isStream(effect.path)) writeFileSync(effect.path, content);
        else writeFileAtomic(effect.path, content);
      }
    } catch (error) {
      throw cannotWrite(shown(effect.kind === 'bundle' ? effect.folder : effect.path), error);
    }
  }
}

/** A pipe or a device such as /dev/null is written to; a file renamed onto it would take its place. */
function isStream(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

function refuseChanged(effect: Extract<Effect, { kind: 'write' }>, shown: string): void {
  if (effect.expected === undefined) return;
  let current: string | null;
  try {
    current = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(effect.path));
  } catch {
    current = null;
  }
  if (current === effect.expected) return;
  if (effect.expected === null)
    throw new Problem(
      `${shown} exists already; nothing was written.`,
      'Move it away, or write to another place.',
    );
  throw new Problem(
    `${shown} was changed by somebody else meanwhile; nothing was written.`,
    'Run the command again.',
  );
}

/** The sentence for a file that cannot be written; anything but an error of the system is handed back as the bug it is. */
export function cannotWrite(shown: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const why: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full, or your share of it',
    EFBIG: 'it is larger than files may be here',
    ENAMETOOLONG: 'its name is too long',
    EISDIR: 'it is a folder',
    ENOENT: 'there is no such place',
    ENOTDIR: 'part of its path is a file, not a folder',
    EEXIST: 'part of its path is a file, not a folder',
    EBUSY: 'another program holds it open',
  };
  return new Problem(
    `${shown} cannot be written: ${why[code] ?? code}.`,
    'Nothing of it was left half-written; mend that and run the command again.',
  );
}
