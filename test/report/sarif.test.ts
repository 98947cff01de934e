/** Validated against our own closed restatement of the parts of SARIF 2.1.0 that mizan writes (no small package ships the published schema). */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { RuleInfo } from '../../src/model/rule.ts';
import { buildSarif, renderSarif } from '../../src/report/sarif.ts';
import { sourceTexts } from '../../src/report/source-text.ts';
import { makeSample } from './sample.ts';

const schema = JSON.parse(
  readFileSync(new URL('../fixtures/sarif-subset.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ allErrors: true, formats: { uri: /^[a-z]+:\/\/\S+$/, 'uri-reference': /^[^\s\\]*$/ } });
const validate = ajv.compile(schema);

const rule: RuleInfo = {
  name: 'urdu/arabic-yeh',
  summary: 'Urdu is written with its own yeh.',
  detail: 'The Arabic letter looks alike and is found by no search.',
  severity: 'error',
  fix: 'safe',
  messages: {},
  examples: [{ wrong: 'كي', right: 'کی' }],
};

const sample = makeSample();
const options = { version: '0.1.0', rules: [rule], sourceOf: sourceTexts(sample.corpus) };
const log = buildSarif(sample.findings, options);
const run = log.runs[0]!;

describe('buildSarif', () => {
  it('is valid by the schema', () => {
    validate(JSON.parse(renderSarif(sample.findings, options)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is valid with no findings and no rules', () => {
    validate(JSON.parse(renderSarif([], { ...options, rules: [] })));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('the schema refuses what it should', () => {
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    const absolute = JSON.parse(
      renderSarif(sample.findings, options).replaceAll('"uri": "guidelines', '"uri": "/guidelines'),
    );
    expect(validate(absolute)).toBe(false);
  });

  it('describes rules with help, and points every result at its rule', () => {
    const rules = run.tool.driver.rules!;
    expect(rules.map(({ id }) => id)).toEqual(['align/missing-section', 'align/number', 'urdu/arabic-yeh']);
    expect(rules[2]!.help!.markdown).toContain('Wrong:');
    for (const result of run.results!) expect(rules[result.ruleIndex!]!.id).toBe(result.ruleId);
  });

  it('counts columns in UTF-16 units, and says so', () => {
    expect(run.columnKind).toBe('utf16CodeUnits');
    const result = run.results!.find(({ ruleId }) => ruleId === 'urdu/arabic-yeh')!;
    const line = sample.ur.text.split('\n')[result.locations![0]!.physicalLocation!.region!.startLine! - 1]!;
    expect(line.indexOf('كي') + 1).toBe(result.locations![0]!.physicalLocation!.region!.startColumn);
  });

  it('carries fixes as replacements', () => {
    const result = run.results!.find(({ ruleId }) => ruleId === 'urdu/arabic-yeh')!;
    const { deletedRegion, insertedContent } = result.fixes![0]!.artifactChanges[0]!.replacements[0]!;
    expect(insertedContent!.text).toBe('کی');
    expect(deletedRegion).toEqual(result.locations![0]!.physicalLocation!.region);
  });

  it('carries the counterpart as a related location', () => {
    const result = run.results!.find(({ ruleId }) => ruleId === 'align/number')!;
    expect(result.relatedLocations![0]!.physicalLocation!.artifactLocation!.uri).toBe(
      'guidelines/en/minor-safety.md',
    );
  });

  it('encodes file names as relative addresses', () => {
    const odd = buildSarif([{ ...sample.findings[0]!, file: 'اردو/a b#c.md' }], options).runs[0]!
      .results![0]!;
    expect(odd.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(
      `${encodeURIComponent('اردو')}/a%20b%23c.md`,
    );
  });

  it('tells alike findings apart, and keeps fingerprints when lines move', () => {
    const twice = buildSarif(
      [sample.findings[0]!, { ...sample.findings[0]!, line: 99, endLine: 99 }],
      options,
    ).runs[0]!.results!;
    const prints = twice.map(({ partialFingerprints }) => partialFingerprints!['mizan/v1']);
    expect(new Set(prints).size).toBe(2);
    const moved = buildSarif([{ ...sample.findings[0]!, line: 12, endLine: 12 }], options).runs[0]!
      .results![0]!;
    expect(moved.partialFingerprints!['mizan/v1']).toBe(prints[0]);
  });
});
