/** `mizan responses reanchor`: after the draft has moved on, entries follow their sections. */
import type { Consultation } from '../../model/consultation.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Call, Command, Outcome } from '../command.ts';
import { consultationOption, formatOption, outOption } from '../options.ts';

export const responsesReanchor: Command = {
  name: 'reanchor',
  summary:
    'after the draft or the questions have moved on: bring entries to where their sections are now, and keep answers with what was asked',
  arguments: [],
  options: [
    consultationOption,
    { flags: '--dry-run', description: 'say what would change, and change nothing' },
    formatOption(['text', 'json']),
    outOption,
  ],
  examples: [
    { command: 'mizan responses reanchor --dry-run', means: 'which entries hang on sections that are gone' },
  ],
  run,
};

async function run(call: Call): Promise<Outcome> {
  const [
    { openWorkspace },
    { findConsultation },
    { makeRegister, readRegister },
    { SentTexts },
    { reanchor },
    { editEntries },
    { DraftPlaces },
    { findAskedBefore },
  ] = await Promise.all([
    import('../../workspace/workspace.ts'),
    import('../packet/sources.ts'),
    import('../../workspace/register-file.ts'),
    import('./sent.ts'),
    import('../../consult/register/reanchor.ts'),
    import('../../consult/register/edit-entry.ts'),
    import('../../consult/register/draft-places.ts'),
    import('./asked-before.ts'),
  ]);
  const workspace = openWorkspace(call.global.directory, call.global.config);
  const consultation = findConsultation(call, workspace);
  const { text, path, responses } = readRegister(workspace, consultation);
  const texts = new SentTexts(workspace);
  call.global.progress('Comparing the draft that was sent with the draft as it is …');
  const { sections, anchors } = await texts.at(consultation, consultation.to);
  const notes = await findMoving(workspace, consultation);
  const changes = reanchor(responses, {
    sections,
    anchors,
    places: new DraftPlaces(texts.now, workspace.config.source),
  });
  for (const [id, change] of await findAskedBefore(workspace, consultation, responses))
    changes.set(id, { ...changes.get(id), ...change });
  const edited = text === null || changes.size === 0 ? text : editEntries(text, changes);
  const after =
    edited === null
      ? []
      : makeRegister(workspace, consultation, edited).value.filter(({ id }) => changes.has(id));
  const dryRun = call.options['dryRun'] === true;
  const effects =
    dryRun || edited === null || edited === text
      ? []
      : [{ kind: 'write' as const, path, content: edited, expected: text }];
  if (call.options['format'] === 'json') {
    const { renderJson } = await import('../../report/json.ts');
    const data = { consultation: consultation.id, dryRun, entries: after };
    return {
      output: renderJson({ command: 'responses reanchor', revision: 'worktree', findings: [], data }),
      exitCode: 0,
      effects,
    };
  }
  const { renderReanchored } = await import('../../report/worklist-text.ts');
  const before = new Map(responses.map((one) => [one.id, one]));
  return {
    output: renderReanchored(
      after.map((entry) => ({ before: before.get(entry.id)!, after: entry })),
      { color: call.global.color, file: workspace.shown(path), dryRun },
    ),
    exitCode: 0,
    effects,
    notes,
  };
}

/** A draft named by what moves with it is no longer the one that was sent, and nothing can be followed from there. */
async function findMoving(workspace: Workspace, { id, to }: Consultation): Promise<string[]> {
  const { openRepository } = await import('../../workspace/revision.ts');
  const moves =
    to === 'worktree' ||
    /^(?:HEAD|@)(?:$|[~^])/.test(to) ||
    (await openRepository(workspace, 'A draft').quietly('show-ref', '--verify', `refs/heads/${to}`)) !== null;
  return moves
    ? [
        `The draft of the consultation "${id}" is called "${to}", and that moves with every commit: sections that were renamed or moved since are not followed. Write the commit that was sent after "to:" (the manifest.json of a packet names it), and run this again.`,
      ]
    : [];
}
