/** Writing HTML safely: escaping, links that may be followed, right-to-left words set apart. */
import { dropIsolates, majorityDirection, splitRtl } from './isolate.ts';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E]/gu;

/** Text or attribute value. Control characters and direction overrides become U+FFFD, so that no text can reorder the page. */
export function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (char) => ESCAPES[char]!);
}

/** The address if a reader may follow it: http(s), mailto or a place on the page; else null. */
export function safeLink(target: string): string | null {
  const address = target.trim();
  return /^(?:https?:\/\/|mailto:|#)/i.test(address) && !/[\u0000-\u0020\u007F]/.test(address)
    ? address
    : null;
}

/** A sentence whose right-to-left words are each isolated, marked with their language where it is known. */
export function isolateHtml(sentence: string, lang: string | null): string {
  return splitRtl(dropIsolates(sentence))
    .map(({ text, rtl }) =>
      rtl
        ? `<bdi dir="${majorityDirection(text)}"${lang ? ` lang="${escapeHtml(lang)}"` : ''}>${escapeHtml(text)}</bdi>`
        : escapeHtml(text),
    )
    .join('');
}
