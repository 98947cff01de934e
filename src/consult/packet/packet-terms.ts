/** The terms a packet uses: what the guidelines define, and what each is called in the other language. */
import type { Block, Corpus, Document } from '../../document/document.ts';
import type { Config } from '../../model/config.ts';
import { languageOf } from '../../text/languages.ts';
import { compileTerms, type TermFinder } from '../../text/terms.ts';
import { idsAbove } from './select.ts';

export interface PacketTerm {
  /** In the language of the volume. */
  term: string;
  /** In the other language, or null. */
  other: string | null;
  /** As the guidelines say it, in the language of the volume. */
  meaning: string;
}

interface Definition {
  block: Block;
  /** Ids of its section and of the headings above it, and its document. */
  names: string[];
  /** Its section, which of the definitions there it is, and how many there are: the same in every language. */
  place: string;
}

/** Terms so short that a word with an ending may be another word. */
const SHORT = 4;

const byCorpus = new WeakMap<Corpus, Map<string, Definitions>>();

/** Every definition of a corpus in one language; of a term defined twice the first. */
class Definitions {
  readonly all: Definition[];
  /** What is defined where, those defined twice included. */
  readonly terms: ReadonlyMap<string, string>;
  private readonly find: TermFinder;
  private readonly found = new WeakMap<Block, ReadonlySet<Definition>>();

  constructor(documents: Iterable<Document>, locale: string) {
    const seen = new Set<string>();
    const collected = [...documents].flatMap(collectDefinitions);
    this.terms = new Map(collected.map(({ place, block }) => [place, block.term!]));
    this.all = collected.filter(
      ({ block: { term } }) => !seen.has(term!.toLowerCase()) && Boolean(seen.add(term!.toLowerCase())),
    );
    this.find = compileTerms(
      this.all.map(({ block }) => block.term!),
      languageOf(locale),
      { overlapping: true },
    );
  }

  /** Those whose term stands in a block, looked for once a block: the same section is in many packets. */
  in(block: Block): ReadonlySet<Definition> {
    let found = this.found.get(block);
    if (!found) {
      const matches = this.find(block.text).filter(
        ({ term, exact }) => exact || this.all[term]!.block.term!.length > SHORT,
      );
      found = new Set(matches.map(({ term }) => this.all[term]!));
      this.found.set(block, found);
    }
    return found;
  }
}

function definitionsOf(corpus: Corpus, locale: string): Definitions {
  const byLocale = byCorpus.get(corpus) ?? new Map<string, Definitions>();
  byCorpus.set(corpus, byLocale);
  let definitions = byLocale.get(locale);
  if (!definitions) {
    definitions = new Definitions(corpus.locales.get(locale)?.values() ?? [], locale);
    byLocale.set(locale, definitions);
  }
  return definitions;
}

function collectDefinitions({ sections, path }: Document): Definition[] {
  return sections.flatMap((section) => {
    const names = [path, ...(section.id ? [section.id] : []), ...idsAbove(section, sections)];
    const found = section.blocks.filter(({ role, term }) => role === 'definition' && term !== null);
    const where = section.id ?? `${path} ${sections.indexOf(section)}`;
    return found.map((block, at) => ({ block, names, place: `${where} ${at + 1}/${found.length}` }));
  });
}

export interface TermSearch {
  /** The language of the volume, and the other one where there is one. */
  locale: string;
  other: string | null;
  corpus: Corpus;
  config: Config;
  /** Whether a definition may be shown, by the names of where it stands. */
  mayShow: (names: readonly string[]) => boolean;
}

/** Terms that the guidelines define and that stand in any of the blocks, in order of the alphabet. */
export function termsIn(
  blocks: readonly Block[],
  { locale, other, corpus, config, mayShow }: TermSearch,
): PacketTerm[] {
  const definitions = definitionsOf(corpus, locale);
  const used = new Set(blocks.flatMap((block) => [...definitions.in(block)]));
  return definitions.all
    .filter((definition) => used.has(definition) && mayShow(definition.names))
    .map(({ block: { term, text }, place }) => ({
      term: term!,
      other: other === null ? null : (translate(term!, locale, other, config) ?? definedThere(place)),
      meaning: meaningOf(text, term!),
    }))
    .sort((a, b) => a.term.localeCompare(b.term, locale));

  /** What no glossary has is called what is defined in its place in the other language. */
  function definedThere(place: string): string | null {
    const there = definitionsOf(corpus, other!).terms.get(place);
    return there === undefined || translate(there, other!, locale, config) !== null ? null : there;
  }
}

/** The definition without the term it begins with. */
function meaningOf(text: string, term: string): string {
  const rest = text.startsWith(term) ? text.slice(term.length) : text;
  return rest.replace(/^[\s:\u061B\u2013\u2014-]+/, '');
}

function translate(term: string, locale: string, other: string, config: Config): string | null {
  const same = (a: string | undefined): boolean => a?.toLowerCase() === term.toLowerCase();
  const entry = config.glossary.find(
    (one) =>
      same(locale === config.source ? one.term : one.approved[locale]) || one.accepted[locale]?.some(same),
  );
  if (!entry) return null;
  return other === config.source ? entry.term : (entry.approved[other] ?? null);
}
