/** Topics as people write them in a spreadsheet: section ids, paths of documents, titles. */
import type { Corpus } from '../../document/document.ts';
import { comparisonKey } from '../../text/normalize.ts';

export interface TopicReader {
  /** A section id or path for what people write; empty for "all"; null for what is neither. */
  read(said: string): string[] | null;
  names: readonly string[];
}

/** Topics by id, by path, and by title where only one section has it. */
export function topicReader(corpus: Corpus): TopicReader {
  const names = new Set<string>();
  const titles = new Map<string, string | null>();
  for (const documents of corpus.locales.values())
    for (const { path, sections } of documents.values()) {
      names.add(path);
      for (const { id, title } of sections) {
        if (!id) continue;
        names.add(id);
        const key = foldTitle(title);
        const before = titles.get(key);
        titles.set(key, before === undefined || before === id ? id : null);
      }
    }
  return {
    names: [...names],
    read: (said) => {
      if (/^(?:all|everything|any|\*|تمام|سب)$/i.test(said)) return [];
      if (names.has(said)) return [said];
      const bare = said.replace(/^#/, '').toLowerCase();
      if (names.has(bare)) return [bare];
      const titled = titles.get(foldTitle(said));
      return titled ? [titled] : null;
    },
  };
}

/** Words folded so that case, punctuation and letter forms do not count. */
export function foldTitle(text: string): string {
  return comparisonKey(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
