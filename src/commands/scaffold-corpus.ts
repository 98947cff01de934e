/** `align --fix`: what translations lack, put in as the source's text marked to do, as effects. */
import { join, resolve } from 'node:path';
import type { DocumentPair } from '../compare/pair.ts';
import { scaffoldTranslation, TODO } from '../compare/scaffold.ts';
import type { Effect } from '../model/effect.ts';
import { Problem } from '../model/problem.ts';
import { FilePatterns } from '../workspace/patterns.ts';
import type { Outcome } from './command.ts';
import type { Loaded } from './load.ts';

/** Scaffold every pair that lacks something. Throws Problem when the corpus is not the worktree. */
export function scaffoldCorpus({ corpus, workspace }: Loaded, pairs: readonly DocumentPair[]): Outcome {
  if (corpus.revision !== 'worktree')
    throw new Problem('--fix changes the files on disk and cannot be combined with --at.', 'Leave --at out.');
  const patterns = new FilePatterns(workspace.config.locales);
  const effects: Effect[] = [];
  const lines: string[] = [];
  for (const pair of pairs) {
    const scaffold = scaffoldTranslation(pair);
    if (!scaffold) continue;
    const { before, locale, path, text, added } = scaffold;
    const target = before
      ? resolve(workspace.base, before.file)
      : join(workspace.config.root, patterns.fileOf(locale, path));
    effects.push({ kind: 'write', path: target, content: text, expected: before?.text ?? null });
    lines.push(`${workspace.shown(target)}`, ...added.map((title) => `  + ${title}`));
  }
  if (effects.length === 0) return { output: 'No section or document is missing.\n', exitCode: 0 };
  const next = `\nEach is the source's text under ${TODO}. Translate it and remove that line; "mizan align" shows what is left.\n`;
  return { output: `${lines.join('\n')}\n${next}`, exitCode: 0, effects };
}
