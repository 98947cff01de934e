/** Tools taking turns on one corpus, and the table of what came of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { holdContest } from '../../bench/contest.ts';
import { generateCorpus } from '../../bench/corpus.ts';
import { readStock } from '../../bench/pieces.ts';
import { formatBytes, formatRatio, formatTime, renderContest } from '../../bench/table.ts';
import type { Tool, Trial } from '../../bench/tools.ts';

const stock = readStock(fileURLToPath(new URL('../../guidelines', import.meta.url)));
const corpus = generateCorpus(stock, 10, 1);
const folder = mkdtempSync(join(tmpdir(), 'mizan-contest-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const trial: Trial = { wall: 100, cpu: 90, memory: 50, reports: [], failure: null };
const tool = (name: string, changes: Partial<Tool> = {}): Tool => ({
  name,
  job: 'align',
  skipped: null,
  limit: Infinity,
  run: () => trial,
  ...changes,
});
const hold = (tools: Tool[], rounds = 2) => holdContest(corpus, tools, rounds, folder, () => {});

test('tools take turns, the faultless copy first', () => {
  const turns: string[] = [];
  const spy = (name: string): Tool =>
    tool(name, {
      run: (path) => {
        turns.push(`${name} ${path.endsWith('clean') ? 'clean' : 'faulty'}`);
        return trial;
      },
    });
  hold([spy('a'), spy('b')]);
  expect(turns).toEqual(['a clean', 'b clean', 'a faulty', 'b faulty', 'a faulty', 'b faulty']);
});

test('a peer is compared with mizan on the same job', () => {
  const slow = tool('peer', { run: () => ({ ...trial, wall: 250, cpu: 45 }) });
  const { rows } = hold([tool('mizan align'), slow]);
  expect(rows.map((row) => row.ratio)).toEqual([null, 2.5]);
  expect(rows.map((row) => row.cpuRatio)).toEqual([null, 0.5]);
});

test('a sample is scaled, memory is not', () => {
  const { rows } = hold([tool('peer', { limit: 5 })]);
  expect(rows[0]).toMatchObject({ measured: 5, scaled: true });
  expect(rows[0]!.wall!.median).toBe(200);
  expect(rows[0]!.memory!.median).toBe(50);
});

test('a tool that is missing or fails is told, never timed', () => {
  const contest = hold([
    tool('absent', { skipped: 'needs absent' }),
    tool('broken', { run: () => ({ ...trial, failure: 'broken ended with exit code 70: bug' }) }),
  ]);
  expect(contest.rows.map((row) => row.wall)).toEqual([null, null]);
  const table = renderContest(contest);
  expect(table).toContain('absent: skipped: needs absent');
  expect(table).toContain('broken: skipped: broken ended with exit code 70: bug');
});

test('the table shows times, ratios and what was found of what was put in', () => {
  const all = corpus.faults.filter((fault) => fault.job === 'align');
  const reports = all
    .slice(1)
    .map((fault) => ({ locale: 'ur', document: fault.document, line: null, text: 'new' }));
  const finder = tool('mizan align', {
    run: (path) => (path.endsWith('clean') ? trial : { ...trial, wall: 1500, reports }),
  });
  const table = renderContest(
    hold([finder, tool('po4a-gettextize', { run: () => ({ ...trial, wall: 3000 }) })]),
  );
  expect(table).toContain(`${all.length - 1} of ${all.length}`);
  expect(table).toContain('1.50 s (1.50 s – 1.50 s)');
  expect(table).toContain('× 2.0');
  expect(table).toContain(`mizan align missed: ${all[0]!.name} (1 of 1).`);
  expect(table).toContain('accepts 10 of 10 pairs');
});

test('figures are short', () => {
  expect([formatTime(47.4), formatTime(1234), formatTime(84_560)]).toEqual(['47 ms', '1.23 s', '84.6 s']);
  expect([formatRatio(0.456), formatRatio(3.149), formatRatio(28.4)]).toEqual(['0.46', '3.1', '28']);
  expect([formatBytes(49_800), formatBytes(8_730_000)]).toEqual(['50 kB', '8.7 MB']);
});
