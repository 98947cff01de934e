import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BundleEffect } from '../../src/model/effect.ts';
import { applyBundle } from '../../src/workspace/apply-bundle.ts';
import { makeFolder } from '../support/workspaces.ts';

const bundle = (folder: string, given: Partial<BundleEffect> = {}): BundleEffect => ({
  kind: 'bundle',
  folder,
  files: [
    { name: 'a.txt', content: 'A' },
    { name: 'b.txt', content: 'B' },
  ],
  seal: { name: 'manifest.json', open: 'open', closed: 'closed' },
  remove: [],
  ...given,
});

describe('applyBundle', () => {
  it('writes every file and the seal, removes what it is told to, and leaves the rest', () => {
    const folder = join(makeFolder({ 'p/old.txt': 'old', 'p/notes.txt': 'mine' }), 'p');
    applyBundle(bundle(folder, { remove: ['old.txt'] }));
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt', 'manifest.json', 'notes.txt']);
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('closed');
  });

  it('leaves the earlier files whole where one cannot be written', () => {
    const folder = join(makeFolder({ 'p/a.txt': 'earlier', 'p/manifest.json': 'closed before' }), 'p');
    const long = `${'x'.repeat(300)}.txt`;
    expect(() =>
      applyBundle(
        bundle(folder, {
          files: [
            { name: 'a.txt', content: 'A' },
            { name: long, content: 'B' },
          ],
        }),
      ),
    ).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'manifest.json']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('earlier');
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('closed before');
  });

  it('says in its seal that it was interrupted while files were brought in', () => {
    const folder = join(makeFolder({ 'p/x': '' }), 'p');
    mkdirSync(join(folder, 'b.txt'));
    expect(() => applyBundle(bundle(folder))).toThrow();
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe('open');
  });

  it('waits for another run, and gives up with the error of a file that is held open', () => {
    const folder = join(makeFolder({ 'p/.mizan-lock': String(process.pid) }), 'p');
    expect(() => applyBundle(bundle(folder), 60)).toThrow(expect.objectContaining({ code: 'EBUSY' }));
    expect(readdirSync(folder)).toEqual(['.mizan-lock']);
  });

  it.each([
    ['of a run that was killed', '4194999', 0],
    ['that is older than any run', String(process.pid), 120],
    ['of a run that was killed before it could sign it', '', 2],
  ])('takes over the lock %s', (_, holder, age) => {
    const folder = join(makeFolder({ 'p/.mizan-lock': holder }), 'p');
    const then = Date.now() / 1000 - age;
    utimesSync(join(folder, '.mizan-lock'), then, then);
    applyBundle(bundle(folder), 60);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt', 'manifest.json']);
  });

  it('clears away what a killed run left aside', () => {
    const folder = join(makeFolder({ 'p/x': '' }), 'p');
    writeFileSync(join(folder, '.gone.txt.mizan-part'), 'half');
    applyBundle(bundle(folder));
    expect(existsSync(join(folder, '.gone.txt.mizan-part'))).toBe(false);
  });
});
