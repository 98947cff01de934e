#!/usr/bin/env node
// run(argv, host) → process.exitCode; nothing else.
import { processHost, run } from '../dist/mizan.js';

process.exitCode = await run(process.argv.slice(2), processHost());
