import { describe, expect, it } from 'vitest';
import { findAddressees } from '../../../src/consult/reply/addressees.ts';
import { findAnsweredEntries } from '../../../src/consult/reply/answered-entries.ts';
import type { Response } from '../../../src/model/response.ts';
import { CONFIG } from '../../support/consultations.ts';
import { ORGANISATIONS, said } from './sample.ts';

const find = (responses: readonly Response[]) => findAddressees(responses, ORGANISATIONS, CONFIG);
const group = { name: 'Night group', participants: 9 };

describe('findAddressees', () => {
  it('finds organisations in the order of their register, then groups, with what each said', () => {
    const { found, unknown, nameless } = find([
      said({
        organisation: null,
        group,
        locale: 'ur',
        source: { file: 'group-0011aabb.txt', sha256: '', at: '' },
      }),
      said({ organisation: 'velvet-line' }),
      said({ organisation: 'paper-kite' }),
      said({ organisation: 'velvet-line', status: 'open' }),
      said({ organisation: 'nobody-knows' }),
      said({ organisation: null }),
    ]);
    expect(found.map(({ id, entries, open }) => [id, entries.length, open.length])).toEqual([
      ['paper-kite', 1, 0],
      ['velvet-line', 2, 1],
      ['group-0011aabb', 1, 0],
    ]);
    expect(found[2]).toMatchObject({ organisation: null, names: { ur: 'Night group' }, locales: ['ur'] });
    expect([unknown, nameless]).toEqual([['nobody-knows'], 1]);
  });

  it('keeps a point open that repeats an open one of somebody else', () => {
    const { found } = find([
      said({ id: 'r-aaaaaaaaaaaa', organisation: 'velvet-line', status: 'open' }),
      said({ organisation: 'paper-kite', status: 'duplicate', duplicateOf: 'r-aaaaaaaaaaaa' }),
    ]);
    expect(found.map(({ open }) => open.length)).toEqual([1, 1]);
  });

  it.each(['../etc/passwd.txt', '', 'notes.txt', 'group-../x.txt'])(
    'names a group whose file is called %j by its own name',
    (file) => {
      const { found } = find([said({ organisation: null, group, source: { file, sha256: '', at: '' } })]);
      expect(found[0]!.id).toMatch(/^group-[0-9a-f]{8}$/);
    },
  );

  it('gives two groups two names', () => {
    const source = { file: 'group-0011aabb.txt', sha256: '', at: '' };
    const { found } = find([
      said({ organisation: null, group, source }),
      said({ organisation: null, group: { ...group, name: 'Day group' }, source }),
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});

describe('findAnsweredEntries', () => {
  const responses = [
    said({ id: 'r-aaaaaaaaaaaa' }),
    said({ id: 'r-bbbbbbbbbbbb', status: 'open' }),
    said({ id: 'r-cccccccccccc', organisation: 'paper-kite', status: 'open' }),
    said({ id: 'r-dddddddddddd', organisation: null, group }),
  ];
  const answered = (...names: string[]): string[] =>
    findAnsweredEntries(names, responses, ORGANISATIONS, CONFIG).map(({ id }) => id);

  it('takes what was decided, of organisations and of groups', () => {
    expect(answered('lantern-circle', 'Night group')).toEqual(['r-aaaaaaaaaaaa', 'r-dddddddddddd']);
  });

  it('refuses who did not answer, and whose points all wait', () => {
    expect(() => answered('lantern-cirle')).toThrow('Nothing that "lantern-cirle" said is in the register.');
    expect(() => answered('paper-kite')).toThrow('Nothing that paper-kite said has been decided yet');
  });
});
