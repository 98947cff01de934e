/** Reading the worktree: what is a document, what is refused, what a path on the command line names. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSnapshot, selectPaths } from '../../src/workspace/snapshot.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { makeFolder, makeWorkspace } from '../support/workspaces.ts';

const readAll = (folder: string) => {
  const workspace = openWorkspace(folder, null);
  return readSnapshot(workspace.config, workspace.base);
};
const names = async (folder: string): Promise<string[]> => readAll(folder).map(({ file }) => file);

describe('readSnapshot', () => {
  it('reads what the patterns claim, wherever below', async () => {
    expect(
      await names(makeWorkspace({ 'en/a/b.md': 'x', 'README.md': 'x', 'node_modules/en/a.md': 'x' })),
    ).toEqual(['en/a/b.md', 'en/hate.md', 'ur/hate.md']);
  });

  it('finds mizan.yaml from below and in guidelines/', async () => {
    const folder = makeFolder({
      'guidelines/mizan.yaml': 'source: en\nlocales:\n  en: { files: "{path}.md" }\n',
      'guidelines/a.md': 'x',
    });
    expect(await names(folder)).toEqual(['a.md']);
    expect(await names(join(folder, 'guidelines'))).toEqual(['a.md']);
  });

  it('shows paths from the repository root', async () => {
    const folder = makeFolder({
      'guidelines/mizan.yaml': 'source: en\nlocales:\n  en: { files: "{path}.md" }\n',
      'guidelines/a.md': 'x',
    });
    mkdirSync(join(folder, '.git'));
    expect(await names(folder)).toEqual(['guidelines/a.md']);
  });

  it('leaves ignored files out', async () => {
    const folder = makeWorkspace({
      'en/README.md': 'x',
      'mizan.yaml': 'source: en\nignore: ["**/README.md"]\nlocales:\n  en: { files: "en/{path}.md" }\n',
    });
    expect(await names(folder)).toEqual(['en/hate.md']);
  });

  it('follows a link to a file inside, not to one outside', async () => {
    const outside = makeFolder({ 'secret.md': 'x' });
    const folder = makeWorkspace();
    symlinkSync(join(outside, 'secret.md'), join(folder, 'en/secret.md'));
    symlinkSync(outside, join(folder, 'en/far'));
    symlinkSync(join(folder, 'en/hate.md'), join(folder, 'en/also.md'));
    expect(await names(folder)).toEqual(['en/also.md', 'en/hate.md', 'ur/hate.md']);
  });

  it('keeps a byte order mark and CRLF', () => {
    const folder = makeWorkspace({ 'en/hate.md': '\uFEFF# A\r\n' });
    expect(readAll(folder)[0]!.text).toBe('\uFEFF# A\r\n');
  });

  it.each([
    ['Latin-1', Uint8Array.from([0x23, 0x20, 0x0a, 0xe9, 0x0a]), /en\/hate\.md is not UTF-8 text \(line 2\)/],
    ['20 MB', 'a'.repeat(20_000_000), /en\/hate\.md is too large to be a guideline \(20\.0 MB/],
  ])('refuses %s in a sentence', async (_, content, message) => {
    await expect(names(makeWorkspace({ 'en/hate.md': content }))).rejects.toThrow(message);
  });

  it('says where it looked for mizan.yaml', async () => {
    await expect(async () => openWorkspace(makeFolder(), null)).rejects.toThrow(/There is no mizan\.yaml/);
    await expect(async () => openWorkspace('/nowhere/at/all', null)).rejects.toThrow(/There is no folder/);
  });
});

describe('selectPaths', () => {
  const files = [
    { file: 'g/en/a/b.md', path: 'a/b' },
    { file: 'g/ur/a/b.md', path: 'a/b' },
    { file: 'g/en/c.md', path: 'c' },
  ];
  it.each([
    ['g/en/c.md', ['g/en/c.md']],
    ['g/en', ['g/en/a/b.md', 'g/en/c.md']],
    ['a/b', ['g/en/a/b.md', 'g/ur/a/b.md']],
    ['a/b.md', ['g/en/a/b.md', 'g/ur/a/b.md']],
    ['a', ['g/en/a/b.md', 'g/ur/a/b.md']],
    ['.', files.map(({ file }) => file)],
  ])('%s names %j', (path, expected) => {
    expect([...selectPaths(files, [path], '/r', '/r')]).toEqual(expected);
  });

  it('refuses a path that names nothing', () => {
    expect(() => selectPaths(files, ['nope'], '/r', '/r')).toThrow(/No document is called nope/);
  });
});
