/** Digits and separators: telling the systems apart and converting between them without changing the value. */
import type { DigitSystem } from './language.ts';

const zeros: Readonly<Record<DigitSystem, number>> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 };

/** Code points of the digit zero in every script of the Basic Multilingual Plane that has decimal digits. */
const allZeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
  0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40,
  0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

/** The value 0–9 of a UTF-16 unit in any script, or -1. */
export function digitValue(unit: number): number {
  if (unit < 0x660) return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : -1;
  for (const zero of allZeros) if (unit >= zero && unit <= zero + 9) return unit - zero;
  return -1;
}

/** The system a digit belongs to, or null for another character. */
export function digitSystemOf(char: string): DigitSystem | null {
  const unit = char.charCodeAt(0);
  for (const system of ['latn', 'arabext', 'arab'] as const) {
    if (unit >= zeros[system] && unit <= zeros[system] + 9) return system;
  }
  return null;
}

/** How many digits of each system a text has. */
export function countDigits(text: string): Record<DigitSystem, number> {
  const counts = { latn: 0, arab: 0, arabext: 0 };
  for (const [digit] of text.matchAll(/[0-9\u0660-\u0669\u06F0-\u06F9]/g)) {
    const system = digitSystemOf(digit);
    if (system) counts[system] += 1;
  }
  return counts;
}

/** The system most digits of a text belong to, or null when it has none. */
export function dominantDigits(text: string): DigitSystem | null {
  const counts = countDigits(text);
  let best: DigitSystem | null = null;
  for (const system of ['latn', 'arabext', 'arab'] as const) {
    if (counts[system] > 0 && (best === null || counts[system] > counts[best])) best = system;
  }
  return best;
}

/** Runs of digits with the separators and signs that go with them. */
const numeral =
  /[0-9\u0660-\u0669\u06F0-\u06F9]+(?:[.,\u066B\u066C][0-9\u0660-\u0669\u06F0-\u06F9]+)*(?:[ \u00A0]?[%\u066A])?/g;

/**
 * The text with every digit in one system. Separators and the percent sign follow the digits
 * (`1,234.5%` is `۱٬۲۳۴٫۵٪`), except that a version or date with several points keeps them.
 */
export function convertDigits(text: string, to: DigitSystem): string {
  return text.replace(numeral, (match) => convertNumeral(match, to));
}

function convertNumeral(numeral: string, to: DigitSystem): string {
  const points = numeral.match(/[.\u066B]/g)?.length ?? 0;
  // A comma groups digits only before three of them; elsewhere it parts two numbers and stays.
  const grouped =
    /^[^.,\u066B\u066C]{1,3}(?:[,\u066C][^.,\u066B\u066C]{2,3})*[,\u066C][^.,\u066B\u066C\s%\u066A]{3}(?=$|[.\u066B\s%\u066A])/.test(
      numeral,
    );
  let out = '';
  for (const char of numeral) {
    const system = digitSystemOf(char);
    if (system) out += String.fromCharCode(char.charCodeAt(0) - zeros[system] + zeros[to]);
    else if (points === 1 && (char === '.' || char === '\u066B')) out += to === 'latn' ? '.' : '\u066B';
    else if ((char === ',' && grouped) || char === '\u066C') out += to === 'latn' ? ',' : '\u066C';
    else if (char === '%' || char === '\u066A') out += to === 'latn' ? '%' : '\u066A';
    else out += char;
  }
  return out;
}

/** The text with the digits of every script as 0–9; nothing else changes, so offsets stay. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const value = digit.length === 1 ? digitValue(digit.charCodeAt(0)) : -1;
    return value < 0 ? digit : String(value);
  });
}
