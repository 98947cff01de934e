/** consultations/<id>/consultation.yaml: what is asked, of whom, until when. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Consultation, Question } from '../model/consultation.ts';
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import { ID_EXPECTED, isId, type Registered } from '../model/register.ts';
import { consultationSchema } from './register-schemas.ts';
import { openRegister, type RegisterYaml } from './register-yaml.ts';
import type { Workspace } from './workspace.ts';

/** Ids of the consultations, sorted: every folder of consultations/ that holds a consultation.yaml. */
export function listConsultations(workspace: Workspace): string[] {
  const folder = join(workspace.config.root, 'consultations');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'consultation.yaml')));
  for (const name of names)
    if (!isId(name))
      throw new Problem(
        `${workspace.shown(join(folder, name))}: "${name}" cannot be the id of a consultation; expected ${ID_EXPECTED}.`,
        'Rename the folder.',
      );
  return names.sort();
}

/** One consultation. Throws Problem with file and line, or when there is none of this id. */
export function readConsultation(workspace: Workspace, id: string): Consultation {
  return openConsultation(workspace, id).value;
}

/** One consultation with its lines. */
export function openConsultation(workspace: Workspace, id: string): Registered<Consultation> {
  const folder = join(workspace.config.root, 'consultations', id);
  const file = join(folder, 'consultation.yaml');
  const register = isId(id) ? openRegister(workspace, file, consultationSchema) : null;
  if (!register) throw unknownConsultation(id, listConsultations(workspace));
  const { value, fail, words } = register;
  if (value.id !== undefined && value.id !== id)
    fail(
      ['id'],
      `id is "${value.id}", but the folder is "${id}"`,
      'The folder gives the id; delete the line or rename the folder.',
    );
  register.refuseBackwards(['closes'], ['opens', value.opens], ['closes', value.closes]);
  const consultation: Consultation = {
    id,
    title: words(['title'], value.title),
    from: value.from,
    to: value.to,
    opens: value.opens,
    closes: value.closes,
    embargo: value.embargo ?? null,
    effective: value.effective ?? null,
    contact: {
      role: words(['contact', 'role'], value.contact.role),
      address: value.contact.address ?? null,
    },
    aims: words(['aims'], value.aims),
    questions: readQuestions(register),
    rationales: (value.rationales ?? []).map(({ section, text }, index) => ({
      section,
      text: words(['rationales', index, 'text'], text),
    })),
    organisations: value.organisations ? [...new Set(value.organisations)] : null,
    restricted: value.restricted ?? [],
    figures: value.figures ?? null,
    folder,
    file,
  };
  return { value: consultation, file: register.file, lineOf: register.lineOf };
}

function readQuestions({
  value,
  words,
  fail,
  refuseDoubles,
}: RegisterYaml<import('zod/mini').infer<typeof consultationSchema>>): Question[] {
  const questions = value.questions ?? [];
  refuseDoubles(
    'questions',
    questions.map(({ id }) => id),
  );
  return questions.map(({ id, section, kind, text, ends }, index) => {
    const at = ['questions', index] as const;
    if (ends && kind !== 'scale')
      fail(
        [...at, 'ends'],
        `the question "${id}" has ends, but is no scale`,
        'Write kind: scale, or delete "ends".',
      );
    return {
      id,
      section: section ?? null,
      kind: kind ?? 'text',
      text: words([...at, 'text'], text),
      ends: ends
        ? { low: words([...at, 'ends', 'low'], ends.low), high: words([...at, 'ends', 'high'], ends.high) }
        : null,
    };
  });
}

function unknownConsultation(id: string, known: readonly string[]): Problem {
  const near = nearNames(id, known)[0];
  return new Problem(
    `There is no consultation "${id}".`,
    near
      ? `Did you mean "${near}"?`
      : known.length > 0
        ? `There ${known.length === 1 ? 'is' : 'are'}: ${known.slice(0, 10).join(', ')}.`
        : `Begin it with: mizan init --consultation ${isId(id) ? id : 'ID'}`,
  );
}
