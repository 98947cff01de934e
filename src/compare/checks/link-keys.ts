/** The links of a block and the key by which links of two locales are the same, translated anchors included. */
import type { Block, Document, Inline } from '../../document/document.ts';
import { anchorsOf, linkKey } from '../../document/links.ts';
import type { Span } from '../../model/place.ts';
import { type CheckContext, pairsOfRun } from '../check.ts';
import type { DocumentPair } from '../pair.ts';

export interface LinkSeen {
  target: string;
  key: string;
  inline: Inline;
  at: Span;
}

export type Side = 'source' | 'translation';

/** The links and images of blocks; links that only switch the language are left out. */
export function linksOf(context: CheckContext, blocks: readonly Block[], side: Side): LinkSeen[] {
  const seen: LinkSeen[] = [];
  for (const block of blocks) {
    for (const inline of block.inlines) {
      if ((inline.kind !== 'link' && inline.kind !== 'image' && inline.kind !== 'url') || !inline.target)
        continue;
      if (switchesOf(context, side).has(inline.target)) continue;
      seen.push({
        target: inline.target,
        key: keyOf(context, inline.target, side),
        inline,
        at: inline.targetSource ?? inline.source,
      });
    }
  }
  return seen;
}

/** A link's key: modulo locale, scheme and closing slash; an anchor counts as the pair of sections it opens. */
export function keyOf(context: CheckContext, target: string, side: Side): string {
  const document = side === 'source' ? context.source : context.translation;
  const key = linkKey(withoutTag(target, context), document, context.config).replace(/\/$/, '');
  const hash = key.indexOf('#');
  if (hash < 0) return key;
  const path = key.slice(0, hash);
  const opened = anchorPairs(context, side)
    .get(path)
    ?.get(key.slice(hash + 1));
  return opened === undefined ? key : `${path}#${opened}`;
}

/** `logo.ur.png` is the picture `logo.png`, made for Urdu. */
function withoutTag(target: string, context: CheckContext): string {
  const [, stem, tag, ending] = /^(.+)[._-]([A-Za-z]{2,3})(\.(?!md|html?)\w{2,5})$/.exec(target) ?? [];
  return tag !== undefined &&
    context.config.locales.some((locale) => locale.tag.split('-')[0] === tag.toLowerCase())
    ? `${stem}${ending}`
    : target;
}

/** By path of a document, then by anchor: the ordinal of the pair of sections it opens. */
function anchorPairs(context: CheckContext, side: Side): AnchorTable {
  return context.memo(`anchors of ${side}`, 'run', () => new AnchorTable(pairsOfRun(context), side));
}

class AnchorTable {
  private readonly pairs: Map<string, DocumentPair>;
  private readonly known = new Map<string, ReadonlyMap<string, string>>();
  private readonly side: Side;

  constructor(pairs: readonly DocumentPair[], side: Side) {
    this.pairs = new Map(pairs.map((pair) => [pair.path, pair]));
    this.side = side;
  }

  get(path: string): ReadonlyMap<string, string> | undefined {
    const known = this.known.get(path);
    if (known) return known;
    const pair = this.pairs.get(path);
    const document = pair?.[this.side];
    if (!pair || !document) return undefined;
    const table = tableOf(pair, document, this.side);
    this.known.set(path, table);
    return table;
  }
}

function tableOf(pair: DocumentPair, document: Document, side: Side): ReadonlyMap<string, string> {
  const ordinals = new Map(
    pair.sections.flatMap((match, index) => match[side].map((section) => [section.index, index] as const)),
  );
  const table = new Map<string, string>();
  for (const [anchor, section] of anchorsOf(document)) {
    const ordinal = section && ordinals.get(section.index);
    if (ordinal !== null && ordinal !== undefined) table.set(anchor, `section ${ordinal}`);
  }
  return table;
}

/** Targets that differ only in the language they name: `README-DE.md`, `README-FR.md` … Each translation lists its own. */
function switchesOf(context: CheckContext, side: Side): ReadonlySet<string> {
  return context.memo(`language switches of ${side}`, 'pair', () => findSwitches(context[side]));
}

const LANGUAGE_PART = /(?<=^|[/._-])[a-z]{2,3}(?:[-_][a-z]{2,4})?(?=$|[/.?#])/gi;
/** So many links to known languages make a list of languages. */
const FEWEST = 3;

function findSwitches(document: Document): ReadonlySet<string> {
  const groups = new Map<string, Map<string, string>>();
  for (const section of document.sections)
    for (const block of section.blocks)
      for (const { target, kind } of block.inlines) {
        if (!target || kind === 'code' || kind === 'footnote-reference') continue;
        for (const part of target.matchAll(LANGUAGE_PART)) {
          const shape = `${target.slice(0, part.index)}*${target.slice(part.index + part[0].length)}`;
          const group = groups.get(shape) ?? new Map<string, string>();
          groups.set(shape, group.set(target, part[0]));
        }
      }
  const switches = new Set<string>();
  for (const group of groups.values()) {
    if (group.size < FEWEST || [...group.values()].filter(isLanguage).length < FEWEST) continue;
    for (const target of group.keys()) switches.add(target);
  }
  return switches;
}

let names: Intl.DisplayNames | null = null;

function isLanguage(tag: string): boolean {
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  try {
    return names.of(tag.replace('_', '-').toLowerCase()) !== undefined;
  } catch {
    return false;
  }
}
