/** A spreadsheet of organisations saved as CSV → rows: how its cells are parted, what its columns hold, what is left out. */
import { CsvError, parse } from 'csv-parse/sync';
import type { LocaleConfig } from '../../model/config.ts';
import { Problem } from '../../model/problem.ts';
import { hasRightToLeft, stripControls } from '../../text/direction.ts';
import { languageOf } from '../../text/languages.ts';
import { localeReader, type OrganisationColumn, readHead } from './organisation-words.ts';

const MOST_ROWS = 10_000;
const MOST_COLUMNS = 200;
const LONGEST_CELL = 5000;

/** One row, its cells as people wrote them; empty where there is none. */
export interface OrganisationRow {
  /** As a spreadsheet counts it: the head is row 1. */
  row: number;
  names: Record<string, string>;
  contact: Record<string, string>;
  cells: Record<Exclude<OrganisationColumn, 'name' | 'contact' | 'personal'>, string>;
}

export interface OrganisationTable {
  rows: OrganisationRow[];
  /** Heads of columns that hold personal data, and of those nobody knows: none of them is taken over. */
  personal: string[];
  unknown: string[];
}

type Head = { column: OrganisationColumn; locale: string | null } | null;

/** Read a table. `shown` is how messages call the file. Throws Problem for what is no such table. */
export function readOrganisationTable(
  text: string,
  shown: string,
  locales: readonly LocaleConfig[],
): OrganisationTable {
  const { body, separator } = takeSeparator(text);
  const readLocale = localeReader(locales);
  const headsOf = (cells: readonly string[]): Head[] => cells.map((cell) => readHead(cell, readLocale));
  const firstLine = (/^\s*([^\r\n]*)/.exec(body)?.[1] ?? '').slice(0, 20_000);
  const best = [separator ?? '', ',', ';', '\t', '|']
    .filter((one) => one !== '')
    .map((delimiter) => ({
      delimiter,
      known: headsOf(cutRows(firstLine, delimiter, shown)[0] ?? []).filter((head) => head !== null).length,
    }))
    .sort((a, b) => b.known - a.known)[0]!;
  const [first = [], ...rest] = cutRows(body, best.delimiter, shown);
  const heads = headsOf(first);
  refuseOtherTables(heads, first, shown);
  const named = (wanted: (head: Head) => boolean): string[] =>
    first.filter((cell, at) => cell !== '' && wanted(heads[at]!));
  return {
    rows: rest.flatMap((cells, index) =>
      cells.every((cell) => cell === '') ? [] : [readRow(cells, heads, index + 2, locales)],
    ),
    personal: named((head) => head?.column === 'personal'),
    unknown: named((head) => head === null),
  };
}

/** Excel's first line `sep=;`, which no spreadsheet shows. */
function takeSeparator(text: string): { body: string; separator: string | null } {
  const found = /^\uFEFF?sep=([^\r\n])\r?\n/i.exec(text);
  return found
    ? { body: text.slice(found[0].length), separator: found[1]! }
    : { body: text.replace(/^\uFEFF/, ''), separator: null };
}

function cutRows(body: string, delimiter: string, shown: string): string[][] {
  let rows: string[][];
  try {
    rows = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1_000_000,
      to: MOST_ROWS + 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? `, line ${error['lines']}` : '';
    throw new Problem(
      `${shown}${line}: this is not a table that can be read (a quotation mark has no partner, perhaps).`,
      'Open it in a spreadsheet and save it again as CSV (UTF-8).',
    );
  }
  if (rows.length > MOST_ROWS + 1)
    throw new Problem(`${shown} has more than ${MOST_ROWS} rows.`, 'Cut it into several files.');
  return rows.map((cells) => cells.slice(0, MOST_COLUMNS).map(cleanCell));
}

/** One line of plain words: no line ends or controls, and no `'` that keeps a spreadsheet from reckoning. */
function cleanCell(cell: string): string {
  return stripControls(cell.slice(0, LONGEST_CELL))
    .replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, '')
    .replace(/[\u0000-\u001F\u007F-\u009F\s]+/g, ' ')
    .trim()
    .normalize('NFC');
}

function refuseOtherTables(heads: readonly Head[], cells: readonly string[], shown: string): void {
  const has = (column: OrganisationColumn): boolean => heads.some((head) => head?.column === column);
  const missing = (['name', 'country', 'kind'] as const).filter((column) => !has(column));
  if (missing.length === 0) return;
  const found = cells
    .filter((cell) => cell !== '')
    .slice(0, 12)
    .map((cell) => `"${cell.slice(0, 40)}"`);
  throw new Problem(
    `${shown}: the first row names no column for ${missing.join(', ')}; it has ${found.join(', ') || 'nothing'}.`,
    'The first row must name the columns: name, country, kind, and where you have them id, name (ur), topics, languages, contact role.',
  );
}

function readRow(
  cells: readonly string[],
  heads: readonly Head[],
  row: number,
  locales: readonly LocaleConfig[],
): OrganisationRow {
  const found: OrganisationRow = {
    row,
    names: {},
    contact: {},
    cells: { id: '', country: '', kind: '', topics: '', locales: '', fictional: '' },
  };
  for (const [at, cell] of cells.entries()) {
    const head = heads[at];
    if (!head || cell === '' || head.column === 'personal') continue;
    if (head.column === 'name' || head.column === 'contact') {
      const texts = head.column === 'name' ? found.names : found.contact;
      texts[head.locale ?? guessLocale(cell, locales)] ??= cell;
    } else if (head.column === 'topics' || head.column === 'locales')
      found.cells[head.column] = [found.cells[head.column], cell].filter(Boolean).join('; ');
    else found.cells[head.column] ||= cell;
  }
  return found;
}

/** The language of words without one: the source, unless they run the other way and another locale runs so too. */
function guessLocale(cell: string, locales: readonly LocaleConfig[]): string {
  const direction = hasRightToLeft(cell) ? 'rtl' : 'ltr';
  return (locales.find(({ tag }) => languageOf(tag).direction === direction) ?? locales[0]!).tag;
}
