/** Telling names and titles, which may stay in Latin letters, from words that were left untranslated. */
import { tokenize } from '../../text/tokens.ts';

const SMALL_WORDS = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'de',
  'for',
  'from',
  'in',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
  'vs',
  'with',
  'your',
]);

/** Words with a sign inside (`is:open`, `README.md`, `a/b`) are no words of a language. */
export function withoutIdentifiers(text: string): string {
  return text.replace(/[^\s:/_=@.]+[:/_=@.]["'\w]\S*/g, (word) => ' '.repeat(word.length));
}

/** True for text whose words all begin with a capital, as titles and names do; `empty` is what to say of text without words. */
export function readsAsNames(given: string, empty = false): boolean {
  const text = withoutIdentifiers(given);
  let names = 0;
  for (const { kind, start, end, key } of tokenize(text)) {
    const first = text[start] ?? '';
    if (kind !== 'word' || !/\p{Script=Latin}/u.test(first)) continue;
    // A capital anywhere makes a name too: freeCodeCamp, macOS.
    if (/\p{Lu}|\d/u.test(text.slice(start, end))) names++;
    else if (!SMALL_WORDS.has(key)) return false;
  }
  return names > 0 || empty || text !== given;
}
