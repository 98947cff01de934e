/** `mizan packet build`: packets in Word, HTML, PDF and Markdown, each in a folder of its own. */
import { join, resolve } from 'node:path';
import { Problem } from '../../model/problem.ts';
import { AUDIENCES } from '../../model/resources.ts';
import type { Call, Command, Outcome } from '../command.ts';
import { consultationOption } from '../options.ts';
import { type Builds, PACKET_KINDS, type PacketKind } from './builds.ts';

export const packetBuild: Command = {
  name: 'build',
  summary: 'build packets: what would change for an organisation, and a way to answer; then letters back',
  arguments: [],
  options: [
    consultationOption,
    {
      flags: '--org, --organisation <ID...>',
      description: 'these organisations; for letters back, groups too',
    },
    {
      flags: '--all',
      description: 'every organisation of the consultation; for letters back, everybody who answered',
    },
    {
      flags: '--kind <KIND>',
      description: 'what to build; consultation when left out',
      choices: PACKET_KINDS,
    },
    {
      flags: '--audience <AUDIENCE>',
      description: 'whom a workshop or focus group is for',
      choices: AUDIENCES,
    },
    {
      flags: '--locale <TAG...>',
      description: 'languages of a handout or guide; every language when left out',
    },
    {
      flags: '-f, --format <FORMATS>',
      description: 'docx, html, pdf, md, separated by commas; all of them when left out',
    },
    {
      flags: '--interim',
      description: 'letters back also where something is not decided yet: they say what is still open',
    },
    {
      flags: '--date <DATE>',
      description:
        'date of the files; the day the consultation opens, for letters back the day the new version is in force',
    },
    {
      flags: '-o, --out <DIR>',
      description: 'folder to build into; packets-<consultation> or replies-<consultation> when left out',
    },
    { flags: '--dry-run', description: 'say what would be built, and build nothing' },
  ],
  examples: [
    {
      command: 'mizan packet build --org zindagi-trust',
      means: 'one packet in every format, in the languages of the organisation',
    },
    {
      command: 'mizan packet build --all --format docx,html',
      means: 'a packet for every organisation; what is there already is not built again',
    },
    {
      command: 'mizan packet build --kind workshop --audience parents',
      means: "a handout for parents and the facilitator's notes",
    },
    {
      command: 'mizan packet build --kind reply --all --date 2023-05-02',
      means: 'a letter back to everybody who answered and whose points are all decided',
    },
    {
      command: 'mizan packet build --kind reply --org paper-kite --interim',
      means: 'a letter that names what is still open',
    },
  ],
  outIs: 'folder',
  run,
};

async function run(call: Call): Promise<Outcome> {
  const [{ readFormats, openFormats }, { planBuilds }] = await Promise.all([
    import('./formats.ts'),
    import('./plan.ts'),
  ]);
  const wanted = readFormats(call.options['format']);
  const kind = (call.options['kind'] as PacketKind | undefined) ?? 'consultation';
  refuseMixed(call, kind);
  const made = await buildsOf(call, kind);
  const formats = await openFormats(call, made.workspace.config, wanted);
  const out = resolve(call.host.cwd, readOut(call) ?? made.folder ?? `packets-${made.name}`);
  const plan = planBuilds(call, made, formats.names, out);
  const { showPath } = await import('../../workspace/locate.ts');
  const shown = (path: string): string => showPath(call.host.cwd, path) || '.';
  const notes = [...made.notes, ...formats.notes];
  const { renderPacketPlan } = await import('../../report/packet-text.ts');
  const summary = {
    out: shown(out),
    dryRun: call.options['dryRun'] === true,
    builds: plan.builds.map(({ label, folder, verdict, names }) => ({
      label,
      folder: shown(folder),
      current: verdict.kind === 'current',
      names,
    })),
    what: made.what ?? ('packet' as const),
    next: NEXT[kind],
    list: made.index && shown(join(out, made.index.name)),
    quiet: call.global.quiet,
    color: call.global.color,
    width: call.host.stdoutIsTerminal ? call.host.columns : Number.POSITIVE_INFINITY,
  };
  if (call.options['dryRun']) return { output: renderPacketPlan(summary), exitCode: 0, notes };
  return { output: renderPacketPlan(summary), exitCode: 0, notes, stream: plan.carryOut(formats.render) };
}

/** What is done with what was built. */
const NEXT: Record<PacketKind, string> = {
  consultation: 'send them. What comes back is taken in with: mizan responses import FILE…',
  workshop: 'print or send them. Notes of the workshop are taken in with: mizan responses import FILE…',
  'focus-group': 'print or send them. Notes of the group are taken in with: mizan responses import FILE…',
  reply: 'send them, and record it with: mizan responses triage --org ID --sent DATE',
};

async function buildsOf(call: Call, kind: PacketKind): Promise<Builds> {
  const { openWorkspace } = await import('../../workspace/workspace.ts');
  const workspace = openWorkspace(call.global.directory, call.global.config);
  if (kind === 'consultation') return (await import('./consultation.ts')).consultationBuilds(call, workspace);
  if (kind === 'reply') return (await import('./replies.ts')).replyBuilds(call, workspace);
  return (await import('./handouts.ts')).handoutBuilds(call, workspace, kind);
}

function readOut(call: Call): string | null {
  const out = call.options['out'];
  return typeof out === 'string' ? out : null;
}

function refuseMixed(call: Call, kind: PacketKind): void {
  const { organisation, all, audience, interim } = call.options;
  if (interim && kind !== 'reply')
    throw new Problem('--interim is for letters back.', 'Add --kind reply, or leave --interim out.');
  if (kind === 'consultation' || kind === 'reply') {
    if (audience)
      throw new Problem(
        '--audience is for workshops and focus groups.',
        'Add --kind workshop or --kind focus-group, or leave --audience out.',
      );
    if (organisation && all) throw new Problem('--org and --all were both given.', 'Give one of them.');
    if (!organisation && !all)
      throw new Problem(
        kind === 'reply'
          ? 'Letters back are written to somebody: no organisation was named.'
          : 'Packets are built for somebody: no organisation was named.',
        'Add --org and an id (see "mizan organisations"), or --all.',
      );
  } else {
    if (organisation || all)
      throw new Problem(
        `A ${kind} is for an audience, not for an organisation.`,
        `Add --audience and one of ${AUDIENCES.join(', ')}; leave --org and --all out.`,
      );
    if (!audience)
      throw new Problem(`A ${kind} needs an audience.`, `Add --audience and one of ${AUDIENCES.join(', ')}.`);
  }
}
