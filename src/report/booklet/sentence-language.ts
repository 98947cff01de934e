/** Which facts are sentences of another language: they are set as that language is; an id or a name stands where its column begins. */
import type { Rich } from '../../consult/booklet.ts';

/** Words of the longest name that is no sentence. */
const NAME = 5;

/** The language of a fact that is a sentence in another language than its page; null of any other. */
export function sentenceLanguage(value: Rich): string | null {
  if (typeof value === 'string' || value.link !== null || value.lang === undefined) return null;
  return value.text.trim().split(/\s+/).length > NAME ? value.lang : null;
}
