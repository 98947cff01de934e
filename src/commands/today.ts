/** The day a command speaks of: the one asked for, else the day of the clock, in UTC. */
import { Problem } from '../model/problem.ts';
import { isDay } from '../model/version.ts';
import type { Call } from './command.ts';

/** `YYYY-MM-DD`. SOURCE_DATE_EPOCH stands for the clock where it is set. Throws Problem for what is no date. */
export function today(call: Call, asked?: unknown): string {
  if (typeof asked === 'string') {
    if (isDay(asked)) return asked;
    throw new Problem(`"${asked}" is not a date.`, 'Write dates as 2023-04-21.');
  }
  const epoch = Number(call.host.env['SOURCE_DATE_EPOCH']);
  return new Date(Number.isFinite(epoch) && epoch > 0 ? epoch * 1000 : call.host.now())
    .toISOString()
    .slice(0, 10);
}
