/** Rows of a spreadsheet → organisations to add: ids made, words understood, what is there already told and not doubled. */
import type { Corpus } from '../../document/document.ts';
import type { LocaleConfig } from '../../model/config.ts';
import { nearNames } from '../../model/near.ts';
import { ORGANISATION_KINDS, type Organisation } from '../../model/organisation.ts';
import { ID_EXPECTED, isId } from '../../model/register.ts';
import type { LocalText } from '../../model/text.ts';
import { KnownOrganisations, type NewOrganisation } from './known-organisations.ts';
import type { OrganisationRow, OrganisationTable } from './organisation-rows.ts';
import {
  countryReader,
  isPersonal,
  localeReader,
  readOrganisationKind,
  readYes,
} from './organisation-words.ts';
import { type TopicReader, topicReader } from './topic-reader.ts';

/** What an import would do, and why not where it cannot. */
export interface ImportPlan {
  added: { row: number; organisation: NewOrganisation }[];
  /** Rows whose organisation is registered already, or stands in an earlier row. */
  there: { row: number; id: string; since: { line: number } | { row: number }; differs: string[] }[];
  /** What must be put right first; with any, nothing is added. */
  problems: { row: number; message: string }[];
  /** What was not taken over. */
  notes: string[];
}

interface Given {
  locales: readonly LocaleConfig[];
  existing: readonly Organisation[];
  corpus: Corpus;
}

/** Plan an import. */
export function planImport(table: OrganisationTable, { locales, existing, corpus }: Given): ImportPlan {
  const plan: ImportPlan = { added: [], there: [], problems: [], notes: noteColumns(table) };
  const read = {
    locale: localeReader(locales),
    country: countryReader(locales),
    topic: topicReader(corpus),
    tags: locales.map(({ tag }) => tag),
  };
  const known = new KnownOrganisations(
    existing,
    table.rows.map(({ cells }) => cells.id),
  );
  const personal: number[] = [];
  for (const row of table.rows) {
    const problems: string[] = [];
    const contact = Object.entries(row.contact).filter(([, words]) => !isPersonal(words));
    if (contact.length < Object.keys(row.contact).length) personal.push(row.row);
    const organisation = readOrganisation({ ...row, contact: Object.fromEntries(contact) }, read, problems);
    const before = known.find(organisation, row.cells.id);
    if (problems.length > 0) plan.problems.push(...problems.map((message) => ({ row: row.row, message })));
    else if (before) {
      const { organisation: other, since } = before;
      plan.there.push({ row: row.row, id: other.id, since, differs: differences(row, organisation, other) });
    } else {
      organisation.id = row.cells.id || known.freeId(organisation);
      known.add(organisation, { row: row.row });
      plan.added.push({ row: row.row, organisation });
    }
  }
  if (personal.length > 0)
    plan.notes.push(
      `Not taken over: the contact in ${sayRows(personal)}, which is a person, an e-mail address or a telephone number. A register names roles only.`,
    );
  return plan;
}

interface Readers {
  locale(said: string): string | null;
  country(said: string): string | null;
  topic: TopicReader;
  /** The source first. */
  tags: readonly string[];
}

function readOrganisation(row: OrganisationRow, read: Readers, problems: string[]): NewOrganisation {
  const { cells, names } = row;
  const refuse = (column: string, said: string, expected: string, near?: string): void => {
    const what =
      said === '' ? `there is no ${column}` : `"${said.slice(0, 80)}" is no ${column} that is known`;
    problems.push(`${what}; ${near ? `did you mean "${near}"?` : `expected ${expected}.`}`);
  };
  if (Object.keys(names).length === 0) refuse('name', '', 'the name of an organisation');
  for (const name of Object.values(names))
    if (name.length > 300 || isPersonalAddress(name)) refuse('name', name, 'the name of an organisation');
  for (const role of Object.values(row.contact))
    if (role.length > 300) refuse('contact role', role, 'at most 300 characters');
  if (cells.id && !isId(cells.id))
    problems.push(`"${cells.id.slice(0, 80)}" cannot be an id; expected ${ID_EXPECTED}.`);
  const country = read.country(cells.country);
  if (!country) refuse('country', cells.country, 'two capitals such as PK, or the name of a country');
  const kind = readOrganisationKind(cells.kind);
  if (!kind)
    refuse('kind', cells.kind, ORGANISATION_KINDS.join(', '), nearNames(cells.kind, ORGANISATION_KINDS)[0]);
  const topics = splitCell(cells.topics, (said) => read.topic.read(said) !== null).flatMap((said) => {
    const topic = read.topic.read(said);
    if (topic === null)
      refuse('topic', said, 'section ids or documents', nearNames(said, read.topic.names)[0]);
    return topic ?? [];
  });
  const locales = splitCell(cells.locales, (said) => read.locale(said) !== null).flatMap((said) => {
    const locale = read.locale(said);
    if (locale === null) refuse('language', said, 'a language of mizan.yaml');
    return locale ?? [];
  });
  const inOrder = (texts: Readonly<Record<string, string>>): LocalText =>
    Object.fromEntries(read.tags.flatMap((tag) => (texts[tag] === undefined ? [] : [[tag, texts[tag]]])));
  const fictional = cells.fictional === '' ? 'no' : readYes(cells.fictional);
  if (fictional === null) refuse('answer to "fictional"', cells.fictional, 'yes or no');
  return {
    id: cells.id,
    names: inOrder(names),
    country: country ?? '',
    kind: kind ?? 'community',
    topics: [...new Set(topics)],
    locales: locales.length > 0 ? [...new Set(locales)] : [read.tags[0]!],
    contact: Object.keys(row.contact).length > 0 ? inOrder(row.contact) : null,
    fictional: fictional === 'yes',
  };
}

function isPersonalAddress(name: string): boolean {
  return /[^\s@]@[^\s@]/.test(name);
}

/** Several entries of one cell: parted by semicolons or line ends, else by commas; a cell known as a whole stays whole. */
function splitCell(cell: string, isKnown: (said: string) => boolean): string[] {
  if (cell === '') return [];
  const cut = (text: string, at: RegExp): string[] =>
    text
      .split(at)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return cut(cell, /[;؛|]/).flatMap((part) => (isKnown(part) ? [part] : cut(part, /[,،]/)));
}

/** What a row says otherwise than the register; what it does not say does not count. */
function differences(
  { cells, contact }: OrganisationRow,
  row: NewOrganisation,
  other: NewOrganisation,
): string[] {
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    [...a].sort().join('\n') === [...b].sort().join('\n');
  const differs = (
    texts: Readonly<Record<string, string>>,
    others: Readonly<Record<string, string>>,
  ): boolean => Object.entries(texts).some(([tag, words]) => others[tag] !== words);
  return [
    ...(differs(row.names, other.names) ? ['name'] : []),
    ...(row.country !== other.country ? ['country'] : []),
    ...(row.kind !== other.kind ? ['kind'] : []),
    ...(cells.topics !== '' && !same(row.topics, other.topics) ? ['topics'] : []),
    ...(cells.locales !== '' && row.locales.join() !== other.locales.join() ? ['languages'] : []),
    ...(Object.keys(contact).length > 0 && row.contact && differs(row.contact, other.contact ?? {})
      ? ['contact role']
      : []),
  ];
}

function noteColumns({ personal, unknown }: OrganisationTable): string[] {
  const name = (heads: readonly string[]): string =>
    `the ${heads.length === 1 ? 'column' : 'columns'} ${heads.map((head) => `"${head.slice(0, 60)}"`).join(', ')}`;
  return [
    ...(personal.length > 0
      ? [
          `Not taken over: ${name(personal)}. E-mail addresses, telephone numbers and names of people do not belong in a register that is kept under git; it names roles only.`,
        ]
      : []),
    ...(unknown.length > 0 ? [`Not understood, so not taken over: ${name(unknown)}.`] : []),
  ];
}

function sayRows(rows: readonly number[]): string {
  const some = rows.slice(0, 10).join(', ');
  return rows.length === 1
    ? `row ${some}`
    : `rows ${some}${rows.length > 10 ? ` and ${rows.length - 10} more` : ''}`;
}
