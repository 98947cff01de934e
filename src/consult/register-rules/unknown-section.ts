/** register/unknown-section: what a register points to is in the guidelines. */
import { nearNames } from '../../model/near.ts';
import type { Registered } from '../../model/register.ts';
import type { RegisterContext, RegisterRule, Targets } from './register-rule.ts';

export const unknownSection: RegisterRule = {
  name: 'register/unknown-section',
  summary: 'Sections and documents that registers name are in the guidelines.',
  detail:
    'Topics of organisations, questions, rationales, restricted sections, resources, figures, workshop topics and entries of a register name a section by its id, or a document by its path without language and ending. What names nothing is never sent, asked or shown, and nobody notices. Correct the id; sections of either end of a consultation count for that consultation and for the topics of organisations, also after the text has moved on. Where those ends cannot be read (a clone without history), it is only a note.',
  severity: 'error',
  fix: null,
  messages: {
    nowhere: '{what} names "{target}", and there is no such section or document.',
    near: '{what} names "{target}", and there is no such section or document; did you mean "{near}"?',
    unsure:
      '{what} names "{target}", which is not in the guidelines as they are; the revisions of the consultation, where it may stand, cannot be read here.',
  },
  examples: [
    {
      wrong: 'organisations:\n  - id: acacia\n    topics: [slur]\n',
      right: 'organisations:\n  - id: acacia\n    topics: [slurs]\n',
    },
    {
      wrong: 'questions:\n  - id: clear\n    section: en/hate.md\n',
      right: 'questions:\n  - id: clear\n    section: hate\n',
    },
  ],
  check,
};

function check(context: RegisterContext): void {
  const { registers, past, targets } = context;
  const readable = [...past.values()].filter((one) => one !== null);
  const ever = new Set([...targets, ...readable.flatMap((one) => [...one])]);
  const allRead = readable.length === past.size;
  const judge = (
    register: Registered<unknown>,
    known: Targets,
    path: PropertyKey[],
    target: string | null,
    what: string,
    certain = true,
  ): void => {
    if (target === null || known.has(target)) return;
    if (!certain) {
      context.report({ message: 'unsure', values: { what, target }, register, path, severity: 'info' });
      return;
    }
    const near = nearNames(target, known)[0];
    const values = { what, target, ...(near !== undefined && { near }) };
    context.report({ message: near === undefined ? 'nowhere' : 'near', values, register, path });
  };
  const { organisations, resources, figures } = registers;
  if (organisations)
    for (const [index, { id, topics }] of organisations.value.entries())
      for (const [place, topic] of topics.entries())
        judge(
          organisations,
          ever,
          ['organisations', index, 'topics', place],
          topic,
          `A topic of the organisation ${id}`,
          allRead,
        );
  for (const [key, what] of [
    ['resources', 'The resource'],
    ['workshops', 'The workshop'],
  ] as const)
    for (const [index, { id, sections }] of (resources?.value[key] ?? []).entries())
      for (const [place, section] of sections.entries())
        judge(resources!, targets, [key, index, 'sections', place], section, `${what} ${id}`);
  if (figures)
    for (const [index, { id, sections }] of figures.value.entries())
      for (const [place, section] of sections.entries())
        judge(figures, targets, ['figures', index, 'sections', place], section, `The figure ${id}`);
  for (const { consultation, responses } of registers.consultations) {
    const then = past.get(consultation.value.id);
    const certain = then !== null;
    const known = new Set([...targets, ...(then ?? [])]);
    const { questions, rationales, restricted } = consultation.value;
    for (const [index, { id, section }] of questions.entries())
      judge(consultation, known, ['questions', index, 'section'], section, `The question ${id}`, certain);
    for (const [index, { section }] of rationales.entries())
      judge(consultation, known, ['rationales', index, 'section'], section, 'A rationale', certain);
    for (const [index, section] of restricted.entries())
      judge(consultation, known, ['restricted', index], section, 'The list of restricted sections', certain);
    for (const [index, entry] of (responses?.value ?? []).entries()) {
      if (entry.anchor === 'orphaned' || entry.anchor === 'unplaced') continue;
      for (const field of ['section', 'document'] as const)
        judge(responses!, known, ['entries', index, field], entry[field], `The entry ${entry.id}`, certain);
    }
  }
}
