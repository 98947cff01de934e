/** What was chosen in answer to a question: one answer for each who answered, the last one given. */
import type { Question } from '../../model/consultation.ts';
import type { Response } from '../../model/response.ts';
import { type Choice, choicesOf, meanOf, readChoice } from './choices.ts';
import { senderOf } from './counts.ts';
import type { Place, Places } from './places.ts';

export interface QuestionResult {
  question: Question;
  place: Place;
  counts: Map<Choice, number>;
  /** How many chose. */
  chosen: number;
  mean: number | null;
}

/** The result of a question; null for one that is answered in words. */
export function countChoices(
  question: Question,
  responses: readonly Response[],
  places: Places,
): QuestionResult | null {
  if (question.kind === 'text') return null;
  const counts = new Map<Choice, number>(choicesOf(question).map((choice) => [choice, 0]));
  // Who sends an answer again has changed their mind: the last one counts.
  const last = new Map<string, { choice: Choice; received: string }>();
  const byId = new Map(responses.map((response) => [response.id, response]));
  for (const response of responses) {
    if (response.question !== question.id || response.kind !== 'answer') continue;
    // Words that were asked once are another question; what nobody has looked at yet is nobody's answer.
    if (response.asked || response.source.doubt || isReplaced(response, byId.get(response.duplicateOf ?? '')))
      continue;
    const choice = readChoice(question, response.text)?.choice;
    const before = last.get(senderOf(response));
    if (choice && (!before || before.received <= response.received))
      last.set(senderOf(response), { choice, received: response.received });
  }
  for (const { choice } of last.values()) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  const chosen = last.size;
  const named = question.section === null ? null : places.find(question.section);
  const place = named ?? places.placeOf({ anchor: 'whole', section: null, document: null });
  return { question, place, counts, chosen, mean: meanOf(question, counts) };
}

/** True where the same sender answered again: the register has the earlier answer as repeating the later one. */
export function isReplaced(response: Response, later: Response | undefined): boolean {
  return (
    later !== undefined &&
    later !== response &&
    response.status === 'duplicate' &&
    [response, later].every(({ kind }) => kind === 'answer') &&
    response.question !== null &&
    later.question === response.question &&
    senderOf(later) === senderOf(response)
  );
}
