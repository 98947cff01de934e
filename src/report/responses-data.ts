/** The consultation report as plain data for JSON: counts and what may be published, nothing else. */

import type { Answer, Gathered, Point, Topic } from '../consult/report/gather.ts';
import { nameSaid, type Said, type Who } from '../consult/report/published.ts';
import type { QuestionResult } from '../consult/report/question-results.ts';
import type { Consultation } from '../model/consultation.ts';
import { textIn } from '../model/text.ts';
import type { HeardShown } from './heard-text.ts';

/** `data` of the envelope. */
export function describeReport(gathered: Gathered, consultation: Consultation, locale: string) {
  const { id, title, from, to, opens, closes } = consultation;
  const { topics, kinds, statuses, named, ...counts } = gathered;
  return {
    consultation: { id, title, from, to, opens, closes },
    ...counts,
    kinds: Object.fromEntries(kinds),
    statuses: Object.fromEntries(statuses),
    named: named.map((organisation) => organisation.id),
    topics: topics.map((topic) => describeTopic(topic, locale)),
  };
}

function describeTopic({ place, entries, withheld, open, kinds, questions, points }: Topic, locale: string) {
  return {
    place: place.kind,
    section: place.section,
    document: place.document,
    titles: place.titles,
    entries,
    withheld,
    open,
    kinds: Object.fromEntries(kinds),
    questions: questions.map(describeQuestion),
    points: points.map((point) => describePoint(point, locale)),
  };
}

function describeQuestion({ question, counts, chosen, mean }: QuestionResult) {
  return {
    id: question.id,
    kind: question.kind,
    answers: chosen,
    counts: Object.fromEntries(counts),
    mean,
  };
}

function describePoint({ said, others, voices, status, reason, answers }: Point, locale: string) {
  return {
    status,
    reason: reason && textIn(reason, locale),
    voices,
    answeredBy: answers.map(describeAnswer),
    said: [said, ...others].map((one) => describeSaid(one, locale)),
  };
}

/** What was heard about a section in one consultation, for the history of the section. */
export function describeHeard({ points, questions, ...rest }: HeardShown, locale: string) {
  return {
    ...rest,
    questions: questions.map(describeQuestion),
    points: points.map((point) => describePoint(point, locale)),
  };
}

function describeAnswer(answer: Answer) {
  if (answer.type === 'section')
    return { type: 'section', section: answer.place.section, document: answer.place.document };
  return answer;
}

/** An entry as it may be shown. */
function describeSaid({ who, status: _status, ...rest }: Said, locale: string) {
  return { ...rest, who: describeWho(who, locale) };
}

function describeWho(who: Who, locale: string) {
  if (who.type !== 'named') return who;
  const { id, kind, country } = who.organisation;
  return { type: who.type, organisation: id, name: nameSaid(who, locale), kind, country };
}
