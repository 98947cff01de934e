/** What somebody put into a Word file that is no words: pictures, documents, drawings. Packets hold none, so that all are a person's. */
import type { Thing } from './paragraph.ts';
import { findAll, insideOf, type XmlNode } from './xml.ts';

/** By what it is told, the first that is there. */
const SIGNS: readonly (readonly [name: string, kind: Thing['kind']])[] = [
  ['o:OLEObject', 'document'],
  ['pic:pic', 'picture'],
  ['v:imagedata', 'picture'],
  ['c:chart', 'chart'],
  ['dgm:relIds', 'diagram'],
  ['w14:contentPart', 'writing'],
];
const SHAPES = ['wps:wsp', 'v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:line', 'v:polyline', 'v:arc'];
const LONGEST_ABOUT = 1_000;

/** What a drawing, picture or object is; null for a box of words that says nothing of itself, and for a line across. */
export function readThing(node: XmlNode): Thing | null {
  const about = describe(node);
  for (const [name, kind] of SIGNS) {
    const [found] = findAll(node, name, 'w:txbxContent');
    if (found)
      return { kind, about, relation: kind === 'document' ? (found.attributes['r:id'] ?? null) : null };
  }
  const hasWords = ['w:txbxContent', 'a:t'].some((name) => findAll(node, name).length > 0);
  const isDrawn = SHAPES.some((name) =>
    findAll(node, name, 'w:txbxContent').some(({ attributes }) => attributes['o:hr'] === undefined),
  );
  return (hasWords && about !== null) || (isDrawn && !hasWords)
    ? { kind: 'shape', about, relation: null }
    : null;
}

/** Descriptions and titles; names that programs give, such as “Picture 3”, are none. */
function describe(node: XmlNode): string | null {
  const said = new Set<string>();
  const walk = (one: XmlNode): void => {
    const { descr, title, alt, string } = one.attributes;
    const words = /^(?:wp:docPr|pic:cNvPr)$/.test(one.name)
      ? [descr, title]
      : one.name.startsWith('v:')
        ? [alt, one.name === 'v:textpath' ? string : undefined]
        : [];
    for (const text of words) if (text?.trim()) said.add(text.replace(/\s+/g, ' ').trim());
    if (one.name !== 'w:txbxContent') for (const child of insideOf(one)) walk(child);
  };
  walk(node);
  return said.size > 0 ? [...said].join('; ').slice(0, LONGEST_ABOUT) : null;
}
