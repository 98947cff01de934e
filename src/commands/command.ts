/** The shape of a command: a plain object. `run` returns an outcome; it never prints, writes or exits. */
import type { Effect } from '../model/effect.ts';

/** What the host lends to commands: where they run and what they may ask of the world. */
export interface Host {
  cwd: string;
  env: Record<string, string | undefined>;
  stdoutIsTerminal: boolean;
  stderrIsTerminal: boolean;
  columns: number;
  /** Milliseconds since the epoch, asked once per run. */
  now: () => number;
  writeStdout(text: string | Uint8Array): void;
  writeStderr(text: string): void;
}

export interface Outcome {
  /** For stdout (or `--out`). */
  output: string | Uint8Array;
  /** For stderr: what a person should know beside the output. */
  notes?: string[];
  exitCode: 0 | 1;
  effects?: Effect[];
  /** Effects made one after another and applied as they come, for what is too much to hold at once. */
  stream?: AsyncIterable<Effect>;
}

export interface ArgumentSpec {
  /** commander syntax: `[PATH...]`, `<SECTION>`. */
  syntax: string;
  description: string;
}

export interface OptionSpec {
  /** commander syntax: `--format <format>`. */
  flags: string;
  description: string;
  choices?: readonly string[];
  default?: string | boolean;
}

/** Options every command has, parsed. */
export interface GlobalOptions {
  directory: string;
  config: string | null;
  color: boolean;
  quiet: boolean;
  progress(message: string): void;
}

export interface Call {
  arguments: string[];
  options: Record<string, string | boolean | string[] | undefined>;
  global: GlobalOptions;
  host: Host;
}

export interface Command {
  name: string;
  summary: string;
  arguments: ArgumentSpec[];
  options: OptionSpec[];
  examples: { command: string; means: string }[];
  subcommands?: Command[];
  /** What `--out` names: a file for the output unless told otherwise. */
  outIs?: 'folder';
  run?(call: Call): Promise<Outcome>;
}
