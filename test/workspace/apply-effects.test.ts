/** Effects: all refused before any is applied, and never half a file. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEffects, cannotWrite } from '../../src/workspace/apply-effects.ts';
import { makeFolder, readBack } from '../support/workspaces.ts';

const shown = (path: string): string => path.split('/').at(-1)!;

describe('applyEffects', () => {
  it('writes and removes, making folders', () => {
    const folder = makeFolder({ 'old.md': 'x' });
    applyEffects([{ kind: 'write', path: join(folder, 'a/b.md'), content: 'نیا' }, { kind: 'remove', path: join(folder, 'old.md') }], shown);
    expect(readBack(folder, 'a/b.md')).toBe('نیا');
    expect(existsSync(join(folder, 'old.md'))).toBe(false);
  });

  it('refuses everything when one file was changed meanwhile', () => {
    const folder = makeFolder({ 'a.md': 'one', 'b.md': 'somebody else' });
    const effects = [
      { kind: 'write' as const, path: join(folder, 'a.md'), content: 'new', expected: 'one' },
      { kind: 'write' as const, path: join(folder, 'b.md'), content: 'new', expected: 'two' },
    ];
    expect(() => applyEffects(effects, shown)).toThrow(/b\.md was changed by somebody else/);
    expect(readBack(folder, 'a.md')).toBe('one');
  });

  it('refuses to overwrite what must not exist', () => {
    const folder = makeFolder({ 'a.md': 'one' });
    expect(() => applyEffects([{ kind: 'write', path: join(folder, 'a.md'), content: 'x', expected: null }], shown)).toThrow(/a\.md exists already/);
  });

  it('says in a sentence why a file cannot be written, and leaves nothing beside it', () => {
    const folder = makeFolder({ file: 'x' });
    expect(() => applyEffects([{ kind: 'write', path: join(folder, 'file/a.md'), content: 'x' }], shown)).toThrow(/a\.md cannot be written: part of its path is a file/);
    mkdirSync(join(folder, 'taken'));
    expect(() => applyEffects([{ kind: 'write', path: join(folder, 'taken'), content: 'x' }], shown)).toThrow(/taken cannot be written/);
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
  });

  it.each([
    ['EACCES', 'permission denied'],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
  ])('words %s as "%s"', (code, words) => {
    expect(cannotWrite('a.md', Object.assign(new Error(), { code }))).toMatchObject({ message: `a.md cannot be written: ${words}.` });
  });
});
