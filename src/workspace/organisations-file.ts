/** organisations.yaml: who is consulted. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Organisation } from '../model/organisation.ts';
import { Problem } from '../model/problem.ts';
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
function makeOrganisations(
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

const HEAD =
  '# Organisations that are consulted. A contact is a role, never a person. Topics are section ids and paths of documents;\n# none of them means everything that is not restricted.\norganisations:\n';

/**
 * The text of organisations.yaml with more organisations at its end; what is there stays letter for letter. Throws
 * Problem where the file is written in a way that nothing can be added to.
 */
export function addOrganisations(
  workspace: Workspace,
  text: string | null,
  added: readonly Omit<Organisation, 'line'>[],
): string {
  const before = text === null ? [] : makeOrganisations(workspace, text).value;
  const after = text === null || !/\S/.test(text) ? HEAD + list(added, '  ') : append(text, added);
  const plain = (organisations: readonly Organisation[]): unknown =>
    organisations.map(({ line: _line, ...fields }) => fields);
  try {
    if (
      isDeepStrictEqual(plain(makeOrganisations(workspace, after).value), [
        ...(plain(before) as unknown[]),
        ...added,
      ])
    )
      return after;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  throw new Problem(
    `${workspace.shown(organisationsPath(workspace))} is written in a way that nothing can be added at its end.`,
    'Write "organisations:" on a line of its own, and every organisation below it as "- id: …".',
  );
}

/** Added after the last line, as far in as the entries that are there. */
function append(text: string, added: readonly Omit<Organisation, 'line'>[]): string {
  const ending = /\r?\n/.exec(text)?.[0] ?? '\n';
  const base = /\n$/.test(text) ? text : `${text}${ending}`;
  const indent =
    /^\uFEFF?organisations:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ ]*)- /m.exec(text)?.[1] ?? '  ';
  const opened = base.replace(
    /^\uFEFF?organisations:[ \t]*(?:\[[ \t]*\]|null|~)?(?=[ \t]*(?:#[^\n]*)?\r?$)/m,
    (found) => found.slice(0, found.indexOf(':') + 1),
  );
  const entries = list(added, indent).replaceAll('\n', ending);
  return (/^\uFEFF?organisations:/m.test(opened) ? opened : `${opened}organisations:${ending}`) + entries;
}

/** Entries as YAML: a line for each field, texts and lists within a line. */
function list(added: readonly Omit<Organisation, 'line'>[], indent: string): string {
  const entries = added.map(({ contact, fictional, topics, ...fields }) => {
    const { id, names, country, kind, locales } = fields;
    return {
      id,
      names,
      country,
      kind,
      ...(topics.length > 0 && { topics }),
      locales,
      ...(contact && { contact }),
      ...(fictional && { fictional }),
    };
  });
  if (entries.length === 0) return '';
  return dump(entries, { lineWidth: -1, flowLevel: 2, schema: CORE_SCHEMA }).replace(/^(?=.)/gm, indent);
}
