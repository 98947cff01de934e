/** `mizan init --consultation` and `--workshops`: the first registers of a workspace that is there already. */
import { join } from 'node:path';
import type { Corpus } from '../../document/document.ts';
import type { Effect } from '../../model/effect.ts';
import { Problem } from '../../model/problem.ts';
import { ID_EXPECTED, isId } from '../../model/register.ts';
import { inForceOn } from '../../model/version.ts';
import { readLedger } from '../../workspace/ledger.ts';
import { openOrganisations } from '../../workspace/organisations-file.ts';
import { readInside } from '../../workspace/register-yaml.ts';
import { openRepository } from '../../workspace/revision.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Call } from '../command.ts';
import { load } from '../load.ts';
import { today } from '../today.ts';
import { type Beginning, writeConsultation, writeOrganisationsExample, writeResources } from './registers.ts';

type WriteEffect = Extract<Effect, { kind: 'write' }>;

export interface Begun {
  effects: WriteEffect[];
  said: string;
  next: string[];
}

/** Six weeks, as consultations of some weight take. */
const WEEKS = 6;

/** What a consultation begins with. Throws Problem for an id that cannot be one, or is taken. */
export async function beginConsultation(call: Call, id: string): Promise<Begun> {
  if (!isId(id))
    throw new Problem(
      `"${id}" cannot be the id of a consultation; expected ${ID_EXPECTED}.`,
      'Try 2027-update.',
    );
  const { workspace, corpus } = await load({ ...call, options: {}, arguments: [] });
  const beginning = readBeginning(workspace, corpus);
  const { from, to, note } = await findEnds(call, workspace);
  const opens = today(call);
  const { root } = workspace.config;
  const path = join(root, 'consultations', id, 'consultation.yaml');
  const effects = [
    write(path, writeConsultation({ ...beginning, id, from, to, opens, closes: addDays(opens, WEEKS * 7) })),
  ];
  const next = [`Edit ${workspace.shown(path)}: title, days, address, aims, questions.`];
  if (openOrganisations(workspace) === null) {
    const table = join(root, 'organisations-example.csv');
    if (readInside(workspace, table) === null)
      effects.push(write(table, writeOrganisationsExample(beginning)));
    next.push(
      `Fill ${workspace.shown(table)} in a spreadsheet, then: mizan organisations import ${workspace.shown(table)}`,
    );
  }
  next.push('mizan check', 'mizan packet build --all --dry-run');
  return { effects, said: `Began the consultation "${id}".${note}`, next };
}

/** What workshops and focus groups begin with. */
export async function beginWorkshops(call: Call): Promise<Begun> {
  const { workspace, corpus } = await load({ ...call, options: {}, arguments: [] });
  const path = join(workspace.config.root, 'resources.yaml');
  return {
    effects: [write(path, writeResources(readBeginning(workspace, corpus)))],
    said: 'Began the topics of workshops and focus groups.',
    next: [
      `Edit ${workspace.shown(path)}: topics, examples, helplines.`,
      'mizan packet build --kind workshop --audience parents',
    ],
  };
}

/** The text in force (else the commit before) and the last commit. */
async function findEnds(
  call: Call,
  workspace: Workspace,
): Promise<{ from: string; to: string; note: string }> {
  const repository = openRepository(workspace, 'A consultation');
  const head = await repository.findCommit('HEAD');
  if (head === null)
    throw new Problem(
      'A consultation compares two states of the text, and nothing is committed yet.',
      'Commit the text in force with git, then the draft.',
    );
  const version = inForceOn(readLedger(workspace), today(call));
  const before = version?.name ?? (await repository.findCommit('HEAD~1'));
  const dirty = (await repository.raw('status', '--porcelain', '--untracked-files=no')).trim() !== '';
  const notes = [
    before === null
      ? ' There is one commit only, so "from" and "to" are the same: commit the draft, and name it in "to".'
      : '',
    dirty ? ' What is not committed yet is not in it.' : '',
  ];
  return { from: before ?? head, to: head, note: notes.join('') };
}

/** Languages, titles, and the first section that has an id, else the first document. */
function readBeginning({ config }: Workspace, { locales }: Corpus): Beginning {
  const documents = [...(locales.get(config.source)?.values() ?? [])];
  const id = documents
    .flatMap(({ sections }) => sections)
    .find((section) => section.level > 1 && section.id)?.id;
  return {
    locales: config.locales,
    source: config.source,
    titles: { [config.source]: config.title, ...config.titles },
    section: id ?? documents[0]?.path ?? 'introduction',
  };
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function write(path: string, content: string): WriteEffect {
  return { kind: 'write', path, content, expected: null };
}
