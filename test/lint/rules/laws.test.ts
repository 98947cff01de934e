/** What holds for every rule of these families on any Markdown at all. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/document/edits.ts';
import { placeOf } from '../../../src/document/place.ts';
import { lintCorpus } from '../../../src/lint/lint.ts';
import { englishRules } from '../../../src/lint/rules/english.ts';
import { glossaryRules } from '../../../src/lint/rules/glossary.ts';
import { markdownRules } from '../../../src/lint/rules/markdown.ts';
import { policyRules } from '../../../src/lint/rules/policy.ts';
import { sectionRules } from '../../../src/lint/rules/section.ts';
import { arbitraryMarkdown, makeDocument } from '../../support/documents.ts';
import { makeConfig, makeCorpus } from '../support.ts';

const rules = [...englishRules, ...glossaryRules, ...markdownRules, ...policyRules, ...sectionRules];
const config = makeConfig({
  writing: { en: { quotes: 'curly' } },
  glossary: [
    {
      term: 'rule',
      approved: { ur: 'اصول' },
      accepted: {},
      forbidden: { en: ['rule'], ur: ['ہم'] },
      implies: [],
      note: null,
      line: 1,
    },
  ],
});

it('never throws, and every finding and edit lies inside the file', () => {
  fc.assert(
    fc.property(arbitraryMarkdown(), fc.constantFrom('en', 'ur', 'xx'), (text, locale) => {
      const document = makeDocument(text, { locale });
      const end = placeOf(document, { start: text.length, end: text.length });
      for (const found of lintCorpus(makeCorpus(document), config, {
        rules,
        only: rules.map(({ name }) => name),
      })) {
        expect(found.line).toBeLessThanOrEqual(found.endLine);
        expect(found.endLine).toBeLessThanOrEqual(end.line);
        expect(found.message).not.toMatch(/\{\w+\}|undefined/);
        // applyEdits refuses edits that overlap or leave the text.
        if (found.edits) expect(applyEdits(text, found.edits)).not.toBe(text);
      }
    }),
    { numRuns: 300 },
  );
});

it('comes to an end with text made to be slow', () => {
  const pathological = [
    `${' '.repeat(20_000)}x\n`,
    `# ${' '.repeat(20_000)}x\n`,
    `-${' '.repeat(20_000)}x | y\n`,
    `**${'a '.repeat(10_000)}\n\nb\n`,
    `${'<a '.repeat(8_000)}\n`,
    `${'[a]('.repeat(100)}\n`,
    `${'\t'.repeat(20_000)}x\n`,
    `a\n${'='.repeat(20_000)}\n`,
    `${'https://example.com/۔'.repeat(500)}\n`,
    `${'A'.repeat(20_000)}\n`,
    `${'the '.repeat(5_000)}\n`,
    `${'not un'.repeat(5_000)}\n`,
    `${'# A\n\n'.repeat(3_000)}`,
    `**Not allowed**\n\n${'- one two three four five six seven eight nine ten eleven\n'.repeat(1_000)}`,
  ];
  for (const text of pathological) {
    const document = makeDocument(text);
    const lines = text.split('\n').length;
    for (const { line } of lintCorpus(makeCorpus(document), config, { rules }))
      expect(line).toBeLessThanOrEqual(lines);
  }
});
