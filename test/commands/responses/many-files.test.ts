/** A whole inbox at once: every good file is taken, every bad one is named with a sentence, and a second time adds nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planImport } from '../../../src/commands/responses/import-steps.ts';
import { build, makeConsulted } from '../../support/packets.ts';
import { commitAll, makeWorkspace, mizan, readBack } from '../../support/workspaces.ts';

const REGISTER = 'consultations/spring/register.yaml';
const BAD: Record<string, [content: string | Uint8Array, sentence: string]> = {
  'scan.pdf': ['%PDF-1.4', 'It is a PDF'],
  'photo.jpg': [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'It is a picture'],
  'empty.docx': ['', 'The file is empty'],
  'torn.docx': ['PK\u0003\u0004torn', 'The Word file is damaged'],
  'cut.json': ['{"schema":"mizan/response/1","answers":[', 'it is not valid JSON'],
  'readme.txt': ['Hello.\n', 'does not say who said it'],
};

/** An inbox of good files of every kind from a few organisations, and of everything that cannot be read. */
async function makeInbox(): Promise<{ folder: string; names: string[] }> {
  const folder = makeConsulted();
  await build(folder, '--all', '--format', 'md,docx');
  const names: string[] = [];
  const put = (name: string, content: string | Uint8Array): void => {
    writeFileSync(join(folder, name), content);
    names.push(name);
  };
  for (const organisation of ['lantern-circle', 'paper-kite', 'velvet-line']) {
    const { packets } = JSON.parse(readBack(folder, `packets-spring/${organisation}/manifest.json`));
    for (let at = 0; at < 5; at++) {
      const comments = [
        { section: 'slurs', locale: 'en', quote: null, text: `Thought ${at}.`, proposal: null },
      ];
      put(
        `${organisation}-${at}.json`,
        JSON.stringify({
          schema: 'mizan/response/1',
          packet: packets[0],
          permission: 'named',
          locale: 'en',
          answers: [],
          comments,
        }),
      );
    }
    names.push(`packets-spring/${organisation}/spring-${organisation}.docx`);
    put(`${organisation}.csv`, `organisation,section,comment\n${organisation},slurs,In a row.\n`);
  }
  put(
    'notes.txt',
    'group: Parents in one city\nparticipants: 9\ndate: 2023-04-03\n\n# slurs\n\n- Fewer words.\n',
  );
  for (const [name, [content]] of Object.entries(BAD)) put(name, content);
  mkdirSync(join(folder, 'attachments'));
  names.push('attachments', 'gone.json');
  return { folder, names };
}

it('takes what can be read, and names what cannot', async () => {
  const { folder, names } = await makeInbox();
  const ran = await mizan(folder, 'responses', 'import', ...names, '--received', '2023-04-20');
  expect(ran.exitCode).toBe(1);
  expect(ran.stderr).toBe('');
  const said = ran.stdout.replace(/\s+/g, ' ');
  for (const [name, [, sentence]] of Object.entries(BAD)) {
    expect(said).toContain(`${name} not imported`);
    expect(said).toContain(sentence);
  }
  expect(said).toContain('attachments is a folder');
  expect(said).toContain('There is no gone.json');
  expect(said).toContain('8 files were not imported; the others were.');
  // One line each for what there is nothing to say of; what all have in common is said once.
  expect(ran.stdout).toContain(
    'lantern-circle-0.json  answers saved by the form, from lantern-circle: 1 comment: new.\n',
  );
  expect(said.match(/Nothing was written into it/g)).toHaveLength(1);
  expect(said).toContain('▲ 3 files (packets-spring/lantern-circle/spring-lantern-circle.docx, ');
  expect(said).toContain(`19 new entries in ${REGISTER}. 8 files could not be read.`);
  const before = readBack(folder, REGISTER);
  const again = await mizan(folder, 'responses', 'import', ...names, '--received', '2023-04-21');
  expect(again.exitCode).toBe(1);
  expect(again.stdout).toContain('Nothing new. 19 entries there already. 8 files could not be read.');
  expect(readBack(folder, REGISTER)).toBe(before);
});

it('tells how far it is, and in machine words what became of each file', async () => {
  const { folder, names } = await makeInbox();
  const told: string[] = [];
  const wanted = {
    consultation: null,
    organisation: null,
    permission: null,
    received: '2023-04-20',
    packets: null,
  };
  const global = {
    directory: folder,
    config: null,
    color: false,
    quiet: false,
    progress: (text: string) => told.push(text),
  };
  const plan = await planImport(
    { arguments: names, options: {}, global, host: { cwd: folder } as never },
    wanted,
  );
  const reading = told.filter((text) => text.startsWith('Reading '));
  expect(reading[0]).toBe(`Reading 1 of ${names.length}: lantern-circle-0.json …`);
  expect(reading.at(-1)).toBe(`Reading ${names.length} of ${names.length}: gone.json …`);
  expect(plan.files.map(({ name }) => name)).toEqual(names);
  expect(plan.files.filter(({ failed }) => failed).map(({ name }) => name)).toEqual([
    ...Object.keys(BAD),
    'attachments',
    'gone.json',
  ]);
  expect(new Set(plan.files.filter(({ format }) => format === 'form').map((file) => file.build))).toEqual(
    new Set(['same']),
  );
});

it('goes on past a file that does not tell which of several consultations it answers', async () => {
  const consultation =
    'title: A\nfrom: HEAD\nto: worktree\nopens: 2023-01-01\ncloses: 2023-02-10\ncontact: { role: Us }\naims: To hear.\n';
  const folder = makeWorkspace({
    'consultations/spring/consultation.yaml': consultation,
    'consultations/winter/consultation.yaml': consultation,
    'organisations.yaml':
      'organisations:\n  - { id: paper-lantern, name: Paper Lantern (fictional), country: PK, kind: charity, fictional: true }\n',
    'a.csv': 'organisation,section,comment\npaper-lantern,slurs,Hm.\n',
    'b.json': JSON.stringify({
      schema: 'mizan/response/1',
      packet: { consultation: 'winter', organisation: 'paper-lantern' },
      answers: [],
      comments: [{ section: 'slurs', text: 'Hm.' }],
    }),
  });
  commitAll(folder);
  const ran = await mizan(folder, 'responses', 'import', 'a.csv', 'b.json', '--received', '2023-02-01');
  expect(ran.exitCode).toBe(1);
  expect(ran.stdout).toContain('a.csv  not imported');
  expect(ran.stdout).toContain('Add --consultation and one of spring, winter.');
  expect(ran.stdout).toContain('1 new entry in consultations/winter/register.yaml.');
});
