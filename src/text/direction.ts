/** Direction of text: first strong letters, and the control characters that keep one direction from disturbing another. */
import type { Direction } from './language.ts';

const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';

/** Every character that only steers direction. */
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const strongRight =
  /[\u0590-\u05FF\u0600-\u0605\u0608\u060B\u060D\u061B-\u064A\u066D-\u066F\u0671-\u06D5\u06E5\u06E6\u06EE\u06EF\u06FA-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** The text without its direction controls. */
export function stripControls(text: string): string {
  return text.replace(controls, '');
}

/** True when a text has letters that run from right to left. */
export function hasRightToLeft(text: string): boolean {
  return strongRight.test(text);
}

/**
 * The text wrapped so that it is laid out on its own, for a line of output in another direction: first-strong unless
 * a direction is given. Unbalanced controls inside are taken out, so nothing leaks from it.
 */
export function isolate(text: string, direction: Direction | 'auto' = 'auto'): string {
  const opening = direction === 'rtl' ? RLI : direction === 'ltr' ? LRI : FSI;
  return `${opening}${isBalanced(text) ? text : stripControls(text)}${PDI}`;
}

/** `isolate`, but only where a text has letters of the other direction; plain Latin text stays byte for byte. */
export function isolateWhereNeeded(text: string): string {
  return hasRightToLeft(text) ? isolate(text) : text;
}

/** Direction of the first letter with one, as `dir="auto"` sees it; isolated text is passed over. Null when there is none. */
export function firstStrong(text: string): Direction | null {
  let depth = 0;
  for (const char of text) {
    if (char === LRI || char === RLI || char === FSI) depth += 1;
    else if (char === PDI) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      if (char === '\u200F' || char === '\u061C' || strongRight.test(char)) return 'rtl';
      if (char === '\u200E' || /\p{L}/u.test(char)) return 'ltr';
    }
  }
  return null;
}

/** A fault in the nesting of isolates. */
export interface IsolateFault {
  readonly kind: 'unclosed' | 'unopened' | 'too-deep';
  /** UTF-16 offset of the character. */
  readonly at: number;
}

/** Checks that isolates nest and close, at most `deepest` deep. */
export function checkIsolates(text: string, deepest = 2): IsolateFault[] {
  const faults: IsolateFault[] = [];
  const open: number[] = [];
  for (const match of text.matchAll(/[\u2066-\u2069]/g)) {
    if (match[0] === PDI) {
      if (open.pop() === undefined) faults.push({ kind: 'unopened', at: match.index });
    } else {
      open.push(match.index);
      if (open.length > deepest) faults.push({ kind: 'too-deep', at: match.index });
    }
  }
  for (const at of open) faults.push({ kind: 'unclosed', at });
  return faults.sort((a, b) => a.at - b.at);
}

function isBalanced(text: string): boolean {
  return !/[\u202A-\u202E]/.test(text) && checkIsolates(text, Number.POSITIVE_INFINITY).length === 0;
}
