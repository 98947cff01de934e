/** The blocks of a section or a change as Typst: paragraphs, nested lists, tables, quotes; read from blocks, never from raw Markdown. */
import type { BlockChange } from '../../../compare/change.ts';
import { wholeText } from '../../../compare/words.ts';
import type { Block } from '../../../document/document.ts';
import { type Piece, readPieces } from '../../redline/pieces.ts';
import { isMarkupOnly } from '../../redline/redline.ts';
import { sayTarget } from '../say-target.ts';
import { plainPieces, setPieces, type TextSetting } from './pieces.ts';
import { setApart, setWords } from './words.ts';

/** Units of text beyond which a row of a table may go on over the next page. */
export const LONGEST_ROW = 900;

/** A block, and what became of it where that is told. */
export interface ShownBlock {
  block: Block;
  change: BlockChange | null;
}

export interface BlockSetting extends TextSetting {
  /** Words for what marks cannot show; `rtl` is the direction of these words. */
  notes: { rtl: boolean; moved: string; link: string; markupOnly: string };
}

/** Blocks of a section as it stands. */
export function plainBlocks(blocks: readonly Block[]): ShownBlock[] {
  return blocks.filter(isShown).map((block) => ({ block, change: null }));
}

/** Blocks of a change, deleted ones included. */
export function changedBlocks(changes: readonly BlockChange[]): ShownBlock[] {
  return changes.flatMap((change) => {
    const block = change.block.to ?? change.block.from;
    return block && isShown(block) ? [{ block, change }] : [];
  });
}

function isShown({ kind, text }: Block): boolean {
  if (kind === 'definition' || kind === 'heading') return false;
  return kind === 'break' || kind === 'list-item' || text.trim() !== '';
}

/** Typst statements, one a line. */
export function setBlocks(rows: readonly ShownBlock[], setting: BlockSetting): string {
  return new BlockSetter(rows, setting).setAll();
}

class BlockSetter {
  private at = 0;

  constructor(
    private readonly rows: readonly ShownBlock[],
    private readonly setting: BlockSetting,
  ) {}

  setAll(): string {
    let code = '';
    while (this.at < this.rows.length) code += this.flow(-1);
    return code;
  }

  /** What stands deeper than an item at `depth`, up to the first that does not; -1 for what stands in no list too. */
  private flow(depth: number): string {
    let code = '';
    for (;;) {
      const row = this.rows[this.at];
      if (!row || (depth >= 0 && (!row.block.list || row.block.depth <= depth))) return code;
      if (row.block.list?.first) code += this.list(row.block);
      else if (row.block.table) code += this.table();
      else {
        code += `${this.alone(row)}\n`;
        this.at++;
      }
    }
  }

  private list({ depth, list }: Block): string {
    const ordered = list!.ordered;
    const items: string[] = [];
    for (;;) {
      const row = this.rows[this.at];
      const own = row?.block.list;
      if (!row || !own?.first || own.ordered !== ordered || row.block.depth !== depth) break;
      this.at++;
      const body = `{${this.inside(row)};\n${this.flow(depth)}}`;
      items.push(ordered ? `enum.item(${own.item + 1},${body})` : `list.item(${body})`);
    }
    return `${ordered ? 'enum' : 'list'}(${items.join(',')})\n`;
  }

  /** One block outside lists, or a further one in an item. */
  private alone(row: ShownBlock): string {
    switch (row.block.kind) {
      case 'quote':
        return `said(p(${this.inside(row)}))`;
      case 'code':
        return this.code(row);
      case 'break':
        return 'rule';
      case 'footnote':
        return `small(${this.inside(row)})`;
      default:
        // "Allowed" over a list is a heading in all but name.
        return row.block.role === 'label' ? `stay(p(${this.inside(row)}))` : `p(${this.inside(row)})`;
    }
  }

  /** The words of a block, and the notes on it. */
  private inside({ block, change }: ShownBlock): string {
    const words = setPieces(piecesOf({ block, change }), this.setting);
    const notes = change ? this.notes(change) : '';
    return notes === '' ? words : `{${words};${notes}}`;
  }

  /** Code keeps its lines, so it is told whole: before, then after. */
  private code({ block, change }: ShownBlock): string {
    const lines = (one: Block, op: '=' | '+' | '-'): string =>
      one.text
        .split(/\r\n?|\n/)
        .map((line) => setWords(line.replaceAll(' ', '\u00A0'), { rtl: false }, op))
        .join('linebreak();');
    const { from, to } = change?.block ?? { from: block, to: block };
    if (!change || change.op === 'equal' || from?.text === to?.text)
      return `code-lines({${lines(block, '=')}})`;
    const sides = [...(from ? [lines(from, '-')] : []), ...(to ? [lines(to, '+')] : [])];
    return `code-lines({${sides.join('linebreak();')}})`;
  }

  private table(): string {
    const start = this.at++;
    const rowAt = (at: number) => this.rows[at]?.block.table;
    while (rowAt(this.at) && rowAt(this.at)!.row > 0) this.at++;
    const rows = this.rows.slice(start, this.at);
    const count = Math.max(
      1,
      ...rows.flatMap(({ block, change }) => sidesOf({ block, change }).map(cellCount)),
    );
    const cells = rows.map((row) => this.cells(row, count));
    const head = rows[0]!.block.table!.row === 0 ? (cells.shift() ?? []) : [];
    const widths = Array.from({ length: count }, () => '1fr,').join('');
    const body = cells.flat().map((cell) => `${cell},`);
    const whole = rows.every(({ block }) => block.text.length < LONGEST_ROW) ? '' : ',whole:false';
    return `grid-table((${widths}),(${head.map((cell) => `${cell},`).join('')}),(${body.join('')})${whole})\n`;
  }

  private cells({ block, change }: ShownBlock, count: number): string[] {
    const [from, to] = sidesOf({ block, change });
    const pieces = piecesOf({ block, change });
    return Array.from({ length: count }, (_, index) => {
      const own = pieces.filter((piece) => {
        if (piece === 'break') return false;
        const cell = (piece.op === '-' ? from! : to!).table?.cells[index];
        return cell !== undefined && cell.start <= piece.at && piece.at < cell.end;
      });
      const note = index === count - 1 && change ? this.notes(change) : '';
      return `{${setPieces(own, this.setting)};${note}}`;
    });
  }

  /** What the words cannot show: a move, other markup, a link that leads elsewhere. */
  private notes(change: BlockChange): string {
    const { notes } = this.setting;
    const say = (words: string): string => setWords(words, { rtl: notes.rtl });
    let code = change.op === 'move' ? `" ";pill({${say(notes.moved)}});` : '';
    const { from, to } = change.block;
    if (!from || !to || change.op === 'equal') return code;
    if (targetsOf(from).join(' ') !== targetsOf(to).join(' ') && sameWhenShown(from, to)) return code;
    const [before, after] = [targetsOf(from).map(sayTarget), targetsOf(to).map(sayTarget)];
    const links = [
      ...before.filter((one) => !after.includes(one)).map((one) => setApart(one, false, '-')),
      ...after.filter((one) => !before.includes(one)).map((one) => setApart(one, false, '+')),
    ];
    if (links.length > 0) code += `" ";tag({${say(`(${notes.link}: `)}${links.join('" ";')}")"});`;
    else if (isMarkupOnly(change)) code += `" ";tag({${say(`(${notes.markupOnly})`)}});`;
    return code;
  }
}

function piecesOf({ block, change }: ShownBlock): (Piece | 'break')[] {
  if (!change || change.op === 'equal') return plainPieces(block);
  if (change.words.length === 0) return readPieces(wholeText('=', block.text), block, block);
  return readPieces(change.words, change.block.from, change.block.to);
}

function sidesOf({ block, change }: ShownBlock): Block[] {
  return [change?.block.from ?? block, change?.block.to ?? block];
}

function cellCount({ table }: Block): number {
  return table?.cells.length ?? 0;
}

function sameWhenShown(from: Block, to: Block): boolean {
  return targetsOf(from).map(sayTarget).join(' ') === targetsOf(to).map(sayTarget).join(' ');
}

function targetsOf({ inlines }: Block): string[] {
  return inlines
    .filter(({ kind }) => kind === 'link' || kind === 'image')
    .map(({ target }) => target ?? '')
    .filter((target) => target !== '');
}
