/** Strokes → pieces: runs of words set and revised alike; what only changed its look says how it looked before. */
import type { Sides } from '../../compare/change.ts';
import type { Span } from '../../model/place.ts';
import type { Ink } from './ink.ts';
import { type Format, type Piece, PLAIN, type Revision } from './model.ts';
import type { Stroke } from './strokes.ts';

/** Set both sides together: what went is struck out before what came in its place. */
export function setPieces(strokes: readonly Stroke[], from: Ink, to: Ink, within?: Sides<Span>): Piece[] {
  const setter = new Setter();
  const [notesBefore, notesAfter] = [readNotes(from, within?.from), readNotes(to, within?.to)];
  for (const { op, was, is, from: i, to: j } of strokes) {
    const before = op === '+' ? null : lookOf(from, i);
    const after = op === '-' ? null : lookOf(to, j);
    setter.note(before ? notesBefore(i) : '', after ? notesAfter(j) : '');
    if (before && after && was === is && before.link === after.link) setter.keep(is, before, after);
    else {
      if (before) setter.remove(was, before);
      if (after) setter.add(is, after);
    }
  }
  const has = (gone: '+' | '-'): boolean => strokes.some(({ op }) => op !== gone);
  setter.note(
    has('+') ? notesBefore(Number.POSITIVE_INFINITY) : '',
    has('-') ? notesAfter(Number.POSITIVE_INFINITY) : '',
  );
  return setter.finish();
}

/** Set one side of a block that moved: the words that went along, and those that are of this side only. */
export function setSide(strokes: readonly Stroke[], ink: Ink, side: 'from' | 'to'): Piece[] {
  const pieces: Piece[] = [];
  const notes = readNotes(ink);
  const kept: Revision = side === 'from' ? 'moveFrom' : 'moveTo';
  for (const stroke of strokes) {
    if (stroke.op === (side === 'from' ? '+' : '-')) continue;
    const revision: Revision = stroke.op === '=' ? kept : side === 'from' ? 'del' : 'ins';
    push(pieces, { text: notes(stroke[side]), ...NOTE, was: null, revision });
    push(pieces, {
      text: side === 'from' ? stroke.was : stroke.is,
      ...lookOf(ink, stroke[side]),
      was: null,
      revision,
    });
  }
  push(pieces, { text: notes(Number.POSITIVE_INFINITY), ...NOTE, was: null, revision: kept });
  return pieces;
}

/** Gives each footnote's mark once, when the words have come to where it stands. */
function readNotes(
  { notes }: Ink,
  { start, end }: Span = { start: 0, end: Number.POSITIVE_INFINITY },
): (offset: number) => string {
  const waiting = notes.filter(({ at }) => start <= at && at <= end);
  return (offset) => {
    let marks = '';
    while (waiting[0] && waiting[0].at <= offset) marks += waiting.shift()!.mark;
    return marks;
  };
}

interface Look {
  format: Format;
  link: string | null;
}

function lookOf(ink: Ink, offset: number): Look {
  return { format: ink.formatAt(offset), link: ink.linkAt(offset) };
}

function sameFormat(a: Format | null, b: Format | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof Format)[]).every((key) => a[key] === b[key]);
}

const NOTE: Look = { format: { ...PLAIN, raised: true }, link: null };

/** Gathers pieces; what goes and what comes between two kept words is told together, in that order. */
class Setter {
  private readonly done: Piece[] = [];
  private gone: Piece[] = [];
  private come: Piece[] = [];

  keep(text: string, was: Look, is: Look): void {
    this.flush();
    push(this.done, {
      text,
      ...is,
      was: sameFormat(was.format, is.format) ? null : was.format,
      revision: null,
    });
  }

  remove(text: string, look: Look): void {
    push(this.gone, { text, ...look, was: null, revision: 'del' });
  }

  add(text: string, look: Look): void {
    push(this.come, { text, ...look, was: null, revision: 'ins' });
  }

  /** Footnote marks after a word. */
  note(was: string, is: string): void {
    if (was === is) {
      if (is !== '') this.keep(is, NOTE, NOTE);
      return;
    }
    this.remove(was, NOTE);
    this.add(is, NOTE);
  }

  finish(): Piece[] {
    this.flush();
    return this.done;
  }

  private flush(): void {
    for (const piece of [...this.gone, ...this.come]) push(this.done, piece);
    this.gone = [];
    this.come = [];
  }
}

function push(pieces: Piece[], piece: Piece): void {
  if (piece.text === '') return;
  const last = pieces[pieces.length - 1];
  if (
    last &&
    last.revision === piece.revision &&
    last.link === piece.link &&
    sameFormat(last.format, piece.format) &&
    sameFormat(last.was, piece.was)
  )
    last.text += piece.text;
  else pieces.push({ ...piece });
}
