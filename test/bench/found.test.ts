/** Which faults count as found. */
import { expect, test } from 'vitest';
import type { Fault } from '../../bench/corpus.ts';
import { countByKind, findFound, type Report, readMarkdownlint, readMizan } from '../../bench/found.ts';

const fault: Fault = {
  name: 'number changed',
  job: 'align',
  document: 'a',
  places: [{ locale: 'ur', from: 10, to: 20 }],
};
const report = (line: number | null, changes: Partial<Report> = {}): Report => ({
  locale: 'ur',
  document: 'a',
  line,
  text: 'align/number 7',
  ...changes,
});

test('a new finding at the place finds the fault', () => {
  expect(findFound([fault], [report(15)], [])).toEqual([fault]);
  expect(findFound([fault], [report(22)], [])).toEqual([fault]);
});

test('a finding elsewhere, in the other locale or in another document does not', () => {
  expect(findFound([fault], [report(30)], [])).toEqual([]);
  expect(findFound([fault], [report(15, { locale: 'en' })], [])).toEqual([]);
  expect(findFound([fault], [report(15, { document: 'b' })], [])).toEqual([]);
});

test('a finding the faultless copy has as well does not, though its line has moved', () => {
  expect(findFound([fault], [report(15)], [report(14)])).toEqual([]);
  expect(findFound([fault], [report(14), report(15)], [report(14)])).toEqual([fault]);
});

test('a measured length that changes with the fault is not a finding of it', () => {
  for (const text of [
    'MD013/line-length Line length [Expected: 80; Actual: 285]',
    'urdu/sentence-length 41 words',
  ])
    expect(findFound([fault], [report(15, { text })], [])).toEqual([]);
});

test('a refusal of the whole document finds what is in it', () => {
  expect(findFound([fault], [report(null, { text: 'refused' })], [])).toEqual([fault]);
  expect(findFound([fault], [report(null)], [report(null)])).toEqual([]);
});

test('counts are by kind, in alphabetical order', () => {
  const other = { ...fault, name: 'age changed' };
  expect([...countByKind([fault, other, fault], [fault])]).toEqual([
    ['age changed', { found: 0, total: 1 }],
    ['number changed', { found: 1, total: 2 }],
  ]);
});

test('findings of mizan are read from its JSON', () => {
  const finding = { rule: 'align/number', message: 'Unexpected 7', locale: 'ur', document: 'a', line: 3 };
  expect(readMizan(JSON.stringify({ findings: [finding] }))).toEqual([
    { locale: 'ur', document: 'a', line: 3, text: 'align/number Unexpected 7' },
  ]);
});

test('findings of markdownlint are read with and without a column', () => {
  const output = [
    'en/a.md:5 error MD025/single-title Multiple top-level headings [Context: "A"]',
    'ur/a-b.md:7:81 error MD013/line-length Line length [Expected: 80; Actual: 285]',
    'something else',
  ].join('\n');
  expect(readMarkdownlint(output)).toEqual([
    {
      locale: 'en',
      document: 'a',
      line: 5,
      text: 'MD025/single-title Multiple top-level headings [Context: "A"]',
    },
    {
      locale: 'ur',
      document: 'a-b',
      line: 7,
      text: 'MD013/line-length Line length [Expected: 80; Actual: 285]',
    },
  ]);
});
