/** `section/changed-id`: ids held against the version in force. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../../../src/document/corpus.ts';
import { lintCorpus } from '../../../src/lint/lint.ts';
import { makeConfig } from '../../../src/workspace/config-file.ts';
import { commitAll, git, makeWorkspace, mizan, readBack } from '../../support/workspaces.ts';

const config = makeConfig(
  'source: en\nlocales:\n  en: { files: "{path}.md" }\n',
  '/g/mizan.yaml',
  (path) => path,
  () => '',
);
const corpus = (text: string, path = 'a') =>
  parseCorpus([{ locale: 'en', path, file: `${path}.md`, text }], config);
const BODY =
  'We do not allow content that attacks people because of who they are, in words, pictures or sounds.\n';
const before = corpus(`# Hate {#hate}\n\n${BODY}\n## Slurs {#slurs}\n\nShort.\n`);
const find = (text: string, path?: string) =>
  lintCorpus(corpus(text, path), config, { before, only: ['section/changed-id'] }).map(({ message }) =>
    message.slice(0, 44),
  );

describe('section/changed-id', () => {
  it.each([
    ['a changed id under the same title', `# Hate {#hate}\n\n${BODY}\n## Slurs {#slur-words}\n\nOther.\n`],
    ['a changed id over the same text', `# Hatred {#hatred}\n\n${BODY}\n## Slurs {#slurs}\n\nShort.\n`],
  ])('finds %s', (_, text) => {
    expect(find(text)).toEqual([expect.stringMatching(/^Unexpected id \{#.*\}, expected \{#/)]);
  });

  it('finds it in another document too, and an id that was lost', () => {
    expect(find(`# Hate {#hate-2}\n\n${BODY}`, 'b')).toHaveLength(1);
    expect(find(`# Hate {#hate}\n\n${BODY}\n## Slurs\n\nShort.\n`)).toEqual([
      expect.stringMatching(/^Unexpected section without an id/),
    ]);
  });

  it.each([
    ['nothing changed', `# Hate {#hate}\n\n${BODY}\n## Slurs {#slurs}\n\nShort.\n`],
    [
      'a section is renamed or reworded and keeps its id',
      '# Hatred {#hate}\n\nOther.\n\n## Words {#slurs}\n\nShort.\n',
    ],
    [
      'a new section stands beside the old',
      `# Hate {#hate}\n\n${BODY}\n## Slurs {#slurs}\n\nShort.\n\n## Slurs {#more-slurs}\n\nMore.\n`,
    ],
  ])('says nothing where %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it('is part of check, against what is in force', async () => {
    const folder = makeWorkspace();
    commitAll(folder);
    git(folder, 'config', 'user.name', 'R');
    git(folder, 'config', 'user.email', 'r@example.org');
    await mizan(folder, 'release', 'v1', '--announced', '2022-09-01', '--effective', '2022-10-01');
    for (const file of ['en/hate.md', 'ur/hate.md'])
      writeFileSync(join(folder, file), readBack(folder, file).replace('{#slurs}', '{#insults}'));
    const { exitCode, stdout } = await mizan(folder, 'check');
    expect(stdout).toContain('section/changed-id');
    expect(exitCode).toBe(1);
  });
});
