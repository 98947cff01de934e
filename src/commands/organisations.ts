/** `mizan organisations`: who is consulted, as a table; and who of them has answered. */
import { ANSWERED } from '../consult/organisations/answers.ts';
import type { Corpus } from '../document/document.ts';
import { nearNames } from '../model/near.ts';
import { ORGANISATION_KINDS, type Organisation } from '../model/organisation.ts';
import { Problem } from '../model/problem.ts';
import type { Call, Command, Outcome } from './command.ts';
import { formatOption, outOption } from './options.ts';
import { organisationsImport } from './organisations/import.ts';

export const organisations: Command = {
  name: 'organisations',
  summary: 'who is consulted: country, kind, languages, topics',
  arguments: [],
  options: [
    { flags: '--country <CODE...>', description: 'only those of these countries (PK)' },
    { flags: '--kind <KIND...>', description: `only those of these kinds: ${ORGANISATION_KINDS.join(', ')}` },
    { flags: '-l, --locale <TAG...>', description: 'only those that are written to in these languages' },
    {
      flags: '--topic <TOPIC...>',
      description: 'only those that a section or document concerns, by what their topics name',
    },
    {
      flags: '-c, --consultation <ID>',
      description: 'only those that a consultation asks, with what came back from each',
    },
    {
      flags: '--answered <ANSWER>',
      description:
        'only those asked that have answered, that have not, or that sent something after the last day',
      choices: ANSWERED,
    },
    {
      flags: '--packets <DIR>',
      description:
        'with json or csv: folder their packets were built into; packets-<consultation> when left out',
    },
    formatOption(['text', 'json', 'csv']),
    outOption,
  ],
  examples: [
    { command: 'mizan organisations', means: 'all of them' },
    { command: 'mizan organisations --country PK --locale ur', means: 'in Pakistan, written to in Urdu' },
    { command: 'mizan organisations --topic hate-speech', means: 'whom a section concerns' },
    { command: 'mizan organisations --format csv --out list.csv', means: 'a table for a spreadsheet' },
    { command: 'mizan organisations --answered no', means: 'those asked that have not answered yet' },
    {
      command: 'mizan organisations --answered no --format csv --out reminders.csv',
      means: 'what a mail merge needs to remind them: names, languages, roles, their packets',
    },
  ],
  subcommands: [organisationsImport],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const [{ openWorkspace }, { openOrganisations }] = await Promise.all([
    import('../workspace/workspace.ts'),
    import('../workspace/organisations-file.ts'),
  ]);
  const workspace = openWorkspace(call.global.directory, call.global.config);
  const { config } = workspace;
  const register = openOrganisations(workspace);
  const all = register?.value ?? [];
  const country = listOf(call, 'country').map((code) => code.toUpperCase());
  const kind = listOf(call, 'kind');
  const locale = listOf(call, 'locale');
  const tags = config.locales.map(({ tag }) => tag);
  refuseUnknown(kind, ORGANISATION_KINDS, 'kind');
  refuseUnknown(locale, tags, 'locale');
  const topics = listOf(call, 'topic');
  const concerning = topics.length > 0 ? namesConcerning(await readCorpus(call), topics, all) : null;
  const found = all.filter(
    (one) =>
      (country.length === 0 || country.includes(one.country)) &&
      (kind.length === 0 || kind.includes(one.kind)) &&
      (locale.length === 0 || locale.some((tag) => one.locales.includes(tag))) &&
      (!concerning || one.topics.length === 0 || one.topics.some((topic) => concerning.has(topic))),
  );
  const { consultation, answered, packets } = call.options;
  if (consultation !== undefined || answered !== undefined) {
    const { listAnswered } = await import('./organisations/answered.ts');
    return listAnswered(call, workspace, found, all);
  }
  if (packets !== undefined)
    throw new Problem('--packets is for lists of who has answered.', 'Add --answered yes, no or late.');
  switch (call.options['format']) {
    case 'json': {
      const { renderJson } = await import('../report/json.ts');
      const data = { file: register?.file ?? null, organisations: found };
      return {
        output: renderJson({ command: 'organisations', revision: 'worktree', findings: [], data }),
        exitCode: 0,
      };
    }
    case 'csv': {
      const { renderOrganisationsCsv } = await import('../report/organisations-csv.ts');
      return { output: renderOrganisationsCsv(found, tags), exitCode: 0 };
    }
    default: {
      const { renderOrganisations } = await import('../report/organisations-text.ts');
      const width = call.host.stdoutIsTerminal ? call.host.columns : 120;
      const options = {
        color: call.global.color,
        width,
        source: config.source,
        registered: all.length,
      };
      return { output: renderOrganisations(found, options), exitCode: 0 };
    }
  }
}

function listOf(call: Call, option: string): string[] {
  const given = call.options[option];
  return Array.isArray(given) ? given.flatMap((one) => one.split(',')).filter((one) => one !== '') : [];
}

function refuseUnknown(asked: readonly string[], known: readonly string[], what: string): void {
  for (const one of asked)
    if (!known.includes(one)) {
      const near = nearNames(one, known)[0];
      throw new Problem(
        `There is no ${what} "${one}".`,
        near ? `Did you mean "${near}"?` : `There are: ${known.join(', ')}.`,
      );
    }
}

async function readCorpus(call: Call): Promise<Corpus> {
  const [{ load }, { nameSections }] = await Promise.all([
    import('./load.ts'),
    import('../consult/name-sections.ts'),
  ]);
  const { corpus, workspace } = await load({ ...call, options: {}, arguments: [] });
  return nameSections(corpus, workspace.config);
}

/** The topics that bring a section or document to an organisation: itself, what it stands in, and what stands in it. */
function namesConcerning(
  corpus: Corpus,
  topics: readonly string[],
  organisations: readonly Organisation[],
): Set<string> {
  const known = new Set(organisations.flatMap((one) => one.topics));
  const names = new Set<string>();
  for (const documents of corpus.locales.values())
    for (const { path, sections } of documents.values()) {
      known.add(path);
      const above = (at: number | null): string[] =>
        at === null
          ? [path]
          : [...(sections[at]!.id ? [sections[at]!.id] : []), ...above(sections[at]!.parent)];
      for (const section of sections) {
        if (section.id) known.add(section.id);
        const chain = above(section.index);
        const own = chain.findIndex((name) => topics.includes(name));
        if (own >= 0) for (const name of chain) names.add(name);
      }
    }
  refuseUnknown(topics, [...known], 'section or document');
  for (const topic of topics) names.add(topic);
  return names;
}
