/** A filled Markdown packet: answers between their marks, review marks in the texts, texts as they came back, and what was written anywhere else. */
import { parseDocument } from '../../document/parse.ts';
import { Problem } from '../../model/problem.ts';
import { findStrangeUnits } from '../markdown-lines.ts';
import { type MarkdownMark, readMarkdownChoice, readMarkdownMark } from '../markdown-marks.ts';
import { blockTexts } from './block-texts.ts';
import { hasCriticMarkup, readCriticMarkup } from './critic-markup.ts';
import { takeField } from './fields.ts';
import { readKindPrefix } from './kinds.ts';
import { fieldsOf, readPacketFacts } from './packet-facts.ts';
import type { Returned, ReturnedItem, ReturnedPacket } from './returned.ts';

/** A packet of all the guidelines in two languages has a few hundred. */
const MOST_STRETCHES = 10_000;

/** A stretch between two marks. */
interface Stretch {
  mark: Extract<MarkdownMark, { mark: 'section' | 'answer' }>;
  lines: string[];
  /** 1-based line of the mark. */
  line: number;
}

/** True for a text that has the marks of a packet. */
export function isMarkdownPacket(text: string): boolean {
  return /^ {0,3}<!--[ \t]*mz:(?:section|answer|manifest)[ \t]/m.test(text);
}

/** Read a filled Markdown packet. */
export function readMarkdown(text: string): Returned {
  const returned: Returned = {
    format: 'markdown',
    packet: readManifest(text),
    permission: null,
    respondent: null,
    group: null,
    items: [],
    sections: [],
    notes: [],
  };
  const taken = new Map<string, number>();
  const stretches = cutStretches(text);
  if (stretches.length > MOST_STRETCHES)
    throw new Problem(
      `The file has more than ${MOST_STRETCHES} places to write in: no packet has.`,
      'Ask its sender for another.',
    );
  for (const stretch of stretches) {
    if (stretch.mark.mark === 'answer') readAnswer(returned, stretch);
    else readSection(returned, stretch, taken);
  }
  readElsewhere(returned, text);
  return returned;
}

function cutStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | null = null;
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const mark = readMarkdownMark(line);
    if (!mark) open?.lines.push(line);
    else if (mark.mark === 'section' || mark.mark === 'answer') {
      open = { mark, lines: [], line: at + 1 };
      stretches.push(open);
    } else open = null;
    if (open && /^<!-- mz:(?:manifest|lines) /.test(line)) {
      // The end of the stretch was deleted, and it runs into the end of the file.
      open.lines.pop();
      open = null;
    }
  }
  return stretches;
}

function readAnswer(returned: Returned, { mark, lines }: Stretch): void {
  if (mark.mark !== 'answer') return;
  const { code, locale } = mark;
  const choices = lines.map((line) => readMarkdownChoice(line));
  for (const choice of choices)
    if (choice?.chosen) takeField(returned, { code, value: choice.value, locale });
  const free = lines.filter((_, at) => !choices[at]).join('\n');
  takeField(returned, { code, value: free, locale });
}

function readSection(returned: Returned, { mark, lines }: Stretch, taken: Map<string, number>): void {
  if (mark.mark !== 'section') return;
  const { key, locale } = mark;
  const name = `section ${key} (${locale})`;
  const before = taken.get(name) ?? 0;
  taken.set(name, before + 1);
  const at = before === 0 ? name : `${name}, ${before + 1}`;
  const { text, comments } = readCriticMarkup(lines.join('\n'));
  for (const [index, comment] of comments.entries())
    returned.items.push(makeItem(comment, { section: key, locale, at: `${at}, comment ${index + 1}` }));
  const document = parseDocument({ locale, path: key, file: at, text });
  returned.sections.push({ key, locale, blocks: document.sections.flatMap(blockTexts), at });
}

function readElsewhere(returned: Returned, text: string): void {
  const units = findStrangeUnits(text);
  if (units === null)
    returned.notes!.push(
      'The file does not tell which lines were sent, so that words written outside of the places for answers were not looked for.',
    );
  for (const { text: words, line, after } of units ?? []) {
    const at = `line ${line}${after ? `, after section ${after}` : ''}`;
    const { text: plain, comments } = readCriticMarkup(words);
    for (const [index, comment] of comments.entries())
      returned.items.push(
        makeItem(comment, { section: null, locale: null, at: `${at}, comment ${index + 1}` }),
      );
    // A line of ours with a comment put into it says nothing more than the comment.
    const only =
      comments.length > 0 && !hasCriticMarkup(words.replace(/\{(?:>>[\s\S]*?<<|==[\s\S]*?==)\}/g, ''));
    if (only && isOurs(text, plain)) continue;
    returned.items.push(makeItem({ quote: null, text: words.trim() }, { section: null, locale: null, at }));
  }
}

/** True where the words without the marks are among those sent. */
function isOurs(text: string, words: string): boolean {
  const marked = text.split(/\r\n|\n|\r/).findLast((line) => line.startsWith('<!-- mz:lines '));
  return findStrangeUnits(`${words}\n\n${marked ?? ''}`)?.length === 0;
}

function makeItem(
  { quote, text }: { quote: string | null; text: string },
  place: Pick<ReturnedItem, 'section' | 'locale' | 'at'>,
): ReturnedItem {
  const prefix = readKindPrefix(text);
  return {
    kind: prefix?.kind ?? 'comment',
    question: null,
    quote,
    text: prefix?.rest ?? text,
    author: null,
    date: null,
    ...place,
  };
}

/** The manifest at the end; where somebody cut it off, the front matter says as much as is needed. */
function readManifest(text: string): ReturnedPacket | null {
  const line = text.split(/\r\n|\n|\r/).findLast((one) => one.startsWith('<!-- mz:manifest '));
  const json = /^<!-- mz:manifest (.*) -->\s*$/.exec(line ?? '')?.[1];
  const facts = json === undefined ? null : readPacketFacts(parseJson(json));
  return facts ?? readFront(text);
}

function readFront(text: string): ReturnedPacket | null {
  const front = /^\uFEFF?---\s*(?:\r\n|\n|\r)([\s\S]*?)(?:\r\n|\n|\r)---\s*(?:\r\n|\n|\r)/.exec(text)?.[1];
  if (front === undefined) return null;
  const fields: Record<string, unknown> = {};
  for (const line of front.split(/\r\n|\n|\r/)) {
    const [, key, value] = /^([a-z-]{2,30}):\s*(.*)$/.exec(line) ?? [];
    if (key && value) fields[key] = parseJson(value) ?? value;
  }
  if (!('packet' in fields) && !('build' in fields)) return null;
  return readPacketFacts({ ...fields, to: { commit: fields['to-commit'] } });
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : fieldsOf(value);
  } catch {
    return null;
  }
}
