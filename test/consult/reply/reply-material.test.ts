import { describe, expect, it } from 'vitest';
import { AFTER, makeConsultation } from '../../support/consultations.ts';
import { bytesOf, makeReplyInput, ORGANISATIONS, said, writeTo } from './sample.ts';

const OPEN =
  'Harbours keep their lanterns lit through the winter for every small boat that passes by night. The keeper writes every name down.\n';
const CLOSED =
  'Marzipan secrets say whom to call when somebody is sold abroad. The second paragraph says how proof is stored for ninety days.\n';
const WHOLE = `${AFTER['en/safety']}\n## Harbours {#harbours}\n\n${OPEN}\n${CLOSED}`;
const PARTED = `${AFTER['en/safety']}\n## Harbours {#harbours}\n\n${OPEN}\n## Help {#help}\n\n${CLOSED.replace('ninety', 'sixty')}`;

describe('a section that was parted from one that is restricted', () => {
  const write = (before: string, after: string, topics: string[]): string =>
    bytesOf(
      writeTo(
        'lantern-circle',
        makeReplyInput([said({ section: 'harbours', status: 'accepted', answeredBy: ['harbours'] })], {
          draft: { ...AFTER, 'en/safety': before },
          now: { ...AFTER, 'en/safety': after },
          consultation: makeConsultation({ restricted: ['help'] }),
          organisations: ORGANISATIONS.map((one) => (one.id === 'lantern-circle' ? { ...one, topics } : one)),
        }),
      ).booklet,
    );

  it.each([
    ['in two', WHOLE, PARTED],
    ['and is one with it now', PARTED, WHOLE],
  ])('%s shows its words to those alone whose topics name it', (_, before, after) => {
    expect(write(before, after, [])).not.toContain('Marzipan');
    expect(write(before, after, ['help'])).toContain('Marzipan');
  });
});
