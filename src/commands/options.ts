/** Options that several commands share. */
import type { OptionSpec } from './command.ts';

export function formatOption(choices: readonly string[]): OptionSpec {
  return { flags: '-f, --format <FORMAT>', description: 'how to print', choices, default: 'text' };
}

export const outOption: OptionSpec = {
  flags: '-o, --out <FILE>',
  description: 'write to FILE instead of the terminal',
};
export const consultationOption: OptionSpec = {
  flags: '-c, --consultation <ID>',
  description: 'the consultation; the only one when left out',
};
export const atOption: OptionSpec = {
  flags: '--at <REV>',
  description: 'look at a git revision instead of the files on disk',
};
export const strictOption: OptionSpec = { flags: '--strict', description: 'exit with 1 for warnings too' };
export const allOption: OptionSpec = {
  flags: '--all',
  description: 'show every finding, also repetitions of one rule',
};
