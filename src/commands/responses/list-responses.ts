/** What came back from a consultation, as a list to decide from: section by section, in words or for programs. */

import { parseNamed } from '../../consult/name-sections.ts';
import { summarizeAnswers } from '../../consult/organisations/answers.ts';
import { findEntries } from '../../consult/register/decide.ts';
import { isLost, makeWorklist, markGoing, markOutside } from '../../consult/register/worklist.ts';
import { Problem } from '../../model/problem.ts';
import { RESPONSE_STATUSES, type Response, type ResponseStatus } from '../../model/response.ts';
import { readOrganisations } from '../../workspace/organisations-file.ts';
import { readRegister } from '../../workspace/register-file.ts';
import { readSnapshot } from '../../workspace/snapshot.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { Call, Outcome } from '../command.ts';
import { findConsultation } from '../packet/sources.ts';
import { today } from '../today.ts';

/** Everything, or what the options and ids leave. Throws Problem for an id that is not there. */
export async function listResponses(call: Call): Promise<Outcome> {
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
    const { SentTexts } = await import('./sent.ts');
    // Without history the two kinds of gone are one.
    const sent = await new SentTexts(workspace).at(consultation, consultation.to).catch(ignoreProblem);
    if (sent) {
      markGoing(groups, sent.sections);
      markOutside(groups, sent.sections);
    }
  }
  const organisations = readOrganisations(workspace);
  const answers = summarizeAnswers(consultation, organisations, all, today(call));
  const counts = countStatuses(all);
  if (call.options['format'] === 'json') {
    const { renderJson } = await import('../../report/json.ts');
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
  const { renderWorklist } = await import('../../report/worklist-text.ts');
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

function countStatuses(responses: readonly Response[]): Partial<Record<ResponseStatus, number>> {
  const counts: Partial<Record<ResponseStatus, number>> = {};
  for (const { status } of responses) counts[status] = (counts[status] ?? 0) + 1;
  return Object.fromEntries(
    RESPONSE_STATUSES.flatMap((status) => (counts[status] ? [[status, counts[status]]] : [])),
  );
}

function ignoreProblem(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
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
