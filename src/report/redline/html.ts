/** A redline in HTML: deletions and insertions inside their paragraphs, lists and tables, with emphasis and links kept. */
import type { BlockChange, Change } from '../../compare/change.ts';
import { wholeText } from '../../compare/words.ts';
import type { Block } from '../../document/document.ts';
import { escapeHtml, safeLink } from '../html.ts';
import { count } from '../words.ts';
import { nestMarks, type Piece, readPieces } from './pieces.ts';
import { isMarkupOnly, redlineRows } from './redline.ts';

interface Shown {
  change: BlockChange;
  block: Block;
}

/** The words that stand among those of the text. */
export interface RedlineWords {
  /** Tag of their language, and its direction. */
  lang: string;
  dir: 'ltr' | 'rtl';
  deleted: string;
  inserted: string;
  moved: string;
  link: string;
  markupOnly: string;
  image: string;
  /** How the target of a link is called; as it is written where nothing is given. */
  target?: (target: string) => string;
  /** Of so many blocks that are folded away. */
  unchanged: (blocks: number) => string;
}

const ENGLISH: RedlineWords = {
  lang: 'en',
  dir: 'ltr',
  deleted: 'deleted',
  inserted: 'inserted',
  moved: 'moved',
  link: 'link',
  markupOnly: 'only markup differs',
  image: 'image',
  unchanged: (blocks) => `${count(blocks, 'block')} unchanged`,
};

export interface RedlineHtmlOptions {
  /** English where not given. */
  words?: RedlineWords;
  /** The shortest run of unchanged blocks that is folded away. */
  foldFrom?: number;
}

interface View {
  /** Blocks as they are, without what differs. */
  plain: boolean;
  words: RedlineWords;
}

/** The blocks of a change. In a section that is wholly new or gone every block is plain: the section says what it is. */
export function renderRedlineHtml(
  change: Change,
  { words = ENGLISH, foldFrom = 2 }: RedlineHtmlOptions = {},
): string {
  const whole = change.kind === 'added' || change.kind === 'removed';
  const run: Shown[] = [];
  let html = '';
  const flush = (): void => {
    html += renderBlocks(run.splice(0), { plain: whole, words });
  };
  for (const row of redlineRows(change, { context: 1 })) {
    // One block is no longer than what would stand for it.
    if (row.kind === 'block' || row.rows.length < foldFrom) {
      run.push(...(row.kind === 'block' ? [row] : row.rows));
      continue;
    }
    flush();
    html += `<details class="fold"><summary><bdi lang="${words.lang}" dir="${words.dir}">\u2026 ${escapeHtml(words.unchanged(row.rows.length))}</bdi></summary>${renderBlocks(row.rows, { plain: true, words })}</details>`;
  }
  flush();
  return html;
}

interface OpenList {
  depth: number;
  ordered: boolean;
}

/** Blocks in order, with the lists and tables they stand in. */
function renderBlocks(blocks: readonly Shown[], view: View): string {
  const open: OpenList[] = [];
  let html = '';
  const closeTo = (depth: number): void => {
    while (open.length > 0 && open[open.length - 1]!.depth > depth)
      html += open.pop()!.ordered ? '</li></ol>' : '</li></ul>';
  };
  for (let at = 0; at < blocks.length; at++) {
    const shown = blocks[at]!;
    const { block } = shown;
    const { list } = block;
    if (list && !list.first) {
      closeTo(block.depth - 1);
      html += renderBlock(shown, view);
    } else if (list) {
      closeTo(block.depth);
      const top = open[open.length - 1];
      if (top?.depth === block.depth && top.ordered === list.ordered) html += '</li>';
      else {
        if (top?.depth === block.depth) closeTo(block.depth - 1);
        html += list.ordered ? '<ol>' : '<ul>';
        open.push({ depth: block.depth, ordered: list.ordered });
      }
      html += `<li${list.ordered ? ` value="${list.item + 1}"` : ''}${classOf(shown, view)}>${renderInside(shown, view)}`;
    } else {
      closeTo(-1);
      if (block.table) {
        let end = at + 1;
        while (blocks[end]?.block.table && blocks[end]!.block.table!.row > 0) end++;
        html += renderTable(blocks.slice(at, end), view);
        at = end - 1;
      } else html += renderBlock(shown, view);
    }
  }
  closeTo(-1);
  return html;
}

const OPS: Record<BlockChange['op'], string> = {
  equal: '',
  insert: 'ins',
  delete: 'del',
  replace: 'rep',
  move: 'mov',
};

function classOf({ change, block }: Shown, view: View): string {
  const names = ['b'];
  if (!view.plain && change.op !== 'equal') names.push(OPS[change.op]);
  if (block.role === 'label') names.push('lead');
  return ` class="${names.join(' ')}"`;
}

function renderBlock(shown: Shown, view: View): string {
  const { kind } = shown.block;
  const name = classOf(shown, view);
  const inside = renderInside(shown, view);
  if (kind === 'quote') return `<blockquote${name}>${inside}</blockquote>`;
  if (kind === 'code') return `<pre dir="ltr"${name}>${inside}</pre>`;
  if (kind === 'break') return `<div${name}>${inside}<hr></div>`;
  return kind === 'html' ? `<p${name}><span class="raw">${inside}</span></p>` : `<p${name}>${inside}</p>`;
}

function renderInside({ change, block }: Shown, view: View): string {
  if (block.kind === 'code') return renderCode(change, block, view);
  return (
    renderPieces(piecesOf(change, block, view), view.words) + (view.plain ? '' : notesOf(change, view.words))
  );
}

function piecesOf(change: BlockChange, block: Block, view: View): Piece[] {
  return view.plain || change.words.length === 0
    ? readPieces(wholeText('=', block.text), block, block)
    : readPieces(change.words, change.block.from, change.block.to);
}

/** Code keeps its lines, so it is told whole: before, then after. */
function renderCode({ op, block: { from, to } }: BlockChange, block: Block, view: View): string {
  if (view.plain || op === 'equal' || from?.text === to?.text)
    return `<code>${escapeHtml(block.text)}</code>`;
  const side = (one: Block | null, sign: '-' | '+'): string =>
    one ? renderOp(sign, `<code>${escapeHtml(one.text)}</code>`, view.words) : '';
  return side(from, '-') + (from && to ? '\n' : '') + side(to, '+');
}

function renderTable(rows: readonly Shown[], view: View): string {
  const html = rows.map((shown) => {
    const { change, block } = shown;
    const [from, to] = [change.block.from ?? block, change.block.to ?? block];
    const cells = Math.max(from.table?.cells.length ?? 0, to.table?.cells.length ?? 0);
    const pieces = piecesOf(change, block, view);
    const tag = block.table!.row === 0 ? 'th' : 'td';
    const inside = Array.from({ length: cells }, (_, index) => {
      const own = pieces.filter(({ op, at }) => {
        const cell = (op === '-' ? from : to).table?.cells[index];
        return cell !== undefined && cell.start <= at && at < cell.end;
      });
      const note = index === cells - 1 && !view.plain ? notesOf(change, view.words) : '';
      return `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${renderPieces(own, view.words)}${note}</${tag}>`;
    });
    return `<tr${classOf(shown, view)}>${inside.join('')}</tr>`;
  });
  return `<table><tbody>${html.join('')}</tbody></table>`;
}

function renderPieces(pieces: readonly Piece[], words: RedlineWords): string {
  return nestMarks(pieces, ({ op, inline }, inside) => {
    if (op !== '=') return renderOp(op, inside, words);
    switch (inline?.kind) {
      case 'strong':
        return `<strong>${inside}</strong>`;
      case 'emphasis':
        return `<em>${inside}</em>`;
      case 'delete':
        return `<s>${inside}</s>`;
      case 'code':
        return `<code dir="ltr">${inside}</code>`;
      case 'image':
        return `<span class="image"><span class="label">${escapeHtml(words.image)}:</span> ${inside}</span>`;
      case 'footnote-reference':
        return `<sup class="note">${inside}</sup>`;
      case 'link':
        return renderLink(inline.target ?? '', inside);
      case 'html':
        return inline.dir || inline.lang
          ? `<span${attribute('dir', inline.dir, /^(?:ltr|rtl|auto)$/i)}${attribute('lang', inline.lang, /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)}>${inside}</span>`
          : inside;
      default:
        return inside;
    }
  });
}

/** Words for those who hear the page stand around what others see struck or underlined. */
function renderOp(op: '-' | '+', inside: string, { deleted, inserted }: RedlineWords): string {
  const [name, said] = op === '-' ? ['del', deleted] : ['ins', inserted];
  const words = inside.trim();
  if (words === '') return inside;
  const at = inside.indexOf(words);
  // The space beside a word goes and comes with it, but is not worth a line.
  const space = (part: string): string => (part === '' ? '' : `<${name} class="sp">${part}</${name}>`);
  return `${space(inside.slice(0, at))}<${name}><span class="vh">[${escapeHtml(said)}: </span>${words}<span class="vh">]</span></${name}>${space(inside.slice(at + words.length))}`;
}

function renderLink(url: string, inside: string): string {
  const target = safeLink(url);
  if (!target || target.startsWith('#'))
    return `<span class="link" title="${escapeHtml(url)}">${inside}</span>`;
  return `<a href="${escapeHtml(target)}" rel="noopener noreferrer">${inside}</a>`;
}

function attribute(name: string, value: string | undefined, allowed: RegExp): string {
  return value && allowed.test(value) ? ` ${name}="${value.toLowerCase()}"` : '';
}

/** What the words cannot show: a move, other markup, a link that leads elsewhere. */
function notesOf(change: BlockChange, words: RedlineWords): string {
  const targets = ({ from, to }: BlockChange['block']): [string[], string[]] => {
    const of = (block: Block | null): string[] =>
      block?.inlines
        .filter(({ kind }) => kind === 'link' || kind === 'image')
        .map(({ target }) => words.target?.(target ?? '') ?? target ?? '') ?? [];
    const [before, after] = [of(from), of(to)];
    return [before.filter((one) => !after.includes(one)), after.filter((one) => !before.includes(one))];
  };
  let html = change.op === 'move' ? tag(`\u21C5 ${escapeHtml(words.moved)}`, words) : '';
  if (change.block.from && change.block.to && change.op !== 'equal') {
    const [gone, come] = targets(change.block);
    const links = [
      ...gone.map((url) => renderOp('-', escapeHtml(url), words)),
      ...come.map((url) => renderOp('+', escapeHtml(url), words)),
    ];
    if (links.length > 0)
      html += tag(`${escapeHtml(words.link)}: <bdi dir="ltr">${links.join(' ')}</bdi>`, words);
    else if (isMarkupOnly(change)) html += tag(escapeHtml(words.markupOnly), words);
  }
  return html;
}

function tag(inside: string, { lang, dir }: RedlineWords): string {
  return ` <small class="tag" lang="${lang}" dir="${dir}">${inside}</small>`;
}
