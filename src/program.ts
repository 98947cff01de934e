/** The command table → commander, whose only importer this is: parsing, help and usage errors. */
import { Command as Commander, CommanderError, Option } from 'commander';
import type { Call, Command, Host } from './commands/command.ts';
import { commands } from './commands/commands.ts';
import { nearNames } from './model/near.ts';
import { Problem } from './model/problem.ts';

/** What the command line asks for: a command to run, or text (help, version) to print. */
export type Request = { command: Command; call: Call } | { print: string };

/** Parse a command line. Throws Problem for a usage error. */
export function parseCommandLine(argv: readonly string[], host: Host, version: string): Request {
  let request: Request | null = null;
  let printed = '';
  const accept = (found: Request): void => {
    request = found;
  };
  const program = new Commander('mizan')
    .description('A pair of scales for community guidelines kept in several languages.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help, with examples')
    .helpCommand('help [command]', 'show help for a command')
    .option('-C, --directory <DIR>', 'run as if started in DIR')
    .option('--config <FILE>', 'use this mizan.yaml')
    .option('--no-color', 'print without colours')
    .option('-q, --quiet', 'print errors and the summary only')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: () => {},
    })
    .configureHelp({ helpWidth: Math.min(host.columns, 100), sortSubcommands: false });
  for (const command of commands) addCommand(program, command, program, host, accept);
  program.addHelpText(
    'after',
    '\nExit: 0 clean; 1 findings of severity error (with --strict, warnings too); 2 usage or environment; 70 a bug in mizan.\nStart with: mizan check',
  );
  if (argv.length === 0) return { print: program.helpInformation() };
  try {
    program.parse(['node', 'mizan', ...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { print: printed };
    throw usageProblem(error, argv);
  }
  return request ?? { print: printed || program.helpInformation() };
}

function addCommand(
  parent: Commander,
  command: Command,
  program: Commander,
  host: Host,
  accept: (request: Request) => void,
): void {
  const added = parent
    .command(command.name)
    .description(command.summary)
    .exitOverride()
    .copyInheritedSettings(parent);
  for (const argument of command.arguments) added.argument(argument.syntax, argument.description);
  for (const spec of command.options) {
    const option = new Option(spec.flags, spec.description);
    // A group sees the options of its subcommands first, and must not judge what it does not run.
    if (spec.choices && command.subcommands) option.argChoices = [...spec.choices];
    else if (spec.choices) option.choices(spec.choices);
    if (spec.default !== undefined) option.default(spec.default);
    added.addOption(option);
  }
  if (command.examples.length > 0)
    added.addHelpText(
      'after',
      `\nExamples:\n${command.examples.map(({ command: line, means }) => `  $ ${line}\n      ${means}`).join('\n')}`,
    );
  // What stands behind a subcommand is its own, even where both have an option of that name.
  if (command.subcommands) added.enablePositionalOptions();
  for (const sub of command.subcommands ?? []) addCommand(added, sub, program, host, accept);
  if (!command.run) return;
  added.action((...given: unknown[]) => {
    if (command.subcommands)
      for (const option of added.options)
        refuseOtherChoice(option, added.getOptionValue(option.attributeName()));
    const positional = given
      .slice(0, command.arguments.length)
      .flat()
      .filter((value): value is string => typeof value === 'string');
    const options = parent === program ? added.opts() : ownOptions(added, parent);
    accept({
      command,
      call: { arguments: positional, options, global: readGlobals(program, options, host), host },
    });
  });
}

/** The options of a subcommand. commander gives an option that its parent has too to the parent; one that only the parent has is refused. */
function ownOptions(command: Commander, parent: Commander): Call['options'] {
  const options: Call['options'] = { ...command.opts() };
  for (const option of parent.options) {
    const name = option.attributeName();
    if (parent.getOptionValueSource(name) !== 'cli') continue;
    const own = command.options.find((one) => one.attributeName() === name);
    const value: string | boolean | string[] | undefined = parent.getOptionValue(name);
    if (!own)
      throw new Problem(
        `"mizan ${parent.name()} ${command.name()}" has no option ${option.long}.`,
        'Run the command with --help for its options and examples.',
      );
    refuseOtherChoice(own, value);
    options[name] = value;
  }
  return options;
}

function refuseOtherChoice({ argChoices, long }: Option, value: unknown): void {
  if (argChoices && value !== undefined && !argChoices.includes(String(value)))
    throw new Problem(
      `${long} is "${String(value)}"; expected ${argChoices.map((choice) => `"${choice}"`).join(' or ')}.`,
      'Run the command with --help for its options and examples.',
    );
}

function readGlobals(program: Commander, own: Call['options'], host: Host): Call['global'] {
  const options = program.opts() as { directory?: string; config?: string; color: boolean; quiet?: boolean };
  const toFile = typeof own['out'] === 'string';
  const forced = host.env['FORCE_COLOR'] !== undefined && host.env['FORCE_COLOR'] !== '0';
  const wanted =
    options.color &&
    !host.env['NO_COLOR'] &&
    (forced || (host.stdoutIsTerminal && host.env['TERM'] !== 'dumb'));
  return {
    directory: options.directory ?? host.cwd,
    config: options.config ?? null,
    color: wanted && !toFile,
    quiet: options.quiet ?? false,
    progress: () => {},
  };
}

/** commander's complaint as one sentence and a hint. */
function usageProblem(error: CommanderError, argv: readonly string[]): Problem {
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\n.*/s, '')
    .replace(/'/g, '"')
    .replace(/\.$/, '');
  if (
    error.code === 'commander.unknownCommand' ||
    error.code === 'commander.excessArguments' ||
    error.code === 'commander.help'
  ) {
    const word = /"([^"]+)"/.exec(message)?.[1] ?? argv.find((one) => !one.startsWith('-')) ?? '';
    if (!commands.some((command) => command.name === word)) {
      const near = nearNames(
        word,
        commands.map((command) => command.name),
      )[0];
      return new Problem(
        `There is no command "${word}".`,
        near ? `Did you mean "mizan ${near}"?` : 'Run "mizan --help" for the list.',
      );
    }
  }
  const suggested = /\(Did you mean ([^?]+)\?\)/.exec(error.message)?.[1];
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  return new Problem(
    sentence,
    suggested ? `Did you mean ${suggested}?` : 'Run the command with --help for its options and examples.',
  );
}
