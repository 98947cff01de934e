/** `npm run soak [ROUNDS] [FILE…]`: tries the laws with other random cases each round, and says which seed failed. */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const [rounds = '10', ...chosen] = process.argv.slice(2);
const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/${name}`);
const files = (chosen.length > 0 ? chosen : tests).filter((file) =>
  readFileSync(file, 'utf8').includes('fc.assert'),
);
const failed: number[] = [];
for (let round = 1; round <= Number(rounds); round++) {
  const seed = randomInt(2 ** 31);
  console.log(`round ${round} of ${rounds}: PROPERTY_SEED=${seed}`);
  const run = spawnSync('npx', ['vitest', 'run', '--reporter=dot', ...files], {
    env: { ...process.env, PROPERTY_SEED: String(seed) },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (run.status !== 0) {
    failed.push(seed);
    console.log(run.stdout, run.stderr);
  }
}
console.log(
  failed.length === 0 ? `${rounds} rounds, nothing failed` : `failed with PROPERTY_SEED=${failed.join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
