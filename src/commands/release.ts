/** `mizan release`: gates, a plan, and one commit with its tag. */
import type { Finding } from '../model/finding.ts';
import { Problem } from '../model/problem.ts';
import { isDay, type Version } from '../model/version.ts';
import type { Call, Command, Outcome } from './command.ts';
import { formatOption, outOption } from './options.ts';
import type { Wanted } from './release-steps.ts';
import { today } from './today.ts';

export const release: Command = {
  name: 'release',
  summary: 'release what is committed as a version, with the day from which it is in force',
  arguments: [{ syntax: '<NAME>', description: 'name of the version, such as 2023-04-21' }],
  options: [
    { flags: '--announced <DATE>', description: 'day it is made public; today when left out' },
    { flags: '--effective <DATE>', description: 'first day it is in force' },
    {
      flags: '--summary <TAG=TEXT...>',
      description: 'what changed in a sentence, per language: --summary "en=…" --summary "ur=…"',
    },
    {
      flags: '--consultation <ID>',
      description: 'the consultation it was made with; it must be closed, with every response dealt with',
    },
    { flags: '--sign', description: "sign the tag, with git's own configuration (gpg or ssh)" },
    { flags: '--dry-run', description: 'show the plan and the notes, and change nothing' },
    formatOption(['text', 'json']),
    outOption,
  ],
  examples: [
    {
      command: 'mizan release 2023-04-21 --announced 2023-03-21 --effective 2023-04-21 --dry-run',
      means: 'what would be released',
    },
    {
      command: 'mizan release 2023-04-21 --announced 2023-03-21 --effective 2023-04-21',
      means: 'release it',
    },
    {
      command:
        'mizan release 2023-04-21 --announced 2023-03-21 --effective 2023-04-21 --consultation 2023-update',
      means: 'only if nothing that was said in the consultation is still open; the notes say who took part',
    },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { prepareRelease } = await import('./release-steps.ts');
  const wanted = readWanted(call);
  const prepared = await prepareRelease(call, wanted);
  if (prepared.kind === 'done')
    return { output: `${prepared.said}\n`, exitCode: 0, effects: prepared.effects };
  const { renderReleasePlan } = await import('../report/release-text.ts');
  const shown = {
    ...prepared.plan,
    version: prepared.version,
    gates: prepared.gates,
    dryRun: call.options['dryRun'] === true,
    color: call.global.color,
  };
  if (prepared.kind === 'refused') {
    const { renderText } = await import('../report/text.ts');
    const { textOptions } = await import('./present.ts');
    return {
      output: `${renderText(prepared.findings, textOptions(call, prepared.loaded))}\n${renderReleasePlan(shown)}`,
      exitCode: 1,
    };
  }
  const effects = call.options['dryRun'] ? [] : prepared.effects;
  if (call.options['format'] === 'json') {
    const { renderJson } = await import('../report/json.ts');
    const { plan, version, gates } = prepared;
    return {
      output: renderJson({
        command: 'release',
        revision: 'worktree',
        findings: [] as Finding[],
        data: { version, gates, plan, released: effects.length > 0 },
      }),
      exitCode: 0,
      effects,
    };
  }
  return { output: renderReleasePlan(shown), exitCode: 0, effects };
}

function readWanted(call: Call): Wanted {
  const name = call.arguments[0]!;
  if (
    !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) ||
    name.endsWith('.lock') ||
    name.includes('..') ||
    name === 'worktree'
  )
    throw new Problem(
      `"${name}" cannot be the name of a version.`,
      'Use ASCII letters, digits, dots and dashes, such as 2023-04-21.',
    );
  const effective = call.options['effective'];
  if (typeof effective !== 'string')
    throw new Problem(
      'A release needs the day from which it is in force.',
      'Add --effective, such as --effective 2023-04-21.',
    );
  if (!isDay(effective)) throw new Problem(`"${effective}" is not a date.`, 'Write dates as 2023-04-21.');
  const announced = today(call, call.options['announced']);
  if (effective < announced)
    throw new Problem(
      `A version cannot be in force (${effective}) before it is announced (${announced}).`,
      call.options['announced']
        ? 'Correct --announced or --effective.'
        : 'Add --announced with the day it was made public.',
    );
  return {
    name,
    announced,
    effective,
    summary: readSummary(call.options['summary']),
    sign: call.options['sign'] === true,
    consultation: typeof call.options['consultation'] === 'string' ? call.options['consultation'] : null,
  };
}

function readSummary(given: unknown): Version['summary'] {
  const summary: Record<string, string> = {};
  for (const one of Array.isArray(given) ? given : []) {
    const at = String(one).indexOf('=');
    if (at < 1)
      throw new Problem(
        `The summary "${one}" names no language.`,
        'Write it as --summary "en=What changed".',
      );
    summary[String(one).slice(0, at)] = String(one)
      .slice(at + 1)
      .trim();
  }
  return summary;
}
