/** `mizan versions`: the ledger as a table, and what is in force. */
import { stateOf, type Version, type VersionState } from '../model/version.ts';
import type { Call, Command, Outcome } from './command.ts';
import { formatOption, outOption } from './options.ts';
import { today } from './today.ts';

export const versions: Command = {
  name: 'versions',
  summary: 'every version: announced, effective, in force or superseded, documents and sections',
  arguments: [],
  options: [
    { flags: '--on <DATE>', description: 'as it stood on DATE (2023-04-21) instead of today' },
    formatOption(['text', 'json']),
    outOption,
  ],
  examples: [
    { command: 'mizan versions', means: 'what is in force today' },
    {
      command: 'mizan versions --on 2023-04-01',
      means: 'what was in force, and what was announced, on that day',
    },
  ],
  run,
};

/** One row of the table. */
export interface VersionRow extends Omit<Version, 'line'> {
  state: VersionState;
  commit: string | null;
  /** Documents and sections per locale; empty where the commit cannot be read. */
  size: Record<string, { documents: number; sections: number }>;
  /** Why the commit cannot be read. */
  trouble: string | null;
  /** Who took part in the consultation it names; null where it names none, or that cannot be read. */
  consulted: { asked: number; answered: number } | null;
}

async function run(call: Call): Promise<Outcome> {
  const [{ openWorkspace }, { readLedger }] = await Promise.all([
    import('../workspace/workspace.ts'),
    import('../workspace/ledger.ts'),
  ]);
  const workspace = openWorkspace(call.global.directory, call.global.config);
  const day = today(call, call.options['on']);
  const ledger = readLedger(workspace);
  const rows: VersionRow[] = [];
  for (const version of ledger) {
    call.global.progress(`Reading version ${version.name} …`);
    rows.push(await readRow(workspace, version, stateOf(version, ledger, day)));
  }
  if (call.options['format'] === 'json') {
    const { renderJson } = await import('../report/json.ts');
    return {
      output: renderJson({
        command: 'versions',
        revision: 'worktree',
        findings: [],
        data: { on: day, versions: rows },
      }),
      exitCode: 0,
    };
  }
  const { renderVersions } = await import('../report/versions-text.ts');
  return { output: renderVersions(rows, { day, color: call.global.color }), exitCode: 0 };
}

async function readRow(
  workspace: import('../workspace/workspace.ts').Workspace,
  version: Version,
  state: VersionState,
): Promise<VersionRow> {
  const [{ resolveRevision, readRevision }, { parseCorpus }, { Problem }] = await Promise.all([
    import('../workspace/revision.ts'),
    import('../document/corpus.ts'),
    import('../model/problem.ts'),
  ]);
  const { line: _line, ...entry } = version;
  const facts = { ...entry, consulted: await countIn(workspace, version) };
  try {
    const revision = await resolveRevision(workspace, version.name);
    const { files, config } = await readRevision(workspace, revision);
    const size: VersionRow['size'] = {};
    for (const [locale, documents] of parseCorpus(files, config, version.name).locales)
      size[locale] = {
        documents: documents.size,
        sections: [...documents.values()].reduce(
          (sum, { sections }) => sum + sections.filter(({ level }) => level > 0).length,
          0,
        ),
      };
    return { ...facts, state, commit: revision.commit, size, trouble: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...facts, state, commit: null, size: {}, trouble: error.message };
  }
}

/** How many were asked in the consultation of a version, and answered. */
async function countIn(
  workspace: import('../workspace/workspace.ts').Workspace,
  { consultation }: Version,
): Promise<VersionRow['consulted']> {
  if (consultation === null) return null;
  const [{ countConsulted }, { Problem }] = await Promise.all([
    import('./count-consulted.ts'),
    import('../model/problem.ts'),
  ]);
  try {
    const { asked, answered } = countConsulted(workspace, consultation);
    return { asked, answered };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return null;
  }
}
