/** Load: from a command line to a corpus. The first step of every command that looks at guidelines. */
import type { Corpus } from '../document/document.ts';
import { Problem } from '../model/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Call } from './command.ts';

export interface Loaded {
  workspace: Workspace;
  corpus: Corpus;
  /** Files named on the command line, or null for all. */
  selected: ReadonlySet<string> | null;
  /** Number of documents looked at, every locale counted. */
  documents: number;
}

/** Read and parse what a call asks for. Throws Problem. */
export async function load(call: Call): Promise<Loaded> {
  const [{ openWorkspace }, { readSnapshot, selectPaths }, { parseCorpus }] = await Promise.all([
    import('../workspace/workspace.ts'),
    import('../workspace/snapshot.ts'),
    import('../document/corpus.ts'),
  ]);
  const workspace = openWorkspace(call.global.directory, call.global.config);
  await refuseUnknownRules(workspace);
  const revision = typeof call.options['at'] === 'string' ? call.options['at'] : 'worktree';
  const readAt = async (spec: string) => {
    if (spec === 'worktree')
      return { files: readSnapshot(workspace.config, workspace.base), config: workspace.config };
    const { readRevision, resolveRevision } = await import('../workspace/revision.ts');
    return readRevision(workspace, await resolveRevision(workspace, spec));
  };
  call.global.progress('Reading the guidelines …');
  const { files, config } = await readAt(revision);
  if (files.length === 0)
    throw new Problem(
      `No document was found: ${workspace.shown(workspace.config.file!)} names ${workspace.config.locales.map(({ files: pattern }) => `"${pattern}"`).join(' and ')}, and no file matches.`,
      'Correct "files" in mizan.yaml; {path} stands for the name that a document has in every locale.',
    );
  const selected =
    call.arguments.length > 0
      ? selectPaths(files, call.arguments, call.global.directory, workspace.base)
      : null;
  const corpus = parseCorpus(files, config, revision);
  return { workspace, corpus, selected, documents: selected?.size ?? files.length };
}

async function refuseUnknownRules({ config, shown }: Workspace): Promise<void> {
  if (Object.keys(config.rules).length === 0) return;
  const [{ checkOptionNames, checkRuleNames }, { loadRules }] = await Promise.all([
    import('../lint/settings.ts'),
    import('./rule-table.ts'),
  ]);
  const known = await loadRules();
  const where = (name: string): string => `${shown(config.file!)}, line ${config.rules[name]!.line}`;
  const hint = (near: string[]): string =>
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Run "mizan lint --rules" for the list.';
  for (const { name, near } of checkRuleNames(
    Object.keys(config.rules),
    known.map((rule) => rule.name),
  ))
    throw new Problem(`${where(name)}: there is no rule "${name}".`, hint(near));
  for (const [name, setting] of Object.entries(config.rules))
    for (const option of checkOptionNames(name, Object.keys(setting.options), known))
      throw new Problem(
        `${where(name)}: the rule "${name}" has no option "${option.name}".`,
        option.near.length > 0 ? hint(option.near) : `Run "mizan explain ${name}" for its options.`,
      );
}
