/** `mizan responses`: what came back from a consultation and waits for a decision. */
import { Problem } from '../model/problem.ts';
import { RESPONSE_KINDS, RESPONSE_STATUSES, type Response, type ResponseStatus } from '../model/response.ts';
import type { Call, Command, Outcome } from './command.ts';
import { consultationOption, formatOption, outOption } from './options.ts';
import { responsesImport } from './responses/import.ts';
import { responsesReanchor } from './responses/reanchor.ts';
import { responsesReport } from './responses/report.ts';
import { responsesTriage } from './responses/triage.ts';
import { today } from './today.ts';

const ANCHORS = ['placed', 'moved', 'orphaned', 'unplaced', 'whole'] as const;

export const responses: Command = {
  name: 'responses',
  summary: 'what came back from a consultation: take it in, decide about it, report',
  arguments: [{ syntax: '[ID...]', description: 'entries to show in full; the open ones when left out' }],
  options: [
    consultationOption,
    { flags: '--section <SECTION>', description: 'only what hangs on this section or document' },
    { flags: '--org, --organisation <ID>', description: 'only what this organisation, or group, said' },
    {
      flags: '--status <STATUS>',
      description: 'what was done about them; open when left out',
      choices: [...RESPONSE_STATUSES, 'all'],
    },
    { flags: '--kind <KIND>', description: 'only one kind', choices: RESPONSE_KINDS },
    { flags: '--anchor <STATE>', description: 'only what could be placed so', choices: ANCHORS },
    { flags: '--to-check', description: 'only what is marked: its file must be looked at first' },
    formatOption(['text', 'json']),
    outOption,
  ],
  examples: [
    { command: 'mizan responses', means: 'what waits for a decision, section by section' },
    { command: 'mizan responses --section hate-speech --status all', means: 'everything said on a section' },
    { command: 'mizan responses import inbox/*', means: 'take in what came back' },
    { command: 'mizan responses triage r-1a2b --status accepted', means: 'decide about an entry' },
    { command: 'mizan responses report', means: 'you said, we did' },
  ],
  subcommands: [responsesImport, responsesTriage, responsesReanchor, responsesReport],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const [
    { openWorkspace },
    { findConsultation },
    { readRegister },
    { readOrganisations },
    { readSnapshot },
    { parseNamed },
    { findEntries },
    { isLost, makeWorklist, markGoing, markOutside },
    { summarizeAnswers },
  ] = await Promise.all([
    import('../workspace/workspace.ts'),
    import('./packet/sources.ts'),
    import('../workspace/register-file.ts'),
    import('../workspace/organisations-file.ts'),
    import('../workspace/snapshot.ts'),
    import('../consult/name-sections.ts'),
    import('../consult/register/decide.ts'),
    import('../consult/register/worklist.ts'),
    import('../consult/organisations/answers.ts'),
  ]);
  refuseWords(call.arguments);
  const workspace = openWorkspace(call.global.directory, call.global.config);
  const consultation = findConsultation(call, workspace);
  const { responses: all } = readRegister(workspace, consultation);
  const named = call.arguments.length > 0;
  const filter = readFilter(call);
  const chosen = named ? findEntries(all, call.arguments) : all.filter(filter.keeps);
  const { config, base } = workspace;
  const now = parseNamed(readSnapshot(config, base), config);
  const groups = makeWorklist(chosen, all, now, config.source);
  if (groups.some((group) => isLost(group) || group.items.some(({ quoted }) => quoted === false))) {
    const { SentTexts } = await import('./responses/sent.ts');
    // Without history the two kinds of gone are one.
    const sent = await new SentTexts(workspace).at(consultation, consultation.to).catch(ignoreProblem);
    if (sent) {
      markGoing(groups, sent.sections);
      markOutside(groups, sent.sections);
    }
  }
  const organisations = readOrganisations(workspace);
  const answers = summarizeAnswers(consultation, organisations, all, today(call));
  const counts: Partial<Record<ResponseStatus, number>> = {};
  for (const status of RESPONSE_STATUSES) {
    const count = all.filter((one) => one.status === status).length;
    if (count > 0) counts[status] = count;
  }
  if (call.options['format'] === 'json') {
    const { renderJson } = await import('../report/json.ts');
    const data = {
      consultation: consultation.id,
      answers,
      counts,
      sections: groups.map(({ section, document, title, goes, items }) => ({
        section,
        document,
        title,
        goes,
        entries: items.map(({ response, ...facts }) => ({ ...response, ...facts })),
      })),
    };
    return {
      output: renderJson({ command: 'responses', revision: 'worktree', findings: [], data }),
      exitCode: 0,
    };
  }
  const { renderWorklist } = await import('../report/worklist-text.ts');
  return {
    output: renderWorklist(
      {
        consultation,
        organisations,
        answers,
        counts,
        groups,
        asked: named ? '' : filter.said,
      },
      {
        color: call.global.color,
        width: call.host.stdoutIsTerminal ? call.host.columns : 100,
        locale: config.source,
        full: named,
      },
    ),
    exitCode: 0,
  };
}

function ignoreProblem(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}

/** A word where an id should be is a command mistyped. */
function refuseWords(names: readonly string[]): void {
  const word = names.find((name) => !/^(?:r-)?[0-9a-f]{4,12}$/.test(name));
  if (word === undefined) return;
  throw new Problem(
    `"${word}" is neither the id of an entry nor a command.`,
    'The commands are "mizan responses import", "triage", "reanchor" and "report"; ids look like r-0123456789ab.',
  );
}

/** By id, by the name of a group, or by what the file with its notes is called in responses/. */
function isFrom({ organisation, group, source }: Response, who: string): boolean {
  if (organisation === who) return true;
  return group !== null && (group.name === who || source.file.startsWith(`${who}.`));
}

function readFilter(call: Call): { keeps: (response: Response) => boolean; said: string } {
  const { section, organisation, kind, anchor, toCheck } = call.options;
  const status = call.options['status'] ?? 'open';
  const path = typeof section === 'string' ? section.replace(/\.md$/, '') : null;
  const keeps = (one: Response): boolean =>
    (status === 'all' || one.status === status) &&
    (path === null || one.section === path || one.document === path) &&
    (organisation === undefined || isFrom(one, String(organisation))) &&
    (kind === undefined || one.kind === kind) &&
    (anchor === undefined || one.anchor === anchor) &&
    (toCheck !== true || (one.source.doubt ?? null) !== null);
  const said = [
    status === 'all' ? '' : String(status),
    kind === undefined ? '' : String(kind),
    anchor === undefined ? '' : String(anchor),
    toCheck === true ? 'to be checked' : '',
    path === null ? '' : `on ${path}`,
    organisation === undefined ? '' : `from ${String(organisation)}`,
  ];
  return { keeps, said: said.filter(Boolean).join(', ') };
}
