import { describe, expect, it } from 'vitest';
import type { Booklet } from '../../../src/consult/booklet.ts';
import { buildConsultationPacket } from '../../../src/consult/packet/consultation-packet.ts';
import { SentSections } from '../../../src/consult/register/sent-sections.ts';
import { makeOrganisation, makePacketInput } from '../../support/consultations.ts';

const EN = [
  '# Rules',
  'Be kind to others.',
  '## Spam',
  'Spam is not allowed before 2020.',
  '## Theft',
  'Stealing 3 things is not allowed.',
  '## Fire',
  'Do not light 12 fires.',
];
const UR = [
  '# اصول',
  'دوسروں پر مہربان رہیں۔',
  '## اسپام',
  '2020 سے پہلے اسپام کی اجازت نہیں ہے۔',
  '## چوری',
  '3 چیزیں چرانے کی اجازت نہیں ہے۔',
  '## آگ',
  '12 جگہ آگ نہ لگائیں۔',
];
const text = (lines: readonly string[]): string => `${lines.join('\n\n')}\n`;

function packet(before: Record<string, string>, after: Record<string, string>) {
  const input = makePacketInput({ before, after });
  const booklet = buildConsultationPacket(input, makeOrganisation({ locales: ['en', 'ur'] }));
  const sent = new SentSections({ ...input.corpora, config: input.config, diff: () => input.diff });
  return { booklet, sent };
}

const shown = ({ volumes }: Booklet): string[][] =>
  volumes.map(({ parts }) =>
    parts.flatMap((part) =>
      part.type === 'redline' ? `${part.anchor.key} ${part.change.locale} ${part.anchor.title}` : [],
    ),
  );

describe('sections without ids', () => {
  it('belong together across languages where one language has more of them', () => {
    const { booklet, sent } = packet(
      { 'en/a/rules': text(EN), 'ur/a/rules': text(UR) },
      {
        'en/a/rules': text([
          ...EN.slice(0, 4),
          '## New',
          'Only English has it so far.',
          ...EN.slice(4),
        ]).replace('12 fires', '13 fires'),
        'ur/a/rules': text(UR).replace('12 جگہ', '13 جگہ'),
      },
    );
    expect(shown(booklet)).toEqual([
      ['a.rules.3 en New', 'a.rules.5 en Fire'],
      ['a.rules.3 en New', 'a.rules.5 ur آگ'],
    ]);
    const found = sent.find('a.rules.5')!;
    expect([...found.texts].map(([locale, { section }]) => `${locale} ${section.title}`)).toEqual([
      'en Fire',
      'ur آگ',
    ]);
  });

  it('that go are told from those that take their places', () => {
    const { booklet, sent } = packet(
      { 'en/rules': text(EN), 'ur/rules': text(UR) },
      {
        'en/rules': text([...EN.slice(0, 2), ...EN.slice(4)]).replace('3 things', '4 things'),
        'ur/rules': text([...UR.slice(0, 2), ...UR.slice(4)]).replace('3 چیزیں', '4 چیزیں'),
      },
    );
    const [english, urdu] = shown(booklet);
    expect([...english!].sort()).toEqual(['rules.2 en Theft', 'rules.was.2 en Spam']);
    expect([...urdu!].sort()).toEqual(['rules.2 ur چوری', 'rules.was.2 ur اسپام']);
    expect([sent.find('rules.was.2')?.removed, sent.find('rules.2')?.removed]).toEqual([true, false]);
    expect(sent.find('rules.was.2')?.texts.get('en')?.section.title).toBe('Spam');
  });
});

describe('an id that several documents use', () => {
  it('is the key of the first only, and no section is left out', () => {
    const twice = (word: string): string =>
      `# A {#a}\n\nThe first is ${word}.\n\n## More {#more}\n\nMore of it is ${word}.\n`;
    const texts = (word: string): Record<string, string> => ({
      'en/one': twice(word),
      'ur/one': twice(word),
      'en/two': twice(word).replace('{#a}', '{#b}').replaceAll('it', 'them'),
      'ur/two': twice(word).replace('{#a}', '{#b}').replaceAll('it', 'them'),
    });
    const { booklet, sent } = packet(texts('old'), texts('new'));
    const keys = shown(booklet).map((list) => list.map((line) => line.split(' ')[0]!));
    expect(keys).toEqual([
      ['a', 'more', 'b', 'two.more'],
      ['a', 'more', 'b', 'two.more'],
    ]);
    expect(keys[0]!.map((key) => sent.find(key)?.document)).toEqual(['one', 'one', 'two', 'two']);
    expect(sent.shownUnder(sent.find('two.more')!, 'en')?.blocks).toContain('More of them is new.');
  });
});
