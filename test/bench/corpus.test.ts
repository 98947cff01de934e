/** The generated corpora: the same every time, well formed, parallel but for the faults put in. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { ALIGN_FAULTS } from '../../bench/align-faults.ts';
import { countBytes, generateCorpus, writeCorpus } from '../../bench/corpus.ts';
import { LINT_FAULTS } from '../../bench/lint-faults.ts';
import { LOCALES, readStock } from '../../bench/pieces.ts';
import type { Document } from '../../src/document/document.ts';
import { parseDocument } from '../../src/document/parse.ts';

const stock = readStock(fileURLToPath(new URL('../../guidelines', import.meta.url)));
const corpus = generateCorpus(stock, 100, 1);
const folder = mkdtempSync(join(tmpdir(), 'mizan-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sentence the generator adds to every topic. */
const REVIEW = /We review it every|اس کا جائزہ لیتے ہیں/;

const parse = (locale: string, path: string, text: string): Document =>
  parseDocument({ locale, path, file: `${locale}/${path}.md`, text });

test('the same seed gives the same corpus, another seed another', () => {
  expect(generateCorpus(stock, 10, 3)).toEqual(generateCorpus(stock, 10, 3));
  expect(generateCorpus(stock, 10, 3).documents).not.toEqual(generateCorpus(stock, 10, 4).documents);
});

test('documents are of the size asked for', () => {
  const mean = countBytes(corpus, 'en') / 100;
  expect(mean).toBeGreaterThan(4500);
  expect(mean).toBeLessThan(5700);
});

test('ids are unique over the corpus, and so are headings of one locale', () => {
  for (const locale of LOCALES) {
    const sections = corpus.documents.flatMap(({ path, clean }) =>
      parse(locale, path, clean[locale]).sections.slice(1),
    );
    expect(sections.every((section) => section.id !== null)).toBe(true);
    expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length);
    expect(new Set(sections.map((section) => section.title)).size).toBe(sections.length);
  }
});

test('without faults, both locales have the same ids, levels, kinds of block and review numbers', () => {
  for (const { path, clean } of corpus.documents) {
    const [english, urdu] = LOCALES.map((locale) =>
      parse(locale, path, clean[locale]).sections.map(({ id, level, blocks }) => ({
        id,
        level,
        kinds: blocks.map((block) => block.kind),
        numbers: blocks
          .find((block) => REVIEW.test(block.text))
          ?.text.match(/\d+/g)
          ?.toSorted(),
      })),
    );
    expect(urdu).toEqual(english);
  }
});

test('without faults, every internal link leads to a heading that exists', () => {
  const known = new Set<string>();
  for (const { path, clean } of corpus.documents) {
    known.add(`${path}.md`);
    for (const [, id] of clean.en.matchAll(/\{#([\w-]+)\}$/gm)) known.add(`${path}.md#${id}`);
  }
  let links = 0;
  for (const { path, clean } of corpus.documents) {
    for (const locale of LOCALES) {
      for (const [, target] of clean[locale].matchAll(/\]\(([^)]+)\)/g)) {
        links++;
        expect(known).toContain(target!.startsWith('#') ? `${path}.md${target}` : target);
      }
    }
  }
  expect(links).toBeGreaterThan(100);
});

test('every second document carries one fault, of both jobs and of nearly every kind', () => {
  expect(corpus.faults.length).toBeGreaterThanOrEqual(48);
  expect(corpus.faults.length).toBeLessThanOrEqual(50);
  const names = new Set(corpus.faults.map((fault) => fault.name));
  expect(names.size).toBeGreaterThanOrEqual(ALIGN_FAULTS.length + LINT_FAULTS.length - 3);
});

test('every kind of fault fits somewhere in a large corpus, and none has the name of another', () => {
  const kinds = [...ALIGN_FAULTS, ...LINT_FAULTS].map((kind) => kind.name);
  const names = new Set(generateCorpus(stock, 400, 2).faults.map((fault) => fault.name));
  expect([...names].sort()).toEqual([...kinds].sort());
});

test('a faulty document differs from its faultless copy, inside the places told', () => {
  for (const { fault, texts, clean } of corpus.documents) {
    if (!fault) {
      expect(texts).toEqual(clean);
      continue;
    }
    const changed = LOCALES.filter((locale) => texts[locale] !== clean[locale]);
    expect(changed.length).toBeGreaterThan(0);
    if (fault.job === 'align') expect(changed).toEqual(['ur']);
    for (const locale of changed) {
      const line = firstDifference(texts[locale], clean[locale]);
      const inside = fault.places.some(
        (place) => place.locale === locale && line >= place.from && line <= place.to + 1,
      );
      expect({ name: fault.name, line, inside }).toEqual({ name: fault.name, line, inside: true });
    }
  }
});

test('a corpus is written as a workspace', () => {
  const small = generateCorpus(stock, 3, 1);
  writeCorpus(small, folder, 'texts');
  expect(readdirSync(folder).sort()).toEqual([...small.registers.keys(), 'en', 'ur'].sort());
  expect(readFileSync(join(folder, 'ur', 'policy-0002.md'), 'utf8')).toBe(small.documents[1]!.texts.ur);
});

function firstDifference(one: string, other: string): number {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  return lines.findIndex((line, index) => line !== others[index]) + 1;
}
