import { describe, expect, it } from 'vitest';
import { findAddressees } from '../../../src/consult/reply/addressees.ts';
import { isReply, placeReply, recordReply } from '../../../src/consult/reply/returned-reply.ts';
import { takeField } from '../../../src/consult/returned/fields.ts';
import { readReplyFacts } from '../../../src/consult/returned/reply-facts.ts';
import type { Returned, ReturnedItem } from '../../../src/consult/returned/returned.ts';
import type { Response } from '../../../src/model/response.ts';
import { CONFIG } from '../../support/consultations.ts';
import { ORGANISATIONS, said } from './sample.ts';

const IDS = ['r-aaaaaaaaaaaa', 'r-bbbbbbbbbbbb', 'r-cccccccccccc', 'r-dddddddddddd'] as const;
const group = { name: 'Night group', participants: 9 };
const RESPONSES: Response[] = [
  said({ id: IDS[0] }),
  said({ id: IDS[1], reply: { text: 'So.', sent: '2023-03-01', satisfied: true } }),
  said({ id: IDS[2], organisation: 'velvet-line' }),
  said({
    id: IDS[3],
    organisation: null,
    group,
    source: { file: 'group-0011aabb.txt', sha256: '', at: '' },
  }),
];
const LETTERS = findAddressees(RESPONSES, ORGANISATIONS, CONFIG);

function returned(given: Partial<Returned> = {}, entries: string[] = [IDS[0], IDS[1]]): Returned {
  return {
    format: 'docx',
    packet: {
      packet: 'spring/lantern-circle/reply',
      consultation: 'spring',
      organisation: 'lantern-circle',
      build: null,
      commit: null,
      reply: { entries },
    },
    permission: null,
    respondent: null,
    group: null,
    items: [],
    sections: [],
    ...given,
  };
}

const item = (given: Partial<ReturnedItem>): ReturnedItem => ({
  kind: 'comment',
  locale: 'en',
  section: null,
  question: null,
  quote: null,
  text: 'Hm.',
  at: 'comment 1',
  author: null,
  date: null,
  ...given,
});

describe('the answer to a letter back', () => {
  it('is recorded on every entry that the letter answered, and what was otherwise is told', () => {
    const { changes, notes } = recordReply(returned({ satisfied: false }), 'lantern-circle', LETTERS, false);
    expect([...changes]).toEqual([
      [IDS[0], { reply: { text: '', sent: null, satisfied: false } }],
      [IDS[1], { reply: { text: 'So.', sent: '2023-03-01', satisfied: false } }],
    ]);
    expect(notes).toEqual([
      'They are not satisfied with the reply: recorded on 2 entries.',
      `The register said otherwise before of ${IDS[1]} (yes).`,
    ]);
  });

  it('touches nothing of others, whatever ids the file names', () => {
    const { changes } = recordReply(
      returned({ satisfied: 'partly' }, [...IDS]),
      'lantern-circle',
      LETTERS,
      false,
    );
    expect([...changes.keys()]).toEqual([IDS[0], IDS[1]]);
  });

  it('is recorded once: what was decided since stays', () => {
    const { changes } = recordReply(returned({ satisfied: false }), 'lantern-circle', LETTERS, true);
    expect([...changes.keys()]).toEqual([IDS[0]]);
  });

  it('is recorded of a group', () => {
    const letter = returned({ satisfied: true }, []);
    letter.packet = { ...letter.packet!, packet: 'spring/group-0011aabb/reply', organisation: null };
    placeReply(letter, { id: 'spring' }, LETTERS, RESPONSES);
    expect(letter.group).toEqual(group);
    expect([...recordReply(letter, null, LETTERS, false).changes.keys()]).toEqual([IDS[3]]);
  });

  it('is told where nobody knows whose it is', () => {
    const { changes, notes } = recordReply(returned({ satisfied: true }), 'paper-kite', LETTERS, false);
    expect([changes.size, notes[0]]).toEqual([0, expect.stringContaining('recorded nowhere')]);
  });

  it('hangs remarks on the section of the point they stand under, else on the whole', () => {
    const items = [
      item({ within: [`3. Your comment (${IDS[0]})`] }),
      item({ within: ['Anything'] }),
      item({ section: 'trade', within: [`3. Your comment (${IDS[0]})`] }),
    ];
    const letter = returned({ items });
    placeReply(letter, { id: 'spring' }, LETTERS, RESPONSES);
    expect(items.map(({ section, whole }) => [section, whole ?? false])).toEqual([
      ['threats', false],
      [null, true],
      ['trade', false],
    ]);
  });
});

describe('the field of a letter back', () => {
  const fill = (...values: string[]): Returned => {
    const letter = returned();
    for (const value of values) takeField(letter, { code: 'satisfied', value, locale: 'en' });
    return letter;
  };

  it.each([
    ['yes', true],
    ['Partly', 'partly'],
    ['no', false],
    ['مطمئن نہیں', false],
    ['کسی حد تک مطمئن', 'partly'],
    ['مطمئن', true],
  ])('reads %s', (value, satisfied) => {
    expect(fill(value)).toMatchObject({ satisfied, items: [] });
  });

  it('takes the answer that asks for more where two differ, and keeps the other as words', () => {
    expect(fill('yes', 'no')).toMatchObject({ satisfied: false, items: [{ text: 'no' }] });
    expect(fill('no', 'yes')).toMatchObject({ satisfied: false, items: [{ text: 'yes' }] });
    expect(fill('no', 'no')).toMatchObject({ satisfied: false, items: [] });
  });

  it('keeps words that say something else', () => {
    const letter = fill('Ask us tomorrow');
    expect(letter.satisfied).toBeUndefined();
    expect(letter.items).toMatchObject([{ kind: 'comment', text: 'Ask us tomorrow' }]);
    expect(isReply({ ...letter, packet: null })).toBe(false);
  });

  it('believes a manifest in nothing but its shape', () => {
    expect(readReplyFacts({ kind: 'consultation' })).toBeNull();
    expect(readReplyFacts({ kind: 'reply', entries: 'all' })).toEqual({ entries: [] });
    expect(readReplyFacts({ kind: 'reply', entries: [1, 'r-1', null] })).toEqual({ entries: ['r-1'] });
    expect(readReplyFacts({ kind: 'reply', entries: Array(20_000).fill('x') })!.entries).toHaveLength(10_000);
  });
});
