/** Verifying the consultation behind a version: is it still here, with what people said and what was decided? */
import type { Response } from '../model/response.ts';
import type { ConsultationFacts } from '../model/version.ts';
import type { Check } from './check.ts';

/** Ids named in a message; the rest are counted. */
const MOST_NAMED = 3;

/** Null for a version that names no consultation. */
export function checkConsultation(facts: ConsultationFacts | null | undefined): Check | null {
  if (!facts) return null;
  const { id, folder, released, now, trouble } = facts;
  const say = (state: Check['state'], text: string): Check => ({ name: 'consultation', state, text });
  if (trouble !== null) return say('bad', `the consultation "${id}" cannot be read: ${trouble}`);
  if (now === null)
    return say('bad', `the consultation "${id}" is gone from ${folder}: ${restore(facts, folder)}`);
  if (released === null)
    return say('absent', `${id}: ${count(now)} now; the register of the release cannot be read here`);
  const path = `${folder}/register.yaml`;
  const kept = new Map(now.map((response) => [response.id, response]));
  const gone = released.filter((response) => !kept.has(response.id));
  const altered = released.filter(({ id: one }) => kept.has(one) && differ(SAID, one));
  const [broken, what] = gone.length > 0 ? [gone, 'gone'] : [altered, 'worded otherwise'];
  if (broken.length > 0)
    return say(
      'bad',
      `${nameSome(broken)} of the register ${broken.length === 1 ? 'is' : 'are'} ${what} since the release: ${see(facts, path)}, and put back what people said`,
    );
  const decided = released.filter(({ id: one }) => differ(DECIDED, one));
  const then = new Set(released.map((response) => response.id));
  const added = now.filter((response) => !then.has(response.id));
  const open = now.filter(({ status }) => status === 'open');
  const changes = [
    ...(facts.sameQuestions === false ? ['consultation.yaml was edited'] : []),
    ...(decided.length > 0
      ? [`${nameSome(decided)} ${decided.length === 1 ? 'was' : 'were'} decided otherwise`]
      : []),
    ...(added.length > 0 ? [`${nameSome(added)} ${added.length === 1 ? 'was' : 'were'} added`] : []),
  ];
  if (changes.length === 0 && open.length === 0)
    return say('good', `${id}: ${count(now)}, decided as at the release`);
  const decide = open.length > 0 ? `; ${open.length} open: decide with "mizan responses triage"` : '';
  return say(
    'changed',
    `${id}, since the release: ${changes.join('; ') || 'reopened'}${decide}; ${see(facts, folder)}`,
  );

  function differ(fields: readonly (keyof Response)[], one: string): boolean {
    const before = released!.find((response) => response.id === one)!;
    const after = kept.get(one)!;
    return fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  }
}

/** What people said, and who: nobody may alter it. */
const SAID = ['organisation', 'group', 'kind', 'text', 'quote', 'edit', 'question', 'received'] as const;
/** What was decided: it may be taken up again, and then the report of the release is no longer what it says. */
const DECIDED = ['status', 'reason', 'duplicateOf', 'permission'] as const;

function restore({ commit }: ConsultationFacts, path: string): string {
  return commit === null
    ? 'take it from a copy that has it'
    : `"git checkout ${commit.slice(0, 10)} -- ${path}" brings it back`;
}

function see({ commit }: ConsultationFacts, path: string): string {
  return commit === null
    ? `compare ${path} with a copy`
    : `"git diff ${commit.slice(0, 10)} -- ${path}" shows it`;
}

function count(responses: readonly Response[]): string {
  return `${responses.length} ${responses.length === 1 ? 'entry' : 'entries'}`;
}

function nameSome(responses: readonly Response[]): string {
  const named = responses.slice(0, MOST_NAMED).map(({ id }) => id);
  const rest = responses.length - named.length;
  return `${count(responses)} (${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''})`;
}
