/** Tracked changes in the XML of a Word file: what was put in or taken out, and by whom. */
import type { Hand } from './paragraph.ts';
import { childOf, type XmlNode } from './xml.ts';

/** What was done to the words inside an element. */
export interface Context {
  gone: boolean;
  /** By whom it was taken out. */
  went: Hand | null;
  came: Hand | null;
}

export const KEPT: Context = { gone: false, went: null, came: null };

/** What a wrapper says was done to the words in it. */
export function contextOf(node: XmlNode, context: Context): Context {
  const { name } = node;
  if (name === 'w:del' || name === 'w:moveFrom') return { ...context, gone: true, went: readHand(node) };
  return name === 'w:ins' || name === 'w:moveTo' ? { ...context, came: readHand(node) } : context;
}

/** What the properties of a row or cell say was done to it. */
export function changeOf(
  properties: XmlNode | null,
  [put, taken]: [string, string],
  context: Context,
): Context {
  const [gone, came] = [childOf(properties, taken), childOf(properties, put)];
  return {
    gone: context.gone || gone !== null,
    went: gone ? readHand(gone) : context.went,
    came: came ? readHand(came) : context.came,
  };
}

/** Author and date as an element gives them. Nobody vouches for either. */
export function readHand({ attributes }: XmlNode): Hand {
  const date = attributes['w:date'];
  return {
    author: nameOf(attributes['w:author']),
    date: date && /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?$/.test(date) ? date : null,
  };
}

/** Nobody's name is what programs write where they know none. */
function nameOf(author: string | undefined): string | null {
  const name = author?.trim() ?? '';
  return name === '' || /^(?:unknown(?: author)?|author)$/i.test(name) ? null : name;
}
