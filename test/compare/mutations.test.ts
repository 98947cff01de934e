/** Every section and list of the bundled guidelines, made faulty one at a time: how often the fault is named exactly, and nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type AlignOptions, alignDocuments, alignOptions, learnOptions } from '../../src/compare/align.ts';
import { alignFindings } from '../../src/compare/findings.ts';
import { structureRules } from '../../src/compare/rules.ts';
import type { Document } from '../../src/document/document.ts';
import type { Term } from '../../src/model/config.ts';
import { LABELS, makeDocument } from '../support/documents.ts';
import { configFor } from './checks/judge.ts';
import {
  blockFaults,
  blockProblems,
  type Fault,
  sectionFaults,
  sectionProblems,
} from './mutate-translation.ts';

const ROOT = new URL('../../guidelines/', import.meta.url);

interface RawTerm {
  term: string;
  ur: string;
  accepted?: Record<string, string[]>;
  forbidden?: Record<string, string[]>;
}

const glossary: Partial<Term>[] = (
  parseYaml(readFileSync(new URL('glossary.yaml', ROOT), 'utf8')).terms as RawTerm[]
).map(({ term, ur, accepted, forbidden }) => ({
  term,
  approved: { ur },
  accepted: accepted ?? {},
  forbidden: forbidden ?? {},
}));
const names = readdirSync(new URL('en/', ROOT)).filter(
  (name) => name.endsWith('.md') && existsSync(new URL(`ur/${name}`, ROOT)),
);

interface World {
  documents: { source: Document; translation: Document }[];
  /** What is learnt from the other documents of the set. */
  optionsFor(path: string): AlignOptions;
}

function makeWorld(ids: boolean, withGlossary: boolean): World {
  const config = { ...configFor({ glossary: withGlossary ? glossary : [] }), labels: LABELS };
  const read = (locale: string, name: string): Document => {
    const text = readFileSync(new URL(`${locale}/${name}`, ROOT), 'utf8');
    return makeDocument(ids ? text : text.replace(/[ \t]*\{#[^}]*\}/g, ''), {
      locale,
      path: name.slice(0, -3),
    });
  };
  const documents = names.map((name) => ({ source: read('en', name), translation: read('ur', name) }));
  const base = alignOptions(config, 'ur');
  return {
    documents,
    optionsFor(path) {
      const others = documents.filter(({ source }) => source.path !== path);
      const of = (side: 'source' | 'translation') =>
        new Map(others.map((pair) => [pair.source.path, pair[side]]));
      return learnOptions(of('source'), of('translation'), base);
    },
  };
}

/** The share of faults told exactly, by kind of fault. */
function measure(
  world: World,
  faultsOf: (source: Document, translation: Document) => Iterable<Fault>,
): Record<string, number> {
  const tally = new Map<string, { exact: number; all: number }>();
  for (const { source, translation } of world.documents) {
    const options = world.optionsFor(source.path);
    for (const fault of faultsOf(source, translation)) {
      const changed = makeDocument(fault.text, { locale: 'ur', path: source.path });
      const pair = alignDocuments(source, changed, options);
      const count = tally.get(fault.name) ?? { exact: 0, all: 0 };
      tally.set(fault.name, count);
      count.all++;
      if (fault.expected(fault.inBlocks ? blockProblems(pair) : sectionProblems(pair))) count.exact++;
    }
  }
  return Object.fromEntries(
    [...tally].map(([name, { exact, all }]) => [name, Math.floor((exact * 1000) / all) / 10]),
  );
}

const atLeast = (least: Record<string, number>, found: Record<string, number>): void => {
  for (const [name, share] of Object.entries(least))
    expect([name, (found[name] ?? -1) >= share ? share : found[name]]).toEqual([name, share]);
};

describe('the bundled guidelines', () => {
  it('say the same, section by section and block by block', () => {
    expect(names.length).toBeGreaterThan(9);
    for (const ids of [true, false]) {
      const world = makeWorld(ids, true);
      for (const { source, translation } of world.documents) {
        const pair = alignDocuments(source, translation, world.optionsFor(source.path));
        expect([source.path, ...sectionProblems(pair), ...blockProblems(pair)]).toEqual([source.path]);
      }
    }
  });
});

/** The one finding each fault should draw. */
const RULES: Record<string, string> = {
  'remove a section': 'align/missing-section',
  'paste a section twice': 'align/extra-section',
  'swap two sections': 'align/moved-section',
  'demote a section': 'align/heading-level',
  'lose a heading': 'align/merged-section',
  'remove a list item': 'align/missing-block',
  'remove a paragraph': 'align/missing-block',
  'turn a list into prose': 'align/block-kind',
  'turn a list into paragraphs': 'align/block-kind',
};

describe('the findings', () => {
  it('one fault draws one finding of the structural rules', () => {
    const world = makeWorld(true, true);
    const config = { ...configFor({ glossary }), labels: LABELS };
    const structural = new Set(structureRules.map(({ name }) => name));
    const { source, translation } = world.documents.reduce((best, one) =>
      one.source.sections.length > best.source.sections.length ? one : best,
    );
    const options = world.optionsFor(source.path);
    for (const fault of [...sectionFaults(source, translation), ...blockFaults(source, translation)]) {
      const wanted = RULES[fault.name];
      if (!wanted) continue;
      const pair = alignDocuments(
        source,
        makeDocument(fault.text, { locale: 'ur', path: source.path }),
        options,
      );
      if (!fault.expected(fault.inBlocks ? blockProblems(pair) : sectionProblems(pair))) continue;
      const found = alignFindings([pair], config).findings.filter(({ rule }) => structural.has(rule));
      expect([fault.name, ...found.map(({ rule }) => rule)]).toEqual([fault.name, wanted]);
    }
  });
});

describe('one fault at a time', () => {
  const sections = {
    'remove a section': 100,
    'paste a section twice': 100,
    'swap two sections': 100,
    'demote a section': 100,
    'lose a heading': 100,
  };

  it('names every faulty section by its id', () =>
    atLeast(sections, measure(makeWorld(true, true), sectionFaults)));
  it('names them without any id', () => atLeast(sections, measure(makeWorld(false, true), sectionFaults)));
  it('names them with neither ids nor a glossary', () =>
    atLeast({ ...sections, 'swap two sections': 98 }, measure(makeWorld(false, false), sectionFaults)));

  it('names faulty blocks without any id', () => {
    const found = measure(makeWorld(false, true), blockFaults);
    atLeast(
      {
        'remove a paragraph': 100,
        'remove a list item': 94,
        'swap two list items': 70,
        'turn a list into prose': 100,
        'turn a list into paragraphs': 100,
      },
      found,
    );
  });
});
