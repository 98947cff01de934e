/** What differs between a packet that came back and today's, in words; and what none of ours would show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildConsultationPacket } from '../../../src/consult/packet/consultation-packet.ts';
import {
  comparePackets,
  contradicts,
  findAskedOtherwise,
  findStrangeTexts,
  findUnsent,
  sayAskedOtherwise,
} from '../../../src/consult/register/compare-packet.ts';
import { readClaimedManifest } from '../../../src/consult/returned/claimed-manifest.ts';
import type { ClaimedManifest } from '../../../src/consult/returned/returned.ts';
import type { Question } from '../../../src/model/consultation.ts';
import { makeConsultation, makeOrganisation, makePacketInput } from '../../support/consultations.ts';

const CLEAR: Question = {
  id: 'clear',
  section: null,
  kind: 'scale',
  text: { en: 'Is it clear?', ur: 'کیا یہ واضح ہے؟' },
  ends: { low: { en: 'No' }, high: { en: 'Yes' } },
};
const WHY: Question = { id: 'why', section: null, kind: 'text', text: { en: 'Why?' }, ends: null };
const consultation = makeConsultation({ questions: [CLEAR, WHY] });
const today = buildConsultationPacket(
  makePacketInput({ consultation }),
  makeOrganisation({ locales: ['en', 'ur'] }),
).manifest!;
const claim = (given: object = {}): ClaimedManifest =>
  readClaimedManifest(JSON.parse(JSON.stringify({ ...today, ...given })))!;

describe('comparePackets', () => {
  it('says nothing of the same packet', () => {
    expect(comparePackets(claim(), today, findAskedOtherwise(claim(), [CLEAR, WHY]))).toEqual([]);
    expect(contradicts(claim(), today)).toBe(false);
  });

  it('says what changed, came and went', () => {
    const [first, ...rest] = today.sections;
    const digests = { ...first!.digests, en: 'a'.repeat(64) };
    const gone = { ...first!, key: 'old-rule', digests: { en: 'c'.repeat(64) } };
    const sections = [{ ...first!, digests }, ...rest.slice(1), gone];
    const claimed = claim({
      sections,
      questions: ['clear'],
      locales: ['ur', 'en'],
      closes: '2023-01-31',
      embargo: null,
    });
    expect(comparePackets(claimed, today, new Map())).toEqual([
      `the text of ${first!.key} changed`,
      `${rest[0]!.key} came to it`,
      'old-rule would not be sent any more',
      'the question “why” came to it',
      'the last day to answer became 2023-02-24 (it said 2023-01-31)',
      'the day until which the text is confidential became 2023-03-21 (it said none)',
      'the order of its languages became en, ur (it was ur, en)',
    ]);
  });

  it('passes over what is only called otherwise', () => {
    const sections = today.sections.map((one, at) => ({ ...one, key: `safety.${at}` }));
    expect(comparePackets(claim({ sections }), today, new Map())).toEqual([]);
    expect(findUnsent(claim({ sections }), today)).toEqual([]);
    expect(findUnsent(claim(), { sections: today.sections.slice(1) })).toEqual([today.sections[0]!.key]);
  });

  it('takes no language that was added since for a change', () => {
    const sections = today.sections.map((one) => ({ ...one, digests: { en: one.digests['en']! } }));
    expect(comparePackets(claim({ sections }), today, new Map())).toEqual([]);
  });
});

describe('findAskedOtherwise', () => {
  const why = (now: readonly Question[], given: object = {}) =>
    [...findAskedOtherwise(claim(given), now)].map(([id, one]) => [
      id,
      one.why,
      one.question?.text['en'] ?? null,
    ]);

  it.each<[string, Partial<Question>]>([
    ['other words', { text: { en: 'Is all of it clear?', ur: CLEAR.text['ur']! } }],
    ['other words in one language', { text: { en: 'Is it clear?', ur: 'کیا سب واضح ہے؟' } }],
    ['another kind', { kind: 'agree', ends: null }],
    ['ends the other way round', { ends: { low: { en: 'Yes' }, high: { en: 'No' } } }],
  ])('finds %s', (_what, given) => {
    expect(why([{ ...CLEAR, ...given }, WHY])).toEqual([['clear', 'reworded', 'Is it clear?']]);
  });

  it.each<[string, Partial<Question>]>([
    ['another place', { section: 'threats' }],
    ['one more language', { text: { ...CLEAR.text, de: 'Ist es klar?' } }],
    ['other spaces', { text: { en: 'Is  it\nclear? ', ur: CLEAR.text['ur']! } }],
  ])('passes over %s', (_what, given) => {
    expect(why([{ ...CLEAR, ...given }, WHY])).toEqual([]);
  });

  it('finds what is asked no more, with its words where the packet has them', () => {
    expect(why([WHY])).toEqual([['clear', 'dropped', 'Is it clear?']]);
    expect(why([WHY], { asked: undefined })).toEqual([['clear', 'dropped', null]]);
  });

  it('knows nothing of words where an older mizan built the packet', () => {
    expect(why([{ ...CLEAR, text: { en: 'Else?' } }, WHY], { asked: undefined })).toEqual([]);
  });
});

describe('what was not made here', () => {
  it('shows texts that no packet of ours shows', () => {
    const [first, ...rest] = today.sections;
    const forged = claim({
      sections: [{ ...first!, digests: { ...first!.digests, ur: 'b'.repeat(64) } }, ...rest],
    });
    expect(findStrangeTexts(claim(), [today])).toEqual([]);
    expect(findStrangeTexts(forged, [today])).toMatchObject([
      { key: first!.key, locale: 'ur', digest: 'b'.repeat(64) },
    ]);
    expect(contradicts(forged, today)).toBe(true);
  });

  it('asks what the packet of its build does not', () => {
    expect(contradicts(claim({ asked: [{ ...CLEAR, text: { en: 'Do you agree?' } }, WHY] }), today)).toBe(
      true,
    );
    expect(contradicts(claim({ questions: [] }), today)).toBe(true);
  });

  it('law: any change to what is shown or asked contradicts the build, and none to the order of languages does', () => {
    fc.assert(
      fc.property(
        fc.nat(today.sections.length - 1),
        fc.constantFrom('en', 'ur'),
        fc.stringMatching(/^[0-9a-f]{64}$/),
        (at, tag, digest) => {
          const sections = today.sections.map((one, index) =>
            index === at ? { ...one, digests: { ...one.digests, [tag]: digest } } : one,
          );
          const same = today.sections[at]!.digests[tag] === digest;
          expect(contradicts(claim({ sections }), today)).toBe(!same);
          const turned = today.sections.map((one) => ({
            ...one,
            digests: Object.fromEntries(Object.entries(one.digests).reverse()),
          }));
          expect(contradicts(claim({ sections: turned }), today)).toBe(false);
        },
      ),
    );
  });
});

it('says what became of the answers to questions that are asked no more', () => {
  expect(sayAskedOtherwise('dropped', ['a', 'b'])).toBe(
    '“a” and “b” are not asked any more: the answers are kept under the questions as they were asked.',
  );
});
