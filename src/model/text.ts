/** A text in several languages: locale tag → words. The registers hold these; a locale may be missing. */

export type LocalText = Readonly<Record<string, string>>;
