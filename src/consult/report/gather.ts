/** Gather: from the register to what a consultation report says, before any language or format. */
import type { Corpus } from '../../document/document.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Response, ResponseKind, ResponseStatus } from '../../model/response.ts';
import type { Words } from '../../model/text.ts';
import type { Version } from '../../model/version.ts';
import { readChoice } from './choices.ts';
import { countAnswers, countBy, FORMS, type Form, formOf, senderOf, type Tally, tally } from './counts.ts';
import { type Place, Places } from './places.ts';
import { type Company, hideNames, makeCompany, publish, type Said } from './published.ts';
import { countChoices, isReplaced, type QuestionResult } from './question-results.ts';

export interface Gathering {
  consultation: Consultation;
  /** Every organisation of organisations.yaml. */
  organisations: readonly Organisation[];
  responses: readonly Response[];
  /** The text as it stands, then what lends titles of sections that are gone. */
  corpora: readonly Corpus[];
  /** Commits that answer an entry, by the name the register gives them. */
  commits: ReadonlyMap<string, Answer & { type: 'commit' }>;
  /** The version that was released as its outcome, or null. */
  version: Version | null;
}

/** What answers a point. */
export type Answer =
  | { type: 'section'; place: Place }
  | { type: 'commit'; commit: string; subject: string }
  | { type: 'other'; name: string };

/** What one or several said, and what was done about it. */
export interface Point {
  place: Place;
  /** The wording shown, and who else said it and may be quoted. */
  said: Said;
  others: Said[];
  /** How many organisations and groups said it, those that are not quoted among them. */
  voices: number;
  status: ResponseStatus;
  reason: Words | null;
  answers: Answer[];
}

export interface Topic {
  place: Place;
  entries: number;
  withheld: number;
  open: number;
  kinds: Map<ResponseKind, number>;
  points: Point[];
  questions: QuestionResult[];
}

export interface Gathered {
  asked: number;
  /** Of those asked, how many answered; and how many others did. */
  answered: number;
  unasked: number;
  /** Files whose sender is not known. */
  strangers: number;
  groups: { meetings: number; participants: number };
  byKind: Tally[];
  byCountry: Tally[];
  /** Organisations that let themselves be named. */
  named: Organisation[];
  forms: { form: Form; files: number; entries: number }[];
  punctual: { onTime: number; late: number; lateSenders: number };
  entries: number;
  kinds: Map<ResponseKind, number>;
  /** What became of the entries; a repetition counts as what it repeats. */
  statuses: Map<ResponseStatus, number>;
  open: number;
  withheld: number;
  redacted: number;
  repetitions: number;
  topics: Topic[];
}

export function gather({ consultation, organisations, responses, corpora, commits }: Gathering): Gathered {
  const company = makeCompany(organisations, consultation, responses);
  const { asked } = company;
  const answering = new Set(responses.flatMap(({ organisation }) => organisation ?? []));
  const places = new Places(corpora);
  const roots = findRoots(responses);
  const statusOf = (response: Response): ResponseStatus => roots.get(response)!.status;
  const said = new Map(responses.map((response) => [response, publish(response, company)]));
  const named = new Set(
    [...said.values()].flatMap((one) => (one?.who.type === 'named' ? one.who.organisation : [])),
  );
  const late = responses.filter((response) => response.late);
  const { answered, unasked } = countAnswers(asked, responses);
  const meetings = new Map(responses.flatMap(({ group }) => (group ? [[group.name, group] as const] : [])));
  const topics = makeTopics({ consultation, responses, places, roots, said, commits, company });
  const shown = [...said.values()].filter((one) => one !== null);
  return {
    asked: asked.length,
    answered,
    unasked,
    strangers: new Set(responses.filter(isStranger).map(senderOf)).size,
    groups: {
      meetings: meetings.size,
      participants: [...meetings.values()].reduce((sum, { participants }) => sum + (participants ?? 0), 0),
    },
    byKind: tally(asked, answering, 'kind'),
    byCountry: tally(asked, answering, 'country'),
    named: organisations.filter((organisation) => named.has(organisation)),
    forms: FORMS.flatMap((form) => {
      const own = responses.filter((response) => formOf(response) === form);
      const files = new Set(own.map(({ source }) => source.sha256 || source.file)).size;
      return own.length > 0 ? [{ form, files, entries: own.length }] : [];
    }),
    punctual: {
      onTime: responses.length - late.length,
      late: late.length,
      lateSenders: new Set(late.map(senderOf)).size,
    },
    entries: responses.length,
    kinds: countBy(responses, ({ kind }) => kind),
    statuses: countBy(responses, statusOf),
    open: responses.filter((response) => statusOf(response) === 'open').length,
    withheld: responses.length - shown.length,
    redacted: shown.filter(({ redacted }) => redacted).length,
    repetitions: responses.filter((response) => roots.get(response) !== response).length,
    topics,
  };
}

function isStranger({ organisation, group }: Response): boolean {
  return organisation === null && group === null;
}

/** For every entry, the one it repeats in the end; itself where it repeats none, or one that is not there. */
export function findRoots(responses: readonly Response[]): Map<Response, Response> {
  const byId = new Map(responses.map((response) => [response.id, response]));
  const roots = new Map<Response, Response>();
  for (const response of responses) {
    const passed = new Set<Response>();
    let at = response;
    while (!roots.has(at) && !passed.has(at)) {
      passed.add(at);
      if (!isRepeating(at, byId)) break;
      at = byId.get(at.duplicateOf!)!;
    }
    // A circle repeats nothing: each of it stands for itself.
    const circle = !roots.has(at) && passed.size > 0 && isRepeating(at, byId);
    const root = roots.get(at) ?? at;
    for (const one of passed) roots.set(one, circle ? one : root);
  }
  return roots;
}

/** True where an entry says what it repeats, and that is there. */
function isRepeating({ status, duplicateOf }: Response, byId: ReadonlyMap<string, Response>): boolean {
  return status === 'duplicate' && duplicateOf !== null && byId.has(duplicateOf);
}

interface Material {
  consultation: Consultation;
  responses: readonly Response[];
  places: Places;
  roots: ReadonlyMap<Response, Response>;
  said: ReadonlyMap<Response, Said | null>;
  commits: Gathering['commits'];
  company: Company;
}

function makeTopics(material: Material): Topic[] {
  const { consultation, responses, places, roots, said } = material;
  const topics = new Map<Place, Topic>();
  const topicOf = (place: Place): Topic => {
    const made = topics.get(place) ?? {
      place,
      entries: 0,
      withheld: 0,
      open: 0,
      kinds: new Map(),
      points: [],
      questions: [],
    };
    topics.set(place, made);
    return made;
  };
  const groups = new Map<Response, Response[]>();
  for (const response of responses) {
    const topic = topicOf(places.placeOf(response));
    topic.entries += 1;
    topic.withheld += said.get(response) === null ? 1 : 0;
    topic.open += roots.get(response)!.status === 'open' ? 1 : 0;
    topic.kinds.set(response.kind, (topic.kinds.get(response.kind) ?? 0) + 1);
    const root = roots.get(response)!;
    const group = groups.get(root);
    if (group) group.push(response);
    else groups.set(root, [response]);
  }
  for (const [root, members] of groups) {
    const point = makePoint(root, members, material);
    if (point) topicOf(point.place).points.push(point);
  }
  for (const question of consultation.questions) {
    const result = countChoices(question, responses, places);
    if (result && result.chosen > 0) topicOf(result.place).questions.push(result);
  }
  const sorted = [...topics.values()].sort(
    (a, b) => a.place.order - b.place.order || (a.place.key < b.place.key ? -1 : 1),
  );
  // In the order of the register, the answers of one organisation would stand together.
  const asked = consultation.questions.map(({ id }) => id);
  for (const topic of sorted)
    topic.points.sort(
      (a, b) =>
        asked.indexOf(a.said.question ?? '') - asked.indexOf(b.said.question ?? '') ||
        compare(wordsAsked(a), wordsAsked(b)) ||
        comparePoints(a, b),
    );
  let number = 0;
  for (const { points } of sorted)
    for (const { said, others } of points)
      for (const one of [said, ...others]) {
        number += 1;
        one.number = number;
      }
  return sorted;
}

const ORDER: readonly ResponseStatus[] = [
  'accepted',
  'partly',
  'rejected',
  'deferred',
  'out-of-scope',
  'duplicate',
  'open',
];

/** What was asked otherwise than it is now stands together, behind what is asked now. */
function wordsAsked({ said: { question, asked } }: Point): string {
  return asked === null ? '' : JSON.stringify([question, asked]);
}

function comparePoints(a: Point, b: Point): number {
  return (
    b.voices - a.voices ||
    ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
    compare(a.said.text, b.said.text) ||
    compare(JSON.stringify(a.said), JSON.stringify(b.said))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A root and what repeats it; null where nothing of it may be shown, or where it is a choice that was only counted. */
function makePoint(root: Response, members: readonly Response[], material: Material): Point | null {
  const { consultation, places, said, commits, company } = material;
  const isCounted = (response: Response): boolean => {
    const question = consultation.questions.find(({ id }) => id === response.question);
    const counted = response.kind === 'answer' && !response.asked && !!question;
    return counted && readChoice(question, response.text)?.rest === '';
  };
  // Who answered again has answered as it did last.
  const quotable = [root, ...members.filter((member) => member !== root && !isReplaced(member, root))]
    .filter((member) => !isCounted(member))
    .flatMap((member) => said.get(member) ?? []);
  const [first, ...others] = quotable;
  if (!first) return null;
  const own = said.get(root);
  return {
    place: places.placeOf(root),
    said: first,
    others: others.sort((a, b) => compare(a.text, b.text)),
    voices: new Set(members.map(senderOf)).size,
    status: root.status,
    // The reason given for words that are not shown might repeat them.
    reason: (own ? own.reason : null) ?? quotable.find(({ reason }) => reason)?.reason ?? null,
    answers: root.answeredBy.map((name) => {
      const place = places.find(name);
      if (place) return { type: 'section', place };
      const commit = commits.get(name);
      if (commit) return { ...commit, subject: hideNames(commit.subject, company) };
      return { type: 'other', name: hideNames(name, company) };
    }),
  };
}
