/** `mizan organisations` and `mizan organisations import` for a terminal. */
import { nameOf, type Organisation } from '../model/organisation.ts';
import { cellWidth, cropCells, padCells, showUnseen, wrapCells } from './cells.ts';
import { isolate, isolateRtl } from './isolate.ts';
import { createPaint } from './paint.ts';
import { count } from './words.ts';

export interface TableOptions {
  color: boolean;
  width: number;
}

const NARROW = 76;

/** A table in the order of the file, ending in a newline; names in the source language where there are any. */
export function renderOrganisations(
  organisations: readonly Organisation[],
  { color, width, source, registered }: TableOptions & { source: string; registered: number },
): string {
  const paint = createPaint({ color });
  if (registered === 0)
    return 'No organisation is registered yet.\nTake them over from a spreadsheet with: mizan organisations import FILE.csv\n';
  if (organisations.length === 0) return `None of ${count(registered, 'organisation')} is like that.\n`;
  const cells = organisations.map((organisation) => ({
    id: organisation.id,
    name: showUnseen(nameOf(organisation, source)),
    country: organisation.country,
    kind: organisation.kind as string,
    languages: organisation.locales.join(', '),
    topics: organisation.topics.length === 0 ? 'all' : String(organisation.topics.length),
  }));
  const widest = (key: keyof (typeof cells)[number], least: number): number =>
    cells.reduce((most, row) => Math.max(most, cellWidth(row[key])), least);
  const fixed = [
    ['id', widest('id', 2)],
    ['country', 7],
    ['kind', widest('kind', 4)],
    ['languages', widest('languages', 9)],
  ] as const;
  const room = width - 2 - fixed.reduce((sum, [, size]) => sum + size + 2, 0) - 2 - 6 - 1;
  const lines: string[] = [];
  if (width < NARROW || room < 12)
    for (const row of cells)
      lines.push(
        `  ${paint.bold(row.id)}`,
        `    ${isolate(cropCells(row.name, Math.max(20, width - 6)))}`,
        `    ${row.country}, ${row.kind}, ${row.languages}, topics: ${row.topics}`,
      );
  else {
    const nameWidth = Math.min(room, widest('name', 12));
    const [id, country, kind, languages] = fixed;
    const rowOf = (row: (typeof cells)[number]): string => {
      const name = cropCells(row.name, nameWidth);
      const shown = `${isolate(name)}${' '.repeat(nameWidth - cellWidth(name))}`;
      return `  ${padCells(row.id, id[1])}  ${shown}  ${padCells(row.country, country[1])}  ${padCells(row.kind, kind[1])}  ${padCells(row.languages, languages[1])}  ${padCells(row.topics, 6, 'start')}`;
    };
    const head = rowOf({
      id: 'id',
      name: 'organisation',
      country: 'country',
      kind: 'kind',
      languages: 'languages',
      topics: 'topics',
    });
    lines.push(paint.dim(head), ...cells.map(rowOf));
  }
  const countries = new Set(organisations.map(({ country }) => country)).size;
  const of = organisations.length < registered ? ` of ${registered}` : '';
  lines.push(
    '',
    `${organisations.length}${of} ${organisations.length === 1 && !of ? 'organisation' : 'organisations'} in ${count(countries, 'country', 'countries')}.`,
  );
  return `${lines.join('\n')}\n`;
}

/** What an import did, would do, or could not do. */
export interface ImportShown {
  /** As messages call them. */
  file: string;
  register: string;
  dryRun: boolean;
  added: readonly { row: number; organisation: Omit<Organisation, 'line'> }[];
  there: readonly {
    row: number;
    id: string;
    since: { line: number } | { row: number };
    differs: readonly string[];
  }[];
  problems: readonly { row: number; message: string }[];
  notes: readonly string[];
}

const MOST_PROBLEMS = 100;

const MOST_ROWS = 5;

function sayRows(rows: readonly number[]): string {
  const shown = rows.slice(0, MOST_ROWS).join(', ');
  const more = rows.length - MOST_ROWS;
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Ends in a newline. */
export function renderImport(
  shown: ImportShown,
  { color, width, source }: TableOptions & { source: string },
): string {
  const paint = createPaint({ color });
  const { added, there, problems, notes, register, file } = shown;
  const lines: string[] = [];
  const wrap = (text: string, indent = ''): string[] =>
    wrapCells(showUnseen(text), Math.max(30, width - indent.length - 1)).map(
      (line, index) => (index === 0 ? '' : indent) + isolateRtl(line),
    );
  if (problems.length > 0) {
    // One word that a whole column has wrong is one thing to put right.
    const rowsOf = new Map<string, number[]>();
    for (const { row, message } of problems) rowsOf.set(message, [...(rowsOf.get(message) ?? []), row]);
    const alike = [...rowsOf];
    for (const [message, rows] of alike.slice(0, MOST_PROBLEMS))
      lines.push(...wrap(`${file}, ${sayRows(rows)}: ${message}`, '  '));
    if (alike.length > MOST_PROBLEMS) lines.push(paint.dim(`… and ${alike.length - MOST_PROBLEMS} more.`));
    const rows = new Set(problems.map(({ row }) => row)).size;
    lines.push(
      '',
      paint.bold(
        paint.severity(
          'error',
          `Nothing was added: ${count(rows, 'row')} must be put right first. ${count(added.length, 'other organisation')} could be added.`,
        ),
      ),
    );
    return `${lines.join('\n')}\n`;
  }
  const idWidth = Math.max(
    0,
    ...[...added.map(({ organisation }) => organisation.id), ...there.map(({ id }) => id)].map(
      (id) => id.length,
    ),
  );
  for (const { organisation } of added) {
    const { id, country, kind, locales, topics } = organisation;
    const about = topics.length === 0 ? 'all topics' : count(topics.length, 'topic');
    lines.push(
      `  ${paint.good('+')} ${padCells(id, idWidth)}  ${isolate(showUnseen(nameOf(organisation, source)))}, ${country}, ${kind}, ${locales.join(' ')}, ${about}`,
    );
  }
  for (const { id, since, differs } of there) {
    const where = 'line' in since ? `${register}, line ${since.line}` : `row ${since.row}`;
    const other = differs.length > 0 ? `; the spreadsheet has another ${differs.join(', ')}` : '';
    lines.push(`  ${paint.dim('=')} ${padCells(id, idWidth)}  there already (${where})${other}`);
  }
  if (lines.length > 0) lines.push('');
  for (const note of notes) lines.push(...wrap(note));
  lines.push(paint.bold(sayImport(shown)));
  return `${lines.join('\n')}\n`;
}

function sayImport({ added, there, register, file, dryRun }: ImportShown): string {
  const already =
    there.length > 0
      ? ` ${there.length} ${there.length === 1 ? 'was there already and stays as it is' : 'were there already and stay as they are'}.`
      : '';
  if (added.length === 0)
    return there.length > 0 ? `Nothing to add.${already}` : `${file} holds no organisation.`;
  return `${dryRun ? 'Would add' : 'Added'} ${count(added.length, 'organisation')} to ${register}.${already}`;
}
