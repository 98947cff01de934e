/** What a change weighs and which way it leans: the signals of every kind, taken together. */
import type { Config, Disposition } from '../model/config.ts';
import { say } from '../model/rule.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/languages.ts';
import { comparisonKey } from '../text/normalize.ts';
import { compileTerms, type TermFinder } from '../text/terms.ts';
import type { Change, Signal, Weight } from './change.ts';
import { combineEffects, weightOf } from './effects.ts';
import { foldCosmetics } from './signals/fold.ts';
import { matchUnits } from './signals/match-units.ts';
import type { SignalContext } from './signals/signal-rule.ts';
import { signalRules } from './signals/signals.ts';
import { type Order, readUnits, type Unit, type UnitPair } from './signals/units.ts';

/** A change that was found, before it is judged. */
export type FoundChange = Omit<Change, 'weight' | 'effect' | 'signals'>;

export type Judged = Pick<Change, 'weight' | 'effect' | 'signals'>;

/** What judging a change needs to know beside the change. */
export interface WeighContext {
  config: Config;
  language: Language;
  /** Finds the terms of the glossary; null without one. */
  terms: TermFinder | null;
}

/** The context for the changes of one locale. */
export function weighContext(config: Config, locale: string): WeighContext {
  const language = languageOf(locale);
  const { glossary, source } = config;
  const forms: string[] = [];
  const concepts: number[] = [];
  for (const [concept, entry] of glossary.entries()) {
    const own = locale === source ? [entry.term] : entry.approved[locale] ? [entry.approved[locale]] : [];
    for (const form of [...own, ...(entry.accepted[locale] ?? [])]) {
      forms.push(form);
      concepts.push(concept);
    }
  }
  if (forms.length === 0) return { config, language, terms: null };
  const find = compileTerms(forms, language);
  return {
    config,
    language,
    terms: (text) => find(text).map((match) => ({ ...match, term: concepts[match.term]! })),
  };
}

/** Weigh one change on its own. */
export function weighChange(change: FoundChange, context: WeighContext): Judged {
  return judge([change], context)[0]!;
}

/** Weigh all changes of a diff together, so that an item that left one section and came to another is seen as moved. The order is kept. */
export function weighChanges<T extends FoundChange>(changes: readonly T[], config: Config): (T & Judged)[] {
  const judged = new Map<T, Judged>();
  for (const locale of new Set(changes.map((change) => change.locale))) {
    const own = changes.filter((change) => change.locale === locale);
    const found = judge(own, weighContext(config, locale));
    for (const [at, change] of own.entries()) judged.set(change, found[at]!);
  }
  return changes.map((change) => ({ ...change, ...judged.get(change)! }));
}

/** Judge the changes of one locale. */
function judge(changes: readonly FoundChange[], context: WeighContext): Judged[] {
  const { language } = context;
  const order: Order = { from: 0, to: 0 };
  const pairs: UnitPair[] = [];
  const alone: { from: Unit[]; to: Unit[] } = { from: [], to: [] };
  for (const [ordinal, change] of changes.entries()) {
    const units = readUnits(change, ordinal, language, order);
    pairs.push(...units.pairs);
    alone.from.push(...units.alone.from);
    alone.to.push(...units.alone.to);
  }
  pairs.push(...matchUnits(alone.from, alone.to, language));
  const found = changes.map((): { signal: Signal; order: number }[] => []);
  for (const pair of pairs) {
    const owners = new Set([pair.to?.change, pair.from?.change].filter((owner) => owner !== undefined));
    for (const signal of readSignals(pair, changes, context))
      for (const owner of owners)
        found[owner]!.push({
          signal,
          order: pair.to?.change === owner ? pair.to.order : 1e9 + (pair.from?.order ?? 0),
        });
  }
  return changes.map((change, at) => {
    const signals = withoutCarried(
      found[at]!.toSorted((a, b) => a.order - b.order).map(({ signal }) => signal),
    );
    const weight = weightOf(baseWeight(change, language), signals);
    const effect = combineEffects(signals.map((signal) => signal.effect));
    // A section that came or went without a word that binds still counts for something; which way, the words do not say.
    return { weight, effect: signals.length === 0 && weight === 'substantive' ? 'unknown' : effect, signals };
  });
}

/** A number or date that only went from one sentence of the section to another neither came nor went. */
function withoutCarried(signals: readonly Signal[]): Signal[] {
  const isFigure = ({ kind, from, to }: Signal) =>
    (kind === 'number' || kind === 'date') && (from === null) !== (to === null);
  const carried = new Set<Signal>();
  const come = signals.filter((signal) => isFigure(signal) && signal.to !== null);
  for (const gone of signals) {
    if (!isFigure(gone) || gone.from === null) continue;
    const at = come.findIndex(
      (other) => other.kind === gone.kind && comparisonKey(other.to!) === comparisonKey(gone.from!),
    );
    if (at < 0) continue;
    carried.add(gone).add(come[at]!);
    come.splice(at, 1);
  }
  return signals.filter((signal) => !carried.has(signal));
}

function readSignals(
  pair: UnitPair,
  changes: readonly FoundChange[],
  { config, language, terms }: WeighContext,
): Signal[] {
  if (pair.from && pair.to && isUntouched(pair.from, pair.to)) return [];
  const signals: Signal[] = [];
  const isWhole = (unit: Unit | null) =>
    unit !== null &&
    (changes[unit.change]!.kinds.includes('added') || changes[unit.change]!.kinds.includes('removed'));
  const context: Omit<SignalContext, 'report'> = {
    config,
    language,
    terms,
    whole: isWhole(pair.from ?? pair.to),
    labelOf: (disposition) => labelOf(disposition, config),
    isAcross: ({ from, to }) => from !== null && to !== null && from.change !== to.change,
  };
  for (const rule of signalRules) {
    const report: SignalContext['report'] = ({ message, values, from, to, effect }) => {
      const template = rule.messages[message];
      if (template === undefined) throw new Error(`The signal ${rule.kind} has no message "${message}"`);
      signals.push({ kind: rule.kind, from, to, text: say(template, values), effect });
    };
    rule.detect(pair, { ...context, report });
  }
  return signals;
}

/** The same words under the same label in the same change: nothing to say. */
function isUntouched(from: Unit, to: Unit): boolean {
  return (
    from.text === to.text &&
    from.change === to.change &&
    from.block?.role === to.block?.role &&
    from.block?.disposition === to.block?.disposition &&
    from.inlines.length === to.inlines.length &&
    from.inlines.every(({ target }, at) => target === to.inlines[at]!.target)
  );
}

const NAMES: Readonly<Record<Disposition, string>> = {
  'not-allowed': 'Not allowed',
  allowed: 'Allowed',
  'age-restricted': 'Age-restricted',
  ineligible: 'Ineligible for the feed',
};

/** The label in the language of the source, which the reader of the report knows, whatever locale changed. */
function labelOf(disposition: Disposition, { labels, source }: Config): string {
  return labels.dispositions[disposition][source]?.[0] ?? NAMES[disposition];
}

/** What a change weighs before its signals are counted. */
function baseWeight({ kinds, blocks, renumbered, title, sections }: FoundChange, language: Language): Weight {
  const came = kinds.includes('added') || kinds.includes('removed');
  if (came)
    return blocks.some(({ block }) => (block.from ?? block.to)?.text.trim()) ? 'substantive' : 'editorial';
  if (kinds.some((kind) => kind === 'moved' || kind === 'split' || kind === 'merged')) return 'editorial';
  const fold = (text: string | null) => foldCosmetics(text ?? '', language);
  if (!renumbered && fold(title.from) !== fold(title.to)) return 'editorial';
  const side = (name: 'from' | 'to') =>
    blocks
      .filter(({ op }) => op !== 'equal')
      .filter(({ at }) => at[name] !== null)
      .toSorted((a, b) => a.at[name]! - b.at[name]!)
      // Before the first block of a preamble stands the front matter; of any other section its heading, judged by the title.
      .map((change) =>
        fold(change.block[name]?.text ?? (sections[name][0]?.level === 0 ? change[name] : null)),
      )
      .filter((text) => text !== '')
      .join(' ');
  return side('from') === side('to') ? 'cosmetic' : 'editorial';
}
