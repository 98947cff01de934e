/** What a country is called in a language: as people say it, where the official name is another. */

/** Names in everyday use that differ from those of the Unicode tables. */
const USUAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ur: { GB: 'برطانیہ', US: 'امریکہ', AE: 'متحدہ عرب امارات' },
};

const known = new Map<string, Intl.DisplayNames>();

/** The name of a country (ISO 3166-1 alpha-2) in a locale; its code where there is none. */
export function countryNameIn(code: string, locale: string): string {
  const usual = USUAL[locale.split('-')[0]!.toLowerCase()]?.[code];
  if (usual) return usual;
  try {
    const names = known.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region' });
    known.set(locale, names);
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
