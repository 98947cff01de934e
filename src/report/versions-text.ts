/** `mizan versions` for a terminal. */
import type { VersionState } from '../model/version.ts';
import { padCells } from './cells.ts';
import { createPaint, type Paint } from './paint.ts';

export interface VersionLine {
  name: string;
  announced: string;
  effective: string;
  state: VersionState;
  size: Record<string, { documents: number; sections: number }>;
  trouble: string | null;
  /** Id of the consultation it came from, or null; who took part, where that is known. */
  consultation: string | null;
  consulted: { asked: number; answered: number } | null;
}

const SIGNS: Record<VersionState, string> = { 'in force': '●', announced: '◷', superseded: '○' };

/** A table, the newest version first, ending in a newline. */
export function renderVersions(
  versions: readonly VersionLine[],
  { day, color }: { day: string; color: boolean },
): string {
  const paint = createPaint({ color });
  if (versions.length === 0)
    return `No version has been released yet.\nRelease one with: mizan release NAME --announced DATE --effective DATE\n`;
  const rows = versions.toSorted((a, b) => (a.effective < b.effective ? 1 : -1));
  const width = Math.max(7, ...rows.map(({ name }) => name.length));
  const head = `  ${padCells('version', width + 2)}  announced   effective   state        documents and sections`;
  const lines = rows.flatMap((row) => [
    `  ${SIGNS[row.state]} ${padCells(row.name, width)}  ${row.announced}  ${row.effective}  ${padState(row.state, paint)}  ${row.trouble ? paint.severity('error', row.trouble) : saySize(row.size)}`,
    ...(row.consultation === null
      ? []
      : [paint.dim(`${' '.repeat(width + 6)}consultation: ${row.consultation} (${sayConsulted(row)})`)]),
  ]);
  return `${paint.dim(head)}\n${lines.join('\n')}\n\n${sayInForce(rows, day)}\n`;
}

function padState(state: VersionState, paint: Paint): string {
  const text = padCells(state, 11);
  return state === 'in force' ? paint.good(text) : state === 'announced' ? paint.bold(text) : paint.dim(text);
}

function sayConsulted({ consulted }: VersionLine): string {
  return consulted
    ? `${consulted.asked} asked, ${consulted.answered} answered`
    : 'gone or not readable; "mizan verify" says more';
}

function saySize(size: VersionLine['size']): string {
  return Object.entries(size)
    .map(([locale, { documents, sections }]) => `${locale} ${documents}/${sections}`)
    .join('  ');
}

function sayInForce(rows: readonly VersionLine[], day: string): string {
  const current = rows.find(({ state }) => state === 'in force');
  const coming = rows
    .filter(({ state }) => state === 'announced')
    .map(({ name, effective }) => `${name} from ${effective}`);
  const now = current ? `In force on ${day}: ${current.name}.` : `Nothing is in force on ${day}.`;
  return coming.length > 0 ? `${now} Announced: ${coming.join(', ')}.` : now;
}
