/** Judging aligned documents: every rule over every pair, locale by locale. */
import type { Config } from '../model/config.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { sortFindings } from '../model/finding.ts';
import type { RuleInfo } from '../model/rule.ts';
import { languageOf } from '../text/languages.ts';
import { beginJudgement, judgePair } from './check.ts';
import { contentRules } from './checks.ts';
import type { DocumentPair } from './pair.ts';
import { judgeWhole } from './rules/whole-documents.ts';
import { structureRules } from './rules.ts';

export interface Alignment {
  findings: Finding[];
  pairs: DocumentPair[];
}

/** What is wrong with aligned documents, in reading order. */
export function alignFindings(pairs: readonly DocumentPair[], config: Config): Alignment {
  const rules = [...structureRules, ...contentRules];
  const severityOf = (rule: RuleInfo): Severity | 'off' =>
    config.rules[rule.name]?.severity ?? config.rules['align/*']?.severity ?? rule.severity;
  const findings: Finding[] = [];
  for (const locale of new Set(pairs.map((pair) => pair.locale))) {
    const own = pairs.filter((pair) => pair.locale === locale);
    const given = beginJudgement({
      config,
      sourceLanguage: languageOf(config.source),
      translationLanguage: languageOf(locale),
      pairs: own,
    });
    for (const pair of own)
      findings.push(...judgeWhole(pair, config, severityOf), ...judgePair(pair, rules, given));
  }
  return { findings: sortFindings(findings), pairs: [...pairs] };
}
