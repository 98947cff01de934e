/** The words of booklets, per language. A language without its own gets English. */
import type { BookletWords } from './booklet.ts';
import type { ConsultWords, PacketWords } from './words/consult-words.ts';
import { en } from './words/en.ts';
import { ur } from './words/ur.ts';

export type { PacketWords } from './words/consult-words.ts';

const WORDS: Record<string, ConsultWords> = { en, ur };

/** The words a renderer needs in a locale. */
export function bookletWords(locale: string): BookletWords {
  return wordsOf(locale).booklet;
}

/** The words of packets in a locale. */
export function packetWords(locale: string): PacketWords {
  return wordsOf(locale).packet;
}

function wordsOf(locale: string): ConsultWords {
  return WORDS[locale.split('-')[0]!.toLowerCase()] ?? en;
}
