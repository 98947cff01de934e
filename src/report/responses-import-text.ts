/** `mizan responses import` for a terminal: file by file what it held, what became of it, and what a person should look at. */
import type { ImportedFile } from '../consult/register/imported.ts';
import { cropCells, showUnseen, wrapCells } from './cells.ts';
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

/** Ends in a newline. */
export function renderImport(
  { files, registers }: { files: readonly ImportedFile[]; registers: readonly string[] },
  { color, width, dryRun }: { color: boolean; width: number; dryRun: boolean },
): string {
  const paint = createPaint({ color });
  const lines = files.flatMap((file) => [...renderFile(file, paint, width), '']);
  const [added, repeated] = [sum(files, 'added'), sum(files, 'repeated')];
  const failed = files.filter((file) => file.failed !== null).length;
  const trouble = failed > 0 ? ` ${count(failed, 'file')} could not be read.` : '';
  const known = repeated > 0 ? ` ${count(repeated, 'entry', 'entries')} there already.` : '';
  const where = registers.join(' and ');
  lines.push(
    added === 0
      ? `Nothing new.${known}${trouble}`
      : dryRun
        ? `${count(added, 'new entry', 'new entries')} for ${where}; nothing was written (--dry-run).${known}${trouble}`
        : `${paint.good(count(added, 'new entry', 'new entries'))} in ${where}.${known}${trouble}`,
  );
  if (added > 0 && !dryRun) lines.push(paint.dim('Next: mizan responses'));
  return `${lines.join('\n')}\n`;
}

function renderFile(file: ImportedFile, paint: Paint, width: number): string[] {
  const wrap = (text: string, indent = '    '): string[] =>
    wrapCells(text, Math.max(40, width) - indent.length - 2).map(
      (line, index) => `${indent}${index === 0 ? '' : '  '}${isolateRtl(line)}`,
    );
  const name = paint.path(showUnseen(file.name));
  if (file.failed)
    return [
      `${name}  ${paint.severity('error', 'not imported')}`,
      ...wrap(file.failed.message),
      ...wrap(file.failed.hint),
    ];
  const senders = file.senders.slice(0, 5).map((one) => isolate(cropCells(tidy(one), 60)));
  const others = file.senders.length > 5 ? [`${file.senders.length - 5} more`] : [];
  const from = senders.length > 0 ? [...senders, ...others].join(', ') : 'nobody we know';
  const lines = [`${name}  ${FORMATS[file.format!]}, from ${from}`];
  lines.push(...wrap(sayParts(file)));
  const anchors = sayAnchors(file);
  if (anchors) lines.push(...wrap(anchors));
  if (file.late > 0)
    lines.push(...wrap(file.late === file.items + file.edits ? 'Late.' : `${file.late} late.`));
  for (const note of file.notes)
    lines.push(...wrap(`${paint.severity('warning', '\u25B2')} ${showUnseen(note)}`));
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

function sum(files: readonly ImportedFile[], key: 'added' | 'repeated'): number {
  return files.reduce((total, file) => total + file[key], 0);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function tidy(text: string): string {
  return showUnseen(text).replace(/\s+/g, ' ').trim();
}
