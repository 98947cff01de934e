/** Lint: every rule on every document it applies to, as findings with places, settings and suppressions applied. */
import type { Corpus, Document } from '../document/document.ts';
import { placeOf, sectionAt } from '../document/place.ts';
import { applySuppressions } from '../document/suppressions.ts';
import type { Config } from '../model/config.ts';
import { type Finding, sortFindings } from '../model/finding.ts';
import { say } from '../model/rule.ts';
import { languageOf } from '../text/languages.ts';
import type { Report, Rule, RuleContext } from './rule.ts';
import { lintRules } from './rules.ts';
import { type ResolvedSetting, resolveSetting, selects } from './settings.ts';

export interface LintOptions {
  /** Only these files or folders (paths from the repository root, as in `Document.file`); all when absent. */
  paths?: readonly string[];
  /** Only these rules or families. */
  only?: readonly string[];
  /** Names of rules checked elsewhere (align, registers), so that suppressions of them are known. */
  otherRules?: readonly string[];
  /** The corpus in force, for rules that compare with it. */
  before?: Corpus | null;
  /** The rules to run; the whole table when absent. */
  rules?: readonly Rule[];
}

interface Chosen {
  rule: Rule;
  setting: ResolvedSetting;
}

/** Lint a corpus. Rules that look across documents see all of it, whatever `paths` selects. */
export function lintCorpus(corpus: Corpus, config: Config, options: LintOptions = {}): Finding[] {
  const rules = options.rules ?? lintRules;
  const corpusMemo = new Map<string, unknown>();
  const known = [...rules.map((rule) => rule.name), ...(options.otherRules ?? [])];
  const findings: Finding[] = [];
  for (const [locale, documents] of corpus.locales) {
    const chosen = chooseRules(rules, config, locale, options.only);
    const ran = new Set(chosen.map(({ rule }) => rule.name));
    for (const document of documents.values()) {
      if (!isWanted(document.file, options.paths)) continue;
      const found = lintDocument(document, corpus, options.before ?? null, config, chosen, corpusMemo);
      const suppressed = applySuppressions(found, document, {
        known,
        ran: (name) => ran.has(name),
        judge: true,
        foreign: options.otherRules ? [] : ['align', 'register'],
      });
      for (const finding of resettle(suppressed, chosen, ran)) findings.push(finding);
    }
  }
  return sortFindings(findings);
}

function chooseRules(
  rules: readonly Rule[],
  config: Config,
  locale: string,
  only: readonly string[] | undefined,
): Chosen[] {
  const primary = locale.split('-')[0]!.toLowerCase();
  return rules
    .filter((rule) => rule.languages === 'any' || rule.languages.includes(primary))
    .filter((rule) => !only || only.some((selector) => selects(selector, rule.name)))
    .map((rule) => ({ rule, setting: resolveSetting(rule, config) }))
    .filter(({ setting }) => setting.severity !== 'off');
}

function isWanted(file: string, paths: readonly string[] | undefined): boolean {
  return (
    !paths ||
    paths.some(
      (path) =>
        path === '' || path === '.' || file === path || file.startsWith(`${path.replace(/\/$/, '')}/`),
    )
  );
}

function lintDocument(
  document: Document,
  corpus: Corpus,
  before: Corpus | null,
  config: Config,
  chosen: readonly Chosen[],
  corpusMemo: Map<string, unknown>,
): Finding[] {
  const findings: Finding[] = [];
  const documentMemo = new Map<string, unknown>();
  const language = languageOf(document.locale);
  const memo: RuleContext['memo'] = (key, scope, make) => {
    const store = scope === 'corpus' ? corpusMemo : documentMemo;
    if (!store.has(key)) store.set(key, make());
    return store.get(key) as ReturnType<typeof make>;
  };
  for (const { rule, setting } of chosen) {
    const context: RuleContext = {
      document,
      corpus,
      before,
      config,
      language,
      options: setting.options,
      memo,
      report: (report) => findings.push(findingOf(report, rule, setting, document)),
    };
    rule.check(context);
  }
  return findings;
}

function findingOf(report: Report, rule: Rule, setting: ResolvedSetting, document: Document): Finding {
  const section = report.section === undefined ? sectionAt(document, report.start) : report.section;
  const severity = setting.severity === 'off' ? null : setting.severity;
  const finding: Finding = {
    rule: rule.name,
    severity: severity ?? report.severity ?? rule.severity,
    message: say(rule.messages[report.message] ?? report.message, report.values),
    locale: document.locale,
    ...placeOf(document, report),
    section: section?.id ?? null,
    document: document.path,
    related: report.related ?? [],
    fix: report.fix?.kind ?? null,
  };
  if (report.fix) finding.edits = report.fix.edits;
  return finding;
}

/** Findings about suppressions obey the settings of their rules like any other; those of rules not run are dropped. */
function resettle(
  findings: readonly Finding[],
  chosen: readonly Chosen[],
  ran: ReadonlySet<string>,
): Finding[] {
  return findings.flatMap((finding) => {
    if (!finding.rule.startsWith('markdown/suppression-')) return [finding];
    if (!ran.has(finding.rule)) return [];
    const setting = chosen.find(({ rule }) => rule.name === finding.rule)!.setting;
    return [
      {
        ...finding,
        severity:
          setting.severity === null || setting.severity === 'off' ? finding.severity : setting.severity,
      },
    ];
  });
}
