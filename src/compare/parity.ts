/** Whether the locales changed together: per section, what changed in each, and substantive changes without a counterpart. */
import type { Corpus } from '../document/document.ts';
import type { Config } from '../model/config.ts';
import type { Change, Parity } from './change.ts';

/** Bring the changes of all locales together by section. `changes` are weighed; `from` and `to` are the corpora they were found in. */
export function findParity(_changes: readonly Change[], _from: Corpus, _to: Corpus, _config: Config): Parity[] {
  return [];
}
