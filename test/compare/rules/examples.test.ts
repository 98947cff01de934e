/** Every example of every structural rule, through the real aligner: the wrong one draws the finding, the right one none. */
import { describe, expect, it } from 'vitest';
import { alignDocuments, alignOptions } from '../../../src/compare/align.ts';
import { alignFindings } from '../../../src/compare/findings.ts';
import { structureRules } from '../../../src/compare/rules.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { configFor, parse } from '../checks/judge.ts';

function find(source: string, translation: string, locale: string): Finding[] {
  const config = configFor();
  const pair = alignDocuments(
    parse(source, 'en', config),
    parse(translation, locale, config),
    alignOptions(config, locale),
  );
  const names = new Set(structureRules.map((rule) => rule.name));
  return alignFindings([pair], config).findings.filter(({ rule }) => names.has(rule));
}

describe.each(structureRules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it.each(rule.examples.map((example, index) => [index + 1, example] as const))(
    'example %i',
    (_, { source, wrong, right, locale = 'ur' }) => {
      if (wrong !== undefined) {
        const found = find(source!, wrong, locale);
        expect(found.map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([
          expect.stringContaining(`${name}: `),
        ]);
        for (const { message, related } of found)
          expect([message, ...related.map((one) => one.message)].join(' ')).not.toMatch(
            /\{\w+\}|undefined|NaN/,
          );
      }
      if (right !== undefined)
        expect(find(source!, right, locale).map((finding) => finding.message)).toEqual([]);
    },
  );
});
