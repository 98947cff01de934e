/** A YAML file checked against a schema: a value, or a sentence with file, line and what was expected. */
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type * as z from 'zod/mini';
import { nearNames } from '../model/near.ts';
import { Problem } from '../model/problem.ts';
import { locateYaml } from './yaml-lines.ts';

/** A value read from YAML, and the line on which each part of it stands. */
export interface YamlValue<T> {
  value: T;
  /** 1-based line of the value (or its key) at a path of keys and indexes; of the nearest part that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Parse and check YAML. `shown` is how messages call the file. Throws Problem. */
export function readYaml<T>(text: string, shown: string, schema: z.ZodMiniType<T>): YamlValue<T> {
  const plain = parse(text.replace(/^\uFEFF/, ''), shown);
  // Lines are looked for only when somebody asks: finding them takes ten times as long as reading.
  let locate: ((path: readonly PropertyKey[]) => number) | null = null;
  const lineOf = (path: readonly PropertyKey[]): number => {
    locate ??= locateYaml(text);
    return locate(path);
  };
  const result = schema.safeParse(plain ?? {});
  if (result.success) return { value: result.data, lineOf };
  const { issues } = result.error;
  const [first] = issues;
  const found = schemaProblem(first!, schema, plain, shown, lineOf);
  throw isMissing(first!, plain) ? new Problem(found.message, sayMissing(issues, schema, plain)) : found;
}

/** True for what is not there at all. */
function isMissing({ code, path }: z.core.$ZodIssue, plain: unknown): boolean {
  return code !== 'unrecognized_keys' && at(plain, path) === undefined;
}

/** What else is not there, so that a file is not put right key by key, and what could stand at that place. */
function sayMissing(issues: readonly z.core.$ZodIssue[], schema: Schema, plain: unknown): string {
  const [first, ...others] = issues;
  const known = knownKeys(schema, first!.path.slice(0, -1));
  const missing = others.filter((issue) => isMissing(issue, plain)).map(({ path }) => describePath(path));
  const also = missing.length > 0 ? `Also missing: ${missing.slice(0, 10).join(', ')}. ` : '';
  return `${also}${known.length > 0 ? `What can stand there: ${known.join(', ')}.` : 'Add it.'}`;
}

/** The value with its line, found when it is asked for. */
export function withLine<T extends object>(value: T, find: () => number): T & { line: number } {
  return Object.defineProperty(value, 'line', { get: find, enumerable: true }) as T & { line: number };
}

function parse(text: string, shown: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = Math.min((error.mark?.line ?? 0) + 1, text.trimEnd().split('\n').length);
    throw new Problem(
      `${shown}, line ${line}: this is not valid YAML (${error.reason}).`,
      'Check indentation, colons and quotes around that line.',
    );
  }
}

function schemaProblem(
  issue: z.core.$ZodIssue,
  schema: Schema,
  plain: unknown,
  shown: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const where = describePath(issue.path);
    const known = knownKeys(schema, issue.path);
    const near = nearNames(key, known)[0];
    return new Problem(
      `${shown}, line ${lineOf([...issue.path, key])}: unexpected key "${key}"${where ? ` in ${where}` : ''}.`,
      near
        ? `Did you mean "${near}"?`
        : known.length > 0
          ? `Expected one of: ${known.join(', ')}.`
          : 'Remove it.',
    );
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
    if (deepest && deepest.path.length > 0)
      return schemaProblem(
        { ...deepest, path: [...issue.path, ...deepest.path] } as z.core.$ZodIssue,
        schema,
        plain,
        shown,
        lineOf,
      );
  }
  const where = describePath(issue.path) || 'the file';
  const found = at(plain, issue.path);
  const unexpected = found === undefined ? 'is missing' : `is ${describeValue(found)}`;
  return new Problem(
    `${shown}, line ${lineOf(issue.path)}: ${where} ${unexpected}; expected ${expectation(issue, found)}.`,
    found === undefined ? 'Add it.' : 'Put that in its place.',
  );
}

interface SchemaDef {
  shape?: Record<string, Schema>;
  element?: Schema;
  valueType?: Schema;
  innerType?: Schema;
  in?: Schema;
  options?: readonly Schema[];
}
interface Schema {
  _zod: { def: unknown };
}

/** The keys that the schema knows at a path; none where any key will do. */
function knownKeys(schema: Schema, path: readonly PropertyKey[]): string[] {
  const def = schema._zod.def as SchemaDef;
  if (def.options) return [...new Set(def.options.flatMap((option) => knownKeys(option, path)))];
  const wrapped = def.innerType ?? def.in;
  if (wrapped) return knownKeys(wrapped, path);
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(def.shape ?? {});
  const inside = def.shape ? def.shape[String(key)] : (def.element ?? def.valueType);
  return inside ? knownKeys(inside, rest) : [];
}

function describePath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : (index > 0 ? '.' : '') + String(key)))
    .join('');
}

function describeValue(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : String(value);
}

function expectation(issue: z.core.$ZodIssue, found?: unknown): string {
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof found === 'number')
    return 'text (put it in quotes)';
  if (issue.code === 'invalid_type') return NAMES[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map((value) => `"${String(value)}"`).join(' or ');
  if (issue.code === 'too_small' && issue.message === 'Invalid input') return 'at least one entry';
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return expectEither(issue.errors, found);
  return issue.message && issue.message !== 'Invalid input'
    ? lowerFirst(issue.message)
    : 'another kind of value';
}

/** What any of several forms would have been. */
function expectEither(errors: readonly (readonly z.core.$ZodIssue[])[], found: unknown): string {
  const forms = errors.flatMap(([first]) => (first ? [expectation(first, found)] : []));
  return [...new Set(forms)].join(' or ');
}

const NAMES: Record<string, string> = {
  string: 'text',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
