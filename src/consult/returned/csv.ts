/** A table that came back as CSV: one row is one response. Rows that cannot be understood are kept as they are, unplaced. */
import { parse } from 'csv-parse/sync';
import { Problem } from '../../model/problem.ts';
import { labelReader, readKind, readPermission } from './kinds.ts';
import type { Returned, ReturnedItem } from './returned.ts';

/** Most rows read; a consultation of a hundred organisations has a few thousand. */
const MOST_ROWS = 50_000;

const COLUMNS = {
  organisation:
    'organization|org|respondent|from|sender|name of organisation|ادارہ|ادارے کا نام|تنظیم|تنظیم کا نام',
  section: 'section id|clause|part|heading|topic|document|حصہ|دفعہ|موضوع|سیکشن',
  kind: 'type|type of comment|comment type|category|قسم|نوعیت',
  quote:
    'quotation|quoted|quoted words|words|original|original text|current text|existing text|اقتباس|اصل متن|موجودہ متن',
  text: 'comment|comments|response|answer|remark|feedback|what was said|reason|reasons|رائے|تبصرہ|جواب|متن',
  proposal: 'proposed text|proposed change|proposed wording|new text|suggested text|مجوزہ متن|نیا متن|تجویز',
  locale: 'language|lang|زبان',
  question: 'question id|سوال',
  permission: 'permission to publish|publish|may be published|اجازت|شائع کرنے کی اجازت',
  date: 'day|received|تاریخ',
  author: 'name|person|contact|مصنف|نام',
} as const;
type Column = keyof typeof COLUMNS;
const readColumn = labelReader<Column>(COLUMNS);

/** How the cells of a table are parted, or null for what is no table with a head we know. */
export function findDelimiter(text: string): string | null {
  const { body, separator } = takeSeparator(text);
  const head = (/^\s*([^\r\n]+)/.exec(body)?.[1] ?? '').slice(0, 10_000);
  const scored = [separator, ',', ';', '\t', '|']
    .filter((one) => one !== null)
    .map((delimiter) => ({ delimiter, known: columnsOf(cutHead(head, delimiter)).filter(Boolean).length }))
    .sort((a, b) => b.known - a.known);
  const [best] = scored;
  return best && best.known >= 2 ? best.delimiter : separator;
}

/** Read a table. Throws Problem for one of absurd size. */
export function readCsv(text: string): Returned {
  const { body, separator } = takeSeparator(text);
  const delimiter = findDelimiter(text) ?? separator ?? guessDelimiter(body);
  const rows = cutRows(body, delimiter);
  if (rows.length > MOST_ROWS)
    throw new Problem(
      `The table has more than ${MOST_ROWS} rows.`,
      'Cut it into several files, and import them one by one.',
    );
  const columns = columnsOf(rows[0]?.cells ?? []);
  const hasHead = columns.filter(Boolean).length >= 2 || (columns.includes('text') && columns.length === 1);
  const notes: string[] = [];
  const unread = hasHead ? rows[0]!.cells.filter((name, at) => !columns[at] && name.trim() !== '') : [];
  if (!hasHead)
    notes.push(
      'The first row names no columns that are known (organisation, section, kind, quote, text, …): every row is kept as it is, unplaced.',
    );
  const reader = new RowReader(hasHead ? columns : [], rows[0]?.cells ?? [], notes);
  const items = (hasHead ? rows.slice(1) : rows).flatMap((row) => reader.read(row));
  if (unread.length > 0)
    notes.push(
      `Columns that are not known were kept beside the text: ${unread.map((name) => `“${name.trim().slice(0, 60)}”`).join(', ')}.`,
    );
  return {
    format: 'csv',
    packet: null,
    permission: null,
    respondent: null,
    group: null,
    items,
    sections: [],
    notes,
  };
}

interface Row {
  cells: string[];
  /** 1-based number of the row, the head counted, as a spreadsheet shows it. */
  number: number;
}

class RowReader {
  private readonly columns: readonly (Column | null)[];
  private readonly names: readonly string[];
  private readonly notes: string[];
  private readonly told = new Set<string>();

  constructor(columns: readonly (Column | null)[], names: readonly string[], notes: string[]) {
    this.columns = columns;
    this.names = names;
    this.notes = notes;
  }

  /** The row as an item, or as two where it proposes words and gives reasons; an empty row says nothing. */
  read({ cells, number }: Row): ReturnedItem[] {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const at = `row ${number}`;
    const found: Partial<Record<Column, string>> = {};
    const beside: string[] = [];
    for (const [index, cell] of cells.entries()) {
      const column = this.columns[index];
      if (cell.trim() === '') continue;
      if (column && found[column] === undefined) found[column] = cell;
      else
        beside.push(
          this.names[index]?.trim() && column === null ? `${this.names[index]!.trim()}: ${cell}` : cell,
        );
    }
    const kind = this.kindOf(found.kind, beside);
    const { text: said, quote, proposal } = found;
    if (
      ![said, quote, proposal].some((one) => one !== undefined) &&
      kind !== 'support' &&
      kind !== 'objection'
    )
      return [this.whole(cells, at, found)];
    const permission = found.permission === undefined ? null : readPermission(found.permission);
    if (found.permission !== undefined && permission === null)
      this.note(
        `“${found.permission.slice(0, 60)}” is no permission we know (named, anonymous, none): read as none.`,
      );
    const text = [said ?? '', ...beside].filter(Boolean).join('\n');
    // Without a column for it, the words of a row that calls itself an edit are the words proposed.
    const words = proposal ?? (kind === 'edit' && quote !== undefined ? text : undefined);
    const item: ReturnedItem = {
      kind: kind === 'edit' ? 'comment' : kind,
      locale: found.locale?.trim() ?? null,
      section: found.section?.trim() ?? null,
      question: found.question?.trim() ?? null,
      quote: quote ?? null,
      text,
      at,
      author: found.author?.trim() ?? null,
      date: found.date?.trim() ?? null,
      organisation: this.senderOf(found),
      permission,
      ...(found.section === undefined && { whole: true }),
    };
    if (words === undefined) return [item];
    const edit: ReturnedItem = { ...item, text: words, proposal: words };
    return proposal === undefined || text === '' ? [edit] : [edit, { ...item, at: `${at}, reasons` }];
  }

  private kindOf(said: string | undefined, beside: string[]): ReturnType<typeof readKind> & string {
    const kind = said === undefined ? 'comment' : readKind(said);
    if (kind !== null) return kind;
    beside.push(`${said}`);
    this.note(
      `“${said!.slice(0, 60)}” is no kind we know (comment, edit, answer, support, objection): read as a comment.`,
    );
    return 'comment';
  }

  private whole(cells: readonly string[], at: string, found: Partial<Record<Column, string>>): ReturnedItem {
    return {
      kind: 'comment',
      locale: found.locale?.trim() ?? null,
      section: null,
      question: null,
      quote: null,
      text: cells.filter((cell) => cell.trim() !== '').join(' | '),
      at,
      author: null,
      date: null,
      organisation: this.senderOf(found),
    };
  }

  /** Where no column is for organisations, that for names tells who sent the row. */
  private senderOf({ organisation, author }: Partial<Record<Column, string>>): string | null {
    return (organisation ?? (this.columns.includes('organisation') ? undefined : author))?.trim() ?? null;
  }

  private note(text: string): void {
    if (this.told.has(text) || this.told.size > 20) return;
    this.told.add(text);
    this.notes.push(text);
  }
}

function columnsOf(cells: readonly string[]): (Column | null)[] {
  const columns = cells.map((cell) => readColumn(cell));
  // A column of its own wins over one that is only like it: "name" beside "organisation".
  return columns.map((column, at) => (column !== null && columns.indexOf(column) === at ? column : null));
}

/** `sep=;` in the first line, which spreadsheets write and read. */
function takeSeparator(text: string): { body: string; separator: string | null } {
  const plain = text.replace(/^\uFEFF/, '');
  const found = /^"?sep=(.)"?[ \t]*(?:\r\n|\n|\r)/i.exec(plain);
  return found
    ? { body: plain.slice(found[0].length), separator: found[1]! }
    : { body: plain, separator: null };
}

function guessDelimiter(text: string): string {
  const head = /^[^\r\n]*/.exec(text)![0];
  const counts = [',', ';', '\t'].map((one) => ({ one, count: head.split(one).length }));
  return counts.sort((a, b) => b.count - a.count)[0]!.one;
}

function cutHead(head: string, delimiter: string): string[] {
  return head.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function cutRows(text: string, delimiter: string): Row[] {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
  let records: string[][];
  try {
    records = parse(text, { ...options, max_record_size: 1_000_000, to: MOST_ROWS + 2 });
  } catch {
    // A quotation mark that is never closed: the lines as they are.
    records = parse(text, { ...options, quote: null, to: MOST_ROWS + 2 });
  }
  return records
    .map((cells, index) => ({ cells: cells.map(takeGuard), number: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** The `'` before what a spreadsheet would take for a formula is not part of what was said. */
function takeGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
