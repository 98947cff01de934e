/** Every rule of these families shows its faults and its right forms, and both are true; its fix makes one of the other. */
import { describe, expect, it } from 'vitest';
import { fixDocument } from '../../../src/lint/fix.ts';
import type { Rule } from '../../../src/lint/rule.ts';
import { englishRules } from '../../../src/lint/rules/english.ts';
import { glossaryRules } from '../../../src/lint/rules/glossary.ts';
import { markdownRules } from '../../../src/lint/rules/markdown.ts';
import { policyRules } from '../../../src/lint/rules/policy.ts';
import { sectionRules } from '../../../src/lint/rules/section.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Example } from '../../../src/model/rule.ts';
import { makeDocument } from '../../support/documents.ts';
import { lintText, makeConfig, makeCorpus } from '../support.ts';

const rules = [...englishRules, ...glossaryRules, ...markdownRules, ...policyRules, ...sectionRules];

function localeOf(rule: Rule, example: Example): string {
  return example.locale ?? (rule.languages === 'any' ? 'en' : rule.languages[0]!);
}

function drawn(rule: Rule, example: Example, text: string): Finding[] {
  const config = makeConfig({
    rules: { [rule.name]: { severity: null, options: example.options ?? {}, line: 1 } },
  });
  const locale = localeOf(rule, example);
  const before = example.source === undefined ? null : makeCorpus(makeDocument(example.source, { locale }));
  return lintText(text, locale, config, { rules: [rule], before });
}

function fixed(rule: Rule, example: Example, text: string): string {
  const again = (next: string) => ({
    document: makeDocument(next, { locale: localeOf(rule, example) }),
    findings: drawn(rule, example, next),
  });
  const first = again(text);
  return fixDocument(first.document, first.findings, { suggested: true, again });
}

const cases = rules.flatMap((rule) =>
  rule.examples.map((example) => [rule.name, example.wrong ?? example.right ?? '', rule, example] as const),
);

describe('examples', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))(
    '%s has a wrong and a right one',
    (_name, { examples }) => {
      expect(examples.some(({ wrong }) => wrong !== undefined)).toBe(true);
      expect(examples.some(({ right }) => right !== undefined)).toBe(true);
    },
  );

  it.each(cases)('%s: %j', (_name, _text, rule, example) => {
    if (example.right !== undefined) expect(drawn(rule, example, example.right)).toEqual([]);
    if (example.wrong === undefined) return;
    const found = drawn(rule, example, example.wrong);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      expect(one.message).not.toMatch(/\{\w+\}|undefined/);
      if (one.fix && example.right !== undefined)
        expect(fixed(rule, example, example.wrong)).toBe(example.right);
    }
  });

  it('offers no better fix than the rule says it can', () => {
    const rank = { safe: 2, suggested: 1 };
    for (const [name, , rule, example] of cases)
      for (const { fix } of drawn(rule, example, example.wrong ?? ''))
        if (fix) expect([name, rank[fix] <= (rule.fix ? rank[rule.fix] : 0)]).toEqual([name, true]);
  });
});
