/** `mizan diff --stat`: sections by language, with what each change weighs and which way it leans. */
import type { Change } from '../../compare/change.ts';
import { cellWidth, cropCells, padCells, showUnseen } from '../cells.ts';
import { isolate } from '../isolate.ts';
import type { Paint } from '../paint.ts';
import { count } from '../words.ts';
import { EFFECT_SIGNS, KIND_SIGNS, WEIGHT_SIGNS } from './labels.ts';
import type { DiffView } from './view.ts';

const CELL = 30;

/** Lines of the table. Where the terminal is too narrow, the languages stand under the section. */
export function renderStat(
  { topics, locales, counts }: DiffView,
  { width, paint }: { width: number; paint: Paint },
): string[] {
  const titles = topics.flatMap(({ entries }) => entries.map(({ title }) => cellWidth(title)));
  const name = Math.max(12, Math.min(44, Math.max(0, ...titles)));
  const wide = 2 + name + locales.length * (CELL + 2) <= width;
  const lines: string[] = [];
  if (wide)
    lines.push(
      paint.dim(
        `  ${padCells('section', name)}${locales.map(({ tag }) => `  ${padCells(tag, CELL)}`).join('')}`.trimEnd(),
      ),
    );
  for (const topic of topics) {
    lines.push(paint.bold(isolate(showUnseen(topic.title))));
    for (const { title, changes } of topic.entries) {
      const cells = locales.map(({ tag }) => changes.find(({ locale }) => locale.tag === tag)?.change);
      const shown = isolate(padCells(cropCells(showUnseen(title), name), wide ? name : 0));
      if (wide)
        lines.push(
          `  ${shown}${cells.map((change) => `  ${padCells(sayCell(change), CELL)}`).join('')}`.trimEnd(),
        );
      else
        lines.push(`  ${shown}`, ...locales.map(({ tag }, index) => `    ${tag}  ${sayCell(cells[index])}`));
    }
  }
  const total = counts.substantive + counts.editorial + counts.cosmetic;
  lines.push(
    '',
    `${count(total, 'section')} changed: ${counts.substantive} substantive, ${counts.editorial} editorial, ${counts.cosmetic} cosmetic.`,
  );
  return lines;
}

function sayCell(change: Change | undefined): string {
  if (!change) return '\u00B7';
  const sign = `${KIND_SIGNS[change.kind]} ${change.kind}`;
  const effect = change.weight === 'substantive' ? ` ${EFFECT_SIGNS[change.effect]} ${change.effect}` : '';
  return `${padCells(sign, 10)} ${WEIGHT_SIGNS[change.weight]}${effect || ` ${change.weight}`}`;
}
