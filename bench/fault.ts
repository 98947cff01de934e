/** The shape of a known fault, where it may be put, and the small changes that faults are made of. */
import { isLabel, LOCALES, type Locale, type Piece } from './pieces.ts';
import type { Random } from './random.ts';

export type Pieces = Record<Locale, Piece[]>;
/** The pieces (by index) in which a true finding about a fault may stand. */
export type PiecePlaces = { locale: Locale; index: number }[];

export interface FaultKind {
  name: string;
  /** The job that should find it: comparing the two locales, or reading each alone. */
  job: 'align' | 'lint';
  /** Change the copy it is given; null where section `at` has no place for the fault. */
  make(copy: Pieces, at: number): PiecePlaces | null;
}

/** Apply the fault to a copy, at the first section (in a random order) that has a place for it. */
export function applyFault(
  kind: FaultKind,
  pieces: Pieces,
  random: Random,
): { pieces: Pieces; places: PiecePlaces } | null {
  for (const at of random.shuffle(findPlainSections(pieces.ur))) {
    const copy = copyPieces(pieces);
    const places = kind.make(copy, at);
    if (places) return { pieces: copy, places };
  }
  return null;
}

/** Sections followed by one of the same level, both with nothing nested, so that any fault may be put there. */
function findPlainSections(pieces: readonly Piece[]): number[] {
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    const after = pieces[index + 2];
    return piece.level >= 2 && next?.level === piece.level && (after?.level ?? 2) <= piece.level
      ? [index]
      : [];
  });
}

function copyPieces(pieces: Pieces): Pieces {
  const copy = (list: Piece[]): Piece[] => list.map((piece) => ({ ...piece, blocks: [...piece.blocks] }));
  return { en: copy(pieces.en), ur: copy(pieces.ur) };
}

export const inUrdu = (...indexes: number[]): PiecePlaces =>
  indexes.map((index) => ({ locale: 'ur', index }));
export const inBoth = (index: number): PiecePlaces => LOCALES.map((locale) => ({ locale, index }));

/** Change the first block, labels apart, for which `change` gives another text; false where there is none. */
export function changeBlock(piece: Piece, change: (block: string) => string): boolean {
  const index = piece.blocks.findIndex((block) => !isLabel(block) && change(block) !== block);
  if (index >= 0) piece.blocks[index] = change(piece.blocks[index]!);
  return index >= 0;
}

/** A fault that changes one block of the text of one locale. */
export function changeIn(
  locale: Locale,
  job: FaultKind['job'],
  name: string,
  change: (block: string) => string,
): FaultKind {
  return {
    name,
    job,
    make: (copy, at) => (changeBlock(copy[locale][at]!, change) ? [{ locale, index: at }] : null),
  };
}

/** A fault in both locales alike, which only reading each alone can find. */
export function changeInBoth(name: string, change: (block: string) => string): FaultKind {
  return {
    name,
    job: 'lint',
    make: (copy, at) =>
      LOCALES.every((locale) => changeBlock(copy[locale][at]!, change)) ? inBoth(at) : null,
  };
}

/** A fault in the headings of both locales alike: `change` is given the section and the one after it. */
export function changeSections(
  name: string,
  change: (pieces: Piece[], at: number) => void,
  ...where: number[]
): FaultKind {
  return {
    name,
    job: 'lint',
    make: (copy, at) => {
      for (const locale of LOCALES) change(copy[locale], at);
      return where.flatMap((offset) => inBoth(at + offset));
    },
  };
}
