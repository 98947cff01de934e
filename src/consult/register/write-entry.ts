/** A response as YAML: one item of the list in register.yaml, its keys in a fixed order, empty ones left out. */
import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Response } from '../../model/response.ts';
import type { EntryId } from './entry-id.ts';

/** A response that is not written yet. `known` is not written: what else a register may know it by. */
export type NewResponse = Omit<Response, 'line'> & { known?: Omit<EntryId, 'id'> };

/** Keys in the order of an entry: who, what, where, then what was done about it. */
export const ENTRY_KEYS = [
  'id',
  'organisation',
  'group',
  'kind',
  'locale',
  'section',
  'document',
  'question',
  'asked',
  'quote',
  'text',
  'edit',
  'anchor',
  'received',
  'late',
  'permission',
  'source',
  'packet',
  'status',
  'reason',
  'duplicateOf',
  'answeredBy',
  'reply',
] as const satisfies readonly (keyof NewResponse)[];

/** Written even when empty: an entry without them would be read as broken. */
const ALWAYS: ReadonlySet<string> = new Set(['id', 'kind', 'text']);
/** The same of an edit. */
const ALWAYS_INSIDE: ReadonlySet<string> = new Set(['from', 'to']);

/** The plain fields of an entry that are written, in order. */
export function entryFields(response: NewResponse): Record<string, unknown> {
  return keepFull(Object.fromEntries(ENTRY_KEYS.map((key) => [key, response[key]])), ALWAYS);
}

/** YAML of one entry, each line indented by `indent` spaces, `- ` before the first; ends in a newline. */
export function writeEntry(response: NewResponse, indent = 2): string {
  const yaml = dump([entryFields(response)], { lineWidth: -1, schema: CORE_SCHEMA, noRefs: true });
  return yaml
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(indent) + line))
    .join('\n');
}

/** A value as YAML that fits behind `key: ` in one line. JSON is YAML, and needs no thought about quotes. */
export function writeInline(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const plain = dump(value, { lineWidth: -1, schema: CORE_SCHEMA }).trimEnd();
  return plain.includes('\n') ? JSON.stringify(value) : plain;
}

function keepFull(fields: Record<string, unknown>, always: ReadonlySet<string>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const plain = isMapping(value) ? keepFull(value, ALWAYS_INSIDE) : value;
    const empty =
      plain === null ||
      plain === undefined ||
      plain === '' ||
      (Array.isArray(plain) && plain.length === 0) ||
      (isMapping(plain) && Object.keys(plain).length === 0);
    if (!empty || (always.has(key) && plain !== null && plain !== undefined)) kept[key] = plain;
  }
  return kept;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
