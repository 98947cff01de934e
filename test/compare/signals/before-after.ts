/** Diffs of short texts: each test states only what differs. */

import type { Change, CorpusDiff } from '../../../src/compare/change.ts';
import { diffCorpora } from '../../../src/compare/diff.ts';
import { parseCorpus } from '../../../src/document/corpus.ts';
import type { Corpus } from '../../../src/document/document.ts';
import type { Config } from '../../../src/model/config.ts';
import { LABELS } from '../../support/documents.ts';

export function configWith(glossary: readonly string[] = []): Config {
  return {
    title: 'Test',
    root: '/',
    file: null,
    source: 'en',
    locales: ['en', 'ur'].map((tag) => ({ tag, name: tag, files: `${tag}/{path}.md` })),
    ignore: [],
    labels: LABELS,
    writing: {},
    protect: [],
    rules: {},
    glossaryFile: null,
    glossary: glossary.map((term, index) => ({
      term,
      approved: {},
      accepted: {},
      forbidden: {},
      implies: [],
      note: null,
      line: index + 1,
    })),
  };
}

/** Documents by `locale/path`. */
export type Texts = Record<string, string>;

export function corpusOf(texts: Texts, config = configWith()): Corpus {
  const files = Object.entries(texts).map(([name, text]) => {
    const [locale = '', ...path] = name.split('/');
    return { locale, path: path.join('/'), file: `${name}.md`, text: `${text}\n` };
  });
  return parseCorpus(files, config);
}

export function diffTexts(from: Texts, to: Texts, config = configWith()): CorpusDiff {
  return diffCorpora(corpusOf(from, config), corpusOf(to, config), { config });
}

/** The changes of one document. */
export function changesOf(from: string, to: string, locale = 'en', config = configWith()): Change[] {
  return diffTexts({ [`${locale}/topic`]: from }, { [`${locale}/topic`]: to }, config).changes;
}
