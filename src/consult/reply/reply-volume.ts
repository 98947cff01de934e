/** One letter back in one language: what every part of it needs to know. */
import type { Addressee } from './addressees.ts';
import type { ReplyMaterial } from './reply-material.ts';
import type { ReplyPoints } from './reply-points.ts';
import type { ReplyWords } from './words.ts';

export interface ReplyVolume {
  locale: string;
  words: ReplyWords;
  addressee: Addressee;
  material: ReplyMaterial;
  said: ReplyPoints;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** What somebody is called in a language. */
export function nameIn({ names, id }: Addressee, locale: string): string {
  return names[locale] ?? Object.values(names)[0] ?? id;
}

/** Names a letter back: nothing else that is sent is called so. */
export function letterId(consultation: string, { id }: Pick<Addressee, 'id'>): string {
  return `${consultation}/${id}/reply`;
}
