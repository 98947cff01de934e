/** Contests as a table to read in a terminal. */
import type { Contest, Row } from './contest.ts';
import type { Summary } from './statistics.ts';

const TITLES: Record<Row['job'], string> = {
  start: 'baseline',
  lint: 'lint: each file alone, both locales',
  align: 'align: each Urdu document against its English',
};
const HEAD = [
  '',
  'wall, median (range)',
  'against mizan',
  'processor',
  'against mizan',
  'peak memory',
  'faults found',
  'findings without faults',
];

/** One contest, with a line of explanation where a figure needs it. */
export function renderContest(contest: Contest): string {
  const { documents, bytes, faults } = contest;
  const size = `English ${formatBytes(bytes.en)}, Urdu ${formatBytes(bytes.ur)}`;
  const lines = [
    `${documents.toLocaleString('en')} documents per locale (${size}), ${faults} faults put in`,
    '',
  ];
  const cells = contest.rows.map(renderRow);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const renderLine = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('   ')}`.trimEnd();
  lines.push(renderLine(HEAD));
  let job: Row['job'] | null = null;
  contest.rows.forEach((row, index) => {
    if (row.job !== job) lines.push(`  ${TITLES[row.job]}`);
    job = row.job;
    lines.push(row.skipped ? `    ${row.tool}: skipped: ${row.skipped}` : renderLine(cells[index]!));
  });
  lines.push(...contest.rows.flatMap(explainRow).map((line) => `  ${line}`));
  return `${lines.join('\n')}\n`;
}

function renderRow(row: Row): string[] {
  if (row.skipped) return [];
  const judged = row.job !== 'start';
  return [
    `  ${row.tool}${row.scaled ? ' *' : ''}`,
    row.wall ? formatRange(row.wall) : '–',
    row.ratio === null ? '' : `× ${formatRatio(row.ratio)}`,
    row.cpu ? formatTime(row.cpu.median) : '–',
    row.cpuRatio === null ? '' : `× ${formatRatio(row.cpuRatio)}`,
    row.memory ? `${Math.round(row.memory.median)} MB` : '–',
    judged ? `${row.found} of ${row.faults}` : '',
    judged ? row.quiet.toLocaleString('en') : '',
  ];
}

function explainRow(row: Row): string[] {
  const lines: string[] = [];
  if (row.skipped) return lines;
  if (row.scaled)
    lines.push(`* ${row.tool}: measured on a sample of ${row.measured} pairs and scaled to all.`);
  if (row.tool.startsWith('po4a'))
    lines.push(
      `${row.tool} accepts ${row.measured - row.refused} of ${row.measured} pairs without faults; a refusal of a pair with a fault counts as found, though it names no section.`,
    );
  const missed = Object.entries(row.byKind).filter(([, { found, total }]) => found < total);
  if (missed.length > 0)
    lines.push(
      `${row.tool} missed: ${missed.map(([name, { found, total }]) => `${name} (${total - found} of ${total})`).join(', ')}.`,
    );
  return lines;
}

function formatRange({ median, least, most }: Summary): string {
  return `${formatTime(median)} (${formatTime(least)} – ${formatTime(most)})`;
}

/** Milliseconds below a second, seconds above, never more digits than mean something. */
export function formatTime(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  return `${seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1)} s`;
}

/** Two significant digits: more would be noise. */
export function formatRatio(ratio: number): string {
  return ratio >= 10 ? String(Math.round(ratio)) : ratio >= 1 ? ratio.toFixed(1) : ratio.toFixed(2);
}

export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
