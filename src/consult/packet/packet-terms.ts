/** The terms a packet uses: what the guidelines define, and what each is called in the other language. */
import type { Block, Corpus, Document } from '../../document/document.ts';
import type { Config } from '../../model/config.ts';
import { languageOf } from '../../text/languages.ts';
import { findTerm } from '../../text/terms.ts';
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
}

const byCorpus = new WeakMap<Corpus, Map<string, Definition[]>>();

/** Every definition of a corpus, by locale; of a term defined twice the first. */
function definitionsOf(corpus: Corpus, locale: string): Definition[] {
  const found = byCorpus.get(corpus) ?? new Map<string, Definition[]>();
  byCorpus.set(corpus, found);
  let definitions = found.get(locale);
  if (!definitions) {
    const seen = new Set<string>();
    definitions = [...(corpus.locales.get(locale)?.values() ?? [])]
      .flatMap(collectDefinitions)
      .filter(
        ({ block: { term } }) => !seen.has(term!.toLowerCase()) && Boolean(seen.add(term!.toLowerCase())),
      );
    found.set(locale, definitions);
  }
  return definitions;
}

function collectDefinitions({ sections, path }: Document): Definition[] {
  return sections.flatMap((section) => {
    const names = [path, ...(section.id ? [section.id] : []), ...idsAbove(section, sections)];
    return section.blocks
      .filter(({ role, term }) => role === 'definition' && term !== null)
      .map((block) => ({ block, names }));
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

/** Terms that the guidelines define and that stand in any of the texts, in order of the alphabet. */
export function termsIn(
  texts: readonly string[],
  { locale, other, corpus, config, mayShow }: TermSearch,
): PacketTerm[] {
  const language = languageOf(locale);
  const whole = texts.join('\n');
  const lower = whole.toLowerCase();
  return definitionsOf(corpus, locale)
    .filter(({ block: { term }, names }) => {
      if (!mayShow(names)) return false;
      // Looked for as letters first: finding a term in all its forms takes a hundred times as long.
      const stem = term!.toLowerCase().slice(0, Math.max(3, term!.length - 3));
      return lower.includes(stem) && findTerm(whole, term!, language).length > 0;
    })
    .map(({ block: { term, text } }) => ({
      term: term!,
      other: other === null ? null : translate(term!, locale, other, config),
      meaning: meaningOf(text, term!),
    }))
    .sort((a, b) => a.term.localeCompare(b.term, locale));
}

/** The definition without the term it begins with. */
function meaningOf(text: string, term: string): string {
  const rest = text.startsWith(term) ? text.slice(term.length) : text;
  return rest.replace(/^[\s:\u061B\u2013\u2014-]+/, '');
}

function translate(term: string, locale: string, other: string, config: Config): string | null {
  const same = (a: string | undefined): boolean => a?.toLowerCase() === term.toLowerCase();
  const entry = config.glossary.find((one) =>
    locale === config.source ? same(one.term) : same(one.approved[locale]),
  );
  if (!entry) return null;
  return other === config.source ? entry.term : (entry.approved[other] ?? null);
}
