/** What a consultation names and is not there: refused where packets would show too much, said where they would lack something. */
import { targetsOf } from '../../consult/register-rules/check-registers.ts';
import type { Corpus } from '../../document/document.ts';
import type { LocaleConfig } from '../../model/config.ts';
import type { Consultation } from '../../model/consultation.ts';
import { nearNames } from '../../model/near.ts';
import type { Organisation } from '../../model/organisation.ts';
import { Problem } from '../../model/problem.ts';
import type { Figure } from '../../model/resources.ts';
import { nameSome } from '../../text/name-some.ts';

export interface Named {
  consultation: Consultation;
  corpora: Readonly<Record<'from' | 'to', Corpus>>;
  registered: readonly Organisation[];
  figures: readonly Figure[];
  locales: readonly LocaleConfig[];
}

/** Sentences about what goes to nobody. Throws Problem where a section that is to be kept back cannot be told. */
export function findLooseEnds({ consultation, corpora, registered, figures, locales }: Named): string[] {
  const targets = new Set([...targetsOf(corpora.from), ...targetsOf(corpora.to)]);
  const yaml = `${consultation.id}/consultation.yaml`;
  for (const name of consultation.restricted)
    if (!targets.has(name))
      throw new Problem(
        `${yaml} restricts "${name}", and there is no such section or document: packets would show everybody what it was to keep back.`,
        `${sayNear(name, targets)}Correct or delete it under "restricted".`,
      );
  const notes: string[] = [];
  const miss = (what: string, name: string, known: Iterable<string>, then: string): void => {
    notes.push(`${what} "${name}", which is not there: ${then}. ${sayNear(name, known)}`.trimEnd());
  };
  const ids = registered.map(({ id }) => id);
  for (const name of consultation.organisations ?? [])
    if (!ids.includes(name)) miss(`${yaml} asks the organisation`, name, ids, 'it gets no packet');
  for (const { id, section } of consultation.questions)
    if (section !== null && !targets.has(section))
      miss(`The question "${id}" is about the section`, section, targets, 'nobody is asked it');
  for (const { section } of consultation.rationales)
    if (!targets.has(section)) miss('A reason is given for the section', section, targets, 'nobody sees it');
  const figured = figures.map(({ id }) => id);
  for (const name of consultation.figures ?? [])
    if (!figured.includes(name)) miss(`${yaml} shows the figure`, name, figured, 'it is left out');
  return [...notes, ...untranslated(consultation, registered, locales)];
}

/** Words of the consultation that an organisation will read in another language than its own. */
function untranslated(
  { title, aims, contact, questions, rationales, organisations }: Consultation,
  registered: readonly Organisation[],
  locales: readonly LocaleConfig[],
): string[] {
  const texts = [
    ['the title', title],
    ['the aims', aims],
    ['the role to write to', contact.role],
    ...questions.flatMap(({ id, text, ends }) =>
      [text, ends?.low, ends?.high].flatMap((words) =>
        words ? [[`the question "${id}"`, words] as const] : [],
      ),
    ),
    ...rationales.map(({ section, text }) => [`the reason for "${section}"`, text] as const),
  ] as const;
  const asked = registered.filter(({ id }) => organisations === null || organisations.includes(id));
  return locales.flatMap(({ tag, name }) => {
    if (!asked.some((one) => one.locales.includes(tag))) return [];
    const missing = [...new Set(texts.flatMap(([what, words]) => (words[tag] === undefined ? [what] : [])))];
    return missing.length === 0
      ? []
      : [`Not in ${name} (${tag}) yet, and shown in another language: ${nameSome(missing)}.`];
  });
}

function sayNear(name: string, known: Iterable<string>): string {
  const near = nearNames(name, [...known])[0];
  return near === undefined ? '' : `Did you mean "${near}"? `;
}
