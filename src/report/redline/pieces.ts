/** The words of a redline cut where markup begins and ends, and nested again, so that each piece stands in its emphasis and links. */
import type { WordOp } from '../../compare/change.ts';
import type { Block, Inline } from '../../document/document.ts';
import { escapeHtml } from '../html.ts';

/** A stretch under one operation and the same markup. `at` is its offset in the text of its side: before for `-`, after else. */
export interface Piece {
  op: WordOp;
  text: string;
  at: number;
  inlines: Inline[];
}

interface FoldedText {
  /** For each unit of the text with its white space folded, where it stands in the text as it is. */
  offsets: number[];
  inlines: Inline[];
  /** Where the cells of a table row begin and end: no piece crosses them. */
  edges: Set<number>;
}

/** Deleted words take their markup from the block before, the others from the block after. */
export function readPieces(
  words: readonly [WordOp, string][],
  from: Block | null,
  to: Block | null,
): Piece[] {
  const sides = { '-': foldText(from), '+': foldText(to) };
  const done = { '-': 0, '+': 0 };
  return words.flatMap(([op, text]) => {
    const side = op === '-' ? '-' : '+';
    const start = done[side];
    if (op !== '+') done['-'] += text.length;
    if (op !== '-') done['+'] += text.length;
    return cutPieces(op, text, start, sides[side]);
  });
}

function foldText(block: Block | null): FoldedText {
  if (!block) return { offsets: [], inlines: [], edges: new Set() };
  const offsets: number[] = [];
  for (const { 0: part, index } of block.text.matchAll(/\s+|\S+/g)) {
    if (!/^\s/.test(part)) for (let unit = 0; unit < part.length; unit++) offsets.push(index + unit);
    else if (index > 0) offsets.push(index);
  }
  return {
    offsets,
    inlines: block.inlines.filter(({ start, end }) => end > start),
    edges: new Set(block.table?.cells.flatMap(({ start, end }) => [start, end])),
  };
}

function cutPieces(
  op: WordOp,
  text: string,
  start: number,
  { offsets, inlines, edges }: FoldedText,
): Piece[] {
  const pieces: Piece[] = [];
  for (let unit = 0; unit < text.length; unit++) {
    const at = offsets[start + unit] ?? Number.MAX_SAFE_INTEGER;
    const last = pieces[pieces.length - 1];
    const over = inlines.filter((inline) => inline.start <= at && at < inline.end);
    if (
      last &&
      !edges.has(at) &&
      over.length === last.inlines.length &&
      over.every((inline, index) => inline === last.inlines[index])
    )
      last.text += text[unit];
    else pieces.push({ op, text: text[unit]!, at, inlines: over });
  }
  return pieces;
}

/** One layer around pieces: an operation (`inline` null) or markup (`op` is `=`). */
export interface Layer {
  op: WordOp;
  inline: Inline | null;
}

interface Layered {
  text: string;
  layers: Map<string, Layer>;
}

/** Pieces as HTML. The layer that reaches furthest stands outermost, so that a link with one word changed stays one link. */
export function nestMarks(pieces: readonly Piece[], wrap: (layer: Layer, inside: string) => string): string {
  return nest(
    pieces.map(({ op, text, inlines }) => {
      const layers = new Map<string, Layer>();
      if (op !== '=') layers.set(op, { op, inline: null });
      for (const inline of inlines)
        layers.set(`${inline.kind} ${inline.target ?? ''} ${inline.dir ?? ''}`, { op: '=', inline });
      return { text, layers };
    }),
    wrap,
  );
}

function nest(pieces: readonly Layered[], wrap: (layer: Layer, inside: string) => string): string {
  let html = '';
  for (let at = 0; at < pieces.length; ) {
    let longest = { key: '', end: at };
    for (const key of pieces[at]!.layers.keys()) {
      let end = at + 1;
      while (pieces[end]?.layers.has(key)) end++;
      if (end > longest.end) longest = { key, end };
    }
    if (longest.end === at) {
      html += escapeHtml(pieces[at]!.text);
      at++;
      continue;
    }
    const inner = pieces.slice(at, longest.end).map(({ text, layers }) => ({
      text,
      layers: new Map([...layers].filter(([key]) => key !== longest.key)),
    }));
    html += wrap(pieces[at]!.layers.get(longest.key)!, nest(inner, wrap));
    at = longest.end;
  }
  return html;
}
