/** `mizan organisations import`: a spreadsheet of organisations into organisations.yaml. */
import { resolve } from 'node:path';
import type { Call, Command, Outcome } from '../command.ts';
import { formatOption, outOption } from '../options.ts';

export const organisationsImport: Command = {
  name: 'import',
  summary: 'add organisations from a spreadsheet saved as CSV; what is there stays as it is',
  arguments: [
    {
      syntax: '<FILE>',
      description:
        'CSV (UTF-8), first row: name, country, kind; where you have them id, name (ur), topics, languages, contact role',
    },
  ],
  options: [
    { flags: '--dry-run', description: 'say what would be added, and change nothing' },
    formatOption(['text', 'json']),
    outOption,
  ],
  examples: [
    { command: 'mizan organisations import partners.csv --dry-run', means: 'what would be added?' },
    { command: 'mizan organisations import partners.csv', means: 'add those that are not there yet' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const [
    { load },
    { addOrganisations, openOrganisations, organisationsPath },
    { readTable },
    { readOrganisationTable },
    { planImport },
    { nameSections },
  ] = await Promise.all([
    import('../load.ts'),
    import('../../workspace/organisations-file.ts'),
    import('../../workspace/table-file.ts'),
    import('../../consult/organisations/organisation-rows.ts'),
    import('../../consult/organisations/import-organisations.ts'),
    import('../../consult/name-sections.ts'),
  ]);
  const name = call.arguments[0]!;
  const { workspace, corpus } = await load({ ...call, options: {}, arguments: [] });
  const { locales, source } = workspace.config;
  const register = openOrganisations(workspace);
  const text = readTable(resolve(call.global.directory, name), name);
  const table = readOrganisationTable(text, name, locales);
  const named = nameSections(corpus, workspace.config);
  const plan = planImport(table, { locales, corpus: named, existing: register?.value ?? [] });
  const path = organisationsPath(workspace);
  const dryRun = call.options['dryRun'] === true;
  const adds = plan.problems.length === 0 && plan.added.length > 0;
  const content = adds
    ? addOrganisations(
        workspace,
        register?.text ?? null,
        plan.added.map(({ organisation }) => organisation),
      )
    : '';
  const shown = { ...plan, file: name, register: workspace.shown(path), dryRun };
  const outcome: Outcome = {
    output: await render(call, shown, source),
    exitCode: plan.problems.length > 0 ? 1 : 0,
  };
  if (adds && !dryRun) outcome.effects = [{ kind: 'write', path, content, expected: register?.text ?? null }];
  return outcome;
}

async function render(
  call: Call,
  shown: import('../../report/organisations-text.ts').ImportShown,
  source: string,
): Promise<string> {
  if (call.options['format'] === 'json') {
    const { renderJson } = await import('../../report/json.ts');
    return renderJson({ command: 'organisations import', revision: 'worktree', findings: [], data: shown });
  }
  const { renderImport } = await import('../../report/organisations-text.ts');
  const width = call.host.stdoutIsTerminal ? call.host.columns : 120;
  return renderImport(shown, { color: call.global.color, width, source });
}
