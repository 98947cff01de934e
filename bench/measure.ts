/** One process, timed as a whole: wall clock, processor time of it and its children, and peak memory where it can be had. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Invocation {
  program: string;
  arguments: string[];
  directory: string;
}

export interface Measurement {
  /** Milliseconds by the clock. */
  wall: number;
  /** Milliseconds of processor time, user and system; null where the system doesn't tell. */
  cpu: number | null;
  /** Peak resident memory in megabytes; null where it can't be had. */
  memory: number | null;
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** A process that has not ended by then is given up. */
const TIME_LIMIT = 900_000;
/** /proc counts processor time in hundredths of a second. */
const MILLISECONDS_PER_TICK = 10;
/** What the GNU `time` command is asked to write: seconds of user and system time, peak kilobytes. */
const TIME_FORMAT = '%U %S %M';

let timeCommand: boolean | null = null;

/** Run the program once and measure it. Output goes through files, so that no pipe slows it. */
export function measureProcess(invocation: Invocation): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-measure-'));
  try {
    return measureIn(folder, invocation);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureIn(folder: string, invocation: Invocation): Measurement {
  const [out, error, facts] = ['out', 'error', 'facts'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const plain = [invocation.program, ...invocation.arguments];
  const command = hasTimeCommand()
    ? ['/usr/bin/time', '-q', '-f', TIME_FORMAT, '-o', facts, ...plain]
    : plain;
  const files = [openSync(out, 'w'), openSync(error, 'w')] as const;
  const ticks = readChildTicks();
  const start = process.hrtime.bigint();
  const { status, error: failure } = spawnSync(command[0]!, command.slice(1), {
    cwd: invocation.directory,
    env: cleanEnvironment(process.env),
    stdio: ['ignore', ...files],
    timeout: TIME_LIMIT,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  const spent = readChildTicks();
  for (const file of files) closeSync(file);
  const stderr = readFileSync(error, 'utf8');
  const outcome = {
    wall,
    exitCode: status,
    stdout: readFileSync(out, 'utf8'),
    stderr: failure ? `${failure.message}\n${stderr}` : stderr,
  };
  const timed = hasTimeCommand() ? readTimeFacts(readFileSync(facts, 'utf8')) : null;
  if (timed) return { ...outcome, ...timed };
  const cpu = ticks === null || spent === null ? null : (spent - ticks) * MILLISECONDS_PER_TICK;
  return { ...outcome, cpu, memory: null };
}

/** What GNU `time` wrote, or null where it wrote nothing of use (the program could not be started). */
export function readTimeFacts(text: string): { cpu: number; memory: number } | null {
  const match = /^([\d.]+) ([\d.]+) (\d+)$/m.exec(text);
  if (!match) return null;
  return { cpu: Math.round((Number(match[1]) + Number(match[2])) * 1000), memory: Number(match[3]) / 1024 };
}

function hasTimeCommand(): boolean {
  timeCommand ??=
    spawnSync('/usr/bin/time', ['-q', '-f', TIME_FORMAT, '-o', '/dev/null', process.execPath, '-v'])
      .status === 0;
  return timeCommand;
}

/** Processor time of the children that have ended, from /proc; null on systems without it. */
function readChildTicks(): number | null {
  try {
    // The command's name, in brackets, may hold spaces: count the fields after it.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(fields[13]) + Number(fields[14]);
  } catch {
    return null;
  }
}

/** Every variable but those that change how long Node takes to start. */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...rest } = environment;
  return { ...rest, NO_COLOR: '1' };
}

/** True where the program can be started. */
export function isInstalled(program: string, versionOption = '--version'): boolean {
  return spawnSync(program, [versionOption], { stdio: 'ignore' }).error === undefined;
}
