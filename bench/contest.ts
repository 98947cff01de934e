/** One size of corpus: every tool in turn, round after round, and what came of it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { countBytes, type Fault, type GeneratedCorpus, writeCorpus } from './corpus.ts';
import { countByKind, findFound } from './found.ts';
import { LOCALES, type Locale } from './pieces.ts';
import { makeRandom } from './random.ts';
import { type Summary, scaleSummary, summarize } from './statistics.ts';
import type { Job, Tool, Trial } from './tools.ts';

/** A tool's figures on one size of corpus. */
export interface Row {
  tool: string;
  job: Job;
  skipped: string | null;
  /** Documents it was run on; fewer than all where its figures are scaled. */
  measured: number;
  scaled: boolean;
  /** Milliseconds. */
  wall: Summary | null;
  cpu: Summary | null;
  /** Megabytes. */
  memory: Summary | null;
  /** Wall clock against mizan's on the same job: 2 means twice as long. */
  ratio: number | null;
  /** The same of processor time, which other work on the machine disturbs less. */
  cpuRatio: number | null;
  found: number;
  faults: number;
  byKind: Record<string, { found: number; total: number }>;
  /** Findings on the same documents without any fault put in. */
  quiet: number;
  /** Documents refused without any fault put in (po4a only; 0 elsewhere). */
  refused: number;
}

export interface Contest {
  documents: number;
  bytes: Record<Locale, number>;
  faults: number;
  rows: Row[];
}

/** A run longer than this is repeated fewer times. */
const SLOW = 20_000;
const SLOW_ROUNDS = 3;

/** Measure every tool on the corpus: once on the faultless copy, which also warms up, then by turns on the faulty one. */
export function holdContest(
  corpus: GeneratedCorpus,
  tools: readonly Tool[],
  rounds: number,
  folder: string,
  progress: (message: string) => void,
): Contest {
  const folders = { clean: join(folder, 'clean'), faulty: join(folder, 'faulty') };
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true });
  writeCorpus(corpus, folders.clean, 'clean');
  writeCorpus(corpus, folders.faulty, 'texts');
  const paths = corpus.documents.map((document) => document.path);
  const entries = tools.map((tool) => ({
    tool,
    documents: sampleOf(paths, tool.limit),
    clean: null as Trial | null,
    trials: [] as Trial[],
  }));
  const running = entries.filter((entry) => entry.tool.skipped === null);
  for (const entry of running) {
    progress(`${paths.length} documents, faultless copy: ${entry.tool.name}`);
    entry.clean = entry.tool.run(folders.clean, entry.documents);
  }
  for (let round = 1; round <= rounds; round++) {
    for (const { tool, documents, clean, trials } of running) {
      if (clean!.failure || (clean!.wall > SLOW && round > SLOW_ROUNDS)) continue;
      progress(`${paths.length} documents, round ${round} of ${rounds}: ${tool.name}`);
      trials.push(tool.run(folders.faulty, documents));
    }
  }
  const rows = entries.map((entry) => makeRow(entry, corpus));
  for (const row of rows) {
    row.ratio = compareWithMizan(row, rows, 'wall');
    row.cpuRatio = compareWithMizan(row, rows, 'cpu');
  }
  const bytes = Object.fromEntries(LOCALES.map((locale) => [locale, countBytes(corpus, locale)]));
  return { documents: paths.length, bytes: bytes as Contest['bytes'], faults: corpus.faults.length, rows };
}

/** A fixed choice of documents, not evenly spaced: every so manyth would have a fault, or none. */
function sampleOf(paths: readonly string[], limit: number): string[] {
  return paths.length <= limit ? [...paths] : makeRandom(limit).shuffle(paths).slice(0, limit).sort();
}

function makeRow(
  entry: { tool: Tool; documents: string[]; clean: Trial | null; trials: Trial[] },
  corpus: GeneratedCorpus,
): Row {
  const { tool, documents, clean, trials } = entry;
  const total = corpus.documents.length;
  const failure = [clean, ...trials].find((trial) => trial?.failure)?.failure ?? null;
  const sampled = new Set(documents);
  const faults = corpus.faults.filter((fault) => fault.job === tool.job && sampled.has(fault.document));
  const last = trials.at(-1);
  const found: Fault[] = last && clean ? findFound(faults, last.reports, clean.reports) : [];
  const factor = total / documents.length;
  return {
    tool: tool.name,
    job: tool.job,
    skipped: tool.skipped ?? failure,
    measured: documents.length,
    scaled: factor !== 1,
    wall: summarizeKnown(
      trials.map((trial) => trial.wall),
      factor,
    ),
    cpu: summarizeKnown(
      trials.map((trial) => trial.cpu),
      factor,
    ),
    memory: summarizeKnown(
      trials.map((trial) => trial.memory),
      1,
    ),
    ratio: null,
    cpuRatio: null,
    found: found.length,
    faults: faults.length,
    byKind: Object.fromEntries(countByKind(faults, found)),
    quiet: clean?.reports.length ?? 0,
    refused: clean?.reports.filter((report) => report.line === null).length ?? 0,
  };
}

function summarizeKnown(values: readonly (number | null)[], factor: number): Summary | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? scaleSummary(summarize(known), factor) : null;
}

function compareWithMizan(row: Row, rows: readonly Row[], figure: 'wall' | 'cpu'): number | null {
  const own = rows.find((other) => other.job === row.job && other.tool.startsWith('mizan '));
  const [its, mizans] = [row[figure], own?.[figure]];
  return its && mizans?.median && own !== row ? its.median / mizans.median : null;
}
