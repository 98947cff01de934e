/** `lint --fix`: the fixes of a whole corpus as effects, and what is left to find afterwards. */
import { resolve } from 'node:path';
import { parseCorpus } from '../document/corpus.ts';
import type { Corpus, Document } from '../document/document.ts';
import { fixDocument } from '../lint/fix.ts';
import { type LintOptions, lintCorpus } from '../lint/lint.ts';
import type { Effect } from '../model/effect.ts';
import type { Finding } from '../model/finding.ts';
import { Problem } from '../model/problem.ts';
import type { Loaded } from './load.ts';

export interface FixedCorpus {
  findings: Finding[];
  effects: Effect[];
  note: string;
}

/** Fix every document that has something to fix. Throws Problem when the corpus is not the worktree. */
export function fixCorpus(
  loaded: Loaded,
  findings: readonly Finding[],
  options: LintOptions,
  suggested: boolean,
): FixedCorpus {
  const { corpus, workspace } = loaded;
  if (corpus.revision !== 'worktree')
    throw new Problem('--fix changes the files on disk and cannot be combined with --at.', 'Leave --at out.');
  const effects: Effect[] = [];
  const texts = new Map<string, string>();
  for (const documents of corpus.locales.values())
    for (const document of documents.values()) {
      const text = fixOne(document, corpus, findings, loaded, options, suggested);
      texts.set(document.file, text);
      if (text !== document.text)
        effects.push({
          kind: 'write',
          path: resolve(workspace.base, document.file),
          content: text,
          expected: document.text,
        });
    }
  const note =
    effects.length === 0
      ? 'Nothing to fix.'
      : `Fixed ${effects.length} ${effects.length === 1 ? 'file' : 'files'}.`;
  if (effects.length === 0) return { findings: [...findings], effects, note };
  const after = lintCorpus(replaceTexts(corpus, texts, loaded), workspace.config, options);
  return { findings: after, effects, note };
}

function fixOne(
  document: Document,
  corpus: Corpus,
  findings: readonly Finding[],
  loaded: Loaded,
  options: LintOptions,
  suggested: boolean,
): string {
  const again = (text: string): { document: Document; findings: Finding[] } => {
    const changed = replaceTexts(corpus, new Map([[document.file, text]]), loaded);
    const found = changed.locales.get(document.locale)!.get(document.path)!;
    return {
      document: found,
      findings: lintCorpus(changed, loaded.workspace.config, { ...options, paths: [document.file] }),
    };
  };
  return fixDocument(document, findings, { suggested, again });
}

/** The corpus with some documents parsed anew. */
function replaceTexts(corpus: Corpus, texts: ReadonlyMap<string, string>, { workspace }: Loaded): Corpus {
  const locales: Corpus['locales'] = new Map();
  for (const [locale, documents] of corpus.locales) {
    const changed = [...documents.values()].filter(({ file, text }) => (texts.get(file) ?? text) !== text);
    const parsed = parseCorpus(
      changed.map(({ path, file }) => ({ locale, path, file, text: texts.get(file)! })),
      workspace.config,
      corpus.revision,
    );
    locales.set(
      locale,
      new Map(
        [...documents].map(([path, document]) => [path, parsed.locales.get(locale)?.get(path) ?? document]),
      ),
    );
  }
  return { revision: corpus.revision, locales };
}
