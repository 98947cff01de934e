/**
 * The laws are tried with the same random cases on every machine and every day, so that a change is never refused for
 * what it did not touch. `npm run soak` tries others, and says the seed with which one failed.
 */
import fc from 'fast-check';

fc.configureGlobal({
  seed: Number(process.env.PROPERTY_SEED ?? 20230421),
  ...(process.env.PROPERTY_RUNS ? { numRuns: Number(process.env.PROPERTY_RUNS) } : {}),
});
