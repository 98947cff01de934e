/** Timing whole processes. */
import { expect, test } from 'vitest';
import { cleanEnvironment, isInstalled, measureProcess, readTimeFacts } from '../../bench/measure.ts';

const runNode = (script: string) =>
  measureProcess({ program: process.execPath, arguments: ['-e', script], directory: process.cwd() });

test('a process is timed, and its output and exit code are kept', () => {
  const measured = runNode('console.log("out"); console.error("err"); process.exitCode = 3');
  expect(measured).toMatchObject({ exitCode: 3, stdout: 'out\n', stderr: 'err\n' });
  expect(measured.wall).toBeGreaterThan(5);
});

test('waiting takes wall clock but no processor time', () => {
  const measured = runNode('setTimeout(() => {}, 600)');
  expect(measured.wall).toBeGreaterThan(600);
  if (measured.cpu !== null) expect(measured.cpu).toBeLessThan(measured.wall);
});

test('a program that is not there is no success', () => {
  const measured = measureProcess({
    program: 'no-such-program-at-all',
    arguments: [],
    directory: process.cwd(),
  });
  expect(measured.exitCode).not.toBe(0);
});

test('what GNU time writes is read as milliseconds and megabytes', () => {
  expect(readTimeFacts('Command exited\n0.45 0.05 2048\n')).toEqual({ cpu: 500, memory: 2 });
  expect(readTimeFacts('')).toBeNull();
});

test('variables that slow the start of Node are taken away, others kept', () => {
  expect(
    cleanEnvironment({ NODE_EXTRA_CA_CERTS: 'a.pem', NODE_OPTIONS: '--inspect', HOME: '/home/a' }),
  ).toEqual({
    HOME: '/home/a',
    NO_COLOR: '1',
  });
});

test('a missing program is told from one that is there', () => {
  expect(isInstalled('no-such-program-at-all')).toBe(false);
  expect(isInstalled(process.execPath)).toBe(true);
});
