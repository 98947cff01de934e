/** `mizan packet build` killed, out of room, or run twice at once: what looks whole is whole, and the next run finishes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { build, digestsBelow, makeConsulted, verifyPacket } from '../../support/packets.ts';
import { git } from '../../support/workspaces.ts';

const MANY = 60;
const PROGRAM = ['--import', 'tsx', 'test/support/mizan-process.ts'];

/** A consultation of many, and what a run that nobody disturbs makes of it. */
async function makeMany(): Promise<{ folder: string; whole: Record<string, string> }> {
  const folder = makeConsulted();
  const list = Array.from(
    { length: MANY },
    (_, at) =>
      `  - { id: lamp-${at}, name: Lamp ${at} (fictional), country: PK, kind: community, fictional: true }\n`,
  );
  writeFileSync(join(folder, 'organisations.yaml'), `organisations:\n${list.join('')}`);
  expect((await build(folder, '--all', '-f', 'md,docx', '-o', 'whole')).exitCode).toBe(0);
  return { folder, whole: digestsBelow(join(folder, 'whole')) };
}

function start(folder: string, out: string): ChildProcess {
  const argv = ['-C', folder, 'packet', 'build', '--all', '-f', 'md,docx', '--out', out];
  return spawn(process.execPath, [...PROGRAM, ...argv], { stdio: 'ignore' });
}

const foldersIn = (out: string): string[] =>
  existsSync(out)
    ? readdirSync(out, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(out, name))
    : [];

it('killed at any moment, no packet looks whole that is not, and the next run finishes', async () => {
  const { folder, whole } = await makeMany();
  const out = join(folder, 'out');
  for (const moment of [1, 9, 23, 40]) {
    const child = start(folder, out);
    const ended = once(child, 'exit');
    while (foldersIn(out).length < moment && child.exitCode === null) await wait(2);
    child.kill('SIGKILL');
    await ended;
    const states = foldersIn(out).map(verifyPacket);
    expect(states.length).toBeGreaterThanOrEqual(moment);
    // The list comes last: where it is, the run was done before it could be killed.
    if (existsSync(join(out, 'packets.csv'))) expect(digestsBelow(out)).toEqual(whole);
    // Two or three moments in one folder: what an earlier run left is there for the next.
    if (moment === 9) {
      expect((await build(folder, '--all', '-f', 'md,docx', '-o', 'out')).exitCode).toBe(0);
      expect(digestsBelow(out)).toEqual(whole);
      git(folder, 'clean', '-qfdx', 'out');
    }
  }
  const ran = await build(folder, '--all', '-f', 'md,docx', '-o', 'out');
  expect(ran.stdout).toMatch(/\d+ up to date/);
  expect(digestsBelow(out)).toEqual(whole);
}, 90_000);

it('two runs at once come to the same as one', async () => {
  const { folder, whole } = await makeMany();
  const out = join(folder, 'out');
  const codes = await Promise.all(
    [start(folder, out), start(folder, out)].map((child) => once(child, 'exit')),
  );
  expect(codes.map(([code]) => code)).toEqual([0, 0]);
  expect(digestsBelow(out)).toEqual(whole);
}, 60_000);

it.skipIf(process.platform === 'win32')(
  'out of room, it says so, leaves nothing that looks whole, and goes on when there is room',
  async () => {
    const { folder, whole } = await makeMany();
    const out = join(folder, 'out');
    // The letter of the first is more than a file may hold; a limit stands for a full disk, and needs no rights.
    mkdirSync(out);
    const said = join(folder, 'said');
    const shell = `ulimit -f 8; exec "$@" 2> "${said}"`;
    const argv = ['-C', folder, 'packet', 'build', '--all', '-f', 'md,docx', '--out', out];
    const child = spawn('sh', ['-c', shell, 'sh', process.execPath, ...PROGRAM, ...argv], {
      stdio: 'ignore',
    });
    const [code] = await once(child, 'exit');
    expect(code).toBe(2);
    expect(readFileSync(said, 'utf8')).toMatch(
      /^mizan: \S*lamp-0 cannot be written: it is larger than files may be here\.\nNothing of it was left half-written/,
    );
    expect(foldersIn(out).map(verifyPacket)).toEqual([null]);
    expect(readdirSync(foldersIn(out)[0]!)).toEqual([]);
    expect((await build(folder, '--all', '-f', 'md,docx', '-o', 'out')).exitCode).toBe(0);
    expect(digestsBelow(out)).toEqual(whole);
  },
  60_000,
);
