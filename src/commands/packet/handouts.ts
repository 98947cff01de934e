/** Workshops and focus groups: what `mizan packet build --kind` makes for an audience. */
import { buildFocusGroup, buildWorkshop } from '../../consult/packet/handout.ts';
import type { HandoutInput } from '../../consult/packet/handout-input.ts';
import { nearNames } from '../../model/near.ts';
import { permalinkOf } from '../../model/permalink.ts';
import { Problem } from '../../model/problem.ts';
import type { Audience } from '../../model/resources.ts';
import { inForceOn } from '../../model/version.ts';
import { listConsultations } from '../../workspace/consultation-file.ts';
import { readLedger } from '../../workspace/ledger.ts';
import { readResources } from '../../workspace/resources-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Call } from '../command.ts';
import { today } from '../today.ts';
import type { Builds, PacketKind } from './builds.ts';
import { readSide, readTemplates } from './sources.ts';

/** The booklets for an audience, from what is in force. Throws Problem for what is unknown. */
export async function handoutBuilds(
  call: Call,
  workspace: Workspace,
  kind: Exclude<PacketKind, 'consultation'>,
): Promise<Builds> {
  const { config } = workspace;
  const audience = call.options['audience'] as Audience;
  const { resources, workshops } = readResources(workspace);
  const topics = workshops.filter(({ audiences }) => audiences.includes(audience));
  if (topics.length === 0)
    throw new Problem(
      workshops.length > 0
        ? `resources.yaml has no topic for ${audience}.`
        : 'There are no topics for workshops and focus groups yet.',
      workshops.length > 0
        ? `Add one under "workshops:" with ${audience} among its audiences.`
        : 'Begin with: mizan init --workshops (it writes resources.yaml, to be edited).',
    );
  const day = today(call);
  const inForce = inForceOn(readLedger(workspace), day);
  const { corpus, revision } = await readSide(call, workspace, inForce ? `@${day}` : 'worktree');
  const { templates, notes } = readTemplates(workspace, kind);
  const input: HandoutInput = {
    config,
    corpus,
    revision,
    topics,
    resources,
    templates,
    audience,
    locales: readLocales(call, workspace),
    place: '\u2026\u2026\u2026\u2026',
    consultation: findConsultationId(call, workspace),
    permalink: (place) => permalinkOf(config, place),
    date: today(call, call.options['date']),
  };
  const booklets = kind === 'workshop' ? buildWorkshop(input) : buildFocusGroup(input);
  const label = `${kind}-${audience}`;
  return { workspace, name: kind, builds: [{ label, folder: label, booklets }], index: null, notes };
}

function readLocales(call: Call, { config }: Workspace): string[] {
  const asked = call.options['locale'];
  const tags = config.locales.map(({ tag }) => tag);
  if (!Array.isArray(asked)) return tags;
  for (const tag of asked)
    if (!tags.includes(tag)) {
      const near = nearNames(tag, tags)[0];
      throw new Problem(
        `There is no locale "${tag}" in mizan.yaml.`,
        near ? `Did you mean "${near}"?` : `Its locales are: ${tags.join(', ')}.`,
      );
    }
  return [...new Set(asked)];
}

/** The consultation that what is said is filed under: the one asked for, else the only one. */
function findConsultationId(call: Call, workspace: Workspace): string | null {
  const asked = call.options['consultation'];
  const all = listConsultations(workspace);
  if (typeof asked !== 'string') return all.length === 1 ? all[0]! : null;
  if (all.includes(asked)) return asked;
  throw new Problem(
    `There is no consultation "${asked}".`,
    all.length > 0 ? `There is: ${all.join(', ')}.` : 'Leave --consultation out.',
  );
}
