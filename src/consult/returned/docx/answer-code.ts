/** The hidden codes of answers in a Word file: where in a paragraph one stands, and what it names. */
import { ANSWER_CODE, topicCode } from '../../anchor-name.ts';
import type { Paragraph } from './accept.ts';
import type { DocxManifest } from './manifest.ts';
import type { Piece } from './paragraph.ts';

/** The field that a paragraph of an answer table belongs to. */
export interface FieldPlace {
  locale: string;
  code: string;
}

export interface Coded {
  paragraph: Paragraph;
  field: FieldPlace;
  /** Value of the choice that the code stands at; null for words. */
  option: string | null;
  /** What stands in the same paragraph beside the code. */
  rest: Piece[];
}

/** `q:<question>:<value>` or `q:<question>=<value>`. */
const CHOICE = /^(permission|satisfied|q:[^:=]+)[:=]([A-Za-z0-9._-]{1,60})$/;

/** The code in a paragraph, or null. One that was struck out along with words around it still counts. */
export function findCode(paragraph: Paragraph, known: ReadonlySet<string>): Coded | null {
  const pieces = partCodes(paragraph.pieces);
  const first = pieces.findIndex(({ text }) => text.trimStart().startsWith('mz|'));
  if (first < 0) return null;
  // Word processors cut one run into several; what follows the code is no longer hidden.
  let text = '';
  let end = first;
  while (end < pieces.length && pieces[end]!.hidden === pieces[first]!.hidden && text.length < 300)
    text += pieces[end++]!.text;
  const read = ANSWER_CODE.exec(text);
  if (!read) return null;
  const [whole, locale, said] = read;
  const code = nearestKnown(said!, known);
  const choice = CHOICE.exec(code);
  const typed = said!.slice(code.length) + text.slice(whole.length);
  return {
    paragraph,
    field: { locale: locale!, code: choice?.[1] ?? code },
    option: choice?.[2] ?? null,
    rest: [
      ...pieces.slice(0, first),
      ...(typed.trim() === '' ? [] : [{ ...pieces[end - 1]!, text: typed }]),
      ...pieces.slice(end),
    ],
  };
}

/** Programs that know no hidden words run a box and the code behind it together. */
function partCodes(pieces: readonly Piece[]): readonly Piece[] {
  const runsOn = ({ text, gone }: Piece): boolean =>
    !gone && /^[^\p{L}\p{N}|]{1,4}mz\|/u.test(text.trimStart());
  if (!pieces.some(runsOn)) return pieces;
  return pieces.flatMap((piece) => {
    if (!runsOn(piece)) return [piece];
    const at = piece.text.indexOf('mz|');
    return [
      { ...piece, text: piece.text.slice(0, at) },
      { ...piece, text: piece.text.slice(at) },
    ];
  });
}

/** Words typed right behind a code look like the rest of it: the longest code that was sent is the code. */
function nearestKnown(code: string, known: ReadonlySet<string>): string {
  if (known.has(code)) return code;
  if (CHOICE.test(code)) {
    for (let length = code.length - 1; CHOICE.test(code.slice(0, length)); length--)
      if (known.has(code.slice(0, length))) return code.slice(0, length);
    return code;
  }
  for (let length = code.length - 1; length > 0; length--)
    if (known.has(code.slice(0, length))) return code.slice(0, length);
  return code;
}

/** Codes that a packet has by its manifest. */
export function knownCodes(manifest: DocxManifest | null): ReadonlySet<string> {
  return new Set([
    'permission',
    'respondent',
    'satisfied',
    'c:whole',
    ...(manifest?.questions ?? []).map((question) => `q:${question}`),
    ...(manifest?.sections ?? []).flatMap(({ key, document }) => [`c:${key}`, `c:${topicCode(document)}`]),
  ]);
}
