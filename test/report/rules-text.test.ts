import { describe, expect, it } from 'vitest';
import type { RuleInfo } from '../../src/model/rule.ts';
import { renderRuleMarkdown } from '../../src/report/rule-markdown.ts';
import { renderRulePage, renderRuleTable } from '../../src/report/rules-text.ts';

const rule: RuleInfo = {
  name: 'urdu/arabic-yeh',
  summary: 'Urdu is written with its own yeh, not the Arabic “ي”.',
  detail: 'The Arabic letter looks alike in some fonts.\n\nA search for one does not find the other.',
  severity: 'error',
  fix: 'safe',
  messages: {},
  options: { keep: { default: ['a|b'], means: 'words left alone' } },
  examples: [{ wrong: 'كي ``` x', right: 'کی', options: { keep: [] } }],
};
const other: RuleInfo = {
  ...rule,
  name: 'align/number',
  fix: null,
  severity: 'warning',
  summary: 'Numbers agree.',
};
const options = { color: false, width: 100 };

describe('renderRuleTable', () => {
  const lines = renderRuleTable([rule, other], options).split('\n');
  it('lists rules by family, sorted, with severity and fix', () => {
    expect(lines[0]).toBe('align');
    expect(lines[1]).toMatch(/^ {2}align\/number {5}▲ warning +Numbers agree\.$/);
    expect(lines[3]).toBe('urdu');
    expect(lines[4]).toContain('✖ error    --fix');
    expect(lines.at(-2)).toBe('2 rules. Read about one with: mizan explain RULE');
  });

  it('puts the summary on lines of its own where it is narrow', () => {
    const narrow = renderRuleTable([other], { ...options, width: 50 }).split('\n');
    expect(narrow[2]).toBe('      Numbers agree.');
  });
});

describe('renderRulePage', () => {
  const page = renderRulePage(rule, options);
  it('says what, why, the options and the examples', () => {
    expect(page).toContain('urdu/arabic-yeh  ✖ error  fixed by --fix');
    expect(page).toContain('keep (default ["a|b"]): words left alone');
    expect(page).toMatch(/✖ wrong +│ .*x/);
    expect(page).toContain('urdu/arabic-yeh: off');
  });
});

describe('renderRuleMarkdown', () => {
  const page = renderRuleMarkdown(rule);
  it('escapes table cells and fences longer than what they hold', () => {
    expect(page).toContain('`["a\\|b"]`');
    expect(page).toContain('````markdown\nكي ``` x\n````');
  });
});
