/** What was said and what was done about it as a spreadsheet: a disposition of comments, one row each. */

import type { Gathered } from '../consult/report/gather.ts';
import { titleIn } from '../consult/report/places.ts';
import type { Said } from '../consult/report/published.ts';
import { sayAnswer, sayWho } from '../consult/report/say.ts';
import { reportWords } from '../consult/report/words.ts';
import { writeCsv } from '../consult/write-csv.ts';
import { nameOf, type Organisation } from '../model/organisation.ts';
import { type Response, sayYesNo } from '../model/response.ts';
import { textIn } from '../model/text.ts';

const COLUMNS = [
  'id',
  'organisation',
  'section',
  'title',
  'kind',
  'question',
  'language',
  'about the words',
  'comment',
  'instead of',
  'disposition',
  'same as',
  'reason',
  'answered by',
  'reply',
  'satisfied',
] as const;
/** Beside these, what is not for publication. */
const INTERNAL = ['permission', 'received', 'late', 'source', 'reply sent'] as const;

export interface CsvOptions {
  /** Of organisations' names and titles. */
  locale: string;
}

/** What may be published, numbered as in the report. Safe to open: no cell is a formula. */
export function renderDispositions({ topics }: Gathered, { locale }: CsvOptions): string {
  const speaker = { locale, words: reportWords(locale) };
  const rows = topics.flatMap(({ points }) =>
    points.flatMap(({ said, others, place, status, reason, answers }) => {
      const answered = answers.map((answer) => {
        if (answer.type === 'section') return answer.place.section ?? answer.place.document;
        return sayAnswer(answer, new Set(), speaker);
      });
      const row = (one: Said): Record<string, unknown> => ({
        id: one.number,
        organisation: sayWho(one.who, speaker),
        section: place.section ?? place.document ?? place.kind,
        title: place.section || place.document ? titleIn(place, locale) : '',
        kind: one.kind,
        question: one.question,
        language: one.locale,
        'about the words': one.edit ? null : one.quote,
        comment: one.edit && one.text === '' ? one.edit.to : one.text,
        'instead of': one.edit?.from,
        disposition: status,
        'same as': one === said ? null : said.number,
        reason: reason && textIn(reason, locale),
        'answered by': answered.join('; '),
        reply: one.reply,
        satisfied: one.satisfied === null ? null : sayYesNo(one.satisfied),
      });
      return [said, ...others].map(row);
    }),
  );
  return writeCsv(
    rows.sort((a, b) => Number(a['id']) - Number(b['id'])),
    COLUMNS,
  );
}

/** Every entry of the register as it stands, names and all: not for publication. */
export function renderRegister(
  responses: readonly Response[],
  organisations: readonly Organisation[],
  { locale }: CsvOptions,
): string {
  const rows = responses.map((response) => {
    const organisation = organisations.find(({ id }) => id === response.organisation);
    const sender = organisation
      ? nameOf(organisation, locale)
      : (response.organisation ?? response.group?.name);
    return {
      id: response.id,
      organisation: sender,
      section: response.section ?? response.document ?? response.anchor,
      kind: response.kind,
      question: response.question,
      language: response.locale,
      'about the words': response.quote,
      comment: response.text,
      'instead of': response.edit?.from,
      disposition: response.status,
      'same as': response.duplicateOf,
      reason: response.reason && textIn(response.reason, locale),
      'answered by': response.answeredBy.join('; '),
      reply: response.reply?.text,
      satisfied: response.reply?.satisfied == null ? null : sayYesNo(response.reply.satisfied),
      permission: response.permission,
      received: response.received,
      late: sayYesNo(response.late),
      source: [response.source.file, response.source.at].filter(Boolean).join(': '),
      'reply sent': response.reply?.sent,
    };
  });
  return writeCsv(rows, [...COLUMNS.filter((column) => column !== 'title'), ...INTERNAL]);
}
