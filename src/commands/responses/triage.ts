/** `mizan responses triage`: what is done about entries of the register. */

import type { Corpus } from '../../document/document.ts';
import { nearNames } from '../../model/near.ts';
import { Problem } from '../../model/problem.ts';
import { RESPONSE_STATUSES, type Response, type ResponseStatus } from '../../model/response.ts';
import type { Words } from '../../model/text.ts';
import { isDay } from '../../model/version.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Call, Command, Outcome } from '../command.ts';
import { consultationOption, formatOption, outOption } from '../options.ts';

export const responsesTriage: Command = {
  name: 'triage',
  summary: 'say what is done about entries: accepted, rejected with a reason, a duplicate, answered by …',
  arguments: [{ syntax: '[ID...]', description: 'entries, by their id or the beginning of it' }],
  options: [
    consultationOption,
    { flags: '--question <ID>', description: 'every open answer to this question' },
    {
      flags: '--org, --organisation <IDS>',
      description:
        'with --sent or --satisfied: all that these organisations or groups, parted by commas, were answered',
    },
    { flags: '--status <STATUS>', description: 'what is done about them', choices: RESPONSE_STATUSES },
    { flags: '--reason <TEXT>', description: 'why; required to reject' },
    {
      flags: '--reason-in <TAG=TEXT...>',
      description: 'why, in another language: --reason-in "ur=…"',
    },
    { flags: '--duplicate-of <ID>', description: 'the entry that they repeat' },
    {
      flags: '--answered-by <WHAT>',
      description: 'commits or sections that answer them, parted by commas',
    },
    { flags: '--reply <TEXT>', description: 'what is written back' },
    { flags: '--sent <DATE>', description: 'day the reply was sent' },
    {
      flags: '--satisfied <ANSWER>',
      description: 'whether they are satisfied with it',
      choices: ['yes', 'partly', 'no'],
    },
    { flags: '--place <SECTION>', description: 'the section they are about, where it could not be told' },
    {
      flags: '--checked',
      description: 'the file was looked at and is what it says, for entries that are marked',
    },
    { flags: '--dry-run', description: 'check and show, and change nothing' },
    formatOption(['text', 'json']),
    outOption,
  ],
  examples: [
    {
      command: 'mizan responses triage r-1a2b --status accepted --answered-by protected-attributes',
      means: 'accepted, and the section that says so now',
    },
    {
      command: 'mizan responses triage r-1a2b r-3c4d --status rejected --reason "The law asks for it."',
      means: 'rejected, with the reason that is reported',
    },
    { command: 'mizan responses triage r-3c4d --duplicate-of r-1a2b', means: 'one of a campaign' },
    {
      command: 'mizan responses triage --question clear --status accepted --reason "Counted in the report."',
      means: 'the answers of everybody to one question',
    },
    {
      command: 'mizan responses triage --org paper-kite --sent 2023-05-02',
      means: 'the letter back to it has gone out',
    },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const [{ openWorkspace }, { findConsultation }, { makeRegister, readRegister }, deciding, { editEntries }] =
    await Promise.all([
      import('../../workspace/workspace.ts'),
      import('../packet/sources.ts'),
      import('../../workspace/register-file.ts'),
      import('../../consult/register/decide.ts'),
      import('../../consult/register/edit-entry.ts'),
    ]);
  const workspace = openWorkspace(call.global.directory, call.global.config);
  const consultation = findConsultation(call, workspace);
  const { text, path, responses } = readRegister(workspace, consultation);
  if (text === null)
    throw new Problem(
      `Nothing has come back from ${consultation.id} yet.`,
      'Take in what comes back with "mizan responses import FILE…".',
    );
  const named = deciding.findEntries(responses, call.arguments);
  const { question } = call.options;
  const asked = typeof question === 'string' ? deciding.findAnswersTo(responses, question, consultation) : [];
  const decision = await readDecision(call, workspace);
  const { decided, marked } = deciding.leaveMarked(
    asked.filter((one) => !named.includes(one)),
    decision,
  );
  // Where nothing else is left to decide, the first of them says why.
  const others = decided.length > 0 || named.length > 0 ? decided : marked;
  const skipped = others === marked ? [] : marked;
  const entries = [...new Set([...named, ...others, ...(await findLetters(call, workspace, responses))])];
  if (entries.length === 0)
    throw new Problem(
      'No entry is named.',
      'Name entries by their ids, the answers to a question with --question, or whoever got a letter with --org. "mizan responses" shows what is open.',
    );
  const changes = deciding.decide(responses, entries, decision);
  if ([...changes.values()].every((change) => Object.keys(change).length === 0))
    throw new Problem(
      'Nothing was decided about the entries.',
      'Add --status, --reason, --duplicate-of, --answered-by, --reply, --sent, --satisfied, --checked or --place.',
    );
  const edited = editEntries(text, changes);
  const after = makeRegister(workspace, consultation, edited).value.filter(({ id }) => changes.has(id));
  const dryRun = call.options['dryRun'] === true;
  const effects =
    dryRun || edited === text ? [] : [{ kind: 'write' as const, path, content: edited, expected: text }];
  if (call.options['format'] === 'json') {
    const { renderJson } = await import('../../report/json.ts');
    const data = {
      consultation: consultation.id,
      dryRun,
      changed: edited !== text,
      entries: after,
      skipped: skipped.map(({ id, source }) => ({ id, file: source.file, doubt: source.doubt })),
    };
    return {
      output: renderJson({ command: 'responses triage', revision: 'worktree', findings: [], data }),
      exitCode: 0,
      effects,
    };
  }
  const { renderTriage } = await import('../../report/worklist-text.ts');
  return {
    output: renderTriage(after, {
      color: call.global.color,
      file: workspace.shown(path),
      changed: edited !== text,
      dryRun,
      skipped,
    }),
    exitCode: 0,
    effects,
  };
}

/** What letters back answered. One decision about all that somebody said is never meant: only what became of the letter. */
async function findLetters(
  call: Call,
  workspace: Workspace,
  responses: readonly Response[],
): Promise<Response[]> {
  const { organisation, status, reason, reasonIn, duplicateOf, answeredBy, reply, place } = call.options;
  if (typeof organisation !== 'string') return [];
  if ([status, reason, reasonIn, duplicateOf, answeredBy, reply, place].some((one) => one !== undefined))
    throw new Problem(
      '--org says what became of a letter, and decides nothing.',
      'Use it with --sent or --satisfied; to decide, name the entries ("mizan responses --org ID").',
    );
  const [{ findAnsweredEntries }, { readOrganisations }] = await Promise.all([
    import('../../consult/reply/answered-entries.ts'),
    import('../../workspace/organisations-file.ts'),
  ]);
  const names = organisation.split(',').map((name) => name.trim());
  return findAnsweredEntries(names, responses, readOrganisations(workspace), workspace.config);
}

async function readDecision(
  call: Call,
  workspace: Workspace,
): Promise<import('../../consult/register/decide.ts').Decision> {
  const { status, reason, reasonIn, duplicateOf, answeredBy, reply, sent, satisfied, place } = call.options;
  const words = (value: unknown, flag: string): string | null => {
    if (value === undefined) return null;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    throw new Problem(`${flag} is empty.`, `Write the words after ${flag}, in quotation marks.`);
  };
  if (typeof sent === 'string' && !isDay(sent))
    throw new Problem(`"${sent}" is not a date.`, 'Write dates as 2023-04-21.');
  const now = place !== undefined || answeredBy !== undefined ? await readNow(workspace) : null;
  return {
    status: (status as ResponseStatus | undefined) ?? null,
    reason: readReason(words(reason, '--reason'), reasonIn, workspace),
    duplicateOf: words(duplicateOf, '--duplicate-of'),
    answeredBy: await findAnswers(words(answeredBy, '--answered-by'), workspace, now),
    reply: {
      text: words(reply, '--reply'),
      sent: typeof sent === 'string' ? sent : null,
      satisfied: satisfied === undefined ? null : satisfied === 'partly' ? satisfied : satisfied === 'yes',
    },
    checked: call.options['checked'] === true,
    place: typeof place === 'string' ? findPlace(place, now!) : null,
  };
}

/** A reason in the source language, in others, or both. */
function readReason(reason: string | null, others: unknown, { config }: Workspace): Words | null {
  if (!Array.isArray(others)) return reason;
  const given: Record<string, string> = reason === null ? {} : { [config.source]: reason };
  for (const one of others.map(String)) {
    const tag = one.slice(0, Math.max(0, one.indexOf('=')));
    const text = one.slice(tag.length + 1).trim();
    if (!config.locales.some((locale) => locale.tag === tag) || text === '')
      throw new Problem(
        `The reason "${one}" names no language of mizan.yaml.`,
        `Write it as --reason-in "${config.locales.at(-1)!.tag}=…".`,
      );
    given[tag] = text;
  }
  return given;
}

async function readNow({ config, base }: Workspace): Promise<Corpus> {
  const [{ readSnapshot }, { parseNamed }] = await Promise.all([
    import('../../workspace/snapshot.ts'),
    import('../../consult/name-sections.ts'),
  ]);
  return parseNamed(readSnapshot(config, base), config);
}

/** Sections of the draft, and commits by their full hash. */
async function findAnswers(said: string | null, workspace: Workspace, now: Corpus | null): Promise<string[]> {
  if (said === null) return [];
  const names = said
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const answers: string[] = [];
  for (const name of names) {
    if (placesOf(now!).some(({ section }) => section === name)) answers.push(name);
    else answers.push((await findCommit(workspace, name)) ?? refusePlace(name, now!, 'section or commit'));
  }
  return answers;
}

async function findCommit({ config }: Workspace, name: string): Promise<string | null> {
  const [{ findRepository }, { Repository }] = await Promise.all([
    import('../../workspace/locate.ts'),
    import('../../workspace/git.ts'),
  ]);
  const folder = findRepository(config.root);
  return folder && /^[A-Za-z0-9]/.test(name) ? new Repository(folder).findCommit(name) : null;
}

function findPlace(name: string, now: Corpus): { section: string | null; document: string } {
  const places = placesOf(now);
  const path = name.replace(/\.md$/, '');
  return (
    places.find(({ section }) => section === name) ??
    (places.some(({ document }) => document === path)
      ? { section: null, document: path }
      : refusePlace(name, now, 'section'))
  );
}

function placesOf({ locales }: Corpus): { section: string | null; document: string }[] {
  return [...locales.values()].flatMap((documents) =>
    [...documents.values()].flatMap(({ path, sections }) =>
      sections.map(({ id }) => ({ section: id, document: path })),
    ),
  );
}

function refusePlace(name: string, now: Corpus, what: string): never {
  const near = nearNames(
    name,
    placesOf(now).flatMap(({ section }) => section ?? []),
  )[0];
  throw new Problem(
    `There is no ${what} "${name}" here.`,
    near ? `Did you mean ${near}?` : 'Name a section by its id, such as hate-speech.',
  );
}
