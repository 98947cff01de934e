/** `mizan responses import` for a terminal: file by file what it held, what became of it, and what a person should look at. */
import type { ImportedFile } from '../consult/register/imported.ts';
import { cellWidth, cropCells, showUnseen, wrapCells } from './cells.ts';
import { isolate, isolateRtl } from './isolate.ts';
import { createPaint, type Paint } from './paint.ts';

const MOST_LOST = 8;

const KINDS: Record<string, [one: string, many: string]> = {
  comment: ['comment', 'comments'],
  answer: ['answer', 'answers'],
  support: ['support', 'supports'],
  objection: ['objection', 'objections'],
  edit: ['edit', 'edits'],
};

/** More files than this are told in a line each, where there is nothing to look at. */
const MOST_WHOLE = 12;
/** What is to be said of so many files is said once. */
const LEAST_COMMON = 3;

/** Ends in a newline. */
export function renderImport(
  { files, registers }: { files: readonly ImportedFile[]; registers: readonly string[] },
  { color, width, dryRun }: { color: boolean; width: number; dryRun: boolean },
): string {
  const paint = createPaint({ color });
  const common = findCommon(files);
  const brief = files.length > MOST_WHOLE;
  const lines: string[] = [];
  for (const file of files) {
    if (file.failed) continue;
    const notes = file.notes.filter((note) => !common.has(note));
    const whole = !brief || notes.length > 0 || file.lost.length > 0;
    lines.push(
      ...(whole ? [...renderFile({ ...file, notes }, paint, width), ''] : renderBrief(file, paint, width)),
    );
  }
  if (brief && lines.at(-1) !== '') lines.push('');
  for (const [note, names] of common)
    lines.push(...wrapLines(`${warn(paint)} ${nameFiles(names)}: ${showUnseen(note)}`, width, ''), '');
  const broken = files.filter(({ failed }) => failed !== null);
  if (brief && broken.length > 0)
    lines.push(`${count(broken.length, 'file was', 'files were')} not imported; the others were.`, '');
  for (const file of broken) lines.push(...renderFile(file, paint, width), '');
  lines.push(...sayBuilds(files, paint, width));
  lines.push(...saySum(files, registers, paint, dryRun));
  return `${lines.join('\n')}\n`;
}

function saySum(
  files: readonly ImportedFile[],
  registers: readonly string[],
  paint: Paint,
  dryRun: boolean,
): string[] {
  const [added, repeated] = [sum(files, 'added'), sum(files, 'repeated')];
  const failed = files.filter((file) => file.failed !== null).length;
  const trouble = failed > 0 ? ` ${count(failed, 'file')} could not be read.` : '';
  const known = repeated > 0 ? ` ${count(repeated, 'entry', 'entries')} there already.` : '';
  const where = registers.join(' and ');
  const lines = [
    added === 0
      ? `Nothing new.${known}${trouble}`
      : dryRun
        ? `${count(added, 'new entry', 'new entries')} for ${where}; nothing was written (--dry-run).${known}${trouble}`
        : `${paint.good(count(added, 'new entry', 'new entries'))} in ${where}.${known}${trouble}`,
  ];
  if (added === 0 || dryRun) return lines;
  const marked = sum(files, 'marked');
  if (marked > 0)
    lines.push(
      `${count(marked, 'of them is', 'of them are')} marked, since the file must be looked at first: mizan responses --to-check`,
    );
  return [...lines, paint.dim('Next: mizan responses')];
}

/** Notes that several files have, with their names. */
function findCommon(files: readonly ImportedFile[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const { name, notes } of files)
    for (const note of new Set(notes)) named.set(note, [...(named.get(note) ?? []), name]);
  return new Map([...named].filter(([, names]) => names.length >= LEAST_COMMON));
}

/** Packets that read otherwise today in nothing that was shown or asked: told in one line, for it changes nothing. */
function sayBuilds(files: readonly ImportedFile[], paint: Paint, width: number): string[] {
  const number = files.filter(({ build }) => build === 'words').length;
  if (number === 0) return [];
  const which = number === 1 ? 'One file answers a packet' : `${number} files answer packets`;
  return [
    ...wrapLines(
      `${which} that would read otherwise today in words around the text, such as the letter; the sections, questions and days are the same.`,
      width,
      '',
    ).map((line) => paint.dim(line)),
    '',
  ];
}

/** A file with nothing to look at: a line, or its name and what it held below it where the window is narrow. */
function renderBrief(file: ImportedFile, paint: Paint, width: number): string[] {
  // What was taken in before is not late because it is read again.
  const late = file.late > 0 && file.added > 0 ? ' Late.' : '';
  const name = showUnseen(file.name);
  const said = `${FORMATS[file.format!]}, from ${sayFrom(file)}: ${sayParts(file)}${late}`;
  return cellWidth(name) + 2 + cellWidth(said) <= width
    ? [`${paint.path(name)}  ${said}`]
    : [paint.path(name), ...wrapLines(said, width, '    ')];
}

function sayFrom({ senders: all }: ImportedFile): string {
  const senders = all.slice(0, 5).map((one) => isolate(cropCells(tidy(one), 60)));
  const others = all.length > 5 ? [`${all.length - 5} more`] : [];
  return senders.length > 0 ? [...senders, ...others].join(', ') : 'nobody we know';
}

function nameFiles(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(showUnseen).join(', ');
  return `${names.length} files (${shown}${names.length > 3 ? ` and ${names.length - 3} more` : ''})`;
}

function warn(paint: Paint): string {
  return paint.severity('warning', '\u25B2');
}

function wrapLines(text: string, width: number, indent: string): string[] {
  return wrapCells(text, Math.max(40, width) - indent.length - 2).map(
    (line, index) => `${indent}${index === 0 ? '' : '  '}${isolateRtl(line)}`,
  );
}

function renderFile(file: ImportedFile, paint: Paint, width: number): string[] {
  const wrap = (text: string): string[] => wrapLines(text, width, '    ');
  const name = paint.path(showUnseen(file.name));
  if (file.failed)
    return [
      `${name}  ${paint.severity('error', 'not imported')}`,
      ...wrap(file.failed.message),
      ...wrap(file.failed.hint),
    ];
  const lines = [`${name}  ${FORMATS[file.format!]}, from ${sayFrom(file)}`];
  lines.push(...wrap(sayParts(file)));
  const anchors = sayAnchors(file);
  if (anchors) lines.push(...wrap(anchors));
  if (file.late > 0 && file.added > 0)
    lines.push(...wrap(file.late === file.items + file.edits ? 'Late.' : `${file.late} late.`));
  for (const note of file.notes) lines.push(...wrap(`${warn(paint)} ${showUnseen(note)}`));
  for (const { id, anchor, at, section, text } of file.lost.slice(0, MOST_LOST)) {
    const where = anchor === 'orphaned' ? `orphaned: ${section} is gone` : 'unplaced';
    lines.push(`      ${id}  ${where}, ${isolateRtl(tidy(at))}`);
    if (text !== '') lines.push(`        ${isolate(cropCells(tidy(text), Math.max(40, width) - 12))}`);
  }
  if (file.lost.length > MOST_LOST) lines.push(`      and ${file.lost.length - MOST_LOST} more`);
  return lines;
}

const FORMATS: Record<NonNullable<ImportedFile['format']>, string> = {
  docx: 'Word file',
  form: 'answers saved by the form',
  csv: 'table',
  markdown: 'Markdown packet',
  notes: 'notes',
};

/** The sum: what the file holds is what the register gets. */
function sayParts({ kinds, items, edits, added, repeated }: ImportedFile): string {
  const total = items + edits;
  if (total === 0) return '0 entries.';
  const parts = Object.entries(kinds).map(([kind, number]) =>
    count(number, ...(KINDS[kind] ?? [kind, kind])),
  );
  const known =
    repeated === 0
      ? 'all new'
      : added === 0
        ? 'all there already'
        : `${added} new, ${repeated} there already`;
  const joined = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0]!;
  return `${joined}${parts.length > 1 ? ` = ${count(total, 'entry', 'entries')}` : ''}: ${total === 1 ? known.replace('all ', '') : known}.`;
}

function sayAnchors({ anchors }: ImportedFile): string | null {
  const said = [
    anchors.placed ? `${anchors.placed} on the section as it was sent` : '',
    anchors.moved ? `${anchors.moved} moved to where the draft has it now` : '',
    anchors.whole ? `${anchors.whole} about the whole` : '',
    anchors.orphaned ? `${anchors.orphaned} orphaned` : '',
    anchors.unplaced ? `${anchors.unplaced} unplaced` : '',
  ].filter(Boolean);
  return said.length > 0 ? `${said.join(', ')}.` : null;
}

function sum(files: readonly ImportedFile[], key: 'added' | 'repeated' | 'marked'): number {
  return files.reduce((total, file) => total + file[key], 0);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function tidy(text: string): string {
  return showUnseen(text).replace(/\s+/g, ' ').trim();
}
