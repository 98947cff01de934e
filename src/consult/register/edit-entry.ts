/** Changing entries of register.yaml by offset: only the lines of the fields that change; comments and everything else stay. */
import { createRequire } from 'node:module';
import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Pair, YAMLMap } from 'yaml';
import { applyEdits } from '../../document/edits.ts';
import type { Edit } from '../../model/finding.ts';
import { Problem } from '../../model/problem.ts';
import type { Response } from '../../model/response.ts';
import { readPlain, verify } from './merge-register.ts';
import { ENTRY_KEYS, entryFields, type NewResponse, writeInline } from './write-entry.ts';

/** What a person decides about an entry. A field that is absent stays; null (or an empty list) takes it out. */
export type EntryChanges = Partial<
  Pick<
    Response,
    | 'kind'
    | 'section'
    | 'document'
    | 'asked'
    | 'anchor'
    | 'permission'
    | 'source'
    | 'status'
    | 'reason'
    | 'duplicateOf'
    | 'answeredBy'
    | 'reply'
  >
>;

/** The register with one entry changed. Throws Problem for an id that is not there. */
export function editEntry(text: string, id: string, changes: EntryChanges): string {
  return editEntries(text, new Map([[id, changes]]));
}

/** The register with several entries changed at once. */
export function editEntries(text: string, changes: ReadonlyMap<string, EntryChanges>): string {
  const expected = readPlain(text);
  let all: Map<string, YAMLMap> | null = null;
  const edits: Edit[] = [];
  for (const [id, change] of changes) {
    if (!expected.some((entry) => entry['id'] === id))
      throw new Problem(
        `There is no entry ${id} in register.yaml.`,
        'Run "mizan responses" for the entries and their ids.',
      );
    const fields = entryFields(change as NewResponse);
    const slice = sliceOf(text, id);
    if (slice === null) all ??= findEntries(text);
    const map = (slice ? findEntries(`entries:\n${slice.text}`) : all!).get(id)!;
    const shift = slice ? slice.start - 'entries:\n'.length : 0;
    const editor = new EntryEditor(slice ? `entries:\n${slice.text}` : text, map);
    for (const { start, end, text: put } of editor.set(change, fields))
      edits.push({ start: start + shift, end: end + shift, text: put });
    const plain = expected.find((entry) => entry['id'] === id)!;
    for (const key of Object.keys(change)) {
      if (key in fields) plain[key] = fields[key];
      else delete plain[key];
    }
  }
  const edited = edits.length > 0 ? applyEdits(text, joinInserts(edits)) : text;
  verifyUnordered(edited, expected);
  return edited;
}

/** The lines of one entry, where it is written line by line and its id stands first: a register of thousands is not taken apart for one. */
function sliceOf(text: string, id: string): { start: number; text: string } | null {
  const [found, ...others] = [...text.matchAll(new RegExp(`^( *)- id: ${id}[ \\t]*(?:#.*)?\\r?$`, 'gm'))];
  if (!found || others.length > 0) return null;
  const start = found.index;
  const next = new RegExp(`^ {0,${found[1]!.length}}[^\\s#]`, 'gm');
  next.lastIndex = start + found[0].length;
  const end = next.exec(text)?.index ?? text.length;
  return { start, text: text.slice(start, end) };
}

/** What is put in at one place is put in together, in the order in which it was found. */
function joinInserts(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const same = joined.find(({ start, end }) => start === end && start === edit.start && edit.end === end);
    if (same) same.text += edit.text;
    else joined.push({ ...edit });
  }
  return joined;
}

/** Fields stand in another order once written; what they say must be the same. */
function verifyUnordered(text: string, expected: Record<string, unknown>[]): void {
  const found = readPlain(text);
  if (JSON.stringify(sortKeys(found)) !== JSON.stringify(sortKeys(expected))) verify('', [{}]);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sortKeys(one)]),
  );
}

function findEntries(text: string): Map<string, YAMLMap> {
  const { parseDocument, isMap, isSeq } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
  const document = parseDocument(text, { prettyErrors: false });
  const list = document.get('entries', true);
  const found = new Map<string, YAMLMap>();
  for (const item of isSeq(list) ? list.items : [])
    if (isMap(item)) {
      const id = String(item.get('id'));
      if (!found.has(id)) found.set(id, item);
    }
  return found;
}

type Ranged = { range?: [number, number, number] | null };

/** Edits to one mapping. */
class EntryEditor {
  private readonly text: string;
  private readonly map: YAMLMap;
  private readonly eol: string;

  constructor(text: string, map: YAMLMap) {
    this.text = text;
    this.map = map;
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
  }

  set(change: EntryChanges, fields: Record<string, unknown>): Edit[] {
    const edits: Edit[] = [];
    const added: [string, unknown][] = [];
    for (const key of ENTRY_KEYS) {
      if (!(key in change)) continue;
      const pair = this.find(this.map, key);
      const value = fields[key];
      if (!pair) {
        if (value !== undefined) added.push([key, value]);
      } else if (value === undefined) edits.push(this.remove(this.map, pair));
      else if (!saysAlready(pair, value)) edits.push(...this.replace(pair, value));
    }
    if (added.length > 0) edits.push(this.insert(this.map, added));
    return edits;
  }

  private find(map: YAMLMap, key: string): Pair | undefined {
    return map.items.find((pair) => (pair.key as { value?: unknown } | null)?.value === key);
  }

  private replace(pair: Pair, value: unknown): Edit[] {
    const old = pair.value as (YAMLMap & Ranged) | null;
    if (isPlain(value) && old && 'items' in old && old.constructor.name === 'YAMLMap' && !old.flow) {
      // Field by field, so that a comment beside one of them stays.
      const edits: Edit[] = [];
      const added: [string, unknown][] = [];
      const keys = old.items.map((inner) => String((inner.key as { value?: unknown } | null)?.value));
      for (const key of new Set([...keys, ...Object.keys(value)])) {
        const inner = this.find(old, key);
        if (!inner) {
          if (key in value) added.push([key, value[key]]);
        } else if (!(key in value)) edits.push(this.remove(old, inner));
        else if (!saysAlready(inner, value[key])) edits.push(...this.replace(inner, value[key]));
      }
      if (added.length > 0) edits.push(this.insert(old, added));
      return edits;
    }
    const more = this.append(old, value);
    if (more) return [more];
    const [start, end] = this.valueSpan(pair);
    const written = this.text.slice(start, end);
    // A block text or list takes its last line end with it.
    const tail = /\r?\n[\s]*$/.exec(written)?.[0] ?? '';
    return [{ start, end: end - tail.length, text: ` ${writeInline(value)}` }];
  }

  /** A list that only grows gets lines of its own, and keeps those it has. */
  private append(old: (YAMLMap & Ranged) | null, value: unknown): Edit | null {
    if (!Array.isArray(value) || old?.constructor.name !== 'YAMLSeq' || old.flow || old.items.length === 0)
      return null;
    const before = (old.toJSON() as unknown[]).map(String);
    if (!before.every((one, at) => one === value[at])) return null;
    const items = old.items as unknown as Ranged[];
    const first = this.text.lastIndexOf('-', items[0]!.range![0]);
    const indent = ' '.repeat(first - (this.text.lastIndexOf('\n', first) + 1));
    const end = items.at(-1)!.range![1];
    const lines = value.slice(before.length).map((one) => `${indent}- ${writeInline(one)}${this.eol}`);
    const lineEnd = this.text.indexOf('\n', end - 1);
    if (lineEnd >= 0) return { start: lineEnd + 1, end: lineEnd + 1, text: lines.join('') };
    return { start: this.text.length, end: this.text.length, text: this.eol + lines.join('').trimEnd() };
  }

  /** From behind the colon to the end of the value, its comment excepted. */
  private valueSpan(pair: Pair): [number, number] {
    const key = (pair.key as Ranged).range!;
    const colon = this.text.indexOf(':', key[1]) + 1;
    const range = (pair.value as Ranged | null)?.range;
    return [colon, range ? Math.max(colon, range[1]) : colon];
  }

  private remove(map: YAMLMap, pair: Pair): Edit {
    const key = (pair.key as Ranged).range!;
    const [, end] = this.valueSpan(pair);
    if (map.flow) {
      const index = map.items.indexOf(pair);
      const next = map.items[index + 1];
      if (next) return { start: key[0], end: (next.key as Ranged).range![0], text: '' };
      const before = map.items[index - 1];
      return { start: before ? this.valueSpan(before)[1] : key[0], end, text: '' };
    }
    const lineEnd = this.text.indexOf('\n', Math.max(key[1], end - 1));
    const start = this.text.lastIndexOf('\n', key[0] - 1) + 1;
    return { start, end: lineEnd < 0 ? this.text.length : lineEnd + 1, text: '' };
  }

  private insert(map: YAMLMap, added: readonly [string, unknown][]): Edit {
    const last = map.items.at(-1)!;
    const [, end] = this.valueSpan(last);
    if (map.flow) {
      const text = added.map(([key, value]) => `, ${key}: ${JSON.stringify(value)}`).join('');
      return { start: end, end, text };
    }
    const first = (map.items[0]!.key as Ranged).range![0];
    const indent = ' '.repeat(first - (this.text.lastIndexOf('\n', first - 1) + 1));
    const lines = added.map(([key, value]) => writeField(key, value, indent).join(this.eol)).join(this.eol);
    const lineEnd = this.text[end - 1] === '\n' ? end - 1 : this.text.indexOf('\n', end);
    if (lineEnd < 0) return { start: this.text.length, end: this.text.length, text: `${this.eol}${lines}` };
    return { start: lineEnd + 1, end: lineEnd + 1, text: `${lines}${this.eol}` };
  }
}

/** What is written so already stays as it was written. */
function saysAlready({ value }: Pair, wanted: unknown): boolean {
  const there = (value as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null;
  return JSON.stringify(sortKeys(there)) === JSON.stringify(sortKeys(wanted));
}

/** The lines of a field, at some indentation. */
function writeField(key: string, value: unknown, indent: string): string[] {
  const yaml = dump({ [key]: value }, { lineWidth: -1, schema: CORE_SCHEMA, noRefs: true }).replace(
    /\n$/,
    '',
  );
  return yaml.split('\n').map((line) => (line === '' ? line : indent + line));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
