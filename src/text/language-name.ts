/** What a language is called in another: "Urdu", "انگریزی". */

/** The name of a language in a locale; `own`, its name for itself, where that is not known. */
export function languageNameIn(tag: string, locale: string, own: string): string {
  try {
    if (Intl.DisplayNames.supportedLocalesOf([locale]).length === 0) return own;
    const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag);
    return name ?? own;
  } catch {
    return own;
  }
}
