/** `mizan init --example`: what is laid out works by itself, without the history it was made in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, git, makeFolder, mizan } from '../../support/workspaces.ts';

describe('init --example', () => {
  it('lays out guidelines that check clean, and nothing that tells of a history that is not there', async () => {
    const folder = makeFolder({});
    git(folder, 'init', '-q');
    expect((await mizan(folder, 'init', '--example')).exitCode).toBe(0);
    expect(existsSync(join(folder, 'guidelines/ur/safety-and-civility.md'))).toBe(true);
    expect(existsSync(join(folder, 'guidelines/organisations.yaml'))).toBe(true);
    expect(existsSync(join(folder, 'guidelines/versions.yaml'))).toBe(false);
    commitAll(folder);
    expect((await mizan(folder, 'check', '-q')).exitCode).toBe(0);
    const handout = await mizan(
      folder,
      'packet',
      'build',
      '--kind',
      'workshop',
      '--audience',
      'students',
      '-f',
      'md',
    );
    expect(handout).toMatchObject({ exitCode: 0, stderr: '' });
    const packet = await mizan(folder, 'packet', 'build', '--all');
    expect(packet).toMatchObject({ exitCode: 2 });
    expect(packet.stderr).toContain('There is no consultation here.');
  });
});
