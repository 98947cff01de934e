/** Whether English and Urdu are seen to change together, and apart. */
import { describe, expect, it } from 'vitest';
import type { Parity } from '../../src/compare/change.ts';
import { diffTexts } from './signals/before-after.ts';

/** Before and after, in English and in Urdu; what is not named did not change. */
interface Case {
  en?: [string, string];
  ur?: [string, string];
}

const EN =
  '## Hatred {#hatred}\n\nWe do not allow threats. You must be at least 16 years old.\n\n**Not allowed**\n\n- Threats\n- Insults\n\n**Allowed**\n\n- Satire about people in power\n\n**Definitions**\n\n- **Slur**: an insult';
const UR =
  '## نفرت {#hatred}\n\nہم دھمکیوں کی اجازت نہیں دیتے۔ آپ کی عمر کم از کم 16 سال ہونا لازمی ہے۔\n\n**اجازت نہیں ہے**\n\n- دھمکیاں\n- گالیاں\n\n**اجازت ہے**\n\n- صاحبان اقتدار پر طنز\n\n**تعریفیں**\n\n- **گالی**: توہین';

function parityOf({ en = [EN, EN], ur = [UR, UR] }: Case): Parity[] {
  return diffTexts({ 'en/topic': en[0], 'ur/topic': ur[0] }, { 'en/topic': en[1], 'ur/topic': ur[1] }).parity;
}

const change = (text: string, from: string, to: string): [string, string] => {
  expect(text).toContain(from);
  return [text, text.replace(from, to)];
};

describe('parity', () => {
  it.each<[string, Case]>([
    ['a number', { en: change(EN, '16', '18'), ur: change(UR, '16', '18') }],
    ['a number in other digits', { en: change(EN, '16', '18'), ur: change(UR, '16', '\u06F1\u06F8') }],
    ['a number in words', { en: change(EN, '16', 'eighteen'), ur: change(UR, '16', '18') }],
    [
      'a new rule',
      { en: change(EN, '- Insults', '- Insults\n- Slurs'), ur: change(UR, '- گالیاں', '- گالیاں\n- طعنے') },
    ],
    [
      'a new rule in another place of the list',
      { en: change(EN, '- Threats', '- Slurs\n- Threats'), ur: change(UR, '- گالیاں', '- گالیاں\n- طعنے') },
    ],
    ['a rule that is gone', { en: change(EN, '- Insults\n', ''), ur: change(UR, '- گالیاں\n', '') }],
    [
      'a definition',
      {
        en: change(EN, 'an insult', 'an insult that hurts'),
        ur: change(UR, 'توہین', 'دل دکھانے والی توہین'),
      },
    ],
    [
      'a sentence',
      {
        en: change(EN, '16 years old.', '16 years old. We do not allow spam.'),
        ur: change(UR, 'لازمی ہے۔', 'لازمی ہے۔ ہم اسپیم کی اجازت نہیں دیتے۔'),
      },
    ],
    ['wording', { en: change(EN, 'Satire about', 'Jokes about'), ur: change(UR, 'پر طنز', 'کا مذاق') }],
    ['a title', { en: change(EN, '## Hatred', '## Hate'), ur: change(UR, '## نفرت', '## نفرت انگیزی') }],
  ])('sees %s that changed in both', (_, given) => {
    const [entry, ...more] = parityOf(given);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      section: 'hatred',
      oneSided: false,
      text: 'English and Urdu changed alike.',
    });
    expect(Object.keys(entry!.changed)).toEqual(['en', 'ur']);
  });

  it.each<[string, Case, string]>([
    ['a number', { en: change(EN, '16', '18') }, 'English changed, Urdu did not: Minimum age: 16 \u2192 18'],
    [
      'another number',
      { en: change(EN, '16', '18'), ur: change(UR, '16', '17') },
      'English and Urdu changed, but not alike: only in English: Minimum age: 16 \u2192 18',
    ],
    [
      'a new rule',
      { en: change(EN, '- Insults', '- Insults\n- Slurs') },
      'English changed, Urdu did not: New rule under Not allowed: \u201CSlurs\u201D',
    ],
    [
      'a rule under another label',
      { en: change(EN, '- Insults', '- Insults\n- Slurs'), ur: change(UR, '- صاحبان', '- طعنے\n- صاحبان') },
      'only in English: New rule under Not allowed: \u201CSlurs\u201D',
    ],
    [
      'two new rules against one',
      {
        en: change(EN, '- Insults', '- Insults\n- Slurs\n- Outing'),
        ur: change(UR, '- گالیاں', '- گالیاں\n- طعنے'),
      },
      'English and Urdu changed, but not alike',
    ],
    [
      'a rule that moved',
      { en: [EN, EN.replace('- Insults\n', '').replace('- Satire', '- Insults\n- Satire')] },
      'Moved from Not allowed to Allowed: \u201CInsults\u201D',
    ],
    [
      'a definition',
      { en: change(EN, 'an insult', 'an insult that hurts') },
      'Definition of \u201CSlur\u201D changed',
    ],
    ['a duty', { en: change(EN, 'You must be', 'You may be') }, '\u201Cmust\u201D became \u201Cmay\u201D'],
    [
      'a duty beside another change',
      { en: change(EN, 'You must be', 'You may be'), ur: change(UR, 'پر طنز', 'کا مذاق') },
      'only in English: \u201Cmust\u201D became \u201Cmay\u201D',
    ],
    [
      'a rule in Urdu alone',
      { ur: change(UR, '- گالیاں', '- گالیاں\n- طعنے') },
      'Urdu changed, English did not: New rule under Not allowed',
    ],
    [
      'substance against wording',
      { en: change(EN, '16', '18'), ur: change(UR, '## نفرت', '## نفرت انگیزی') },
      'in Urdu only wording changed',
    ],
  ])('sees %s on one side', (_, given, text) => {
    const [entry, ...more] = parityOf(given);
    expect(more).toEqual([]);
    expect(entry!.text).toContain(text);
    expect(entry!.oneSided).toBe(true);
  });

  it('wording on one side is told, and is not one-sided', () => {
    const [entry] = parityOf({ ur: change(UR, '## نفرت', '## نفرت انگیزی') });
    expect(entry).toMatchObject({
      oneSided: false,
      text: 'Only wording changed in Urdu; English did not change.',
    });
  });

  it('a new section in one language alone is one-sided', () => {
    const [entry] = parityOf({ en: [EN, `${EN}\n\n## Spam {#spam}\n\nWe do not allow spam.`] }).filter(
      ({ section }) => section === 'spam',
    );
    expect(entry).toMatchObject({ oneSided: true, title: 'Spam' });
    expect(entry!.text).toBe(
      'English changed; Urdu has no such section: New rule: \u201CWe do not allow spam.\u201D',
    );
  });

  it('sections without ids are paired by what they say', () => {
    const plain = (text: string) => text.replace(/ \{#\w+\}/g, '');
    const both = (text: string, more: string) => `# ${more}\n\n${plain(text)}`;
    const [en, ur] = [both(EN, 'Rules'), both(UR, 'اصول')];
    const alike = parityOf({ en: change(en, '16', '18'), ur: change(ur, '16', '18') });
    expect(alike.map(({ oneSided, changed }) => [oneSided, Object.keys(changed)])).toEqual([
      [false, ['en', 'ur']],
    ]);
    const apart = parityOf({ en: change(en, '16', '18'), ur: [ur, ur] });
    expect(apart.map(({ oneSided, text }) => [oneSided, text.split(':')[0]])).toEqual([
      [true, 'English changed, Urdu did not'],
    ]);
  });

  it('a language that is not there is not missed', () => {
    const { parity } = diffTexts({ 'en/topic': EN }, { 'en/topic': EN.replace('16', '18') });
    expect(parity).toMatchObject([{ oneSided: false }]);
  });

  it('nothing changed is nothing', () => {
    expect(parityOf({})).toEqual([]);
  });
});
