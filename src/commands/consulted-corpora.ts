/** The text that responses hang on: as it stands, and where a section of theirs is gone, as it was sent. */
import { parseNamed } from '../consult/name-sections.ts';
import type { Corpus } from '../document/document.ts';
import type { Consultation } from '../model/consultation.ts';
import { Problem } from '../model/problem.ts';
import type { Response } from '../model/response.ts';
import { readRevision, resolveRevision } from '../workspace/revision.ts';
import { readSnapshot } from '../workspace/snapshot.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The files on disk first; then, only where they are needed for titles, both sides of the consultation. */
export async function readConsultedCorpora(
  workspace: Workspace,
  { from, to, questions }: Consultation,
  responses: readonly Response[],
): Promise<Corpus[]> {
  const { config, base } = workspace;
  const now = parseNamed(readSnapshot(config, base), config);
  const known = namesIn(now);
  const wanted = [
    ...responses.flatMap(({ section, document, answeredBy }) => [section, document, ...answeredBy]),
    ...questions.map(({ section }) => section),
  ];
  if (wanted.every((name) => name === null || known.has(name))) return [now];
  const corpora = [now];
  for (const spec of [to, from]) {
    try {
      const read = await readRevision(workspace, await resolveRevision(workspace, spec));
      corpora.push(parseNamed(read.files, read.config, spec));
    } catch (error) {
      // Without its history a report shows ids where it would show titles.
      if (!(error instanceof Problem)) throw error;
    }
  }
  return corpora;
}

function namesIn({ locales }: Corpus): Set<string> {
  const names = new Set<string>();
  for (const documents of locales.values())
    for (const { path, sections } of documents.values()) {
      names.add(path);
      for (const { id } of sections) if (id !== null) names.add(id);
    }
  return names;
}
