/** What was decided about an entry whose file is still to be looked at. */
import { needsChecking, sayDoubt } from '../register/decide.ts';
import type { RegisterRule } from './register-rule.ts';

export const decidedUnchecked: RegisterRule = {
  name: 'register/decided-unchecked',
  summary: 'An entry that is marked as to be looked at is not decided before somebody has.',
  detail:
    'Under `source`, `doubt` says that a file may not be what it seems: its packet was not made here, say, or another than its addressee sent it. Nothing of it is counted or published, and no decision takes it for its sender\'s word, until a person has looked at the file. If it is what it says, run "mizan responses triage ID --checked"; if not, the entry is `out-of-scope`.',
  severity: 'error',
  fix: null,
  messages: {
    unchecked:
      'The entry {id} is {status}, but nobody has looked at it: {why}. Look at responses/{file}; if it is what it says, run "mizan responses triage {id} --checked".',
  },
  examples: [
    {
      wrong:
        "entries:\n  - id: r-1\n    status: accepted\n    source: { file: a-01234567.json, sha256: '', at: comment 1, doubt: sender }\n",
      right:
        "entries:\n  - id: r-1\n    status: accepted\n    source: { file: a-01234567.json, sha256: '', at: comment 1 }\n  - id: r-2\n    status: out-of-scope\n    source: { file: a-01234567.json, sha256: '', at: comment 2, doubt: sender }\n",
    },
  ],
  check: ({ registers, report }) => {
    for (const { responses } of registers.consultations)
      for (const [index, { id, status, source }] of (responses?.value ?? []).entries())
        if (source.doubt && needsChecking(status))
          report({
            message: 'unchecked',
            values: { id, status, why: sayDoubt(source.doubt), file: source.file },
            register: responses!,
            path: ['entries', index, 'status'],
          });
  },
};
