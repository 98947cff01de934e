/** Permalinks: the web address of a section of a version, by the pattern of mizan.yaml. */
import type { Config } from './config.ts';

/** What a pattern may hold in braces. */
export const PERMALINK_PARTS = ['locale', 'version', 'path', 'section'] as const;

export interface PermalinkParts {
  locale: string;
  /** Name of the version, or of what is proposed. */
  version: string;
  /** Path of the document, without its locale. */
  path: string;
  /** Section id; null for the document. */
  section: string | null;
}

/** The address of a section, everything percent-encoded; null where the configuration gives no pattern. */
export function permalinkOf({ permalink }: Pick<Config, 'permalink'>, parts: PermalinkParts): string | null {
  if (!permalink) return null;
  const filled = permalink.replace(/\{(locale|version|path|section)\}/g, (_, name: keyof PermalinkParts) =>
    // A section without an id may be named with its document; its anchor is what follows.
    (parts[name]?.slice(name === 'section' ? parts[name].lastIndexOf('#') + 1 : 0) ?? '')
      .split('/')
      .map(encode)
      .join(name === 'path' ? '/' : '%2F'),
  );
  return filled.replace(/#$/, '');
}

/** Why a pattern cannot be one, or null. */
export function faultOfPermalink(pattern: string): string | null {
  if (/[^\x21-\x7E]|["'<>\\`]/.test(pattern))
    return 'it holds a space, a quote or a letter that is not ASCII';
  const unknown = /\{([^{}]*)\}/g;
  for (const [whole, name] of pattern.matchAll(unknown))
    if (!PERMALINK_PARTS.some((part) => part === name)) return `it holds ${whole}`;
  if (/[{}]/.test(pattern.replace(unknown, ''))) return 'a brace has no partner';
  if (!/^https?:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#]|$)/i.test(pattern))
    return 'it is no web address that begins with https:// or http:// and a host';
  if (!pattern.includes('{path}') && !pattern.includes('{section}'))
    return 'without {path} or {section} every section would have the same address';
  return null;
}

/** Percent-encoding that also stops quotes and brackets, so that a link holds in Markdown and HTML; half of a surrogate pair becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
