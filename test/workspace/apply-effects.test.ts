/** Effects: all refused before any is applied, and never half a file. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEffects, cannotWrite } from '../../src/workspace/apply-effects.ts';
import { makeFolder, readBack } from '../support/workspaces.ts';

const shown = (path: string): string => path.split('/').at(-1)!;

describe('applyEffects', () => {
  it('writes and removes, making folders', async () => {
    const folder = makeFolder({ 'old.md': 'x' });
    await applyEffects(
      [
        { kind: 'write', path: join(folder, 'a/b.md'), content: 'نیا' },
        { kind: 'remove', path: join(folder, 'old.md') },
      ],
      shown,
    );
    expect(readBack(folder, 'a/b.md')).toBe('نیا');
    expect(existsSync(join(folder, 'old.md'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('writes into a pipe and leaves it a pipe', async () => {
    const folder = makeFolder({});
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const reader = spawn('cat', [path]);
    let read = '';
    reader.stdout.on('data', (chunk) => {
      read += String(chunk);
    });
    const closed = new Promise((resolve) => reader.on('close', resolve));
    await applyEffects([{ kind: 'write', path, content: 'نیا' }], shown);
    await closed;
    expect(read).toBe('نیا');
    expect(lstatSync(path).isFIFO()).toBe(true);
  });

  it('refuses everything when one file was changed meanwhile', async () => {
    const folder = makeFolder({ 'a.md': 'one', 'b.md': 'somebody else' });
    const effects = [
      { kind: 'write' as const, path: join(folder, 'a.md'), content: 'new', expected: 'one' },
      { kind: 'write' as const, path: join(folder, 'b.md'), content: 'new', expected: 'two' },
    ];
    await expect(applyEffects(effects, shown)).rejects.toThrow(/b\.md was changed by somebody else/);
    expect(readBack(folder, 'a.md')).toBe('one');
  });

  it('refuses to overwrite what must not exist', async () => {
    const folder = makeFolder({ 'a.md': 'one' });
    await expect(
      applyEffects([{ kind: 'write', path: join(folder, 'a.md'), content: 'x', expected: null }], shown),
    ).rejects.toThrow(/a\.md exists already/);
  });

  it('says in a sentence why a file cannot be written, and leaves nothing beside it', async () => {
    const folder = makeFolder({ file: 'x' });
    await expect(
      applyEffects([{ kind: 'write', path: join(folder, 'file/a.md'), content: 'x' }], shown),
    ).rejects.toThrow(/a\.md cannot be written: part of its path is a file/);
    mkdirSync(join(folder, 'taken'));
    await expect(
      applyEffects([{ kind: 'write', path: join(folder, 'taken'), content: 'x' }], shown),
    ).rejects.toThrow(/taken cannot be written/);
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
  });

  it.each([
    ['EACCES', 'permission denied'],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
  ])('words %s as "%s"', (code, words) => {
    expect(cannotWrite('a.md', Object.assign(new Error(), { code }))).toMatchObject({
      message: `a.md cannot be written: ${words}.`,
    });
  });
});
