/**
 * Room for answers in Word: tables, since what stands in a content control does not come back whole. Every cell to be
 * filled in says as hidden text which it is: `mz|<locale>|<code>` in a paragraph above the one to write in, and
 * `mz|<locale>|<code>=<value>` between the box and the words of each choice. Nobody types at the ends of hidden text,
 * where Word would hide what is typed too.
 */
import { answerCode } from '../../../consult/anchor-name.ts';
import type { AnswerField, BookletWords } from '../../../consult/booklet.ts';
import {
  makeParagraph,
  type Paragraph,
  type Piece,
  plainPiece,
  type Row,
  type Table,
} from '../../docx/model.ts';
import { keepRows } from './tables.ts';

const BOX = '\u2610';
/** Least height of room for a text, for a line and for the notes of a conversation, in twentieths of a point. */
const ROOM = { text: 1500, line: 480, roomy: 4200 };
/** Choices stand side by side where they are few and short. */
const SIDE_BY_SIDE = { choices: 5, letters: 54 };

/** Sets words that may be in another language than the volume's. */
type SetWords = (text: string, lang: string | undefined) => Piece;

/** The table of a field. */
export function setAnswer(field: AnswerField, locale: string, words: BookletWords, set: SetWords): Table {
  const { kind, label } = field;
  const table = { type: 'table' as const, lang: locale, closes: [], style: 'AnswerTable', caption: label };
  if (kind === 'line') {
    const cells = [head(field, locale, set), room(field, locale)];
    return {
      ...table,
      headed: true,
      columns: [38, 62],
      rows: [{ header: false, cells, revision: null, height: ROOM.line }],
    };
  }
  if (kind === 'text') {
    const cells = [room(field, locale)];
    return {
      ...table,
      columns: [1],
      rows: [
        topRow(head(field, locale, set), 1),
        { header: false, cells, revision: null, height: field.roomy ? ROOM.roomy : ROOM.text, splits: true },
      ],
    };
  }
  const choices = field.options.map((option) => [choice(field, option, locale, set)]);
  const wide = isWide(field);
  const columns = wide ? choices.map(() => 1) : [1];
  return {
    ...table,
    columns,
    rows: keepRows([
      topRow(head(field, locale, set, words.choose), columns.length),
      ...(wide ? [row(choices)] : choices.map((cell) => row([cell]))),
    ]),
  };
}

function row(cells: Paragraph[][]): Row {
  return { header: false, cells, revision: null };
}

/** Stands above the room again where a page ends in it. */
function topRow(cell: Paragraph[], span: number): Row {
  return { header: true, cells: [cell], spans: [span], revision: null };
}

function isWide({ options }: AnswerField): boolean {
  const letters = options.map(({ label }) => label.length);
  return (
    options.length > 0 &&
    options.length <= SIDE_BY_SIDE.choices &&
    Math.max(...letters) * options.length <= SIDE_BY_SIDE.letters
  );
}

function head({ label, hint, lang }: AnswerField, locale: string, set: SetWords, more?: string): Paragraph[] {
  const said = [hint, more].filter(Boolean).join(' ');
  return [
    makeParagraph('AnswerLabel', locale, [set(label, lang)]),
    ...(said ? [makeParagraph('AnswerHint', locale, [said])] : []),
  ];
}

function room({ code }: AnswerField, locale: string): Paragraph[] {
  return [codeLine(code, locale), makeParagraph('AnswerText', locale, [])];
}

function choice(
  { code }: AnswerField,
  { value, label, lang }: AnswerField['options'][number],
  locale: string,
  set: SetWords,
): Paragraph {
  return makeParagraph('AnswerText', locale, [
    plainPiece(`${BOX} `, { as: 'box' }),
    plainPiece(`${answerCode(locale, code)}=${value}`, { as: 'hidden' }),
    set(label, lang),
  ]);
}

function codeLine(code: string, locale: string): Paragraph {
  return makeParagraph('AnswerCode', locale, [plainPiece(answerCode(locale, code), { as: 'hidden' })]);
}
