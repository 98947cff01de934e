/** Who has answered a consultation, for a terminal: a table, and the numbers in a sentence. */
import type { AnswersSummary, OrganisationAnswer } from '../consult/organisations/answers.ts';
import { nameOf } from '../model/organisation.ts';
import { cellWidth, cropCells, padCells, showUnseen, wrapCells } from './cells.ts';
import { isolate } from './isolate.ts';
import { createPaint } from './paint.ts';
import { count } from './words.ts';

/** "15 of 112 organisations asked have answered, 1 of them after the last day; 97 have not. It closed on 2023-02-24." */
export function sayAnswers(summary: AnswersSummary): string {
  const { asked, answered, late, unasked, groups } = summary;
  const silent = asked - answered;
  const said = [
    `${answered} of ${count(asked, 'organisation')} asked ${answered === 1 ? 'has' : 'have'} answered`,
    late > 0 ? `, ${late} of them after the last day` : '',
    silent > 0 && answered > 0 ? `; ${silent} ${silent === 1 ? 'has' : 'have'} not` : '',
    '.',
  ];
  const more = [
    ...(groups > 0 ? [count(groups, 'group')] : []),
    ...(unasked > 0
      ? [`${count(unasked, 'organisation')} that ${unasked === 1 ? 'was' : 'were'} not asked`]
      : []),
  ];
  const also = more.length > 0 ? ` ${more.join(' and ')} answered too.` : '';
  return `${said.join('')}${also} ${sayState(summary)}`;
}

function sayState({ state, opens, closes, daysLeft }: AnswersSummary): string {
  if (state === 'planned') return `It opens on ${opens}.`;
  if (state === 'closed') return `It closed on ${closes}.`;
  return daysLeft === 1 ? 'It closes today.' : `It closes on ${closes}, in ${count(daysLeft! - 1, 'day')}.`;
}

export interface AnswersOptions {
  color: boolean;
  width: number;
  /** Tag of the language names are shown in. */
  source: string;
  /** True where only those are listed that have not answered. */
  reminding: boolean;
}

const NARROW = 76;

/** A table in the order of organisations.yaml and the numbers below it, ending in a newline. */
export function renderAnswers(
  answers: readonly OrganisationAnswer[],
  summary: AnswersSummary,
  { color, width, source, reminding }: AnswersOptions,
): string {
  const paint = createPaint({ color });
  const cells = answers.map((answer) => ({
    id: answer.organisation.id,
    name: showUnseen(nameOf(answer.organisation, source)),
    languages: answer.organisation.locales.join(', '),
    answered: sayAnswered(answer),
  }));
  const lines: string[] = [];
  if (cells.length === 0) lines.push('No organisation that was asked fits.');
  else if (width < NARROW)
    for (const row of cells)
      lines.push(
        `  ${paint.bold(row.id)}`,
        `    ${isolate(cropCells(row.name, Math.max(20, width - 6)))}`,
        `    ${row.languages}, answered: ${row.answered}`,
      );
  else {
    const widest = (key: 'id' | 'languages' | 'answered', least: number): number =>
      cells.reduce((most, row) => Math.max(most, cellWidth(row[key])), least);
    const [id, languages, answered] = [widest('id', 2), widest('languages', 9), widest('answered', 8)];
    const room = Math.max(12, width - id - languages - answered - 9);
    const names = Math.min(
      room,
      cells.reduce((most, row) => Math.max(most, cellWidth(row.name)), 12),
    );
    const rowOf = (row: (typeof cells)[number]): string => {
      const name = cropCells(row.name, names);
      const shown = `${isolate(name)}${' '.repeat(Math.max(0, names - cellWidth(name)))}`;
      return `  ${padCells(row.id, id)}  ${shown}  ${padCells(row.languages, languages)}  ${row.answered}`;
    };
    const head = { id: 'id', name: 'organisation', languages: 'languages', answered: 'answered' };
    lines.push(paint.dim(rowOf(head)), ...cells.map(rowOf));
  }
  const some = cells.length < summary.asked ? `${cells.length} of ${summary.asked} listed. ` : '';
  lines.push('', ...wrapCells(`${some}${sayAnswers(summary)}`, Math.max(40, width) - 1));
  if (reminding && cells.length > 0 && summary.state === 'open')
    lines.push(
      paint.dim('For a mail merge: mizan organisations --answered no --format csv --out reminders.csv'),
    );
  return `${lines.join('\n')}\n`;
}

function sayAnswered({ entries, late, first }: OrganisationAnswer): string {
  if (entries === 0) return 'no';
  const said = late === 0 ? '' : late === entries ? ', late' : `, ${late} of them late`;
  return `${first}, ${entries} ${entries === 1 ? 'entry' : 'entries'}${said}`;
}
