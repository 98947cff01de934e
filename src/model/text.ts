/** A text in several languages: locale tag → words. The registers hold these; a locale may be missing. */

export type LocalText = Readonly<Record<string, string>>;

/** Words in the source language, or per locale. */
export type Words = string | LocalText;

/** The words in a locale; where it has none, in the first that has some. */
export function textIn(text: Words, locale: string): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? Object.values(text)[0] ?? '';
}

/** The language of those words, where it is another. */
export function otherLanguageOf(text: Words, locale: string): string | null {
  if (typeof text === 'string' || text[locale] !== undefined) return null;
  return Object.keys(text)[0] ?? null;
}

/** True where no language has a word. */
export function isEmpty(text: Words | null): boolean {
  return (
    text === null ||
    (typeof text === 'string' ? [text] : Object.values(text)).every((words) => words.trim() === '')
  );
}

/** The words of every language, changed. */
export function mapWords(text: Words, change: (words: string) => string): Words {
  if (typeof text === 'string') return change(text);
  return Object.fromEntries(Object.entries(text).map(([locale, words]) => [locale, change(words)]));
}
