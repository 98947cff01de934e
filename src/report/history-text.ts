/** `mizan history` for a terminal: one station a version, what changed under it, language by language. */
import type { ChangeEffect, ChangeKind, Weight } from '../compare/change.ts';
import { cellWidth, wrapCells } from './cells.ts';
import { type HeardShown, renderHeard } from './heard-text.ts';
import { isolateRtl } from './isolate.ts';
import { createPaint } from './paint.ts';

export interface StationShown {
  revision: string;
  effective: string | null;
  titles: Record<string, string>;
  document: string | null;
  steps: readonly {
    locale: string;
    kinds: readonly ChangeKind[];
    weight: Weight;
    effect: ChangeEffect;
    title: { from: string | null; to: string | null };
    document: { from: string | null; to: string | null };
    signals: readonly { text: string }[];
  }[];
  /** What was said about the section in consultations that came before this version. */
  heard: readonly HeardShown[];
}

/** Ends in a newline. Versions in which the section neither is nor was are left out. */
export function renderHistory(
  section: string,
  stations: readonly StationShown[],
  { color, width }: { color: boolean; width: number },
): string {
  const paint = createPaint({ color });
  const lines = [paint.bold(section), ''];
  let known = false;
  for (const station of stations) {
    const here = Object.keys(station.titles).length > 0;
    if (!here && station.steps.length === 0) {
      if (known) lines.push(`${paint.dim(`○ ${station.revision}`)}  not there`);
      continue;
    }
    const since = station.effective ? `, in force from ${station.effective}` : '';
    const titles = Object.values(station.titles).map(isolateRtl).join(' · ');
    const first = here && !known ? `  ${known ? '' : paint.good('added')}` : '';
    lines.push(`${here ? '●' : '○'} ${paint.bold(station.revision)}${since}${first}`);
    if (here) {
      const place = `in ${station.document}`;
      const fits = cellWidth(titles) + cellWidth(place) + 6 <= width;
      lines.push(
        ...(fits ? [`    ${titles}  ${paint.dim(place)}`] : [`    ${titles}`, `    ${paint.dim(place)}`]),
      );
    }
    if (known && station.steps.length === 0) lines.push(`    ${paint.dim('unchanged')}`);
    for (const step of known ? station.steps : []) {
      lines.push(
        `    ${step.locale}  ${step.kinds.join(', ')} · ${step.weight}${step.effect === 'neutral' ? '' : `, ${step.effect}`}${sayMove(step)}`,
      );
      for (const { text } of step.signals)
        lines.push(
          ...wrapCells(`– ${text}`, Math.max(30, width - 10)).map(
            (line, index) => `        ${index > 0 ? '  ' : ''}${isolateRtl(line)}`,
          ),
        );
    }
    lines.push(...renderHeard(station.heard, { color, width }));
    known ||= here;
  }
  return `${lines.join('\n')}\n`;
}

function sayMove({ title, document }: StationShown['steps'][number]): string {
  const renamed =
    title.from !== null && title.to !== null && title.from !== title.to
      ? ` (was “${isolateRtl(title.from)}”)`
      : '';
  const moved =
    document.from !== null && document.to !== null && document.from !== document.to
      ? ` (from ${document.from})`
      : '';
  return renamed + moved;
}
