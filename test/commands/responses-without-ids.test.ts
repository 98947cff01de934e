/** Guidelines whose headings have no ids: topics, questions and answers still mean one section, also when it is renamed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitAll, git, makeFolder, mizan, readBack } from '../support/workspaces.ts';

const EN = (spam: string, title = 'Spam and scams') =>
  `# Rules\n\nBe kind.\n\n## ${title}\n\n${spam}\n\n## Appeals\n\nYou may appeal within 10 days of a decision, in any language.\n`;
const UR = (spam: string) =>
  `# اصول\n\nمہربانی کیجیے۔\n\n## اسپام اور دھوکا\n\n${spam}\n\n## اپیل\n\nآپ فیصلے کے بعد 10 دن کے اندر کسی بھی زبان میں اپیل کر سکتے ہیں۔\n`;

function makeConsulted(): string {
  const folder = makeFolder({
    'mizan.yaml':
      'source: en\nlocales:\n  en: { name: English, files: "en/{path}.md" }\n  ur: { name: اردو, files: "ur/{path}.md" }\n',
    'en/rules.md': EN('We do not allow spam.'),
    'ur/rules.md': UR('ہم اسپام کی اجازت نہیں دیتے۔'),
    'organisations.yaml':
      'organisations:\n  - { id: kite, names: { en: Kite (fictional) }, country: PK, kind: community, topics: [spam-and-scams], locales: [en, ur] }\n  - { id: moon, names: { en: Moon (fictional) }, country: PK, kind: community, topics: [appeals], locales: [en] }\n',
  });
  commitAll(folder, 'before');
  writeFileSync(join(folder, 'en/rules.md'), EN('We do not allow spam, scams or chain letters of any kind.'));
  writeFileSync(join(folder, 'ur/rules.md'), UR('ہم اسپام، دھوکے اور زنجیری خطوط کی اجازت نہیں دیتے۔'));
  commitAll(folder, 'draft');
  const [before, draft] = ['HEAD~1', 'HEAD'].map((one) => git(folder, 'rev-parse', one).trim());
  mkdirSync(join(folder, 'consultations/spring'), { recursive: true });
  writeFileSync(
    join(folder, 'consultations/spring/consultation.yaml'),
    `title: Spring\nfrom: "${before}"\nto: "${draft}"\nopens: 2023-04-01\ncloses: 2023-05-31\ncontact: { role: Team }\naims: Clear rules.\nquestions:\n  - { id: fair, section: spam-and-scams, text: Is it fair to senders? }\n`,
  );
  return folder;
}

describe('sections without ids', () => {
  it('are sent to whom they concern, asked about, answered, and followed', async () => {
    const folder = makeConsulted();
    expect((await mizan(folder, 'check', '-q')).stdout).not.toContain('register/unknown');
    const built = await mizan(folder, 'packet', 'build', '--all', '-f', 'md');
    expect(built.stderr).toContain('Nothing changes on the topics of moon');
    const packet = readBack(folder, 'packets-spring/kite/spring-kite.md');
    expect(packet).toContain('Is it fair to senders?');
    expect(readBack(folder, 'packets-spring/moon/spring-moon.md')).not.toContain('Is it fair to senders?');

    const answered = packet
      .replace(/(<!-- mz:answer en q:fair -->\n)/, '$1\nNot to newsletters.\n')
      .replace('chain letters of any kind.\n\n<!-- /mz:section', 'chain letters at all.\n\n<!-- /mz:section');
    writeFileSync(join(folder, 'kite.md'), answered);
    writeFileSync(
      join(folder, 'table.csv'),
      'Organisation,Section,Comment\nMoon,2. Appeals,Too short\nKite,اسپام اور دھوکا,Good\n',
    );
    const imported = await mizan(
      folder,
      'responses',
      'import',
      'kite.md',
      'table.csv',
      '--received',
      '2023-04-20',
    );
    expect(imported.stdout).not.toContain('unplaced');
    const register = readBack(folder, 'consultations/spring/register.yaml');
    expect(register.match(/section: .*/g)).toEqual([
      ...Array.from(
        { length: (register.match(/section: spam-and-scams/g) ?? []).length - 1 },
        () => 'section: spam-and-scams',
      ),
      'section: appeals',
      'section: spam-and-scams',
    ]);
    expect((await mizan(folder, 'responses')).stdout).toContain('spam-and-scams  Spam and scams  in rules');

    writeFileSync(
      join(folder, 'en/rules.md'),
      EN('We do not allow spam, scams or chain letters of any kind.', 'Unwanted messages'),
    );
    commitAll(folder, 'renamed');
    const moved = await mizan(folder, 'responses', 'reanchor');
    expect(moved.exitCode).toBe(0);
    const after = readBack(folder, 'consultations/spring/register.yaml');
    expect(after).toContain('section: unwanted-messages');
    expect(after).not.toContain('section: spam-and-scams');
    expect(after).not.toContain('orphaned');
    expect(moved.stderr).toBe('');
    const yaml = join(folder, 'consultations/spring/consultation.yaml');
    writeFileSync(
      yaml,
      readBack(folder, 'consultations/spring/consultation.yaml').replace(/^to: .*$/m, 'to: HEAD'),
    );
    const moving = await mizan(folder, 'responses', 'reanchor', '--dry-run');
    expect(moving.stderr).toContain('is called "HEAD", and that moves with every commit');
    expect((await mizan(folder, 'history', 'Unwanted messages')).stdout).toContain('may not be published');
    const report = await mizan(folder, 'responses', 'report', '-f', 'markdown', '--locale', 'en');
    expect(report.stdout).toContain('Unwanted messages');
    expect((await mizan(folder, 'check', '-q')).stdout).not.toContain('register/unknown');
  });
});
