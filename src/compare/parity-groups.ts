/** The changes of all locales by the section they happened in: by id, else by the pairing of the texts. */
import type { Corpus, Section } from '../document/document.ts';
import type { Config } from '../model/config.ts';
import { alignCorpus } from './align.ts';
import type { Change } from './change.ts';

export interface SectionGroup {
  /** Every locale's changes to the section. */
  changes: Change[];
  /** Locales in which the section stands, before or after. */
  present: ReadonlySet<string>;
}

/** Groups in the order of the first change of each. */
export function groupChanges(
  changes: readonly Change[],
  from: Corpus,
  to: Corpus,
  config: Config,
): SectionGroup[] {
  const groups = new Groups(changes.length);
  joinById(changes, groups);
  const partners = findPartners(changes, from, to, config);
  joinByPartner(changes, partners, groups);
  const ids = presentIds(from, to);
  const found = new Map<number, Change[]>();
  for (const [at, change] of changes.entries()) {
    const root = groups.rootOf(at);
    found.set(root, [...(found.get(root) ?? []), change]);
  }
  return [...found.values()].map((own) => ({ changes: own, present: localesOf(own, ids, partners) }));
}

/** Sets of changes that belong together. */
class Groups {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, at) => at);
  }

  rootOf(at: number): number {
    let root = at;
    while (this.parents[root] !== root) root = this.parents[root]!;
    for (let step = at; step !== root; ) [this.parents[step], step] = [root, this.parents[step]!];
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    this.parents[Math.max(a, b)] = Math.min(a, b);
  }
}

/**
 * A section keeps its id for ever, and has the same one in every locale. The ids after a change count before those it
 * had; of a split or merged section all do, since one locale may be read as split where another has a section more.
 */
function joinById(changes: readonly Change[], groups: Groups): void {
  const after = new Map<string, number>();
  const before = new Map<string, number>();
  for (const [at, { section, sections }] of changes.entries()) {
    for (const id of idsOf(sections.to, section.to)) joinAt(after, id, at, groups);
    if (section.to === null || sections.from.length > 1)
      for (const id of idsOf(sections.from, section.from))
        if (id !== section.to) joinAt(before, id, at, groups);
  }
  // What one locale dropped, another may have kept or renamed.
  for (const [at, { section, locale }] of changes.entries()) {
    const gone = section.from === null ? undefined : before.get(section.from);
    if (gone !== undefined && changes[gone]!.locale !== locale) groups.join(gone, at);
  }
}

function idsOf(sections: readonly Section[], own: string | null): Set<string> {
  return new Set([own, ...sections.map(({ id }) => id)].filter((id) => id !== null));
}

function joinAt(known: Map<string, number>, id: string, at: number, groups: Groups): void {
  const first = known.get(id);
  if (first === undefined) known.set(id, at);
  else groups.join(first, at);
}

/** Section of a translation → section of the source that says the same, in either corpus. */
type Partners = ReadonlyMap<Section, Section>;

/** The texts are aligned only where a change has no id to go by. */
function findPartners(changes: readonly Change[], from: Corpus, to: Corpus, config: Config): Partners {
  const partners = new Map<Section, Section>();
  const without = changes.filter(({ section }) => section.to === null && section.from === null);
  if (without.length === 0 || config.locales.length < 2) return partners;
  for (const [corpus, side] of [
    [from, 'from'],
    [to, 'to'],
  ] as const) {
    const paths = new Set(without.flatMap(({ document }) => document[side] ?? []));
    if (paths.size === 0) continue;
    for (const { sections } of alignCorpus(corpus, config, { paths }))
      for (const { source, translation } of sections)
        for (const section of translation) if (source[0]) partners.set(section, source[0]);
  }
  return partners;
}

function joinByPartner(changes: readonly Change[], partners: Partners, groups: Groups): void {
  if (partners.size === 0) return;
  const homes = new Map<Section, number>();
  for (const [at, { sections }] of changes.entries())
    for (const section of [...sections.to, ...sections.from]) if (!homes.has(section)) homes.set(section, at);
  for (const [at, { sections }] of changes.entries())
    for (const section of sections.to.length > 0 ? sections.to : sections.from) {
      const partner = partners.get(section);
      const home = partner && homes.get(partner);
      if (home !== undefined) groups.join(home, at);
    }
}

/** Ids of all sections, by locale. */
function presentIds(from: Corpus, to: Corpus): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { locales } of [from, to])
    for (const [locale, documents] of locales) {
      const own = ids.get(locale) ?? new Set<string>();
      for (const { sections } of documents.values())
        for (const { id } of sections) if (id !== null) own.add(id);
      ids.set(locale, own);
    }
  return ids;
}

function localesOf(
  changes: readonly Change[],
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  partners: Partners,
): Set<string> {
  const found = new Set(changes.map(({ locale }) => locale));
  const own = new Set(
    changes.flatMap(({ section }) => [section.from, section.to]).filter((id) => id !== null),
  );
  for (const [locale, known] of ids) if ([...own].some((id) => known.has(id))) found.add(locale);
  const sections = new Set(changes.flatMap((change) => [...change.sections.from, ...change.sections.to]));
  // Without ids, any partner of the section tells that the other locale has it too.
  if (own.size === 0 && [...partners].some(([a, b]) => sections.has(a) || sections.has(b)))
    for (const locale of ids.keys()) found.add(locale);
  return found;
}
