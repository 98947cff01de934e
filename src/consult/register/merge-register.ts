/** Adding entries to register.yaml: at the end of its list, every byte that people wrote kept. */
import { createRequire } from 'node:module';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Document, YAMLSeq } from 'yaml';
import { Problem } from '../../model/problem.ts';
import { nextId } from './entry-id.ts';
import { entryFields, type NewResponse, writeEntry } from './write-entry.ts';

const HEAD =
  '# What came back from the consultation, and what was done about it. Filled by "mizan responses import"; edit it by hand or with "mizan responses triage".\nentries:\n';

export interface Merged {
  /** The register with the new entries; the very text given where there are none. */
  text: string;
  added: NewResponse[];
  /** Those that the register holds already. */
  repeated: NewResponse[];
}

export type Plain = Record<string, unknown>;

/** Put the entries that are new at the end of a register. Throws Problem for a register that cannot be read. */
export function mergeRegister(text: string | null, entries: readonly NewResponse[]): Merged {
  const merger = new RegisterMerger(text);
  const taken = merger.take(entries);
  return { text: merger.write(), ...taken };
}

/** Merges the entries of one file after another, and writes once. What a person decided about an entry that is there is never touched. */
export class RegisterMerger {
  private readonly text: string;
  private readonly there: Plain[];
  private readonly byId: Map<string, Plain>;
  private readonly places = new Map<string, Set<unknown>>();
  private readonly added: NewResponse[] = [];

  constructor(text: string | null) {
    this.text = text ?? '';
    this.there = readPlain(this.text);
    this.byId = new Map(this.there.map((entry) => [String(entry['id']), entry]));
    for (const entry of this.there) addPlace(this.places, entry);
  }

  /** Sort the entries of a file into new ones and those that are known. */
  take(entries: readonly NewResponse[]): Pick<Merged, 'added' | 'repeated'> {
    const added: NewResponse[] = [];
    const repeated: NewResponse[] = [];
    for (const entry of entries) {
      const id = this.idFor(entry);
      if (id === null || isThere(this.places, entry as unknown as Plain)) repeated.push(entry);
      else {
        entry.id = id;
        added.push(entry);
        this.byId.set(id, entry as unknown as Plain);
      }
    }
    for (const entry of added) addPlace(this.places, entry as unknown as Plain);
    this.added.push(...added);
    return { added, repeated };
  }

  /** Every entry there is now, as plain mappings: those of the register, then the new ones. */
  all(): readonly Plain[] {
    return [...this.there, ...(this.added as unknown as Plain[])];
  }

  /** The entry that the register has, or will have, of an id. */
  find(id: string): Plain | undefined {
    return this.byId.get(id);
  }

  /** The same, where it is not written yet. */
  findAdded(id: string): NewResponse | undefined {
    return this.added.find((entry) => entry.id === id);
  }

  /** Other organisations that a file with these bytes came from. */
  othersWith(sha256: string, organisation: string | null): string[] {
    const others = this.all()
      .filter((entry) => (entry['source'] as Plain | undefined)?.['sha256'] === sha256)
      .flatMap(({ organisation: who }) => (typeof who === 'string' && who !== organisation ? who : []));
    return [...new Set(others)];
  }

  /** The id of an entry that is new: the first that nobody has; null for one that is there. */
  private idFor(entry: NewResponse): string | null {
    const { first, nth, older } = entry.known ?? { first: entry.id, nth: 0, older: entry.id };
    const made = this.byId.get(older);
    if (older !== first && made && isAskedAlike(made, entry)) return null;
    let own = 0;
    for (let id = first; ; id = nextId(id)) {
      const there = this.byId.get(id);
      if (there === undefined) return id;
      const same = !entry.known || (there['organisation'] ?? null) === entry.organisation;
      if (same && isAskedAlike(there, entry) && own++ === nth) return null;
    }
  }

  /** The register with everything that was new; the very text given where nothing was. */
  write(): string {
    if (this.added.length === 0) return this.text;
    const merged = append(this.text, this.added);
    verify(merged, [...this.there, ...this.added.map((entry) => entryFields(entry))]);
    return merged;
  }
}

/** Words at a place of a file, and who was thought to have sent them. Unlike ids, places are known even where a section could not be told then and can be now. */
function addPlace(places: Map<string, Set<unknown>>, entry: Plain): void {
  const place = placeOf(entry);
  if (place !== null) places.set(place, (places.get(place) ?? new Set()).add(entry['organisation'] ?? null));
}

/** One letter that two organisations send is two entries; one whose sender was not known then is one. */
function isThere(places: Map<string, Set<unknown>>, entry: Plain): boolean {
  const senders = places.get(placeOf(entry) ?? '');
  const sender = entry['organisation'] ?? null;
  return senders !== undefined && (sender === null || senders.has(sender) || senders.has(null));
}

/** The same words about another question are not the same. */
function isAskedAlike(there: Plain, { asked }: NewResponse): boolean {
  return JSON.stringify(there['asked'] ?? null) === JSON.stringify(asked ?? null);
}

function placeOf({ source, text, edit }: Plain): string | null {
  const { sha256, at } = (source ?? {}) as Plain;
  return sha256 && at
    ? JSON.stringify([sha256, at, text ?? '', (edit as Plain | null)?.['from'] ?? ''])
    : null;
}

/** The entries of a register as plain mappings. */
export function readPlain(text: string): Plain[] {
  let value: unknown;
  try {
    value = load(text.replace(/^\uFEFF/, ''), { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new Problem(
      `register.yaml, line ${(error.mark?.line ?? 0) + 1}: this is not valid YAML (${error.reason}).`,
      'Correct that line; nothing was written.',
    );
  }
  const list = (value as Plain | null | undefined)?.['entries'];
  if (value !== null && value !== undefined && (typeof value !== 'object' || Array.isArray(value)))
    throw notARegister();
  if (list === null || list === undefined) return [];
  if (!Array.isArray(list)) throw notARegister();
  return list.filter((entry): entry is Plain => typeof entry === 'object' && entry !== null);
}

function notARegister(): Problem {
  return new Problem(
    'register.yaml is no list of entries; expected "entries:" with one "- id: …" for each below it.',
    'Restore it from git, or move it away: the next import begins a new one.',
  );
}

function append(text: string, added: readonly NewResponse[]): string {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const write = (indent: number): string =>
    added
      .map((entry) => writeEntry(entry, indent))
      .join('')
      .replaceAll('\n', eol);
  if (text.replace(/^\uFEFF/, '').trim() === '') return text + HEAD.replaceAll('\n', eol) + write(2);
  const plain = indentOfList(text);
  if (plain !== null) return endLine(text, eol) + write(plain);
  const { seq, pairEnd, last } = findList(text);
  if (seq === null) {
    if (pairEnd === null) return `${endLine(text, eol)}entries:${eol}${write(2)}`;
    // `entries:` with nothing, null or [] behind it.
    const rest = text.slice(pairEnd.end);
    const lineEnd = /^[^\n]*(?:\n|$)/.exec(rest)![0];
    return `${text.slice(0, pairEnd.start)}${lineEnd.endsWith('\n') ? lineEnd : lineEnd + eol}${write(2)}${rest.slice(lineEnd.length)}`;
  }
  if (seq.flow) {
    const close = seq.range![1] - 1;
    const inside = added.map((entry) => JSON.stringify(entryFields(entry))).join(`,${eol}  `);
    const before = text.slice(0, close).trimEnd();
    return `${before}${/[,[]$/.test(before) ? ' ' : ', '}${inside}${text.slice(close)}`;
  }
  const column = columnOf(text, seq.range![0]);
  if (last) return endLine(text, eol) + write(column);
  const at = text.lastIndexOf('\n', seq.range![2] - 1) + 1;
  return text.slice(0, at) + write(column) + text.slice(at);
}

/** How far in the items stand where the list is the end of the file and written line by line, as mizan writes it; null where that is not plain. */
function indentOfList(text: string): number | null {
  const head = /^\uFEFF?(?:#[^\n]*\n|[ \t]*\r?\n)*entries:[ \t]*(?:#[^\n]*)?\r?\n/.exec(text);
  const rest = head ? text.slice(head[0].length) : '';
  const first = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)- /.exec(rest);
  return first && !/^[^\s#]/m.test(rest) ? first[1]!.length : null;
}

interface FoundList {
  /** The list; null where there is none, or an empty one. */
  seq: YAMLSeq | null;
  /** Where the empty value of `entries:` begins and ends; null where there is no such key. */
  pairEnd: { start: number; end: number } | null;
  /** True where nothing follows it. */
  last: boolean;
}

function findList(text: string): FoundList {
  const { parseDocument, isMap, isSeq, isScalar } = createRequire(import.meta.url)(
    'yaml',
  ) as typeof import('yaml');
  const document: Document = parseDocument(text, { prettyErrors: false, keepSourceTokens: false });
  const { contents } = document;
  const items = isMap(contents) ? contents.items : [];
  const index = items.findIndex(({ key }) => isScalar(key) && key.value === 'entries');
  const pair = items[index];
  if (!pair) return { seq: null, pairEnd: null, last: true };
  const tail = (document.range?.[1] ?? 0) < text.trimEnd().length && /^\.\.\.$/m.test(text);
  const last = index === items.length - 1 && !tail;
  const { value } = pair;
  if (isSeq(value) && value.items.length > 0) return { seq: value as YAMLSeq, pairEnd: null, last };
  const key = (pair.key as { range: [number, number, number] }).range;
  const colon = text.indexOf(':', key[1]) + 1;
  const range = (value as { range?: [number, number, number] } | null)?.range;
  const empty = range && range[1] > colon ? range[1] : colon;
  return { seq: null, pairEnd: { start: colon, end: empty }, last };
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function endLine(text: string, eol: string): string {
  return text === '' || text.endsWith('\n') ? text : text + eol;
}

/** The text says exactly this, or nothing is written: a way of writing YAML that was not foreseen must not cost anybody's words. */
export function verify(text: string, expected: readonly Plain[]): void {
  let same = false;
  try {
    same = JSON.stringify(readPlain(text)) === JSON.stringify(expected);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  if (!same)
    throw new Problem(
      'register.yaml is written in a way that it cannot be changed without touching what is there; nothing was written.',
      'Write "entries:" alone on its line, and each entry below it beginning with "  - id:".',
    );
}
