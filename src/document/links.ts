/** Where a link leads: inside the corpus, elsewhere, or nowhere; and the key by which links of two locales are the same. */
import type { Config } from '../model/config.ts';
import type { Corpus, Document, Section } from './document.ts';

/** What a link target leads to. */
export type LinkTarget =
  /** Another site, an e-mail address, a telephone number. */
  | { kind: 'external'; url: string }
  /** A document of the corpus, and the section when the target names one. */
  | { kind: 'document'; document: Document; anchor: string | null; section: Section | null }
  /** A document that should be in the corpus and is not. */
  | { kind: 'missing-document'; path: string }
  /** A document that is there, without the section the target names. */
  | { kind: 'missing-section'; document: Document; anchor: string }
  /** A file the corpus cannot answer for: an image, a path of the site. */
  | { kind: 'elsewhere'; path: string };

/** The anchor a renderer such as GitHub makes of a heading that has no id of its own. */
export function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** A short ASCII id for a heading with Latin letters in it, or null: "What we don't allow" → `what-we-dont-allow`. */
export function asciiIdOf(title: string): string | null {
  const id = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'\u2019\u02BC]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /[a-z]/.test(id) && !/\p{L}/u.test(title.normalize('NFKD').replace(/[a-z]/gi, '')) ? id : null;
}

/** Every anchor of a document with the section it opens; `null` for an HTML anchor inside a section. */
export function anchorsOf(document: Document): ReadonlyMap<string, Section | null> {
  const known = anchorsByDocument.get(document);
  if (known) return known;
  const anchors = new Map<string, Section | null>();
  const taken = new Map<string, number>();
  for (const section of document.sections) {
    if (section.id !== null && !anchors.has(section.id)) anchors.set(section.id, section);
    const slug = section.level === 0 ? '' : slugOf(section.title);
    if (slug === '') continue;
    // A second heading with the same words gets a number.
    const count = taken.get(slug) ?? 0;
    taken.set(slug, count + 1);
    // `{#id}` replaces the anchor made of the heading; an `<a id>` stands beside it.
    const replaced =
      section.id !== null && section.idSource !== null && document.text[section.idSource.start] === '{';
    const unique = count === 0 ? slug : `${slug}-${count}`;
    if (!replaced && !anchors.has(unique)) anchors.set(unique, section);
  }
  if (document.text.includes('<'))
    for (const [, , name] of document.text.matchAll(
      /<[a-z][\w-]*\b[^<>]{0,200}?\s(?:id|name)\s*=\s*(["'])([^"'<>]{1,200})\1/gi,
    ))
      if (name !== undefined && !anchors.has(name)) anchors.set(name, null);
  anchorsByDocument.set(document, anchors);
  return anchors;
}

const anchorsByDocument = new WeakMap<Document, ReadonlyMap<string, Section | null>>();

/**
 * What `target`, written in `document`, leads to. A path leads to the document of the same locale where there is one, so
 * that a translation may link as the source does; with `config`, a missing file is told from one outside the guidelines.
 */
export function resolveLink(document: Document, target: string, corpus: Corpus, config?: Config): LinkTarget {
  const cleaned = target.trim();
  if (isExternal(cleaned)) return { kind: 'external', url: cleaned };
  const { path, anchor } = splitTarget(cleaned);
  if (path === '') return anchor === null ? { kind: 'elsewhere', path } : openSection([document], anchor);
  const files = filesOf(corpus);
  const absolute = path.startsWith('/');
  const bases = absolute ? rootsOf(document) : [folderOf(document.file)];
  for (const base of bases) {
    const joined = joinPath(base, absolute ? path.slice(1) : path);
    if (joined === null) continue;
    for (const candidate of candidatesOf(joined)) {
      const found = files.get(candidate);
      if (!found) continue;
      const own = corpus.locales.get(document.locale)?.get(found.path);
      const documents = own && own !== found ? [own, found] : [found];
      return anchor === null || anchor === ''
        ? { kind: 'document', document: documents[0]!, anchor: null, section: null }
        : openSection(documents, anchor);
    }
  }
  const joined = absolute ? null : joinPath(folderOf(document.file), path);
  if (joined !== null && config && belongs(joined, document, config))
    return { kind: 'missing-document', path: joined };
  return { kind: 'elsewhere', path };
}

/**
 * One key for a link whatever the locale it stands in: an external address without the parts that name a language,
 * an internal one as `path#anchor`. Links of a source and its translation are the same when their keys are.
 */
export function linkKey(target: string, document: Document, config: Config): string {
  const cleaned = target.trim();
  if (isExternal(cleaned)) return externalKey(cleaned, config);
  const { path, anchor } = splitTarget(cleaned);
  const tail = anchor ? `#${anchor}` : '';
  if (path === '') return document.path + tail;
  if (path.startsWith('/')) return `/${withoutLocale(path.slice(1), config)}${tail}`;
  const joined = joinPath(folderOf(document.file), path);
  if (joined === null) return withoutLocale(path, config) + tail;
  const prefix = prefixOf(document, config);
  for (const candidate of [joined, `${joined}.md`]) {
    const match =
      prefix === null || !candidate.startsWith(prefix)
        ? null
        : matchFile(candidate.slice(prefix.length), config);
    if (match !== null) return match + tail;
  }
  const relative = prefix !== null && joined.startsWith(prefix) ? joined.slice(prefix.length) : joined;
  return withoutLocale(relative, config) + tail;
}

/** True for a target with a scheme or a host of its own. */
export function isExternal(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
}

function splitTarget(target: string): { path: string; anchor: string | null } {
  const hash = target.indexOf('#');
  const path = (hash < 0 ? target : target.slice(0, hash)).replace(/\?.*$/s, '');
  return { path: decode(path), anchor: hash < 0 ? null : decode(target.slice(hash + 1)) };
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function openSection(documents: readonly Document[], anchor: string): LinkTarget {
  for (const document of documents) {
    const anchors = anchorsOf(document);
    const section = anchors.get(anchor) ?? anchors.get(anchor.toLowerCase());
    if (section !== undefined) return { kind: 'document', document, anchor, section };
    if (anchor === '' || anchor.toLowerCase() === 'top')
      return { kind: 'document', document, anchor: null, section: null };
  }
  return { kind: 'missing-section', document: documents[0]!, anchor };
}

const filesByCorpus = new WeakMap<Corpus, Map<string, Document>>();

function filesOf(corpus: Corpus): Map<string, Document> {
  let files = filesByCorpus.get(corpus);
  if (!files) {
    files = new Map();
    for (const documents of corpus.locales.values())
      for (const document of documents.values()) files.set(document.file, document);
    filesByCorpus.set(corpus, files);
  }
  return files;
}

function folderOf(file: string): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? '' : file.slice(0, slash);
}

/** Folders a path that begins with `/` may be meant from: every folder above the document. */
function rootsOf(document: Document): string[] {
  const roots: string[] = [];
  for (let folder = folderOf(document.file); ; folder = folderOf(folder)) {
    roots.push(folder);
    if (folder === '') return roots;
  }
}

/** Join and tidy; null when the path climbs out of everything. */
function joinPath(base: string, path: string): string | null {
  const parts = base === '' ? [] : base.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

function candidatesOf(path: string): string[] {
  const plain = path.replace(/\.html?$/i, '');
  return [path, `${path}.md`, `${plain}.md`, `${path}/index.md`, `${path}/README.md`];
}

const patternsByConfig = new WeakMap<Config, { pattern: RegExp; literal: number; tag: string }[]>();

function patternsOf(config: Config): { pattern: RegExp; literal: number; tag: string }[] {
  let patterns = patternsByConfig.get(config);
  if (!patterns) {
    patterns = config.locales
      .map(({ tag, files }) => {
        const escaped = files.replace(/^\.\//, '').replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
        return {
          tag,
          literal: files.length,
          pattern: new RegExp(`^${escaped.replace('\\{path\\}', '(.+)')}$`),
        };
      })
      .sort((a, b) => b.literal - a.literal);
    patternsByConfig.set(config, patterns);
  }
  return patterns;
}

/** The `{path}` of a file (relative to the configuration) that a locale's pattern matches, the most specific pattern first. */
function matchFile(file: string, config: Config): string | null {
  for (const { pattern } of patternsOf(config)) {
    const path = pattern.exec(file)?.[1];
    if (path !== undefined) return path;
  }
  return null;
}

/** What stands before a pattern in the file names of a document: the way from the repository root to the configuration. */
function prefixOf(document: Document, config: Config): string | null {
  const locale = config.locales.find(({ tag }) => tag === document.locale);
  const file = locale?.files.replace(/^\.\//, '').replace('{path}', document.path);
  return file !== undefined && document.file.endsWith(file)
    ? document.file.slice(0, document.file.length - file.length)
    : null;
}

function belongs(file: string, document: Document, config: Config): boolean {
  const prefix = prefixOf(document, config);
  return prefix !== null && file.startsWith(prefix) && matchFile(file.slice(prefix.length), config) !== null;
}

function localePart(config: Config): RegExp {
  const tags = config.locales.map(({ tag }) => (tag.split('-')[0] ?? tag).toLowerCase());
  return new RegExp(`^(?:${[...new Set(tags)].join('|')})(?:[-_][a-z]{2,4})?$`, 'i');
}

/** A path without a folder, suffix or ending that only names a locale: `ur/x.md`, `x.ur.md` and `x.md` are all `x`. */
function withoutLocale(path: string, config: Config): string {
  const part = localePart(config);
  const kept = path.split('/').filter((segment) => !part.test(segment));
  const last = (kept.pop() ?? '').replace(/\.(?:md|markdown|html?)$/i, '');
  const [, name, suffix] = /^(.+)[._-]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/.exec(last) ?? [];
  kept.push(name !== undefined && suffix !== undefined && part.test(suffix) ? name : last);
  return kept.filter((segment) => segment !== '').join('/');
}

function externalKey(url: string, config: Config): string {
  let parsed: URL;
  try {
    parsed = new URL(url.startsWith('//') ? `https:${url}` : url);
  } catch {
    return url;
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return decode(url).toLowerCase();
  const part = localePart(config);
  const labels = parsed.hostname.toLowerCase().split('.');
  if (labels.length > 2 && (labels[0] === 'www' || part.test(labels[0]!))) labels.shift();
  const path = decode(parsed.pathname)
    .split('/')
    .filter((segment) => segment !== '' && !part.test(segment));
  const query = [...parsed.searchParams]
    .filter(([name]) => !/^(?:hl|lang|language|locale|lc|utm_\w+)$/i.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  return `${labels.join('.')}${port}/${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}${decode(parsed.hash)}`;
}
