/** Snapshot of files → corpus of documents. */
import type { Config } from '../model/config.ts';
import type { Corpus } from './document.ts';
import { indexLabels } from './labels.ts';
import { parseDocument } from './parse.ts';

/** One file of the workspace as read: its locale and path by the patterns of the configuration. */
export interface SourceFile {
  locale: string;
  path: string;
  file: string;
  text: string;
}

/** Parse every file. Locales stand in the order of the configuration, documents by path. */
export function parseCorpus(files: readonly SourceFile[], config: Config, revision = 'worktree'): Corpus {
  const locales: Corpus['locales'] = new Map(config.locales.map(({ tag }) => [tag, new Map()]));
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const labels = new Map(config.locales.map(({ tag }) => [tag, indexLabels(config.labels, tag)]));
  for (const file of sorted)
    locales.get(file.locale)?.set(file.path, parseDocument(file, labels.get(file.locale)));
  return { revision, locales };
}
