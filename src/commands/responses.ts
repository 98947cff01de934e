/** `mizan responses`: what came back from a consultation and waits for a decision. */
import { Problem } from '../model/problem.ts';
import { RESPONSE_KINDS, RESPONSE_STATUSES } from '../model/response.ts';
import type { Call, Command, Outcome } from './command.ts';
import { consultationOption, formatOption, outOption } from './options.ts';
import { responsesImport } from './responses/import.ts';
import { responsesReanchor } from './responses/reanchor.ts';
import { responsesReport } from './responses/report.ts';
import { responsesTriage } from './responses/triage.ts';

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
  refuseWords(call.arguments);
  const { listResponses } = await import('./responses/list-responses.ts');
  return listResponses(call);
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
