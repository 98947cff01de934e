/** Names of sections without ids: the same in every language, told apart, and only where there is no id. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffCorpora } from '../../src/compare/diff.ts';
import { nameSections } from '../../src/consult/name-sections.ts';
import type { Corpus } from '../../src/document/document.ts';
import { CONFIG, makeCorpus } from '../support/consultations.ts';

function idsOf({ locales }: Corpus, locale: string, path: string): (string | null)[] {
  return locales
    .get(locale)!
    .get(path)!
    .sections.filter(({ level }) => level > 0)
    .map(({ id }) => id);
}

const named = (texts: Record<string, string>): Corpus => nameSections(makeCorpus(texts), CONFIG);

describe('nameSections', () => {
  it('names a section by its heading, as a website does, in every language', () => {
    const corpus = named({
      'en/rules': '# Rules\n\nA.\n\n## 2. User Safety\n\nB.\n',
      'ur/rules': '# اصول\n\nا۔\n\n## 2. صارف کا تحفظ\n\nب۔\n',
    });
    expect(idsOf(corpus, 'en', 'rules')).toEqual(['rules#rules', '2-user-safety']);
    expect(idsOf(corpus, 'ur', 'rules')).toEqual(['rules#rules', '2-user-safety']);
  });

  it('pairs what a translation cut in another way', () => {
    const corpus = named({
      'en/rules': '## Spam\n\nWe do not allow spam.\n\n## New here\n\nWords.\n\n## Money\n\nA fee of 25.\n',
      'ur/rules': '## اسپام\n\nہم اسپام کی اجازت نہیں دیتے۔\n\n## رقم\n\n25 کی فیس۔\n',
    });
    expect(idsOf(corpus, 'ur', 'rules')).toEqual(['spam', 'money']);
  });

  it('tells like headings apart, across documents and within one', () => {
    const corpus = named({
      'en/a': '## Overview\n\nA.\n\n## Overview\n\nB.\n',
      'en/b': '## Overview\n\nC.\n\n## Taken\n\nD.\n',
      'en/c': '## Other {#taken}\n\nE.\n',
    });
    expect(idsOf(corpus, 'en', 'a')).toEqual(['a#overview', 'a#overview-1']);
    expect(idsOf(corpus, 'en', 'b')).toEqual(['b#overview', 'b#taken']);
    expect(idsOf(corpus, 'en', 'c')).toEqual(['taken']);
  });

  it('is the very corpus where every heading has an id, and keeps the tree of what it names', () => {
    const complete = makeCorpus({ 'en/a': '# A {#a}\n\nWords.\n', 'ur/a': '# ا {#a}\n\nالفاظ۔\n' });
    expect(nameSections(complete, CONFIG)).toBe(complete);
    const corpus = named({ 'en/a': '# A\n\nWords.\n' });
    expect(corpus.locales.get('en')!.get('a')!.tree.children).toHaveLength(2);
  });

  it('changes nothing about what became of sections', () => {
    const from = {
      'en/a':
        '## How we build\n\nWe build with care, in the open, for everybody who asks us to.\n\n## Money\n\nNone.\n',
    };
    const to = {
      'en/a':
        '## How we keep it\n\nWe build with great care, in the open, for everybody who asks us to.\n\n## Money\n\nNone.\n',
    };
    const tell = (a: Corpus, b: Corpus): unknown =>
      diffCorpora(a, b, { config: CONFIG }).changes.map(({ kinds, title, weight }) => ({
        kinds,
        title,
        weight,
      }));
    expect(tell(named(from), named(to))).toEqual(tell(makeCorpus(from), makeCorpus(to)));
    expect(tell(named(from), named(to))).toEqual([
      expect.objectContaining({ title: { from: 'How we build', to: 'How we keep it' } }),
    ]);
  });

  it('never gives one name twice, whatever the headings are', () => {
    const heading = fc.constantFrom('A', 'A 1', 'A-1', 'a', 'B', 'A {#a}', 'B {#a-1}', '!', 'اصول', 'a#b');
    const text = fc
      .array(heading, { maxLength: 6 })
      .map((headings) => headings.map((one) => `## ${one}\n\nWords.\n`).join('\n'));
    fc.assert(
      fc.property(text, text, text, (one, two, urdu) => {
        const corpus = named({ 'en/one': one, 'en/two': two, 'ur/one': urdu });
        const given = [...corpus.locales.get('en')!.values()].flatMap(({ sections }) =>
          sections.flatMap(({ id, named: made }) => (made ? [id] : [])),
        );
        expect(new Set(given).size).toBe(given.length);
        const again = nameSections(corpus, CONFIG);
        expect(idsOf(again, 'en', 'one')).toEqual(idsOf(corpus, 'en', 'one'));
      }),
    );
  });
});
