/** What was done about an entry: a reason where it was rejected, an entry that it repeats, sections that answer it. */

import { nearNames } from '../../model/near.ts';
import { isEmpty } from '../../model/text.ts';
import type { RegisterRule } from './register-rule.ts';

export const rejectedWithoutReason: RegisterRule = {
  name: 'register/rejected-without-reason',
  summary: 'An entry that was rejected says why.',
  detail:
    'Whoever took the time to answer is told what became of it, and the consultation report shows the reason. Write a sentence under `reason`.',
  severity: 'error',
  fix: null,
  messages: { reason: 'The entry {id} was rejected without a reason; write one under "reason".' },
  examples: [
    {
      wrong: 'entries:\n  - id: r-1\n    status: rejected\n',
      right:
        'entries:\n  - id: r-1\n    status: rejected\n    reason: The law already says so for everybody.\n',
    },
  ],
  check: ({ registers, report }) => {
    for (const { responses } of registers.consultations)
      for (const [index, { id, status, reason }] of (responses?.value ?? []).entries())
        if (status === 'rejected' && isEmpty(reason))
          report({
            message: 'reason',
            values: { id },
            register: responses!,
            path: ['entries', index, 'status'],
          });
  },
};

export const duplicateOf: RegisterRule = {
  name: 'register/duplicate-of',
  summary: 'A duplicate names the entry that it repeats.',
  detail:
    'Entries that say the same (a campaign) are answered once: each names the first under `duplicateOf`, and the report counts them with it. An entry that names none, one that is not in the register, itself, or one that leads back to it, has no answer.',
  severity: 'error',
  fix: null,
  messages: {
    none: 'The entry {id} is a duplicate, but does not say of which entry; write its id under "duplicateOf".',
    nowhere: 'The entry {id} is a duplicate of "{other}", which is not in this register.',
    near: 'The entry {id} is a duplicate of "{other}", which is not in this register; did you mean "{near}"?',
    itself: 'The entry {id} is a duplicate of itself.',
    circle: 'The entry {id} is a duplicate of an entry that leads back to it ({circle}).',
  },
  examples: [
    {
      wrong: 'entries:\n  - id: r-1\n    status: duplicate\n    duplicateOf: r-1\n',
      right: 'entries:\n  - id: r-1\n  - id: r-2\n    status: duplicate\n    duplicateOf: r-1\n',
    },
  ],
  check: ({ registers, report }) => {
    for (const { responses } of registers.consultations) {
      if (!responses) continue;
      const next = new Map(responses.value.map(({ id, duplicateOf: other }) => [id, other]));
      const places = new Map(responses.value.map(({ id }, index) => [id, index]));
      for (const [index, { id, status, duplicateOf: other }] of responses.value.entries()) {
        const at = ['entries', index];
        const tell = (message: string, values = {}, path: PropertyKey[] = [...at, 'duplicateOf']): void =>
          report({ message, values: { id, ...values }, register: responses, path });
        if (other === null) {
          if (status === 'duplicate') tell('none', {}, [...at, 'status']);
        } else if (other === id) tell('itself');
        else if (!next.has(other)) {
          const near = nearNames(other, next.keys())[0];
          tell(near === undefined ? 'nowhere' : 'near', { other, ...(near !== undefined && { near }) });
        } else {
          const circle = circleFrom(id, next);
          // Every entry of a circle lies on it: it is told once, at the first of them.
          if (circle?.every((one) => places.get(one)! >= index))
            report({
              message: 'circle',
              values: { id, circle: [...circle, id].join(' → ') },
              register: responses,
              path: [...at, 'duplicateOf'],
              related: {
                path: ['entries', places.get(circle.at(-1)!)!, 'duplicateOf'],
                message: 'this leads back',
              },
            });
        }
      }
    }
  },
};

/** The entries from one around to itself, or null where they lead elsewhere. */
function circleFrom(id: string, next: ReadonlyMap<string, string | null>): string[] | null {
  const seen = new Set<string>();
  for (let one: string | null | undefined = id; one && !seen.has(one); one = next.get(one)) {
    seen.add(one);
    if (next.get(one) === id) return [...seen];
  }
  return null;
}

export const answeredBy: RegisterRule = {
  name: 'register/answered-by',
  summary: 'Sections that answer an entry are in the guidelines.',
  detail:
    'Under `answeredBy` stand commits (seven hex digits or more) and ids of sections; `mizan history` shows the entry beside them. A section that is not there shows nothing. Correct the id.',
  severity: 'error',
  fix: null,
  messages: {
    nowhere: 'The entry {id} is answered by "{target}", which is neither a commit nor a section.',
    near: 'The entry {id} is answered by "{target}", which is neither a commit nor a section; did you mean "{near}"?',
  },
  examples: [
    {
      wrong: 'entries:\n  - id: r-1\n    answeredBy: [slur]\n',
      right: 'entries:\n  - id: r-1\n    answeredBy: [slurs, 91e2838]\n',
    },
  ],
  check: ({ registers, targets, past, report }) => {
    for (const { consultation, responses } of registers.consultations) {
      const then = past.get(consultation.value.id);
      const known = new Set([...targets, ...(then ?? [])]);
      for (const [index, { id, answeredBy: answers }] of (responses?.value ?? []).entries())
        for (const [place, target] of answers.entries()) {
          if (known.has(target) || /^[0-9a-f]{7,64}$/.test(target)) continue;
          const near = nearNames(target, known)[0];
          report({
            // A section of a revision that cannot be read here may be meant.
            ...(then === null && { severity: 'info' as const }),
            message: near === undefined ? 'nowhere' : 'near',
            values: { id, target, ...(near !== undefined && { near }) },
            register: responses!,
            path: ['entries', index, 'answeredBy', place],
          });
        }
    }
  },
};
