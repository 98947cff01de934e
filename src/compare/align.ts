/** Alignment across locales: which section and which block of a translation says what the source says. */
import type { Block, Corpus, Document, Section } from '../document/document.ts';
import type { Config } from '../model/config.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/languages.ts';
import {
  hasText,
  isMostlyLatin,
  KeyTable,
  namesOf,
  type Reader,
  readSections,
  type SectionFeatures,
} from './features.ts';
import { pairInStep } from './in-step.ts';
import { type BlockItem, blockScorer, makeSectionItems, type SectionItem, sectionScorer } from './items.ts';
import { learnLexicon } from './lexicon.ts';
import { matchLists } from './match.ts';
import type { DocumentPair, Match, SectionPair } from './pair.ts';
import { KeyWeights } from './score.ts';
import { WordBook } from './word-book.ts';

/** What one alignment needs to know beside the documents. */
export interface AlignOptions {
  config: Config;
  /** What is known of the words of each side: denials, glossary terms, and what the corpus itself taught. */
  source: WordBook;
  translation: WordBook;
}

/** The languages of a locale and of the source, with the glossary made ready to find its concepts in both. */
export function alignOptions(config: Config, locale: string): AlignOptions {
  const { source: sourceTag, glossary } = config;
  const sourceForms = glossary.map(({ term, accepted }) => [term, ...(accepted[sourceTag] ?? [])]);
  const forms = glossary.map(({ approved, accepted, forbidden }) => {
    const best = approved[locale];
    return [...(best ? [best] : []), ...(accepted[locale] ?? []), ...(forbidden[locale] ?? [])];
  });
  return {
    config,
    source: new WordBook(languageOf(sourceTag), sourceForms),
    translation: new WordBook(languageOf(locale), forms),
  };
}

/** Align every translation (or those asked for) with the source, document by document. */
export function alignCorpus(
  corpus: Corpus,
  config: Config,
  { locales, paths }: { locales?: readonly string[]; paths?: ReadonlySet<string> } = {},
): DocumentPair[] {
  const sources = corpus.locales.get(config.source) ?? new Map<string, Document>();
  const pairs: DocumentPair[] = [];
  for (const { tag } of config.locales) {
    if (tag === config.source || (locales && !locales.includes(tag))) continue;
    const translations = corpus.locales.get(tag) ?? new Map<string, Document>();
    const options = learnOptions(sources, translations, alignOptions(config, tag));
    for (const path of [...new Set([...sources.keys(), ...translations.keys()])].sort()) {
      if (paths && !paths.has(path)) continue;
      pairs.push({
        ...alignDocuments(sources.get(path) ?? null, translations.get(path) ?? null, options),
        locale: tag,
      });
    }
  }
  return pairs;
}

/** Characters of the source that are read for the lexicon: enough to know the words of a set of guidelines. */
const ENOUGH_TO_LEARN = 300_000;

/** A first, rough alignment (none where documents run in step) teaches which words go together; the real one then tells like items apart by them. */
export function learnOptions(
  sources: ReadonlyMap<string, Document>,
  translations: ReadonlyMap<string, Document>,
  options: AlignOptions,
): AlignOptions {
  const pairs: DocumentPair[] = [];
  let length = 0;
  for (const [path, source] of sources) {
    const translation = translations.get(path);
    if (!translation || length + source.text.length > ENOUGH_TO_LEARN) continue;
    length += source.text.length;
    pairs.push(pairInStep(source, translation) ?? alignDocuments(source, translation, options));
  }
  const lexicon = learnLexicon(pairs);
  return {
    ...options,
    source: options.source.withConcepts(lexicon.source),
    translation: options.translation.withConcepts(lexicon.translation),
  };
}

/** Align one document with its translation. Either may be absent: then every section stands alone. */
export function alignDocuments(
  source: Document | null,
  translation: Document | null,
  options: AlignOptions,
): DocumentPair {
  const path = (source ?? translation)?.path ?? '';
  const locale = (translation ?? source)?.locale ?? '';
  if (!source || !translation) {
    const sections = (source ?? translation)?.sections.filter(hasContent) ?? [];
    return {
      path,
      locale,
      source,
      translation,
      sections: sections.map((section) => aloneSection(section, source !== null)),
    };
  }
  const backwards = isBackwards(source, translation);
  const sections = backwards
    ? alignSides(translation, source, flip(options)).map(mirrorPair)
    : alignSides(source, translation, options);
  return { path, locale, source, translation, sections };
}

/** The preamble counts only where something stands in it. */
function hasContent(section: Section): boolean {
  return section.level > 0 || section.blocks.some(hasText);
}

function aloneSection(section: Section, inSource: boolean): SectionPair {
  const alone = { confidence: 0, evidence: '', moved: false, stage: 'none' } as const;
  return {
    ...alone,
    source: inSource ? [section] : [],
    translation: inSource ? [] : [section],
    blocks: section.blocks
      .filter(hasText)
      .map((block) => ({ ...alone, source: inSource ? [block] : [], translation: inSource ? [] : [block] })),
  };
}

/** Alignment is read in one direction whichever side is the source, so that it mirrors exactly where costs tie. */
function isBackwards(source: Document, translation: Document): boolean {
  if (source.locale !== translation.locale) return source.locale > translation.locale;
  return source.text > translation.text;
}

function flip({ config, source, translation }: AlignOptions): AlignOptions {
  return { config, source: translation, translation: source };
}

function mirrorPair(pair: SectionPair): SectionPair {
  return {
    ...pair,
    source: pair.translation,
    translation: pair.source,
    blocks: pair.blocks.map(mirrorMatch),
  };
}

function mirrorMatch(match: Match<Block>): Match<Block> {
  return { ...match, source: match.translation, translation: match.source };
}

function alignSides(source: Document, translation: Document, options: AlignOptions): SectionPair[] {
  const table = new KeyTable();
  const [left, right] = readBoth(source, translation, options, table);
  const weights = new KeyWeights(table, blockKeys(left), blockKeys(right));
  const leftItems = makeSectionItems(left, table).filter(({ sections }) => hasContent(sections[0]!.section));
  const rightItems = makeSectionItems(right, table).filter(({ sections }) =>
    hasContent(sections[0]!.section),
  );
  const sectionWeights = new KeyWeights(
    table,
    leftItems.map(({ keys }) => keys),
    rightItems.map(({ keys }) => keys),
  );
  const titleWeights = new KeyWeights(
    table,
    leftItems.map(({ titleKeys }) => titleKeys),
    rightItems.map(({ titleKeys }) => titleKeys),
  );
  for (const item of [...leftItems, ...rightItems]) {
    item.keys = sectionWeights.keep(item.keys);
    item.titleKeys = titleWeights.keep(item.titleKeys);
  }
  for (const section of [...left, ...right]) {
    if (section.heading) section.heading.keys = weights.keep(section.heading.keys);
    for (const block of section.blocks) block.keys = weights.keep(block.keys);
  }
  const matches = matchLists(leftItems, rightItems, sectionScorer(sectionWeights, titleWeights, table));
  const scorer = blockScorer(weights, table);
  return matches.map((match) => ({
    ...match,
    source: sectionsOf(match.source),
    translation: sectionsOf(match.translation),
    blocks: matchLists(blocksOf(match.source), blocksOf(match.translation), scorer).map((found) => ({
      ...found,
      source: found.source.map(({ block }) => block),
      translation: found.translation.map(({ block }) => block),
    })),
  }));
}

function readBoth(
  source: Document,
  translation: Document,
  options: AlignOptions,
  table: KeyTable,
): [SectionFeatures[], SectionFeatures[]] {
  const latin = [isMostlyLatin(source), isMostlyLatin(translation)] as const;
  const crossScript =
    latin[0] !== latin[1] || options.source.language.script !== options.translation.language.script;
  const reader = (book: WordBook, names: Reader['names']): Reader => ({
    config: options.config,
    book,
    scale: scaleOf(book.language),
    crossScript,
    names,
  });
  // Only what the other side writes too can tell sections apart, so each side looks for the words of the other.
  const ofSource = latin[0] && crossScript ? null : namesOf(source, crossScript);
  const ofTranslation = latin[1] && crossScript ? null : namesOf(translation, crossScript);
  return [
    readSections(source, reader(options.source, ofTranslation), table),
    readSections(translation, reader(options.translation, ofSource), table),
  ];
}

/** Characters for one of English; languages without a figure are taken to be as long. */
const SCALES: Readonly<Record<string, number>> = {
  ur: 1.02,
  ar: 0.87,
  fa: 0.95,
  he: 0.78,
  fr: 1.17,
  de: 1.15,
  hi: 1.02,
};

function scaleOf(language: Language): number {
  return SCALES[language.tag.split('-')[0]!] ?? 1;
}

function blockKeys(sections: readonly SectionFeatures[]): number[][] {
  const keys: number[][] = [];
  for (const { blocks } of sections) for (const block of blocks) keys.push(block.keys);
  return keys;
}

function sectionsOf(items: readonly SectionItem[]): Section[] {
  return items.flatMap((item) => item.sections.map(({ section }) => section));
}

/** The blocks of sections in order; of a merged run, the later headings too, since their words may live on as text. */
function blocksOf(items: readonly SectionItem[]): BlockItem[] {
  if (items.length === 1 && items[0]!.sections.length === 1) return items[0]!.sections[0]!.blocks;
  return items.flatMap((item, index) =>
    item.sections.flatMap(({ heading, blocks }) => (heading && index > 0 ? [heading, ...blocks] : blocks)),
  );
}
