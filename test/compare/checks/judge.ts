/** Judges a source and its translation by given rules, pairing what stands in the same place, so that tests need no aligner. */
import { type AlignRule, beginJudgement, judgePair } from '../../../src/compare/check.ts';
import type { DocumentPair, Match, SectionPair } from '../../../src/compare/pair.ts';
import type { Block, Document, Section } from '../../../src/document/document.ts';
import { indexLabels } from '../../../src/document/labels.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import type { Config, Term } from '../../../src/model/config.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { languageOf } from '../../../src/text/languages.ts';

export interface Given {
  locale?: string;
  glossary?: Partial<Term>[];
  protect?: string[];
  options?: Record<string, unknown>;
  config?: Partial<Config>;
}

export function configFor(given: Given = {}, rules: readonly AlignRule[] = []): Config {
  const tags = ['en', 'ur', 'ar', 'fa'];
  const labels = (pick: (tag: string) => readonly string[]) =>
    Object.fromEntries(tags.map((tag) => [tag, [...pick(tag)]]));
  const disposition = (name: 'not-allowed' | 'allowed' | 'age-restricted' | 'ineligible') =>
    labels((tag) => languageOf(tag).dispositionLabels[name]);
  return {
    title: 'Test',
    root: '/',
    file: null,
    source: 'en',
    locales: tags.map((tag) => ({ tag, name: tag, files: `${tag}/{path}.md` })),
    ignore: [],
    labels: {
      dispositions: {
        'not-allowed': disposition('not-allowed'),
        allowed: disposition('allowed'),
        'age-restricted': disposition('age-restricted'),
        ineligible: disposition('ineligible'),
      },
      definitions: labels((tag) => languageOf(tag).definitionLabels),
    },
    writing: {},
    protect: given.protect ?? [],
    rules: given.options
      ? Object.fromEntries(
          rules.map((rule) => [rule.name, { severity: null, line: 1, options: given.options! }]),
        )
      : {},
    glossaryFile: null,
    glossary: (given.glossary ?? []).map((term, index) => ({
      term: '',
      approved: {},
      accepted: {},
      forbidden: {},
      implies: [],
      note: null,
      line: index + 1,
      ...term,
    })),
    ...given.config,
  };
}

export function judge(
  rules: readonly AlignRule[],
  source: string,
  translation: string,
  given: Given = {},
): Finding[] {
  const locale = given.locale ?? 'ur';
  const config = configFor(given, rules);
  const pair = pairUp(parse(source, 'en', config), parse(translation, locale, config));
  const judgement = beginJudgement({
    config,
    sourceLanguage: languageOf('en'),
    translationLanguage: languageOf(locale),
    pairs: [pair],
  });
  return judgePair(pair, rules, judgement);
}

export function parse(text: string, locale: string, config: Config, path = 'page'): Document {
  return parseDocument(
    { locale, path, file: `${locale}/${path}.md`, text },
    indexLabels(config.labels, locale),
  );
}

export function pairUp(source: Document, translation: Document): DocumentPair {
  const sections = matches<Section>(source.sections, translation.sections).map(
    (match): SectionPair => ({
      ...match,
      blocks: matches<Block>(match.source[0]?.blocks ?? [], match.translation[0]?.blocks ?? []),
    }),
  );
  return { path: source.path, locale: translation.locale, source, translation, sections };
}

function matches<T>(source: readonly T[], translation: readonly T[]): Match<T>[] {
  return Array.from({ length: Math.max(source.length, translation.length) }, (_, index) => ({
    source: source.slice(index, index + 1),
    translation: translation.slice(index, index + 1),
    confidence: 1,
    evidence: 'same place',
    moved: false,
    stage: 'structure',
  }));
}
