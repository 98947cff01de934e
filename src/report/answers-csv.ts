/** `mizan organisations --answered … --format csv`: what a mail merge needs to remind, one row an organisation. */
import type { OrganisationAnswer } from '../consult/organisations/answers.ts';
import { writeCsvRows } from '../consult/write-csv.ts';
import type { Consultation } from '../model/consultation.ts';
import { textIn } from '../model/text.ts';

/** CSV with a byte order mark, which Excel needs to read Urdu; no cell can become a formula. `packets` are files by organisation. */
export function renderAnswersCsv(
  answers: readonly OrganisationAnswer[],
  { id: consultation, title, closes }: Consultation,
  tags: readonly string[],
  packets: ReadonlyMap<string, readonly string[]>,
): string {
  const head = [
    'id',
    ...tags.map((tag) => `name (${tag})`),
    'locale',
    'languages',
    ...tags.map((tag) => `contact role (${tag})`),
    'country',
    'kind',
    'consultation',
    'title',
    'closes',
    'answered',
    'entries',
    'late',
    'first answer',
    'packets',
  ];
  const rows = answers.map(({ organisation, entries, late, first }) => {
    const { id, names, locales, contact, country, kind } = organisation;
    const locale = locales[0] ?? tags[0]!;
    return [
      id,
      ...tags.map((tag) => names[tag] ?? ''),
      locale,
      locales.join(' '),
      ...tags.map((tag) => contact?.[tag] ?? ''),
      country,
      kind,
      consultation,
      textIn(title, locale),
      closes,
      entries > 0 ? 'yes' : 'no',
      String(entries),
      String(late),
      first ?? '',
      (packets.get(id) ?? []).join(' '),
    ];
  });
  return writeCsvRows([head, ...rows]);
}
