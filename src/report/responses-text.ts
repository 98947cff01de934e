/** The consultation report for a terminal: where it stands, in numbers, and what is still to be done. */
import type { Gathered } from '../consult/report/gather.ts';
import { titleIn } from '../consult/report/places.ts';
import { kindIn, sayKinds } from '../consult/report/say.ts';
import { reportWords } from '../consult/report/words.ts';
import { type Consultation, consultationState } from '../model/consultation.ts';
import { RESPONSE_STATUSES } from '../model/response.ts';
import { textIn } from '../model/text.ts';
import { formatDay } from '../text/format-day.ts';
import { padCells, showUnseen, wrapCells } from './cells.ts';
import { isolateRtl } from './isolate.ts';
import { createPaint } from './paint.ts';

export interface ReportTextOptions {
  /** Today. */
  day: string;
  color: boolean;
  width: number;
}

/** Topics listed with something open; the rest are counted. */
const MOST = 12;

/** Ends in a newline. */
export function renderResponsesReport(
  consultation: Consultation,
  gathered: Gathered,
  { day, color, width }: ReportTextOptions,
): string {
  const paint = createPaint({ color });
  const words = reportWords('en');
  const speaker = { locale: 'en', words };
  const { asked, answered, entries, groups, statuses, kinds, open, withheld, punctual, byKind } = gathered;
  const lines = [
    paint.bold(isolateRtl(showUnseen(textIn(consultation.title, 'en')))),
    `${consultation.id}, ${sayState(consultation, day)}`,
    '',
  ];
  const add = (sentence: string): void => {
    lines.push(...wrapCells(sentence, width - 1));
  };
  add(words.lead(asked, answered, entries));
  if (groups.meetings > 0) add(words.groups(groups.meetings, groups.participants));
  if (gathered.unasked > 0) lines.push(`${gathered.unasked} answered that had not been asked.`);
  if (gathered.strangers > 0)
    lines.push(`Files whose sender is not known: ${gathered.strangers}. Name them in register.yaml.`);
  if (entries === 0) return `${lines.join('\n')}\n`;
  add(`${sayKinds(kinds, speaker)}.`);
  if (punctual.late > 0) add(words.late(punctual.late, punctual.lateSenders));
  lines.push('', paint.bold('Decisions'));
  for (const status of RESPONSE_STATUSES) {
    const count = statuses.get(status) ?? 0;
    if (count > 0)
      lines.push(`  ${padCells(words.statuses[status], 26)}${padCells(String(count), 5, 'start')}`);
  }
  lines.push('', paint.bold('Answered, by kind'));
  for (const { name, asked: of, answered: did } of byKind)
    lines.push(`  ${padCells(kindIn(name, speaker), 26)}${padCells(`${did} of ${of}`, 10, 'start')}`);
  lines.push('');
  if (withheld > 0)
    add(
      `${withheld} of ${entries} may not be published: they are counted in the report, and nothing of them is shown.`,
    );
  const unplaced = gathered.topics.find(({ place }) => place.kind === 'unplaced');
  if (unplaced) lines.push(`${unplaced.entries} without a place.`);
  lines.push(...openLines(gathered, open === 0 ? paint.good : paint.bold));
  return `${lines.join('\n')}\n`;
}

function openLines({ open, topics }: Gathered, mark: (text: string) => string): string[] {
  if (open === 0) return [mark('Nothing is open.')];
  const waiting = topics.filter((topic) => topic.open > 0);
  const named = waiting.slice(0, MOST).map(({ place, open: count }) => {
    const name =
      place.kind === 'whole' ? 'the whole' : place.kind === 'unplaced' ? 'no place' : titleIn(place, 'en');
    const id = place.section ?? place.document;
    return `  ${padCells(String(count), 4, 'start')}  ${isolateRtl(showUnseen(name))}${id && id !== name ? ` (${id})` : ''}`;
  });
  const more = waiting.length - named.length;
  return [
    mark(`${open} still open`),
    ...named,
    ...(more > 0 ? [`        and ${more} more sections`] : []),
    '',
    'See them: mizan responses',
    'Write the report: mizan responses report --format html --out report.html',
  ];
}

function sayState(consultation: Consultation, day: string): string {
  const { opens, closes } = consultation;
  const state = consultationState(consultation, day);
  if (state === 'planned') return `opens on ${formatDay(opens, 'en')}`;
  return state === 'open'
    ? `open until ${formatDay(closes, 'en')}`
    : `closed since ${formatDay(closes, 'en')}`;
}
