/** Word files that do not say which packet they are, copied or stripped on their way: read by the packet made again. */
import { readReturnedDocx } from '../../consult/returned/docx.ts';
import type { Returned } from '../../consult/returned/returned.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';
import { comparisonKey } from '../../text/normalize.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { MadePackets } from './made-packets.ts';

export class BareFiles {
  private readonly workspace: Workspace;
  private readonly organisations: readonly Organisation[];
  private readonly made: MadePackets;

  constructor(workspace: Workspace, organisations: readonly Organisation[], made: MadePackets) {
    this.workspace = workspace;
    this.organisations = organisations;
    this.made = made;
  }

  /**
   * The file as it reads by the packet of whom it was for; as it was read where it is no copy of one. `given` is the
   * organisation that the command line names.
   */
  async read(
    bytes: Uint8Array,
    returned: Returned,
    consultation: Consultation,
    given: string | null,
  ): Promise<Returned> {
    if (!returned.bare) return returned;
    const named = this.findNamed(returned.bare.opening);
    const wanted = given ?? returned.packet?.organisation ?? named?.id;
    const organisation = this.organisations.find(({ id }) => id === wanted) ?? null;
    const packet = await this.made.wordToday(consultation, organisation ?? this.anybody());
    const read = packet && (await readReturnedDocx(bytes, packet));
    if (!read || read.bare) return returned;
    const whose = organisation ? `the packet of ${organisation.id}` : 'a packet of everything that was sent';
    return {
      ...read,
      respondent: read.respondent ?? (read.packet === null && given === null ? (named?.name ?? null) : null),
      notes: [
        `The file does not say which packet it is: it was copied, or went through a program that drops that. It was read by ${whose}, as it would be built today; words of ours that have changed since it was sent may show as comments.`,
        ...(read.notes ?? []),
      ],
    };
  }

  /** The organisation whose name, the longest of all, stands at the top of the file. */
  private findNamed(opening: readonly string[]): { id: string; name: string } | null {
    const lines = opening.map(keyOf);
    const found = this.organisations
      .flatMap(({ id, names }) => Object.values(names).map((name) => ({ id, name, key: keyOf(name) })))
      .filter(({ key }) => key.trim() !== '' && lines.some((line) => line.includes(key)))
      .sort((a, b) => b.key.length - a.key.length);
    return found[0] ?? null;
  }

  /** Somebody who is sent whatever is not kept for others. */
  private anybody(): Organisation {
    const locales = this.workspace.config.locales.map(({ tag }) => tag);
    return {
      id: 'anybody',
      names: Object.fromEntries(locales.map((tag) => [tag, '\u2026'])),
      country: 'ZZ',
      kind: 'community',
      topics: [],
      locales,
      contact: null,
      fictional: true,
      line: 0,
    };
  }
}

/** Words with spaces round them, so that a name is not found within another word. */
function keyOf(text: string): string {
  return ` ${comparisonKey(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
}
