/** What mizan.yaml says about rules: severity and options of one rule, the way a locale is written, and names nobody knows. */
import type { Config, WritingSettings } from '../model/config.ts';
import type { Severity } from '../model/finding.ts';
import { nearNames } from '../model/near.ts';
import type { RuleInfo } from '../model/rule.ts';

/** What holds for one rule: `severity` null leaves the choice to the rule. */
export interface ResolvedSetting {
  severity: Severity | 'off' | null;
  options: Record<string, unknown>;
}

/** A name in mizan.yaml that no rule or option has. */
export interface UnknownName {
  name: string;
  near: string[];
}

/** The family of a rule, as it is written in mizan.yaml: `urdu/*`. */
function familyOf(name: string): string {
  return `${name.slice(0, name.indexOf('/'))}/*`;
}

/** True when `selector` (a full name or a family) means the rule `name`. */
export function selects(selector: string, name: string): boolean {
  return selector === name || (selector.endsWith('/*') && selector === familyOf(name));
}

/** Severity and options of a rule: its own setting goes before its family's, which goes before the rule's defaults. */
export function resolveSetting(rule: RuleInfo, config: Config): ResolvedSetting {
  const family = config.rules[familyOf(rule.name)];
  const own = config.rules[rule.name];
  const options: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(rule.options ?? {})) options[name] = option.default;
  return {
    severity: own?.severity ?? family?.severity ?? null,
    options: { ...options, ...family?.options, ...own?.options },
  };
}

/** Names of rules or families in mizan.yaml that `known` does not hold, each with the nearest known ones. */
export function checkRuleNames(names: readonly string[], known: readonly string[]): UnknownName[] {
  const all = new Set(known);
  for (const name of known) all.add(familyOf(name));
  return names.filter((name) => !all.has(name)).map((name) => ({ name, near: nearNames(name, all) }));
}

/** Options set for a rule that it does not have. A family may set what any of its rules has. */
export function checkOptionNames(
  selector: string,
  options: readonly string[],
  rules: readonly RuleInfo[],
): UnknownName[] {
  const known = new Set(
    rules.filter((rule) => selects(selector, rule.name)).flatMap((rule) => Object.keys(rule.options ?? {})),
  );
  return options.filter((name) => !known.has(name)).map((name) => ({ name, near: nearNames(name, known) }));
}

/** Where mizan.yaml says nothing of digits and quotes, what most of the text uses is right: no project is told to rewrite itself. */
const WRITING: WritingSettings = {
  digits: 'any',
  yearSuffix: 'none',
  quotes: 'any',
  renderDirection: true,
  allowMarks: false,
};

/** How a locale is to be written, with the defaults filled in; `ur-PK` falls back to what is set for `ur`. */
export function writingOf(config: Config, locale: string): WritingSettings {
  const primary = locale.split('-')[0]!;
  return { ...WRITING, ...config.writing[primary], ...config.writing[locale] };
}
