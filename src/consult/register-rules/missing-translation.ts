/** register/missing-translation: what is shown to readers is there in every language. */
import type { Registered } from '../../model/register.ts';
import type { LocalText } from '../../model/text.ts';
import type { RegisterContext, RegisterRule } from './register-rule.ts';

export const missingTranslation: RegisterRule = {
  name: 'register/missing-translation',
  summary: 'Titles, questions and texts of registers are there in every language.',
  detail:
    'Packets, handouts and reports show these words in the language of the reader; where they are missing, people get another language in the middle of their own. A text given without a language counts as written in the source. The role of the person who is written to is needed only in the languages of that organisation, and names of organisations may be the same everywhere.',
  severity: 'error',
  fix: null,
  messages: { missing: '{what} is missing in {languages}.' },
  examples: [
    {
      wrong: 'questions:\n  - id: clear\n    text: { en: Is it clear? }\n',
      right: 'questions:\n  - id: clear\n    text: { en: Is it clear?, ur: کیا یہ واضح ہے؟ }\n',
    },
    {
      wrong: 'resources:\n  - id: guide\n    title: Guide for parents\n',
      right: 'resources:\n  - id: guide\n    title: { en: Guide for parents, ur: والدین کے لیے گائیڈ }\n',
    },
  ],
  check,
};

function check({ registers, locales, report }: RegisterContext): void {
  const judge = (
    register: Registered<unknown>,
    path: PropertyKey[],
    text: LocalText | null,
    what: string,
    wanted?: readonly string[],
  ): void => {
    if (text === null) return;
    const missing = locales.filter(({ tag }) => (wanted?.includes(tag) ?? true) && text[tag] === undefined);
    if (missing.length === 0) return;
    const languages = missing.map(({ tag, name }) => `${name} (${tag})`).join(', ');
    report({ message: 'missing', values: { what, languages }, register, path });
  };
  const { organisations, resources, figures } = registers;
  for (const [index, { id, contact, locales: wanted }] of (organisations?.value ?? []).entries())
    judge(
      organisations!,
      ['organisations', index, 'contact'],
      contact,
      `The contact of the organisation ${id}`,
      wanted,
    );
  for (const { consultation } of registers.consultations) {
    const { title, aims, contact, questions, rationales } = consultation.value;
    judge(consultation, ['title'], title, 'The title of the consultation');
    judge(consultation, ['contact', 'role'], contact.role, 'The role under "contact"');
    judge(consultation, ['aims'], aims, 'The text of the aims');
    for (const [index, { id, text, ends }] of questions.entries()) {
      judge(consultation, ['questions', index, 'text'], text, `The question ${id}`);
      for (const end of ['low', 'high'] as const)
        judge(
          consultation,
          ['questions', index, 'ends', end],
          ends?.[end] ?? null,
          `The ${end} end of the scale of the question ${id}`,
        );
    }
    for (const [index, { section, text }] of rationales.entries())
      judge(consultation, ['rationales', index, 'text'], text, `The rationale of ${section}`);
  }
  for (const [index, { id, title, text }] of (resources?.value.resources ?? []).entries()) {
    judge(resources!, ['resources', index, 'title'], title, `The title of the resource ${id}`);
    judge(resources!, ['resources', index, 'text'], text, `The text of the resource ${id}`);
  }
  for (const [index, { id, title, examples, discuss }] of (resources?.value.workshops ?? []).entries()) {
    const at = ['workshops', index];
    judge(resources!, [...at, 'title'], title, `The title of the workshop ${id}`);
    for (const [place, { text }] of examples.entries())
      judge(resources!, [...at, 'examples', place, 'text'], text, `An example of the workshop ${id}`);
    for (const [place, text] of discuss.entries())
      judge(resources!, [...at, 'discuss', place], text, `A question to discuss in the workshop ${id}`);
  }
  for (const [index, figure] of (figures?.value ?? []).entries())
    for (const field of ['title', 'unit', 'scope', 'source'] as const)
      judge(figures!, ['figures', index, field], figure[field], `The ${field} of the figure ${figure.id}`);
}
