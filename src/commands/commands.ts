/** The table of commands, in the order of help. */
import { align } from './align.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { lint } from './lint.ts';
import { show } from './show.ts';
import { versions } from './versions.ts';

export const commands: readonly Command[] = [check, lint, align, versions, show, explain, init];
