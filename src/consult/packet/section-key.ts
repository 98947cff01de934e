/**
 * Keys of sections in packets, the same in every language: the id; where several documents use one id, only the first of
 * them goes by it. Without an id, the document and the place in the source language.
 */
import { alignCorpus } from '../../compare/align.ts';
import type { Change } from '../../compare/change.ts';
import type { Corpus, Document, Section } from '../../document/document.ts';
import type { Config } from '../../model/config.ts';

type Side = 'to' | 'from';
type Corpora = Readonly<Record<Side, Corpus | null>>;

const made = new WeakMap<Corpus, { from: Corpus | null; keys: SectionKeys }>();

/** The keys of two texts, worked out once. `from` is null where there is one text only. */
export function sectionKeys(corpora: Corpora & { to: Corpus }, config: Config): SectionKeys {
  const before = made.get(corpora.to);
  if (before && before.from === corpora.from) return before.keys;
  const keys = new SectionKeys(corpora, config);
  made.set(corpora.to, { from: corpora.from, keys });
  return keys;
}

export class SectionKeys {
  private readonly corpora: Corpora;
  private readonly config: Config;
  /** By id that several documents use: the path of the one that goes by it. */
  private readonly shared: ReadonlyMap<string, string>;
  private readonly places = new Map<string, ReadonlyMap<number, number> | null>();

  constructor(corpora: Corpora, config: Config) {
    this.corpora = corpora;
    this.config = config;
    this.shared = findShared([corpora.to, corpora.from]);
  }

  /** The key of a section of one text. */
  of(
    side: Side,
    { path, locale }: Pick<Document, 'path' | 'locale'>,
    section: Pick<Section, 'id' | 'index' | 'named'> | null,
  ): string {
    const dotted = path.replaceAll('/', '.');
    const index = section?.index ?? 0;
    // A name made from the heading goes with it; a place in a text that was sent does not.
    const id = section?.named ? null : (section?.id ?? null);
    if (id !== null) return (this.shared.get(id) ?? path) === path ? id : `${dotted}.${id}`;
    const places = this.placesIn(side, path, locale);
    const place = places === null ? index : (places.get(index) ?? `${locale}.${index}`);
    // The places of the earlier text are other places.
    return side === 'to' ? `${dotted}.${place}` : `${dotted}.was.${place}`;
  }

  /** The key of the section that a change is about. */
  ofChange({ section, sections, document, locale }: Change): string {
    const side = sections.to.length > 0 ? 'to' : 'from';
    const first = sections[side][0];
    const id = first?.named ? null : (section.to ?? section.from);
    return this.of(side, { path: document[side] ?? '', locale }, { id, index: first?.index ?? 0 });
  }

  /** Places in the source language by those in a translation; null where both count alike. */
  private placesIn(side: Side, path: string, locale: string): ReadonlyMap<number, number> | null {
    const name = `${side} ${locale} ${path}`;
    let places = this.places.get(name);
    if (places === undefined) {
      places = this.findPlaces(side, path, locale);
      this.places.set(name, places);
    }
    return places;
  }

  private findPlaces(side: Side, path: string, locale: string): ReadonlyMap<number, number> | null {
    const corpus = this.corpora[side];
    const source = corpus?.locales.get(this.config.source)?.get(path);
    const translation = corpus?.locales.get(locale)?.get(path);
    if (!corpus || !source || !translation || source === translation) return null;
    if (outlineOf(source) === outlineOf(translation)) return null;
    const [pair] = alignCorpus(corpus, this.config, { locales: [locale], paths: new Set([path]) });
    const places = new Map<number, number>();
    const taken = new Set<number>();
    for (const { source: left, translation: right } of pair?.sections ?? []) {
      const [one, other] = [left[0]?.index, right[0]?.index];
      if (one === undefined || other === undefined || taken.has(one)) continue;
      taken.add(one);
      places.set(other, one);
    }
    return places;
  }
}

function outlineOf({ sections }: Document): string {
  return sections.map(({ level }) => level).join(' ');
}

function findShared(corpora: readonly (Corpus | null)[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const corpus of corpora)
    for (const documents of corpus?.locales.values() ?? []) {
      const here = new Map<string, string>();
      for (const { path, sections } of documents.values())
        for (const { id } of sections) {
          if (id === null) continue;
          if (!first.has(id)) first.set(id, path);
          if ((here.get(id) ?? path) !== path) shared.add(id);
          here.set(id, path);
        }
    }
  return new Map([...shared].map((id) => [id, first.get(id)!]));
}
