/** What people choose on a scale or between agree and disagree, however they write it. */
import { describe, expect, it } from 'vitest';
import { meanOf, readChoice } from '../../../src/consult/report/choices.ts';
import type { Question } from '../../../src/model/consultation.ts';

const ask = (kind: Question['kind']): Question => ({ id: 'q', section: null, kind, text: {}, ends: null });

describe('readChoice', () => {
  it.each([
    ['scale', '4', '4', ''],
    ['scale', ' ۵ ', '5', ''],
    ['scale', '3/5: too long', '3', 'too long'],
    ['scale', '2 — unclear', '2', 'unclear'],
    ['agree', 'Agree', 'agree', ''],
    ['agree', 'disagree, it is late', 'disagree', 'it is late'],
    ['agree', 'متفق', 'agree', ''],
    ['agree', 'غیر متفق', 'disagree', ''],
    ['agree', 'جزوی طور پر متفق', 'partly', ''],
    ['agree', 'No.', 'disagree', ''],
  ] as const)('%s: "%s" is %s', (kind, text, choice, rest) => {
    expect(readChoice(ask(kind), text)).toEqual({ choice, rest });
  });

  it.each([
    ['scale', '6'],
    ['scale', '15'],
    ['scale', '3.5'],
    ['scale', 'four'],
    ['agree', 'We would rather not say'],
    ['agree', 'agreement is hard'],
    ['agree', 'Nobody knows'],
    ['agree', 'No comment'],
    ['agree', 'Agree with reservations'],
    ['text', '4'],
  ] as const)('%s: "%s" is no choice', (kind, text) => {
    expect(readChoice(ask(kind), text)).toBeNull();
  });
});

describe('meanOf', () => {
  it('is the mean to one decimal, and nothing without answers', () => {
    expect(
      meanOf(
        ask('scale'),
        new Map([
          ['5', 2],
          ['4', 1],
        ]),
      ),
    ).toBe(4.7);
    expect(meanOf(ask('scale'), new Map())).toBeNull();
    expect(meanOf(ask('agree'), new Map([['agree', 1]]))).toBeNull();
  });
});
