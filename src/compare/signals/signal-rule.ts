/** A signal rule: the words, examples and detection of one kind of signal together. */
import type { Config, Disposition } from '../../model/config.ts';
import type { Language } from '../../text/language.ts';
import type { TermFinder } from '../../text/terms.ts';
import type { ChangeEffect, SignalKind } from '../change.ts';
import type { Unit, UnitPair } from './units.ts';

/** What happened to a short text, and what is to be said of it. The labels are those of the bundled guidelines. */
export interface SignalExample {
  /** Default: English. */
  locale?: string;
  from: string;
  to: string;
  /** Texts of the signals of this kind, in order; none for a change that must not give one. */
  says: string[];
  /** What the signals of this kind come to. Default: unknown where something is said. */
  effect?: ChangeEffect;
  /** Glossary terms. */
  glossary?: string[];
}

export interface SignalContext {
  config: Config;
  language: Language;
  /** Finds the terms of the glossary; null without one. */
  terms: TermFinder | null;
  /** The pair stands in a section that was added or removed as a whole. */
  whole: boolean;
  /** The label of a disposition as the reader of the report knows it. */
  labelOf(disposition: Disposition): string;
  /** The same item went from one section to another that is not its continuation. */
  isAcross(pair: UnitPair): boolean;
  report(found: FoundSignal): void;
}

export interface FoundSignal {
  message: string;
  values?: Record<string, string | number>;
  from: string | null;
  to: string | null;
  effect: ChangeEffect;
}

export interface SignalRule {
  kind: SignalKind;
  summary: string;
  /** Message templates by key, with `{name}` placeholders. */
  messages: Record<string, string>;
  examples: SignalExample[];
  /** Called once for every unit that changed; either side may be null. */
  detect(pair: UnitPair, context: SignalContext): void;
}

/** A pair of which both sides are there. */
export interface BothSides extends UnitPair {
  from: Unit;
  to: Unit;
}

export function hasBoth(pair: UnitPair): pair is BothSides {
  return pair.from !== null && pair.to !== null;
}
