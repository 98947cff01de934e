/** `mizan responses` for a terminal: what waits for a decision, section by section, with the words it hangs on. */

import type { AnswersSummary } from '../consult/organisations/answers.ts';
import { sayDoubt } from '../consult/register/decide.ts';
import { isLost, type WorkGroup, type WorkItem } from '../consult/register/worklist.ts';
import { saySatisfied } from '../consult/reply/returned-reply.ts';
import type { Consultation } from '../model/consultation.ts';
import { nameOf, type Organisation } from '../model/organisation.ts';
import { type Response, type ResponseStatus, sayYesNo } from '../model/response.ts';
import { textIn } from '../model/text.ts';
import { sayAnswers } from './answers-text.ts';
import { cellWidth, cropCells, showUnseen, wrapCells } from './cells.ts';
import { isolate, isolateRtl } from './isolate.ts';
import { createPaint, type Paint } from './paint.ts';

export interface WorklistShown {
  consultation: Consultation;
  organisations: readonly Organisation[];
  /** Who of those asked has answered. */
  answers: AnswersSummary;
  /** Every entry of the register by status. */
  counts: Partial<Record<ResponseStatus, number>>;
  groups: readonly WorkGroup[];
  /** What was asked for in words: "open, on hate-speech"; empty for everything. */
  asked: string;
}

export interface WorklistOptions {
  color: boolean;
  width: number;
  locale: string;
  /** Whole texts instead of their beginning. */
  full: boolean;
}

const MOST_LINES = 4;

/** Ends in a newline. */
export function renderWorklist(shown: WorklistShown, options: WorklistOptions): string {
  const paint = createPaint(options);
  const { consultation, counts, groups, asked } = shown;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const found = groups.reduce((sum, { items }) => sum + items.length, 0);
  const lines = [
    ...under(paint.bold(consultation.id), consultation.id, sayCounts(counts, total), options.width - 1),
    ...wrapCells(sayAnswers(shown.answers), options.width - 1),
    '',
  ];
  const names = new Map(shown.organisations.map((one) => [one.id, nameOf(one, options.locale)]));
  for (const group of groups) {
    lines.push(...sayPlace(group, options.width, paint));
    for (const item of group.items) {
      const question = consultation.questions.find(({ id }) => id === item.response.question);
      const asked = item.response.asked ?? question?.text;
      lines.push(
        ...renderItem(item, names, asked ? textIn(asked, options.locale) : null, options, paint),
        '',
      );
    }
  }
  if (total === 0) lines.push('Nothing has come back yet. Next: mizan responses import FILE…');
  else if (found === 0) lines.push(`No entry is ${asked || 'there'}.`);
  else lines.push(`${found} ${found === 1 ? 'entry' : 'entries'}${asked ? `: ${asked}` : ''}.`);
  const lost = groups.filter(isLost).length;
  if (lost > 0)
    lines.push(
      `${lost} ${lost === 1 ? 'section is' : 'sections are'} no longer in the draft: mizan responses reanchor`,
    );
  if (found > 0 && !options.full) lines.push(paint.dim('Next: mizan responses triage ID --status accepted'));
  return `${lines.join('\n')}\n`;
}

/** `mizan responses triage`: the entries as they are now. Ends in a newline. */
export function renderTriage(
  entries: readonly Response[],
  {
    color,
    file,
    changed,
    dryRun,
    skipped,
  }: { color: boolean; file: string; changed: boolean; dryRun: boolean; skipped: readonly Response[] },
): string {
  const paint = createPaint({ color });
  const lines = entries.map((entry) => {
    const { id, status, duplicateOf, answeredBy, reply } = entry;
    const said = [
      `${status}${duplicateOf ? ` of ${duplicateOf}` : ''}`,
      entry.section ? `on ${entry.section}` : '',
      answeredBy.length > 0 ? `answered by ${answeredBy.map(shortHash).join(', ')}` : '',
      reply?.sent ? `replied ${reply.sent}` : reply?.text ? 'reply written, not sent' : '',
      reply?.satisfied == null ? '' : saySatisfied(reply.satisfied),
    ];
    return `${paint.bold(id)}  ${said.filter(Boolean).join(', ')}`;
  });
  for (const { id, source } of skipped)
    lines.push(
      `${paint.bold(id)}  ${paint.severity('warning', 'not decided')}: to be looked at first (responses/${showUnseen(source.file)})`,
    );
  if (skipped.length > 0)
    lines.push('Why: mizan responses --to-check. Then name them, and add --checked where all is in order.');
  lines.push(
    !changed
      ? `${file} says so already.`
      : dryRun
        ? `${file} was not changed (--dry-run).`
        : `Written to ${file}.`,
  );
  return `${lines.join('\n')}\n`;
}

/** `mizan responses reanchor`: where each entry went. Ends in a newline. */
export function renderReanchored(
  entries: readonly { before: Response; after: Response }[],
  { color, file, dryRun }: { color: boolean; file: string; dryRun: boolean },
): string {
  const paint = createPaint({ color });
  if (entries.length === 0) return 'Every entry hangs where the register says.\n';
  const place = ({ section, document }: Response): string => `${section ?? '(no id)'} in ${document}`;
  const lines = entries.map(({ before, after }) => {
    const what =
      after.asked && !before.asked
        ? `kept with the question as it was asked: ${isolate(`“${tidy(textIn(after.asked, after.locale))}”`)}`
        : after.anchor === 'orphaned'
          ? paint.severity('warning', `orphaned: ${place(before)} is gone`)
          : place(before) === place(after)
            ? `placed again on ${place(after)}`
            : `${place(before)} → ${place(after)}`;
    return `${paint.bold(after.id)}  ${what}`;
  });
  lines.push(dryRun ? `${file} was not changed (--dry-run).` : `Written to ${file}.`);
  return `${lines.join('\n')}\n`;
}

/** A name with words after it, wrapped under their beginning; no line begins with the sign between facts. */
function under(painted: string, name: string, words: string, width: number): string[] {
  const indent = Math.min(cellWidth(name) + 2, 20);
  return wrapCells(words, Math.max(30, width - indent)).map((line, index) => {
    const plain = line.replaceAll('\u00A0', ' ');
    return index === 0 ? `${painted}  ${plain}` : `${' '.repeat(indent)}${plain}`;
  });
}

function sayCounts(counts: WorklistShown['counts'], total: number): string {
  const parts = Object.entries(counts).map(([status, count]) => `${count} ${status}`);
  return total === 0 ? 'no entry' : `${total} ${total === 1 ? 'entry' : 'entries'}: ${parts.join(', ')}`;
}

function sayPlace({ section, document, title, goes }: WorkGroup, width: number, paint: Paint): string[] {
  if (section === null && document === null) return [paint.path('On no section')];
  const name = paint.path(section ?? document!);
  const where = section !== null && document !== null ? paint.dim(`  in ${document}`) : '';
  const gone = goes
    ? paint.dim('  to go, as it was sent')
    : section !== null && title === null
      ? `  ${paint.severity('warning', 'no longer in the draft')}`
      : '';
  const all = `${section}  ${title}  in ${document}${goes ? '  to go, as it was sent' : ''}`;
  if (title && cellWidth(all) >= width)
    return [`${name}${where}${gone}`, `  ${isolateRtl(cropCells(title, width - 3))}`];
  return [`${name}${title ? `  ${isolateRtl(title)}` : ''}${where}${gone}`];
}

function renderItem(
  { response, quoted, outside, alike }: WorkItem,
  names: ReadonlyMap<string, string>,
  asked: string | null,
  { width, full }: WorklistOptions,
  paint: Paint,
): string[] {
  const { id, kind, organisation, group, status, anchor, late, permission, question, quote, text, edit } =
    response;
  const from = organisation ? (names.get(organisation) ?? organisation) : (group?.name ?? 'sender not known');
  const facts = [
    kind,
    isolate(tidy(from)),
    group?.participants ? `${group.participants} took part` : '',
    question ? `question ${question}${response.asked ? ', as it was asked' : ''}` : '',
    status === 'open' ? '' : status,
    anchor === 'placed' || anchor === 'whole' ? '' : anchor,
    anchor === 'whole' ? 'about the whole' : '',
    late ? 'late' : '',
    permission === 'none' ? 'not to be shown' : permission === 'anonymous' ? 'without name' : '',
  ];
  const said = facts.filter(Boolean).join('\u00A0· ');
  const lines = under(paint.bold(id), id, said, width - 3).map((line) => `  ${line}`);
  const room = Math.max(30, width - 8);
  const add = (sign: string, words: string, paintLine: (line: string) => string = (line) => line): void => {
    const wrapped = wrapCells(tidy(words), room - sign.length);
    const kept = full || wrapped.length <= MOST_LINES ? wrapped : wrapped.slice(0, MOST_LINES);
    if (kept.length < wrapped.length) kept[MOST_LINES - 1] = cropCells(`${kept[MOST_LINES - 1]} …`, room);
    for (const [index, line] of kept.entries())
      lines.push(`      ${index === 0 ? sign : ' '.repeat(sign.length)}${paintLine(isolate(line))}`);
  };
  if (edit) {
    if (edit.from !== '') add('- ', edit.from, paint.deleted);
    if (edit.to !== '') add('+ ', edit.to, paint.inserted);
    else lines.push(`      ${paint.dim('(to be taken out)')}`);
  } else {
    if (asked !== null) add('to ', `“${asked}”`, paint.dim);
    if (quote !== null) add('on ', `“${quote}”`, paint.dim);
    if (text !== '') add('', text);
  }
  const { doubt, file } = response.source;
  if (doubt)
    for (const [index, line] of wrapCells(
      `To be looked at (responses/${showUnseen(file)}): ${sayDoubt(doubt)}. Then: mizan responses triage ${id} --checked`,
      room - 2,
    ).entries())
      lines.push(`      ${index === 0 ? '' : '  '}${paint.severity('warning', line)}`);
  if (quoted === false)
    lines.push(
      outside
        ? `      ${paint.dim('The words it is about stood outside the section: in the letter, a summary or a question.')}`
        : `      ${paint.severity('warning', 'The words it is about no longer stand there.')}`,
    );
  if (alike.length > 0) {
    const ids = alike.slice(0, 5).join(' ');
    lines.push(
      `      ${paint.moved(`${alike.length} more say nearly the same`)}: mizan responses triage ${ids}${alike.length > 5 ? ' …' : ''} --duplicate-of ${id}`,
    );
  }
  if (full) lines.push(...renderDecision(response, paint));
  return lines;
}

/** What is recorded beside the words, for one entry shown in full. */
function renderDecision(response: Response, paint: Paint): string[] {
  const { received, source, packet, locale, reason, duplicateOf, answeredBy, reply, line } = response;
  const rows: [string, string][] = [
    ['received', received],
    ['language', locale],
    ['from', `${source.file}${source.at ? `, ${source.at}` : ''}`],
    ['packet', packet ?? ''],
    ['reason', reason === null ? '' : textIn(reason, 'en')],
    ['duplicate of', duplicateOf ?? ''],
    ['answered by', answeredBy.map(shortHash).join(', ')],
    ['reply', reply?.text ?? ''],
    ['sent', reply?.sent ?? ''],
    ['satisfied', reply?.satisfied == null ? '' : sayYesNo(reply.satisfied)],
    ['register.yaml', `line ${line}`],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `      ${paint.dim(`${label}:`)} ${isolateRtl(tidy(value))}`);
}

function shortHash(name: string): string {
  return /^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, 10) : name;
}

function tidy(text: string): string {
  return showUnseen(text).replace(/ {2,}/g, ' ').trim();
}
