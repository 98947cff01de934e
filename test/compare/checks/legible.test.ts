import { describe, expect, it } from 'vitest';
import { readsAsNames } from '../../../src/compare/checks/names.ts';
import { contentRules } from '../../../src/compare/checks.ts';
import { judge } from './judge.ts';

const rulesOf = (source: string, translation: string, locale = 'ur') =>
  judge(contentRules, source, translation, { locale }).map(({ rule, severity }) => `${rule} ${severity}`);

describe('readsAsNames', () => {
  it.each(['Google Summer of Code', 'freeCodeCamp', 'is:issue is:open label:easy'])(
    'takes %s for names',
    (text) => expect(readsAsNames(text)).toBe(true),
  );
  it.each(['Google summer of code', 'insults', '۱۳', ''])('takes %s for none', (text) =>
    expect(readsAsNames(text)).toBe(false),
  );
});

describe('one root cause is told once', () => {
  const english =
    'We do not allow threats against people under 13, see [help](https://example.org/help) and `git`.';

  it('says only that a block was left in English, whatever else is in it', () => {
    expect(rulesOf(english, 'We do allow **threats** against people under 16 at all times.')).toEqual([
      'align/untranslated error',
    ]);
  });

  it('groups blocks left in English one after another', () => {
    const list = ['- insult people', '- threaten people', '- stalk people', '- mock people'].join('\n');
    expect(
      rulesOf(
        `${english}\n\n${list}`,
        `ہم 13 سال سے کم عمر افراد کو دھمکیوں کی اجازت نہیں دیتے، دیکھیں [مدد](https://example.org/help) اور \`git\`۔\n\n${list}`,
      ),
    ).toEqual(['align/untranslated error']);
  });

  it('says only that a block was cut when its link and code went with the rest', () => {
    expect(
      rulesOf(
        `${english} You can also call us at any hour.`,
        'ہم 13 سال سے کم عمر افراد کو دھمکیوں کی اجازت نہیں دیتے،',
      ),
    ).toEqual(['align/length warning']);
  });

  it('leaves the titles of a list of links to one note', () => {
    const links = [
      '[How to ask good questions](https://a.example)',
      '[Where to find your first bug](https://b.example)',
    ]
      .map((link) => `- ${link}`)
      .join('\n');
    expect(rulesOf(links, links)).toEqual(['align/untranslated info']);
  });

  it('leaves names alone', () => {
    expect(
      rulesOf(
        '- [Outreachy](https://a.example)\n- [Redox Summer Code](#x)',
        '- [Outreachy](https://a.example)\n- [Redox Summer Code](#x)',
      ),
    ).toEqual([]);
  });
});
