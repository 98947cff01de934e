/** Counting who was asked and who answered, so that nobody can be told from the numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CROWD, tally } from '../../../src/consult/report/counts.ts';
import { ORGANISATION_KINDS } from '../../../src/model/organisation.ts';
import { makeOrganisation } from '../../support/consultations.ts';

describe('tally', () => {
  it('adds up, and no row is of fewer than three', () => {
    const organisation = fc.record({
      kind: fc.constantFrom(...ORGANISATION_KINDS),
      country: fc.constantFrom('PK', 'IN', 'GB', 'NO', 'KE'),
      answers: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(organisation, { maxLength: 30 }), (found) => {
        const asked = found.map(({ kind, country }, index) =>
          makeOrganisation({ id: `o-${index}`, kind, country }),
        );
        const answered = new Set(found.flatMap(({ answers }, index) => (answers ? [`o-${index}`] : [])));
        for (const trait of ['kind', 'country'] as const) {
          const rows = tally(asked, answered, trait);
          expect(rows.reduce((sum, row) => sum + row.asked, 0)).toBe(asked.length);
          expect(rows.reduce((sum, row) => sum + row.answered, 0)).toBe(answered.size);
          if (asked.length >= CROWD) for (const row of rows) expect(row.asked).toBeGreaterThanOrEqual(CROWD);
          expect(rows.filter(({ name }) => name === null).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
