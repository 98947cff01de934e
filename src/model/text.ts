/** A text in several languages: locale tag → words. The registers hold these; a locale may be missing. */

export type LocalText = Readonly<Record<string, string>>;

/** The words in a locale; where it has none, in the first that has some. */
export function textIn(text: LocalText, locale: string): string {
  return text[locale] ?? Object.values(text)[0] ?? '';
}
