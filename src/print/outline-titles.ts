/**
 * Bookmarks as Chromium writes them: it takes the words of a heading from left to right as they stand on the page, so
 * that those of a right-to-left heading are in the wrong order. The same words of a heading of the page put them right.
 */

const TITLE = /\/Title <FEFF((?:[0-9A-F]{4})*)>/g;
const HEADING = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** The PDF with its bookmarks in the order of the page's headings; not a byte longer, since its parts are found by their place. */
export function orderTitles(pdf: string, html: string): string {
  const headings = new Map<string, string>();
  for (const [, , inside] of html.matchAll(HEADING)) {
    const words = plainText(inside!);
    headings.set(keyOf(words), words);
  }
  return pdf.replace(TITLE, (whole, hex: string) => {
    const title = Buffer.from(hex, 'hex').swap16().toString('utf16le');
    const heading = headings.get(keyOf(title));
    if (heading === undefined || heading.length !== title.length) return whole;
    const written = Buffer.from(heading, 'utf16le').swap16().toString('hex').toUpperCase();
    return `/Title <FEFF${written}>`;
  });
}

/** Titles of the same words have the same key. */
function keyOf(text: string): string {
  return text.split(' ').sort().join(' ');
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
      (all, ten?: string, hex?: string, name?: string) => {
        const code = ten ? Number(ten) : hex ? Number.parseInt(hex, 16) : -1;
        if (code >= 0) return code <= 0x10ffff ? String.fromCodePoint(code) : all;
        return NAMED[name!.toLowerCase()] ?? all;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}
