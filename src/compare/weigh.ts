/** What a change weighs and which way it leans: the signals of every kind, taken together. */
import type { Config } from '../model/config.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/languages.ts';
import type { Change } from './change.ts';

/** A change that was found, before it is judged. */
export type FoundChange = Omit<Change, 'weight' | 'effect' | 'signals'>;

/** What judging a change needs to know beside the change. */
export interface WeighContext {
  config: Config;
  language: Language;
}

/** The context for the changes of one locale. */
export function weighContext(config: Config, locale: string): WeighContext {
  return { config, language: languageOf(locale) };
}

/** Weigh one change on its own. */
export function weighChange(_change: FoundChange, _context: WeighContext): Pick<Change, 'weight' | 'effect' | 'signals'> {
  return { weight: 'editorial', effect: 'unknown', signals: [] };
}

/** Weigh all changes of a diff together, so that an item that left one section and came to another is seen as moved. The order is kept. */
export function weighChanges(changes: readonly FoundChange[], config: Config): Change[] {
  return changes.map((change) => ({ ...change, ...weighChange(change, weighContext(config, change.locale)) }));
}
