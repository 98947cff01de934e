/** What every reader of a register does alike: find the file inside the workspace, check it, name file and line. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type * as z from 'zod/mini';
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import type { Registered } from '../model/register.ts';
import type { LocalText } from '../model/text.ts';
import { readText } from './read-file.ts';
import type { Workspace } from './workspace.ts';
import { readYaml } from './yaml-file.ts';

type Path = readonly PropertyKey[];

/** A register file that fits its schema, and sentences about it. */
export interface RegisterYaml<T> extends Registered<T> {
  /** The file as read. */
  text: string;
  /** Throw a Problem that names file and line. */
  fail(path: Path, message: string, hint: string): never;
  /** The words of a text per locale; one text alone is in the source language. Refuses locales that are not configured. */
  words(path: Path, given: string | Record<string, string>): LocalText;
  /** A locale of the configuration. */
  locale(path: Path, tag: string): string;
  /** Refuse an id that stands twice in the list under a key. */
  refuseDoubles(key: string, ids: readonly string[]): void;
  /** Refuse a last day before the first. */
  refuseBackwards(path: Path, first: [name: string, day: string], last: [name: string, day: string]): void;
}

/** Read and check a register; null where there is no such file. Throws Problem with file and line. */
export function openRegister<T>(
  workspace: Workspace,
  path: string,
  schema: z.ZodMiniType<T>,
): RegisterYaml<T> | null {
  const text = readInside(workspace, path);
  return text === null ? null : checkRegister(workspace, text, path, schema);
}

/** The text of a file of the workspace, or null where there is none. Links that lead out of the workspace are not followed. */
export function readInside(workspace: Workspace, path: string): string | null {
  if (!existsSync(path)) return null;
  refuseOutside(workspace, path);
  return readText(path, workspace.shown(path));
}

/** Refuse a file or folder that is a link out of the workspace; one that is not there is none. */
export function refuseOutside({ config, shown }: Workspace, path: string): void {
  if (!existsSync(path) || realpathSync(path).startsWith(realpathSync(config.root) + sep)) return;
  throw new Problem(
    `${shown(path)} is a link that leads out of the folder of mizan.yaml; it is not followed.`,
    `Put the ${statSync(path).isDirectory() ? 'folder' : 'file'} itself there.`,
  );
}

/** A register from its text. */
export function checkRegister<T>(
  { config, shown }: Workspace,
  text: string,
  path: string,
  schema: z.ZodMiniType<T>,
): RegisterYaml<T> {
  const file = shown(path);
  const { value, lineOf } = readYaml(text, file, schema);
  const tags = config.locales.map(({ tag }) => tag);
  const fail = (at: Path, message: string, hint: string): never => {
    throw new Problem(`${file}, line ${lineOf(at)}: ${message}.`, hint);
  };
  const locale = (at: Path, tag: string): string => {
    if (tags.includes(tag)) return tag;
    const near = nearNames(tag, tags)[0];
    return fail(
      at,
      `"${tag}" is not among the locales of mizan.yaml (${tags.join(', ')})`,
      near ? `Did you mean "${near}"?` : 'Correct it, or add the locale there.',
    );
  };
  const words = (at: Path, given: string | Record<string, string>): LocalText => {
    if (typeof given === 'string') return { [config.source]: given.trim() };
    const entries = Object.entries(given);
    if (entries.length === 0)
      fail(at, `${describe(at)} is empty; expected words per locale`, `Such as { ${tags[0]}: … }.`);
    return Object.fromEntries(entries.map(([tag, said]) => [locale([...at, tag], tag), said.trim()]));
  };
  return {
    value,
    file,
    text,
    lineOf,
    fail,
    words,
    locale,
    refuseDoubles: (key, ids) => {
      const first = new Map<string, number>();
      for (const [index, one] of ids.entries()) {
        const before = first.get(one);
        if (before !== undefined)
          fail(
            [key, index, 'id'],
            `the id "${one}" stands here a second time (first in line ${lineOf([key, before, 'id'])})`,
            'Give one of the two another id, or remove it.',
          );
        first.set(one, index);
      }
    },
    refuseBackwards: (at, [firstName, first], [lastName, last]) => {
      if (last < first)
        fail(at, `${lastName} (${last}) is before ${firstName} (${first})`, 'Correct one of the two dates.');
    },
  };
}

/** A path as people read it: `questions[2].text`. */
function describe(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : (index > 0 ? '.' : '') + String(key)))
    .join('');
}
