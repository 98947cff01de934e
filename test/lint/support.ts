/** Builders for lint tests: a corpus from snippets, a configuration with nothing special in it. */
import type { Corpus, Document } from '../../src/document/document.ts';
import { type LintOptions, lintCorpus } from '../../src/lint/lint.ts';
import type { Config } from '../../src/model/config.ts';
import type { Finding } from '../../src/model/finding.ts';
import { LABELS, makeDocument } from '../support/documents.ts';

/** A configuration in which every setting has its default. */
export function makeConfig(changes: Partial<Config> = {}): Config {
  return {
    title: 'Rules',
    root: '/guidelines',
    file: null,
    source: 'en',
    locales: [
      { tag: 'en', name: 'English', files: 'en/{path}.md' },
      { tag: 'ur', name: 'اردو', files: 'ur/{path}.md' },
    ],
    ignore: [],
    labels: LABELS,
    writing: {},
    protect: ['TikTok', 'YouTube', 'Firefox'],
    rules: {},
    glossaryFile: null,
    glossary: [],
    ...changes,
  };
}

/** A corpus of the documents given, by their own locales. */
export function makeCorpus(...documents: Document[]): Corpus {
  const corpus: Corpus = {
    revision: 'worktree',
    locales: new Map([
      ['en', new Map()],
      ['ur', new Map()],
    ]),
  };
  for (const document of documents) {
    if (!corpus.locales.has(document.locale)) corpus.locales.set(document.locale, new Map());
    corpus.locales.get(document.locale)!.set(document.path, document);
  }
  return corpus;
}

/** The findings in one snippet. */
export function lintText(
  text: string,
  locale = 'ur',
  config: Config = makeConfig(),
  options: LintOptions = {},
): Finding[] {
  return lintCorpus(makeCorpus(makeDocument(text, { locale })), config, options);
}
