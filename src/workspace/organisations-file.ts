/** organisations.yaml: who is consulted. */
import { join } from 'node:path';
import type { Organisation } from '../model/organisation.ts';
import type { Registered } from '../model/register.ts';
import { organisationsSchema } from './register-schemas.ts';
import { checkRegister, readInside } from './register-yaml.ts';
import type { Workspace } from './workspace.ts';
import { withLine } from './yaml-file.ts';

/** Absolute path of organisations.yaml. */
export function organisationsPath(workspace: Workspace): string {
  return join(workspace.config.root, 'organisations.yaml');
}

/** The organisations in the order of the file; none where there is no file. Throws Problem with file and line. */
export function readOrganisations(workspace: Workspace): Organisation[] {
  return openOrganisations(workspace)?.value ?? [];
}

/** The organisations with their lines and the text of the file; null where there is no file. */
export function openOrganisations(
  workspace: Workspace,
): (Registered<Organisation[]> & { text: string }) | null {
  const path = organisationsPath(workspace);
  const text = readInside(workspace, path);
  return text === null ? null : makeOrganisations(workspace, text);
}

/** Organisations from the text of organisations.yaml. */
export function makeOrganisations(
  workspace: Workspace,
  text: string,
): Registered<Organisation[]> & { text: string } {
  const register = checkRegister(workspace, text, organisationsPath(workspace), organisationsSchema);
  const entries = register.value.organisations ?? [];
  register.refuseDoubles(
    'organisations',
    entries.map(({ id }) => id),
  );
  const value = entries.map((entry, index) => {
    const at = ['organisations', index] as const;
    const { names, name } = entry;
    if ((names === undefined) === (name === undefined))
      register.fail(
        at,
        names === undefined ? `${entry.id} has no name` : `${entry.id} has both "name" and "names"`,
        'Write names: { en: …, ur: … }, or name: … when it is called the same everywhere.',
      );
    const locales = (entry.locales ?? []).map((tag, place) =>
      register.locale([...at, 'locales', place], tag),
    );
    const organisation: Omit<Organisation, 'line'> = {
      id: entry.id,
      names: register.words([...at, names === undefined ? 'name' : 'names'], (names ?? name)!),
      country: entry.country,
      kind: entry.kind,
      topics: entry.topics ?? [],
      locales: locales.length > 0 ? [...new Set(locales)] : [workspace.config.source],
      contact: entry.contact ? register.words([...at, 'contact'], entry.contact) : null,
      fictional: entry.fictional ?? false,
    };
    return withLine(organisation, () => register.lineOf(at));
  });
  return { value, file: register.file, text, lineOf: register.lineOf };
}
