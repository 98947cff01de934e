/** A diff said in a few sentences. */
import { describe, expect, it } from 'vitest';
import { summarizeDiff } from '../../src/compare/summarize.ts';
import { configWith, diffTexts, type Texts } from './signals/before-after.ts';

function summaryOf(from: Texts, to: Texts) {
  const config = configWith();
  return summarizeDiff(diffTexts(from, to, config), config);
}

const EN =
  '## Hatred {#hatred}\n\nYou must be at least 16 years old.\n\n**Not allowed**\n\n- Threats\n- Insults\n\n**Allowed**\n\n- Satire';
const UR =
  '## نفرت {#hatred}\n\nآپ کی عمر کم از کم 16 سال ہونا لازمی ہے۔\n\n**اجازت نہیں ہے**\n\n- دھمکیاں\n- گالیاں\n\n**اجازت ہے**\n\n- طنز';

describe('headline', () => {
  it.each([
    ['a new rule', EN.replace('- Insults', '- Insults\n- Slurs'), '1 rule added.'],
    [
      'rules added and removed',
      EN.replace('- Insults', '- Slurs and taunts\n- Outing'),
      '2 rules added, 1 removed.',
    ],
    [
      'a rule that moved',
      EN.replace('- Insults\n', '').replace('- Satire', '- Satire\n- Insults'),
      '1 rule loosened, 1 moved between lists.',
    ],
    ['an age', EN.replace('16', '18'), '1 rule tightened, 1 age changed.'],
    ['a new section', `${EN}\n\n## Spam {#spam}\n\nWe do not allow spam.`, '1 rule added, 1 section added.'],
    ['a new title', EN.replace('## Hatred', '## Hate'), '1 section renamed.'],
    ['wording', EN.replace('You must', 'All of you must'), 'Only wording changed, in 1 section.'],
    ['markup', EN.replace('16 years', '**16** years'), 'Only white space, markup and punctuation changed.'],
    ['nothing', EN, 'Nothing changed.'],
  ])('%s', (_, after, headline) => {
    expect(summaryOf({ 'en/topic': EN }, { 'en/topic': after }).headline).toBe(headline);
  });

  it('an announcement is told as that', () => {
    const banner = '> On 21 April 2023 new guidelines take effect.';
    const summary = summaryOf(
      { 'en/topic': `# Rules {#rules}\n\nWe listen.\n\n${EN}` },
      { 'en/topic': `# Rules {#rules}\n\n${banner}\n\nWe listen.\n\n${EN}` },
    );
    expect(summary.headline).toBe('Only an announcement: On 21 April 2023 new guidelines take effect.');
  });
});

describe('sentences', () => {
  it('say that Urdu follows', () => {
    const summary = summaryOf(
      { 'en/topic': EN, 'ur/topic': UR },
      { 'en/topic': EN.replace('16', '18'), 'ur/topic': UR.replace('16', '18') },
    );
    expect(summary.sentences[0]).toBe('Urdu follows everywhere.');
    expect(summary.oneSided).toBe(0);
  });

  it('say where it does not', () => {
    const second = (text: string) => `${text}\n\n## Privacy {#privacy}\n\nHost 16.`;
    const summary = summaryOf(
      { 'en/topic': second(EN), 'ur/topic': second(UR) },
      { 'en/topic': second(EN).replaceAll('16', '18'), 'ur/topic': second(UR).replace('16', '18') },
    );
    expect(summary.sentences[0]).toBe('Urdu follows everywhere but in \u201CPrivacy\u201D.');
    expect(summary.oneSided).toBe(1);
  });

  it('say when only one language changed', () => {
    const summary = summaryOf(
      { 'en/topic': EN, 'ur/topic': UR },
      { 'en/topic': EN.replace('16', '18'), 'ur/topic': UR },
    );
    expect(summary.sentences[0]).toBe('Only English changed.');
  });

  it('read ages and defining lists aloud before the rest', () => {
    const list =
      '\n\n## Protected attributes {#protected}\n\nWe do not allow attacks because of these:\n\n- Race\n- Religion\n\nIn force from 1 May 2022.';
    const after = `${EN}${list}`
      .replace('16', '18')
      .replace('- Religion', '- Religion\n- Tribe')
      .replace('1 May 2022', '21 April 2023');
    expect(summaryOf({ 'en/topic': `${EN}${list}` }, { 'en/topic': after }).sentences.slice(-3)).toEqual([
      'Minimum age: 16 \u2192 18 (\u201CYou must be at least 18 years old.\u201D)',
      '\u201CTribe\u201D added to the list in \u201CProtected attributes\u201D',
      'Date: 1 May 2022 \u2192 21 April 2023 (\u201CIn force from 21 April 2023.\u201D)',
    ]);
  });

  it('name new and lost sections, and the rules that new ones state', () => {
    const more = '\n\n## Spam {#spam}\n\nWe do not allow spam.';
    const there = summaryOf({ 'en/topic': EN }, { 'en/topic': EN + more }).sentences;
    expect(there).toContain('New sections: \u201CSpam\u201D.');
    expect(there).toContain('New rule: \u201CWe do not allow spam.\u201D');
    expect(summaryOf({ 'en/topic': EN + more }, { 'en/topic': EN }).sentences).toContain(
      'Sections that are gone: \u201CSpam\u201D.',
    );
  });
});

describe('counts', () => {
  it('stand by locale, the source first', () => {
    const summary = summaryOf(
      { 'en/topic': EN, 'ur/topic': UR },
      {
        'en/topic': EN.replace('- Insults', '- Insults\n- Slurs'),
        'ur/topic': UR.replace('- گالیاں', '- گالیاں\n- طعنے'),
      },
    );
    expect(summary.locales.map(({ locale, rules }) => [locale, rules.added])).toEqual([
      ['en', 1],
      ['ur', 1],
    ]);
  });

  it('a rule that went from one section to another counts once', () => {
    const rule = '- Breaking into an account of a stranger';
    const two = (first: string, second: string) =>
      `## First {#first}\n\n**Not allowed**\n\n- Threats\n${first}\n\n## Second {#second}\n\n**Allowed**\n\n- Satire\n${second}`;
    const summary = summaryOf({ 'en/topic': two(rule, '') }, { 'en/topic': two('', rule) });
    expect(summary.locales[0]!.rules).toMatchObject({ added: 0, removed: 0, moved: 1, loosened: 1 });
  });
});
