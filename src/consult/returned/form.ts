/** The answers that the form of an HTML packet saved: JSON, checked field by field. What does not fit is kept as it is, unplaced. */
import { Problem } from '../../model/problem.ts';
import type { Permission } from '../../model/response.ts';
import { takeField } from './fields.ts';
import { fieldsOf, readPacketFacts, wordsOf } from './packet-facts.ts';
import type { Returned, ReturnedItem } from './returned.ts';
import { SAVED_ANSWERS_SCHEMA } from './saved-answers.ts';

const DEEPEST = 20;
const MOST_THINGS = 20_000;

/** Read saved answers. Throws Problem for what is not such a file. */
export function readForm(text: string): Returned {
  const saved = parse(text);
  const answers = listOf(saved['answers']);
  const comments = listOf(saved['comments']);
  if (answers.length + comments.length > MOST_THINGS)
    throw new Problem(
      `The file holds more than ${MOST_THINGS} answers.`,
      'A form saves a few dozen: ask its sender for another.',
    );
  const returned: Returned = {
    format: 'form',
    packet: readPacketFacts(saved['packet']),
    permission: permissionOf(saved['permission']),
    respondent: wordsOf(saved['respondent']),
    group: null,
    items: [],
    sections: [],
  };
  const written = wordsOf(saved['saved']);
  if (written !== null && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(written)) returned.written = written;
  const locale = wordsOf(saved['locale']);
  for (const [index, one] of answers.entries()) readAnswer(returned, one, index, locale);
  for (const [index, one] of comments.entries())
    returned.items.push(...readComment(one, `comment ${index + 1}`, locale));
  return returned;
}

function parse(text: string): Record<string, unknown> {
  refuseDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem(
      'The file begins like saved answers, and is damaged: it is not valid JSON.',
      'It may have been cut short on its way: ask its sender to send it again.',
    );
  }
  const fields = fieldsOf(value);
  if (fields?.['schema'] === SAVED_ANSWERS_SCHEMA) return fields;
  const schema = fields?.['schema'];
  if (typeof schema === 'string' && schema.startsWith('mizan/response/'))
    throw new Problem(
      'The file was saved by a form of a newer mizan.',
      'Bring mizan up to date, and import it again.',
    );
  throw new Problem(
    'The file is JSON, but not what the form of a packet saves.',
    'Ask for the file that the button “Save my answers” made.',
  );
}

/** Brackets outside of strings: reading text nested without end costs more than it is worth. */
function refuseDepth(text: string): void {
  let depth = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]]/gs)) {
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth > DEEPEST)
      throw new Problem('The file is nested deeper than any form saves.', 'Ask its sender for another.');
  }
}

function readAnswer(returned: Returned, value: unknown, index: number, locale: string | null): void {
  const fields = fieldsOf(value);
  const code = wordsOf(fields?.['code']);
  const said = fields?.['value'];
  if (!fields || code === null || typeof said !== 'string') {
    returned.items.push(unread(value, `answer ${index + 1}`));
    return;
  }
  takeField(returned, { code, value: said, locale: wordsOf(fields['locale']) ?? locale });
}

function readComment(value: unknown, at: string, locale: string | null): ReturnedItem[] {
  const fields = fieldsOf(value);
  const section = wordsOf(fields?.['section']);
  const text = fields?.['text'];
  const proposal = fields?.['proposal'] ?? null;
  if (!fields || section === null || typeof text !== 'string' || !isWordsOrNull(proposal))
    return [unread(value, at)];
  const item: ReturnedItem = {
    kind: 'comment',
    locale: wordsOf(fields['locale']) ?? locale,
    section,
    question: null,
    quote: wordsOf(fields['quote']),
    text,
    at,
    author: null,
    date: null,
  };
  if (proposal === null) return [item];
  const edit = { ...item, text: proposal, proposal };
  return text.trim() === '' ? [edit] : [edit, { ...item, at: `${at}, reasons` }];
}

/** What cannot be understood, as it stands in the file. */
function unread(value: unknown, at: string): ReturnedItem {
  const text = JSON.stringify(value) ?? '';
  return {
    kind: 'comment',
    locale: null,
    section: null,
    question: null,
    quote: null,
    text,
    at: `${at}, not understood`,
    author: null,
    date: null,
  };
}

function permissionOf(value: unknown): Permission | null {
  return value === 'named' || value === 'anonymous' || value === 'none' ? value : null;
}

function isWordsOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
