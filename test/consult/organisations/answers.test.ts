import { describe, expect, it } from 'vitest';
import { isAnswered, listAnswers, summarizeAnswers } from '../../../src/consult/organisations/answers.ts';
import type { Response } from '../../../src/model/response.ts';
import { sayAnswers } from '../../../src/report/answers-text.ts';
import { makeConsultation } from '../../support/consultations.ts';
import { makeResponse, ORGANISATIONS } from '../report/sample.ts';

const consultation = makeConsultation({ organisations: ['lantern-circle', 'paper-kite', 'moss-law'] });
const late = { received: '2023-03-01', late: true };
const RESPONSES: Response[] = [
  makeResponse({ organisation: 'paper-kite', received: '2023-02-03' }),
  makeResponse({ organisation: 'paper-kite', ...late }),
  makeResponse({ organisation: 'paper-kite', received: '2023-02-01' }),
  makeResponse({ organisation: 'velvet-line' }),
  makeResponse({ organisation: null, group: { name: 'Night group', participants: 9 } }),
];
const summarize = (day: string, responses = RESPONSES) =>
  summarizeAnswers(consultation, ORGANISATIONS, responses, day);

describe('who has answered', () => {
  it('is told of everybody who was asked, in the order of their register', () => {
    const answers = listAnswers(consultation, ORGANISATIONS, RESPONSES);
    expect(
      answers.map(({ organisation, entries, late, first, last }) => [
        organisation.id,
        entries,
        late,
        first,
        last,
      ]),
    ).toEqual([
      ['lantern-circle', 0, 0, null, null],
      ['paper-kite', 3, 1, '2023-02-01', '2023-03-01'],
      ['moss-law', 0, 0, null, null],
    ]);
    const ids = (wanted: 'yes' | 'no' | 'late') =>
      answers.filter((one) => isAnswered(one, wanted)).map(({ organisation }) => organisation.id);
    expect([ids('yes'), ids('no'), ids('late')]).toEqual([
      ['paper-kite'],
      ['lantern-circle', 'moss-law'],
      ['paper-kite'],
    ]);
  });

  it.each([
    ['2023-01-15', 'planned', null, 'It opens on 2023-01-16.'],
    ['2023-01-16', 'open', 40, 'It closes on 2023-02-24, in 39 days.'],
    ['2023-02-23', 'open', 2, 'It closes on 2023-02-24, in 1 day.'],
    ['2023-02-24', 'open', 1, 'It closes today.'],
    ['2023-02-25', 'closed', null, 'It closed on 2023-02-24.'],
  ])('says on %s how it stands', (day, state, daysLeft, said) => {
    const summary = summarize(day);
    expect(summary).toMatchObject({ asked: 3, answered: 1, late: 1, unasked: 1, groups: 1, state, daysLeft });
    expect(sayAnswers(summary)).toBe(
      `1 of 3 organisations asked has answered, 1 of them after the last day; 2 have not. 1 group and 1 organisation that was not asked answered too. ${said}`,
    );
  });

  it('is said where nobody has', () => {
    expect(sayAnswers(summarize('2023-02-24', []))).toBe(
      '0 of 3 organisations asked have answered. It closes today.',
    );
  });
});
