/** Keys of sections in packets: the id; where several documents use one id, only the first of them goes by it. */
import type { Corpus, Section } from '../../document/document.ts';

/** By id that several documents use: the path of the one that goes by it. */
export type SharedIds = ReadonlyMap<string, string>;

const known = new WeakMap<Corpus, { of: readonly Corpus[]; shared: SharedIds }>();

/** Ids that several documents of one language use, in texts that are shown together; the later text first. */
export function sharedIds(corpora: readonly Corpus[]): SharedIds {
  const before = known.get(corpora[0]!);
  if (before && before.of.length === corpora.length && before.of.every((one, at) => one === corpora[at]))
    return before.shared;
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { locales } of corpora)
    for (const documents of locales.values()) {
      const here = new Map<string, string>();
      for (const { path, sections } of documents.values())
        for (const { id } of sections) {
          if (id === null) continue;
          if (!first.has(id)) first.set(id, path);
          if ((here.get(id) ?? path) !== path) shared.add(id);
          here.set(id, path);
        }
    }
  const made = new Map([...shared].map((id) => [id, first.get(id)!]));
  known.set(corpora[0]!, { of: [...corpora], shared: made });
  return made;
}

/** The key of a section: see SectionAnchor. Without an id, its document and place. */
export function sectionKey(
  path: string,
  section: Pick<Section, 'id' | 'index'> | null,
  shared: SharedIds,
): string {
  const dotted = path.replaceAll('/', '.');
  const id = section?.id ?? null;
  if (id === null) return `${dotted}.${section?.index ?? 0}`;
  return (shared.get(id) ?? path) === path ? id : `${dotted}.${id}`;
}
