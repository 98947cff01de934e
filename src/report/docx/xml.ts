/** Writing XML by hand: elements as strings, text that can neither break out of them nor reorder the page. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML 1.0 cannot hold, what Word would read as a break of its own, direction overrides, and halves of surrogate pairs.
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text or attribute value. What XML cannot hold, and direction overrides, become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (char) => ESCAPES[char]!);
}

export type Attributes = Record<string, string | number | null | undefined>;

/** One element. `inside` is XML already; attributes are escaped, and left out where they are null. */
export function element(name: string, attributes: Attributes = {}, inside = ''): string {
  let open = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined)
      open += ` ${key}="${escapeXml(String(value)).replace(/[\t\n\r]/g, ' ')}"`;
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>`;
}

/** An element whose one attribute is `w:val`. */
export function value(name: string, val: string | number): string {
  return element(name, { 'w:val': val });
}

/** A part of a package: the declaration and its root. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
