/** `mizan responses report`: the consultation report. */
import type { Gathering } from '../../consult/report/gather.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';
import { Problem } from '../../model/problem.ts';
import type { Response } from '../../model/response.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Call, Command, Outcome } from '../command.ts';
import { consultationOption, formatOption, outOption } from '../options.ts';
import { today } from '../today.ts';

export const responsesReport: Command = {
  name: 'report',
  summary: 'what was said in a consultation and what was done about it: you said, we did',
  arguments: [],
  options: [
    consultationOption,
    { flags: '--locale <TAGS>', description: 'languages of the report: en, ur or ur,en; all when left out' },
    {
      flags: '--internal',
      description: 'with json or csv: also what may not be published. Not for passing on',
    },
    formatOption(['text', 'json', 'html', 'docx', 'markdown', 'csv']),
    outOption,
  ],
  examples: [
    { command: 'mizan responses report', means: 'where the consultation stands, and what is still open' },
    {
      command: 'mizan responses report --format html --out report.html',
      means: 'the report in every language, as a page to publish',
    },
    {
      command: 'mizan responses report --format csv --out dispositions.csv',
      means: 'every comment with what was decided, as a spreadsheet',
    },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const format = String(call.options['format'] ?? 'text');
  const internal = call.options['internal'] === true;
  if (internal && format !== 'json' && format !== 'csv')
    throw new Problem(
      'The report is made to be published, so it never holds what may not be.',
      'Use --internal with --format json or --format csv.',
    );
  if (format === 'docx' && typeof call.options['out'] !== 'string')
    throw new Problem('A Word file cannot be shown in a terminal.', 'Add --out, such as --out report.docx.');
  const read = await readGathering(call);
  const { gathering, workspace } = read;
  const { consultation, organisations, responses } = gathering;
  const locales = localesOf(call, workspace);
  const locale = locales[0]!;
  const { gather } = await import('../../consult/report/gather.ts');
  const hint = withheldNote(responses, internal);
  switch (format) {
    case 'json': {
      const [{ renderJson }, { describeReport }] = await Promise.all([
        import('../../report/json.ts'),
        import('../../report/responses-data.ts'),
      ]);
      const data = {
        ...describeReport(gather(gathering), consultation, locale),
        ...(internal && { register: responses }),
      };
      return {
        output: renderJson({ command: 'responses report', revision: 'worktree', findings: [], data }),
        exitCode: 0,
      };
    }
    case 'csv': {
      const { renderDispositions, renderRegister } = await import('../../report/responses-csv.ts');
      const output = internal
        ? renderRegister(responses, organisations, { locale })
        : renderDispositions(gather(gathering), { locale });
      return { output, exitCode: 0, notes: hint };
    }
    case 'html':
    case 'docx':
    case 'markdown':
      return { output: await renderBooklet(call, read, locales, format), exitCode: 0, notes: hint };
    default: {
      const { renderResponsesReport } = await import('../../report/responses-text.ts');
      return {
        output: renderResponsesReport(consultation, gather(gathering), {
          day: today(call),
          color: call.global.color,
          width: call.host.stdoutIsTerminal ? call.host.columns : 100,
        }),
        exitCode: 0,
      };
    }
  }
}

/** The languages asked for, else all, the source first. Throws Problem for one that is not configured. */
function localesOf(call: Call, { config }: Workspace): string[] {
  const known = config.locales.map(({ tag }) => tag);
  const asked = call.options['locale'];
  if (typeof asked !== 'string') return known;
  const wanted = [
    ...new Set(
      asked
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ];
  const unknown = wanted.find((tag) => !known.includes(tag));
  if (unknown !== undefined || wanted.length === 0)
    throw new Problem(
      `These guidelines are not kept in "${unknown ?? asked}".`,
      `The languages are ${known.join(', ')}.`,
    );
  return wanted;
}

function withheldNote(responses: readonly Response[], internal: boolean): string[] {
  const count = responses.filter(({ permission }) => permission === 'none').length;
  if (internal || count === 0) return [];
  return [
    `${count} of ${responses.length} entries may not be published; they are counted, and nothing of them is shown.`,
  ];
}

async function renderBooklet(
  call: Call,
  { gathering, workspace }: Read,
  locales: readonly string[],
  format: 'html' | 'docx' | 'markdown',
): Promise<string | Uint8Array> {
  const { buildConsultationReport } = await import('../../consult/report/consultation-report.ts');
  call.global.progress('Writing the report …');
  const { config } = workspace;
  const booklet = buildConsultationReport({
    ...gathering,
    config,
    locales,
    date: reportDay(gathering.consultation, gathering.responses),
  });
  if (format === 'markdown')
    return (await import('../../report/booklet/markdown.ts')).renderBookletMarkdown(booklet);
  if (format === 'docx') return (await import('../../report/booklet/docx.ts')).renderBookletDocx(booklet);
  const [{ renderBookletHtml }, { fontFilesFor }, { embedFonts }] = await Promise.all([
    import('../../report/booklet/html.ts'),
    import('../../report/fonts.ts'),
    import('../../workspace/fonts.ts'),
  ]);
  return renderBookletHtml(booklet, { fonts: embedFonts(fontFilesFor(locales)) });
}

/** The day of the report: of the last thing that is recorded. The same register gives the same bytes on any day. */
function reportDay({ closes }: Consultation, responses: readonly Response[]): string {
  return responses
    .flatMap(({ received, reply }) => [received, reply?.sent ?? received])
    .reduce((last, day) => (day > last ? day : last), closes);
}

interface Read {
  workspace: Workspace;
  gathering: Gathering & { organisations: Organisation[] };
}

/** Read the registers and the text as it stands, with both sides of what was consulted on for titles that are gone. */
async function readGathering(call: Call): Promise<Read> {
  const [
    { openWorkspace },
    { findConsultation },
    { readOrganisations },
    { readRegister },
    { readConsultedCorpora },
    { findCommits },
    { readLedger },
  ] = await Promise.all([
    import('../../workspace/workspace.ts'),
    import('../packet/sources.ts'),
    import('../../workspace/organisations-file.ts'),
    import('../../workspace/register-file.ts'),
    import('../consulted-corpora.ts'),
    import('../answering-commits.ts'),
    import('../../workspace/ledger.ts'),
  ]);
  const workspace = openWorkspace(call.global.directory, call.global.config);
  const consultation = findConsultation(call, workspace);
  const { responses } = readRegister(workspace, consultation);
  const organisations = readOrganisations(workspace);
  call.global.progress('Reading the guidelines …');
  const corpora = await readConsultedCorpora(workspace, consultation, responses);
  const named = responses.flatMap(({ answeredBy }) => answeredBy);
  return {
    workspace,
    gathering: {
      consultation,
      organisations,
      responses,
      corpora,
      commits: await findCommits(workspace, named),
      version: readLedger(workspace).find((version) => version.consultation === consultation.id) ?? null,
    },
  };
}
