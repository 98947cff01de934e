/** The number words of a language, folded and ready for look-up. */
import type { Language, NumberWords } from './language.ts';
import { wordKey } from './normalize.ts';
import { type CompiledPhrase, compilePhrase } from './phrases.ts';

/** The word tables of a language, folded and ready for look-up. */
export interface NumberIndex {
  readonly words: NumberWords;
  readonly cardinals: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly shifts: ReadonlyMap<string, number>;
  readonly ordinalValues: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlySet<string>;
  readonly loose: ReadonlyMap<string, number>;
  readonly connectors: ReadonlySet<string>;
  readonly teens: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly homographs: ReadonlySet<string>;
  readonly stubborn: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly scales: ReadonlyMap<string, number>;
  readonly plainPrefixes: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly monthHomographs: ReadonlySet<string>;
  readonly percent: readonly CompiledPhrase[];
  readonly notBefore: ReadonlyMap<string, ReadonlySet<string>>;
  readonly notAfter: ReadonlyMap<string, ReadonlySet<string>>;
  /** True for a word a number may begin with. */
  readonly starts: (key: string) => boolean;
  /** True for those and for the names of months: without any, and without figures, a text has no numbers. */
  readonly tells: (key: string) => boolean;
}

const indexes = new WeakMap<Language, NumberIndex>();

/** The index of a language, made once. */
export function numberIndexOf(language: Language): NumberIndex {
  const made = indexes.get(language);
  if (made) return made;
  const words = language.numbers;
  const table = (record: Readonly<Record<string, number>>): Map<string, number> =>
    new Map(Object.entries(record).map(([word, value]) => [wordKey(word), value]));
  const set = (list: readonly string[]): Set<string> => new Set(list.map(wordKey));
  const lists = (record: Readonly<Record<string, readonly string[]>>): Map<string, Set<string>> =>
    new Map(Object.entries(record).map(([word, list]) => [wordKey(word), set(list)]));
  const cardinals = table(words.cardinals);
  const multipliers = table(words.multipliers);
  const fractions = table(words.fractions);
  const shifts = table(words.shifts);
  const ordinalValues = table(words.ordinals);
  const loose = table(words.loose);
  const all = new Set([
    ...cardinals.keys(),
    ...multipliers.keys(),
    ...fractions.keys(),
    ...shifts.keys(),
    ...ordinalValues.keys(),
    ...loose.keys(),
  ]);
  const suffixes = set(words.ordinalSuffixes);
  const months = set(Object.keys(language.months.names));
  const telling = new Set([...all, ...months]);
  const index: NumberIndex = {
    words,
    cardinals,
    multipliers,
    fractions,
    shifts,
    ordinalValues,
    ordinals: new Set(ordinalValues.keys()),
    loose,
    connectors: set(words.connectors),
    teens: set(words.teens),
    articles: set(words.articles),
    homographs: set(words.homographs),
    stubborn: set(words.stubborn),
    units: set(words.units),
    suffixes,
    endings: new Set([...suffixes, ...set(words.gluedUnits), 's', "s'", "'s"]),
    scales: new Map(Object.entries(words.scaleLetters)),
    plainPrefixes: set(words.plainPrefixes),
    months,
    monthHomographs: set(language.months.homographs),
    percent: words.percent.map(compilePhrase),
    notBefore: lists(words.notBefore),
    notAfter: lists(words.notAfter),
    starts: (key) => all.has(key),
    tells: (key) => telling.has(key),
  };
  indexes.set(language, index);
  return index;
}
