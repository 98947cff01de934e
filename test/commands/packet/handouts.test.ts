/** `mizan packet build --kind`: handouts of workshops and guides of focus groups, for every audience. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  allText,
  build,
  buildWith,
  digestsBelow,
  makeConsulted,
  replaceIn,
  verifyPacket,
} from '../../support/packets.ts';
import { mizan, readBack } from '../../support/workspaces.ts';

const AUDIENCES = ['parents', 'students', 'teachers', 'creators'];

describe('packet build --kind', () => {
  it.each(AUDIENCES)(
    'makes a handout, the notes of the facilitator and a guide for %s, in every form',
    async (audience) => {
      const folder = makeConsulted();
      const workshop = await build(folder, '--kind', 'workshop', '--audience', audience, '-o', 'out');
      const group = await build(folder, '--kind', 'focus-group', '--audience', audience, '-o', 'out');
      expect([workshop.exitCode, group.exitCode, workshop.stderr, group.stderr]).toEqual([0, 0, '', '']);
      const forms = (name: string): string[] =>
        ['docx', 'html', 'md', 'pdf'].map((format) => `${name}.${format}`);
      const [w, g] = [`workshop-${audience}`, `focus-group-${audience}`];
      expect(readdirSync(join(folder, 'out', w)).sort()).toEqual(
        ['manifest.json', ...forms(`${w}-facilitator`), ...forms(`${w}-handout`)].sort(),
      );
      expect(readdirSync(join(folder, 'out', g)).sort()).toEqual([...forms(g), 'manifest.json'].sort());
      expect([verifyPacket(join(folder, 'out', w)), verifyPacket(join(folder, 'out', g))]).toEqual([
        'complete',
        'complete',
      ]);
    },
  );

  it('gives both languages, or the one asked for', async () => {
    const folder = makeConsulted();
    const argv = ['--kind', 'workshop', '--audience', 'parents', '-f', 'docx,html,md'];
    await build(folder, ...argv);
    await build(folder, ...argv, '--locale', 'ur', '-o', 'ur');
    for (const format of ['docx', 'html', 'md']) {
      const name = `workshop-parents/workshop-parents-handout.${format}`;
      const [both, urdu] = [
        allText(join(folder, 'packets-workshop', name)),
        allText(join(folder, 'ur', name)),
      ];
      for (const text of [both, urdu]) expect(text).toContain('دل دکھانے والے الفاظ');
      expect(both).toContain('Words that hurt');
      for (const words of ['Words that hurt', 'Be calm.', 'A joke about oneself'])
        expect(urdu).not.toContain(words);
    }
    expect(readBack(folder, 'ur/workshop-parents/workshop-parents-facilitator.md')).toContain('پرسکون رہیں');
  });

  it('hands the notes of the facilitator to nobody else', async () => {
    const folder = makeConsulted();
    await build(folder, '--kind', 'workshop', '--audience', 'students', '-f', 'docx,html,md', '-o', 'out');
    for (const format of ['docx', 'html', 'md']) {
      const handout = allText(join(folder, `out/workshop-students/workshop-students-handout.${format}`));
      expect(handout).not.toMatch(/Be calm|پرسکون/);
      expect(handout).toContain('Night Line (fictional)');
    }
  });

  it('is the same twice, of the day of the clock, of SOURCE_DATE_EPOCH, or the one asked for', async () => {
    const folder = makeConsulted();
    const dated = async (out: string, env: Record<string, string>, ...argv: string[]) => {
      const asked = ['--kind', 'focus-group', '--audience', 'teachers', '-f', 'md,docx', '-o', out, ...argv];
      expect((await buildWith(env, folder, ...asked)).exitCode).toBe(0);
      return digestsBelow(join(folder, out));
    };
    const clock = await dated('a', {});
    expect(readBack(folder, 'a/focus-group-teachers/focus-group-teachers.md')).toContain('21 April 2023');
    expect(await dated('b', { SOURCE_DATE_EPOCH: String(Date.UTC(2023, 3, 21, 12) / 1000) })).toEqual(clock);
    expect(await dated('c', {}, '--date', '2023-04-21')).toEqual(clock);
    expect(await dated('d', { SOURCE_DATE_EPOCH: '1000000000' })).not.toEqual(clock);
    expect(readBack(folder, 'd/focus-group-teachers/focus-group-teachers.md')).toContain('9 September 2001');
  });

  it('has a sheet that is read back, with what nobody wrote giving nothing', async () => {
    const folder = makeConsulted();
    await build(folder, '--kind', 'focus-group', '--audience', 'parents', '-f', 'docx,md', '-o', 'out');
    const name = 'out/focus-group-parents/focus-group-parents';
    const blank = await mizan(
      folder,
      'responses',
      'import',
      `${name}.docx`,
      `${name}.md`,
      '--format',
      'json',
    );
    for (const file of JSON.parse(blank.stdout).data.files)
      expect(file).toMatchObject({ items: 0, edits: 0 });
    replaceIn(folder, `${name}.md`, /(<!-- mz:answer ur q:said\.words -->\n)/, '$1\nیہ واضح نہیں۔\n');
    const ran = await mizan(folder, 'responses', 'import', `${name}.md`);
    expect(ran.stdout).toContain('1 comment: new.');
    expect(readBack(folder, 'consultations/spring/register.yaml')).toMatch(
      /section: slurs[\s\S]*text: یہ واضح نہیں۔/,
    );
  });

  it('says so where an audience has no topic, or a template is missing', async () => {
    const folder = makeConsulted({ 'packets/workshop.ur.md': null, 'packets/focus-group.en.md': null });
    replaceIn(folder, 'resources.yaml', '[parents, students, teachers, creators]', '[parents]');
    const none = await build(folder, '--kind', 'workshop', '--audience', 'creators');
    expect(none.exitCode).toBe(2);
    expect(none.stderr).toContain('resources.yaml has no topic for creators.');
    const bare = makeConsulted({ 'resources.yaml': null });
    expect((await build(bare, '--kind', 'workshop', '--audience', 'creators')).stderr).toContain(
      'There are no topics for workshops and focus groups yet.\nBegin with: mizan init --workshops',
    );
    const half = await build(folder, '--kind', 'workshop', '--audience', 'parents', '-f', 'md');
    expect(half.exitCode).toBe(0);
    expect(half.stderr).toContain('There is no template packets/workshop.ur.md');
    const gone = await build(folder, '--kind', 'focus-group', '--audience', 'parents', '-f', 'md');
    expect(gone.exitCode).toBe(2);
    expect(gone.stderr).toContain('The template packets/focus-group.en.md is missing.');
  });
});
