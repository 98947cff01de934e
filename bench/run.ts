/** `npm run bench`: mizan lint and align against their peers, as whole processes, in one run on the same files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Contest, holdContest } from './contest.ts';
import { generateCorpus } from './corpus.ts';
import { readStock } from './pieces.ts';
import { renderContest } from './table.ts';
import { listTools } from './tools.ts';

const USAGE = `npm run bench -- [options]
  --sizes 10,100,1000   documents per locale
  --rounds 5            runs of each tool (3 where one takes longer than 20 seconds)
  --sample 100          most pairs given to po4a-gettextize; the rest is scaled
  --only mizan          only the tools whose name holds this
  --seed 1              another seed, another corpus
  --json FILE           also write every figure as JSON
  --corpora DIR         keep the generated corpora there
`;

const project = fileURLToPath(new URL('..', import.meta.url));

function main(): void {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '10,100,1000' },
      rounds: { type: 'string', default: '5' },
      sample: { type: 'string', default: '100' },
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      corpora: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const [rounds, sample, seed] = [values.rounds, values.sample, values.seed].map(readCount) as [
    number,
    number,
    number,
  ];
  const sizes = values.sizes.split(',').map(readCount);
  const folder = values.corpora ? resolve(values.corpora) : mkdtempSync(join(tmpdir(), 'mizan-bench-'));
  const tools = listTools(project, sample).filter(({ name }) => name.includes(values.only));
  const stock = readStock(join(project, 'guidelines'));
  const machine = {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cores: cpus().length,
  };
  process.stdout.write(
    `Node ${machine.node}, ${machine.platform}, ${machine.cores} cores; ${rounds} rounds by turns, seed ${seed}\n\n`,
  );
  const contests: Contest[] = [];
  try {
    for (const size of sizes) {
      const contest = holdContest(
        generateCorpus(stock, size, seed),
        tools,
        rounds,
        join(folder, String(size)),
        showProgress,
      );
      showProgress('');
      contests.push(contest);
      process.stdout.write(`${renderContest(contest)}\n`);
    }
  } finally {
    if (!values.corpora) rmSync(folder, { recursive: true, force: true });
  }
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ machine, rounds, seed, contests }, null, 2)}\n`);
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new Error(`Unexpected "${text}", expected a whole number from 1 to 999999.\n\n${USAGE}`);
  return Number(text);
}

/** One line that is rewritten, on a terminal only. */
function showProgress(message: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${message}`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
