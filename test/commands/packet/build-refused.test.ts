/** What `mizan packet build` says when something is wrong: one sentence, what to do, and nothing left that looks whole. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, digestsBelow, makeConsulted, replaceIn } from '../../support/packets.ts';
import { makeWorkspace, readBack } from '../../support/workspaces.ts';

const ONE = ['--org', 'paper-kite', '-f', 'md'];
const YAML = 'consultations/spring/consultation.yaml';

describe('an unknown', () => {
  it.each([
    [
      'organisation',
      ['--org', 'paper-kit'],
      'There is no organisation "paper-kit" in organisations.yaml.',
      'Did you mean paper-kite?',
    ],
    [
      'organisation far from any',
      ['--org', 'zzz'],
      'There is no organisation "zzz"',
      'Run "mizan organisations" for the list.',
    ],
    [
      'organisation that is a path',
      ['--org', '../../x'],
      'There is no organisation "../../x"',
      'mizan organisations',
    ],
    [
      'consultation',
      [...ONE, '--consultation', 'sprong'],
      'There is no consultation "sprong".',
      'Did you mean "spring"?',
    ],
    [
      'consultation that is a path',
      [...ONE, '--consultation', '../spring'],
      'There is no consultation "../spring".',
      'spring',
    ],
    ['format', ['--all', '-f', 'dox'], 'There is no packet format "dox".', 'Did you mean docx?'],
    [
      'format far from any',
      ['--all', '-f', 'parchment'],
      'There is no packet format "parchment".',
      'Formats are: docx, html, pdf, md.',
    ],
    [
      'format that is none',
      ['--all', '-f', ','],
      '--format names no format.',
      'Formats are: docx, html, pdf, md.',
    ],
    ['day', [...ONE, '--date', '2023-02-30'], '"2023-02-30" is not a date.', 'Write dates as'],
    ['audience', ['--kind', 'workshop', '--audience', 'parent'], '"parent"', 'parents'],
    ['kind', ['--kind', 'workshops'], '"workshops"', 'workshop'],
    [
      'locale',
      ['--kind', 'workshop', '--audience', 'parents', '--locale', 'urd'],
      'There is no locale "urd" in mizan.yaml.',
      'Did you mean "ur"?',
    ],
  ])('%s is named, with what is near', async (_, argv, message, hint) => {
    const folder = makeConsulted();
    const before = digestsBelow(folder);
    const ran = await build(folder, ...argv);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).toContain(hint);
    expect(digestsBelow(folder)).toEqual(before);
  });
});

describe('what does not go together', () => {
  it.each([
    ['nobody is named', [], 'no organisation was named', '--all'],
    [
      'all and one',
      ['--all', '--org', 'paper-kite'],
      '--org and --all were both given.',
      'Give one of them.',
    ],
    [
      'an audience for organisations',
      ['--all', '--audience', 'parents'],
      '--audience is for workshops',
      '--kind workshop',
    ],
    [
      'a workshop for an organisation',
      ['--kind', 'workshop', '--org', 'paper-kite'],
      'A workshop is for an audience',
      '--audience',
    ],
    [
      'a focus group of nobody',
      ['--kind', 'focus-group'],
      'A focus-group needs an audience.',
      'parents, students',
    ],
  ])('%s', async (_, argv, message, hint) => {
    const ran = await build(makeConsulted(), ...argv);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).toContain(hint);
  });
});

describe('the state of the consultation', () => {
  it('is told where it is closed', async () => {
    const folder = makeConsulted();
    replaceIn(folder, YAML, '2023-05-31', '2023-04-20');
    const ran = await build(folder, ...ONE);
    expect(ran.exitCode).toBe(0);
    expect(ran.stderr).toContain(
      'The consultation "spring" closed on 2023-04-20: answers that come now are late.',
    );
  });

  it('is no matter where it is not open yet, or closes today', async () => {
    const folder = makeConsulted();
    replaceIn(folder, YAML, '2023-05-31', '2023-04-21');
    expect(await build(folder, ...ONE)).toMatchObject({ exitCode: 0, stderr: '' });
    replaceIn(folder, YAML, '2023-04-21', '2023-06-21');
    replaceIn(folder, YAML, '2023-04-01', '2023-05-01');
    expect(await build(folder, ...ONE)).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('needs its organisations', async () => {
    const folder = makeConsulted();
    replaceIn(folder, YAML, 'restricted:', 'organisations: [velvet-line]\nrestricted:');
    const ran = await build(folder, ...ONE);
    expect(ran.stderr).toContain('paper-kite is not asked in the consultation "spring".');
    rmSync(join(folder, 'organisations.yaml'));
    expect((await build(folder, ...ONE)).stderr).toContain(
      'There is no organisation "paper-kite" in organisations.yaml.',
    );
    const none = await build(folder, '--all', '-f', 'md');
    expect(none.exitCode).toBe(2);
    expect(none.stderr).toContain('No organisation is asked in the consultation "spring".');
  });

  it('needs revisions that exist', async () => {
    const folder = makeConsulted();
    replaceIn(folder, YAML, 'to: HEAD', 'to: mian');
    const ran = await build(folder, ...ONE);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toBe('mizan: There is no version or revision "mian" here.\nDid you mean main?\n');
  });

  it('needs git', async () => {
    const folder = makeConsulted();
    rmSync(join(folder, '.git'), { recursive: true });
    const ran = await build(folder, ...ONE);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('needs a git repository');
  });

  it('needs a consultation at all', async () => {
    const ran = await build(makeWorkspace(), ...ONE);
    expect(ran.stderr).toMatch(
      /^mizan: There is no consultation here\.\nBegin one with: mizan init --consultation ID/,
    );
  });
});

describe('what is missing in a language', () => {
  it('is shown in the other, and said', async () => {
    const folder = makeConsulted({}, { 'ur/hate.md': null });
    execFileSync('git', ['-C', folder, 'checkout', '-q', 'HEAD~1', '--', 'ur/hate.md']);
    execFileSync('git', [
      '-C',
      folder,
      '-c',
      'user.name=T',
      '-c',
      'user.email=t@example.org',
      'commit',
      '-q',
      '--amend',
      '-m',
      'after',
    ]);
    const ran = await build(folder, '--all', '-f', 'md,html');
    expect(ran.exitCode).toBe(0);
    expect(ran.stderr).toContain('1 section is not in اردو yet and shown in the language there is: slurs.');
  });

  it('is the letter of the source, and said', async () => {
    const folder = makeConsulted({ 'packets/consultation.ur.md': null });
    const ran = await build(folder, ...ONE);
    expect(ran.exitCode).toBe(0);
    expect(ran.stderr).toContain(
      'There is no template packets/consultation.ur.md: what is in اردو begins with the en one.',
    );
  });

  it('says nothing of a day that the consultation has not, and of a contact that nobody has', async () => {
    const letter = 'Dear {organisation}, {contact}: write to {address}. Secret until {embargo}.\n';
    const folder = makeConsulted({
      'packets/consultation.en.md': letter,
      'packets/consultation.ur.md': letter.replace('Secret until {embargo}.', ''),
    });
    replaceIn(folder, YAML, ', address: answers@guidelines.example', '');
    replaceIn(folder, 'organisations.yaml', ', contact: The kite flyer', '');
    const ran = await build(folder, ...ONE);
    expect(ran.stderr).toBe('');
    const packet = readBack(folder, 'packets-spring/paper-kite/spring-paper-kite.md');
    expect(packet).toContain('Dear Paper Kite (fictional): write to Policy team.\n');
    expect(packet).not.toContain('Secret');
  });

  it('is refused where it is the source', async () => {
    const ran = await build(makeConsulted({ 'packets/consultation.en.md': null }), ...ONE);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toContain('The template packets/consultation.en.md is missing.');
  });

  it('is taken from the example of mizan where there is no letter at all, and said', async () => {
    const none = { 'packets/consultation.en.md': null, 'packets/consultation.ur.md': null };
    const ran = await build(makeConsulted(none), ...ONE, '-f', 'md');
    expect(ran.exitCode).toBe(0);
    expect(ran.stderr).toContain("the words are those of mizan's own example");
  });

  it('is nothing to those whose topics do not change', async () => {
    const folder = makeConsulted();
    replaceIn(folder, 'organisations.yaml', 'topics: [hate]', 'topics: [elsewhere]');
    const ran = await build(folder, '--all', '-f', 'md');
    expect(ran.stderr).toContain(
      'Nothing changes on the topics of paper-kite: that packet holds the letter and the general questions only.',
    );
  });
});

describe('an id that would lead elsewhere', () => {
  it.each(['../x', '..', 'a/b', '.git', 'C:x', 'x\\y', 'con'])(
    'is refused for an organisation: %s',
    async (id) => {
      const folder = makeConsulted();
      replaceIn(folder, 'organisations.yaml', 'id: paper-kite', `id: ${JSON.stringify(id)}`);
      const ran = await build(folder, '--all', '-f', 'md');
      expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
      expect(ran.stderr).toMatch(/organisations\.yaml.*3/);
    },
  );

  it('is refused for a consultation', async () => {
    const folder = makeConsulted();
    mkdirSync(join(folder, 'consultations/..x'));
    writeFileSync(join(folder, 'consultations/..x/consultation.yaml'), 'title: x\n');
    const ran = await build(folder, ...ONE);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('"..x" cannot be the id of a consultation');
  });
});

describe('a place that cannot be written to', () => {
  it('is a file', async () => {
    const folder = makeConsulted();
    writeFileSync(join(folder, 'taken'), 'mine');
    for (const out of ['taken', 'taken/below']) {
      const ran = await build(folder, ...ONE, '--out', out);
      expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
      expect(ran.stderr).toMatch(/^mizan: taken\S* .*file/);
    }
    for (const argv of [
      ['--all', '-f', 'md', '--out', 'taken'],
      [...ONE, '--out', ''],
    ])
      expect((await build(folder, ...argv)).exitCode).toBe(2);
  });

  it('is a packet folder that is a file, or leads nowhere', async () => {
    const folder = makeConsulted();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/paper-kite'), 'mine');
    expect((await build(folder, ...ONE, '-o', 'out')).stderr).toContain(
      'out/paper-kite is a file, expected a folder.',
    );
    rmSync(join(folder, 'out/paper-kite'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'out/paper-kite'));
    const ran = await build(folder, ...ONE, '-o', 'out');
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('out/paper-kite cannot be written');
  });

  it('may not be written to', async () => {
    const folder = makeConsulted();
    // Nothing stops root in a folder of its own; the kernel's folder stops everybody.
    const out = process.getuid?.() === 0 ? '/sys/kernel' : join(folder, 'out');
    if (out !== '/sys/kernel') {
      mkdirSync(out);
      chmodSync(out, 0o555);
    }
    const ran = await build(folder, ...ONE, '-o', out);
    if (out !== '/sys/kernel') chmodSync(out, 0o755);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain('/paper-kite cannot be written: permission denied.');
  });
});
