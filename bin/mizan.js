#!/usr/bin/env node
// run(argv, host) → process.exitCode; nothing else.
import * as module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Most runs last under a second: V8 optimises only what runs long, and keeps its compiled code where Node can (from 22 on).
// From 22 on the flag is not known, and said to be so.
if (Number.parseInt(process.versions.node, 10) < 22) setFlagsFromString('--interrupt-budget=500000');
module.enableCompileCache?.();

const { processHost, run } = await import('../dist/mizan.js');

process.exitCode = await run(process.argv.slice(2), processHost());
