/** The words of letters back, per language. A language without its own gets English. */
import { en } from './words/en.ts';
import type { ReplyWords } from './words/reply-words.ts';
import { ur } from './words/ur.ts';

export type { ReplyWords } from './words/reply-words.ts';

const WORDS: Record<string, ReplyWords> = { en, ur };

/** The words of a letter back in a locale. */
export function replyWords(locale: string): ReplyWords {
  return WORDS[locale.split('-')[0]!.toLowerCase()] ?? en;
}
