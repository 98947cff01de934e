/** mizan from source as a process of its own, for tests that kill it: `node --import tsx test/support/mizan-process.ts …`. */
import { processHost, run } from '../../src/mizan.ts';

process.exitCode = await run(process.argv.slice(2), processHost());
