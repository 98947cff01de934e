/** Releasing in real repositories: gates, one commit with its tag, what a kill leaves, and proof afterwards. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  commitAll,
  EN_TOPIC,
  git,
  makeFolder,
  makeWorkspace,
  mizan,
  readBack,
  UR_TOPIC,
} from '../support/workspaces.ts';

const DATES = ['--announced', '2022-09-01', '--effective', '2022-10-01'];

/** A committed workspace with an identity to release under. */
function makeRepository(files: Record<string, string | null> = {}): string {
  const folder = makeWorkspace(files);
  commitAll(folder);
  git(folder, 'config', 'user.name', 'Release Manager');
  git(folder, 'config', 'user.email', 'release@example.org');
  return folder;
}

/** Change a document in both languages and commit. */
function change(folder: string, from: [string, string], to: [string, string]): void {
  writeFileSync(join(folder, 'en/hate.md'), readBack(folder, 'en/hate.md').replace(from[0], to[0]));
  writeFileSync(join(folder, 'ur/hate.md'), readBack(folder, 'ur/hate.md').replace(from[1], to[1]));
  git(folder, 'commit', '-qam', 'change');
}

describe('release', () => {
  it('writes ledger, manifest and notes in one commit, and tags it', async () => {
    const folder = makeRepository();
    const { exitCode, stdout } = await mizan(folder, 'release', '2022-10-01', ...DATES);
    expect(stdout).toContain('Released 2022-10-01');
    expect(exitCode).toBe(0);
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(git(folder, 'show', '--name-only', '--format=', 'HEAD').trim().split('\n')).toEqual([
      'releases/2022-10-01/manifest.txt',
      'releases/2022-10-01/notes.en.md',
      'releases/2022-10-01/notes.ur.md',
      'versions.yaml',
    ]);
    expect(git(folder, 'rev-parse', 'guidelines/2022-10-01^{commit}')).toBe(git(folder, 'rev-parse', 'HEAD'));
    expect(git(folder, 'cat-file', 'tag', 'guidelines/2022-10-01')).toMatch(
      /Announced: 2022-09-01\nEffective: 2022-10-01\nDigest: [0-9a-f]{64}/,
    );
    expect(readBack(folder, 'releases/2022-10-01/notes.ur.md')).toContain(
      'یہ ان گائیڈ لائنز کا پہلا ورژن ہے۔',
    );
  });

  it('changes nothing with --dry-run', async () => {
    const folder = makeRepository();
    const head = git(folder, 'rev-parse', 'HEAD');
    const { stdout } = await mizan(folder, 'release', '2022-10-01', ...DATES, '--dry-run');
    expect(stdout).toContain('Would release 2022-10-01');
    expect([
      git(folder, 'rev-parse', 'HEAD'),
      git(folder, 'status', '--porcelain'),
      git(folder, 'tag'),
    ]).toEqual([head, '', '']);
  });

  it('says that it is done when run again', async () => {
    const folder = makeRepository();
    await mizan(folder, 'release', '2022-10-01', ...DATES);
    const head = git(folder, 'rev-parse', 'HEAD');
    expect((await mizan(folder, 'release', '2022-10-01', ...DATES)).stdout).toContain('released already');
    expect(git(folder, 'rev-parse', 'HEAD')).toBe(head);
  });

  it('makes a missing tag when run again', async () => {
    const folder = makeRepository();
    await mizan(folder, 'release', '2022-10-01', ...DATES);
    const tag = git(folder, 'rev-parse', 'guidelines/2022-10-01^{commit}');
    git(folder, 'tag', '-d', 'guidelines/2022-10-01');
    await mizan(folder, 'release', '2022-10-01', ...DATES);
    expect(git(folder, 'rev-parse', 'guidelines/2022-10-01^{commit}')).toBe(tag);
  });

  it('brings the files when it was killed between the commit and the worktree', async () => {
    const folder = makeRepository();
    await mizan(folder, 'release', '2022-10-01', ...DATES);
    git(folder, 'rm', '-rq', '--cached', 'versions.yaml', 'releases');
    rmSync(join(folder, 'versions.yaml'));
    rmSync(join(folder, 'releases'), { recursive: true });
    expect((await mizan(folder, 'release', '2022-10-01', ...DATES)).exitCode).toBe(0);
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it('leaves what others staged elsewhere alone', async () => {
    const outer = makeFolder({ 'notes.txt': 'one' });
    const inner = 'guidelines';
    for (const [name, text] of Object.entries({
      'mizan.yaml': 'source: en\nlocales:\n  en: { files: "en/{path}.md" }\n',
      'en/hate.md': EN_TOPIC,
    }))
      await import('node:fs').then((fs) => {
        fs.mkdirSync(join(outer, inner, 'en'), { recursive: true });
        fs.writeFileSync(join(outer, inner, name), text);
      });
    commitAll(outer);
    git(outer, 'config', 'user.name', 'R');
    git(outer, 'config', 'user.email', 'r@example.org');
    writeFileSync(join(outer, 'notes.txt'), 'two');
    git(outer, 'add', 'notes.txt');
    expect((await mizan(join(outer, inner), 'release', 'v1', ...DATES)).exitCode).toBe(0);
    expect(git(outer, 'status', '--porcelain')).toBe('M  notes.txt\n');
    expect(git(outer, 'show', 'HEAD:notes.txt')).toBe('one');
    expect(git(outer, 'show', '--name-only', '--format=', 'HEAD')).toContain('guidelines/versions.yaml');
  });

  it('refuses while lint or align finds an error, and shows it', async () => {
    const folder = makeRepository({ 'ur/hate.md': UR_TOPIC.replace('13', '16') });
    const { exitCode, stdout } = await mizan(folder, 'release', 'v1', ...DATES);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('align/number');
    expect(stdout).toContain('Not released');
    expect(git(folder, 'tag')).toBe('');
  });

  const refused: [string, (folder: string) => unknown, string[], RegExp][] = [
    [
      'an uncommitted change',
      (folder) => writeFileSync(join(folder, 'en/hate.md'), 'x # y'),
      DATES,
      /not committed, .*en\/hate\.md/,
    ],
    [
      'a file git does not know',
      (folder) => writeFileSync(join(folder, 'en/new.md'), '# N\n'),
      DATES,
      /not committed, .*en\/new\.md/,
    ],
    ['no effective date', () => {}, [], /needs the day from which it is in force/],
    ['a date that is none', () => {}, ['--effective', '2022-02-30'], /"2022-02-30" is not a date/],
    [
      'effective before announced',
      () => {},
      ['--announced', '2023-01-01', '--effective', '2022-10-01'],
      /before it is announced/,
    ],
    [
      'a taken tag',
      (folder) => git(folder, 'tag', 'guidelines/v1'),
      DATES,
      /There is a tag guidelines\/v1 already/,
    ],
    [
      'no repository',
      (folder) => rmSync(join(folder, '.git'), { recursive: true }),
      DATES,
      /needs a git repository/,
    ],
    [
      'nobody to release it',
      (folder) => {
        git(folder, 'config', 'user.name', '');
        git(folder, 'config', 'user.useConfigOnly', 'true');
        git(folder, 'config', 'user.email', '');
      },
      DATES,
      /git does not know who you are/,
    ],
  ];
  it.each(refused)('refuses %s in a sentence', async (_, spoil, argv, message) => {
    const folder = makeRepository();
    await spoil(folder);
    const { exitCode, stderr } = await mizan(folder, 'release', 'v1', ...argv);
    expect(stderr).toMatch(message);
    expect(exitCode).toBe(2);
  });

  it.each(['a b', '--x', '../v', 'v.lock', ''])('refuses the name %j', async (name) => {
    expect((await mizan(makeRepository(), 'release', ...DATES, '--', name)).exitCode).toBe(2);
  });

  it('refuses to change what was in force in the past', async () => {
    const folder = makeRepository();
    await mizan(folder, 'release', 'v2', '--announced', '2023-03-21', '--effective', '2023-04-21');
    expect((await mizan(folder, 'release', 'v1', ...DATES)).stderr).toMatch(
      /would change what was in force in the past/,
    );
  });

  it('works in a detached head', async () => {
    const folder = makeRepository();
    git(folder, 'checkout', '-q', '--detach');
    expect((await mizan(folder, 'release', 'v1', ...DATES)).exitCode).toBe(0);
    expect((await mizan(folder, 'verify')).exitCode).toBe(0);
  });
});

describe('what is in force', () => {
  async function makeTwoVersions(): Promise<string> {
    const folder = makeRepository();
    await mizan(folder, 'release', '2022-10-01', ...DATES);
    change(folder, ['under 13', '13 سال سے کم'], ['under 16', '16 سال سے کم']);
    await mizan(folder, 'release', '2023-04-21', '--announced', '2023-03-21', '--effective', '2023-04-21');
    change(folder, ['under 16', '16 سال سے کم'], ['under 18', '18 سال سے کم']);
    return folder;
  }

  it('is known for every day', async () => {
    const folder = await makeTwoVersions();
    for (const [day, age] of [
      ['2022-10-01', '13'],
      ['2023-04-20', '13'],
      ['2023-04-21', '16'],
      ['2026-01-01', '16'],
    ])
      expect((await mizan(folder, 'show', 'slurs', '--on', day!, '-l', 'en')).stdout).toContain(
        `under ${age}`,
      );
    expect((await mizan(folder, 'show', 'slurs', '-l', 'en')).stdout).toContain('under 18');
    expect((await mizan(folder, 'show', 'slurs', '--on', '2022-09-30')).stderr).toMatch(
      /Nothing was in force on 2022-09-30/,
    );
  });

  it('is shown with what is announced', async () => {
    const folder = await makeTwoVersions();
    const { stdout } = await mizan(folder, 'versions', '--on', '2023-04-01');
    expect(stdout).toContain('In force on 2023-04-01: 2022-10-01. Announced: 2023-04-21 from 2023-04-21.');
    const { data } = JSON.parse((await mizan(folder, 'versions', '-f', 'json')).stdout);
    expect(
      data.versions.map(({ name, state, size }: Record<string, unknown>) => [name, state, size]),
    ).toEqual([
      ['2022-10-01', 'superseded', { en: { documents: 1, sections: 2 }, ur: { documents: 1, sections: 2 } }],
      ['2023-04-21', 'in force', { en: { documents: 1, sections: 2 }, ur: { documents: 1, sections: 2 } }],
    ]);
  });

  it('is known in a clone that has no tags', async () => {
    const folder = await makeTwoVersions();
    const clone = makeFolder();
    git(clone, 'clone', '-q', '--no-tags', folder, 'c');
    const { stdout } = await mizan(join(clone, 'c'), 'show', 'slurs', '--on', '2023-01-01', '-l', 'en');
    expect(stdout).toContain('under 13');
    expect((await mizan(join(clone, 'c'), 'verify')).exitCode).toBe(0);
  });

  it('gives a hint in a shallow clone', async () => {
    const folder = await makeTwoVersions();
    const clone = makeFolder();
    git(clone, 'clone', '-q', '--no-tags', '--depth', '1', `file://${folder}`, 'c');
    expect((await mizan(join(clone, 'c'), 'show', 'slurs', '--on', '2023-01-01')).stderr).toMatch(/shallow/);
  });
});

describe('verify', () => {
  async function makeReleased(): Promise<string> {
    const folder = makeRepository();
    await mizan(folder, 'release', 'v1', ...DATES);
    return folder;
  }

  it('finds nothing wrong with a release, also after later commits', async () => {
    const folder = await makeReleased();
    change(folder, ['13', '13'], ['18', '18']);
    const { exitCode, stdout } = await mizan(folder, 'verify', 'v1');
    expect(stdout).toContain('what was released');
    expect(exitCode).toBe(0);
  });

  const spoilt: [string, (folder: string) => void, RegExp][] = [
    [
      'a changed byte in a rewritten release',
      (folder) => {
        writeFileSync(join(folder, 'ur/hate.md'), UR_TOPIC.replace('13', '12'));
        git(folder, 'commit', '-qa', '--amend', '--no-edit');
        git(folder, 'tag', '-d', 'guidelines/v1');
      },
      /documents are not what was released: ur\/hate changed/,
    ],
    [
      'a moved tag',
      (folder) => {
        git(folder, 'commit', '-q', '--allow-empty', '-m', 'later');
        git(folder, 'tag', '-f', '-am', 'x', 'guidelines/v1');
      },
      /the tag guidelines\/v1 was moved/,
    ],
    [
      'a tag of somebody else',
      (folder) => git(folder, 'tag', '-f', 'guidelines/v1', 'HEAD'),
      /is not an annotated tag made by a release/,
    ],
    [
      'an edited date in the ledger',
      (folder) =>
        writeFileSync(
          join(folder, 'versions.yaml'),
          readBack(folder, 'versions.yaml').replace('effective: 2022-10-01', 'effective: 2022-11-01'),
        ),
      /edited after the release: effective is now 2022-11-01, was 2022-10-01/,
    ],
    [
      'an edited digest in the ledger',
      (folder) =>
        writeFileSync(
          join(folder, 'versions.yaml'),
          readBack(folder, 'versions.yaml').replace(/digest: ./, 'digest: 0'),
        ),
      /never committed with this digest/,
    ],
    [
      'an edited manifest',
      (folder) => writeFileSync(join(folder, 'releases/v1/manifest.txt'), 'x'),
      /manifest\.txt was edited since/,
    ],
  ];
  it.each(spoilt)('names %s', async (_, spoil, message) => {
    const folder = await makeReleased();
    spoil(folder);
    const { exitCode, stdout } = await mizan(folder, 'verify');
    expect(stdout).toMatch(message);
    expect(exitCode).toBe(1);
  });

  it('refuses to use a version that is not what was released', async () => {
    const folder = await makeReleased();
    spoilt[0]![1](folder);
    expect((await mizan(folder, 'show', 'slurs', '--at', 'v1')).stderr).toMatch(
      /There is no version|not what was released|cannot be found/,
    );
  });

  it('suggests near versions', async () => {
    expect((await mizan(await makeReleased(), 'verify', 'v2')).stderr).toMatch(
      /no version "v2".*\nDid you mean v1/,
    );
  });
});

describe('a signed release', () => {
  const hasSsh = (() => {
    try {
      execFileSync('ssh-keygen', ['-?'], { stdio: 'ignore' });
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code !== 'ENOENT';
    }
  })();

  it.skipIf(!hasSsh)(
    hasSsh
      ? 'is verified with the keys that git trusts, and says when it cannot be'
      : 'skipped: needs ssh-keygen, install with: apt-get install openssh-client',
    async () => {
      const folder = makeRepository();
      const key = join(makeFolder(), 'key');
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
      git(folder, 'config', 'gpg.format', 'ssh');
      git(folder, 'config', 'user.signingkey', `${key}.pub`);
      expect((await mizan(folder, 'release', 'v1', ...DATES, '--sign')).exitCode).toBe(0);
      const unknown = await mizan(folder, 'verify');
      expect([unknown.exitCode, unknown.stdout]).toEqual([
        0,
        expect.stringContaining('cannot be checked here'),
      ]);
      writeFileSync(`${key}.signers`, `release@example.org ${readFileSync(`${key}.pub`, 'utf8')}`);
      git(folder, 'config', 'gpg.ssh.allowedSignersFile', `${key}.signers`);
      expect((await mizan(folder, 'verify')).stdout).toMatch(/✔ signature {2}Good "git" signature/);
    },
  );

  it('is refused in a sentence where git cannot sign', async () => {
    const folder = makeRepository();
    git(folder, 'config', 'gpg.format', 'ssh');
    git(folder, 'config', 'user.signingkey', '/nowhere/key.pub');
    const { exitCode, stderr } = await mizan(folder, 'release', 'v1', ...DATES, '--sign');
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/tag could not be signed/i)]);
    expect([git(folder, 'tag'), git(folder, 'status', '--porcelain')]).toEqual(['', '']);
  });
});
