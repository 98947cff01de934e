/** What changed inside a section: its blocks are paired first, then the words of each pair are compared. */
import type { Language } from '../text/language.ts';
import { pairPieces } from './block-pairs.ts';
import type { BlockChange } from './change.ts';
import type { Piece } from './pieces.ts';
import { keepOrder } from './sequence.ts';
import { diffWords, wholeText } from './words.ts';

/** Labels hold their place: it is the items that move from one list to another. */
const LABEL_WEIGHT = 1000;

/** Blocks of a section (or several, joined) before and after. */
export function changeBlocks(
  from: readonly Piece[],
  to: readonly Piece[],
  language: Language,
): BlockChange[] {
  return tellBlocks(from, to, pairPieces(from, to, language), language);
}

function tellBlocks(
  from: readonly Piece[],
  to: readonly Piece[],
  partnerOfTo: readonly number[],
  language: Language,
): BlockChange[] {
  const pairs = partnerOfTo.flatMap((i, j) =>
    i < 0 ? [] : [{ from: i, to: j, weight: weightOf(from[i]!, to[j]!) }],
  );
  const kept = keepOrder(pairs);
  const inOrder = new Set(pairs.filter((_, at) => kept.has(at)).map((pair) => pair.to));
  const paired = new Set(pairs.map((pair) => pair.from));
  const changes: BlockChange[] = [];
  let next = 0;
  const flush = (end: number): void => {
    for (; next < end; next++) if (!paired.has(next)) changes.push(tellAlone('delete', from[next]!, next));
  };
  let ahead = 0;
  to.forEach((piece, j) => {
    while (ahead < to.length && (ahead < j || !inOrder.has(ahead))) ahead++;
    flush(ahead < to.length ? partnerOfTo[ahead]! : from.length);
    const i = partnerOfTo[j]!;
    changes.push(
      i < 0
        ? tellAlone('insert', piece, j)
        : tellPair(from[i]!, piece, { from: i, to: j }, !inOrder.has(j), language),
    );
  });
  flush(from.length);
  return changes;
}

function weightOf(from: Piece, to: Piece): number {
  if (to.block?.role === 'label' || !to.block) return LABEL_WEIGHT;
  return 1 + (from.text.length + to.text.length) / 1e4;
}

/** A piece that stands on one side only. */
function tellAlone(op: 'insert' | 'delete', piece: Piece, at: number): BlockChange {
  const added = op === 'insert';
  return {
    op,
    from: added ? null : piece.text,
    to: added ? piece.text : null,
    words: wholeText(added ? '+' : '-', piece.plain),
    at: { from: added ? null : at, to: added ? at : null },
    block: { from: added ? null : piece.block, to: added ? piece.block : null },
  };
}

/** A piece without the white space at its end, and without the number that an ordered list gives it. */
function contentOf({ text, block }: Piece): string {
  const content = text.trimEnd();
  return block?.kind === 'list-item' && block.list?.ordered ? content.replace(/^(\s*)\d+/, '$1') : content;
}

function tellPair(
  from: Piece,
  to: Piece,
  at: { from: number; to: number },
  moved: boolean,
  language: Language,
): BlockChange {
  const same = contentOf(from) === contentOf(to);
  const op = moved ? 'move' : same ? 'equal' : 'replace';
  return {
    op,
    from: from.text,
    to: to.text,
    words: op === 'equal' ? [] : diffWords(from.plain, to.plain, language),
    at,
    block: { from: from.block, to: to.block },
  };
}
