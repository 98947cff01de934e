/** `mizan init`: adopt existing trees, or begin a new workspace. */
import { join, resolve } from 'node:path';
import type { Effect } from '../model/effect.ts';
import { Problem } from '../model/problem.ts';
import type { Call, Command, Outcome } from './command.ts';

export const init: Command = {
  name: 'init',
  summary: 'begin: finds the languages of an existing project and writes mizan.yaml, or lays out a new one',
  arguments: [{ syntax: '[DIR]', description: 'where the guidelines are; this folder when left out' }],
  options: [
    { flags: '--source <TAG>', description: 'language the guidelines are written in', default: 'en' },
    {
      flags: '-l, --locale <TAG...>',
      description: 'languages they are translated into; all that are found when left out',
    },
    { flags: '--example', description: 'lay out the bundled example guidelines, to try things on' },
    {
      flags: '--consultation <ID>',
      description: 'in a workspace: begin a consultation, with questions to edit and a spreadsheet to fill',
    },
    {
      flags: '--workshops',
      description: 'in a workspace: begin resources.yaml, which workshops and focus groups are made from',
    },
    { flags: '--dry-run', description: 'say what would be written, and write nothing' },
  ],
  examples: [
    { command: 'mizan init', means: 'adopt the Markdown in this folder' },
    { command: 'mizan init --locale ur', means: 'only Urdu, of the languages there are' },
    { command: 'mizan init --example try-mizan', means: 'the example guidelines in a new folder' },
    { command: 'mizan init --consultation 2027-update', means: 'a first consultation, ready to be edited' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const folder = resolve(call.global.directory, call.arguments[0] ?? '.');
  const id = call.options['consultation'];
  if (typeof id === 'string' || call.options['workshops'])
    return beginRegisters(call, folder, typeof id === 'string' ? id : null);
  const [
    { findAlone, findLayout, listMarkdown },
    { findConfigIn, findRepository, showPath },
    { describeAlone, describeLayout, starterFiles, writeConfig },
  ] = await Promise.all([
    import('../workspace/layout.ts'),
    import('../workspace/locate.ts'),
    import('./init/files.ts'),
  ]);
  const shown = showPath(call.global.directory, folder);
  const existing = findConfigIn(folder);
  if (existing)
    throw new Problem(
      `${showPath(call.global.directory, existing)} exists already; nothing was written.`,
      'Edit it, or remove it first.',
    );
  const source = String(call.options['source']);
  const locales = call.options['locale'] as string[] | undefined;
  if (call.options['example']) {
    const { readExample } = await import('../workspace/example.ts');
    const effects = readExample().map(({ name, content }) => ({
      kind: 'write' as const,
      path: join(folder, name),
      content,
      expected: null,
    }));
    return plan(effects, call, `Laid out the example guidelines in ${shown}.`, next(shown));
  }
  const files = listMarkdown(folder);
  const layout = findLayout(files, { source, ...(locales && { locales }) });
  const found = layout ?? (locales ? null : findAlone(files, source));
  if (found) {
    const content = writeConfig(found, folder);
    const effect = { kind: 'write' as const, path: join(folder, 'mizan.yaml'), content, expected: null };
    const said = layout ? describeLayout(layout, files.length) : describeAlone(found);
    return plan([effect], call, said, next(shown));
  }
  if (files.length > 0)
    throw new Problem(
      `${files.length} Markdown ${files.length === 1 ? 'file is' : 'files are'} in ${shown === '.' ? 'this folder' : shown}, but no translation was recognised.`,
      `Put translations in a folder or under an ending named by language, such as ${locales?.[0] ?? 'ur'}/${files[0]}; or write mizan.yaml by hand (see the README).`,
    );
  const repository = findRepository(folder);
  return plan(
    starterFiles(folder, source, locales ?? ['ur']),
    call,
    `Began new guidelines in ${shown}${repository ? '' : ' (not under git yet: run "git init")'}.`,
    next(shown),
  );
}

/** The registers of a workspace that is there. */
async function beginRegisters(call: Call, folder: string, id: string | null): Promise<Outcome> {
  const { beginConsultation, beginWorkshops } = await import('./init/begin.ts');
  const there = { ...call, global: { ...call.global, directory: folder } };
  const begun = [
    ...(id === null ? [] : [await beginConsultation(there, id)]),
    ...(call.options['workshops'] ? [await beginWorkshops(there)] : []),
  ];
  return plan(
    begun.flatMap(({ effects }) => effects),
    call,
    begun.map(({ said }) => said).join('\n'),
    ['Next:', ...begun.flatMap((one) => one.next).map((step, at) => `  ${at + 1}. ${step}`)].join('\n'),
  );
}

function next(shown: string): string {
  return `Next: ${shown === '.' ? '' : `cd ${shown} && `}mizan check`;
}

function plan(
  effects: Extract<Effect, { kind: 'write' }>[],
  call: Call,
  said: string,
  then: string,
): Outcome {
  const list = effects.map(
    ({ path }) => `  ${path.startsWith(call.host.cwd) ? path.slice(call.host.cwd.length + 1) : path}`,
  );
  const shownList = list.length > 12 ? [...list.slice(0, 10), `  … and ${list.length - 10} more`] : list;
  if (call.options['dryRun'])
    return { output: `${said}\nWould write:\n${shownList.join('\n')}\n`, exitCode: 0 };
  return { output: `${said}\nWrote:\n${shownList.join('\n')}\n${then}\n`, exitCode: 0, effects };
}
