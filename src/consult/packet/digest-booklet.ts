/** The build of a packet: a digest over everything that goes into it, so that what is unchanged is not built again. */
import { createHash } from 'node:crypto';
import type { Change } from '../../compare/change.ts';
import type { Document } from '../../document/document.ts';
import type { Booklet, BookletPart } from '../booklet.ts';

/** Digits of a build: enough that no two packets share one. */
const DIGITS = 20;

/** Hex digits of a SHA-256 over a booklet; its manifest's own `build` is left out. */
export function digestBooklet(booklet: Booklet): string {
  const hash = createHash('sha256');
  const { volumes, manifest, ...rest } = booklet;
  hash.update(JSON.stringify({ ...rest, manifest: manifest && { ...manifest, build: '' } }));
  for (const { parts, ...volume } of volumes) {
    hash.update(JSON.stringify(volume));
    for (const part of parts) hash.update(digestPart(part));
  }
  return hash.digest('hex').slice(0, DIGITS);
}

function digestPart(part: BookletPart): string {
  switch (part.type) {
    case 'redline':
      return JSON.stringify([part.type, part.anchor, digestChange(part.change)]);
    case 'section':
      return JSON.stringify([part.type, part.anchor, textOf(part.document, part.section)]);
    case 'markdown':
      return JSON.stringify([part.type, part.document.text]);
    default:
      return JSON.stringify(part);
  }
}

const digests = new WeakMap<Change, string>();

/** The same change stands in many packets. */
function digestChange(change: Change): string {
  let digest = digests.get(change);
  if (digest === undefined) {
    const { locale, kinds, title, blocks, signals } = change;
    const texts = blocks.map(({ op, from, to, words, at }) => [op, from, to, words, at]);
    digest = createHash('sha256')
      .update(JSON.stringify([locale, kinds, title, texts, signals]))
      .digest('hex');
    digests.set(change, digest);
  }
  return digest;
}

function textOf({ text }: Document, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}
