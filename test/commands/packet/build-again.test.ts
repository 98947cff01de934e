/** `mizan packet build` once more: what is there and still true is left, what somebody wrote into is never overwritten. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  build,
  buildWith,
  digestsBelow,
  makeConsulted,
  replaceIn,
  verifyPacket,
} from '../../support/packets.ts';
import { readBack } from '../../support/workspaces.ts';

const MD = ['--all', '-f', 'md,html'];
let folder: string;
let out: string;
const packet = (id: string, format = 'md'): string => `packets-spring/${id}/spring-${id}.${format}`;
/** Inode and time tell which files were written anew. */
const written = (): Record<string, string> =>
  Object.fromEntries(Object.keys(digestsBelow(out)).map((name) => [name, stampOf(join(out, name))]));
const stampOf = (path: string): string => {
  const { ino, mtimeNs } = statSync(path, { bigint: true });
  return `${ino} ${mtimeNs}`;
};
const changedSince = (before: Record<string, string>): string[] => {
  const after = written();
  return Object.keys(after).filter((name) => after[name] !== before[name]);
};

beforeEach(async () => {
  folder = makeConsulted();
  out = join(folder, 'packets-spring');
  expect((await build(folder, ...MD)).exitCode).toBe(0);
});

describe('building again', () => {
  it('has nothing to do', async () => {
    const before = written();
    const ran = await build(folder, ...MD);
    expect(ran.stdout).toContain('lantern-circle  up to date\n');
    expect(ran.stdout).toContain('0 packets built, 3 up to date in packets-spring/\n');
    expect(changedSince(before)).toEqual([]);
  });

  it('leaves forms that were not asked for this time, where they say the same', async () => {
    const before = written();
    expect((await build(folder, '--org', 'paper-kite', '-f', 'md')).stdout).toContain('1 up to date');
    expect(changedSince(before)).toEqual([]);
    await build(folder, '--org', 'paper-kite', '-f', 'docx');
    expect(changedSince(before)).toEqual(['paper-kite/manifest.json', 'paper-kite/spring-paper-kite.docx']);
    expect(verifyPacket(join(out, 'paper-kite'))).toBe('complete');
  });

  it('makes only a file that is missing', async () => {
    const before = written();
    rmSync(join(folder, packet('velvet-line')));
    expect((await build(folder, ...MD)).stdout).toContain('1 packet built, 2 up to date');
    expect(changedSince(before).filter((name) => !name.endsWith('manifest.json'))).toEqual([
      'velvet-line/spring-velvet-line.md',
    ]);
    expect(verifyPacket(join(out, 'velvet-line'))).toBe('complete');
  });

  it.each([
    ['an organisation', 'organisations.yaml', 'Paper Kite', 'Paper Dragon', ['paper-kite']],
    [
      'a question of a topic',
      'consultations/spring/consultation.yaml',
      'are well',
      'are not well',
      ['lantern-circle', 'velvet-line'],
    ],
    [
      'a reason',
      'consultations/spring/consultation.yaml',
      'People asked',
      'Everybody asked',
      ['lantern-circle', 'paper-kite'],
    ],
    [
      'the letter in one language',
      'packets/consultation.ur.md',
      'محترم',
      'بخدمت',
      ['lantern-circle', 'paper-kite', 'velvet-line'],
    ],
    [
      'the day it closes',
      'consultations/spring/consultation.yaml',
      '2023-05-31',
      '2023-06-01',
      ['lantern-circle', 'paper-kite', 'velvet-line'],
    ],
    ['a contact that no letter names', 'organisations.yaml', 'The weaver', 'The spinner', []],
  ])('builds the packets that %s stands in', async (_, file, from, to, concerned) => {
    const before = written();
    replaceIn(folder, file, from, to);
    const ran = await build(folder, ...MD);
    expect(ran.exitCode).toBe(0);
    expect(
      [...new Set(changedSince(before).map((name) => name.split('/')[0]))].filter(
        (name) => !name?.includes('.'),
      ),
    ).toEqual(concerned);
    for (const id of concerned) expect(verifyPacket(join(out, id))).toBe('complete');
  });

  it('removes forms that say something older', async () => {
    replaceIn(folder, 'organisations.yaml', 'Paper Kite', 'Paper Dragon');
    await build(folder, '--org', 'paper-kite', '-f', 'md');
    expect(readdirSync(join(out, 'paper-kite')).sort()).toEqual(['manifest.json', 'spring-paper-kite.md']);
    expect(verifyPacket(join(out, 'paper-kite'))).toBe('complete');
  });

  it('never writes over a file that somebody wrote into, and writes nothing at all then', async () => {
    writeFileSync(join(folder, packet('paper-kite')), 'My answer.');
    replaceIn(folder, 'consultations/spring/consultation.yaml', '2023-05-31', '2023-06-01');
    const before = digestsBelow(out);
    for (const argv of [MD, ['--org', 'paper-kite', '-f', 'docx']]) {
      const ran = await build(folder, ...argv);
      expect(ran.exitCode).toBe(2);
      expect(ran.stderr).toContain(
        `mizan: ${packet('paper-kite')} would be overwritten, and it was changed since mizan built it, or made by somebody else.\n`,
      );
      expect(ran.stderr).toContain('mizan responses import');
    }
    expect(digestsBelow(out)).toEqual(before);
    expect((await build(folder, ...MD, '-o', 'elsewhere')).exitCode).toBe(0);
  });

  it('never writes over a list that somebody keeps, nor a manifest of something else', async () => {
    replaceIn(folder, 'packets-spring/packets.csv', 'organisation,', 'sent,organisation,');
    let ran = await build(folder, ...MD);
    expect(ran).toMatchObject({ exitCode: 2 });
    expect(ran.stderr).toContain('packets-spring/packets.csv would be overwritten, and it was changed');
    expect((await build(folder, '--org', 'paper-kite', '-f', 'md')).exitCode).toBe(0);
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site/manifest.json'), '{"name":"a web app"}');
    ran = await build(folder, ...MD, '-o', 'site');
    expect(ran.stderr).toContain('site/manifest.json would be overwritten');
    expect(readdirSync(join(folder, 'site'))).toEqual(['manifest.json']);
  });

  it('leaves what people put beside the files', async () => {
    writeFileSync(join(out, 'paper-kite/notes.txt'), 'call them');
    replaceIn(folder, 'organisations.yaml', 'Paper Kite', 'Paper Dragon');
    expect((await build(folder, ...MD)).exitCode).toBe(0);
    expect(readBack(folder, 'packets-spring/paper-kite/notes.txt')).toBe('call them');
  });

  it('finishes what was interrupted, old and new files side by side', async () => {
    const path = 'packets-spring/paper-kite/manifest.json';
    replaceIn(folder, path, '"state": "complete"', '"state": "building"');
    writeFileSync(join(out, 'paper-kite/.spring-paper-kite.md.mizan-part'), 'half');
    writeFileSync(join(out, 'paper-kite/.mizan-lock'), '4194999');
    expect(verifyPacket(join(out, 'paper-kite'))).toBe('building');
    expect((await build(folder, ...MD)).stdout).toContain('1 packet built, 2 up to date');
    expect(verifyPacket(join(out, 'paper-kite'))).toBe('complete');
    expect(readdirSync(join(out, 'paper-kite'))).toHaveLength(3);
  });
});

describe('where no PDF can be made', () => {
  const NONE = { MIZAN_PDF: 'chromium', CHROMIUM: '/nowhere/chromium' };

  it('a PDF that was asked for is refused, with a way out', async () => {
    const ran = await buildWith(NONE, folder, '--org', 'paper-kite', '-f', 'pdf,md', '-o', 'pdf');
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toMatch(
      /^mizan: PDF files cannot be made here: no Chromium was found\.\n.*npm ci.*docx, html, md/,
    );
    expect(existsSync(join(folder, 'pdf'))).toBe(false);
  });

  it('the usual forms are built without it, with a note', async () => {
    const ran = await buildWith(NONE, folder, '--org', 'paper-kite', '-o', 'rest');
    expect(ran.exitCode).toBe(0);
    expect(ran.stderr).toContain('PDF files were left out: no Chromium was found.');
    expect(readdirSync(join(folder, 'rest/paper-kite')).sort()).toEqual([
      'manifest.json',
      ...['docx', 'html', 'md'].map((format) => `spring-paper-kite.${format}`),
    ]);
  });
});
