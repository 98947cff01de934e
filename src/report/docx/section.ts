/** A section's changes → paragraphs and tables with tracked changes: accepted they are the section after, rejected the one before. */
import type { BlockChange } from '../../compare/change.ts';
import type { Block, Section } from '../../document/document.ts';
import { readInk } from './ink.ts';
import { Listing } from './listing.ts';
import {
  makeParagraph,
  type Paragraph,
  type Piece,
  type Revision,
  type Row,
  type Shape,
  type Table,
} from './model.ts';
import type { Numbering } from './numbering.ts';
import { setPieces, setSide } from './pieces.ts';
import { cellAt, cellsOf, isRow, isVerbatim, partCells, styleOf, type Unit } from './section-unit.ts';
import { type Placed, placeBlocks } from './sequence.ts';
import { layAlone, layStrokes, type Stroke } from './strokes.ts';

export interface SectionInput {
  /** Language tag. */
  lang: string;
  blocks: readonly BlockChange[];
  sections: { from: readonly Section[]; to: readonly Section[] };
  numbering: Numbering;
  /** Makes the name of a move; unique in the file. */
  nameMove: () => string;
  /** The bookmark of a section that begins here, or null for none. */
  nameBookmark: (section: Section) => string | null;
}

/** What a section is set as. */
export type SectionParts = (Paragraph | Table)[];

/** Render the blocks of one section (or several that were split or merged). */
export function renderRedline(input: SectionInput): SectionParts {
  return new SectionRenderer(input).run();
}

/** Render a section that did not change. */
export function renderUnchanged(
  section: Section,
  text: string,
  input: Omit<SectionInput, 'blocks' | 'sections'>,
): SectionParts {
  const of = (block: Block | null, at: number, markdown: string): BlockChange => ({
    op: 'equal',
    from: markdown,
    to: markdown,
    words: [],
    at: { from: at, to: at },
    block: { from: block, to: block },
  });
  const blocks = [
    of(null, 0, ''),
    ...section.blocks.map((block, at) => of(block, at + 1, text.slice(block.start, block.end))),
  ];
  return renderRedline({ ...input, blocks, sections: { from: [section], to: [section] } });
}

class SectionRenderer {
  private readonly parts: SectionParts = [];
  private readonly listing: Listing;
  private readonly headings: { from: Map<BlockChange, Section>; to: Map<BlockChange, Section> };
  /** A bookmark that the next paragraph opens, and one that is open. */
  private pending: string | null = null;
  private openBookmark: string | null = null;
  /** Ordinals of the table just written, on each side. */
  private tables: { from: number | null; to: number | null } = { from: null, to: null };

  constructor(private readonly input: SectionInput) {
    this.listing = new Listing(input.blocks, input.numbering);
    this.headings = { from: findHeads(input, 'from'), to: findHeads(input, 'to') };
  }

  run(): SectionParts {
    const moves = new Map<BlockChange, string>();
    for (const placed of placeBlocks(this.input.blocks)) {
      const from = placed.side === 'to' ? null : this.unit(placed.change, 'from');
      const to = placed.side === 'from' ? null : this.unit(placed.change, 'to');
      this.mark(to?.section ?? (this.input.sections.to.length === 0 ? from?.section : null) ?? null);
      if (placed.moved && this.moves(placed, from ?? to, moves)) continue;
      this.place(placed.change, from, to);
    }
    this.closeBookmark();
    return this.parts;
  }

  private unit(change: BlockChange, side: 'from' | 'to'): Unit | null {
    const section = this.headings[side].get(change) ?? null;
    const block = change.block[side] ?? section?.heading ?? null;
    if (!block || block.kind === 'definition' || (block.kind === 'html' && block.text.trim() === ''))
      return null;
    return { block, ink: readInk(block), level: section?.level ?? 0, section, markdown: change[side] ?? '' };
  }

  /** Place one end of a move, where Word can tell it as one: not for rows of tables. */
  private moves({ change, side }: Placed, unit: Unit | null, names: Map<BlockChange, string>): boolean {
    const other = side === 'from' ? this.unit(change, 'to') : this.unit(change, 'from');
    if (!unit || !other || isRow(unit) || isRow(other) || side === 'both') return false;
    const name = names.get(change) ?? this.input.nameMove();
    names.set(change, name);
    const [from, to] = side === 'from' ? [unit, other] : [other, unit];
    const pieces = setSide(layStrokes(change.words, from.ink, to.ink), unit.ink, side as 'from' | 'to');
    const revision: Revision = side === 'from' ? 'moveFrom' : 'moveTo';
    this.add(this.paragraph(unit, { pieces, revision, move: name }));
    return true;
  }

  private place(change: BlockChange, from: Unit | null, to: Unit | null): void {
    if (from && to && isRow(from) && isRow(to) && cellsOf(from).length === cellsOf(to).length)
      this.row(change, from, to);
    else if (from && to && !isRow(from) && !isRow(to) && isVerbatim(from) === isVerbatim(to)) {
      const pieces = setPieces(layStrokes(change.words, from.ink, to.ink), from.ink, to.ink);
      const [was, shape] = [this.shape(from), this.shape(to)];
      this.add(this.paragraph(to, { pieces, was: sameShape(was, shape) ? null : was }));
    } else {
      if (from) this.alone(from, 'del');
      if (to) this.alone(to, 'ins');
    }
  }

  private alone(unit: Unit, revision: 'ins' | 'del'): void {
    const strokes = layAlone(revision === 'ins' ? '+' : '-', unit.ink);
    if (isRow(unit))
      this.addRow(unit, revision, (inside, at) =>
        setPieces(strokes.filter(inside), unit.ink, unit.ink, {
          from: cellsOf(unit)[at]!,
          to: cellsOf(unit)[at]!,
        }),
      );
    else this.add(this.paragraph(unit, { pieces: setPieces(strokes, unit.ink, unit.ink), revision }));
  }

  private row(change: BlockChange, from: Unit, to: Unit): void {
    const strokes = layStrokes(change.words, from.ink, to.ink).flatMap((stroke) =>
      partCells(stroke, from, to),
    );
    const pick = (at: number): Stroke[] =>
      strokes.filter(
        (stroke) => (stroke.op === '-' ? cellAt(from, stroke.from) : cellAt(to, stroke.to)) === at,
      );
    this.addRow(
      to,
      null,
      (_, at) => setPieces(pick(at), from.ink, to.ink, { from: cellsOf(from)[at]!, to: cellsOf(to)[at]! }),
      from.block.table!.index,
    );
  }

  private addRow(
    unit: Unit,
    revision: Row['revision'],
    pieces: (inside: (stroke: Stroke) => boolean, at: number) => Piece[],
    before?: number,
  ): void {
    const { table } = unit.block;
    const header = table!.row === 0;
    const cells = cellsOf(unit).map((_, at) => {
      const inside = (stroke: Stroke): boolean =>
        cellAt(unit, stroke.op === '-' ? stroke.from : stroke.to) === at;
      return [
        makeParagraph(header ? 'TableHead' : 'TableText', this.input.lang, pieces(inside, at), { revision }),
      ];
    });
    const row: Row = { header, cells, revision };
    const open = this.tableFor(
      revision === 'ins' ? null : (before ?? table!.index),
      revision === 'del' ? null : table!.index,
    );
    open.rows.push(row);
    open.columns = widen(open.columns, cells.length);
  }

  /** The table a row belongs to: the one just written, unless the row is of another on one of the sides. */
  private tableFor(from: number | null, to: number | null): Table {
    const last = this.parts[this.parts.length - 1];
    const same = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;
    if (last?.type === 'table' && same(this.tables.from, from) && same(this.tables.to, to)) {
      this.tables = { from: from ?? this.tables.from, to: to ?? this.tables.to };
      return last;
    }
    // Two tables that touch would be one in Word.
    if (last?.type === 'table' || this.pending) this.add(makeParagraph('Gap', this.input.lang, []));
    const table: Table = { type: 'table', lang: this.input.lang, columns: [], rows: [], closes: [] };
    this.tables = { from, to };
    this.parts.push(table);
    return table;
  }

  private add(paragraph: Paragraph): void {
    if (this.pending) {
      paragraph.opens.push(this.pending);
      this.openBookmark = this.pending;
      this.pending = null;
    }
    this.parts.push(paragraph);
  }

  /** A section begins: its bookmark runs to where the next one begins. */
  private mark(section: Section | null): void {
    if (!section) return;
    this.closeBookmark();
    this.pending = this.input.nameBookmark(section);
  }

  private closeBookmark(): void {
    const last = this.parts[this.parts.length - 1];
    if (this.openBookmark && last) last.closes.push(this.openBookmark);
    this.openBookmark = null;
  }

  private paragraph(unit: Unit, given: Partial<Paragraph>): Paragraph {
    // "Allowed" over a list is a heading in all but name.
    const keep = unit.block.role === 'label' ? { keep: true } : {};
    return { ...makeParagraph('Normal', this.input.lang, []), shape: this.shape(unit), ...keep, ...given };
  }

  private shape({ block, level }: Unit): Shape {
    return { style: styleOf(block, level), list: this.listing.find(block), lang: this.input.lang };
  }
}

/** The first piece of every section holds its heading: the pieces without a block stand for the sections, in order. */
function findHeads({ blocks, sections }: SectionInput, side: 'from' | 'to'): Map<BlockChange, Section> {
  const heads = blocks
    .filter(({ at, block }) => at[side] !== null && block[side] === null)
    .sort((a, b) => a.at[side]! - b.at[side]!);
  return new Map(
    heads.flatMap((change, at) => (sections[side][at] ? [[change, sections[side][at]!] as const] : [])),
  );
}

function widen(columns: number[], count: number): number[] {
  return columns.length >= count ? columns : Array.from({ length: count }, () => 1);
}

function sameShape(a: Shape, b: Shape): boolean {
  return (
    a.style === b.style &&
    a.lang === b.lang &&
    a.list?.number === b.list?.number &&
    a.list?.level === b.list?.level
  );
}
