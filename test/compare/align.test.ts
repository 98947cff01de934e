/** The laws of alignment, and the cases a reader of both languages would decide at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCorpus, alignDocuments, alignOptions } from '../../src/compare/align.ts';
import { alignFindings } from '../../src/compare/findings.ts';
import type { DocumentPair, Match } from '../../src/compare/pair.ts';
import { structureRules } from '../../src/compare/rules.ts';
import type { Corpus, Document } from '../../src/document/document.ts';
import { configFor, parse } from './checks/judge.ts';
import { markdownOf, sections, translate } from './generate.ts';

const config = configFor();

function align(source: string, translation: string, locale = 'ur'): DocumentPair {
  return alignDocuments(
    parse(source, 'en', config),
    parse(translation, locale, config),
    alignOptions(config, locale),
  );
}

/** "1=1", "2,3=2", "4=": ordinals of the things paired. */
function told<T>(matches: readonly Match<T>[], ordinal: (thing: T) => number): string[] {
  return matches.map(
    (match) => `${match.source.map(ordinal)}=${match.translation.map(ordinal)}${match.moved ? ' moved' : ''}`,
  );
}

const sectionsOf = (pair: DocumentPair): string[] => told(pair.sections, (section) => section.index);
const blocksOf = (pair: DocumentPair): string[] =>
  pair.sections.flatMap((section) => told(section.blocks, (block) => block.start));
const mirrored = (pairs: readonly string[]): string[] =>
  pairs.map((pair) => pair.replace(/^([\d,]*)=([\d,]*)/, '$2=$1')).sort();

describe('the laws', () => {
  it('a text and its translation align as the translation and the text', () => {
    fc.assert(
      fc.property(sections, sections, fc.boolean(), (ours, others, related) => {
        const source = parse(markdownOf(ours), 'en', config);
        const theirs = related ? [...ours.slice(1), ...others.slice(0, 2)] : others;
        const translation = parse(translate(markdownOf(theirs)), 'ur', config);
        const options = alignOptions(config, 'ur');
        const back = { ...options, source: options.translation, translation: options.source };
        const there = alignDocuments(source, translation, options);
        const again = alignDocuments(translation, source, back);
        expect(mirrored(sectionsOf(again))).toEqual([...sectionsOf(there)].sort());
        expect(mirrored(blocksOf(again))).toEqual([...blocksOf(there)].sort());
      }),
      { numRuns: 150 },
    );
  });

  it('a text aligns with itself, and nothing is found', () => {
    fc.assert(
      fc.property(sections, (parts) => {
        const source = parse(markdownOf(parts), 'en', config);
        const same = { ...parse(markdownOf(parts), 'ur', config) };
        const pair = alignDocuments(source, same, alignOptions(config, 'ur'));
        for (const match of [
          ...pair.sections,
          ...pair.sections.flatMap((section): Match<unknown>[] => section.blocks),
        ]) {
          expect(match.source).toHaveLength(1);
          expect(match.translation).toHaveLength(1);
          expect(match.moved).toBe(false);
        }
        for (const { source: one, translation: other } of pair.sections)
          expect(one[0]!.index).toBe(other[0]!.index);
        const names = new Set(structureRules.map(({ name }) => name));
        expect(alignFindings([pair], config).findings.filter(({ rule }) => names.has(rule))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('every section and block has exactly one place', () => {
    fc.assert(
      fc.property(sections, sections, (ours, theirs) => {
        const pair = align(markdownOf(ours), translate(markdownOf(theirs)));
        const once = (all: readonly number[]): void => expect(new Set(all).size).toBe(all.length);
        once(pair.sections.flatMap(({ source }) => source.map(({ index }) => index)));
        once(pair.sections.flatMap(({ translation }) => translation.map(({ index }) => index)));
        const sourceBlocks = pair.sections.flatMap(({ blocks }) => blocks.flatMap(({ source }) => source));
        expect(new Set(sourceBlocks).size).toBe(sourceBlocks.length);
        for (const section of pair.source!.sections)
          for (const block of section.blocks) expect(sourceBlocks).toContain(block);
      }),
      { numRuns: 100 },
    );
  });
});

describe('alignDocuments', () => {
  it('takes the same id for the same section, wherever it stands', () => {
    const pair = align('# A {#a}\n\nOne.\n\n## B {#b}\n\nTwo.', '## ب {#b}\n\nدو۔\n\n# ا {#a}\n\nایک۔');
    expect(pair.sections.map(({ stage, evidence }) => `${stage}: ${evidence.split(',')[0]}`)).toEqual([
      'id: same id',
      'id: same id',
    ]);
    expect(pair.sections.filter(({ moved }) => moved)).toHaveLength(1);
  });

  it('pairs sections without ids by what they hold, and says by what', () => {
    const pair = align(
      '# Rules\n\nBe kind.\n\n## Age\n\nYou must be 13, or 16 to use [LIVE](live.md).\n\n## Spam\n\n- one\n- two',
      '# اصول\n\nمہربان رہیں۔\n\n## اسپام\n\n- ایک\n- دو\n\n## عمر\n\nعمر 13 سال ہو، یا [لائیو](live.md) کے لیے 16۔',
    );
    const age = pair.sections.find(({ source }) => source[0]?.title === 'Age')!;
    expect(age.translation[0]?.title).toBe('عمر');
    expect(age.evidence).toBe('same 2 numbers, 1 link');
    const spam = pair.sections.find(({ source }) => source[0]?.title === 'Spam')!;
    expect(spam.translation[0]?.title).toBe('اسپام');
    expect(spam.evidence).toContain('a list of 2');
  });

  it('pairs a tree of which every level is shifted', () => {
    const english =
      '# Rules\n\nBe kind.\n\n## Age\n\nYou must be 13.\n\n### Proof\n\nShow a document.\n\n## Spam\n\nNo spam.';
    const urdu =
      '# اصول\n\nمہربان رہیں۔\n\n## عمر\n\nعمر 13 سال ہو۔\n\n### ثبوت\n\nدستاویز دکھائیں۔\n\n## اسپام\n\nاسپام نہیں۔';
    expect(sectionsOf(align(english, urdu.replace(/^#/gm, '##')))).toEqual(['1=1', '2=2', '3=3', '4=4']);
  });

  it('pairs definitions by what they define, whatever the alphabet', () => {
    const pair = align(
      '# Terms\n\n- **AI**: see [synthetic media](ai.md)\n- **CSAM**: see [minors](minors.md)\n- **Spam**: posted more than 10 times',
      '# اصطلاحات\n\n- **اسپام**: 10 سے زیادہ بار پوسٹ کیا گیا\n- **CSAM**: [نابالغ](minors.md) دیکھیں\n- **AI**: [مصنوعی میڈیا](ai.md) دیکھیں',
    );
    const terms = pair.sections[0]!.blocks.map(
      ({ source, translation }) => `${source[0]?.term}=${translation[0]?.term}`,
    );
    expect(terms).toEqual(['AI=AI', 'CSAM=CSAM', 'Spam=اسپام']);
  });

  it('leaves comments and the tags of a wrapper out', () => {
    const pair = align(
      '# A\n\nOne sentence.',
      '<div dir="rtl">\n\n# ا\n\nایک جملہ۔\n\n<!-- note -->\n\n</div>\n',
    );
    expect(sectionsOf(pair)).toEqual(['1=1']);
    expect(pair.sections[0]!.blocks).toHaveLength(1);
  });

  it('pairs text before the first heading', () => {
    expect(sectionsOf(align('Read this.\n\n# A\n\nOne.', 'یہ پڑھیں۔\n\n# ا\n\nایک۔'))).toEqual([
      '0=0',
      '1=1',
    ]);
  });

  it('gives every section of a document without counterpart', () => {
    const source = parse('# A\n\nOne.\n\n## B\n\nTwo.', 'en', config);
    const pair = alignDocuments(source, null, alignOptions(config, 'ur'));
    expect(sectionsOf(pair)).toEqual(['1=', '2=']);
    expect(pair.translation).toBeNull();
  });

  it('compares two languages of one script by the words they share', () => {
    const pair = align(
      '# Scope\n\nThe Kubernetes project.\n\n# Events\n\nThe Linux Foundation runs conferences.',
      '# Événements\n\nLa fondation Linux organise des conférences.\n\n# Portée\n\nLe projet Kubernetes.',
      'fr',
    );
    expect(
      pair.sections.map(({ source, translation }) => `${source[0]?.title}=${translation[0]?.title}`),
    ).toEqual(['Scope=Portée', 'Events=Événements']);
  });
});

describe('alignCorpus', () => {
  const corpusOf = (documents: Record<string, Document[]>): Corpus => ({
    revision: 'test',
    locales: new Map(
      Object.entries(documents).map(([tag, all]) => [tag, new Map(all.map((one) => [one.path, one]))]),
    ),
  });
  const corpus = corpusOf({
    en: [parse('# A\n\nOne.', 'en', config, 'a'), parse('# B\n\nTwo.', 'en', config, 'b')],
    ur: [parse('# ا\n\nایک۔', 'ur', config, 'a'), parse('# ج\n\nتین۔', 'ur', config, 'c')],
    ar: [parse('# أ\n\nواحد.', 'ar', config, 'a')],
  });
  const told2 = (pairs: readonly DocumentPair[]): string[] =>
    pairs.map(
      ({ locale, path, source, translation }) =>
        `${locale} ${path} ${source ? 's' : '-'}${translation ? 't' : '-'}`,
    );

  it('compares every translation with the source, by path', () => {
    expect(told2(alignCorpus(corpus, config))).toEqual([
      'ur a st',
      'ur b s-',
      'ur c -t',
      'ar a st',
      'ar b s-',
      'fa a s-',
      'fa b s-',
    ]);
  });

  it('keeps to the locales and paths asked for', () => {
    expect(told2(alignCorpus(corpus, config, { locales: ['ur'], paths: new Set(['a', 'c']) }))).toEqual([
      'ur a st',
      'ur c -t',
    ]);
  });

  it('reports whole documents, each at the file it is about', () => {
    const { findings } = alignFindings(alignCorpus(corpus, config, { locales: ['ur'] }), config);
    const whole = findings.filter(({ rule }) => rule.endsWith('-document'));
    expect(whole.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
      'align/missing-document ur/b.md:1',
      'align/extra-document ur/c.md:1',
    ]);
    expect(whole[0]!.related).toEqual([{ file: 'en/b.md', line: 1, message: 'the document in the English' }]);
  });

  it('honours severities and "off" in the settings', () => {
    const pairs = alignCorpus(corpus, config, { locales: ['ur'] });
    const rules = (set: 'off' | 'info') => ({
      'align/missing-document': { severity: set, options: {}, line: 1 },
    });
    const of = (set: 'off' | 'info') =>
      alignFindings(pairs, { ...config, rules: rules(set) }).findings.filter(
        ({ rule }) => rule === 'align/missing-document',
      );
    expect(of('off')).toEqual([]);
    expect(of('info').map(({ severity }) => severity)).toEqual(['info']);
    expect(
      alignFindings(pairs, { ...config, rules: { 'align/*': { severity: 'off', options: {}, line: 1 } } })
        .findings,
    ).toEqual([]);
  });
});
