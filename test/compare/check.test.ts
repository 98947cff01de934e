import { describe, expect, it } from 'vitest';
import type { AlignRule } from '../../src/compare/check.ts';
import { judge } from './checks/judge.ts';

const rule: AlignRule = {
  name: 'align/sample',
  summary: '',
  detail: '',
  severity: 'warning',
  fix: null,
  messages: { found: 'Found {what}.', counterpart: 'the {language} side' },
  options: { depth: { default: 3, means: '' } },
  examples: [],
  check: ({ report, options, translation }) =>
    report({
      message: 'found',
      values: { what: String(options['depth']), language: 'English' },
      at: { start: 0, end: 1 },
      counterpart: { start: 2, end: 3 },
      section: translation.sections[1],
    }),
};

describe('judgePair', () => {
  it('places a fault in the translation and its counterpart in the source', () => {
    const [finding] = judge([rule], '\n\n# A {#a}\n', '# الف {#a}\n');
    expect(finding).toMatchObject({
      rule: 'align/sample',
      severity: 'warning',
      message: 'Found 3.',
      locale: 'ur',
      file: 'ur/page.md',
      line: 1,
      column: 1,
      section: 'a',
      document: 'page',
    });
    expect(finding?.related).toEqual([{ file: 'en/page.md', line: 3, message: 'the English side' }]);
  });

  it('lets mizan.yaml set severity and options, the own name before the family', () => {
    const rules = {
      'align/*': { severity: 'info' as const, line: 1, options: { depth: 1 } },
      'align/sample': { severity: null, line: 1, options: { depth: 2 } },
    };
    expect(judge([rule], 'a\n\nb', 'b', { config: { rules } })[0]).toMatchObject({
      severity: 'info',
      message: 'Found 2.',
    });
    expect(
      judge([rule], 'a\n\nb', 'b', {
        config: { rules: { 'align/sample': { severity: 'off', line: 1, options: {} } } },
      }),
    ).toEqual([]);
  });

  it('refuses a message the rule does not have', () => {
    const broken = { ...rule, messages: {} };
    expect(() => judge([broken], 'a', 'b')).toThrow('no message "found"');
  });
});
