/** The bundled guidelines draw no finding; a fault made in them draws one, at its place, and not a crowd of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { alignDocuments, alignOptions } from '../../../src/compare/align.ts';
import { beginJudgement, judgePair } from '../../../src/compare/check.ts';
import type { Unit } from '../../../src/compare/checks/units.ts';
import { contentRules } from '../../../src/compare/checks.ts';
import type { DocumentPair } from '../../../src/compare/pair.ts';
import type { Config, Term } from '../../../src/model/config.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { languageOf } from '../../../src/text/languages.ts';
import { LABELS } from '../../support/documents.ts';
import { configFor, parse } from './judge.ts';
import { applyEdit, type Fault, faultsOf } from './mutate.ts';

const folder = new URL('../../../guidelines/', import.meta.url);

interface Entry {
  term: string;
  ur: string;
  accepted?: Record<string, string[]>;
  variants?: Record<string, string[]>;
  forbidden?: Record<string, string[]>;
  implies?: number[];
}

function readGlossary(): Term[] {
  const { terms } = parseYaml(readFileSync(new URL('glossary.yaml', folder), 'utf8')) as { terms: Entry[] };
  return terms.map(({ term, ur, accepted, variants, forbidden, implies }, line) => ({
    term,
    approved: { ur },
    accepted: { ...accepted, ...variants },
    forbidden: forbidden ?? {},
    implies: implies ?? [],
    note: null,
    line,
  }));
}

const config: Config = {
  ...configFor({ protect: ['FYF', 'LIVE', 'CSAM', 'DM'] }),
  labels: LABELS,
  glossary: readGlossary(),
};
const options = alignOptions(config, 'ur');

function readPairs(): DocumentPair[] {
  return readdirSync(new URL('en/', folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const path = name.slice(0, -3);
      const read = (locale: string) =>
        parse(readFileSync(new URL(`${locale}/${name}`, folder), 'utf8'), locale, config, path);
      return alignDocuments(read('en'), read('ur'), options);
    });
}

const pairs = readPairs();

function judgeWith(pair: DocumentPair): Finding[] {
  const judgement = beginJudgement({
    config,
    sourceLanguage: languageOf('en'),
    translationLanguage: languageOf('ur'),
    pairs,
  });
  return judgePair(pair, contentRules, judgement);
}

/** Every seventh fault of a kind: enough to measure by, quick enough to run each time. */
function sample(kind: string): { pair: DocumentPair; fault: Fault }[] {
  const all = pairs.flatMap((pair) =>
    pair.sections.flatMap((section) =>
      section.blocks
        .filter(({ source, translation }) => source.length === 1 && translation.length === 1)
        // Labels are given word for word in the configuration and have a rule of their own.
        .filter(({ source }) => source[0]!.role !== 'label')
        .flatMap((match) => faultsOf(match as unknown as Unit, pair.source!))
        .filter((fault) => fault.kind === kind)
        .map((fault) => ({ pair, fault })),
    ),
  );
  const step = all.length > 60 ? 7 : 1;
  return all.filter((_, index) => index % step === 0);
}

function measure(kind: string, rules: readonly string[]): { recall: number; crowd: number; trials: number } {
  const faults = sample(kind);
  // A half that is cut takes a negation or a number with it, and that is told beside the length.
  const most = kind.startsWith('half cut') ? 2 : 1;
  let found = 0;
  let crowd = 0;
  let trials = 0;
  for (const { pair, fault } of faults) {
    const translation = parse(applyEdit(pair.translation!.text, fault.edit), 'ur', config, pair.path);
    const again = alignDocuments(pair.source, translation, options);
    // A block that found no counterpart is told as missing by the rules on structure.
    if (
      !again.sections.some(({ blocks }) =>
        blocks.some(
          (match) =>
            match.source.length > 0 && match.translation.some(({ start }) => start === fault.block.start),
        ),
      )
    )
      continue;
    trials++;
    const findings = judgeWith(again);
    const line = pair.translation!.text.slice(0, fault.edit.start).split('\n').length;
    const here = findings.filter((finding) => finding.line === line);
    if (here.some((finding) => rules.includes(finding.rule))) found++;
    if (here.length > most) crowd++;
  }
  return { recall: found / trials, crowd: crowd / trials, trials };
}

describe('the bundled guidelines', () => {
  it('draw no finding', () => {
    const findings = pairs.flatMap((pair) => judgeWith(pair));
    expect(findings.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`)).toEqual([]);
  });

  it.each([
    ['number changed', ['align/number', 'align/date'], 0.95],
    ['comparator turned', ['align/comparator'], 0.95],
    ['link changed', ['align/link'], 1],
    ['link lost', ['align/link'], 1],
    ['link broken', ['align/link'], 1],
    ['negation lost', ['align/negation'], 0.9],
    ['English left in', ['align/untranslated'], 0.97],
    ['English words left in', ['align/untranslated'], 0.95],
    ['half cut (24 words or more)', ['align/length'], 0.75],
    ['half cut (12 to 23 words)', ['align/length'], 0.75],
  ])(
    'give away a fault: %s',
    (kind, rules, least) => {
      const { recall, crowd, trials } = measure(kind, rules);
      expect(trials).toBeGreaterThan(5);
      expect(recall).toBeGreaterThanOrEqual(least);
      expect(crowd).toBeLessThanOrEqual(0.15);
    },
    60_000,
  );

  it('stay without a finding when Arabic letters are typed for Urdu ones: that is for lint to say', () => {
    const findings = pairs.flatMap((pair) => {
      const text = pair.translation!.text.replaceAll('\u06CC', '\u064A').replaceAll('\u06A9', '\u0643');
      const translation = parse(text, 'ur', config, pair.path);
      return judgeWith(alignDocuments(pair.source, translation, options)).filter(
        ({ rule }) => rule !== 'align/disposition',
      );
    });
    expect(findings.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`)).toEqual([]);
  });

  it('saved in English draw one finding a document', () => {
    for (const pair of pairs) {
      const translation = parse(pair.source!.text, 'ur', config, pair.path);
      const rules = judgeWith(alignDocuments(pair.source, translation, options)).map(({ rule }) => rule);
      expect(rules.filter((rule) => rule !== 'align/front-matter')).toEqual(['align/wrong-language']);
    }
  });
});
