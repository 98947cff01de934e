/** What a comment or a note says: its paragraphs, and that a picture stands among them. */
import { sayThing } from '../own-phrases.ts';
import { acceptAll } from './accept.ts';
import { readFlow } from './flow.ts';
import type { XmlNode } from './xml.ts';

/** The words of a small flow of its own, line by line. */
export function sayFlow(root: XmlNode): string {
  const paragraphs = acceptAll(readFlow(root));
  const lines = paragraphs.map(({ text }) => text).filter((text) => text !== '');
  const locale = /[\u0600-\u06FF]/.test(lines.join('')) ? 'ur' : 'en';
  for (const { marks } of paragraphs)
    for (const { thing } of marks) if (thing) lines.push(sayThing(thing, null, locale));
  return lines.join('\n');
}
