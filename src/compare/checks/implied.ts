/** Numbers that a term says without writing them: a minor is under 18. */
import type { Term } from '../../model/config.ts';
import type { CheckContext } from '../check.ts';
import { type ConceptFinder, conceptFinder, findConcepts, rightForms, sourceForms } from './concepts.ts';
import type { Unit } from './units.ts';

interface Implying {
  terms: Term[];
  source: ConceptFinder;
  translation: ConceptFinder;
}

/** Numbers that each side implies and the other does not: a term on both sides is no reason to drop a number beside it. */
export interface ImpliedNumbers {
  source: ReadonlySet<number>;
  translation: ReadonlySet<number>;
}

const NOTHING: ImpliedNumbers = { source: new Set(), translation: new Set() };

export function impliedNumbers(context: CheckContext, unit: Unit): ImpliedNumbers {
  const { config, sourceLanguage, translationLanguage, translation } = context;
  const implying = context.memo('implying terms', 'run', (): Implying => {
    const terms = config.glossary.filter((entry) => entry.implies.length > 0);
    return {
      terms,
      source: conceptFinder(
        terms.map((entry) => sourceForms(entry, config.source)),
        sourceLanguage,
        true,
      ),
      translation: conceptFinder(
        terms.map((entry) => rightForms(entry, translation.locale)),
        translationLanguage,
        true,
      ),
    };
  });
  if (implying.terms.length === 0) return NOTHING;
  const source = findConcepts(implying.source, unit.source);
  const here = findConcepts(implying.translation, unit.translation);
  const numbers = (concepts: Iterable<number>) =>
    new Set([...concepts].flatMap((concept) => implying.terms[concept]!.implies));
  return {
    // A translation may say the number that the term of the source only means, even beside the term.
    source: numbers(source.keys()),
    translation: numbers([...here.keys()].filter((concept) => !source.has(concept))),
  };
}
