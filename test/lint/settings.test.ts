import { describe, expect, it } from 'vitest';
import {
  checkOptionNames,
  checkRuleNames,
  resolveSetting,
  selects,
  writingOf,
} from '../../src/lint/settings.ts';
import type { RuleInfo } from '../../src/model/rule.ts';
import { makeConfig } from './support.ts';

const rule: RuleInfo = {
  name: 'urdu/sentence-length',
  summary: '',
  detail: '',
  severity: 'warning',
  fix: null,
  messages: {},
  options: { warn: { default: 35, means: '' }, error: { default: 55, means: '' } },
  examples: [],
};

describe('settings', () => {
  it('lets a family and a rule each set part', () => {
    const rules = {
      'urdu/*': { severity: 'info' as const, options: { warn: 20 }, line: 1 },
      'urdu/sentence-length': { severity: null, options: { error: 40 }, line: 2 },
    };
    expect(resolveSetting(rule, makeConfig({ rules }))).toEqual({
      severity: 'info',
      options: { warn: 20, error: 40 },
    });
    expect(resolveSetting(rule, makeConfig())).toEqual({ severity: null, options: { warn: 35, error: 55 } });
  });

  it('knows names, families, and what an unknown one was meant to be', () => {
    const known = ['urdu/arabic-yeh', 'urdu/latin-comma', 'align/number'];
    expect(checkRuleNames(['urdu/*', 'align/number', 'urdu/latin-comma'], known)).toEqual([]);
    expect(checkRuleNames(['urdu/latn-comma', 'urd/*'], known)).toEqual([
      { name: 'urdu/latn-comma', near: ['urdu/latin-comma'] },
      { name: 'urd/*', near: ['urdu/*'] },
    ]);
    expect(checkRuleNames(['wholly-other-thing'], known)[0]!.near).toEqual([]);
  });

  it('knows options of a rule, and of any rule of a family', () => {
    expect(checkOptionNames('urdu/sentence-length', ['warn', 'eror'], [rule])).toEqual([
      { name: 'eror', near: ['error'] },
    ]);
    expect(checkOptionNames('urdu/*', ['error'], [rule])).toEqual([]);
  });

  it('selects by name or family', () => {
    expect(selects('urdu/*', 'urdu/arabic-yeh')).toBe(true);
    expect(selects('urdu/*', 'english/urdu')).toBe(false);
    expect(selects('urdu/arabic', 'urdu/arabic-yeh')).toBe(false);
  });

  it('falls back from a region to the language, and to the defaults', () => {
    const config = makeConfig({ writing: { ur: { digits: 'arabext' }, 'ur-IN': { quotes: 'curly' } } });
    expect(writingOf(config, 'ur-IN')).toMatchObject({
      digits: 'arabext',
      quotes: 'curly',
      renderDirection: true,
    });
    expect(writingOf(config, 'en').digits).toBe('any');
  });
});
