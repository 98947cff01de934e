/** `mizan history`: the life of a section through every version. */
import type { Change, ChangeEffect, ChangeKind, Signal, Weight } from '../compare/change.ts';
import type { Corpus, Section } from '../document/document.ts';
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import type { Call, Command, Outcome } from './command.ts';
import type { Milestone } from './history-responses.ts';
import { formatOption, outOption } from './options.ts';

export const history: Command = {
  name: 'history',
  summary: 'the life of a section through every version, and what was said in consultations that made it so',
  arguments: [{ syntax: '<SECTION>', description: 'a section id, or a title where sections have none' }],
  options: [formatOption(['text', 'json']), outOption],
  examples: [
    {
      command: 'mizan history protected-attributes',
      means: 'when it came, how it changed, who asked for what, and what was done about it',
    },
  ],
  run,
};

/** What became of the section in one locale from one version to the next. */
export interface LocaleStep {
  locale: string;
  kinds: ChangeKind[];
  weight: Weight;
  effect: ChangeEffect;
  title: { from: string | null; to: string | null };
  document: { from: string | null; to: string | null };
  signals: Signal[];
}

/** One version in the life of the section; `steps` is empty where nothing changed. */
export interface Station {
  revision: string;
  effective: string | null;
  /** Title per locale; a locale is absent where the section is not there. */
  titles: Record<string, string>;
  document: string | null;
  steps: LocaleStep[];
}

/** The ids of what the section was made from. */
type Ancestors = Set<string>;

async function run(call: Call): Promise<Outcome> {
  const [
    { openWorkspace },
    { readLedger },
    { readRevision, resolveRevision },
    { parseNamed },
    { diffCorpora },
  ] = await Promise.all([
    import('../workspace/workspace.ts'),
    import('../workspace/ledger.ts'),
    import('../workspace/revision.ts'),
    import('../consult/name-sections.ts'),
    import('../compare/diff.ts'),
  ]);
  const workspace = openWorkspace(call.global.directory, call.global.config);
  const wanted = call.arguments[0]!;
  const versions = readLedger(workspace).toSorted((a, b) => (a.effective < b.effective ? -1 : 1));
  const stations: Station[] = [];
  const milestones: Milestone[] = [];
  const corpora: Corpus[] = [];
  let before: Corpus | null = null;
  for (const spec of [...versions.map(({ name }) => name), 'worktree']) {
    call.global.progress(`Reading ${spec} …`);
    const revision = await resolveRevision(workspace, spec);
    const { files, config } = await readRevision(workspace, revision);
    const corpus = parseNamed(files, config, spec);
    const changes: readonly Change[] = before
      ? diffCorpora(before, corpus, { config: workspace.config }).changes
      : [];
    stations.push(makeStation(wanted, corpus, changes, revision.version?.effective ?? null));
    const { version, commit } = revision;
    milestones.push({ revision: spec, version, commit, names: ancestorsOf(wanted, corpus, changes) });
    corpora.push(corpus);
    before = corpus;
  }
  if (!stations.some(({ titles, steps }) => Object.keys(titles).length > 0 || steps.length > 0))
    throw nothingCalled(wanted, corpora);
  call.global.progress('Reading what was said …');
  const { hearResponses } = await import('./history-responses.ts');
  const heard = await hearResponses(workspace, nameIn(corpora, wanted), milestones, corpora);
  if (call.options['format'] === 'json') {
    const [{ renderJson }, { describeHeard }] = await Promise.all([
      import('../report/json.ts'),
      import('../report/responses-data.ts'),
    ]);
    const { source } = workspace.config;
    const told = stations.map((station, index) => ({
      ...station,
      responses: heard[index]!.map((one) => describeHeard(one, source)),
    }));
    return {
      output: renderJson({
        command: 'history',
        revision: 'worktree',
        findings: [],
        data: { section: wanted, stations: told },
      }),
      exitCode: 0,
    };
  }
  const { renderHistory } = await import('../report/history-text.ts');
  return {
    output: renderHistory(
      wanted,
      stations.map((station, index) => ({ ...station, heard: heard[index]! })),
      {
        color: call.global.color,
        width: call.host.stdoutIsTerminal ? call.host.columns : 120,
      },
    ),
    exitCode: 0,
  };
}

function makeStation(
  wanted: string,
  corpus: Corpus,
  changes: readonly Change[],
  effective: string | null,
): Station {
  const station: Station = { revision: corpus.revision, effective, titles: {}, document: null, steps: [] };
  for (const [locale, documents] of corpus.locales)
    for (const document of documents.values()) {
      const section = document.sections.find((one) => isCalled(one, wanted));
      if (!section) continue;
      station.titles[locale] ??= section.title;
      station.document ??= document.path;
    }
  for (const change of changes) {
    if (![...change.sections.from, ...change.sections.to].some((section) => isCalled(section, wanted)))
      continue;
    const { locale, kinds, weight, effect, title, document, signals } = change;
    station.steps.push({ locale, kinds, weight, effect, title, document, signals });
  }
  return station;
}

/** What the register calls a section that was asked for by its heading. */
function nameIn(corpora: readonly Corpus[], wanted: string): string {
  for (const { locales } of corpora.toReversed())
    for (const documents of locales.values())
      for (const { sections } of documents.values()) {
        const id = sections.find((section) => isCalled(section, wanted))?.id;
        if (id) return id;
      }
  return wanted;
}

/** Sections that went when this one came or changed: what was said about them was said about this. */
function ancestorsOf(wanted: string, { locales }: Corpus, changes: readonly Change[]): Ancestors {
  const standing = new Set(
    [...locales.values()].flatMap((documents) =>
      [...documents.values()].flatMap(({ sections }) => sections.map(({ id }) => id)),
    ),
  );
  const ancestors: Ancestors = new Set();
  for (const { sections } of changes)
    if (sections.to.some((section) => isCalled(section, wanted)))
      for (const { id } of sections.from) if (id !== null && !standing.has(id)) ancestors.add(id);
  return ancestors;
}

function isCalled({ id, title, named }: Section, wanted: string): boolean {
  return (
    id === wanted ||
    ((id === null || named === true) && title !== '' && title.toLowerCase() === wanted.toLowerCase())
  );
}

function nothingCalled(wanted: string, corpora: readonly Corpus[]): Problem {
  const names = new Set(
    corpora.flatMap(({ locales }) =>
      [...locales.values()].flatMap((documents) =>
        [...documents.values()].flatMap(({ sections }) => sections.map(({ id, title }) => id ?? title)),
      ),
    ),
  );
  names.delete('');
  const near = nearNames(wanted, names);
  return new Problem(
    `No version has a section called "${wanted}".`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Name a section by its id, such as hate-speech.',
  );
}
