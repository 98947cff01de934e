/** Finding the concepts of the glossary in running text: a concept is an entry, whichever of its forms stands there. */
import type { Block } from '../../document/document.ts';
import type { Term } from '../../model/config.ts';
import type { Span } from '../../model/place.ts';
import type { Language } from '../../text/language.ts';
import { compileTerms, type TermMatch } from '../../text/terms.ts';
import { spanIn } from './units.ts';

/** Every occurrence, with the ordinal of its concept. */
export type ConceptFinder = (text: string) => { concept: number; match: TermMatch }[];

/** What a concept looks like where it was found. */
export interface ConceptSeen {
  at: Span;
  text: string;
  count: number;
}

/** Compile the forms of each concept, given in order. */
export function conceptFinder(
  forms: readonly (readonly string[])[],
  language: Language,
  overlapping: boolean,
): ConceptFinder {
  const all: string[] = [];
  const owner: number[] = [];
  for (const [concept, own] of forms.entries())
    for (const form of own) {
      all.push(form);
      owner.push(concept);
    }
  const find = compileTerms(all, language, { overlapping });
  return (text) => find(text).map((match) => ({ concept: owner[match.term]!, match }));
}

/** The concepts in blocks, each where it stands last, and how often it stands there. */
export function findConcepts(finder: ConceptFinder, blocks: readonly Block[]): Map<number, ConceptSeen> {
  const found = new Map<number, ConceptSeen>();
  for (const block of blocks) {
    const ends = new Map<number, number>();
    for (const { concept, match } of finder(block.prose)) {
      // Forms of one concept may overlap: "feed (FYF)" is one mention, not two.
      if (match.start < (ends.get(concept) ?? 0)) continue;
      ends.set(concept, match.end);
      const count = (found.get(concept)?.count ?? 0) + 1;
      found.set(concept, { at: spanIn(block, match.start, match.end), text: match.text, count });
    }
  }
  return found;
}

/** What a table by locale says for a locale: its own entry, else that of its language. */
export function formIn<T>(table: Record<string, T>, locale: string): T | undefined {
  return table[locale] ?? table[locale.split('-')[0]!];
}

/** The term and its variants in the source. */
export function sourceForms(entry: Term, locale: string): string[] {
  return [entry.term, ...(formIn(entry.accepted, locale) ?? [])];
}

/** Approved and accepted forms; one with a gloss in brackets is as right without it, or as the gloss alone where that is an abbreviation. */
export function rightForms(entry: Term, locale: string): string[] {
  const approved = formIn(entry.approved, locale);
  const forms = [...(approved === undefined ? [] : [approved]), ...(formIn(entry.accepted, locale) ?? [])];
  return forms.flatMap((form) => {
    const [, bare, gloss] = /^(.+?)\s*\(([^()]+)\)$/.exec(form) ?? [];
    if (!bare || !gloss) return [form];
    return /^[A-Z]{2,}$/.test(gloss) ? [form, bare, gloss] : [form, bare];
  });
}
