/** The words of one block as Typst: emphasis, links and code kept, what is new or struck marked. */
import type { WordOp } from '../../../compare/change.ts';
import type { Block, Inline } from '../../../document/document.ts';
import { safeLink } from '../../html.ts';
import type { Piece } from '../../redline/pieces.ts';
import { setApart, setWords, typstString } from './words.ts';

/** How the text of a section is set. */
export interface TextSetting {
  rtl: boolean;
  /** What stands before the words of a picture. */
  image: string;
}

/** A block as it stands, line breaks included. */
export function plainPieces(block: Block): (Piece | 'break')[] {
  const inlines = block.inlines.filter(({ start, end }) => end > start);
  const cuts = new Set([0, block.text.length]);
  for (const { start, end } of inlines) cuts.add(start).add(end);
  for (const { start, end } of block.table?.cells ?? []) cuts.add(start).add(end);
  for (const { index } of block.text.matchAll(/\n/g))
    if (!isWritten(block, index)) cuts.add(index).add(index + 1);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((at, index): Piece | 'break' => {
    const text = block.text.slice(at, edges[index + 1]);
    if (text === '\n' && !isWritten(block, at)) return 'break';
    return { op: '=', text, at, inlines: inlines.filter(({ start, end }) => start <= at && at < end) };
  });
}

/** A line break that was asked for stands in no run of the file's own words. */
function isWritten({ runs }: Block, at: number): boolean {
  return runs.some((run) => run.at <= at && at < run.at + run.length);
}

/** Pieces as a code block. What stands in a span of the other direction is isolated as one: a telephone number of which one half is new. */
export function setPieces(pieces: readonly (Piece | 'break')[], setting: TextSetting): string {
  const turned = { ...setting, rtl: !setting.rtl };
  const code = groupBy(pieces, (piece) => isTurned(piece, setting.rtl))
    .map(({ key, group }) =>
      key ? `${turned.rtl ? 'r' : 'l'}({${setLinks(group, turned)}});` : setLinks(group, setting),
    )
    .join('');
  return `{${code || '""'}}`;
}

/** Those under one link share it. */
function setLinks(pieces: readonly (Piece | 'break')[], setting: TextSetting): string {
  return groupBy(pieces, linkOf)
    .map(({ key: link, group }) => {
      const inside = group.map((piece) => setPiece(piece, setting)).join('');
      const target = link?.target ? safeLink(link.target) : null;
      return target && !target.startsWith('#') ? `link(${typstString(target)},{${inside}});` : inside;
    })
    .join('');
}

/** Neighbours with the same key together. */
function groupBy<T, K>(list: readonly T[], keyOf: (one: T) => K): { key: K; group: T[] }[] {
  const groups: { key: K; group: T[] }[] = [];
  for (const one of list) {
    const key = keyOf(one);
    const last = groups[groups.length - 1];
    if (last && last.key === key) last.group.push(one);
    else groups.push({ key, group: [one] });
  }
  return groups;
}

function isTurned(piece: Piece | 'break', rtl: boolean): boolean {
  if (piece === 'break') return false;
  const span = piece.inlines.findLast(({ kind, dir }) => kind === 'html' && (dir === 'ltr' || dir === 'rtl'));
  return span !== undefined && (span.dir === 'rtl') !== rtl;
}

function linkOf(piece: Piece | 'break'): Inline | null {
  if (piece === 'break') return null;
  return piece.inlines.find(({ kind }) => kind === 'link' || kind === 'url') ?? null;
}

function setPiece(piece: Piece | 'break', { rtl, image }: TextSetting): string {
  if (piece === 'break') return 'linebreak();';
  const { op, text, inlines } = piece;
  const has = (kind: Inline['kind']): boolean => inlines.some((inline) => inline.kind === kind);
  let code = has('code') ? `mono({${setCode(text, rtl, op)}})` : `{${setWords(text, { rtl }, op)}}`;
  if (has('image')) code = `tag({${setWords(`[${image}: `, { rtl })}${code};"]"})`;
  if (has('strong')) code = `strong(${code})`;
  if (has('emphasis')) code = `emph(${code})`;
  if (has('delete')) code = `strike(${code})`;
  return `${code};`;
}

function setCode(text: string, rtl: boolean, op: WordOp): string {
  return rtl ? setApart(text, false, op) : setWords(text, { rtl }, op);
}
