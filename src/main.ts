/** run(argv, host): the only catch. Runs a command, applies its effects, writes once, gives the exit code. */
import { resolve } from 'node:path';
import type { Host, Outcome } from './commands/command.ts';
import { Problem } from './model/problem.ts';
import { parseCommandLine } from './program.ts';
import { version } from './version.ts';

/** Exit codes: 0 clean, 1 findings, 2 usage or environment, 70 a bug. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  try {
    const request = parseCommandLine(argv, host, version);
    if ('print' in request) {
      host.writeStdout(request.print);
      return 0;
    }
    const { command, call } = request;
    const directory = resolve(host.cwd, call.global.directory);
    const progress = host.stderrIsTerminal && !call.global.quiet ? showProgress(host) : null;
    const global = { ...call.global, directory, progress: progress?.show ?? (() => {}) };
    try {
      refuseEmptyOut(call.options['out']);
      const outcome = await command.run!({ ...call, global });
      await carryOut(outcome, host);
      progress?.clear();
      return await deliver(outcome, command.outIs === 'folder' ? undefined : call.options['out'], host);
    } finally {
      progress?.clear();
    }
  } catch (error) {
    return explain(error, host);
  }
}

function refuseEmptyOut(out: unknown): void {
  if (out === '')
    throw new Problem('--out has no name, expected one after it.', 'Leave --out away to take what is usual.');
}

async function carryOut({ effects = [], stream }: Outcome, host: Host): Promise<void> {
  if (effects.length === 0 && !stream) return;
  const [{ applyEffects }, { showPath }] = await Promise.all([
    import('./workspace/apply-effects.ts'),
    import('./workspace/locate.ts'),
  ]);
  const shown = (path: string): string => showPath(host.cwd, path);
  await applyEffects(effects, shown);
  for await (const effect of stream ?? []) await applyEffects([effect], shown);
}

async function deliver(outcome: Outcome, out: unknown, host: Host): Promise<number> {
  if (typeof out === 'string' && out !== '-') {
    const { applyEffects } = await import('./workspace/apply-effects.ts');
    await applyEffects([{ kind: 'write', path: resolve(host.cwd, out), content: outcome.output }], () => out);
  } else host.writeStdout(outcome.output);
  for (const note of outcome.notes ?? []) host.writeStderr(`${note}\n`);
  return outcome.exitCode;
}

function explain(error: unknown, host: Host): number {
  if (error instanceof Problem) {
    host.writeStderr(`mizan: ${error.message}\n${error.hint ? `${error.hint}\n` : ''}`);
    return 2;
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const where = error instanceof Error ? (/\n\s+at (.+)/.exec(error.stack ?? '')?.[1] ?? '') : '';
  host.writeStderr(
    `mizan: this is a bug in mizan, not in your guidelines (${detail}${where ? `, at ${where}` : ''}).\nNothing more was written. Please report it with this line and the command you typed; MIZAN_DEBUG=1 shows the whole trace.\n`,
  );
  if (host.env['MIZAN_DEBUG'] && error instanceof Error) host.writeStderr(`${error.stack}\n`);
  return 70;
}

function showProgress(host: Host): { show(message: string): void; clear(): void } {
  let shown = false;
  return {
    show: (message) => {
      shown = true;
      host.writeStderr(`\r\u001B[K${message}`);
    },
    clear: () => {
      if (shown) host.writeStderr('\r\u001B[K');
      shown = false;
    },
  };
}
