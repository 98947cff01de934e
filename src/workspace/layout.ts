/** Finding the layout of an existing project: which files are one document in several languages, and by what pattern. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../model/problem.ts';

/** One locale of a layout that was found. */
export interface FoundLocale {
  tag: string;
  files: string;
  /** Documents of this locale. */
  count: number;
  /** Documents that the source has too. */
  shared: number;
}

/** A layout, the source first. */
export interface FoundLayout {
  source: string;
  locales: FoundLocale[];
}

const SKIPPED = new Set(['node_modules', 'vendor', 'dist', 'build', 'target', '_site', 'public']);
/** Files that stand beside guidelines and are none of them. */
const ALONGSIDE =
  /(?:^|\/)(?:LICEN[CS]E|CHANGELOG|AUTHORS|SECURITY|PULL_REQUEST_TEMPLATE|ISSUE_TEMPLATE)[^/]*$/i;
const MAXIMUM_FILES = 20_000;

/** Markdown files below a folder, relative to it, sorted; what is hidden, installed or built is left out. */
export function listMarkdown(root: string): string[] {
  const found: string[] = [];
  if (!existsSync(root)) return found;
  if (!statSync(root).isDirectory())
    throw new Problem(
      `${root.split(/[\\/]/).pop()} is a file, expected a folder.`,
      'Name the folder that the guidelines are in.',
    );
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (found.length >= MAXIMUM_FILES) return;
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name)) visit(name);
      else if (entry.isFile() && /\.(?:md|mdx|markdown)$/i.test(entry.name) && !ALONGSIDE.test(name))
        found.push(name);
    }
  };
  visit('');
  return found.sort();
}

/** A pattern seen in file names, with the documents it would hold. */
interface Candidate {
  tag: string;
  files: string;
  paths: Set<string>;
}

/** Language tags that in file names are other words. */
const NOT_TAGS = new Set([
  'src',
  'doc',
  'man',
  'bin',
  'lib',
  'app',
  'api',
  'css',
  'img',
  'old',
  'new',
  'out',
  'tmp',
  'faq',
  'run',
  'get',
  'all',
]);

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The language tag a word of a file name stands for, or null. */
export function readTag(word: string): string | null {
  const match = /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?$/.exec(word);
  if (!match) return null;
  const tag = [
    match[1]!.toLowerCase(),
    match[2] && match[2][0]!.toUpperCase() + match[2].slice(1).toLowerCase(),
    match[3]?.toUpperCase(),
  ]
    .filter(Boolean)
    .join('-');
  return NOT_TAGS.has(word.toLowerCase()) || languageNames.of(match[1]!.toLowerCase()) === undefined
    ? null
    : tag;
}

/** Find the layout of a list of files; `source` and `translations` (tags) narrow the search where they are given. */
export function findLayout(
  files: readonly string[],
  wanted: { source?: string; locales?: readonly string[] } = {},
): FoundLayout | null {
  const candidates = findCandidates(files).filter(
    ({ tag }) => !wanted.locales || wanted.locales.includes(tag) || tag === wanted.source,
  );
  const best = new Map<string, { candidate: Candidate; base: Candidate; shared: number }>();
  const bases = findBases(files, candidates, wanted.source ?? 'en');
  const chosen = chooseBase(bases, candidates);
  if (!chosen) return null;
  for (const candidate of candidates) {
    if (candidate.tag === chosen.tag || candidate.files === chosen.files) continue;
    const shared = [...candidate.paths].filter((path) => chosen.paths.has(path)).length;
    const before = best.get(candidate.tag);
    if (shared > 0 && (!before || shared > before.shared))
      best.set(candidate.tag, { candidate, base: chosen, shared });
  }
  if (best.size === 0) return null;
  const claimed = new Set(
    [...best.values()].flatMap(({ candidate }) =>
      [...candidate.paths].map((path) => candidate.files.replace('{path}', path)),
    ),
  );
  const sourcePaths = [...chosen.paths].filter((path) => !claimed.has(chosen.files.replace('{path}', path)));
  const translations = [...best.values()]
    .sort((a, b) => b.shared - a.shared || (a.candidate.tag < b.candidate.tag ? -1 : 1))
    .map(({ candidate, shared }) => ({
      tag: candidate.tag,
      files: candidate.files,
      count: candidate.paths.size,
      shared,
    }));
  return {
    source: chosen.tag,
    locales: [
      { tag: chosen.tag, files: chosen.files, count: sourcePaths.length, shared: sourcePaths.length },
      ...translations,
    ],
  };
}

/** Files that are in one language as far as their names tell: all below the deepest folder they share, a README left aside. */
export function findAlone(files: readonly string[], source: string): FoundLayout | null {
  const guidelines = files.filter((file) => !/(?:^|\/)README[^/]*$/i.test(file));
  const documents = guidelines.length > 0 ? guidelines : files;
  if (documents.length === 0) return null;
  const [first] = documents;
  const folders = first!.split('/').slice(0, -1);
  let depth = folders.length;
  for (const file of documents) {
    const parts = file.split('/').slice(0, -1);
    while (depth > 0 && folders.slice(0, depth).some((part, at) => parts[at] !== part)) depth--;
  }
  const extension = first!.slice(first!.lastIndexOf('.'));
  const pattern = [...folders.slice(0, depth), `{path}${extension}`].join('/');
  const count = documents.filter((file) => file.endsWith(extension)).length;
  return { source, locales: [{ tag: source, files: pattern, count, shared: count }] };
}

/** Every way in which a tag in a file's name could mark a locale: a folder, an ending, or the name itself. */
function findCandidates(files: readonly string[]): Candidate[] {
  const found = new Map<string, Candidate>();
  const enter = (tag: string, pattern: string, path: string): void => {
    if (path === '') return;
    const candidate = found.get(pattern) ?? { tag, files: pattern, paths: new Set() };
    candidate.paths.add(path);
    found.set(pattern, candidate);
  };
  for (const file of files) {
    const parts = file.split('/');
    const name = parts[parts.length - 1]!;
    const extension = name.slice(name.lastIndexOf('.'));
    for (let i = 0; i < parts.length - 1; i++) {
      const tag = readTag(parts[i]!);
      if (tag)
        enter(
          tag,
          [...parts.slice(0, i + 1), `{path}${extension}`].join('/'),
          parts
            .slice(i + 1)
            .join('/')
            .slice(0, -extension.length),
        );
    }
    const ending = /^(.+)([._-])([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/.exec(
      name.slice(0, -extension.length),
    );
    const tag = ending && readTag(ending[3]!);
    if (tag) {
      const folder = parts.slice(0, -1);
      for (let i = 0; i <= folder.length; i++)
        enter(
          tag,
          [...folder.slice(0, i), `{path}${ending[2]}${ending[3]}${extension}`].join('/'),
          [...folder.slice(i), ending[1]!].join('/'),
        );
    }
    const alone = readTag(name.slice(0, -extension.length));
    const folder = /^(.+?)[-_.](?:languages|translations|locales|i18n)$/i.exec(parts[parts.length - 2] ?? '');
    if (alone && folder)
      enter(
        alone,
        [...parts.slice(0, -2), `{path}${parts[parts.length - 2]!.slice(folder[1]!.length)}`, name].join('/'),
        folder[1]!,
      );
  }
  return [...found.values()];
}

/** Where the source could stand: under a tag of its own, or in any folder without one. */
function findBases(files: readonly string[], candidates: readonly Candidate[], source: string): Candidate[] {
  const bases = candidates.filter(({ tag }) => tag === source || tag.split('-')[0] === source);
  const plain = new Map<string, Candidate>();
  for (const file of files) {
    const extension = file.slice(file.lastIndexOf('.'));
    const parts = file.split('/');
    for (let i = 0; i < parts.length; i++) {
      const pattern = [...parts.slice(0, i), `{path}${extension}`].join('/');
      const base = plain.get(pattern) ?? { tag: source, files: pattern, paths: new Set() };
      base.paths.add(parts.slice(i).join('/').slice(0, -extension.length));
      plain.set(pattern, base);
    }
  }
  return [...bases, ...plain.values()];
}

/** The source that shares most documents with translations, and of equals the one that holds least beside them, or names the deepest folder. */
function chooseBase(bases: readonly Candidate[], candidates: readonly Candidate[]): Candidate | null {
  let best: { base: Candidate; shared: number; size: number } | null = null;
  for (const base of bases) {
    let shared = 0;
    for (const candidate of candidates) {
      if (candidate.tag === base.tag || candidate.files === base.files) continue;
      for (const path of candidate.paths) if (base.paths.has(path)) shared++;
    }
    if (shared === 0) continue;
    const size = base.paths.size;
    const rank = best
      ? shared - best.shared || best.size - size || base.files.length - best.base.files.length
      : 1;
    if (rank > 0) best = { base, shared, size };
  }
  return best?.base ?? null;
}
