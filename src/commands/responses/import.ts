/** `mizan responses import`: what came back → the register, nothing twice and nothing lost. */
import { Problem } from '../../model/problem.ts';
import type { Permission } from '../../model/response.ts';
import type { Call, Command, Outcome } from '../command.ts';
import { formatOption, outOption } from '../options.ts';
import { today } from '../today.ts';

const PERMISSIONS: readonly Permission[] = ['named', 'anonymous', 'none'];

export const responsesImport: Command = {
  name: 'import',
  summary:
    'take returned files into the register: Word, answers saved by the form, CSV, Markdown, notes of a meeting',
  arguments: [{ syntax: '<FILE...>', description: 'returned files, in any mixture of formats' }],
  options: [
    {
      flags: '-c, --consultation <ID>',
      description: 'the consultation they answer; may be left out where the file tells, or there is only one',
    },
    {
      flags: '--org, --organisation <ID>',
      description: 'the organisation they come from, for files that do not tell or tell it wrongly',
    },
    { flags: '--received <DATE>', description: 'day they came (2023-02-20); today when left out' },
    {
      flags: '--permission <HOW>',
      description: 'how they may be shown, whatever the files say',
      choices: PERMISSIONS,
    },
    {
      flags: '--packets <DIR>',
      description:
        'folder the packets were built into, which proves what was sent; packets-<consultation> when left out',
    },
    { flags: '--dry-run', description: 'say what would be imported, and change nothing' },
    formatOption(['text', 'json']),
    outOption,
  ],
  examples: [
    { command: 'mizan responses import inbox/*.docx', means: 'everything that came back as Word' },
    {
      command: 'mizan responses import notes.txt --received 2023-02-20 --dry-run',
      means: 'what notes of a meeting would become',
    },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { planImport } = await import('./import-steps.ts');
  const { consultation, organisation, permission, received, packets } = call.options;
  const day = today(call, received);
  if (day > today(call))
    throw new Problem(`${day} has not come yet.`, 'Give the day on which the files came with --received.');
  const plan = await planImport(call, {
    consultation: typeof consultation === 'string' ? consultation : null,
    organisation: typeof organisation === 'string' ? organisation : null,
    permission: (permission as Permission | undefined) ?? null,
    received: day,
    packets: typeof packets === 'string' ? packets : null,
  });
  const failed = plan.files.filter((file) => file.failed !== null);
  const [only] = failed;
  if (only && plan.files.length === 1) {
    const { message, hint } = only.failed!;
    const named = message.includes(only.name);
    throw new Problem(named ? message : `${only.name} cannot be imported: ${lowerFirst(message)}`, hint);
  }
  const dryRun = call.options['dryRun'] === true;
  const effects = dryRun ? [] : plan.effects;
  const exitCode = failed.length > 0 ? 1 : 0;
  if (call.options['format'] === 'json') {
    const { renderJson } = await import('../../report/json.ts');
    const { files, registers } = plan;
    const data = { received: day, dryRun, registers, files };
    return {
      output: renderJson({ command: 'responses import', revision: 'worktree', findings: [], data }),
      exitCode,
      effects,
    };
  }
  const { renderImport } = await import('../../report/responses-import-text.ts');
  const width = call.host.stdoutIsTerminal ? call.host.columns : 100;
  return {
    output: renderImport(plan, { color: call.global.color, width, dryRun }),
    exitCode,
    effects,
  };
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
