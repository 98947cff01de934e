/** Decisions that cannot stand are refused in words; the others become changes. */
import { describe, expect, it } from 'vitest';
import { type Decision, decide, findEntries } from '../../../src/consult/register/decide.ts';
import { groupDuplicates } from '../../../src/consult/register/find-duplicates.ts';
import { makeResponse } from '../../support/responses.ts';

const decision = (given: Partial<Decision>): Decision => ({
  status: null,
  reason: null,
  duplicateOf: null,
  answeredBy: [],
  reply: { text: null, sent: null, satisfied: null },
  place: null,
  ...given,
});

const a = makeResponse({ id: 'r-aaaa00000001' });
const b = makeResponse({ id: 'r-bbbb00000001', status: 'duplicate', duplicateOf: a.id });
const c = makeResponse({ id: 'r-bbbb00000002' });
const all = [a, b, c];

describe('decide', () => {
  it('wants a reason to reject, given now or before', () => {
    expect(() => decide(all, [a], decision({ status: 'rejected' }))).toThrow('without a reason');
    expect(decide(all, [a], decision({ status: 'rejected', reason: 'Why' })).get(a.id)).toEqual({
      status: 'rejected',
      reason: 'Why',
    });
    const rejected = makeResponse({ id: 'r-cccc00000001', reason: 'Because' });
    expect(decide(all, [rejected], decision({ status: 'rejected' })).size).toBe(1);
  });

  it('refuses circles of duplicates, and copies of nothing', () => {
    expect(() => decide(all, [a], decision({ duplicateOf: a.id }))).toThrow('of itself');
    expect(() => decide(all, [a], decision({ duplicateOf: b.id }))).toThrow('itself a duplicate');
    expect(() => decide(all, [a], decision({ duplicateOf: 'r-ffff' }))).toThrow('no entry');
    expect(() => decide(all, [a], decision({ status: 'duplicate' }))).toThrow('duplicate of what');
    expect(() => decide(all, [c], decision({ status: 'accepted', duplicateOf: a.id }))).toThrow(
      'no duplicate',
    );
    expect(decide(all, [c], decision({ duplicateOf: 'aaaa' })).get(c.id)).toEqual({
      status: 'duplicate',
      duplicateOf: a.id,
    });
  });

  it('forgets what a former duplicate repeated', () => {
    expect(decide(all, [b], decision({ status: 'accepted' })).get(b.id)).toEqual({
      status: 'accepted',
      duplicateOf: null,
    });
  });

  it('adds answers, and sends no reply that was not written', () => {
    const answered = makeResponse({ id: 'r-dddd00000001', answeredBy: ['slurs'] });
    expect(decide(all, [answered], decision({ answeredBy: ['slurs', 'satire'] })).get(answered.id)).toEqual({
      answeredBy: ['slurs', 'satire'],
    });
    const sent = { text: null, sent: '2023-03-01', satisfied: null };
    expect(() => decide(all, [a], decision({ reply: sent }))).toThrow('Nothing was replied');
  });

  it('finds entries by the beginning of an id', () => {
    expect(findEntries(all, ['aaaa', 'r-aaaa00000001'])).toEqual([a]);
    expect(() => findEntries(all, ['r-bbbb'])).toThrow('Several entries');
    expect(() => findEntries(all, ['r-aaaa00000002'])).toThrow('no entry');
  });
});

describe('groupDuplicates', () => {
  const letter =
    'We ask you to keep the rule on slurs as it is, because the people we work with rely on it every day.';
  const from = (organisation: string, text: string, given = {}) =>
    makeResponse({ id: `r-${organisation}`, organisation, text, ...given });

  it('finds the letter that several send, a word changed', () => {
    const entries = [
      from('one', letter),
      from('two', 'Something else that has nothing at all to do with that letter of theirs.'),
      from('three', letter.replace('every day', 'each day')),
      from('four', letter.toUpperCase()),
    ];
    expect(
      groupDuplicates(entries).map(({ first, others }) =>
        [first, ...others].map(({ organisation }) => organisation),
      ),
    ).toEqual([['one', 'three', 'four']]);
  });

  it('passes over short words, one sender, and what is decided', () => {
    expect(groupDuplicates([from('one', 'We agree.'), from('two', 'We agree.')])).toEqual([]);
    expect(groupDuplicates([from('one', letter), from('one', letter)])).toEqual([]);
    expect(groupDuplicates([from('one', letter), from('two', letter, { status: 'rejected' })])).toEqual([]);
  });

  it('takes the same edit for one however short', () => {
    const edit = { kind: 'edit' as const, text: 'must', edit: { from: 'may', to: 'must' } };
    expect(groupDuplicates([from('one', '', edit), from('two', '', edit)])).toHaveLength(1);
  });
});
