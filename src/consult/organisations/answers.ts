/** Who of those asked has answered, who has not, and who came late: for reminders, and for the first line of the worklist. */
import { type Consultation, type ConsultationState, consultationState } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Response } from '../../model/response.ts';
import { countAnswers } from '../report/counts.ts';

export const ANSWERED = ['yes', 'no', 'late'] as const;
export type Answered = (typeof ANSWERED)[number];

/** One organisation that was asked. */
export interface OrganisationAnswer {
  organisation: Organisation;
  /** How many entries of the register are from it; 0 for one that has not answered. */
  entries: number;
  /** How many of them came after the last day. */
  late: number;
  /** Days of the first and the last of them; null for one that has not answered. */
  first: string | null;
  last: string | null;
}

/** How a consultation stands. */
export interface AnswersSummary {
  asked: number;
  /** Of those asked. */
  answered: number;
  /** Of those that answered, how many sent something after the last day. */
  late: number;
  /** Organisations that answered without having been asked, and meetings. */
  unasked: number;
  groups: number;
  opens: string;
  closes: string;
  state: ConsultationState;
  /** Days until the last day, that day included; null for one that is not open. */
  daysLeft: number | null;
}

/** Everybody who was asked, in the order of organisations.yaml. */
export function listAnswers(
  { organisations: ids }: Pick<Consultation, 'organisations'>,
  organisations: readonly Organisation[],
  responses: readonly Response[],
): OrganisationAnswer[] {
  const asked = organisations.filter(({ id }) => ids?.includes(id) ?? true);
  return asked.map((organisation) => {
    const own = responses.filter((response) => response.organisation === organisation.id);
    const days = own.map(({ received }) => received).sort();
    return {
      organisation,
      entries: own.length,
      late: own.filter(({ late }) => late).length,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
    };
  });
}

/** True for what was asked for: `yes` answered at all, `late` answered at least in part after the last day. */
export function isAnswered({ entries, late }: OrganisationAnswer, wanted: Answered): boolean {
  if (wanted === 'late') return late > 0;
  return wanted === 'yes' ? entries > 0 : entries === 0;
}

/** The numbers on a day. */
export function summarizeAnswers(
  consultation: Consultation,
  organisations: readonly Organisation[],
  responses: readonly Response[],
  day: string,
): AnswersSummary {
  const { opens, closes } = consultation;
  const answers = listAnswers(consultation, organisations, responses);
  const asked = answers.map(({ organisation }) => organisation);
  const { answered, unasked, meetings } = countAnswers(asked, responses);
  const state = consultationState(consultation, day);
  const days = (Date.parse(closes) - Date.parse(day)) / 86_400_000;
  return {
    asked: asked.length,
    answered,
    late: answers.filter((answer) => isAnswered(answer, 'late')).length,
    unasked,
    groups: meetings,
    opens,
    closes,
    state,
    daysLeft: state === 'open' ? days + 1 : null,
  };
}
