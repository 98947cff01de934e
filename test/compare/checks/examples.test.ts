/** Every example of every content rule: the wrong one draws the finding, the right one none. */
import { describe, expect, it } from 'vitest';
import { contentRules } from '../../../src/compare/checks.ts';
import type { Term } from '../../../src/model/config.ts';
import { judge } from './judge.ts';

/** What the examples of align/term take for granted. */
const glossary: Partial<Term>[] = [
  {
    term: 'human trafficking',
    approved: { ur: 'انسانی سوداگری' },
    forbidden: { ur: ['انسانوں کا دھندا'] },
  },
  { term: 'human smuggling', approved: { ur: 'انسانی اسمگلنگ' } },
  {
    term: 'harassment',
    approved: { ur: 'ہراسانی', ar: 'التحرش', fa: 'آزار' },
    forbidden: { ur: ['حراسانی'] },
  },
  { term: 'creator', approved: { ur: 'تخلیق کار' }, forbidden: { ur: ['کریئیٹر'] } },
  { term: 'appeal', approved: { ur: 'اپیل' } },
];

describe.each(contentRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it('has eight examples or more, in more than one language', () => {
    expect(rule.examples.length).toBeGreaterThanOrEqual(8);
    expect(new Set(rule.examples.map((example) => example.locale ?? 'ur')).size).toBeGreaterThan(1);
  });

  it.each(rule.examples.map((example) => [example.wrong ?? example.right ?? '', example] as const))(
    '%s',
    (_, example) => {
      const given = { locale: example.locale, options: example.options, glossary };
      if (example.wrong !== undefined) {
        const found = judge([rule], example.source!, example.wrong, given).map((finding) => finding.rule);
        expect(found).toEqual([name]);
      }
      if (example.right !== undefined) {
        // No rule at all objects to the right one.
        expect(
          judge(contentRules, example.source!, example.right, given).map(
            (finding) => `${finding.rule}: ${finding.message}`,
          ),
        ).toEqual([]);
      }
    },
  );

  it('fills every placeholder of its messages', () => {
    for (const example of rule.examples) {
      if (example.wrong === undefined) continue;
      for (const finding of judge([rule], example.source!, example.wrong, {
        locale: example.locale,
        options: example.options,
        glossary,
      }))
        expect([finding.message, ...finding.related.map(({ message }) => message)].join(' ')).not.toMatch(
          /\{\w+\}|undefined|""/,
        );
    }
  });
});
