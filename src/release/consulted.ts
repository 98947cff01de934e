/** What must hold of a consultation before a version may be released as its outcome. */

import { type Consultation, consultationState } from '../model/consultation.ts';
import { Problem } from '../model/problem.ts';
import type { Response } from '../model/response.ts';
import { isEmpty } from '../model/text.ts';

/** Who was asked and who answered, for the release notes. */
export interface Consulted {
  /** Per locale. */
  title: Readonly<Record<string, string>>;
  asked: number;
  /** Of those asked. */
  answered: number;
  /** Organisations that answered without having been asked. */
  unasked: number;
  /** Meetings and focus groups. */
  meetings: number;
}

/** Throws Problem where the consultation is not over on a day, or something that was said is not dealt with. */
export function refuseUnfinished(
  consultation: Pick<Consultation, 'id' | 'opens' | 'closes'>,
  responses: readonly Response[],
  announced: string,
): void {
  const { id, closes } = consultation;
  if (consultationState(consultation, announced) !== 'closed')
    throw new Problem(
      `The consultation "${id}" is open until ${closes}, so a version made with it cannot be announced on ${announced}.`,
      `Announce it on a later day, or leave --consultation out.`,
    );
  const open = responses.filter(({ status }) => status === 'open');
  if (open.length > 0)
    throw new Problem(
      `${open.length} of the ${responses.length} responses to the consultation "${id}" ${open.length === 1 ? 'is' : 'are'} still open.`,
      `See them with "mizan responses --consultation ${id}", and say what was done about each with "mizan responses triage".`,
    );
  const unexplained = responses.filter(({ status, reason }) => status === 'rejected' && isEmpty(reason));
  if (unexplained.length > 0)
    throw new Problem(
      `${unexplained.length} of the responses to the consultation "${id}" ${unexplained.length === 1 ? 'was' : 'were'} rejected without a reason: ${unexplained
        .slice(0, 3)
        .map(({ id: entry, line }) => `${entry} (line ${line} of register.yaml)`)
        .join(', ')}${unexplained.length > 3 ? ' …' : ''}.`,
      'Write one with "mizan responses triage ID --reason …": whoever said it will read it.',
    );
}
