/** A pattern rule for Urdu: the letters it may speak of and the language filled in. */

import { ARABIC_LETTERS, DIGITS, LETTER, WORD_END, WORD_START } from '../../../text/ur-letters.ts';
import { type PatternRule, patternRule } from '../../pattern-rule.ts';
import type { Rule } from '../../rule.ts';

/** A pattern rule that applies to Urdu only. */
export function urduPattern(spec: Omit<PatternRule, 'languages'>): Rule {
  return patternRule({ languages: ['ur'], ...spec });
}

/**
 * A global regular expression in which `<L>` is an Arabic-script letter, `<Ls>` its letters for use inside a class,
 * `<D>` the digits right in Urdu for use inside a class, `<WORD>` and `</WORD>` the edges of a word.
 */
export function urduRegExp(source: string, flags = 'gu'): RegExp {
  const filled = source
    .replaceAll('<L>', LETTER)
    .replaceAll('<Ls>', ARABIC_LETTERS)
    .replaceAll('<D>', DIGITS)
    .replaceAll('<WORD>', WORD_START)
    .replaceAll('</WORD>', WORD_END);
  return new RegExp(filled, flags);
}
