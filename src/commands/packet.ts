/** `mizan packet`: what organisations and audiences are sent. */
import type { Command } from './command.ts';
import { packetBuild } from './packet/build.ts';

export const packet: Command = {
  name: 'packet',
  summary: 'packets for organisations, workshops and focus groups',
  arguments: [],
  options: [],
  examples: packetBuild.examples,
  subcommands: [packetBuild],
};
