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

/** The numbers implied by glossary terms on either side of the unit. */
export function impliedNumbers(context: CheckContext, unit: Unit): number[] {
  const { config, sourceLanguage, translationLanguage, translation } = context;
  const implying = context.memo('implying terms', 'run', (): Implying => {
    const terms = config.glossary.filter((entry) => entry.implies.length > 0);
    return {
      terms,
      source: conceptFinder(terms.map((entry) => sourceForms(entry, config.source)), sourceLanguage, true),
      translation: conceptFinder(terms.map((entry) => rightForms(entry, translation.locale)), translationLanguage, true),
    };
  });
  if (implying.terms.length === 0) return [];
  const concepts = new Set([
    ...findConcepts(implying.source, unit.source).keys(),
    ...findConcepts(implying.translation, unit.translation).keys(),
  ]);
  return [...concepts].flatMap((concept) => implying.terms[concept]!.implies);
}
