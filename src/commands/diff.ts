/** `mizan diff`: what changed between two revisions, said in the words of policy. */
import type { Change, CorpusDiff, Weight } from '../compare/change.ts';
import type { Corpus } from '../document/document.ts';
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import type { Revision } from '../workspace/revision.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Call, Command, Outcome } from './command.ts';
import { formatOption, outOption } from './options.ts';
import { today } from './today.ts';

const RANKS: readonly Weight[] = ['cosmetic', 'editorial', 'substantive'];

export const diff: Command = {
  name: 'diff',
  summary:
    'what changed between two versions, in the words of policy: rules added, loosened, tightened, moved',
  arguments: [
    {
      syntax: '[FROM]',
      description: 'a version, a day (@2023-04-20) or a git revision; what is in force when left out',
    },
    { syntax: '[TO]', description: 'likewise; the files on disk when left out' },
  ],
  options: [
    { flags: '-l, --locale <TAG>', description: 'only this language' },
    { flags: '--only <WEIGHT>', description: 'only changes of this weight or more', choices: RANKS },
    { flags: '--section <ID>', description: 'only this section' },
    { flags: '--stat', description: 'counts only' },
    { flags: '--all', description: 'show unchanged stretches too' },
    { flags: '--exit-code', description: 'exit with 1 when there is a difference' },
    formatOption(['text', 'json', 'markdown', 'html', 'docx']),
    outOption,
  ],
  examples: [
    { command: 'mizan diff', means: 'what the draft on disk changes of what is in force' },
    {
      command: 'mizan diff 2022-10-01 2023-04-21 --only substantive',
      means: 'what matters in the April update',
    },
    {
      command: 'mizan diff 2022-10-01 2023-04-21 --format docx --out april.docx',
      means: 'the update as tracked changes in Word',
    },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const [{ openWorkspace }, { readRevision, resolveRevision }, { parseCorpus }, { diffCorpora }] =
    await Promise.all([
      import('../workspace/workspace.ts'),
      import('../workspace/revision.ts'),
      import('../document/corpus.ts'),
      import('../compare/diff.ts'),
    ]);
  if (call.options['format'] === 'docx' && typeof call.options['out'] !== 'string')
    throw new Problem('A Word file cannot be shown in a terminal.', 'Add --out, such as --out changes.docx.');
  const workspace = openWorkspace(call.global.directory, call.global.config);
  const locale = readLocale(call, workspace);
  const read = async (spec: string): Promise<{ revision: Revision; corpus: Corpus }> => {
    call.global.progress(`Reading ${spec} …`);
    const revision = await resolveRevision(workspace, spec);
    const { files, config } = await readRevision(workspace, revision);
    return {
      revision,
      corpus: parseCorpus(locale ? files.filter((file) => file.locale === locale) : files, config, spec),
    };
  };
  const from = await read(call.arguments[0] ?? (await inForce(call, workspace)));
  const to = await read(call.arguments[1] ?? 'worktree');
  refuseEmpty(from, to);
  call.global.progress('Comparing …');
  const whole = diffCorpora(from.corpus, to.corpus, { config: workspace.config });
  const found = select(whole, call, [from.corpus, to.corpus]);
  const exitCode = call.options['exitCode'] && found.changes.length > 0 ? 1 : 0;
  const { renderDiff } = await import('./diff-formats.ts');
  return { output: await renderDiff(call, workspace, from, to, found), exitCode };
}

function readLocale(call: Call, { config }: Workspace): string | null {
  const locale = call.options['locale'];
  if (typeof locale !== 'string') return null;
  const tags = config.locales.map(({ tag }) => tag);
  if (tags.includes(locale)) return locale;
  const near = nearNames(locale, tags)[0];
  throw new Problem(
    `There is no locale "${locale}" in mizan.yaml.`,
    near ? `Did you mean "${near}"?` : `Its locales are: ${tags.join(', ')}.`,
  );
}

/** `@today`, where a version is in force. */
async function inForce(call: Call, workspace: Workspace): Promise<string> {
  const { readLedger } = await import('../workspace/ledger.ts');
  if (readLedger(workspace).length === 0)
    throw new Problem(
      'No version has been released yet, so there is nothing in force to compare with.',
      'Name a revision, such as "mizan diff HEAD" or "mizan diff main~5".',
    );
  return `@${today(call)}`;
}

function refuseEmpty(...sides: { revision: Revision; corpus: Corpus }[]): void {
  for (const { revision, corpus } of sides)
    if (
      sides.every((side) => side.revision.spec !== 'worktree' || side.revision === revision) &&
      [...corpus.locales.values()].every((documents) => documents.size === 0)
    )
      throw new Problem(
        `There are no documents at ${revision.spec}.`,
        'The guidelines may have stood elsewhere then; name a later revision.',
      );
}

/** The changes asked for; parity of sections that are left out is left out too. */
function select(whole: CorpusDiff, call: Call, corpora: readonly Corpus[]): CorpusDiff {
  const { only, section } = call.options;
  const least = typeof only === 'string' ? RANKS.indexOf(only as Weight) : 0;
  if (typeof section === 'string') refuseUnknownSection(section, corpora);
  const wanted = (change: Change): boolean =>
    RANKS.indexOf(change.weight) >= least &&
    (typeof section !== 'string' ||
      [...change.sections.from, ...change.sections.to].some(({ id }) => id === section));
  const changes = whole.changes.filter(wanted);
  if (changes.length === whole.changes.length) return whole;
  const kept = new Set(changes.flatMap((change) => [change.section.from, change.section.to]));
  return { ...whole, changes, parity: whole.parity.filter((parity) => kept.has(parity.section)) };
}

function refuseUnknownSection(id: string, corpora: readonly Corpus[]): void {
  const ids = new Set<string>();
  for (const { locales } of corpora)
    for (const documents of locales.values())
      for (const { sections } of documents.values())
        for (const section of sections) if (section.id) ids.add(section.id);
  if (ids.has(id)) return;
  const near = nearNames(id, ids);
  throw new Problem(
    `No section has the id "${id}" in either revision.`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Name a section by its id, such as hate-speech.',
  );
}
