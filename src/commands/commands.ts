/** The table of commands, in the order of help. */
import { align } from './align.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { history } from './history.ts';
import { init } from './init.ts';
import { lint } from './lint.ts';
import { organisations } from './organisations.ts';
import { packet } from './packet.ts';
import { release } from './release.ts';
import { responses } from './responses.ts';
import { show } from './show.ts';
import { verify } from './verify.ts';
import { versions } from './versions.ts';

export const commands: readonly Command[] = [
  check,
  lint,
  align,
  diff,
  versions,
  show,
  history,
  packet,
  responses,
  organisations,
  release,
  verify,
  explain,
  init,
];
