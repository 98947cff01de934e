/** Characters of symbol fonts as the characters they look like, so that a box ticked with one is read as ticked. */

const WINGDINGS: Readonly<Record<number, string>> = {
  108: '\u25CF',
  110: '\u25A0',
  111: '\u2610',
  112: '\u2610',
  113: '\u2610',
  114: '\u2610',
  168: '\u2610',
  251: '\u2717',
  252: '\u2713',
  253: '\u2612',
  254: '\u2611',
  224: '\u2192',
  223: '\u2190',
  74: '\u263A',
  75: '\uD83D\uDE10',
  76: '\u2639',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '\u2717',
  80: '\u2713',
  81: '\u2612',
  82: '\u2611',
  83: '\u2612',
  84: '\u2612',
  163: '\u2610',
};

/** A `w:sym`: the character of a font, given in hex, often in the private area. */
export function readSymbol(font: string | undefined, char: string | undefined): string {
  const code = /^[0-9A-F]{1,6}$/i.test(char ?? '') ? Number.parseInt(char!, 16) : Number.NaN;
  if (!(code > 0x1f && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD';
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const face = (font ?? '').trim().toLowerCase();
  const found = face === 'wingdings' ? WINGDINGS[low] : face === 'wingdings 2' ? WINGDINGS_2[low] : undefined;
  return found ?? String.fromCodePoint(low === code || low < 0x20 ? code : low);
}
