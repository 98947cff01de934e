/** A commit with its tag, made so that a kill at any moment leaves neither or both: objects first, then both names in one transaction, then the files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import type { CommitEffect, Effect, TagEffect } from '../model/effect.ts';
import { Problem } from '../model/problem.ts';
import { Repository } from './git.ts';
import { makeFolder } from './make-folder.ts';

/** Carry out an effect on the repository. Throws Problem. */
export async function applyGitEffect(
  effect: Extract<Effect, { kind: 'commit' | 'tag' | 'restore' }>,
): Promise<void> {
  if (effect.kind === 'commit') return applyCommit(effect);
  if (effect.kind === 'tag') return applyTag(effect);
  await git(
    new Repository(effect.repository),
    ['checkout', 'HEAD', '--', ...effect.paths],
    undefined,
    'the released files could not be brought back',
  );
}

/** Make the commit and its tag, then bring the worktree and the index up to it. Throws Problem. */
async function applyCommit(effect: CommitEffect): Promise<void> {
  const repository = new Repository(effect.repository);
  const commit = await writeCommit(repository, effect);
  if (effect.tag?.sign) {
    // Only git itself can sign with the person's own configuration, and it writes the tag's name at once; the branch follows.
    await signTag(repository, commit, effect.tag);
    await moveNames(repository, [`update HEAD ${commit} ${effect.parent}`]);
  } else {
    const names = [`update HEAD ${commit} ${effect.parent}`];
    if (effect.tag)
      names.push(`create refs/tags/${effect.tag.name} ${await writeTag(repository, commit, effect.tag)}`);
    await moveNames(repository, names);
  }
  await bringFiles(repository, effect);
}

/** Make a tag on a commit that is there already. Throws Problem. */
async function applyTag(effect: TagEffect): Promise<void> {
  const repository = new Repository(effect.repository);
  if (effect.sign) await signTag(repository, effect.commit, effect);
  else
    await moveNames(repository, [
      `create refs/tags/${effect.name} ${await writeTag(repository, effect.commit, effect)}`,
    ]);
}

async function signTag(
  repository: Repository,
  commit: string,
  { name, message }: { name: string; message: string },
): Promise<void> {
  const tag = ['tag', '--sign', '--cleanup=verbatim', '-F', '-', name, commit];
  await git(repository, tag, message, 'the tag could not be signed');
  // Where an ssh key is missing, git says so, makes the tag without a signature, and reports success.
  const written = (await repository.quietly('cat-file', 'tag', `refs/tags/${name}`)) ?? '';
  if (/^-----BEGIN [A-Z ]*SIGNATURE-----/m.test(written)) return;
  await git(
    repository,
    ['update-ref', '-d', `refs/tags/${name}`],
    undefined,
    'the unsigned tag could not be removed',
  );
  throw new Problem(
    'The tag could not be signed: git made no signature. Nothing was released.',
    "Check user.signingkey and gpg.format in git's configuration, or leave --sign out.",
  );
}

/** Write the files of a commit that is already made into the worktree and the index. */
async function bringFiles(repository: Repository, { files }: Pick<CommitEffect, 'files'>): Promise<void> {
  for (const { path, content } of files) {
    const target = join(repository.folder, path);
    makeFolder(dirname(target));
    writeFileAtomic(target, content);
  }
  await git(
    repository,
    ['add', '--', ...files.map(({ path }) => path)],
    undefined,
    'the index could not be updated',
  );
}

async function writeCommit(
  repository: Repository,
  { parent, message, files }: CommitEffect,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-index-'));
  const environment = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    await git(repository, ['read-tree', parent], undefined, 'the commit could not be read', environment);
    for (const { path, content } of files) {
      const blob = (
        await git(repository, ['hash-object', '-w', '--stdin'], content, 'git could not store a file')
      ).trim();
      await git(
        repository,
        ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`],
        undefined,
        'git could not add a file',
        environment,
      );
    }
    const tree = (
      await git(repository, ['write-tree'], undefined, 'git could not write the tree', environment)
    ).trim();
    return (
      await git(
        repository,
        ['commit-tree', tree, '-p', parent, '-F', '-'],
        message,
        'git could not make the commit',
      )
    ).trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeTag(
  repository: Repository,
  commit: string,
  { name, message }: { name: string; message: string },
): Promise<string> {
  const tagger = (
    await git(repository, ['var', 'GIT_COMMITTER_IDENT'], undefined, 'git does not know who you are')
  ).trim();
  const object = `object ${commit}\ntype commit\ntag ${name}\ntagger ${tagger}\n\n${message}`;
  return (await git(repository, ['mktag'], object, 'git could not make the tag')).trim();
}

async function moveNames(repository: Repository, updates: readonly string[]): Promise<void> {
  await git(
    repository,
    ['update-ref', '-m', 'mizan release', '--stdin'],
    `start\n${updates.join('\n')}\nprepare\ncommit\n`,
    'the branch or the tag could not be set',
  );
}

async function git(
  repository: Repository,
  args: string[],
  input: string | undefined,
  failed: string,
  environment: Record<string, string> = {},
): Promise<string> {
  const { code, stdout, stderr } = await repository.ask(args, { input, environment });
  if (code === 0) return stdout;
  const why =
    stderr
      .trim()
      .split('\n')
      .find((line) => /fatal|error/.test(line))
      ?.replace(/^(?:fatal|error):\s*/, '') ?? '';
  if (/tell me who you are|empty ident|unable to auto-detect/i.test(stderr))
    throw new Problem(
      'git does not know who you are, and a release is signed with a name.',
      'Run: git config user.name "Your Name" and git config user.email you@example.org',
    );
  if (/cannot lock ref|is at .* but expected|reference already exists/.test(stderr))
    throw new Problem(
      `Somebody else committed or released meanwhile: ${failed}. Nothing was released.`,
      'Run the command again.',
    );
  throw new Problem(
    `${failed.charAt(0).toUpperCase()}${failed.slice(1)}${why ? ` (${why.replace(/\.$/, '')})` : ''}. Nothing was released.`,
    'Mend that in git and run the command again.',
  );
}
