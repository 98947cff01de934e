/** Names that one register takes from another: organisations, questions and figures that are not there. */
import { nearNames } from '../../model/near.ts';
import type { Registered } from '../../model/register.ts';
import type { RegisterContext, RegisterRule } from './register-rule.ts';

export const unknownOrganisation: RegisterRule = {
  name: 'register/unknown-organisation',
  summary: 'Organisations that a consultation or an entry names are in organisations.yaml.',
  detail:
    'An organisation that is not registered gets no packet, and its answers are counted for no country and no kind. Correct the id, or add the organisation to organisations.yaml (`mizan organisations import` takes a spreadsheet).',
  severity: 'error',
  fix: null,
  messages: {
    nowhere: '{what} names the organisation "{name}", which is not in organisations.yaml.',
    near: '{what} names the organisation "{name}", which is not in organisations.yaml; did you mean "{near}"?',
  },
  examples: [
    { wrong: 'organisations: [acacia, acasia]\n', right: 'organisations: [acacia]\n' },
    {
      wrong: 'entries:\n  - id: r-1\n    organisation: acasia\n',
      right: 'entries:\n  - id: r-1\n    organisation: acacia\n',
    },
  ],
  check: (context) => {
    const known = (context.registers.organisations?.value ?? []).map(({ id }) => id);
    for (const { consultation, responses } of context.registers.consultations) {
      for (const [index, name] of (consultation.value.organisations ?? []).entries())
        judge(context, known, consultation, ['organisations', index], name, 'The consultation');
      for (const [index, { id, organisation }] of (responses?.value ?? []).entries())
        judge(
          context,
          known,
          responses!,
          ['entries', index, 'organisation'],
          organisation,
          `The entry ${id}`,
        );
    }
  },
};

export const unknownQuestion: RegisterRule = {
  name: 'register/unknown-question',
  summary: 'Questions that an entry answers are among those of its consultation.',
  detail:
    'An answer to a question that is not in consultation.yaml is shown under no question of the report. The question was renamed after packets were sent, perhaps: ids of questions stay the same from the first packet on. Correct the id in one of the two files.',
  severity: 'error',
  fix: null,
  messages: {
    nowhere: '{what} answers the question "{name}", which is not in consultation.yaml.',
    near: '{what} answers the question "{name}", which is not in consultation.yaml; did you mean "{near}"?',
  },
  examples: [
    {
      wrong: 'entries:\n  - id: r-1\n    question: claer\n',
      right: 'entries:\n  - id: r-1\n    question: clear\n',
    },
  ],
  check: (context) => {
    for (const { consultation, responses } of context.registers.consultations) {
      const known = consultation.value.questions.map(({ id }) => id);
      for (const [index, { id, question }] of (responses?.value ?? []).entries())
        judge(context, known, responses!, ['entries', index, 'question'], question, `The entry ${id}`);
    }
  },
};

export const unknownFigure: RegisterRule = {
  name: 'register/unknown-figure',
  summary: 'Figures that a consultation shows are in enforcement.yaml.',
  detail:
    'A packet cannot show a figure that is not there. Correct the id, or add the figure with its period and source to enforcement.yaml.',
  severity: 'error',
  fix: null,
  messages: {
    nowhere: '{what} shows the figure "{name}", which is not in enforcement.yaml.',
    near: '{what} shows the figure "{name}", which is not in enforcement.yaml; did you mean "{near}"?',
  },
  examples: [{ wrong: 'figures: [removd]\n', right: 'figures: [removed]\n' }],
  check: (context) => {
    const known = (context.registers.figures?.value ?? []).map(({ id }) => id);
    for (const { consultation } of context.registers.consultations)
      for (const [index, name] of (consultation.value.figures ?? []).entries())
        judge(context, known, consultation, ['figures', index], name, 'The consultation');
  },
};

function judge(
  { report }: RegisterContext,
  known: readonly string[],
  register: Registered<unknown>,
  path: PropertyKey[],
  name: string | null,
  what: string,
): void {
  if (name === null || known.includes(name)) return;
  const near = nearNames(name, known)[0];
  report({
    message: near === undefined ? 'nowhere' : 'near',
    values: { what, name, ...(near !== undefined && { near }) },
    register,
    path,
  });
}
