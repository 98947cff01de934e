/** `mizan organisations --answered`: who is to be reminded, and what a mail merge needs for it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build, makeConsulted, replaceIn } from '../../support/packets.ts';
import { mizan } from '../../support/workspaces.ts';

const REGISTER = `entries:
  - { id: r-aaaaaaaaaaaa, organisation: paper-kite, text: One., received: 2023-04-03 }
  - { id: r-bbbbbbbbbbbb, organisation: paper-kite, text: Two., received: 2023-06-03 }
`;

function makeAnswered(): string {
  const folder = makeConsulted();
  writeFileSync(join(folder, 'consultations/spring/register.yaml'), REGISTER);
  return folder;
}

it('lists who has answered, who has not, and who came late, with the numbers below', async () => {
  const folder = makeAnswered();
  const list = async (...argv: string[]): Promise<string> =>
    (await mizan(folder, 'organisations', ...argv)).stdout;
  const numbers =
    '1 of 3 organisations asked has answered, 1 of them after the last day; 2 have not. It closes on 2023-05-31, in 40 days.\n';
  const no = await list('--answered', 'no');
  expect(no).toMatch(/lantern-circle[\s\S]*velvet-line/);
  expect(no).not.toContain('paper-kite');
  expect(no.replace(/(?<=listed\.[^\n]*)\n/, ' ')).toContain(`2 of 3 listed. ${numbers}`);
  expect(no).toContain('mizan organisations --answered no --format csv');
  expect(await list('--answered', 'yes')).toMatch(/paper-kite .* 2023-04-03, 2 entries, 1 of them late\n/);
  expect(await list('--answered', 'late')).toContain('1 of 3 listed.');
  expect(await list('--consultation', 'spring')).toContain(`\n\n${numbers}`);
  expect(await list('--answered', 'no', '--country', 'KE')).not.toContain('lantern-circle');
  expect((await mizan(folder, 'responses')).stdout.replace(/\n(?=2023)/, ' ')).toContain(numbers);
});

it('gives a mail merge what it needs, the files of the packets that were built among it', async () => {
  const folder = makeAnswered();
  replaceIn(folder, 'organisations.yaml', 'contact: The lamplighter', 'contact: "=cmd"');
  await build(folder, '--org', 'velvet-line', '-f', 'md,html');
  const ran = await mizan(folder, 'organisations', '--answered', 'no', '--format', 'csv');
  expect([ran.exitCode, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout.split('\r\n')).toEqual([
    '\uFEFFid,name (en),name (ur),locale,languages,contact role (en),contact role (ur),country,kind,consultation,title,closes,answered,entries,late,first answer,packets',
    "lantern-circle,Lantern Circle (fictional),لالٹین حلقہ (فرضی),en,en,'=cmd,,PK,community,spring,Spring consultation,2023-05-31,no,0,0,,",
    'velvet-line,Velvet Line (fictional),مخملی لائن (فرضی),ur,ur,The weaver,,KE,helpline,spring,بہار کی مشاورت,2023-05-31,no,0,0,,packets-spring/velvet-line/spring-velvet-line.html packets-spring/velvet-line/spring-velvet-line.md',
    '',
  ]);
});

it('gives programs the same, and says where no packets are', async () => {
  const folder = makeAnswered();
  const ran = await mizan(
    folder,
    'organisations',
    '--answered',
    'late',
    '--format',
    'json',
    '--packets',
    'out',
  );
  expect(ran.stderr).toContain('No packets of these organisations are in out');
  const { data } = JSON.parse(ran.stdout);
  expect(data).toMatchObject({
    consultation: 'spring',
    asked: 3,
    answered: 1,
    late: 1,
    state: 'open',
    daysLeft: 41,
  });
  expect(data.organisations).toMatchObject([
    {
      id: 'paper-kite',
      answered: true,
      entries: 2,
      late: 1,
      first: '2023-04-03',
      last: '2023-06-03',
      packets: [],
    },
  ]);
  const worklist = JSON.parse((await mizan(folder, 'responses', '--format', 'json')).stdout).data;
  expect(worklist.answers).toMatchObject({ asked: 3, answered: 1, closes: '2023-05-31' });
});

it('refuses what it cannot tell', async () => {
  const folder = makeAnswered();
  expect((await mizan(folder, 'organisations', '--consultation', 'summer')).stderr).toContain('summer');
  expect((await mizan(folder, 'organisations', '--packets', 'out')).stderr).toContain(
    '--packets is for lists of who has answered.',
  );
});
