/** An align rule: its words, examples and check together; what a check is given; and how faults become findings. */
import type { Document, Section } from '../document/document.ts';
import { placeOf } from '../document/place.ts';
import type { Config } from '../model/config.ts';
import type { Edit, Finding, FixKind, Severity } from '../model/finding.ts';
import type { Span } from '../model/place.ts';
import { type RuleInfo, say } from '../model/rule.ts';
import type { Language } from '../text/language.ts';
import type { DocumentPair } from './pair.ts';

/** What a check says of one fault. */
export interface Fault {
  /** Key into the rule's messages. */
  message: string;
  values?: Record<string, string | number>;
  /** Where in the translation; for something missing, the (empty) place where it should be. */
  at: Span;
  /** What it answers to in the source; null when nothing there does. */
  counterpart: Span | null;
  /** The section of the translation it belongs to; null where it belongs to the document as a whole. */
  section?: Section | null;
  /** Overrides the rule's own severity (a setting in mizan.yaml still wins). */
  severity?: Severity;
  fix?: { kind: FixKind; edits: Edit[] };
}

/** A pair of which both sides exist: what align rules judge. */
export interface FullPair extends DocumentPair {
  source: Document;
  translation: Document;
}

export interface CheckContext {
  pair: FullPair;
  source: Document;
  translation: Document;
  sourceLanguage: Language;
  translationLanguage: Language;
  config: Config;
  /** The rule's options, defaults filled in. */
  options: Record<string, unknown>;
  /** Things computed once for every rule of a pair, or of a whole run in one locale (term indexes, calibration), by key. */
  memo<T>(key: string, scope: 'pair' | 'run', make: () => T): T;
  report(fault: Fault): void;
}

export interface AlignRule extends RuleInfo {
  /** Called once per pair of documents that both exist. */
  check(context: CheckContext): void;
}

/** What stays the same for every pair of one locale in one run. */
export interface Judgement {
  config: Config;
  sourceLanguage: Language;
  translationLanguage: Language;
  /** Every pair of the locale, for rules that calibrate themselves on the whole corpus. */
  pairs: readonly DocumentPair[];
  /** Shared by the pairs; start with an empty map. */
  memo: Map<string, unknown>;
}

/** Begin judging the pairs of one locale. */
export function beginJudgement(given: Omit<Judgement, 'memo'>): Judgement {
  return { ...given, memo: new Map([[PAIRS, given.pairs]]) };
}

const PAIRS = 'pairs';

/** Every pair of the run, where the caller gave them; else this pair alone. */
export function pairsOfRun(context: CheckContext): readonly DocumentPair[] {
  return context.memo<readonly DocumentPair[]>(PAIRS, 'run', () => [context.pair]);
}

/** Judge one pair by every rule; pairs of which one side is missing give nothing here. */
export function judgePair(pair: DocumentPair, rules: readonly AlignRule[], given: Judgement): Finding[] {
  if (!isFull(pair)) return [];
  const findings: Finding[] = [];
  const memo = new Map<string, unknown>();
  for (const rule of rules) {
    const { severity, options } = recall(given.memo, rule.name, () =>
      settingOf(rule, given.config),
    ) as Setting;
    if (severity === 'off') continue;
    rule.check({
      pair,
      source: pair.source,
      translation: pair.translation,
      sourceLanguage: given.sourceLanguage,
      translationLanguage: given.translationLanguage,
      config: given.config,
      options,
      memo: (key, scope, make) => recall(scope === 'pair' ? memo : given.memo, key, make),
      report: (fault) => findings.push(findingOf(fault, rule, pair, given, severity)),
    });
  }
  return findings;
}

function isFull(pair: DocumentPair): pair is FullPair {
  return pair.source !== null && pair.translation !== null;
}

function recall<T>(memo: Map<string, unknown>, key: string, make: () => T): T {
  if (!memo.has(key)) memo.set(key, make());
  return memo.get(key) as T;
}

interface Setting {
  severity: Severity | 'off' | null;
  options: Record<string, unknown>;
}

/** The severity set in mizan.yaml, if any, and the options with their defaults; a rule's own name beats its family. */
function settingOf(rule: RuleInfo, config: Config): Setting {
  const family = config.rules[`${rule.name.split('/')[0]}/*`];
  const own = config.rules[rule.name];
  const defaults = Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([key, { default: value }]) => [key, value]),
  );
  return {
    severity: own?.severity ?? family?.severity ?? null,
    options: { ...defaults, ...family?.options, ...own?.options },
  };
}

/** What stands beside the counterpart in `related`; a rule may say it better in its own `counterpart` message. */
const COUNTERPART = 'the {language} text';

function findingOf(
  fault: Fault,
  rule: RuleInfo,
  pair: FullPair,
  given: Judgement,
  severity: Severity | null,
): Finding {
  const { source, translation } = pair;
  const template = rule.messages[fault.message];
  if (template === undefined) throw new Error(`${rule.name} has no message "${fault.message}"`);
  const beside = say(rule.messages['counterpart'] ?? COUNTERPART, {
    language: given.sourceLanguage.name,
    ...fault.values,
  });
  const at = fault.counterpart && placeOf(source, fault.counterpart);
  return {
    rule: rule.name,
    severity: severity ?? fault.severity ?? rule.severity,
    message: say(template, fault.values),
    ...placeOf(translation, fault.at),
    locale: translation.locale,
    section: fault.section?.id ?? null,
    document: pair.path,
    related: at ? [{ file: at.file, line: at.line, message: beside }] : [],
    fix: fault.fix?.kind ?? null,
    edits: fault.fix?.edits,
  };
}
