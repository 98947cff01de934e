/** consultations/<id>/register.yaml: what came back, and what was done about it. */
import { join } from 'node:path';
import type { Consultation } from '../model/consultation.ts';
import type { Registered } from '../model/register.ts';
import type { Response } from '../model/response.ts';
import { registerSchema } from './register-schemas.ts';
import { checkRegister, readInside } from './register-yaml.ts';
import type { Workspace } from './workspace.ts';
import { withLine } from './yaml-file.ts';

/** The register of a consultation: its text as on disk (null where there is none), its absolute path, its entries in order. */
export interface ResponseRegister {
  text: string | null;
  path: string;
  responses: Response[];
}

/** Read the register of a consultation. Throws Problem with file and line. */
export function readRegister(
  workspace: Workspace,
  consultation: Pick<Consultation, 'folder' | 'closes'>,
): ResponseRegister {
  const register = openResponses(workspace, consultation);
  const path = join(consultation.folder, 'register.yaml');
  return { text: register?.text ?? null, path, responses: register?.value ?? [] };
}

/** The same with lines; null where there is no register yet. */
export function openResponses(
  workspace: Workspace,
  consultation: Pick<Consultation, 'folder' | 'closes'>,
): (Registered<Response[]> & { text: string }) | null {
  const text = readInside(workspace, join(consultation.folder, 'register.yaml'));
  return text === null ? null : makeRegister(workspace, consultation, text);
}

/**
 * The entries of the text of a register. What an entry leaves out is null, empty, or: kind `comment`, the source
 * locale, `placed` where it names a section or document and `whole` where not, late when it came after the last day,
 * permission `none`, status `open`.
 */
export function makeRegister(
  workspace: Workspace,
  consultation: Pick<Consultation, 'folder' | 'closes'>,
  text: string,
): Registered<Response[]> & { text: string } {
  const path = join(consultation.folder, 'register.yaml');
  const register = checkRegister(workspace, text, path, registerSchema);
  const entries = register.value.entries ?? [];
  register.refuseDoubles(
    'entries',
    entries.map(({ id }) => id),
  );
  const value = entries.map((entry, index) => {
    const at = ['entries', index] as const;
    const response: Omit<Response, 'line'> = {
      id: entry.id,
      organisation: entry.organisation ?? null,
      group: entry.group ? { name: entry.group.name, participants: entry.group.participants ?? null } : null,
      kind: entry.kind ?? 'comment',
      locale: entry.locale ? register.locale([...at, 'locale'], entry.locale) : workspace.config.source,
      section: entry.section ?? null,
      document: entry.document ?? null,
      question: entry.question ?? null,
      ...(entry.asked ? { asked: entry.asked } : {}),
      quote: entry.quote ?? null,
      text: entry.text ?? '',
      edit: entry.edit ?? null,
      anchor: entry.anchor ?? (entry.section || entry.document ? 'placed' : 'whole'),
      received: entry.received,
      late: entry.late ?? entry.received > consultation.closes,
      permission: entry.permission ?? 'none',
      source: {
        file: entry.source?.file ?? '',
        sha256: entry.source?.sha256 ?? '',
        at: entry.source?.at ?? '',
        ...(entry.source?.doubt ? { doubt: entry.source.doubt } : {}),
      },
      packet: entry.packet ?? null,
      status: entry.status ?? 'open',
      reason: entry.reason ?? null,
      duplicateOf: entry.duplicateOf ?? null,
      answeredBy: entry.answeredBy ?? [],
      reply: entry.reply
        ? {
            text: entry.reply.text ?? '',
            sent: entry.reply.sent ?? null,
            satisfied: entry.reply.satisfied ?? null,
          }
        : null,
    };
    return withLine(response, () => register.lineOf(at));
  });
  return { value, file: register.file, text, lineOf: register.lineOf };
}
