/** Documents whose titles are plain lines: the packet cuts them at those lines, and what comes back is held against just that. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commitAll, git, makeWorkspace, mizan } from '../../support/workspaces.ts';

const TOPICS = ['Threats', 'Insults', 'Spam', 'Forgery', 'Gambling', 'Weapons'];
/** A heading inside of a list item, and more text than titles. */
const topic = (title: string): string =>
  `- #### ${title}\n   We never allow ${title.toLowerCase()} of any kind on our pages, whoever wrote it and why. ${'Write to us wherever you see it, and we will look at it as soon as we can. '.repeat(16)}\n\n`;

it('a packet with parts that go gives nothing back unless somebody wrote into it, and then in its place', async () => {
  const intro = '# Rules\n\nBe kind to each other.\n\n## What is not allowed?\n\nThese are the limits:\n\n';
  const folder = makeWorkspace({
    'en/rules.md': `${intro}${TOPICS.map(topic).join('')}## The end\n\nThank you for reading.\n`,
    'organisations.yaml':
      'organisations:\n  - { id: paper-lantern, name: Paper Lantern (fictional), country: PK, kind: charity, locales: [en], fictional: true }\n',
    'consultations/spring/consultation.yaml':
      'title: Spring\nfrom: HEAD~1\nto: HEAD\nopens: 2023-01-01\ncloses: 2023-02-10\ncontact: { role: The policy team }\naims: To hear what people say.\n',
    'packets/consultation.en.md': '# Dear {organisation} {#letter}\n\nPlease answer by {closes}.\n',
  });
  commitAll(folder, 'first');
  writeFileSync(
    join(folder, 'en/rules.md'),
    '# Rules\n\nBe kind to each other.\n\n## The end\n\nThank you for reading it.\n',
  );
  git(folder, 'commit', '-q', '-a', '-m', 'second');
  const built = await mizan(folder, 'packet', 'build', '--all', '--format', 'md', '--out', 'out');
  expect(built.exitCode).toBe(0);
  const name = join(folder, 'out/paper-lantern/spring-paper-lantern.md');
  const text = readFileSync(name, 'utf8');
  // It is cut there at all.
  expect(text.match(/<!-- mz:section rules\.was\.\d+ en -->/g)!.length).toBeGreaterThan(4);
  expect((await mizan(folder, 'responses', 'import', name)).stdout).toContain('Nothing new.');
  const written = text.replace(
    /(<!-- mz:section rules\.was\.[\s\S]*?We never allow gambling) of any kind/,
    '$1 for money',
  );
  writeFileSync(join(folder, 'back.md'), written);
  const ran = await mizan(folder, 'responses', 'import', 'back.md');
  expect(ran.stdout).toContain('1 edit: new.');
  expect(ran.stdout).toContain('1 on the section as it was sent.');
});
