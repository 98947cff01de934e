/** The corpus at a git revision, in real repositories. */

import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRevision, resolveRevision } from '../../src/workspace/revision.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { commitAll, git, makeWorkspace } from '../support/workspaces.ts';

const at = async (folder: string, spec: string) => {
  const workspace = openWorkspace(folder, null);
  return (await readRevision(workspace, await resolveRevision(workspace, spec))).files;
};

describe('readFiles at a revision', () => {
  it('reads what was committed, not what stands on disk', async () => {
    const folder = makeWorkspace({ 'ur/نفرت.md': '# الف\n' });
    commitAll(folder);
    writeFileSync(join(folder, 'en/hate.md'), 'changed');
    rmSync(join(folder, 'ur/hate.md'));
    const files = await at(folder, 'HEAD');
    expect(files.map(({ file, locale, path }) => [file, locale, path])).toEqual([
      ['en/hate.md', 'en', 'hate'],
      ['ur/hate.md', 'ur', 'hate'],
      ['ur/نفرت.md', 'ur', 'نفرت'],
    ]);
    expect(files[0]!.text).toContain('We do not allow hate speech.');
  });

  it('works where the guidelines are a subfolder, and from a linked worktree', async () => {
    const folder = makeWorkspace();
    commitAll(folder);
    git(folder, 'worktree', 'add', '-q', '--detach', 'other');
    expect((await at(join(folder, 'other'), 'HEAD')).map(({ file }) => file)).toEqual([
      'en/hate.md',
      'ur/hate.md',
    ]);
  });

  it.each([
    ['--output=x', /"--output=x" is not a revision/],
    ['', /is not a revision/],
    ['mian', /There is no version or revision "mian"/],
    ['HEAD~99', /There is no version or revision/],
  ])('refuses %j in a sentence', async (revision, message) => {
    const folder = makeWorkspace();
    commitAll(folder);
    await expect(at(folder, revision)).rejects.toThrow(message);
  });

  it('suggests near branches', async () => {
    const folder = makeWorkspace();
    commitAll(folder);
    git(folder, 'branch', 'update-april');
    await expect(at(folder, 'update-aprl')).rejects.toMatchObject({
      hint: expect.stringContaining('update-april'),
    });
  });

  it('says that history needs git', async () => {
    await expect(at(makeWorkspace(), 'HEAD')).rejects.toThrow(/needs a git repository/);
  });

  it('says that an unborn branch has no revision', async () => {
    const folder = makeWorkspace();
    git(folder, 'init', '-q');
    await expect(at(folder, 'HEAD')).rejects.toThrow(/There is no version or revision "HEAD"/);
  });
});

describe('a repository that git does not trust', () => {
  // Only root can give a folder away.
  it.skipIf(process.getuid?.() !== 0)('is told of, and not as a revision that is missing', async () => {
    const folder = makeWorkspace();
    commitAll(folder);
    const workspace = openWorkspace(folder, null);
    for (const name of ['.git', '']) chownSync(join(folder, name), 65534, 65534);
    await expect(resolveRevision(workspace, 'HEAD')).rejects.toThrow(
      /^git does not read mizan-test-\w+: the folder belongs to another user\.$/,
    );
  });
});
