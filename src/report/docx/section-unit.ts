/** A block of a section as it is set: its words, which heading it is, its style, its cells. */
import type { Block, Section } from '../../document/document.ts';
import type { Ink } from './ink.ts';
import type { Stroke } from './strokes.ts';
import { deepStyle } from './styles.ts';

/** A block with what its piece does not tell: which heading it is. */
export interface Unit {
  block: Block;
  ink: Ink;
  /** 1–6 for a heading, else 0. */
  level: number;
  /** Set where a section begins. */
  section: Section | null;
  markdown: string;
}

export function styleOf({ kind, depth }: Block, level: number): string {
  if (level > 0) return `Heading${Math.min(level, 6)}`;
  switch (kind) {
    case 'list-item':
      return 'ListParagraph';
    case 'quote':
      return deepStyle('Quote', depth);
    case 'code':
      return 'CodeBlock';
    case 'image':
      return 'ImageText';
    case 'footnote':
      return 'FootnoteLine';
    case 'break':
      return 'Divider';
    default:
      return depth > 0 ? deepStyle('ListContinue', depth) : 'Normal';
  }
}

export function isRow({ block }: Unit): boolean {
  return block.table !== null;
}

export function isVerbatim({ ink }: Unit): boolean {
  return ink.verbatim;
}

export function cellsOf({ block }: Unit): { start: number; end: number }[] {
  return block.table?.cells ?? [];
}

export function cellAt(unit: Unit, offset: number): number {
  return cellsOf(unit).findIndex(({ start, end }) => start <= offset && offset < end);
}

/** A word that is kept but stands in another cell went from the one and came to the other. */
export function partCells(stroke: Stroke, from: Unit, to: Unit): Stroke[] {
  if (stroke.op !== '=' || cellAt(from, stroke.from) === cellAt(to, stroke.to)) return [stroke];
  return [
    { ...stroke, op: '-', is: '' },
    { ...stroke, op: '+', was: '' },
  ];
}
