import { describe, expect, it } from 'vitest';
import { fixDocument } from '../../src/lint/fix.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { lintRules } from '../../src/lint/rules.ts';
import type { Config, RuleSetting } from '../../src/model/config.ts';
import type { Example } from '../../src/model/rule.ts';
import { makeDocument } from '../support/documents.ts';
import { lintText, makeConfig } from './support.ts';

const families = ['markdown', 'english', 'urdu', 'section', 'policy', 'glossary'];

function localeOf(rule: Rule, example: Example): string {
  return example.locale ?? (rule.languages === 'any' ? 'en' : rule.languages[0]!);
}

function configFor(rule: Rule, example: Example): Config {
  const setting: RuleSetting = { severity: null, options: example.options ?? {}, line: 1 };
  return makeConfig({ rules: { [rule.name]: setting } });
}

function drawn(rule: Rule, example: Example, text: string) {
  return lintText(text, localeOf(rule, example), configFor(rule, example)).filter(
    (one) => one.rule === rule.name,
  );
}

/** The text with the fixes of this one rule applied until it draws nothing more. */
function fixed(rule: Rule, example: Example, text: string): string {
  const again = (next: string) => ({
    document: makeDocument(next, { locale: localeOf(rule, example) }),
    findings: drawn(rule, example, next),
  });
  const first = again(text);
  return fixDocument(first.document, first.findings, { suggested: true, again });
}

// A rule about this family belongs here; those of other families have their own tests.
const own = lintRules.filter(
  (rule) =>
    /^urdu\//.test(rule.name) ||
    rule.name === 'english/arabic-script' ||
    rule.name.startsWith('markdown/suppression'),
);
describe('the table of rules', () => {
  it('names every rule once, in a known family', () => {
    const names = lintRules.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(families).toContain(name.split('/')[0]);
  });

  it.each(lintRules.map((rule) => [rule.name, rule] as const))(
    '%s says what it wants and shows it',
    (_, rule) => {
      expect(rule.summary).toMatch(/\S/);
      expect(rule.detail.length).toBeGreaterThan(40);
      expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
      if (own.includes(rule)) expect(rule.examples.length).toBeGreaterThan(0);
    },
  );
});

const cases = own.flatMap((rule) =>
  rule.examples.map((example) => [rule.name, example.wrong ?? example.right ?? '', rule, example] as const),
);

describe('examples', () => {
  it.each(cases)('%s: %j', (_name, _text, rule, example) => {
    if (example.right !== undefined) expect(drawn(rule, example, example.right)).toEqual([]);
    if (example.wrong === undefined) return;
    const found = drawn(rule, example, example.wrong);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one.message).not.toMatch(/\{\w+\}|undefined/);
    if (example.right !== undefined && rule.fix)
      expect(fixed(rule, example, example.wrong)).toBe(example.right);
  });
});
