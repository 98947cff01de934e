/** Answers saved by the form: every field checked, nothing dropped. */
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../src/consult/returned/form.ts';

const SAVED = {
  schema: 'mizan/response/1',
  packet: {
    packet: 'spring/paper-lantern',
    consultation: 'spring',
    organisation: 'paper-lantern',
    build: '0123456789abcdef0123',
    to: { name: 'HEAD', commit: 'a'.repeat(40), digest: 'b'.repeat(64) },
  },
  saved: '2023-02-01T10:00:00Z',
  respondent: 'Paper Lantern',
  permission: 'anonymous',
  locale: 'en',
  answers: [
    { code: 'q:clear', question: 'clear', value: '4', label: '4', locale: 'en' },
    { code: 'c:whole', question: 'c:whole', value: 'Thanks', locale: 'ur' },
    { code: 'odd', question: 'odd', value: 'What?', locale: 'en' },
  ],
  comments: [
    { section: 'slurs', locale: 'en', quote: 'may', text: 'Why?', proposal: null },
    { section: 'slurs', locale: 'en', quote: 'may', text: 'Clearer.', proposal: 'must' },
    { section: 'slurs', locale: 'en', quote: 'gone', text: '', proposal: '' },
  ],
};
const read = (given: object = {}) => readForm(JSON.stringify({ ...SAVED, ...given }));

describe('readForm', () => {
  it('reads answers, comments, proposals and their reasons', () => {
    const returned = read();
    expect(returned).toMatchObject({ respondent: 'Paper Lantern', permission: 'anonymous' });
    expect(returned.packet).toEqual({
      packet: 'spring/paper-lantern',
      consultation: 'spring',
      organisation: 'paper-lantern',
      build: '0123456789abcdef0123',
      commit: 'a'.repeat(40),
    });
    expect(
      returned.items.map(({ kind, section, question, text, proposal, at }) => [
        kind,
        section ?? question,
        text,
        proposal,
        at,
      ]),
    ).toEqual([
      ['answer', 'clear', '4', undefined, 'question clear'],
      ['comment', 'whole', 'Thanks', undefined, 'comment field whole'],
      ['comment', null, 'What?', undefined, 'field odd'],
      ['comment', 'slurs', 'Why?', undefined, 'comment 1'],
      ['comment', 'slurs', 'must', 'must', 'comment 2'],
      ['comment', 'slurs', 'Clearer.', undefined, 'comment 2, reasons'],
      ['comment', 'slurs', '', '', 'comment 3'],
    ]);
  });

  it('takes what is asked in two languages for one answer, and loses no word where they differ', () => {
    const answer = (code: string, value: string) => ({ code, question: code, value, locale: 'en' });
    const { items, group, permission, respondent } = read({
      permission: null,
      respondent: null,
      answers: [
        answer('respondent', 'A'),
        answer('respondent', 'A'),
        answer('respondent', 'B'),
        answer('permission', 'anonymous'),
        answer('permission', 'named'),
        answer('group', 'Parents'),
        answer('participants', '۹'),
        answer('participants', '9, and two teachers'),
        answer('q:said.hate', 'It is clear.'),
      ],
      comments: [],
    });
    expect({ group, permission, respondent }).toEqual({
      group: { name: 'Parents', participants: 9 },
      permission: 'anonymous',
      respondent: 'A',
    });
    expect(items.map(({ at, text }) => [at, text])).toEqual([
      ['field respondent', 'B'],
      ['field participants', '9, and two teachers'],
      ['question said.hate', 'It is clear.'],
    ]);
  });

  it('keeps what it cannot understand as it is', () => {
    const { items } = read({ answers: ['x', { code: 5 }], comments: [{ section: 'slurs', text: 7 }, null] });
    expect(items.map(({ text, section }) => [text, section])).toEqual([
      ['"x"', null],
      ['{"code":5}', null],
      ['{"section":"slurs","text":7}', null],
      ['null', null],
    ]);
  });

  it('trusts no field of the packet to be what it should', () => {
    const packet = {
      packet: 3,
      consultation: ['x'],
      organisation: { a: 1 },
      to: { commit: '--upload-pack=x' },
    };
    expect(read({ packet, permission: 'everything', respondent: {} })).toMatchObject({
      packet: { packet: null, consultation: null, organisation: null, build: null, commit: null },
      permission: null,
      respondent: null,
    });
    expect(read({ packet: '__proto__' }).packet).toBeNull();
  });

  it.each([
    ['damaged JSON', '{"schema": "mizan/response/1", "answers": [', 'damaged'],
    ['other JSON', '{"a": 1}', 'not what the form'],
    ['a newer form', '{"schema": "mizan/response/9"}', 'newer mizan'],
    ['JSON nested without end', `{"schema":"mizan/response/1","answers":${'['.repeat(5000)}`, 'nested'],
  ])('refuses %s in words', (_what, text, words) => {
    expect(() => readForm(text)).toThrow(words);
  });
});
