/** Folders are made level by level, and what cannot be made is an error and no wait. */
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/workspace/make-folder.ts';

describe('makeFolder', () => {
  const root = mkdtempSync(join(tmpdir(), 'mizan-folder-'));

  it('makes every level that is missing, and nothing of one that is there', () => {
    makeFolder(join(root, 'a/b/c'));
    makeFolder(join(root, 'a/b/c'));
    expect(statSync(join(root, 'a/b/c')).isDirectory()).toBe(true);
  });

  it('says that a file is in the way', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolder(join(root, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(root, 'file/below'))).toThrow('ENOTDIR');
  });

  it.skipIf(process.platform !== 'linux')('gives up where no file system makes folders', () => {
    expect(() => makeFolder('/proc/mizan/below')).toThrow('ENOENT');
  });
});
