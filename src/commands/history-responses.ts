/** The responses behind a section: what was said about it in each consultation, hung on the version that came of it. */
import { type Gathered, gather, type Point } from '../consult/report/gather.ts';
import type { QuestionResult } from '../consult/report/question-results.ts';
import type { Corpus } from '../document/document.ts';
import type { Consultation } from '../model/consultation.ts';
import type { LocalText } from '../model/text.ts';
import type { Version } from '../model/version.ts';
import { listConsultations, readConsultation } from '../workspace/consultation-file.ts';
import { readOrganisations } from '../workspace/organisations-file.ts';
import { readRegister } from '../workspace/register-file.ts';
import { openRepository } from '../workspace/revision.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Commit, findCommits, sectionsChangedBy } from './answering-commits.ts';

/** What was said in one consultation about a section. */
export interface Heard {
  consultation: string;
  title: LocalText;
  /** register.yaml, from the repository root. */
  register: string;
  points: Point[];
  questions: QuestionResult[];
  /** Entries that may not be shown. */
  withheld: number;
}

/** One version of the history, as far as responses are hung on it. */
export interface Milestone {
  revision: string;
  version: Version | null;
  /** Null for the files on disk. */
  commit: string | null;
  /** Names that the section went by up to here and what it was made from. */
  names: ReadonlySet<string>;
}

/** For every milestone, what was heard about the section; empty where there are no consultations. */
export async function hearResponses(
  workspace: Workspace,
  wanted: string,
  milestones: readonly Milestone[],
  corpora: readonly Corpus[],
): Promise<Heard[][]> {
  const heard: Heard[][] = milestones.map(() => []);
  const ids = listConsultations(workspace);
  if (ids.length === 0) return heard;
  const organisations = readOrganisations(workspace);
  const names = new Set([wanted, ...milestones.flatMap((milestone) => [...milestone.names])]);
  for (const id of ids) {
    const consultation = readConsultation(workspace, id);
    const { responses, path } = readRegister(workspace, consultation);
    if (responses.length === 0) continue;
    const commits = await findCommits(
      workspace,
      responses.flatMap(({ answeredBy }) => answeredBy),
    );
    const answering = await commitsFor(workspace, names, commits);
    const gathered = gather({
      consultation,
      organisations,
      responses,
      corpora: corpora.toReversed(),
      commits,
      version: null,
    });
    const home = homeOf(consultation, milestones);
    const reached = await reachOf(workspace, milestones, new Set(answering.keys()));
    const register = workspace.shown(path);
    const at = (index: number): Heard => {
      const made = heard[index]!.find((one) => one.consultation === id) ?? {
        consultation: id,
        title: consultation.title,
        register,
        points: [],
        questions: [],
        withheld: 0,
      };
      if (!heard[index]!.includes(made)) heard[index]!.push(made);
      return made;
    };
    for (const point of pointsAbout(gathered, names, answering)) {
      const commit = point.answers.find((answer) => answer.type === 'commit' && answering.has(answer.commit));
      at((commit?.type === 'commit' ? reached.get(commit.commit) : undefined) ?? home).points.push(point);
    }
    for (const topic of gathered.topics)
      if (topic.place.section !== null && names.has(topic.place.section)) {
        if (topic.questions.length > 0) at(home).questions.push(...topic.questions);
        if (topic.withheld > 0) at(home).withheld += topic.withheld;
      }
  }
  return heard;
}

/** Points that hang on the section, or that it or a commit to it answers; of a commit to several, each section has its own points. */
function pointsAbout(
  { topics }: Gathered,
  names: ReadonlySet<string>,
  answering: ReadonlyMap<string, ReadonlySet<string>>,
): Point[] {
  return topics
    .flatMap(({ points }) => points)
    .filter(
      ({ place, answers }) =>
        (place.section !== null && names.has(place.section)) ||
        answers.some(
          (answer) =>
            (answer.type === 'section' && answer.place.section !== null && names.has(answer.place.section)) ||
            (answer.type === 'commit' &&
              answering.has(answer.commit) &&
              (place.section === null || !answering.get(answer.commit)!.has(place.section))),
        ),
    );
}

/** The commits that changed the section, each with every section it changed. */
async function commitsFor(
  workspace: Workspace,
  names: ReadonlySet<string>,
  commits: ReadonlyMap<string, Commit>,
): Promise<Map<string, ReadonlySet<string>>> {
  const all = [...new Set([...commits.values()].map(({ commit }) => commit))];
  const changed = await sectionsChangedBy(workspace, all);
  return new Map([...changed].filter(([, ids]) => [...ids].some((id) => names.has(id))));
}

/** The first milestone that holds each commit. */
async function reachOf(
  workspace: Workspace,
  milestones: readonly Milestone[],
  commits: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const reached = new Map<string, number>();
  if (commits.size === 0) return reached;
  const repository = openRepository(workspace, 'A commit');
  let since: string | null = null;
  for (const [index, { commit }] of milestones.entries()) {
    const range: string[] = since === null ? [] : [`^${since}`];
    const listed = await repository.raw('rev-list', commit ?? 'HEAD', ...range, '--');
    for (const one of listed.split('\n')) if (commits.has(one) && !reached.has(one)) reached.set(one, index);
    since = commit;
  }
  return reached;
}

/** The version that came of a consultation: the one that says so, else the one it was about, else the first announced after it closed. */
function homeOf({ id, to, closes }: Consultation, milestones: readonly Milestone[]): number {
  const tests: ((version: Version) => boolean)[] = [
    ({ consultation }) => consultation === id,
    ({ name }) => name === to,
    ({ announced }) => announced >= closes,
  ];
  for (const test of tests) {
    const found = milestones.findIndex(({ version }) => version !== null && test(version));
    if (found >= 0) return found;
  }
  return milestones.length - 1;
}
