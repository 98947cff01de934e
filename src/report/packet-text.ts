/** What `mizan packet build` says on a terminal: how many were built, and where they are. */
import { wrapCells } from './cells.ts';
import { createPaint } from './paint.ts';
import { count } from './words.ts';

export interface PacketPlanView {
  /** What is built, in a word. */
  what: 'packet' | 'letter';
  /** Folder as shown. */
  out: string;
  dryRun: boolean;
  builds: { label: string; folder: string; current: boolean; names: string[] }[];
  /** What comes after, in a sentence. */
  next: string;
  /** The list for a mail merge, as shown; null where there is none. */
  list: string | null;
  quiet: boolean;
  color: boolean;
  /** Cells of the window; what comes next is broken between words to fit. */
  width: number;
}

const MOST_LISTED = 12;

/** Lines ending in a newline. */
export function renderPacketPlan({
  what,
  out,
  dryRun,
  builds,
  next,
  list,
  quiet,
  color,
  width,
}: PacketPlanView): string {
  const paint = createPaint({ color });
  const fresh = builds.filter(({ current }) => !current);
  const lines: string[] = [];
  if (!quiet) {
    const listed = builds.length <= MOST_LISTED ? builds : fresh.slice(0, MOST_LISTED);
    for (const { label, folder, current, names } of listed) {
      lines.push(
        `${paint.bold(label)}  ${paint.dim(current ? 'up to date' : dryRun ? 'to build' : 'built')}`,
      );
      for (const name of builds.length <= 3 ? names : []) lines.push(`  ${folder}/${name}`);
    }
    if (listed.length < fresh.length) lines.push(paint.dim(`… and ${fresh.length - listed.length} more`));
    if (lines.length > 0) lines.push('');
  }
  const kept = builds.length - fresh.length;
  const parts = [
    `${count(fresh.length, what)} ${dryRun ? 'would be built' : 'built'}`,
    ...(kept > 0 ? [`${kept} up to date`] : []),
  ];
  lines.push(`${parts.join(', ')} in ${out}${out.endsWith('/') ? '' : '/'}`);
  if (list !== null && !quiet)
    lines.push(`The list of them, for a mail merge${dryRun ? ', would be' : ':'} ${list}`);
  if (builds.length > 0 && !dryRun && !quiet)
    lines.push(...wrapCells(`Next: ${next}`, width).map((line) => paint.dim(line)));
  return `${lines.join('\n')}\n`;
}
