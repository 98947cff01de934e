/** Packets go out and come back: what nobody wrote into gives nothing, and what somebody wrote comes back word for word. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OfficeReader } from '../../consult/returned/docx/office.ts';
import { findLibreOffice, NO_LIBREOFFICE } from '../../support/libreoffice.ts';
import {
  commitAll,
  EN_TOPIC,
  git,
  makeWorkspace,
  mizan,
  readBack,
  UR_TOPIC,
} from '../../support/workspaces.ts';

const FILES = {
  'organisations.yaml':
    'organisations:\n  - { id: paper-lantern, name: Paper Lantern (fictional), country: PK, kind: charity, locales: [en, ur], fictional: true }\n',
  'consultations/spring/consultation.yaml': `title: { en: Spring, ur: بہار }
from: HEAD~1
to: HEAD
opens: 2023-01-01
closes: 2023-02-10
contact: { role: { en: The policy team, ur: پالیسی ٹیم } }
aims: { en: To hear what people say., ur: لوگوں کی رائے سننا۔ }
questions:
  - { id: clear, kind: scale, text: { en: Is it clear?, ur: کیا یہ واضح ہے؟ } }
`,
  'packets/consultation.en.md':
    '# Dear {organisation} {#letter}\n\nPlease answer by {closes}.\n\n- One\n- Two\n',
  'packets/consultation.ur.md': '# محترم {organisation} {#letter}\n\nبراہ کرم {closes} تک جواب دیں۔\n',
};

const GUNS =
  'We do not allow the sale of guns, of parts of guns or of ammunition anywhere on the platform. Museums may show old guns behind glass.';
const KNIVES =
  'We do not allow the sale of flick knives, butterfly knives or daggers to anybody under the age of 18. Kitchen knives are fine in videos about food.';

async function makePacket(): Promise<{ folder: string; name: string }> {
  const folder = makeWorkspace({
    ...FILES,
    'en/arms.md': `# Arms {#arms}\n\n## Weapons {#weapons}\n\n${GUNS}\n\n${KNIVES}\n\n## Old rule {#old-rule}\n\nToy swords are not allowed in any video made in a theatre.\n`,
  });
  commitAll(folder, 'first');
  writeFileSync(
    join(folder, 'en/hate.md'),
    `${EN_TOPIC.replace('- Threats', '- Threats and slander')}\n## Satire {#satire}\n\nSatire of the powerful is **welcome**. It may be sharp.\n\n| A | B |\n| --- | --- |\n| a | b |\n`,
  );
  writeFileSync(
    join(folder, 'ur/hate.md'),
    `${UR_TOPIC.replace('- دھمکیاں', '- دھمکیاں اور بہتان')}\n## طنز {#satire}\n\nطاقتور لوگوں پر طنز کی اجازت ہے۔\n`,
  );
  // One section cut in two, and one that goes.
  writeFileSync(
    join(folder, 'en/arms.md'),
    `# Arms {#arms}\n\n## Weapons {#weapons}\n\n${GUNS}\n\n## Knives {#knives}\n\n${KNIVES}\n`,
  );
  git(folder, 'commit', '-q', '-a', '-m', 'second');
  const built = await mizan(
    folder,
    'packet',
    'build',
    '--org',
    'paper-lantern',
    '--format',
    'docx,md',
    '--out',
    'out',
  );
  expect(built.stderr).not.toContain('bug');
  return { folder, name: 'out/paper-lantern/spring-paper-lantern' };
}

it('a packet that nobody wrote into gives no entry', async () => {
  const { folder, name } = await makePacket();
  const ran = await mizan(folder, 'responses', 'import', `${name}.md`, `${name}.docx`, '--format', 'json');
  expect(ran.stderr).toBe('');
  const { files } = JSON.parse(ran.stdout).data;
  expect(files.map(({ items, edits, senders }: Record<string, unknown>) => [items, edits, senders])).toEqual([
    [0, 0, ['paper-lantern']],
    [0, 0, ['paper-lantern']],
  ]);
});

it('a filled Markdown packet gives its answers, comments, edits in both languages, and what was written elsewhere', async () => {
  const { folder, name } = await makePacket();
  const path = join(folder, `${name}.md`);
  const filled = readFileSync(path, 'utf8')
    .replace(/(<!-- mz:answer en q:clear -->[\s\S]*?)- \[ \] 5/, '$1- [x] 5')
    .replace(/(<!-- mz:answer ur c:whole -->\n)/, '$1\nشکریہ۔\n')
    .replace('It may be sharp.', 'It {==may==}{>>Who may?<<} be {~~sharp~>blunt~~}.')
    .replace('طنز کی اجازت ہے۔\n', 'طنز کی اجازت ہمیشہ ہے۔\n')
    .replace('- Two\n', '- Two\n\nWe met twice.\n');
  writeFileSync(path, filled);
  const ran = await mizan(folder, 'responses', 'import', `${name}.md`, '--received', '2023-02-01');
  expect(ran.stdout).toContain('= 6 entries: all new.');
  const { sections } = JSON.parse((await mizan(folder, 'responses', '--format', 'json')).stdout).data;
  const said = sections.flatMap(({ entries }: { entries: Record<string, unknown>[] }) =>
    entries.map(({ kind, section, locale, text, anchor }) => [kind, section, locale, text, anchor]),
  );
  expect(said).toEqual([
    ['comment', 'satire', 'en', 'Who may?', 'placed'],
    ['edit', 'satire', 'en', 'It may be blunt.', 'placed'],
    ['edit', 'satire', 'ur', 'طاقتور لوگوں پر طنز کی اجازت ہمیشہ ہے۔', 'placed'],
    ['answer', null, 'en', '5', 'whole'],
    ['comment', null, 'ur', 'شکریہ۔', 'whole'],
    ['comment', null, 'en', 'We met twice.', 'unplaced'],
  ]);
  expect(readBack(folder, 'consultations/spring/register.yaml')).toContain('packet: ');
  const again = await mizan(folder, 'responses', 'import', `${name}.md`, '--received', '2023-02-02');
  expect(again.stdout).toContain('Nothing new. 6 entries there already.');
});

const program = findLibreOffice();

it.skipIf(!program)(
  `a Word packet marked up in LibreOffice comes back the same (${program ? 'found' : NO_LIBREOFFICE})`,
  async () => {
    const { folder, name } = await makePacket();
    const office = new OfficeReader(program!);
    try {
      const packet = new Uint8Array(readFileSync(join(folder, `${name}.docx`)));
      const marked = office.mark(packet, [
        ['Comment', 'butterfly knives', 'Somebody', 'What is that?'],
        ['Replace', 'It may be sharp.', 'It may be blunt.'],
        ['Answer', 'mz|ur|c:whole', 'شکریہ۔'],
      ]);
      writeFileSync(join(folder, 'back.docx'), marked);
    } finally {
      office.close();
    }
    const ran = await mizan(folder, 'responses', 'import', 'back.docx', '--received', '2023-02-01');
    expect(ran.stdout).toContain('from paper-lantern');
    expect(ran.stdout).toContain('2 comments and 1 edit = 3 entries: all new.');
    const register = readBack(folder, 'consultations/spring/register.yaml');
    expect(register).toMatch(
      /kind: comment\n {4}locale: en\n {4}section: knives\n[\s\S]*?text: What is that\?/,
    );
    expect(register).toMatch(/from: It may be sharp\.\n {6}to: It may be blunt\./);
    expect(register).toMatch(/locale: ur\n {4}text: شکریہ۔\n {4}anchor: whole/);
    const [stored] = /paper-lantern-\w+\.docx/.exec(register)!;
    expect(existsSync(join(folder, 'consultations/spring/responses', stored))).toBe(true);
  },
  60_000,
);
