/** `mizan organisations --format csv`: a table for a spreadsheet, which `mizan organisations import` reads again. */
import { writeCsvRows } from '../consult/write-csv.ts';
import type { Organisation } from '../model/organisation.ts';

/** CSV with a byte order mark, which Excel needs to read Urdu; no cell can become a formula. */
export function renderOrganisationsCsv(
  organisations: readonly Organisation[],
  tags: readonly string[],
): string {
  const head = [
    'id',
    ...tags.map((tag) => `name (${tag})`),
    'country',
    'kind',
    'topics',
    'languages',
    ...tags.map((tag) => `contact role (${tag})`),
    'fictional',
  ];
  const rows = organisations.map(({ id, names, country, kind, topics, locales, contact, fictional }) => [
    id,
    ...tags.map((tag) => names[tag] ?? ''),
    country,
    kind,
    topics.join('; '),
    locales.join('; '),
    ...tags.map((tag) => contact?.[tag] ?? ''),
    fictional ? 'yes' : 'no',
  ]);
  return writeCsvRows([head, ...rows]);
}
