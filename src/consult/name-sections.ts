/**
 * Names for sections whose headings have no ids: the anchor a website makes of the heading, the same in every language,
 * so that topics, questions and entries of a register can say which section they mean.
 */
import { alignCorpus } from '../compare/align.ts';
import { parseCorpus, type SourceFile } from '../document/corpus.ts';
import type { Corpus, Document, Section } from '../document/document.ts';
import { slugOf } from '../document/links.ts';
import type { Config } from '../model/config.ts';

/** Parse every file, and name what has no id. */
export function parseNamed(files: readonly SourceFile[], config: Config, revision = 'worktree'): Corpus {
  return nameSections(parseCorpus(files, config, revision), config);
}

/** A corpus in which every section with a heading can be called something; the very same where all have ids. */
export function nameSections(corpus: Corpus, config: Config): Corpus {
  const all = [...corpus.locales.values()].flatMap((documents) => [...documents.values()]);
  if (!all.some(({ sections }) => sections.some(isNameless))) return corpus;
  const names = new Map<Section, string>();
  const source = corpus.locales.get(config.source) ?? new Map<string, Document>();
  nameSource(source, names);
  const share = (one: Section | undefined, other: Section | undefined): void => {
    const name = one && (one.id ?? names.get(one));
    if (name && other && isNameless(other)) names.set(other, name);
  };
  // Documents cut alike are paired by place; the others as a translator would pair them.
  const apart = new Set<string>();
  for (const { locale, path, sections } of all) {
    const original = source.get(path);
    if (locale === config.source || !original || !sections.some(isNameless)) continue;
    if (outlineOf(sections) !== outlineOf(original.sections)) apart.add(path);
    else for (const section of sections) share(original.sections[section.index], section);
  }
  if (apart.size > 0)
    for (const { sections } of alignCorpus(corpus, config, { paths: apart }))
      for (const pair of sections) share(pair.source[0], pair.translation[0]);
  const locales = new Map(
    [...corpus.locales].map(([tag, documents]) => [
      tag,
      new Map([...documents].map(([path, document]) => [path, renamed(document, names)])),
    ]),
  );
  return { ...corpus, locales };
}

/** The names a section without an id may have: the anchor of its heading alone, where no other has it, and with its document. */
export function namesOfSection(
  { path }: Pick<Document, 'path'>,
  { title }: Pick<Section, 'title'>,
): string[] {
  const slug = slugOf(title);
  return slug === '' ? [] : [slug, `${path}#${slug}`];
}

function outlineOf(sections: readonly Section[]): string {
  return sections.map(({ level }) => level).join(' ');
}

function isNameless({ id, level, title }: Section): boolean {
  return id === null && level > 0 && slugOf(title) !== '';
}

/** Headings of the source: those that several have are told apart by their documents, and within one by a number, as on a page. */
function nameSource(documents: ReadonlyMap<string, Document>, names: Map<Section, string>): void {
  const uses = new Map<string, number>();
  const use = (name: string): number => {
    uses.set(name, (uses.get(name) ?? 0) + 1);
    return uses.get(name)!;
  };
  for (const { path, sections } of documents.values()) {
    use(path);
    for (const section of sections) {
      if (section.id !== null) use(section.id);
      else if (isNameless(section)) use(slugOf(section.title));
    }
  }
  const given = new Set<string>();
  for (const document of documents.values())
    for (const section of document.sections) {
      if (!isNameless(section)) continue;
      const [slug, long] = namesOfSection(document, section) as [string, string];
      let name = uses.get(slug) === 1 ? slug : long;
      for (let count = 1; given.has(name); count++) name = `${long}-${count}`;
      given.add(name);
      names.set(section, name);
    }
}

function renamed(document: Document, names: ReadonlyMap<Section, string>): Document {
  if (!document.sections.some((section) => names.has(section))) return document;
  const taken = new Set(document.sections.map(({ id }) => id));
  const sections = document.sections.map((section): Section => {
    const name = names.get(section);
    if (name === undefined || taken.has(name)) return section;
    taken.add(name);
    return { ...section, id: name, named: true };
  });
  // The tree is made when it is asked for, and is not among what is copied.
  return Object.defineProperty({ ...document, sections }, 'tree', { get: () => document.tree });
}
